"""What stands behind a number and measures it: per cent, units, durations, multiples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.traits import TRAITS
from pipeline.lexicon.units import LENGTHS, UNITS
from pipeline.numbers.words import Word

MeasureKind = Literal["percent", "quantity", "duration", "ratio"]
_LONGEST_NAME = 4
_POWERS = {"2": "²", "3": "³"}


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that ends before words[end]; `factor` turns the number into one of `unit`."""

    kind: MeasureKind
    unit: str
    end: int
    factor: float = 1.0


def read_measure(words: Sequence[Word], at: int, language: str, *, after_digits: bool) -> Measure | None:
    """The measure that begins at words[at]; "of" and a hyphen before it must be skipped already."""
    if at >= len(words):
        return None
    return (
        _percent(words, at, language)
        or _degrees(words, at, language)
        or _physical(words, at, language, after_digits)
        or _time(words, at, language, after_digits)
        or _multiple(words, at, language)
    )


def skip_to_unit(words: Sequence[Word], at: int, language: str, *, after_of: bool) -> int:
    """Past a glued hyphen ("5-year") or, after a scale or round number, past "of"/"di"."""
    if at + 1 >= len(words):
        return at
    if words[at].low == "'" and words[at].glued and words[at - 1].shape == "word" and words[at + 1].glued:
        return at + 1
    if words[at].low == "-" and words[at].glued and words[at + 1].glued:
        return at + 1
    if after_of and words[at].low in NUMBERS[language].of:
        return at + 2 if words[at + 1].low == "'" and words[at + 1].glued else at + 1
    return at


def longest_name(
    words: Sequence[Word], at: int, names: Mapping[str, str], *, exact: bool = False
) -> tuple[str, int] | None:
    """The longest entry of `names` at words[at], with its end. `exact` keeps the case."""
    parts = [w.text if exact else w.low for w in words[at : at + _LONGEST_NAME]]
    for length in range(len(parts), 0, -1):
        found = names.get(" ".join(parts[:length]))
        if found is not None:
            return found, at + length
    return None


@cache
def _phrases(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(p.split()) for p in phrases)


def match_phrase(words: Sequence[Word], at: int, phrases: tuple[str, ...]) -> int:
    """The end of the first of `phrases` that stands at words[at], 0 for none."""
    for parts in _phrases(phrases):
        if len(parts) <= len(words) - at and all(words[at + k].low == part for k, part in enumerate(parts)):
            return at + len(parts)
    return 0


def _percent(words: Sequence[Word], at: int, language: str) -> Measure | None:
    lexicon = UNITS[language]
    if words[at].low == "‰" or (words[at].low == "per" and match_phrase(words, at, ("per mille",))):
        return Measure("percent", "%", at + 1 + (words[at].low == "per"), 0.1)
    if words[at].low not in _first_words(lexicon.percents) and words[at].low not in _first_words(
        lexicon.basis_points
    ):
        return None
    if end := match_phrase(words, at, lexicon.percents):
        return Measure("percent", "%", end)
    if end := match_phrase(words, at, lexicon.basis_points):
        return Measure("percent", "%", end, 0.01)
    return None


@cache
def _first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(p.split()[0] for p in phrases)


def _degrees(words: Sequence[Word], at: int, language: str) -> Measure | None:
    lexicon = UNITS[language]
    if words[at].text in ("C", "F") and words[at].glued and words[at - 1].shape == "digits":
        ends = at + 1 == len(words) or not words[at + 1].glued or words[at + 1].shape == "sign"
        return Measure("quantity", "°" + words[at].text, at + 1) if ends else None
    degrees = _unsigned_degrees(words, at, language)
    below = match_phrase(words, degrees.end if degrees else at, lexicon.below_zero)
    return Measure("quantity", degrees.unit if degrees else "°", below, -1.0) if below else degrees


def _unsigned_degrees(words: Sequence[Word], at: int, language: str) -> Measure | None:
    lexicon = UNITS[language]
    if words[at].low not in lexicon.degrees:
        return None
    if at + 1 < len(words) and words[at + 1].low in lexicon.scales_of_degrees:
        return Measure("quantity", lexicon.scales_of_degrees[words[at + 1].low], at + 2)
    signed = words[at].text == "°" and words[at].glued and _is_signed(words, at - 1, language)
    told = signed or (words[at].shape == "word" and words[at].low != "º")
    return Measure("quantity", "°", at + 1) if told else None  # "-4°" is no ordinal


