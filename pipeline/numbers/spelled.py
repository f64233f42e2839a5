"""Reading one spelled-out number word; Italian ones may be long ("duecentocinquantamila")."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.numbers import NUMBERS

_SHORTEST_AGE = 7  # of the letters of "seienne": no age is told so below ten


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
