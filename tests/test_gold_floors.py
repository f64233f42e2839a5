"""Quality floors, with the tagger that ships in models/weights; figures as `benchmarks.facts` prints them.

A floor is what was reached when it was pinned, less a small margin; lowering one is an explicit
act, with the reason in the commit. `gold`: the articles that the rules were made on; the reader, which
judges modality, parties and open questions, has learned from neither set. `heldout`: all
articles of tests/heldout.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from benchmarks.facts import MEASURES, gold_files, reached, scores
from pipeline import load_engines
from tests import TESTS

pytestmark = pytest.mark.real  # 73 articles

FLOORED = tuple(measure for measure in MEASURES if measure != "grounded")  # that is 100, or a defect


def floors(*values: float) -> dict[str, float]:
    return dict(zip(FLOORED, values, strict=True))


FLOORS: dict[tuple[str, str], dict[str, float]] = {
    ("gold", "en"): floors(98, 98, 89, 98, 90, 97, 57),
    # Questions: English from 58, since the threshold is what is best on other articles. Italian from 62 with
    # the reader's third run, which brought them from 53 to 60 on the judgements set aside.
    ("gold", "it"): floors(98, 98, 91, 98, 86, 97, 61),
    ("heldout", "en"): floors(97, 97, 94, 96, 86, 96, 46),
    ("heldout", "it"): floors(95, 97, 93, 98, 82, 97, 44),
}


@cache
def found(corpus: str, language: str) -> dict[str, Any]:
    return scores(gold_files(TESTS / corpus, language), load_engines("local", offline=True))


@pytest.mark.parametrize(("corpus", "language"), list(FLOORS))
def test_every_article_is_scored_and_every_span_slices(corpus: str, language: str) -> None:
    scored = found(corpus, language)
    assert scored["missing"] == [] and scored["articles"] == len(gold_files(TESTS / corpus, language))
    assert scored["grounded"] == 100.0


@pytest.mark.parametrize(
    ("corpus", "language", "measure", "floor"),
    [(*key, measure, floor) for key, floors in FLOORS.items() for measure, floor in floors.items()],
)
def test_floor(corpus: str, language: str, measure: str, floor: float) -> None:
    assert reached(found(corpus, language), measure) >= floor
