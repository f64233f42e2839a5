"""What the readers of dates have in common: what stands at or around a word of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lexicon.calendar import CALENDAR, calendar_names
from pipeline.lexicon.currencies import CURRENCIES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import read_measure
from pipeline.numbers.nouns import is_plural, noun_phrase
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Row, Word

YEARS = range(1000, 2200)
# The years of the news: others need a word that announces them.
USUAL = range(1900, 2100)


class Around(Row):
    """The words of a sentence, with the calendar of its language."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        super().__init__(words, language)
        self.lexicon = CALENDAR[language]
        self.names = calendar_names(language)

    def number(self, at: int, digits: Sequence[int]) -> int | None:
        """A whole number of so many digits."""
        if not 0 <= at < len(self.words) or self.words[at].shape != "digits":
            return None
        text = self.words[at].text
        return int(text) if text.isdecimal() and len(text) in digits else None

    def skip(self, at: int, words: frozenset[str]) -> int:
        """Past one of `words`, and the apostrophe that may end it."""
        if self.low(at) not in words:
            return at
        return at + 2 if self.low(at + 1) == "'" and self.glued(at + 1) else at + 1

    def count(self, at: int) -> int | None:
        """A small number that ends at words[at], in digits or in one word, "a" included."""
        if (digits := self.number(at, (1, 2, 3, 4))) is not None or not self.low(at):
            return digits
        if self.low(at) in NUMBERS[self.language].articles:
            return 1
        value = spelled_value(self.low(at), self.language)
        return int(value) if value is not None and value < 10_000 else None

    def counted(self, at: int) -> int | None:
        """The plural noun of the phrase at words[at], its index: a number before it counts things."""
        if self.glued(at) or not self.low(at) or self.words[at].shape != "word":
            return None
        found = noun_phrase(self.words, at, self.language)
        return found[1] if found is not None and is_plural(self.words[found[1]], self.language) else None

    def people(self, at: int) -> bool:
        head = self.counted(at)
        return head is not None and self.low(head) in NOUNS[self.language].people

    def measured(self, at: int) -> bool:
        """Whether a scale, a currency or a unit stands at words[at]."""
        if not self.low(at):
            return False
        if self.low(at) in NUMBERS[self.language].scales or self.low(at) in "$€£%":
            return True
        after_hyphen = at + 1 if self.joint(at, "-") else at
        return read_measure(self.words, after_hyphen, self.language, after_digits=False) is not None

    def paid(self, at: int) -> bool:
        """Whether the name of a currency stands at words[at]."""
        return self.low(at) in CURRENCIES[self.language].names

    def year_at(self, at: int) -> int | None:
        """Four digits that can be a year."""
        year = self.number(at, (4,))
        return year if year in YEARS else None
