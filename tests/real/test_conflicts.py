"""Conflicts of groups of articles written for it: a floor under which an index would better show none."""

from __future__ import annotations

import pytest

from benchmarks.conflicts import GROUPS, score
from pipeline import load_engines

pytestmark = pytest.mark.real


@pytest.mark.parametrize("language", ["en", "it", "mixed"])
def test_most_that_are_shown_are_right_and_most_are_found(language: str) -> None:
    reached = score(GROUPS / f"{language}.toml", load_engines("local", offline=True))
    assert reached.precision >= 0.8, reached.wrong
    assert reached.recall >= 0.7, reached.missed
