"""A figure written out in the output language, from its value and unit alone."""

from __future__ import annotations

from decimal import Decimal

from babel.core import Locale
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol

from pipeline.data import Document, Figure
from pipeline.lexicon.labels import IRREGULAR_PLURALS, LABELS, Labels

_LOCALES = {"en": Locale("en"), "it": Locale("it")}
# Decimals beyond which a scaled number ("1.234567 billion") reads worse than the plain one.
_MAX_DECIMALS = 3


def display(figure: Figure, document: Document, output_language: str) -> str:
    """The article's words within one language; else bound, number and unit in the output language.

    A count keeps its noun only where `unit` names it in the output language (units are English
    nouns): translating a bare noun out of its sentence would be a guess.
    """
    labels = LABELS[output_language]
    if document.language.code == output_language:
        bound = figure.bound.start if figure.bound else None
        text = document.text[figure.start if bound is None else bound : figure.end]
        return f"{text} ({labels.no_currency})" if _lacks_currency(figure) else text
    write = _money if figure.kind == "money" and not _lacks_currency(figure) else _plain
    low = write(figure.value, figure, output_language)
    if figure.high is None:
        amount = low
    else:
        pattern = "{low}-{high}" if figure.kind == "score" else labels.range
        amount = pattern.format(low=low, high=write(figure.high, figure, output_language))
    written = _with_unit(amount, figure, labels, output_language)
    return labels.bounds[figure.bound.kind].format(n=written) if figure.bound else written


def _lacks_currency(figure: Figure) -> bool:
    return figure.kind == "money" and figure.unit in ("?", "")


def _plain(value: float, figure: Figure, language: str) -> str:
    number, scale = _scaled(value, language)
    return f"{number} {scale}".strip()


def _money(value: float, figure: Figure, language: str) -> str:
    """English puts the symbol first ("€1.2 billion"), Italian names the currency ("1,2 miliardi di euro")."""
    number, scale = _scaled(value, language)
    point = "," if language == "it" else "."
    if not scale and len(number.partition(point)[2]) == 1:
        number += "0"  # cents are written with two digits
    if language == "it":
        name = _currency_name(figure.unit)
        return f"{number} {scale} di {name}" if scale else f"{number} {name}"
    symbol = get_currency_symbol(figure.unit, locale=_LOCALES["en"])
    gap = " " if symbol[-1:].isalpha() else ""
    return f"{symbol}{gap}{number} {scale}".strip()


def _currency_name(code: str) -> str:
    """The Italian plural, or the code where CLDR has none ("dollaro dello Zimbabwe" has only a singular)."""
    one, many = (get_currency_name(code, count=count, locale=_LOCALES["it"]) for count in (1, 2))
    return many if many != one or code == "EUR" else code


def _scaled(value: float, language: str) -> tuple[str, str]:
    """138000000000 → ("138", "billion"); ("1,234,567", "") where no scale gives a short number."""
    exact = Decimal(repr(value))
    for scale, one, many in LABELS[language].scales:
        if abs(exact) >= scale:
            number = (exact / Decimal(scale)).normalize()
            if -int(number.as_tuple().exponent) <= _MAX_DECIMALS:
                return _number(number, language), one if number == 1 else many
    return _number(exact, language), ""


def _number(value: Decimal, language: str) -> str:
    return str(format_decimal(value, locale=_LOCALES[language], decimal_quantization=False))


def _with_unit(amount: str, figure: Figure, labels: Labels, language: str) -> str:
    many = figure.high is not None or figure.value != 1
    if _lacks_currency(figure):
        return f"{amount} ({labels.no_currency})"
    if figure.kind == "percent":
        return f"{amount}%"
    if figure.kind == "age":
        return labels.years_old.format(n=amount)
    if figure.unit in labels.units:
        return f"{amount} {labels.units[figure.unit][many]}"
    if figure.unit == "magnitude":
        return labels.magnitude.format(n=amount)
    if figure.kind == "quantity":
        return f"{amount} {figure.unit}".strip()
    if figure.kind == "count" and figure.unit and language == "en":
        return f"{amount} {_plural(figure.unit) if many else figure.unit}"
    if figure.kind == "ratio":
        return labels.times.format(n=amount)
    return amount


def _plural(noun: str) -> str:
    """The English plural of a singular noun or noun phrase."""
    head, space, last = noun.rpartition(" ")
    if last in IRREGULAR_PLURALS:
        last = IRREGULAR_PLURALS[last]
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    return head + space + last
