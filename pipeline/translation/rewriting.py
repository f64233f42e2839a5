"""Numbers in the other language's writing, by rule: "1.234,5" → "1,234.5", "138 mld" → "138 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from pipeline.data import Quantity
from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.traits import TRAITS
from pipeline.lexicon.translation import AMOUNT_WORDS
from pipeline.numbers import read_number, split_words

_GROUPS = {"en": re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?"),
           "it": re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?")}  # fmt: skip
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_SWAP = str.maketrans({".": ",", ",": ".", "\u00a0": "", "\u202f": ""})
_SPACED = re.compile(r"[\u00a0\u202f]")


def rewrite_number(text: str, language: str, target: str) -> str | None:
    """`text`, digits with or without a scale word, in the target language; None for anything else."""
    digits = _DIGITS.match(text)
    if digits is None or digits[0] == text:
        return swap_marks(text, language) if digits else None
    words = split_words(text.rstrip("."))
    number, bare = read_number(words, 0, language), read_number(split_words(digits[0]), 0, language)
    if number is None or bare is None:
        return None
    number = number.with_unsure_scale()
    if number.end < len(words) or number.value != bare.value * number.scale:
        return None  # more than one scale word: "2 miliardi e 300 milioni"
    return _scaled(digits[0], number.scale, language, target)


def swap_marks(digits: str, language: str) -> str | None:
    """Digits with the other language's marks; None where they are not a number of this language ("9.30")."""
    bare = _SPACED.sub("." if TRAITS[language].decimal_comma else ",", digits)
    return bare.translate(_SWAP) if _GROUPS[language].fullmatch(bare) else None


def _scaled(digits: str, factor: float, language: str, target: str) -> str | None:
    swapped = swap_marks(digits, language)
    if swapped is None:
        return None
    words = AMOUNT_WORDS[target].scales
    if factor == 1000:
        return _times_thousand(swapped, target)
    if factor in words:
        one, many = words[factor]
        return f"{swapped} {one if swapped == '1' else many}"
    smaller = factor / 1000
    if smaller in words:
        return f"{_times_thousand(swapped, target)} {words[smaller][1]}"
    return None


def _times_thousand(swapped: str, target: str) -> str:
    """Italian counts a trillion as a thousand billions."""
    thousands, decimal = (".", ",") if TRAITS[target].decimal_comma else (",", ".")
    try:
        number = Decimal(swapped.replace(thousands, "").replace(decimal, ".")) * 1000
    except InvalidOperation:
        return swapped
    return f"{number.normalize():,f}".replace(",", "\0").replace(".", decimal).replace("\0", thousands)


def rewrite_fragment(text: str, quantities: Sequence[Quantity], language: str, target: str) -> str | None:
    """A stretch that is one figure and nothing else, by rule; None where that would be a guess."""
    bare = text.strip()
    if len(quantities) != 1 or quantities[0].high is not None:
        return None
    quantity, words = quantities[0], split_words(bare)
    if (quantity.start, quantity.end) != (text.find(bare), text.find(bare) + len(bare)):
        return None
    number = read_number(words, 0, language) if words[0].shape == "digits" else None
    if number is None:
        return None
    written = rewrite_number(bare[: words[number.end - 1].end], language, target)
    rest = bare[words[number.end - 1].end :].lower().split()
    unit = _unit(quantity, [w for w in rest if w not in AMOUNT_WORDS[language].of], written, language, target)
    if written is None or unit is None:
        return None
    link = AMOUNT_WORDS[target].link if number.scale > 1 and unit not in ("", "%") else ""
    return f"{written}{link and ' ' + link}{'' if unit in ('', '%') else ' '}{unit}"


def _unit(
    quantity: Quantity, words: Sequence[str], number: str | None, language: str, target: str
) -> str | None:
    """The unit's name in the target language, "" where the source names none, None where it is not known."""
    if not words:
        return ""
    plural = number != "1"
    if quantity.kind == "percent":
        return "%" if " ".join(words) in AMOUNT_WORDS[language].percent else None
    if len(words) > 1:
        return None
    if quantity.kind == "money" and words[0] in AMOUNT_WORDS[language].currencies:
        return AMOUNT_WORDS[target].currency_names[AMOUNT_WORDS[language].currencies[words[0]]][plural]
    if quantity.kind == "duration" and quantity.unit in LABELS[target].units:
        return LABELS[target].units[quantity.unit][plural]
    return words[0] if quantity.kind == "quantity" and words[0] in AMOUNT_WORDS[language].symbols else None


def repair_marks(source: str, hypothesis: str, quantities: Sequence[Quantity], language: str) -> str:
    """The hypothesis with the source's figures in the target's marks, where they were copied as they stood.

    "1.500" left as it is in English would be read as one and a half.
    """
    for quantity in quantities:
        for digits in re.findall(r"\d+(?:[.,]\d+)+", source[quantity.start : quantity.end]):
            swapped = swap_marks(digits, language)
            if swapped is None or swapped in hypothesis:
                continue
            hypothesis = re.sub(rf"(?<![\d.,]){re.escape(digits)}(?![.,]?\d)", swapped, hypothesis)
    return hypothesis
