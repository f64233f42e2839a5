"""The tokens of a document in one row, found by their offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from models.contracts import Token
from pipeline.data import Document

NAME_TAGS = ("PROPN", "")
"""Parts of speech of names; "" is that of a token without one."""


class TokenRow:
    """All tokens that lie in a sentence, in text order.

    `lower[i]` is the form of token i in lower case, `sentence[i]` the index of its sentence; `titles` are
    those of headlines.
    """

    __slots__ = ("_first_word", "_starts", "lower", "sentence", "text", "titles", "tokens")

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.tokens: list[Token] = []
        self.sentence: list[int] = []
        # For each token the first of its sentence that has a letter or digit.
        self._first_word: list[int] = []
        for sentence in document.sentences:
            count = len(sentence.tokens)
            spoken = (i for i, token in enumerate(sentence.tokens) if any(map(str.isalnum, token.text)))
            self._first_word.extend([len(self.tokens) + next(spoken, count)] * count)
            self.tokens.extend(sentence.tokens)
            self.sentence.extend([sentence.index] * count)
        self.lower = [token.text.lower() for token in self.tokens]
        self.titles = {s.index for s in document.sentences if s.role == "title"}
        self._starts = [token.start for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """(first, after) of the tokens that overlap text[start:end]; equal where there are none."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.tokens[first].end <= start:
            first += 1
        return first, max(first, bisect_left(self._starts, end))

    def slice(self, first: int, after: int) -> str:
        """The article's text from token `first` up to token `after` (exclusive)."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def same_sentence(self, i: int, j: int) -> bool:
        sentence, count = self.sentence, len(self.sentence)
        return 0 <= i < count and 0 <= j < count and sentence[i] == sentence[j]

    def touching(self, i: int) -> bool:
        """Whether nothing stands between token i and the next one."""
        return i + 1 < len(self) and self.tokens[i].end == self.tokens[i + 1].start

    def opens_sentence(self, i: int) -> bool:
        """Whether token i is the first word of its sentence, opening quotes and brackets aside."""
        return i <= self._first_word[i]


@lru_cache(maxsize=1 << 15)
def is_capital(form: str) -> bool:
    """Whether a word starts with a capital letter (d'Italia and l'Espresso count, as do @names)."""
    stripped = form.lstrip("\"'“”‘’«»(@#")
    return bool(stripped) and stripped[0].isupper()
