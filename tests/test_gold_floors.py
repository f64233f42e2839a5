"""Quality floors on the gold sheets in tests/gold, with the tagger that ships in models/weights.

A floor is what was reached when it was pinned, less a small margin; lowering one is an
explicit act, with the reason in the commit. Percentages, as tests/gold/score.py prints them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import load_engines, summarise

GOLD = Path(__file__).parent / "gold"
SECTIONS = ("figures", "parties", "open_questions")
FLOORS: dict[str, dict[str, float]] = {
    "en": {},
    "it": {},
}


@pytest.fixture(scope="module", params=["en", "it"])
def scores(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, object]]:
    language = request.param
    gold, sheets = tmp_path_factory.mktemp("gold"), tmp_path_factory.mktemp("sheets")
    engines = load_engines("local", offline=True)
    for path in GOLD.glob(f"*.{language}.json"):
        (gold / path.name).write_bytes(path.read_bytes())
        text = json.loads(path.read_text("utf-8"))["text"]
        sheet = summarise(text, to="source", language=language, sections=SECTIONS, engines=engines)
        (sheets / path.name).write_text(sheet.model_dump_json(), "utf-8")
    done = subprocess.run(
        [sys.executable, GOLD / "score.py", "gold", gold, sheets], capture_output=True, text=True, check=True
    )
    return language, json.loads(done.stdout.splitlines()[-1])


def test_every_article_is_scored_and_every_span_slices(scores: tuple[str, dict[str, object]]) -> None:
    language, found = scores
    assert found["missing"] == [] and found["articles"] == len(list(GOLD.glob(f"*.{language}.json")))
    assert found["grounded"] == 100.0


@pytest.mark.parametrize(
    "measure",
    [
        "figures",
        "parties",
        "open_questions",
        "figures_kind",
        "figures_modality",
        "figures_exact_span",
        "parties_type",
    ],
)
def test_floor(scores: tuple[str, dict[str, object]], measure: str) -> None:
    language, found = scores
    value = found[measure]
    reached = value["f1"] if isinstance(value, dict) else value
    assert isinstance(reached, float) and reached >= FLOORS[language][measure]
