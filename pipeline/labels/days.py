"""The words of a date in the other language: "giovedì scorso" → "last Thursday"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from pipeline.data import Date, LanguageCode, Moment, TimeMention
from pipeline.labels import italian
from pipeline.lexicon.calendar import CALENDAR, calendar_names
from pipeline.lexicon.pairs import directed, read_rows
from pipeline.numbers.words import split_words

_LOCALES = {"en": Locale("en"), "it": Locale("it")}
_DECADES = {10: "Dieci", 20: "Venti", 30: "Trenta", 40: "Quaranta", 50: "Cinquanta", 60: "Sessanta",
            70: "Settanta", 80: "Ottanta", 90: "Novanta"}  # fmt: skip
_ERA = re.compile(r"(\d+) ?\b(a\.? ?C\b\.?|d\.? ?C\b\.?|BCE?\b|AD\b|CE\b)")
# Days and years by their distance from the day of publication.
_DAYS = {"en": {-1: "yesterday", 0: "today", 1: "tomorrow"}, "it": {-1: "ieri", 0: "oggi", 1: "domani"}}
_YEARS = {
    "en": {-1: "last year", 0: "this year", 1: "next year"},
    "it": {-1: "dell'anno scorso", 0: "di quest'anno", 1: "dell'anno prossimo"},
}
_FEMININE = ("week", "spring", "summer")


def written_date(found: Date, words: str, source: LanguageCode, target: LanguageCode) -> str | None:
    """What the article's `words` of a date are in `target`; None where that would be a guess.

    By the words themselves first, then by what they were read as, then by the ISO date.
    """
    text = " ".join(words.split()).replace("’", "'")
    listed = _listed("phrases", source).get(text.lower())
    if listed is not None:
        return listed
    if era := _ERA.fullmatch(text):
        return _with_era(era[1], before=era[2][0].lower() in "ab" and era[2][:2] != "AD", target=target)
    if _ERA.search(text):
        return None
    written = _Written(found.mention, text, source, target).words() if found.mention else None
    if written is None and found.iso is not None:
        written = _of_iso(found.iso, found.iso_end, target)
    return written


def _with_era(year: str, *, before: bool, target: str) -> str:
    if target == "it":
        return f"{year} {'a' if before else 'd'}.C."
    return f"{year} BC" if before else f"AD {year}"


@cache
def _listed(table: str, source: str) -> Mapping[str, str]:
    """Words in lower case → what is written."""
    rows = (directed(row, source) for row in read_rows("days")[table])
    return {word.lower(): theirs[0] for ours, theirs in rows for word in ours}


@dataclass(frozen=True, slots=True)
class _Written:
    """One mention, with the article's words for what its reading leaves out."""

    mention: TimeMention
    text: str
    source: str
    target: LanguageCode

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
        return _counted(unit, -number, self.target)

    def _of_moment(self, moment: Moment) -> str | None:
        shift = self.mention.shift
        if self.mention.turned or sum(word.isdigit() for word in self.low if len(word) < 3) > 2:
            return None  # day and month might be exchanged; a list of days is a period
        if self.mention.decade:
            return _decade(moment.year, self.target)
        year_part = self._year_part()
        if year_part is not None:
            return self._with_year(year_part, moment.year, shift)
        if self.mention.until is not None:
            return self._range(moment, self.mention.until)
        if moment.year and not moment.month:
            return self._season_of(moment.year)
        written = _day(moment, self.target)
        weekday = self._weekday()
        if weekday is not None and moment.day:
            bare = written.removeprefix("il ").removeprefix("the ")
            written = f"{weekday} {bare}"
        if shift is None:
            return self._with_part(written)
        return _relative(written, shift, self.target, moment)

    def _season_of(self, year: int) -> str | None:
        season = next((s for w in self.low if (s := _listed("seasons", self.source).get(w))), None)
        if season is not None:
            return f"{season} {year}"
        if not CALENDAR[self.source].fiscal.isdisjoint(self.low):
            return f"financial year {year}" if self.target == "en" else f"esercizio {year}"
        others = [word for word in self.low if word.isalpha() and word not in CALENDAR[self.source].of]
        return str(year) if not others else None

    def _year_part(self) -> str | None:
        """ "third quarter", "terzo trimestre"; "Q3" and "H1" too."""
        low = self.low
        short = re.match(r"([QH])([1-4])\b", self.text)
        parts = _listed("year_parts", self.source)
        part = next((parts[word] for word in low if word in parts), None)
        ordinals = _listed("ordinals", self.source)
        number = next((ordinals[word] for word in low if word in ordinals), None)
        if short is not None:
            unit = "quarter" if short[1] == "Q" else "half"
            part = unit if self.target == "en" else _listed("year_parts", "en")[unit]
            number = ordinals[short[2]]
        return f"{number} {part}" if part and number else None

    def _with_year(self, words: str, year: int | None, shift: tuple[str, int] | None) -> str | None:
        english = self.target == "en"
        if year is not None:
            return f"{words} of {year}" if english else f"{words} del {year}"
        if shift is None or shift[0] != "year" or abs(shift[1]) > 1:
            return words if shift is None else None
        told = _YEARS[self.target][shift[1]]
        return f"{words} of {told}" if english else f"{words} {told}"

    def _range(self, first: Moment, last: Moment) -> str:
        """ "3 to 7 May 2012"; in Italian "3-7 maggio 2012"; two that are named one by one with "and"."""
        both = not CALENDAR[self.source].joiners.isdisjoint(self.low)
        link = {"en": " and " if both else " to ", "it": " e " if both else "-"}[self.target]
        if not first.month:
            return f"{first.year}{'-' if link == ' to ' else link}{last.year}"
        same_year = first.year == last.year
        if first.day and last.day and same_year and first.month == last.month:
            return f"{first.day}{link}{_day(last, self.target)}"
        one = _day(Moment(None if same_year else first.year, first.month, first.day), self.target)
        spaced = " - " if link == "-" else link
        return f"{one}{spaced}{_day(last, self.target)}"

    def _weekday(self) -> str | None:
        names = calendar_names(self.source)
        number = self.mention.weekday
        if number is None:
            number = next((names.weekdays[word] for word in self.low if word in names.weekdays), None)
        return None if number is None else str(_LOCALES[self.target].days["format"]["wide"][number])

    def _with_part(self, written: str) -> str:
        """ "Thursday morning": the part of the day behind it."""
        part = _listed("parts", self.source).get(self.low[-1])
        return f"{written} {part}" if part else written

    def _of_shift(self, unit: str, steps: int) -> str | None:
        weekday, calendar = self._weekday(), CALENDAR[self.source]
        if unit == "weekday" and weekday is not None:
            return self._with_part(_relative(weekday, (unit, steps), self.target, None))
        if weekday is not None and unit == "week" and abs(steps) <= 1:
            told = _relative(_unit(unit, self.target), (unit, steps), self.target, None)
            return f"{weekday} {told}" if self.target == "en" else f"{weekday} della {told}"
        if self.mention.anchored:
            return self._anchored(unit, steps)
        counted = not calendar.ago.isdisjoint(self.low) or not calendar.in_time.isdisjoint(self.low)
        counted = counted or any(phrase in self.text.lower() for phrase in calendar.ahead_of_now)
        if counted or abs(steps) > 1:
            return _counted(unit, steps, self.target)
        if unit == "day":
            return _DAYS[self.target][steps]
        return _relative(_unit(unit, self.target), (unit, steps), self.target, None)

    def _anchored(self, unit: str, steps: int) -> str:
        amount = _amount(unit, abs(steps), self.target)
        if abs(steps) == 1:
            named = _unit(unit, self.target)
            if self.target == "en":
                return f"the {'following' if steps > 0 else 'previous'} {named}"
            ending = "a" if unit in _FEMININE else "o"
            return f"{named} {'successiv' + ending if steps > 0 else 'precedente'}"
        later = ("later", "dopo") if steps > 0 else ("earlier", "prima")
        return f"{amount} {later[self.target == 'it']}"


