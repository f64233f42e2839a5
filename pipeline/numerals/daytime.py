"""Dates, years, decades and clock times among the words of a sentence.

Figures leave them out, and dates are made of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from pipeline.lexicon.calendar import CALENDAR, CalendarWords
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numerals.clock import clock_end
from pipeline.numerals.measures import read_measure
from pipeline.numerals.nouns import is_plural, noun_phrase
from pipeline.numerals.spelled import spelled_value
from pipeline.numerals.words import Word


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as the words give it; `span` is "day", "month", "year" or "decade"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in words[first:end].

    `until` closes a period. `weekday` (0 Monday) and `shift` (a period and how many of them from
    the day of publication: ("week", -1)) need that day; a weekday's shift is None where the
    words do not say whether it is past or to come. `clock` marks a time of day.
    """

    first: int
    end: int
    moment: Moment = Moment()
    until: Moment | None = None
    weekday: int | None = None
    shift: tuple[str, int] | None = None
    clock: bool = False


def find_mentions(words: Sequence[Word], language: str) -> list[Mention]:
    """All dates and clock times, in order, without overlap."""
    reader = _Reader(words, language)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention = reader.read(at)
        if mention is None:
            at += 1
        else:
            found.append(mention)
            at = mention.end
    return found


class _Reader:
    def __init__(self, words: Sequence[Word], language: str) -> None:
        self.words = words
        self.language = language
        self.lexicon: CalendarWords = CALENDAR[language]

    def low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def read(self, at: int) -> Mention | None:
        word = self.words[at]
        if word.shape == "digits":
            return (
                self._days_and_month(at)
                or self._numeric(at)
                or self._clock(at)
                or self._decade(at)
                or self._before_christ(at)
                or self._years(at)
            )
        if word.shape == "sign":
            return self._short_decade(at) if word.low == "'" else None
        if word.low not in _starts(self.language) and spelled_value(word.low, self.language) is None:
            return None
        return (
            self._month_first(at)
            or self._weekday(at)
            or self._relative(at)
            or self._clock(at)
            or self._named_decade(at)
            or self._days_and_month(at)
        )

    def _clock(self, at: int) -> Mention | None:
        end = clock_end(self.words, at, self.language)
        return Mention(at, end, clock=True) if end else None

    # Days and months

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month, with its ordinal ending: (day, end)."""
        if at >= len(self.words):
            return None
        word = self.words[at]
        if word.shape == "digits":
            if not (word.text.isdecimal() and len(word.text) <= 2 and 1 <= int(word.text) <= 31):
                return None
            end = at + 1
            if self.low(end) in NUMBERS[self.language].ordinal_suffixes and self.words[end].glued:
                end += 1
            return int(word.text), end
        if self.language != "it":
            return None
        value = 1.0 if word.low == "primo" else spelled_value(word.low, "it")
        return (int(value), at + 1) if value is not None and 1 <= value <= 31 and word.low not in _NO_DAY else None

    def _month(self, at: int) -> tuple[int, int] | None:
        """A month beside a number: (month, end)."""
        low = self.low(at)
        if low in self.lexicon.months:
            return self.lexicon.months[low], at + 1
        if low in self.lexicon.short_months and self.words[at].text[0].isupper() | (self.language == "it"):
            return self.lexicon.short_months[low], at + 1 + (self.low(at + 1) == "." and self.words[at + 1].glued)
        return None

    def _days_and_month(self, at: int) -> Mention | None:
        """ "4 October 2018", "dal 3 al 5 maggio", "15, 16 e 17 marzo"."""
        days: list[int] = []
        step = at
        for _ in range(5):
            read = self._day(step)
            if read is None:
                return None
            day, step = read
            days.append(day)
            after = step
            if self.low(after) in self.lexicon.of:
                after += 1 + (self.low(after + 1) == "'")
            month = self._month(after)
            if month is not None:
                return self._with_year(at, month[1], month[0], days)
            step = self._skip_joiner(step)
            if step == after and self.low(after - 1) != "-":
                return None
        return None

    def _skip_joiner(self, at: int) -> int:
        step = at
        while step < at + 3 and (
            self.low(step) in self.lexicon.joiners or self.low(step) in self.lexicon.articles or self.low(step) in ",-'"
        ):
            if not self.low(step):
                break
            step += 1
        return step

    def _with_year(self, first: int, end: int, month: int, days: list[int]) -> Mention:
        year, end = self._year_behind(end)
        moment = Moment(year, month, days[0])
        until = Moment(year, month, days[-1]) if len(days) > 1 else None
        return Mention(first, end, moment, until)

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        step = at + (self.low(at) == ",")
        if self.low(step) in self.lexicon.of:
            step += 1 + (self.low(step + 1) == "'")
        if step < len(self.words) and (year := _plain_year(self.words[step])) and not self._counts(step + 1):
            return year, step + 1
        return None, at

    def _month_first(self, at: int) -> Mention | None:
        """ "October 4, 2018", "June 11", "ottobre 2018", or a month alone."""
        month = self._month(at)
        if month is None or (self.language == "en" and not self.words[at].text[0].isupper()):
            return None
        number, end = month
        day = self._day(end) if self.language == "en" else None
        if day is not None and not self._measured(day[1]):
            return self._month_and_days(at, number, day)
        year, year_end = self._year_behind(end)
        if year is not None:
            return Mention(at, year_end, Moment(year, number))
        if self.words[at].low in self.lexicon.months and self._month_alone(at):
            return Mention(at, end, Moment(None, number))
        return None

    def _month_and_days(self, at: int, month: int, day: tuple[int, int]) -> Mention:
        days, end = [day[0]], day[1]
        if self.low(end) in ("-", "to", "and", "through"):
            more = self._day(end + 1)
            if more is not None and more[0] > day[0] and not self._measured(more[1]) and not self._counts(more[1]):
                days.append(more[0])
                end = more[1]
        return self._with_year(at, end, month, days)

    def _month_alone(self, at: int) -> bool:
        """May, March and August are also other words; Italian months are not."""
        if self.language == "it" or self.words[at].low not in ("may", "march", "august"):
            return True
        return self.low(at - 1) in _BEFORE_MONTH

    # Numeric dates and years

    def _numeric(self, at: int) -> Mention | None:
        """ "12/05/2018", "2018-05-12", "12.05.2018"; also 9/11 and 24/7, which are no figures."""
        word = self.words[at]
        parts = word.text.split(".")
        if len(parts) == 3 and all(p.isdecimal() for p in parts):
            found = self._day_month_year(*parts)
            return Mention(at, at + 1, found) if found else None
        if not word.text.isdecimal() or not self._sign_between(at + 1, "/-"):
            return None
        sign, second = self.low(at + 1), self.words[at + 2]
        if self._sign_between(at + 3, sign) and second.text.isdecimal() and self.words[at + 4].text.isdecimal():
            found = self._day_month_year(word.text, second.text, self.words[at + 4].text)
            return Mention(at, at + 5, found) if found else None
        if sign == "/" and (word.text, second.text) in (("9", "11"), ("24", "7"), ("11", "9")):
            return Mention(at, at + 3)
        return None

    def _sign_between(self, at: int, signs: str) -> bool:
        words = self.words
        return at + 1 < len(words) and words[at].low in signs and words[at].glued and words[at + 1].glued

    def _day_month_year(self, a: str, b: str, c: str) -> Moment | None:
        if len(a) == 4:
            year, month, day = int(a), int(b), int(c)
        elif len(c) in (2, 4) and max(len(a), len(b)) <= 2:
            year, month, day = int(c) + (2000 if len(c) == 2 else 0), int(b), int(a)
            if month > 12 or (self.language == "en" and day <= 12):
                month, day = day, month
        else:
            return None
        return Moment(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200 else None

    def _years(self, at: int) -> Mention | None:
        """ "2006", "2018-19", "1914-1918", "dal 2006 al 2010"."""
        year = self._year(at)
        if year is None:
            return None
        if self._sign_between(at + 1, "-/"):
            later = self.words[at + 2].text
            if later.isdecimal() and len(later) in (2, 4):
                end_year = int(later) if len(later) == 4 else year // 100 * 100 + int(later)
                if year < end_year < 2200 and end_year - year < 200:
                    return Mention(at, at + 3, Moment(year), Moment(end_year))
        if self.low(at + 1) == "-" and at + 2 < len(self.words) and not self.words[at + 1].glued:
            other = _plain_year(self.words[at + 2])
            if other and other > year:
                return Mention(at, at + 3, Moment(year), Moment(other))
        joined = at + 1
        if self.low(joined) in _UNTIL:
            joined += 1
            if self.low(joined) in self.lexicon.articles:
                joined += 1
            later_year = _plain_year(self.words[joined]) if joined < len(self.words) else None
            if later_year and later_year > year and self.low(at - 1) in _FROM and not self._counts(joined + 1):
                return Mention(at, joined + 1, Moment(year), Moment(later_year))
        return Mention(at, at + 1, Moment(year))

    def _year(self, at: int) -> int | None:
        word = self.words[at]
        year = _plain_year(word)
        if year is None or (word.glued and at and self.words[at - 1].low not in "(-/'\"[“«"):
            return None
        before = self.low(at - 1)
        if self._measured(at + 1) or before in _APPROXIMATORS:
            return None
        if self.low(at + 1) == "-" and self._sign_between(at + 1, "-") and not self.words[at + 2].text.isdecimal():
            return None if self.low(at + 2) in NOUNS[self.language].people else year
        usual = 1900 <= year < 2100
        if not self._counts(at + 1):
            return year if usual or self._announced(at) else None
        if before in self.lexicon.before_year and before not in _ALSO_OF_COUNTS:
            return year
        return year if usual and self.language == "en" and before == "the" else None

    def _before_christ(self, at: int) -> Mention | None:
        """ "79 d.C.", "44 BC", "10,000 BCE": a year by its era, whatever its length."""
        first, end = self.low(at + 1), at + 2
        if first in ("a", "b", "d") and self.low(at + 2) == "." and self.low(at + 3) in ("c", "d"):
            end = at + 4 + (self.low(at + 4) == ".")
        elif first not in self.lexicon.eras or not self.words[at + 1].text.isupper():
            return None
        after = first in ("ad", "ce", "d")
        text = self.words[at].text
        known = after and text.isdecimal() and len(text) <= 4
        return Mention(at, end, Moment(int(text)) if known else Moment())

    def _announced(self, at: int) -> bool:
        before = self.low(at - 1)
        bracketed = before == "(" and self.low(at + 1) in (")", "-", ",")
        return before in self.lexicon.before_year or before in self.lexicon.year_words or bracketed

    def _counts(self, at: int) -> bool:
        """Whether a plural noun stands at words[at], so that a number before it counts things."""
        if at >= len(self.words) or self.words[at].glued or self.words[at].shape != "word":
            return False
        found = noun_phrase(self.words, at, self.language)
        return found is not None and is_plural(self.words[found[1]], self.language)

    def _measured(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        low = self.low(at)
        lexicon = NUMBERS[self.language]
        if low in lexicon.scales or self.words[at].text in "$€£":
            return True
        if self.words[at].shape == "word" and low in _MONEY[self.language]:
            return True
        after_hyphen = at + 1 if self._sign_between(at, "-") else at
        return read_measure(self.words, after_hyphen, self.language, after_digits=False) is not None

    # Decades

    def _decade(self, at: int) -> Mention | None:
        """ "1990s", "the 80s"."""
        word = self.words[at]
        follows = self.low(at + 1)
        step = at + 2
        if follows == "'" and self.low(at + 2) == "s":
            follows, step = "s", at + 3
        if follows != "s" or not word.text.isdecimal() or not self.words[at + 1].glued or word.text[-1] != "0":
            return None
        if len(word.text) == 4:
            return Mention(at, step, Moment(int(word.text), decade=True))
        if len(word.text) == 2 and self.low(at - 1) not in ("over", "under"):
            return Mention(at, step, Moment(1900 + int(word.text), decade=True))
        return None

    def _short_decade(self, at: int) -> Mention | None:
        """ "'90" in "anni '90", "'80s"; also "'68"."""
        if at + 1 >= len(self.words) or not self.words[at + 1].glued:
            return None
        word = self.words[at + 1]
        if not word.text.isdecimal() or len(word.text) not in (2, 3) or (self.words[at].glued and not _opens(self.words, at)):
            return None
        end = at + 2 + (self.low(at + 2) == "s" and self.words[at + 2].glued)
        if len(word.text) == 3:
            return Mention(at, end)
        year = 1900 + int(word.text) if int(word.text) > 30 else 2000 + int(word.text)
        decade = end > at + 2 or self.low(at - 1) in self.lexicon.decade_words
        return Mention(at, end, Moment(year, decade=decade))

    def _named_decade(self, at: int) -> Mention | None:
        """ "anni Novanta", "anni 80"."""
        if self.low(at) not in self.lexicon.decade_words or at + 1 >= len(self.words):
            return None
        word = self.words[at + 1]
        if word.low in self.lexicon.decades:
            return Mention(at, at + 2, Moment(self.lexicon.decades[word.low], decade=True))
        if word.text.isdecimal() and word.text.endswith("0") and len(word.text) in (2, 4) and not self._counts(at + 2):
            if self.words[at - 1].shape == "digits" if at else False:
                return None
            year = int(word.text) if len(word.text) == 4 else 1900 + int(word.text)
            return Mention(at, at + 2, Moment(year, decade=True))
        return None

    # Relative dates

    def _weekday(self, at: int) -> Mention | None:
        """ "giovedì scorso", "last Friday", "Monday, 3 October", "lunedì 29 settembre"."""
        day = self.lexicon.weekdays.get(self.low(at))
        if day is None or (self.language == "en" and not self.words[at].text[0].isupper()):
            return None
        date_at = at + 1 + (self.low(at + 1) == ",")
        if date_at < len(self.words):
            full = self._days_and_month(date_at) if self._day(date_at) else self._month_first(date_at)
            if full is not None and full.moment.day is not None:
                return replace(full, first=at, weekday=day)
            alone = self._day(date_at)
            if self.language == "it" and alone and date_at == at + 1 and not self._counts(alone[1]):
                if not self._measured(alone[1]) and self.words[date_at].shape == "digits":
                    return Mention(at, alone[1], Moment(day=alone[0]), weekday=day)
        return self._shifted(at, at + 1, weekday=day)

    def _shifted(self, at: int, end: int, *, weekday: int | None = None, period: str = "") -> Mention | None:
        """With "last" or "next" on either side; a period needs one."""
        lexicon = self.lexicon
        before, after = self.low(at - 1), self.low(end)
        name = "weekday" if weekday is not None else period
        for words, steps in ((lexicon.last, -1), (lexicon.next, 1), (lexicon.this, 0)):
            if before in words:
                return Mention(at - 1, end, weekday=weekday, shift=(name, steps))
            if self.language == "it" and after in words:
                return Mention(at, end + 1, weekday=weekday, shift=(name, steps))
        return Mention(at, end, weekday=weekday) if weekday is not None else None

    def _relative(self, at: int) -> Mention | None:
        low = self.low(at)
        if low in self.lexicon.days:
            return Mention(at, at + 1, shift=("day", self.lexicon.days[low]))
        if low in self.lexicon.periods:
            before = self.low(at - 1)
            if self.low(at + 1) in self.lexicon.ago and (value := self._count_before(at)) is not None:
                return Mention(at - 1, at + 2, shift=(self.lexicon.periods[low], -value))
            singular = low in ("day", "week", "month", "year", "weekend") or low[-1] in "aoe" and low != "settimane"
            if singular and (before in _AROUND[self.language] or self.language == "it"):
                return self._shifted(at, at + 1, period=self.lexicon.periods[low])
        return None

    def _count_before(self, at: int) -> int | None:
        word = self.words[at - 1] if at else None
        if word is None:
            return None
        if word.shape == "digits":
            return int(word.text) if word.text.isdecimal() and len(word.text) <= 4 else None
        if word.low in NUMBERS[self.language].articles:
            return 1
        value = spelled_value(word.low, self.language)
        return int(value) if value is not None else None


@cache
def _starts(language: str) -> frozenset[str]:
    """Words that a date may begin with, spelled numbers aside."""
    lexicon = CALENDAR[language]
    tables = (lexicon.months, lexicon.short_months, lexicon.weekdays, lexicon.days, lexicon.periods)
    return frozenset(word for table in tables for word in table) | lexicon.decade_words | {"primo"}


def _plain_year(word: Word) -> int | None:
    """The value of four digits that can be a year."""
    if word.shape == "digits" and len(word.text) == 4 and word.text.isdecimal() and 1000 <= int(word.text) < 2200:
        return int(word.text)
    return None


def _opens(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at - 1].low in "(\"“«["


_NO_DAY = frozenset(("un", "una", "uno", "zero"))
_UNTIL = frozenset(("to", "and", "until", "through", "al", "e", "a"))
_FROM = frozenset(("from", "between", "dal", "tra", "fra", "il"))
_BEFORE_MONTH = frozenset(
    "in since by until till last next early late mid this of from and between for before after during every each".split()
)
_AROUND = {
    "en": frozenset(("last", "past", "previous", "this", "next", "coming")),
    "it": frozenset(("scorso", "scorsa", "prossimo", "prossima", "questo", "questa", "quest")),
}
_ALSO_OF_COUNTS = frozenset("the tra fra between of for by about around and e to from after before since until".split())
_APPROXIMATORS = frozenset(
    "about over nearly almost some than least circa oltre quasi più almeno exceeding approximately roughly".split()
)
_MONEY = {
    "en": frozenset("dollars dollar euros euro pounds yen yuan rupees roubles rubles francs people men women".split()),
    "it": frozenset("dollari euro sterline yen yuan rupie rubli franchi lire corone persone uomini donne".split()),
}
