"""Writing a number in a language: its marks, its scale word, its currency."""

from __future__ import annotations

from decimal import Decimal

from babel.core import Locale
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol

from pipeline.lexicon.calendar import CALENDAR
from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.traits import TRAITS
from pipeline.lexicon.translation import AMOUNT_WORDS

_LOCALES = {language: Locale.parse(words.locale) for language, words in CALENDAR.items()}
# Decimals beyond which a scaled number ("1.234567 billion") reads worse than the plain one.
_MAX_DECIMALS = 3


def write_number(value: float, language: str) -> str:
    """138000000000 → "138 billion", 1234567 → "1,234,567"."""
    return " ".join(_scaled(value, language)).strip()


def write_money(value: float, code: str, language: str) -> str:
    """English puts the symbol first ("€1.2 billion"), Italian names the currency ("1,2 miliardi di euro")."""
    number, scale = _scaled(value, language)
    point = "," if TRAITS[language].decimal_comma else "."
    if not scale and len(number.partition(point)[2]) == 1:
        number += "0"  # cents are written with two digits
    if not TRAITS[language].symbol_first:
        name = _currency_name(code, language)
        return f"{number} {scale} {AMOUNT_WORDS[language].link} {name}" if scale else f"{number} {name}"
    symbol = get_currency_symbol(code, locale=_LOCALES[language])
    gap = " " if symbol[-1:].isalpha() else ""
    sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
    return f"{sign}{symbol}{gap}{number} {scale}".strip()


def _currency_name(code: str, language: str) -> str:
    """The Italian plural, or the code where CLDR has none ("dollaro dello Zimbabwe" has only a singular)."""
    one, many = (get_currency_name(code, count=count, locale=_LOCALES[language]) for count in (1, 2))
    return many if many != one or code == "EUR" else code


def _scaled(value: float, language: str) -> tuple[str, str]:
    """138000000000 → ("138", "billion"); ("1,234,567", "") where no scale gives a short number."""
    exact = Decimal(repr(value))
    for scale, one, many in LABELS[language].scales:
        if abs(exact) >= scale:
            number = (exact / Decimal(scale)).normalize()
            if -int(number.as_tuple().exponent) <= _MAX_DECIMALS:
                return _formatted(number, language), one if number == 1 else many
    return _formatted(exact, language), ""


def _formatted(value: Decimal, language: str) -> str:
    return str(format_decimal(value, locale=_LOCALES[language], decimal_quantization=False))