def _day(moment: Moment, target: str) -> str:
    """ "3 May 2012", "May 2012", "the 3rd"."""
    if not moment.month:
        number = moment.day or 0
        return f"the {number}{_ending(number)}" if target == "en" else f"il {number}"
    month = str(_LOCALES[target].months["format"]["wide"][moment.month])
    day = "1°" if target == "it" and moment.day == 1 else str(moment.day or "")
    return " ".join(part for part in (day, month, str(moment.year or "")) if part)


def _ending(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _decade(year: int | None, target: str) -> str | None:
    if year is None:
        return None
    if target == "en":
        return f"the {year}s"
    name = _DECADES.get(year % 100) if year // 100 == 19 else None
    return f"anni {name or year}"


def _relative(written: str, shift: tuple[str, int], target: str, moment: Moment | None) -> str:
    """ "last October", "ottobre scorso"; with a year's shift "June last year", "giugno dell'anno scorso"."""
    unit, steps = shift
    if moment is not None and unit == "year":
        return f"{written} {_of_year(steps, target)}"
    if target == "en":
        return f"{ {-1: 'last', 0: 'this', 1: 'next'}[max(-1, min(1, steps))] } {written}"
    feminine = unit in _FEMININE or written in ("domenica", "primavera", "estate")
    if steps == 0:
        vowel = written[:1] in "aeiou"
        return f"quest'{written}" if vowel else f"{'questa' if feminine else 'questo'} {written}"
    word = "scors" if steps < 0 else "prossim"
    return f"{written} {word}{'a' if feminine else 'o'}"


def _of_year(steps: int, target: str) -> str:
    if abs(steps) <= 1:
        return _YEARS[target][steps]
    ago = _counted("year", steps, target)
    return ago if target == "en" else f"di {ago}"


def _counted(unit: str, steps: int, target: str) -> str:
    amount = _amount(unit, abs(steps), target)
    if target == "en":
        return f"{amount} ago" if steps < 0 else f"in {amount}"
    return f"{amount} fa" if steps < 0 else f"tra {amount}"


def _amount(unit: str, number: int, target: str) -> str:
    one = _unit(unit, target)
    if number == 1:
        if target == "en":
            return f"a {one}"
        return f"{'una' if unit in _FEMININE else 'un'} {one}"
    if target == "en":
        return f"{number} {one}s"
    return f"{number} {italian.plural(one)}"


def _unit(unit: str, target: str) -> str:
    """The unit that the calendar names in English; seasons too."""
    if target == "en":
        return unit
    return _listed("units", "en").get(unit) or _listed("seasons", "en").get(unit, unit)


def _of_iso(first: str, last: str | None, target: LanguageCode) -> str | None:
    """A date of the calendar, or a period of it."""
    one = _iso_words(first, target)
    if last is None or one is None:
        return one
    other = _iso_words(last, target)
    return f"{one} - {other}" if other else None


def _iso_words(iso: str, target: LanguageCode) -> str | None:
    parts = [int(part) for part in iso.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", iso) else []
    if not parts:
        return None
    if len(parts) == 1:
        return str(parts[0])
    return _day(Moment(*parts), target)
