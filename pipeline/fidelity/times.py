"""Days, months and single spans of time ("one year"): none changed, none added, none more exact."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.fidelity.faults import Fault
from pipeline.lexicon.nuances import NUANCES
from pipeline.lexicon.times import TIMES
from pipeline.lexicon.units import UNITS
from pipeline.numbers import split_words
from pipeline.numbers.compared import key, read_amounts
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.words import Word


def time_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """Which word of time the hypothesis changed, or None."""
    ours, theirs = split_words(source), split_words(hypothesis)
    mine, other = _Dates(ours, source_language), _Dates(theirs, target)
    if mine.months and other.months and mine.months - other.months and other.months - mine.months:
        return Fault.MONTH_CHANGED
    if mine.weekdays and other.weekdays - mine.weekdays:
        return Fault.WEEKDAY_CHANGED
    if mine.weekdays - other.weekdays:
        return Fault.DAY_LOST
    if _deadline(source, source_language) and not _deadline(hypothesis, target, hints=True):
        return Fault.DEADLINE_LOST
    if other.days - _numbers(source, source_language):
        return Fault.DAY_ADDED
    if mine.days - _numbers(hypothesis, target):
        return Fault.DAY_LOST
    if _singles(ours, source_language) - _units(theirs, target):
        return Fault.DURATION_LOST
    return Fault.DURATION_ADDED if _singles(theirs, target) - _units(ours, source_language) else None


class _Dates:
    """The months (1 to 12), weekdays (0 Monday) and days of a month, as keys, that a sentence names."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        mentions = find_mentions(words, language)
        moments = [m for mention in mentions for m in (mention.moment, mention.until) if m is not None]
        self.months = {m.month for m in moments if m.month}
        self.days = {key(m.day) for m in moments if m.day}
        self.weekdays = {mention.weekday for mention in mentions if mention.weekday is not None}


def _deadline(text: str, language: str, *, hints: bool = False) -> bool:
    """Whether it says by when: "by Friday", "entro venerdì"; with `hints`, in any words."""
    words = NUANCES[language]
    return bool((words.any_deadline if hints else words.deadline).search(text))


def _numbers(text: str, language: str) -> set[str]:
    """The keys of what may be the number of a day: digits and ordinals, not the month."""
    amounts = read_amounts(text, language)
    return {k for a in amounts if a.hard or any(one.startswith("o") for one in a.keys) for k in a.keys}


def _singles(words: Sequence[Word], language: str) -> set[str]:
    """Units of time that stand after "one": figures that say no more than that are no hard ones."""
    one, units = TIMES[language].one, UNITS[language].times
    low = [word.low for word in words]
    return {units[b] for a, b in pairwise(low) if a in one and b in units}


def _units(words: Sequence[Word], language: str) -> set[str]:
    """Units of time in any form: "a year", "annuale"."""
    return {
        unit
        for unit, stems in TIMES[language].spans.items()
        if any(word.low.startswith(stems) for word in words)
    }
