"""Dates that lean on the day of publication: "yesterday", "giovedì scorso", "two years ago"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.days import DayReader
from pipeline.numbers.mentions import Mention, Moment
from pipeline.numbers.spelled import spelled_value


class RelativeReader(DayReader):
    """Reads weekdays, with the date that may follow them, and relative days and periods."""

    def weekday(self, at: int) -> Mention | None:
        """ "giovedì scorso", "last Friday", "Monday, 3 October", "lunedì 29 settembre"."""
        day = self.lexicon.weekdays.get(self.low(at))
        if day is None or (self.language == "en" and not self.words[at].text[0].isupper()):
            return None
        date_at = at + 1 + (self.low(at + 1) == ",")
        if date_at < len(self.words):
            full = self.days_and_month(date_at) if self.day(date_at) else self.month_first(date_at)
            if full is not None and full.moment.day is not None:
                return replace(full, first=at, weekday=day)
            alone = self.day(date_at) if self.language == "it" and date_at == at + 1 else None
            if alone and self._is_bare_day(date_at, alone[1]):
                return Mention(at, alone[1], Moment(day=alone[0]), weekday=day)
        return self.shifted(at, at + 1, weekday=day)

    def relative(self, at: int) -> Mention | None:
        low = self.low(at)
        if low in self.lexicon.days:
            return Mention(at, at + 1, shift=("day", self.lexicon.days[low]))
        if low in self.lexicon.periods:
            before = self.low(at - 1)
            if self.low(at + 1) in self.lexicon.ago and (value := self._count_before(at)) is not None:
                return Mention(at - 1, at + 2, shift=(self.lexicon.periods[low], -value))
            singular = low in ("day", "week", "month", "year", "weekend") or (
                low[-1] in "aoe" and low != "settimane"
            )
            if singular and (
                before in self.lexicon.last | self.lexicon.this | self.lexicon.next or self.language == "it"
            ):
                return self.shifted(at, at + 1, period=self.lexicon.periods[low])
        return None

    def shifted(self, at: int, end: int, *, weekday: int | None = None, period: str = "") -> Mention | None:
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

    def _is_bare_day(self, at: int, end: int) -> bool:
        """ "lunedì 3", not "lunedì 3 persone"."""
        return self.words[at].shape == "digits" and not self.counts(end) and not self.measured(end)
