"""Writing figures as articles do, in either language: the other way round from the program.

Each formatter gives the text of a figure with the value, kind and unit that it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.data import Kind

_SMALL = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove",
}
_TENS = {
    "en": "- - twenty thirty forty fifty sixty seventy eighty ninety",
    "it": "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
SCALES = {
    "en": {1e6: "million", 1e9: "billion", 1e12: "trillion"},
    "it": {1e6: "milioni", 1e9: "miliardi"},
}
ABBREVIATED = {"en": {1e6: "m", 1e9: "bn"}, "it": {1e6: "mln", 1e9: "mld"}}
CURRENCIES = {
    "en": {"USD": ("$", "dollars"), "GBP": ("£", None), "EUR": ("€", "euros"), "JPY": ("¥", "yen")},
    "it": {"USD": ("$", "dollari"), "GBP": ("£", "sterline"), "EUR": ("€", "euro"), "JPY": ("¥", "yen")},
}
UNITS = {
    "en": {
        "km": ("km", "kilometres"), "m": ("m", "metres"), "cm": ("cm", "centimetres"), "mi": (None, "miles"),
        "ft": ("ft", "feet"), "kg": ("kg", "kilograms"), "g": ("g", "grams"), "t": (None, "tonnes"),
        "l": (None, "litres"), "ha": ("ha", "hectares"), "km²": ("km²", "square kilometres"),
        "m³": ("m³", "cubic metres"), "km/h": ("km/h", "kilometres per hour"),
        "mph": ("mph", "miles per hour"),
        "°C": ("°C", "degrees Celsius"), "MW": ("MW", "megawatts"), "kWh": ("kWh", "kilowatt hours"),
    },
    "it": {
        "km": ("km", "chilometri"), "m": ("m", "metri"), "cm": ("cm", "centimetri"), "mi": (None, "miglia"),
        "ft": (None, "piedi"), "kg": ("kg", "chili"), "g": ("g", "grammi"), "t": (None, "tonnellate"),
        "l": (None, "litri"), "ha": (None, "ettari"), "km²": ("km²", "chilometri quadrati"),
        "m³": ("m³", "metri cubi"), "km/h": ("km/h", "chilometri orari"), "mph": ("mph", "miglia all'ora"),
        "°C": ("°C", "gradi centigradi"), "MW": ("MW", "megawatt"), "kWh": ("kWh", "chilowattora"),
    },
}  # fmt: skip
TIMES = {
    "en": {"year": "years", "month": "months", "week": "weeks", "day": "days",
           "hour": "hours", "minute": "minutes"},
    "it": {"year": "anni", "month": "mesi", "week": "settimane", "day": "giorni",
           "hour": "ore", "minute": "minuti"},
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A figure as it is written, and what a reader must find in it."""

    text: str
    value: float
    kind: Kind
    unit: str
    high: float | None = None


def digits(value: float, language: str) -> str:
    """1,234.5 in English, 1.234,5 in Italian."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def spelled(number: int, language: str) -> str:
    """A whole number from 2 to 999,999 in words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return (
            _english_thousands(thousands, rest) if language == "en" else _italian_thousands(thousands, rest)
        )
    hundreds, rest = divmod(number, 100)
    small = _below_hundred(rest, language) if rest else ""
    if not hundreds:
        return small
    if language == "en":
        return f"{_below_hundred(hundreds, 'en')} hundred" + (f" and {small}" if small else "")
    return ("" if hundreds == 1 else _below_hundred(hundreds, "it")) + "cento" + small


def _english_thousands(thousands: int, rest: int) -> str:
    joined = " and " if 0 < rest < 100 else " "
    return (f"{spelled(thousands, 'en')} thousand{joined}{spelled(rest, 'en') if rest else ''}").strip()


def _italian_thousands(thousands: int, rest: int) -> str:
    return ("mille" if thousands == 1 else spelled(thousands, "it") + "mila") + (
        spelled(rest, "it") if rest else ""
    )


def _below_hundred(number: int, language: str) -> str:
    small, tens = _SMALL[language].split(), _TENS[language].split()
    if number < 20:
        return small[number]
    ten, unit = tens[number // 10], number % 10
    if not unit:
        return ten
    if language == "en":
        return f"{ten}-{small[unit]}"
    return (ten[:-1] if unit in (1, 8) else ten) + ("tré" if unit == 3 else small[unit])


def with_unit(value: float, language: str, unit: str, *, short: bool) -> Written:
    symbol, name = UNITS[language][unit]
    joined = symbol if short and symbol else name
    return Written(f"{digits(value, language)} {joined}", value, "quantity", unit)


def money(value: float, language: str, currency: str, *, named: bool) -> Written:
    sign, name = CURRENCIES[language][currency]
    text = f"{digits(value, language)} {name}" if named and name else f"{sign}{digits(value, language)}"
    return Written(text, value, "money", currency)


def scaled_money(mantissa: float, scale: float, language: str, currency: str, *, named: bool) -> Written:
    sign, name = CURRENCIES[language][currency]
    number = digits(mantissa, language)
    if named and name:
        joined = " di " if language == "it" else " "
        text = f"{number} {SCALES[language][scale]}{joined}{name}"
    else:
        text = f"{sign}{number}{' ' if language == 'it' else ''}{ABBREVIATED[language][scale]}"
    return Written(text, mantissa * scale, "money", currency)


def percent(value: float, language: str, *, named: bool) -> Written:
    name = {"en": " per cent", "it": " per cento"}[language] if named else "%"
    return Written(digits(value, language) + name, value, "percent", "%")


def duration(value: int, language: str, unit: str, *, in_words: bool) -> Written:
    number = spelled(value, language) if in_words else digits(value, language)
    return Written(f"{number} {TIMES[language][unit]}", value, "duration", unit)


def percent_range(low: int, high: int, language: str, *, hyphen: bool) -> Written:
    words = {"en": f"from {low} to {high}%", "it": f"dal {low} al {high}%"}
    text = f"{low}-{high}%" if hyphen else words[language]
    return Written(text, low, "percent", "%", high)


def people(value: int, language: str, *, in_words: bool) -> Written:
    number = spelled(value, language) if in_words else digits(value, language)
    return Written(f"{number} {'people' if language == 'en' else 'persone'}", value, "count", "person")
