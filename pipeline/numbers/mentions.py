"""Dates as the words give them, and what the readers of dates have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.lexicon.calendar import CALENDAR
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import read_measure
from pipeline.numbers.nouns import is_plural, noun_phrase
from pipeline.numbers.words import Word


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


class Around:
    """The words of a sentence, and what stands at or around one of them."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        self.words = words
        self.language = language
        self.lexicon = CALENDAR[language]

    def low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def sign_between(self, at: int, signs: str) -> bool:
        words = self.words
        return at + 1 < len(words) and words[at].low in signs and words[at].glued and words[at + 1].glued

    def counts(self, at: int) -> bool:
        """Whether a plural noun stands at words[at], so that a number before it counts things."""
        if at >= len(self.words) or self.words[at].glued or self.words[at].shape != "word":
            return False
        found = noun_phrase(self.words, at, self.language)
        return found is not None and is_plural(self.words[found[1]], self.language)

    def measured(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        low = self.low(at)
        lexicon = NUMBERS[self.language]
        if low in lexicon.scales or self.words[at].text in "$€£":
            return True
        if self.words[at].shape == "word" and low in self.lexicon.counted:
            return True
        after_hyphen = at + 1 if self.sign_between(at, "-") else at
        return read_measure(self.words, after_hyphen, self.language, after_digits=False) is not None


def plain_year(word: Word) -> int | None:
    """The value of four digits that can be a year."""
    if (
        word.shape == "digits"
        and len(word.text) == 4
        and word.text.isdecimal()
        and 1000 <= int(word.text) < 2200
    ):
        return int(word.text)
    return None
