"""The two ends of a range or a change, and what one lends the other: its scale, its unit."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.units import PARTS
from pipeline.numbers.quantities.line import IN_FULL, Found, shares_scale

_HUNDREDS = 100
"""From here on a number before one of thousands is in full; smaller ones may share the word."""
_NAMED_BELOW, _TIMES_LESS = 1e9, 10
"""From this scale on a lower end of hundreds is of the scale below, if it is at most so many times less."""
_THOUSANDS_APART = 2
"""How many times the lower end the higher one may be where both share its thousands: "13 to 14,000 feet"."""


def is_near(low: Found, high: Found) -> bool:
    """Two or three, 10 or 12; but not 2 or 2000."""
    low_value = low.value if low.number.scale > 1 or high.number.scale == 1 else low.value * high.number.scale
    return high.number.value <= 2 * low_value + 2


def falls(low: Found, high: Found) -> bool:
    """Whether a "from ... to ..." goes down: a range goes up."""
    pair = lend(low, high)
    return pair is not None and pair[0].value > pair[1].value


def ascending(found: Found | None) -> Found | None:
    """A range goes up, but for "3-5 degrees below zero"; "ten to four" is none."""
    if found is not None and found.high is not None and found.high < found.value < 0:
        return replace(found, value=found.high, high=found.value)
    return found if found is not None and found.high is not None and found.value < found.high else None


def join(low: Found, high: Found) -> Found | None:
    """Both amounts as one range, in their order, with one scale and unit."""
    pair = lend(low, high)
    if pair is None:
        return None
    low, high = pair
    return replace(high, first=low.first, value=low.value, high=high.value)


def lend(low: Found, high: Found) -> tuple[Found, Found] | None:
    """Both amounts with one kind and unit; each takes what it leaves out from the other."""
    high = _as_millions(low, high)
    parts = PARTS.get((high.unit, low.unit)) if low.kind == high.kind == "duration" else None
    if parts is not None:  # "tra i 6 mesi e i 24 anni"
        return replace(low, value=low.value / parts, unit=high.unit), high
    low_value = _low_in_full(low, high) if _are_of_one_kind(low, high) else None
    if low_value is None:
        return None
    kind, unit = (high.kind, high.unit) if high.kind is not None else (low.kind, low.unit)
    if low.kind is None and high.kind is not None:
        low_value = _in_unit(low_value, low, high)
    return replace(low, value=low_value, kind=kind, unit=unit), replace(high, kind=kind, unit=unit)


def _as_millions(low: Found, high: Found) -> Found:
    """ "$5m to 10m": behind an amount of money the letter is a scale."""
    bare = high.kind is None or high.unit == "m"
    if low.kind != "money" or high.number.unsure is None or not bare:
        return high
    number = high.number.with_unsure_scale()
    return replace(high, end=number.end, value=number.value, number=number, kind=None)


def _are_of_one_kind(low: Found, high: Found) -> bool:
    """Whether the ends have one unit, or one of them leaves it out: only a currency comes before both."""
    if low.kind is not None and high.kind is not None:
        return (low.kind, low.unit) == (high.kind, high.unit)
    if low.kind == "money":
        return low.number.scale <= high.number.scale  # "$3 million to two charities"
    return low.kind is None


def _low_in_full(low: Found, high: Found) -> float | None:
    """The lower end with the thousands or the scale that both share; None where nobody knows."""
    scale = high.number.scale
    if scale == 1:
        if _shares_thousands(low, high):
            return 1000 * low.value
        apart = low.value < 1000 and 1000 * low.value <= high.value
        return None if low.kind == "money" and apart else low.value
    if shares_scale(low, high):
        return low.value * scale
    smaller = low.value * scale / IN_FULL  # "da 900 a 1,1 miliardi": millions
    if scale >= _NAMED_BELOW and low.value >= _HUNDREDS and smaller <= high.value <= _TIMES_LESS * smaller:
        return smaller
    in_full = low.number.scale > 1 or low.number.value >= IN_FULL
    # "da 500 a 2mila euro"
    return low.value if in_full or (scale <= IN_FULL and low.value >= _HUNDREDS) else None


def _shares_thousands(low: Found, high: Found) -> bool:
    """ "$50-100,000"."""
    bare = low.number.plain and low.number.digits and low.kind in (None, "money")
    near = 1000 * low.value <= high.value <= _THOUSANDS_APART * 1000 * low.value
    return bare and near and not high.number.plain and high.value % 1000 == 0


def _in_unit(low_value: float, low: Found, high: Found) -> float:
    """The lower end in the unit of the higher one, but for the smaller part that is added to that:
    "5 to 6 feet 2"."""
    if high.first == high.number.first and high.value == -high.number.value < 0:
        return -low_value  # "tra 3 e 5 gradi sotto zero"
    same = high.number.scale > 1 or abs(high.value - high.number.value) <= 1e-9
    if not same and high.kind in ("duration", "quantity"):
        return low.value
    return low_value * (high.value / high.number.value if high.number.value else 1.0)
