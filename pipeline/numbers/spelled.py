"""Numbers in one word ("duecentocinquantamila"), ordinals in words, and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.implied import IMPLIED
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.words import Word

_SHORTEST_AGE = 7  # of the letters of "seienne": no age is told so below ten
_ROMAN = re.compile(r"M{0,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@lru_cache(maxsize=8192)
def spelled_value(low: str, language: str) -> float | None:
    """The value of a number word below a million in lower case, None for any other word."""
    lexicon = NUMBERS[language]
    plain = _below_hundred(language).get(low)
    if plain is not None:
        return plain
    if not lexicon.one_word or len(low) > 60:
        return None
    return _compound(low, language)


@lru_cache(maxsize=2048)
def age_value(low: str, language: str) -> float | None:
    """The age that a word such as "sedicenne" or "ultraottantenni" names."""
    ending = next((ending for ending in AGES[language].endings if low.endswith(ending)), None)
    if ending is None or len(low) < _SHORTEST_AGE:
        return None
    stem = low.removeprefix("ultra").removesuffix(ending)
    for vowel in ("", "i", "a", "e", "o"):
        value = spelled_value(stem + vowel, language)
        if value is not None and 10 < value <= 120:
            return value
    return None


@cache
def _below_hundred(language: str) -> dict[str, float]:
    lexicon = NUMBERS[language]
    table = {**lexicon.units, **lexicon.tens}
    for word in lexicon.articles - lexicon.ones:
        table.pop(word, None)
    if not lexicon.one_word:
        return table
    for tens, value in lexicon.tens.items():
        for unit, low in lexicon.units.items():
            if 1 < low < 10 and low != 8:
                table[tens + unit] = value + low
    for tens, value in lexicon.elided.items():
        table |= {
            tens + "uno": value + 1,
            tens + "un": value + 1,
            tens + "una": value + 1,
            tens + "otto": value + 8,
        }
    for word, value in list(table.items()):
        if word.endswith("tre") and value > 20:
            table[word[:-1] + "é"] = value
            table[word[:-1] + "è"] = value
    return table


def _compound(low: str, language: str) -> float | None:
    if low.startswith("mille"):
        rest = _below_thousand(low[5:], language)
        return None if rest is None else 1000 + rest
    before, found, after = low.partition("mila")
    if found:
        thousands = _below_thousand(before, language) if before else None
        rest = _below_thousand(after, language)
        return None if not thousands or rest is None else 1000 * thousands + rest
    return _below_thousand(low, language) if "cent" in low else None


def _below_thousand(low: str, language: str) -> float | None:
    """0 for the empty word."""
    if not low:
        return 0.0
    table = _below_hundred(language)
    before, found, after = low.partition("cent")
    if not found:
        return table.get(low)
    hundreds = NUMBERS[language].units.get(before) if before else 1.0
    if hundreds is None or not 1 <= hundreds <= 9 or (before and hundreds == 1):
        return None
    for rest in (after.removeprefix("o"), after):
        if not rest:
            return 100 * hundreds
        if rest in table and 0 < table[rest] < 100:
            return 100 * hundreds + table[rest]
    return None


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
