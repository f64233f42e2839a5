"""The words of a date in the other language: "giovedì scorso" → "last Thursday"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.data import Date, LanguageCode, Moment, TimeMention
from pipeline.labels.date_words import DATE_WRITERS, DateWriter, listed
from pipeline.lexicon.calendar import CALENDAR, calendar_names
from pipeline.numbers.words import split_words

_ERA = re.compile(r"(\d+) ?\b(a\.? ?C\b\.?|d\.? ?C\b\.?|BCE?\b|AD\b|CE\b)")


def written_date(found: Date, words: str, source: LanguageCode, target: LanguageCode) -> str | None:
    """What the article's `words` of a date are in `target`; None where that would be a guess.

    By the words themselves first, then by what they were read as, then by the ISO date.
    """
    writer = DATE_WRITERS[target]
    text = " ".join(words.split()).replace("’", "'")
    known = listed("phrases", source).get(text.lower())
    if known is not None:
        return known
    if era := _ERA.fullmatch(text):
        return writer.era(era[1], before=era[2][0].lower() in "ab" and era[2][:2] != "AD")
    if _ERA.search(text):
        return None
    written = _Written(found.mention, text, source, writer).words() if found.mention else None
    if written is None and found.iso is not None:
        written = _of_iso(found.iso, found.iso_end, writer)
    return written


@dataclass(frozen=True, slots=True)
class _Written:
    """One mention, with the article's words for what its reading leaves out."""

    mention: TimeMention
    text: str
    source: str
    writer: DateWriter

    @property
    def low(self) -> list[str]:
        return [word.low for word in split_words(self.text)]

    def words(self) -> str | None:
        mention = self.mention
        if mention.moment is not None:
            return self._of_moment(mention.moment)
        if mention.open:
            return self._rough()
        if mention.shift is None:
            weekday = self._weekday()
            return None if weekday is None else self._with_part(weekday)
        return self._of_shift(*mention.shift)

    def _rough(self) -> str | None:
        """ "20 years ago" behind an "about": no date, but the same words."""
        calendar, low = CALENDAR[self.source], self.low
        periods = calendar.counted_periods
        unit = next((periods[word] for word in low if word in periods), None)
        number = next((int(word) for word in low if word.isdigit()), 0)
        if unit is None or not number or calendar.ago.isdisjoint(low):
            return None
        return self.writer.counted(unit, -number)

    def _of_moment(self, moment: Moment) -> str | None:
        shift = self.mention.shift
        if self.mention.turned or sum(word.isdigit() for word in self.low if len(word) < 3) > 2:
            return None  # day and month might be exchanged; a list of days is a period
        if self.mention.decade:
            return None if moment.year is None else self.writer.decade(moment.year)
        year_part = self._year_part()
        if year_part is not None:
            return self._with_year(year_part, moment.year, shift)
        if self.mention.until is not None:
            return self._range(moment, self.mention.until)
        if moment.year and not moment.month:
            return self._season_of(moment.year)
        written = self.writer.day(moment)
        weekday = self._weekday()
        if weekday is not None and moment.day:
            bare = written.removeprefix("il ").removeprefix("the ")
            written = f"{weekday} {bare}"
        if shift is None:
            return self._with_part(written)
        if shift[0] == "year":
            return f"{written} {self.writer.behind_month(shift[1])}"
        return self.writer.relative(written, shift)

    def _season_of(self, year: int) -> str | None:
        season = next((s for w in self.low if (s := listed("seasons", self.source).get(w))), None)
        if season is not None:
            return f"{season} {year}"
        if not CALENDAR[self.source].fiscal.isdisjoint(self.low):
            return self.writer.fiscal_year(year)
        others = [word for word in self.low if word.isalpha() and word not in CALENDAR[self.source].of]
        return str(year) if not others else None

    def _year_part(self) -> str | None:
        """ "third quarter", "terzo trimestre"; "Q3" and "H1" too."""
        low = self.low
        short = re.match(r"([QH])([1-4])\b", self.text)
        parts = listed("year_parts", self.source)
        part = next((parts[word] for word in low if word in parts), None)
        ordinals = listed("ordinals", self.source)
        number = next((ordinals[word] for word in low if word in ordinals), None)
        if short is not None:
            part = self.writer.part_of_year(short[1])
            number = ordinals[short[2]]
        return f"{number} {part}" if part and number else None

    def _with_year(self, words: str, year: int | None, shift: tuple[str, int] | None) -> str | None:
        if year is not None:
            return self.writer.of_year(words, year)
        if shift is None or shift[0] != "year" or abs(shift[1]) > 1:
            return words if shift is None else None
        return self.writer.of_told_year(words, shift[1])

    def _range(self, first: Moment, last: Moment) -> str:
        """ "3 to 7 May 2012"; in Italian "3-7 maggio 2012"; two that are named one by one with "and"."""
        both = not CALENDAR[self.source].joiners.isdisjoint(self.low)
        link = self.writer.joins[not both]
        if not first.month:
            return f"{first.year}{'-' if link == ' to ' else link}{last.year}"
        same_year = first.year == last.year
        if first.day and last.day and same_year and first.month == last.month:
            return f"{first.day}{link}{self.writer.day(last)}"
        one = self.writer.day(Moment(None if same_year else first.year, first.month, first.day))
        spaced = " - " if link == "-" else link
        return f"{one}{spaced}{self.writer.day(last)}"

    def _weekday(self) -> str | None:
        names = calendar_names(self.source)
        number = self.mention.weekday
        if number is None:
            number = next((names.weekdays[word] for word in self.low if word in names.weekdays), None)
        return None if number is None else self.writer.weekday(number)

    def _with_part(self, written: str) -> str:
        """ "Thursday morning": the part of the day behind it."""
        part = listed("parts", self.source).get(self.low[-1])
        return f"{written} {part}" if part else written

    def _of_shift(self, unit: str, steps: int) -> str | None:
        weekday, calendar = self._weekday(), CALENDAR[self.source]
        if unit == "weekday" and weekday is not None:
            return self._with_part(self.writer.relative(weekday, (unit, steps)))
        if weekday is not None and unit == "week" and abs(steps) <= 1:
            return self.writer.of_week(weekday, self.writer.relative(self.writer.unit(unit), (unit, steps)))
        if self.mention.anchored:
            return self.writer.anchored(unit, steps)
        counted = not calendar.ago.isdisjoint(self.low) or not calendar.in_time.isdisjoint(self.low)
        counted = counted or any(phrase in self.text.lower() for phrase in calendar.ahead_of_now)
        if counted or abs(steps) > 1:
            return self.writer.counted(unit, steps)
        if unit == "day":
            return self.writer.days[steps]
        return self.writer.relative(self.writer.unit(unit), (unit, steps))


def _of_iso(first: str, last: str | None, writer: DateWriter) -> str | None:
    """A date of the calendar, or a period of it."""
    one = _iso_words(first, writer)
    if last is None or one is None:
        return one
    other = _iso_words(last, writer)
    return f"{one} - {other}" if other else None


def _iso_words(iso: str, writer: DateWriter) -> str | None:
    parts = [int(part) for part in iso.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", iso) else []
    if not parts:
        return None
    if len(parts) == 1:
        return str(parts[0])
    return writer.day(Moment(*parts))
