"""Days and months: "4 October 2018", "dal 3 al 5 maggio", "12/05/2018"."""

from __future__ import annotations

from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.mentions import Around, Mention, Moment, plain_year
from pipeline.numbers.spelled import spelled_value

_NO_DAY = frozenset(("un", "una", "uno", "zero"))


class DayReader(Around):
    """Reads dates that name a day or a month."""

    def days_and_month(self, at: int) -> Mention | None:
        """ "4 October 2018", "dal 3 al 5 maggio", "15, 16 e 17 marzo"."""
        days: list[int] = []
        step = at
        for _ in range(5):
            read = self.day(step)
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

    def month_first(self, at: int) -> Mention | None:
        """ "October 4, 2018", "June 11", "ottobre 2018", or a month alone."""
        month = self._month(at)
        if month is None or (self.language == "en" and not self.words[at].text[0].isupper()):
            return None
        number, end = month
        day = self.day(end) if self.language == "en" else None
        if day is not None and not self.measured(day[1]):
            return self._month_and_days(at, number, day)
        year, year_end = self._year_behind(end)
        if year is not None:
            return Mention(at, year_end, Moment(year, number))
        if self.words[at].low in self.lexicon.months and self._month_alone(at):
            return Mention(at, end, Moment(None, number))
        return None

    def numeric(self, at: int) -> Mention | None:
        """ "12/05/2018", "2018-05-12", "12.05.2018"; also 9/11 and 24/7, which are no figures."""
        word = self.words[at]
        parts = word.text.split(".")
        if len(parts) == 3 and all(p.isdecimal() for p in parts):
            found = self._day_month_year(*parts)
            return Mention(at, at + 1, found) if found else None
        if not word.text.isdecimal() or not self.sign_between(at + 1, "/-"):
            return None
        sign, second = self.low(at + 1), self.words[at + 2]
        if (
            self.sign_between(at + 3, sign)
            and second.text.isdecimal()
            and self.words[at + 4].text.isdecimal()
        ):
            found = self._day_month_year(word.text, second.text, self.words[at + 4].text)
            return Mention(at, at + 5, found) if found else None
        if sign == "/" and (word.text, second.text) in (("9", "11"), ("24", "7"), ("11", "9")):
            return Mention(at, at + 3)
        return None

    def day(self, at: int) -> tuple[int, int] | None:
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
        return (
            (int(value), at + 1)
            if value is not None and 1 <= value <= 31 and word.low not in _NO_DAY
            else None
        )

    def _month(self, at: int) -> tuple[int, int] | None:
        """A month beside a number: (month, end)."""
        low = self.low(at)
        if low in self.lexicon.months:
            return self.lexicon.months[low], at + 1
        if low in self.lexicon.short_months and self.words[at].text[0].isupper() | (self.language == "it"):
            return self.lexicon.short_months[low], at + 1 + (
                self.low(at + 1) == "." and self.words[at + 1].glued
            )
        return None

    def _skip_joiner(self, at: int) -> int:
        step = at
        while step < at + 3 and (
            self.low(step) in self.lexicon.joiners
            or self.low(step) in self.lexicon.articles
            or self.low(step) in ",-'"
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
        if step < len(self.words) and (year := plain_year(self.words[step])) and not self.counts(step + 1):
            return year, step + 1
        return None, at

    def _month_and_days(self, at: int, month: int, day: tuple[int, int]) -> Mention:
        days, end = [day[0]], day[1]
        if self.low(end) in ("-", "to", "and", "through"):
            more = self.day(end + 1)
            if (
                more is not None
                and more[0] > day[0]
                and not self.measured(more[1])
                and not self.counts(more[1])
            ):
                days.append(more[0])
                end = more[1]
        return self._with_year(at, end, month, days)

    def _month_alone(self, at: int) -> bool:
        """May, March and August are also other words; Italian months are not."""
        if self.language == "it" or self.words[at].low not in ("may", "march", "august"):
            return True
        return self.low(at - 1) in self.lexicon.before_month

    def _day_month_year(self, a: str, b: str, c: str) -> Moment | None:
        if len(a) == 4:
            year, month, day = int(a), int(b), int(c)
        elif len(c) in (2, 4) and max(len(a), len(b)) <= 2:
            year, month, day = int(c) + (2000 if len(c) == 2 else 0), int(b), int(a)
            if month > 12 or (self.language == "en" and day <= 12):
                month, day = day, month
        else:
            return None
        return (
            Moment(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200 else None
        )
