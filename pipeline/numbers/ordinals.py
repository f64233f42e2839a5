"""Ordinals in words, and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.lexicon.implied import IMPLIED
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word

_ROMAN = re.compile(r"M{0,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def read_ordinal(words: Sequence[Word], at: int, language: str) -> tuple[int, int] | None:
    """The ordinal in words that begins at words[at], with its end: "third", "twenty-third"."""
    low = words[at].low
    value = _ordinal(low, language)
    if value is not None:
        return value, at + 1
    tens = NUMBERS[language].tens.get(low)
    if tens is None or at + 2 >= len(words) or words[at + 1].low != "-" or not words[at + 1].glued:
        return None
    units = _ordinal(words[at + 2].low, language)
    return (int(tens) + units, at + 3) if units is not None and units < 10 else None


@lru_cache(maxsize=8192)
def _ordinal(low: str, language: str) -> int | None:
    irregular = IMPLIED[language].ordinals
    if low in irregular:
        return int(irregular[low])
    for ending, cardinals in NUMBERS[language].ordinal_endings.items():
        if low.endswith(ending):
            values = (spelled_value(low.removesuffix(ending) + cardinal, language) for cardinal in cardinals)
            return next((int(value) for value in values if value), None)
    return None


def roman_value(text: str) -> int:
    """The value of a Roman numeral in capitals, 0 for anything else."""
    if not text.isupper() or not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
