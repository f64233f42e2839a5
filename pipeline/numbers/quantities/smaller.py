"""What follows a unit as smaller parts of it: "3 hours, 1 minute", "6 ft 2", "2 metri e 36"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import PARTS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import Measure, read_measure
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import read_and_half, read_number

_BARE_PARTS = {"m": ("cm", 100), "hour": ("minute", 60), "minute": ("second", 60)}
"""What a number behind "and" is in, and how many of those there are: "2 metri e 36", "un'ora e cinquanta"."""


def with_smaller_parts(line: Line, found: Found, measure: Measure) -> Found:
    """The amount in the unit, with the half or the smaller parts behind it."""
    number = found.number
    value, end, unit = number.value * measure.factor, measure.end, measure.unit
    half, half_end = read_and_half(line.words, end, line.language)
    if half and measure.kind in ("quantity", "duration", "ratio"):
        value, end = value + half, half_end
    elif measure.kind in ("quantity", "duration"):
        whole = unit
        while part := _smaller_part(line, unit, end):  # "3 hours, 1 minute and 44 seconds"
            more, unit, end = part
            value += more / PARTS.get((whole, unit), 1.0)
        unit = whole
    if measure.kind == "percent" and number.other is not None and number.decimals == 0 and number.other < 100:
        value = number.other * measure.factor
    return replace(found, end=end, value=value, kind=measure.kind, unit=unit)


def _smaller_part(line: Line, unit: str, end: int) -> tuple[float, str, int] | None:
    """What "and thirty minutes", "10 inches", "-6" behind a unit name: how many, of which, their end."""
    if unit == "ft" and line.hyphen(end) and line.text(end + 1).isdecimal() and len(line.text(end + 1)) <= 2:
        return float(line.text(end + 1)), "in", end + 2
    joined = line.low(end) in NUMBERS[line.language].and_
    step = end + (joined or (line.low(end) == "," and unit in ("hour", "minute")))
    if step >= len(line) or step in line.closed:
        return None
    number = read_number(line.words, step, line.language) if line.words[step].shape != "sign" else None
    if number is None or number.scale > 1 or number.one & (unit != "hour"):
        return None
    smaller = _smaller_unit(line, unit, number, joined)
    if smaller is None or number.value >= 1.5 * PARTS.get((unit, smaller.unit), 0.0):
        return None
    return number.value, smaller.unit, smaller.end


def _smaller_unit(line: Line, unit: str, number: Number, joined: bool) -> Measure | None:
    smaller = read_measure(line.words, number.end, line.language, after_digits=number.digits)
    if smaller is not None:
        return smaller
    few = joined and not number.decimals and 10 <= number.value < _BARE_PARTS.get(unit, ("", 0))[1]
    if few and noun_phrase(line.words, number.end, line.language) is None:
        return Measure("quantity", _BARE_PARTS[unit][0], number.end)
    return None
