"""The axes of a picture: where a value lies on them, and which values are written beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# From this ratio of the largest value to the smallest on, a scale is logarithmic: on a linear one the
# smallest would stand nearer to zero than a hundredth of the axis, which is less than its own mark is wide.
_LOG_FROM = 100
# Parts that an axis has at most: numbers of a dozen characters still stand side by side.
_MOST_STEPS = 4
# Beyond these a float no longer tells neighbours apart, and nothing in the news is as large or as small.
LARGEST, SMALLEST = 1e18, 1e-9
_NICE = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """`ticks` are in order; the first and the last are the ends of the axis."""

    ticks: tuple[float, ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        """0 at the first tick, 1 at the last."""
        low, high = self.ticks[0], self.ticks[-1]
        if self.is_log:
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        return (value - low) / (high - low)


def scale_of(values: Sequence[float]) -> Scale | None:
    """Linear from zero, or logarithmic where the values are far apart; None where no two of them differ or
    one is beyond what can be drawn."""
    low, high = min(values), max(values)
    if low == high or max(abs(low), abs(high)) > LARGEST:
        return None
    if low > SMALLEST and high / low >= _LOG_FROM:
        return Scale(_decades(low, high), is_log=True)
    low, high = min(low, 0.0), max(high, 0.0)
    step = _nice((high - low) / _MOST_STEPS)
    first, last = math.floor(low / step), math.ceil(high / step)
    # Rounded to the step's own decimals: 3 × 0.1 is no 0.30000000000000004 on an axis.
    decimals = max(0, 2 - math.floor(math.log10(step)))
    return Scale(tuple(round(n * step, decimals) for n in range(first, last + 1)))


def _decades(low: float, high: float) -> tuple[float, ...]:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    each = math.ceil((last - first) / _MOST_STEPS)
    return tuple(10.0**power for power in range(first, last + each, each))


def _nice(step: float) -> float:
    """The next step that people count in: 1, 2, 2.5 or 5 of a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(nice * power for nice in _NICE if nice * power >= step * (1 - 1e-9))


def days_of(iso: str) -> tuple[date, date] | None:
    """First and last day of an ISO 8601 date, month or year; None for what the calendar of `date` lacks."""
    try:
        parts = [int(part) for part in iso.split("-")]
        if len(parts) == 1:
            return date(parts[0], 1, 1), date(parts[0], 12, 31)
        if len(parts) == 2:
            first = date(parts[0], parts[1], 1)
            month = parts[0] * 12 + parts[1]
            return first, date.fromordinal(date(month // 12, month % 12 + 1, 1).toordinal() - 1)
        return (day := date(*parts)), day
    except (TypeError, ValueError):
        return None
