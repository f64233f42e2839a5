"""Words of dates and clock times beside those that CLDR has, by language. All in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from pipeline.lexicon.tables import read_tables

_WIDE, _SHORT = "wide", "abbreviated"
_ACCENTS = str.maketrans("àâçèéêëìîïòôùûü", "aaceeeeiiioouuu")


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The months (1 to 12) and weekdays (0 Monday to 6) of a language; short ones count beside a number only."""

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language.

    Names: `short_months` and `short_weekdays` are spellings that CLDR lacks; `doubtful_months` are first names or
    verbs as well, and months only where something tells; `homographs` are short months that are also a common word; `named_days`
    before a weekday make a name of it, `every` a habit, `habitual` as well where nothing follows, `named_after` behind it; `events` are named by a day as well.
    Order: `month_first` says that "May 3" is written, `spelled_days` that cardinals name days ("il sette maggio"); of the `ordinals`, the
    first does so too, in the other languages all of them.
    Relative: `days` and `day_phrases` are offsets from the day of publication, `day_parts` stand beside a day. `last`, `this` and `next` are
    adjectives, before or (`adjective_after`) behind. With `present_plans` the present tense and a day are of the future. `periods` name one unit of time, `counted_periods` several. `ago` and `ahead_of_now`
    follow a number of them, `in_time` and the phrases of `ago_before` stand before it. `following` and `preceding` count from the date before. `rounding` stand before
    a number that is not exact.
    Parts: `of` join day, month and year; `joiners` two dates of a list, `through` the ends of a period, which `since`
    may open, and which a joiner closes after one of `between`. `articles` stand before days and years.
    Years: `before_year` stand before a year, also where a plural noun follows it (`singular`: no plural number can follow),
    `year_words` announce it and `labels` tell that it is none; `eras` follow it: ("after" or "before" Christ). `decade_words` announce a decade, `decades` name one. `quarters`,
    `halves` and `numerals` name parts of a year, `fiscal` its kind.
    Clock: `hour_of_day` follows a clock time, `before_clock` stand before "le 13", `before_time` before a time that has no
    article; `hour_marks` part its hours from its minutes ("14h30"), `lasting` before a time on the clock of a race; `zones` are time zones.
    `before_month` tell that May is the month. `announcing` stand before the day of publication.
    Tense: `ahead` and `ahead_endings` speak of what is to come, `behind` and `behind_endings` of what has been, `open` of neither, `would` right behind a date of what was to come;
    `saying` are verbs of saying, `auxiliaries` stand before `participles`, `passive` before those of any time. `clauses` begin another
    clause. `toward` stand right before a day, or open its clause, and tell its direction.
    """

    locale: str
    month_first: bool
    spelled_days: bool
    adjective_after: bool
    present_plans: bool
    short_months: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    doubtful_months: frozenset[str]
    homographs: frozenset[str]
    named_days: frozenset[str]
    named_after: frozenset[str]
    events: frozenset[str]
    every: frozenset[str]
    habitual: frozenset[str]
    ordinals: Mapping[str, int]
    days: Mapping[str, int]
    day_phrases: dict[str, int]
    day_parts: frozenset[str]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    periods: Mapping[str, str]
    counted_periods: Mapping[str, str]
    ago: frozenset[str]
    ahead_of_now: tuple[str, ...]
    ago_before: tuple[str, ...]
    in_time: frozenset[str]
    following: frozenset[str]
    preceding: frozenset[str]
    rounding: frozenset[str]
    of: frozenset[str]
    joiners: frozenset[str]
    through: frozenset[str]
    since: frozenset[str]
    between: frozenset[str]
    articles: frozenset[str]
    before_year: frozenset[str]
    singular: frozenset[str]
    year_words: frozenset[str]
    labels: frozenset[str]
    eras: Mapping[str, str]
    decade_words: frozenset[str]
    decades: Mapping[str, int]
    quarters: frozenset[str]
    halves: frozenset[str]
    fiscal: frozenset[str]
    hour_of_day: frozenset[str]
    before_clock: frozenset[str]
    before_time: frozenset[str]
    hour_marks: frozenset[str]
    lasting: frozenset[str]
    before_month: frozenset[str]
    announcing: frozenset[str]
    ahead: frozenset[str]
    ahead_endings: tuple[str, ...]
    behind: frozenset[str]
    behind_endings: tuple[str, ...]
    open: frozenset[str]
    would: frozenset[str]
    infinitives: tuple[str, ...]
    unchanged: frozenset[str]
    saying: frozenset[str]
    participles: tuple[str, ...]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    clauses: frozenset[str]
    toward: Mapping[str, str]


ZONES = frozenset(
    [
        "gmt",
        "bst",
        "utc",
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "ist",
        "jst",
        "aest",
        "wib",
        "local",
        "locali",
        "locale",
    ]
)
ROMAN: Mapping[str, int] = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


CALENDAR = read_tables("calendar", CalendarWords)


@cache
def calendar_names(language: str) -> CalendarNames:
    """The names by CLDR, written with and without accents, and the spellings that it lacks."""
    lexicon = CALENDAR[language]
    locale = Locale.parse(lexicon.locale)

    def named(table: Mapping[int, str]) -> dict[str, int]:
        lows = {name.lower().rstrip("."): number for number, name in table.items()}
        return {**{name.translate(_ACCENTS): number for name, number in lows.items()}, **lows}

    months, weekdays = locale.months["format"], locale.days["format"]
    wide_months, wide_days = named(months[_WIDE]), named(weekdays[_WIDE])
    return CalendarNames(
        wide_months,
        {k: v for k, v in {**named(months[_SHORT]), **lexicon.short_months}.items() if k not in wide_months},
        wide_days,
        {**named(weekdays[_SHORT]), **lexicon.short_weekdays},
    )


@cache
def day_names() -> frozenset[str]:
    """Months and weekdays of all languages, in full: they are capitalised in English, and no names."""
    names = map(calendar_names, CALENDAR)
    return frozenset(word for one in names for word in (*one.months, *one.weekdays))
