"""Units of measurement and of time, by language, with the symbol that the sheet shows.

`words` are lower case; `symbols` are case-sensitive and count only after digits. Symbols are
those of the SI brochure and, for customary units, of NIST SP 811; "year", "hour" and the like
stand for durations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The units of one language.

    A name of several tokens has spaces between them ("km / h"). `times` are units of duration,
    `smaller` says of how many of the next unit one consists, for "four hours and thirty minutes".
    `squares` and `cubes` stand before or after a unit of length; `per_hour` and `per_second`
    after one, longest first. `percents` are names of the per cent and of points of it,
    `basis_points` of hundredths of it. `points` may be points of a per cent in an election.
    `multiples` are "times" after a number. `magnitudes` may stand before or after their number; in a sentence with one of `quakes`
    degrees are one.
    `leading` may stand right before their number ("Kg 25").
    """

    words: Mapping[str, str]
    symbols: Mapping[str, str]
    times: Mapping[str, str]
    time_symbols: Mapping[str, str]
    squares: frozenset[str]
    cubes: frozenset[str]
    per_hour: tuple[str, ...]
    per_second: tuple[str, ...]
    percents: tuple[str, ...]
    basis_points: tuple[str, ...]
    points: frozenset[str]
    multiples: frozenset[str]
    magnitudes: frozenset[str]
    quakes: frozenset[str]
    degrees: frozenset[str]
    leading: frozenset[str]
    scales_of_degrees: Mapping[str, str]


# Lengths of races on track, road and in the pool: kilometres below 50, metres from there on.
RACES = frozenset((1, 3, 5, 10, 50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10_000))
LENGTHS = frozenset(["km", "m", "cm", "mm", "mi", "ft", "in", "yd", "dm", "μm", "nm"])

UNITS = read_tables("units", UnitWords)

# How many of the smaller unit make one of the larger, for "four hours and thirty minutes".
PARTS: Mapping[tuple[str, str], float] = MappingProxyType(
    {
        ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365, ("month", "week"): 4.345,
        ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60,
        ("hour", "second"): 3600,
        ("minute", "second"): 60, ("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14,
        ("m", "cm"): 100, ("km", "m"): 1000, ("kg", "g"): 1000, ("kg", "hg"): 10,
    }
)  # fmt: skip
