"""The numbers of any plain sentence, read loosely: what a sentence and its translation can be compared by.

This is the wide net under `find_quantities`: years, dates, times, ordinals, numbers inside names,
and words for small numbers that are no figure. A number has one or more keys; two numbers are
the same where they share a key ("21.30" and "9:30 pm", "anni Novanta" and "1990s"). Keys that
begin with a letter are no plain values: t, h a time, d a decade, o an ordinal, v a vague scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.translation import LOOSE_NUMBERS, LooseNumbers
from pipeline.numbers.spelled import age_value, spelled_value


@dataclass(frozen=True, slots=True)
class Number:
    """`hard`: written in digits or with a scale word, so that its translation must have it too."""

    start: int
    end: int
    keys: frozenset[str]
    hard: bool


# A thin or no-break space may stand between groups of three digits.
_TOKEN = re.compile(r"\d+(?:[.,:\u00a0\u202f\u2009]\d+)*|[^\W\d_]+(?:['’](?!\w))?|[^\W\d_]+['’]")
_GROUPED = {"en": re.compile(r"\d{1,3}(?:,\d{3})+"), "it": re.compile(r"\d{1,3}(?:\.\d{3})+")}
_SPACED = re.compile(r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+")
_TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_MILITARY = re.compile(r"0\d[0-5]\d")
_ROMAN = re.compile(r"M{0,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def key(value: float) -> str:
    """Values that differ by less than a hundredth have one key (a third is 33.33 or 33.3 recurring)."""
    return f"{round(value, 2):.12g}"


def read_numbers(text: str, language: str) -> list[Number]:
    """Every number in `text`, in order, without overlap."""
    words = LOOSE_NUMBERS[language]
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    found: list[Number] = []
    i = 0
    while i < len(tokens):
        number, used = _number_at(text, tokens, i, words, language)
        if number is not None:
            found.append(number)
        i += used
    return found


def _number_at(
    text: str, tokens: list[tuple[int, int, str]], i: int, words: LooseNumbers, language: str
) -> tuple[Number | None, int]:
    """The number that begins at token `i`, if any, and how many tokens were read."""
    start, end, token = tokens[i]
    if token[0].isdecimal():
        return _digits_at(text, tokens, i, words, language)
    low = token.lower()
    if cardinal(low, language) is not None and not (low in words.decades and _is_decade(tokens, i, language)):
        return _words_at(tokens, i, words, language)
    if low in words.decades and (decade := _decade_of_century(tokens, i, words, language)) is not None:
        return decade
    scaled_half = _scaled_half(tokens, i, language)
    if scaled_half is not None:
        return scaled_half
    return _single_word(start, end, token, tokens, i, words, language), 1


def _digits_at(
    text: str, tokens: list[tuple[int, int, str]], i: int, words: LooseNumbers, language: str
) -> tuple[Number, int]:
    start, end, token = tokens[i]
    value, used = digits_value(token, language), 1
    scale = 1.0
    while i + used < len(tokens) and _near(text, end, tokens[i + used][0]) and used < 3:
        word = tokens[i + used][2].lower()
        factor = scales(language).get(word)
        if factor is None or (len(word) == 1 and tokens[i + used][0] != end):
            break
        scale *= factor
        end = tokens[i + used][1]
        used += 1
    keys = {key(value * scale)} if ":" not in token else set()
    if scale == 1:
        keys |= _time_keys(text, start, token, words) or {key(value)}
        keys |= _decade_keys(text, start, end, value)
    return Number(start, end, frozenset(keys), hard=True), used


def digits_value(token: str, language: str) -> float:
    """ "1.234,5" (it) → 1234.5; separators that fit neither use are read as a decimal sign."""
    if _SPACED.fullmatch(token):
        return float(re.sub(r"\D", "", token))
    thousands, decimal = (",", ".") if language == "en" else (".", ",")
    whole, _, fraction = token.partition(decimal)
    if _GROUPED[language].fullmatch(whole):
        whole = whole.replace(thousands, "")
    if whole.isdecimal() and (fraction.isdecimal() or not fraction):
        return float(f"{whole}.{fraction or 0}")
    parts = re.split(r"\D+", token)
    return float(f"{parts[0]}.{''.join(parts[1:]) or 0}")


def _time_keys(text: str, start: int, token: str, words: LooseNumbers) -> set[str]:
    """9:30, 9.30 pm and 21.30 are one; so are "9 pm" and "alle 21"."""
    match = _TIME.fullmatch(token if not _MILITARY.fullmatch(token) else f"{token[:2]}:{token[2:]}")
    if match:
        hour, minute = int(match[1]) % 12, int(match[2])
        return {f"t{hour}:{minute}"} | ({key(int(match[1])), f"h{hour}"} if minute == 0 else set())
    if not (token.isdecimal() and int(token) <= 24):
        return set()
    end = start + len(token)
    after = re.findall(r"[a-z']+", text[end : end + 6].lower().replace(".", ""))[:1]
    before = text[max(0, start - 8) : start].lower().replace("'", " ").replace("’", " ").split()[-1:]
    of_clock = words.clock.intersection(after) or words.clock.intersection(before)
    return {f"h{int(token) % 12}", key(int(token))} if of_clock else set()


def _decade_keys(text: str, start: int, end: int, value: float) -> set[str]:
    """1990s, '90s and anni '90 are one; so are '800 and 19th century."""
    quoted = start > 0 and text[start - 1] in "'’‘"
    plural = text[end : end + 2].lstrip("'’")[:1] == "s"
    if value in range(10, 100, 10) and (
        quoted or plural or text[max(0, start - 5) : start].lower() == "anni "
    ):
        return {f"d{value:g}"}
    if value in range(1000, 2100, 10) and (plural or text[max(0, start - 5) : start].lower() == "anni "):
        decade = f"d{value % 100:g}"
        return {decade, key(value // 100 + 1)} if value % 100 == 0 else {decade, key(value % 100)}
    if quoted and value in range(100, 1000, 100):
        return {key(value // 100 + 11), key(1000 + value)}
    return set()


def _words_at(
    tokens: list[tuple[int, int, str]], i: int, words: LooseNumbers, language: str
) -> tuple[Number, int]:
    """A run of number words, added up: "two hundred and five", "ventitré milioni"."""
    start, end, _ = tokens[i]
    total = part = 0.0
    used, scaled = 0, False
    while i + used < len(tokens):
        at = i + used
        if tokens[at][2].lower() == "and" and part >= 100 and at + 1 < len(tokens):
            at += 1
        word = tokens[at][2].lower()
        factor, value = scales(language).get(word), cardinal(word, language)
        if (
            (used and tokens[at][0] - tokens[at - 1][1] > 1)
            or (factor is None and value is None)
            or len(word) < 3
        ):
            break
        if factor is not None:
            part = (part or 1) * factor
            if factor > 100:
                total, part, scaled = total + part, 0.0, True
        elif value is not None and _continues(part, value):
            part += value
        else:
            break
        end, used = tokens[at][1], at + 1 - i
    value = total + part
    keys = {key(value)} | {key(century) for century in _century_of(tokens, i, used, words)}
    return Number(start, end, frozenset(keys), hard=scaled or value > 100), max(used, 1)


def _continues(part: float, value: float) -> bool:
    """twenty + three, two hundred + five; but "three two" are two numbers."""
    return not part or (part >= 20 and part % 10 == 0 and 0 < value < (100 if part % 100 == 0 else 10))


def _century_of(tokens: list[tuple[int, int, str]], i: int, used: int, words: LooseNumbers) -> list[int]:
    """ "Novecento" as a name of the 20th century."""
    token = tokens[i][2]
    century = words.centuries.get(token.lower())
    return [century, century * 100 - 100] if used == 1 and century and token[0].isupper() else []


def _scaled_half(tokens: list[tuple[int, int, str]], i: int, language: str) -> tuple[Number, int] | None:
    """ "mezzo milione", "half a million", "a million"."""
    start, _end, token = tokens[i]
    value = 0.5 if token.lower() in _halves(language) else 1.0 if token.lower() in _ones(language) else None
    used = 1
    if value == 0.5 and i + used < len(tokens) and tokens[i + used][2].lower() in _ones(language):
        used += 1
    if value is None or i + used >= len(tokens):
        return None
    scale = scales(language).get(tokens[i + used][2].lower())
    if scale is None or len(tokens[i + used][2]) < 3:
        return None
    return Number(start, tokens[i + used][1], frozenset({key(value * scale)}), hard=True), used + 1


def _single_word(
    start: int,
    end: int,
    token: str,
    tokens: list[tuple[int, int, str]],
    i: int,
    words: LooseNumbers,
    language: str,
) -> Number | None:
    low = token.lower()
    keys: set[str] = set()
    if low in _ones(language) or low == "un'":
        keys.add(key(1))
    if low in _halves(language):
        keys |= {key(50), key(0.5), key(30)}
    if low in words.collective:
        keys.add(key(words.collective[low]))
    if low in words.decades and (language == "en" or _is_decade(tokens, i, language)):
        keys |= {f"d{words.decades[low]}", key(words.decades[low])}
    ordinal = _ordinal(low, words, language)
    if ordinal is not None:
        keys |= {key(ordinal), f"o{ordinal}"}
    if low in scales(language) and len(low) > 2:
        keys.add(f"v{scales(language)[low]:g}")
    if (
        len(token) > 0
        and token.isupper()
        and all(c in _ROMAN_VALUES for c in token)
        and _ROMAN.fullmatch(token)
    ):
        keys.add(key(_roman(token)))
    age = age_value(low, language)
    if age is not None:
        keys.add(key(age))
    month = months(language).get(low)
    if month is not None:
        keys |= {key(month)}
    return Number(start, end, frozenset(keys), hard=False) if keys else None


def _decade_of_century(
    tokens: list[tuple[int, int, str]], i: int, words: LooseNumbers, language: str
) -> tuple[Number, int] | None:
    """ "(anni) Novanta dell'Ottocento" is 1890."""
    if not _is_decade(tokens, i, language) or i + 2 >= len(tokens):
        return None
    century = words.centuries.get(tokens[i + 2][2].lower())
    if century is None or tokens[i + 1][2].lower().rstrip("'’") not in ("del", "dell"):
        return None
    decade = words.decades[tokens[i][2].lower()]
    keys = frozenset({f"d{decade}", key(decade), key(century * 100 - 100 + decade)})
    return Number(tokens[i][0], tokens[i + 2][1], keys, hard=True), 3


def _is_decade(tokens: list[tuple[int, int, str]], i: int, language: str) -> bool:
    return language == "it" and i > 0 and tokens[i - 1][2].lower() == "anni"


def _ordinal(low: str, words: LooseNumbers, language: str) -> int | None:
    if language == "en":
        return words.ordinals.get(low)
    if low[-1:] not in tuple("oaie"):
        return None
    stem = low[:-1]
    return words.ordinals.get(stem) or (_long_ordinal(stem) if stem.endswith("esim") else None)


def _long_ordinal(stem: str) -> int | None:
    """ "trentottesim", "millesim", "ventitreesim": the number word lost its last vowel, or kept it."""
    base = stem.removesuffix("esim")
    values = (spelled_value(base + ending, "it") for ending in ("", "o", "a", "e", "i"))
    return next((int(value) for value in values if value is not None and value > 10), None)


def _near(text: str, end: int, start: int) -> bool:
    """Nothing but a space or a hyphen between."""
    return text[end:start] in ("", " ", "\u00a0", "\u202f", "-")


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[c] for c in numeral]
    pairs: Iterator[tuple[int, int]] = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


@cache
def months(language: str) -> dict[str, int]:
    """Month names and their CLDR abbreviations, lower case, without a full stop."""
    from babel import Locale

    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for number, name in Locale(language).months["format"][width].items():
            names.setdefault(name.lower().rstrip("."), number)
    if language == "en":
        names["sept"] = 9
    return names


@cache
def scales(language: str) -> dict[str, float]:
    """Words that multiply the number before them."""
    words = NUMBERS[language]
    return {**words.scales, **words.abbreviated_scales, **({"hundred": 100.0} if language == "en" else {})}


def cardinal(word: str, language: str) -> float | None:
    """The value of a number word, None for "one" and for any other word."""
    value = None if word in scales(language) or word in _ones(language) else spelled_value(word, language)
    return None if value == 1 else value


@cache
def _ones(language: str) -> frozenset[str]:
    return NUMBERS[language].ones | NUMBERS[language].articles


@cache
def _halves(language: str) -> frozenset[str]:
    return NUMBERS[language].halves | NUMBERS[language].half_shares
