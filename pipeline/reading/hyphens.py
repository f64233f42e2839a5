"""Words that the end of a line cuts: whether the hyphen is the word's own."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.lexicon.numbers import NUMBERS
from pipeline.text.view import Edit

_BEFORE = re.compile(r"([^\W\d_]+)-$")
_DASH = re.compile(r"(?<=[^\s–—-])[–—-]+$")
_AFTER = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LOOK_BACK = 40
# What only the second half of a cut word begins with, in either language.
_SUFFIX = re.compile(
    r"(?:tion|sion|ment|ing|ness|ity|ive|able|ible|ence|ance|ous|ture|cial|tial|zion|mento|mente|sione|bile)\w{0,3}$"
)

# English alone writes "two-thirds", "twenty-five".
_NUMERALS = frozenset((*NUMBERS["en"].units, *NUMBERS["en"].tens, *NUMBERS["en"].fractions))


class Hyphens:
    """Joins two lines of one text; its other words tell how it writes a compound."""

    def __init__(self, text: str, known: Callable[[str], bool]) -> None:
        self._text = text
        self._known = known
        self._words: frozenset[str] | None = None

    def join(self, end: int, start: int) -> Edit:
        """The edit that joins the line that ends at `end` with the one whose words begin at `start`."""
        before = _BEFORE.search(self._text, max(0, end - _LOOK_BACK), end)
        if _DASH.search(self._text, max(0, end - _LOOK_BACK), end):
            after = _AFTER.match(self._text, start)
            if before and after and after.group()[0].islower():
                whole = self._whole(before[1], after.group())
                return (end - 1, start, "") if whole else (end, start, "")
            return end, start, ""
        return end, start, " "

    def _whole(self, before: str, after: str) -> bool:
        """Whether the two parts are one word without a hyphen."""
        joined, compound = (before + after).lower(), f"{before}-{after}".lower()
        if self._words is None:
            self._words = frozenset(word.lower() for word in _WORDS.findall(self._text))
        if compound in self._words or (before.lower() in _NUMERALS and after.lower() in _NUMERALS):
            return False
        if joined in self._words or self._known(joined):
            return True
        if not self._known(after.lower()):  # the rest of a name, or of a word that no list has
            return True
        return not self._known(before.lower()) and bool(_SUFFIX.match(after))
