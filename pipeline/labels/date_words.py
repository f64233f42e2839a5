"""How a date is written in one language: what `labels.days` puts together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cache
from typing import ClassVar

from babel import Locale

from pipeline.data import Moment
from pipeline.labels import italian
from pipeline.lexicon.pairs import directed, read_rows

Shift = tuple[str, int]
"""A unit, and how many of them from the day of publication (or from the date before)."""
_DECADES = {10: "Dieci", 20: "Venti", 30: "Trenta", 40: "Quaranta", 50: "Cinquanta", 60: "Sessanta",
            70: "Settanta", 80: "Ottanta", 90: "Novanta"}  # fmt: skip
_FEMININE = ("week", "spring", "summer")


@cache
def listed(table: str, source: str) -> Mapping[str, str]:
    """Words in lower case → what is written."""
    rows = (directed(row, source) for row in read_rows("days")[table])
    return {word.lower(): theirs[0] for ours, theirs in rows for word in ours}


class DateWriter(ABC):
    """`days` and `years` are named by their distance from the day of publication."""

    locale: Locale
    days: ClassVar[Mapping[int, str]]
    years: ClassVar[Mapping[int, str]]
    joins: tuple[str, str]
    """Between two dates that are named one by one, and between the ends of a period."""
    later: tuple[str, str]
    """Behind an amount of time: before the date that it counts from, and after it."""

    def weekday(self, number: int) -> str:
        return str(self.locale.days["format"]["wide"][number])

    def day(self, moment: Moment) -> str:
        """ "3 May 2012", "May 2012", "the 3rd"."""
        if not moment.month:
            return self.bare_day(moment.day or 0)
        month = str(self.locale.months["format"]["wide"][moment.month])
        day = self.number_of_day(moment.day) if moment.day else ""
        return " ".join(part for part in (day, month, str(moment.year or "")) if part)

    def number_of_day(self, day: int) -> str:
        return str(day)

    def anchored(self, unit: str, steps: int) -> str:
        """ "the following week", "3 weeks earlier"."""
        if abs(steps) == 1:
            return self.next_to(unit, steps)
        return f"{self.amount(unit, abs(steps))} {self.later[steps > 0]}"

    @abstractmethod
    def era(self, year: str, *, before: bool) -> str: ...

    @abstractmethod
    def fiscal_year(self, year: int) -> str: ...

    @abstractmethod
    def part_of_year(self, letter: str) -> str:
        """Of "Q3" and "H1"."""

    @abstractmethod
    def of_year(self, words: str, year: int) -> str: ...

    @abstractmethod
    def of_told_year(self, words: str, steps: int) -> str: ...

    @abstractmethod
    def of_week(self, weekday: str, week: str) -> str: ...

    @abstractmethod
    def next_to(self, unit: str, steps: int) -> str: ...

    @abstractmethod
    def bare_day(self, number: int) -> str: ...

    @abstractmethod
    def decade(self, year: int) -> str: ...

    @abstractmethod
    def relative(self, written: str, shift: Shift) -> str:
        """ "last October", "ottobre scorso"."""

    @abstractmethod
    def behind_month(self, steps: int) -> str:
        """ "June last year", "giugno dell'anno scorso"."""

    @abstractmethod
    def counted(self, unit: str, steps: int) -> str:
        """ "3 weeks ago"."""

    @abstractmethod
    def amount(self, unit: str, number: int) -> str: ...

    @abstractmethod
    def unit(self, unit: str) -> str:
        """The unit that the calendar names in English; seasons too."""


class _English(DateWriter):
    locale = Locale("en")
    days: ClassVar[Mapping[int, str]] = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    years: ClassVar[Mapping[int, str]] = {-1: "last year", 0: "this year", 1: "next year"}
    joins = (" and ", " to ")
    later = ("earlier", "later")

    def era(self, year: str, *, before: bool) -> str:
        return f"{year} BC" if before else f"AD {year}"

    def fiscal_year(self, year: int) -> str:
        return f"financial year {year}"

    def part_of_year(self, letter: str) -> str:
        return "quarter" if letter == "Q" else "half"

    def of_year(self, words: str, year: int) -> str:
        return f"{words} of {year}"

    def of_told_year(self, words: str, steps: int) -> str:
        return f"{words} of {self.years[steps]}"

    def of_week(self, weekday: str, week: str) -> str:
        return f"{weekday} {week}"

    def next_to(self, unit: str, steps: int) -> str:
        return f"the {'following' if steps > 0 else 'previous'} {self.unit(unit)}"

    def bare_day(self, number: int) -> str:
        ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"the {number}{ending}"

    def decade(self, year: int) -> str:
        return f"the {year}s"

    def relative(self, written: str, shift: Shift) -> str:
        return f"{ {-1: 'last', 0: 'this', 1: 'next'}[max(-1, min(1, shift[1]))] } {written}"

    def behind_month(self, steps: int) -> str:
        return self.years[steps] if abs(steps) <= 1 else self.counted("year", steps)

    def counted(self, unit: str, steps: int) -> str:
        amount = self.amount(unit, abs(steps))
        return f"{amount} ago" if steps < 0 else f"in {amount}"

    def amount(self, unit: str, number: int) -> str:
        return f"a {unit}" if number == 1 else f"{number} {unit}s"

    def unit(self, unit: str) -> str:
        return unit


class _Italian(DateWriter):
    locale = Locale("it")
    days: ClassVar[Mapping[int, str]] = {-1: "ieri", 0: "oggi", 1: "domani"}
    years: ClassVar[Mapping[int, str]] = {-1: "dell'anno scorso", 0: "di quest'anno", 1: "dell'anno prossimo"}
    joins = (" e ", "-")
    later = ("prima", "dopo")

    def era(self, year: str, *, before: bool) -> str:
        return f"{year} {'a' if before else 'd'}.C."

    def fiscal_year(self, year: int) -> str:
        return f"esercizio {year}"

    def part_of_year(self, letter: str) -> str:
        return listed("year_parts", "en")["quarter" if letter == "Q" else "half"]

    def of_year(self, words: str, year: int) -> str:
        return f"{words} del {year}"

    def of_told_year(self, words: str, steps: int) -> str:
        return f"{words} {self.years[steps]}"

    def of_week(self, weekday: str, week: str) -> str:
        return f"{weekday} della {week}"

    def next_to(self, unit: str, steps: int) -> str:
        ending = "a" if unit in _FEMININE else "o"
        return f"{self.unit(unit)} {'successiv' + ending if steps > 0 else 'precedente'}"

    def number_of_day(self, day: int) -> str:
        return "1°" if day == 1 else str(day)

    def bare_day(self, number: int) -> str:
        return f"il {number}"

    def decade(self, year: int) -> str:
        name = _DECADES.get(year % 100) if year // 100 == 19 else None
        return f"anni {name or year}"

    def relative(self, written: str, shift: Shift) -> str:
        unit, steps = shift
        feminine = unit in _FEMININE or written in ("domenica", "primavera", "estate")
        if steps == 0:
            vowel = written[:1] in "aeiou"
            return f"quest'{written}" if vowel else f"{'questa' if feminine else 'questo'} {written}"
        word = "scors" if steps < 0 else "prossim"
        return f"{written} {word}{'a' if feminine else 'o'}"

    def behind_month(self, steps: int) -> str:
        return self.years[steps] if abs(steps) <= 1 else f"di {self.counted('year', steps)}"

    def counted(self, unit: str, steps: int) -> str:
        amount = self.amount(unit, abs(steps))
        return f"{amount} fa" if steps < 0 else f"tra {amount}"

    def amount(self, unit: str, number: int) -> str:
        one = self.unit(unit)
        if number == 1:
            return f"{'una' if unit in _FEMININE else 'un'} {one}"
        return f"{number} {italian.plural(one)}"

    def unit(self, unit: str) -> str:
        return listed("units", "en").get(unit) or listed("seasons", "en").get(unit, unit)


DATE_WRITERS: Mapping[str, DateWriter] = {"en": _English(), "it": _Italian()}
