"""The sentences of tests/dates, by the tagger that ships in models/weights: each date found, and right."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.dates import Line, compare, dates_of, read
from models.contracts import Engines
from pipeline.api import load_engines
from tests import TESTS

LINES = [line for path in sorted((TESTS / "dates").glob("*.tsv")) for line in read(path)]


@cache
def engines() -> Engines:
    return load_engines("local", offline=True)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_every_date_is_found_and_right(line: Line) -> None:
    outcomes = list(compare(line, dates_of(line, engines())))
    assert [o for o in outcomes if o[0] not in ("found", "right", "left open")] == [], line.text
