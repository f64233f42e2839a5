"""Lexicon phrases → patterns, and the folding of text that they are matched against.

A module of the bottom layer. In a phrase a `*` stands for any ending, a space for any white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FOLD = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " "})


def fold(text: str) -> str:
    """Lower case with plain apostrophes and spaces, of the same length as `text`."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_FOLD)


def alternation(phrases: Iterable[str]) -> str:
    """A pattern's source that matches any of `phrases` up to a word's end, longest first."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    return "|".join(_one(p) for p in ordered) if ordered else r"(?!)"


def compile_phrases(phrases: Iterable[str], *, suffix: str = "") -> re.Pattern[str]:
    """A pattern for folded text: any of `phrases` as whole words, then `suffix`, itself a pattern."""
    return re.compile(rf"(?<!\w)(?:{alternation(phrases)}){suffix}")


def _one(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    return pattern if phrase.endswith("'") else pattern + r"(?!\w)"
