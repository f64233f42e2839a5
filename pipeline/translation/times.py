"""Days, months and single spans of time ("one year"): none changed, none added, none more exact."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.lexicon.calendar import calendar_names
from pipeline.lexicon.terms import WEEKDAYS
from pipeline.lexicon.times import TIMES
from pipeline.lexicon.units import UNITS

_WORD = re.compile(r"\d+[°º]|\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
_NUMERIC_DATE = re.compile(r"\d[/.-]\d")
# English months count with a capital only; "May" is too short to count, since it is a verb too.
_SHORT = 3


def time_fault(source: str, hypothesis: str, source_language: str, target: str) -> str | None:
    """Which word of time the hypothesis changed, or None."""
    ours, theirs = _WORD.findall(source), _WORD.findall(hypothesis)
    one, other = set(_months(ours, source_language)), set(_months(theirs, target))
    if one and other and one - other and other - one:
        return "month changed"
    named, told = _weekdays(ours, source_language), _weekdays(theirs, target)
    if named and told - named:
        # A weekday lost is a small loss; another one in its place is a false date.
        return "weekday changed"
    if not _NUMERIC_DATE.search(source) and not _NUMERIC_DATE.search(hypothesis):
        if _days(theirs, target) - _numbers(ours, source_language):
            return "day added"
        if _days(ours, source_language) - _numbers(theirs, target):
            return "day lost"
    if _singles(ours, source_language) - _units(theirs, target):
        return "duration lost"
    return "duration added" if _singles(theirs, target) - _units(ours, source_language) else None


def _months(words: list[str], language: str) -> dict[int, int]:
    """Months by number, each with the index of the word that names it."""
    names = calendar_names(language)
    table = {**names.months, **names.short_months}
    return {
        table[word.lower()]: i
        for i, word in enumerate(words)
        if len(word) > _SHORT and (language == "it" or word[0].isupper()) and word.lower() in table
    }


def _weekdays(words: list[str], language: str) -> set[int]:
    low = [word.lower() for word in words]
    return {i for i, day in enumerate(WEEKDAYS) if any(word.startswith(day[language]) for word in low)}


def _days(words: list[str], language: str) -> set[int]:
    """Days of a month beside its name: "1 January", "January 1st", "the first of January"."""
    times = TIMES[language]
    found = set()
    for at in _months(words, language).values():
        before = [word for word in words[max(0, at - 3) : at] if word.lower() not in times.of]
        beside = [*before[-1:], *words[at + 1 : at + 2]] if language == "en" else before[-1:]
        found |= {day for word in beside if (day := _day(word, language)) is not None}
    return found


def _day(word: str, language: str) -> int | None:
    if word.lower() in TIMES[language].first:
        return 1
    digits = word.rstrip("°º")
    return int(digits) if digits.isascii() and digits.isdigit() and 0 < int(digits) <= 31 else None


def _numbers(words: list[str], language: str) -> set[int]:
    """Every whole number in digits that may be a day, and 1 where a word says "first"."""
    return {day for word in words if (day := _day(word, language)) is not None}


def _singles(words: list[str], language: str) -> set[str]:
    """Units of time that stand after "one": figures that say no more than that are no hard ones."""
    one, units = TIMES[language].one, UNITS[language].times
    low = [word.lower() for word in words]
    return {units[b] for a, b in pairwise(low) if a in one and b in units}


def _units(words: list[str], language: str) -> set[str]:
    """Units of time in any form: "a year", "annuale"."""
    return {
        unit
        for unit, stems in TIMES[language].spans.items()
        if any(word.lower().startswith(stems) for word in words)
    }
