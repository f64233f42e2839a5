"""Words for days and spans of time, beside those of `lexicon.units` and of CLDR. Lower case, by language code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeWords:
    """`one` are words for one of a unit. `spans` are beginnings of words that hold a unit of time: "yearly"."""

    one: frozenset[str]
    spans: dict[str, tuple[str, ...]]


TIMES: dict[str, TimeWords] = {
    "en": TimeWords(
        one=frozenset({"a", "an", "one", "1"}),
        spans={
            "year": ("year", "annual", "annum", "twelve-month", "season", "midyear"),
            "month": ("month",),
            "week": ("week", "fortnight"),
            "day": ("day", "dai", "overnight", "24-hour", "today", "tomorrow"),
            "hour": ("hour", "mph", "kph"),
            "minute": ("minute",),
            "second": ("second", "moment", "instant"),
            "decade": ("decade", "ten-year"),
            "century": ("century", "centur"),
        },
    ),
    "it": TimeWords(
        one=frozenset({"un", "uno", "una", "1"}),
        spans={
            "year": ("ann",),
            "month": ("mes", "mens", "bimes", "trimes", "semest"),
            "week": ("settiman",),
            "day": ("giorn", "quotidian", "dì", "diari", "pernott", "oggi", "domani"),
            "hour": ("ora", "ore", "orari"),
            "minute": ("minut",),
            "second": ("second", "attim", "istant", "moment"),
            "decade": ("decenn", "decad"),
            "century": ("secol", "centenar"),
        },
    ),
}