def _is_signed(words: Sequence[Word], at: int, language: str) -> bool:
    before = words[at - 1] if at > 0 else None
    if before is None:
        return False
    sign = before.low in ("-", "+") and words[at].glued and not before.glued
    return sign or before.low in NUMBERS[language].minus


def _physical(words: Sequence[Word], at: int, language: str, after_digits: bool) -> Measure | None:
    lexicon = UNITS[language]
    powers = {**dict.fromkeys(lexicon.squares, "²"), **dict.fromkeys(lexicon.cubes, "³")}
    start = at
    if not TRAITS[language].head_first and words[at].low in powers and at + 1 < len(words):
        start = skip_to_unit(words, at + 1, language, after_of=False)  # "a 3,000-square-foot house"
    found = longest_name(words, start, lexicon.words)
    if found is None and after_digits and not _is_verb_have(words, start, language):
        found = _symbol(words, start, language)
    if found is None:
        return None
    unit, end = found
    if start == at and after_digits and (rate := _rate(words, unit, end, language)):
        return rate
    if unit not in LENGTHS:
        return Measure("quantity", unit, end) if start == at else None
    if start > at:
        return Measure("quantity", unit + powers[words[at].low], end)
    return _speed(words, unit, end, language) or _power_behind(words, unit, end, language, powers)


def _symbol(words: Sequence[Word], at: int, language: str) -> tuple[str, int] | None:
    found = longest_name(words, at, UNITS[language].symbols, exact=True)
    if found is not None and found[1] < len(words) and words[found[1]].low == "'":
        return None  # "50 l'anno dopo"
    if words[at].text == "in" and words[at].glued and words[at - 1].shape == "digits":
        return "in", at + 1  # "12in of snow"
    ordinal = found is not None and found[0] == "st" and words[at - 1].text[-1] == "1"
    return None if ordinal else found  # "21st"


def _rate(words: Sequence[Word], unit: str, end: int, language: str) -> Measure | None:
    """ "152g/km", with its slash at words[end]."""
    if end + 1 >= len(words) or words[end].text != "/" or not (words[end].glued and words[end + 1].glued):
        return None
    per = longest_name(words, end + 1, UNITS[language].symbols, exact=True)
    if per is None:
        return None
    whole = _power_behind(words, *per, language, {})  # "35 µg/m3"
    return Measure("quantity", f"{unit}/{whole.unit}", whole.end)


def _is_verb_have(words: Sequence[Word], at: int, language: str) -> bool:
    """ "ha" is a hectare, but in Italian "la linea 985 ha preso fuoco" is the rule."""
    follows = words[at + 1] if at + 1 < len(words) else None
    return (
        words[at].low in AGES[language].having
        and follows is not None
        and follows.shape == "word"
        and follows.low not in NUMBERS[language].of
    )


def _speed(words: Sequence[Word], unit: str, end: int, language: str) -> Measure | None:
    lexicon = UNITS[language]
    if hour_end := match_phrase(words, end, lexicon.per_hour):
        return Measure("quantity", {"km": "km/h", "mi": "mph"}.get(unit, f"{unit}/h"), hour_end)
    if second_end := match_phrase(words, end, lexicon.per_second):
        return Measure("quantity", f"{unit}/s", second_end)
    return None


def _power_behind(
    words: Sequence[Word], unit: str, end: int, language: str, powers: Mapping[str, str]
) -> Measure:
    if TRAITS[language].head_first and end < len(words) and words[end].low in powers:
        return Measure("quantity", unit + powers[words[end].low], end + 1)
    if end < len(words) and words[end].glued and words[end].text in _POWERS:  # "12 km2"
        return Measure("quantity", unit + _POWERS[words[end].text], end + 1)
    return Measure("quantity", unit, end)


def _time(words: Sequence[Word], at: int, language: str, after_digits: bool) -> Measure | None:
    lexicon = UNITS[language]
    unit = lexicon.times.get(words[at].low)
    if words[at].low == "ora" and words[at - 1].text not in ("1", "un", "'"):
        return None  # "le 23 ora locale": hours are "ore"
    if unit is None and after_digits:
        unit = lexicon.time_symbols.get(words[at].text)
    return Measure("duration", unit, at + 1) if unit else None


def _multiple(words: Sequence[Word], at: int, language: str) -> Measure | None:
    word = words[at]
    if word.low not in UNITS[language].multiples or (word.low in "x×" and not word.glued):
        return None
    if word.low in "x×" and at + 1 < len(words) and words[at + 1].glued and words[at + 1].shape != "sign":
        return None
    return Measure("ratio", "", at + 1)
