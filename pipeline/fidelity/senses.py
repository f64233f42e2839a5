"""Is a word taken in the sense that it has beside the others? A bank's "bond" is no "legame"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.fidelity.faults import Fault
from pipeline.fidelity.stems import has, words_of
from pipeline.lexicon.pairs import read_pair

Row = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def sense_fault(source: str, hypothesis: str, source_language: str) -> Fault | None:
    """ "sense changed" where a word of pairs/en-it/homographs.toml is told in another of its senses."""
    ours, theirs = words_of(source), words_of(hypothesis)
    for word, beside, wrong in _rows()[source_language]:
        if has(theirs, wrong) and has(ours, word) and (not beside or has(ours, beside)):
            return Fault.SENSE_CHANGED
    return None


@cache
def _rows() -> Mapping[str, tuple[Row, ...]]:
    tables = read_pair("homographs")
    return {
        language: tuple(
            ((word,), tuple(told["beside"].split()), tuple(told["wrong"].split()))
            for word, several in rows.items()
            for told in several
        )
        for language, rows in tables.items()
    }
