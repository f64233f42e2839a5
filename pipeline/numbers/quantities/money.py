"""Currencies beside a number: symbols, codes and names, before it or after."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.currencies import (
    CODE_ALIASES,
    CODES,
    CURRENCIES,
    DOLLAR_PREFIXES,
    FAMILIES,
    GLUED,
    SYMBOLS,
)
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import longest_name
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import UNKNOWN_CURRENCY, Found, Line
from pipeline.numbers.reader import read_and_half, read_number

_NO_NUMBER = Number(0, 0, 2.0)


def currency_before(line: Line, at: int) -> tuple[str, int] | None:
    """(code, end) of the currency at words[at] that a number follows: "$", "US$", "EUR", "euro"."""
    text = line.text(at)
    if text == "$":
        return _dollar_before(line, at + 1)
    if text in DOLLAR_PREFIXES and line.text(at + 1) == "$" and line.glued(at + 1):
        return DOLLAR_PREFIXES[text], at + 2
    if text in SYMBOLS:
        return SYMBOLS[text], at + 1 + (line.text(at + 1) == "." and line.glued(at + 1))
    if text in CODES:
        return CODE_ALIASES.get(text, text), at + 1
    if text in GLUED and (line.glued(at + 1) or len(text) > 2) and not line.glued(at):
        return _letter_before(line, at)
    return _name_before(line, at)


def _dollar_before(line: Line, end: int) -> tuple[str, int]:
    """ "$" or "$US", the sign before words[end]."""
    prefix = DOLLAR_PREFIXES.get(line.text(end)) if line.glued(end) and line.glued(end + 1) else None
    return (prefix, end + 1) if prefix else (line.setting.currency("dollar"), end)


def _letter_before(line: Line, at: int) -> tuple[str, int] | None:
    """ "Y28,030", "R3 million"."""
    country, code = GLUED[line.text(at)]
    number = read_number(line.words, at + 1, line.language)
    amount = number is not None and not number.plain and not number.decimals
    return (code, at + 1) if not country or amount or line.setting.countries[country] else None


def _name_before(line: Line, at: int) -> tuple[str, int] | None:
    """ "euro 350", "dollari 998", "Australian dollars 648m": a name right before its amount, as on bills.

    Not one that belongs to the number before it, nor a name of the thing ("Euro 6", "euro 2020").
    """
    if not line.is_word(at):
        return None
    found = _named(line, at, _NO_NUMBER)
    if found is None or found[1] >= len(line) or line.words[found[1]].shape != "digits":
        return None
    code, end, _ = found
    lexicon = NUMBERS[line.language]
    back = at - 1 - (line.low(at - 1) in lexicon.of)
    if (
        line.text(back)[:1].isdecimal()
        or line.low(back) in lexicon.scales.keys() | lexicon.abbreviated_scales.keys()
    ):
        return None
    number = read_number(line.words, end, line.language)
    if number is None or (number.plain and not (10 <= number.value < 1900 or number.value > 2100)):
        return None
    if number.scale == 1 and noun_phrase(line.words, number.end, line.language) is not None:
        return None
    return code, end


def currency_after(line: Line, at: int, number: Number) -> tuple[str, int, float] | None:
    """(code, end, factor) of the currency at words[at], behind a number; the factor is 0.01 for cents."""
    text = line.text(at)
    if not text:
        return None
    if text == "$" or text in SYMBOLS:
        return _symbol_after(line, at)
    if text in CODES:
        return CODE_ALIASES.get(text, text), at + 1, 1.0
    return _named(line, at, number) or _subunit(line, at, number)


def _symbol_after(line: Line, at: int) -> tuple[str, int, float] | None:
    """ "18 €", but not the sign of the next amount: "18 €20"."""
    if line.glued(at + 1) and line.words[at + 1].shape == "digits":
        return None
    text = line.text(at)
    return (line.setting.currency("dollar") if text == "$" else SYMBOLS[text]), at + 1, 1.0


def _named(line: Line, at: int, number: Number) -> tuple[str, int, float] | None:
    """ "dollars", "US dollars", "dollari zimbabweani", "dollari USA"."""
    lexicon = CURRENCIES[line.language]
    full = longest_name(line.words, at, lexicon.full)
    if full is not None:
        return full[0], full[1], 1.0
    name_at, country = at, ""
    if line.low(at) not in lexicon.names and line.low(at + 1) in lexicon.names:
        country, name_at = lexicon.settings.get(line.low(at), ""), at + 1
        if not country:
            return None
    family = lexicon.names.get(line.low(name_at))
    if family is None:
        return None
    end = name_at + 1
    if not country and line.low(end) in lexicon.settings:
        country = lexicon.settings[line.low(end)]
        if country in FAMILIES[family] and line.traits.head_first:
            end += 1
        else:
            country = ""
    if family == "pound" and line.low(end) == "sterling":
        return "GBP", end + 1, 1.0
    if country:
        code = FAMILIES[family].get(country)
        return (code, end, 1.0) if code else None
    if not _is_currency(line, name_at, family, number):
        return None
    return line.setting.currency(family), end, 1.0


def _is_currency(line: Line, at: int, family: str, number: Number) -> bool:
    """Whether the name stands for money here: pounds are weights too, crowns are worn."""
    low = line.low(at)
    if low in CURRENCIES[line.language].weights:
        return _are_pounds_of_money(line, at, number)
    if low not in CURRENCIES[line.language].doubtful or number.scale >= 1000:
        return True
    return any(line.setting.countries[country] for country in FAMILIES[family])


def _are_pounds_of_money(line: Line, at: int, number: Number) -> bool:
    of, money = line.low(at + 1) == "of", CURRENCIES[line.language].money
    if number.scale >= 1000 or of:
        return number.scale >= 1e6 or not of
    if line.hyphen(at - 1) and line.low(at + 1) not in money:
        return False  # "a 200-pound boar"
    if any(low.startswith(("weigh", "heav")) for low in line.lows):
        return False
    paid = line.setting.british or not line.lows.isdisjoint(money)
    return paid or (line.setting.moneyed and not line.setting.countries["us"])


def _subunit(line: Line, at: int, number: Number) -> tuple[str, int, float] | None:
    """Hundredths: "50 cents", "99p"."""
    lexicon = CURRENCIES[line.language]
    country = lexicon.settings.get(line.low(at), "") if line.low(at + 1) in lexicon.subunits else ""
    at += bool(country)
    if line.low(at) not in lexicon.subunits or number.scale > 1:
        return None
    family, end = lexicon.subunits[line.low(at)], at + 1
    if country in FAMILIES[family or "dollar"]:
        return FAMILIES[family or "dollar"][country], end, 0.01  # "27 Canadian cents"
    if line.low(at) in ("p", "c") and not _is_letter_of_hundredths(line, at):
        return None
    if line.low(end) in ("di", "d"):
        named = _named(line, end + 1 + (line.low(end + 1) == "'"), number)
        return (named[0], named[1], 0.01) if named is not None else None
    code = line.setting.currency(family) if family else _currency_of_cents(line, end)
    return (code, end, 0.01) if code else None


def _is_letter_of_hundredths(line: Line, at: int) -> bool:
    """ "99p", "12c a litre"."""
    lexicon = CURRENCIES[line.language]
    pence = line.low(at) == "p" and (line.setting.british or not line.lows.isdisjoint(lexicon.shares))
    return line.glued(at) and (pence or line.low(at + 1) in lexicon.rated)


def _currency_of_cents(line: Line, end: int) -> str:
    """What the cents before words[end] are hundredths of, "" where they are none of money."""
    euro = "€" in line.setting.text or line.setting.words["euro"] or line.setting.words["euros"]
    lexicon, of_dollars = CURRENCIES[line.language], line.traits.cents_of_dollars
    if not euro and not of_dollars:
        # Hundredths of a second, of a point, or of a currency that is not named.
        priced = line.low(end) in lexicon.rated or not line.lows.isdisjoint(lexicon.money)
        raced = line.setting.sporting or not line.lows.isdisjoint(FIGURES[line.language].contests)
        return UNKNOWN_CURRENCY if priced and not raced else ""
    others = line.lows.isdisjoint(("euro", "euros", "€")) or "$" in line.lows
    dollars = of_dollars and "$" in line.setting.text and others
    return line.setting.currency("euro" if euro and not dollars else "dollar")


def with_hundredths(line: Line, paid: Found) -> Found:
    """ "2 euro e 50", "two dollars and 50 cents", "un euro e mezzo": one price."""
    half, end = read_and_half(line.words, paid.end, line.language)
    if half:
        return replace(paid, end=end, value=paid.value + half)
    at = paid.end + 1
    if line.low(paid.end) not in NUMBERS[line.language].and_ or at >= len(line):
        return paid
    number = read_number(line.words, at, line.language) if line.words[at].shape != "sign" else None
    if number is None or number.scale > 1 or number.decimals or not 1 < number.value < 100:
        return paid
    cents = currency_after(line, number.end, number)
    if cents is not None:
        return replace(paid, end=cents[1], value=paid.value + number.value / 100) if cents[2] < 1 else paid
    priced = line.traits.cents_follow and number.plain and number.value >= 10 and not line.is_word(number.end)
    return replace(paid, end=number.end, value=paid.value + number.value / 100) if priced else paid
