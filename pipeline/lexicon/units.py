"""Units of measurement and of time, by language, with the symbol that the sheet shows.

`words` are lower case; `symbols` are case-sensitive and count only after digits. Symbols are
those of the SI brochure and, for customary units, of NIST SP 811; "year", "hour" and the like
stand for durations. Names are those of CLDR, and what a table adds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from babel import Locale

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The units of one language.

    A name of several tokens has spaces between them ("km / h"); one that stands for "" is none though CLDR has it. `cldr` are
    the units of which CLDR has the names: our symbol and its identifier, by turns; `locales` its locales that are asked.
    `by_themselves` are symbols that are written as they are shown. `times` are units of duration,
    `smaller` says of how many of the next unit one consists, for "four hours and thirty minutes".
    `squares` and `cubes` stand before or after a unit of length; `per_hour` and `per_second`
    after one, longest first. `percents` are names of the per cent and of points of it,
    `basis_points` of hundredths of it. `points` may be points of a per cent in an election.
    `multiples` are "times" after a number. `magnitudes` may stand before or after their number; in a sentence with one of `quakes`
    degrees are one.
    `leading` may stand right before their number ("Kg 25").
    """

    cldr: tuple[str, ...]
    locales: tuple[str, ...]
    by_themselves: tuple[str, ...]
    words: Mapping[str, str]
    symbols: Mapping[str, str]
    times: Mapping[str, str]
    time_symbols: Mapping[str, str]
    squares: frozenset[str]
    cubes: frozenset[str]
    per_hour: tuple[str, ...]
    per_second: tuple[str, ...]
    below_zero: tuple[str, ...]
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

_SIGNS = re.compile(r"\s*([-'/])\s*")


def _cldr_names(words: UnitWords, durations: bool) -> Iterator[tuple[str, str]]:
    """Each name that CLDR has for the units, or else for those of duration, and our symbol.

    Read from the locale's data: `babel.units.format_unit` takes a fifth of a second for them all.
    """
    for locale in words.locales:
        patterns = Locale.parse(locale)._data["unit_patterns"]
        for shown, unit in zip(words.cldr[::2], words.cldr[1::2], strict=True):
            if unit.startswith("duration") == durations:
                forms = patterns.get(unit, {}).get("long", {})
                for form in {forms.get("one"), forms.get("other")} - {None}:
                    name = form.replace("{0}", "").replace("’", "'").strip().lower()
                    yield _SIGNS.sub(r" \1 ", name), shown


def _with_cldr(words: UnitWords) -> UnitWords:
    names, times = (
        {**dict(_cldr_names(words, one)), **own} for one, own in ((False, words.words), (True, words.times))
    )
    return replace(
        words,
        words={name: unit for name, unit in names.items() if unit},
        times={name: unit for name, unit in times.items() if unit},
        symbols={**{symbol: symbol for symbol in words.by_themselves}, **words.symbols},
    )


UNITS = {language: _with_cldr(words) for language, words in read_tables("units", UnitWords).items()}

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
