"""Dates, years, decades and clock times among the words of a sentence.

Figures leave them out, and dates are made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pipeline.data import TimeMention
from pipeline.lexicon.calendar import CALENDAR, calendar_names
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.clock import clock_end
from pipeline.numbers.days import calendar_dates, weekday
from pipeline.numbers.mentions import Around
from pipeline.numbers.numeric import compact_date
from pipeline.numbers.relative import relative
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Shape, Word
from pipeline.numbers.years import decade, era, part_of_year, years

_ALSO_NUMBERS = (("9", "11"), ("11", "9"), ("24", "7"))
"""Written with a slash; no figures."""


def find_mentions(words: Sequence[Word], language: str) -> list[TimeMention]:
    """All dates and clock times, in order, without overlap. Looks at each word a bounded number of times."""
    line, starts = Around(words, language), _starts(language)
    found: list[TimeMention] = []
    at = 0
    while at < len(words):
        word = words[at]
        begins = word.shape == "digits" or word.low in starts or spelled_value(word.low, language) is not None
        mentions = _read(line, at) if begins else []
        found.extend(mentions)
        at = mentions[-1].end if mentions else at + 1
    return found


def _read(line: Around, at: int) -> list[TimeMention]:
    readers = _READERS[line.words[at].shape]
    return calendar_dates(line, at) or next(([one] for read in readers if (one := read(line, at))), [])


def _apostrophe(line: Around, at: int) -> TimeMention | None:
    return decade(line, at) if line.low(at) == "'" else None


def _compact(line: Around, at: int) -> TimeMention | None:
    found = compact_date(line, at)
    return TimeMention(at, found.end, found.moment) if found is not None else None


def _clock(line: Around, at: int) -> TimeMention | None:
    end = clock_end(line, at)
    return TimeMention(at, end, clock=True) if end else None


def _number(line: Around, at: int) -> TimeMention | None:
    pair = (line.low(at), line.low(at + 2)) if line.joint(at + 1, "/") else None
    return TimeMention(at, at + 3) if pair in _ALSO_NUMBERS else None


_READERS: Mapping[Shape, tuple[Callable[[Around, int], TimeMention | None], ...]] = {
    "digits": (_compact, part_of_year, relative, _clock, decade, era, years, _number),
    "sign": (_apostrophe,),
    "word": (weekday, relative, part_of_year, _clock, decade),
}
"""What is tried at a word of each shape, in this order, where no calendar date begins."""


@cache
def _starts(language: str) -> frozenset[str]:
    """Words that a date may begin with, numbers aside."""
    words, names = CALENDAR[language], calendar_names(language)
    tables = (
        names.months,
        names.short_months,
        names.weekdays,
        names.short_weekdays,
        words.days,
        words.periods,
    )
    decades = words.decade_words or frozenset(words.decades)
    phrases = frozenset(phrase.split()[0] for phrase in (*words.day_phrases, *words.ago_before))
    adjectives = words.last | words.this | words.next | words.following | words.preceding
    return (
        frozenset(word for table in tables for word in table)
        | decades
        | phrases
        | adjectives
        | words.in_time
        | words.fiscal
        | frozenset(words.ordinals)
        | frozenset((*NUMBERS[language].articles, "q", "h", "t", "i", "ii", "iii", "iv", "giorno", "'"))
    )
