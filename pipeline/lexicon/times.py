"""Words for days and spans of time, beside those of `lexicon.units` and of CLDR. Lower case, by language code."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class TimeWords:
    """`one` are words for one of a unit. `spans` are beginnings of words that hold a unit of time: "yearly"."""

    one: frozenset[str]
    spans: dict[str, tuple[str, ...]]


TIMES = read_tables("times", TimeWords)
