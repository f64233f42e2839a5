"""Dates, years, decades and clock times among the words of a sentence.

Figures leave them out, and dates are made of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.lexicon.calendar import CALENDAR
from pipeline.numbers.clock import clock_end
from pipeline.numbers.mentions import Mention, Moment
from pipeline.numbers.relative import RelativeReader
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word
from pipeline.numbers.years import YearReader

__all__ = ["Mention", "Moment", "find_mentions"]


def find_mentions(words: Sequence[Word], language: str) -> list[Mention]:
    """All dates and clock times, in order, without overlap."""
    days, years = RelativeReader(words, language), YearReader(words, language)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention = _read(days, years, at)
        if mention is None:
            at += 1
        else:
            found.append(mention)
            at = mention.end
    return found


def _read(days: RelativeReader, years: YearReader, at: int) -> Mention | None:
    word, language = days.words[at], days.language
    if word.shape == "digits":
        return (
            days.days_and_month(at)
            or days.numeric(at)
            or _clock(days.words, at, language)
            or years.decade(at)
            or years.before_christ(at)
            or years.years(at)
        )
    if word.shape == "sign":
        return years.short_decade(at) if word.low == "'" else None
    if word.low not in _starts(language) and spelled_value(word.low, language) is None:
        return None
    return (
        days.month_first(at)
        or days.weekday(at)
        or days.relative(at)
        or _clock(days.words, at, language)
        or years.named_decade(at)
        or days.days_and_month(at)
    )


def _clock(words: Sequence[Word], at: int, language: str) -> Mention | None:
    end = clock_end(words, at, language)
    return Mention(at, end, clock=True) if end else None


@cache
def _starts(language: str) -> frozenset[str]:
    """Words that a date may begin with, spelled numbers aside."""
    lexicon = CALENDAR[language]
    tables = (lexicon.months, lexicon.short_months, lexicon.weekdays, lexicon.days, lexicon.periods)
    return frozenset(word for table in tables for word in table) | lexicon.decade_words | {"primo"}
