"""Dates that lean on the day of publication ("yesterday", "two weeks ago") or on a date before them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.data import TimeMention
from pipeline.numbers.in_words import Number
from pipeline.numbers.mentions import Around
from pipeline.numbers.reader import read_number

Shifted = tuple[tuple[str, int], int]
"""A unit and how many of them from the day of publication; the index behind the words."""

_NIGHTS = frozenset(("night", "notte"))


def relative(line: Around, at: int) -> TimeMention | None:
    """The relative day or period that begins at words[at], its number or adjective included."""
    day = _day(line, at)
    if day is not None:
        return day
    found = shifted_period(line, at) or _ahead_of_now(line, at)
    if found is not None:
        return TimeMention(at, found[1], shift=found[0])
    return _ago(line, at) or _anchored(line, at)


def shifted_year(line: Around, at: int) -> Shifted | None:
    """ "last year", "dell'anno scorso", "quattro anni fa": what may stand for the year of a date."""
    found = shifted_period(line, at)
    if found is None and (ago := _ago(line, at)) is not None and ago.shift is not None:
        found = ago.shift, ago.end
    return found if found is not None and found[0][0] == "year" else None


def adjective(line: Around, at: int) -> tuple[int, int] | None:
    """ "last", "this", "next": -1, 0 or 1, and the end."""
    lexicon = line.lexicon
    if line.low(at) in lexicon.this:
        if line.low(at + 1) == "past":
            return -1, at + 2
        return 0, line.skip(at, lexicon.this)
    if line.low(at) in lexicon.last:
        return -1, at + 1
    return (1, at + 1) if line.low(at) in lexicon.next else None


def shifted_period(line: Around, at: int) -> Shifted | None:
    """ "last week", "il mese prossimo", "quest'anno". "Over the last year" is a duration."""
    periods = line.lexicon.periods
    before = adjective(line, at)
    if before is not None:
        unit = periods.get(line.low(before[1]))
        lasting = line.low(at - 1) in line.lexicon.articles and not line.lexicon.adjective_after
        return ((unit, before[0]), before[1] + 1) if unit is not None and not lasting else None
    unit = periods.get(line.low(at))
    after = adjective(line, at + 1) if unit is not None and line.lexicon.adjective_after else None
    return ((unit, after[0]), after[1]) if unit is not None and after is not None else None


def day_part(line: Around, at: int) -> int:
    """Past "morning" or "sera", which may follow a day."""
    return at + 1 if line.low(at) in line.lexicon.day_parts else at


def _day(line: Around, at: int) -> TimeMention | None:
    lexicon = line.lexicon
    phrase = _day_phrase(line, at)
    if phrase is not None:
        return phrase
    if line.low(at) in lexicon.days:
        if at and line.is_capital(at) and (line.is_capital(at - 1) or line.is_capital(at + 1)):
            return None  # "the Today Programme"
        return TimeMention(at, day_part(line, at + 1), shift=("day", lexicon.days[line.low(at)]))
    before = adjective(line, at)
    if before is None or day_part(line, before[1]) == before[1] or before[0] > 0:
        return None
    end = before[1] + 1
    if before[0] == 0:
        return TimeMention(at, end, shift=("day", 0))
    if line.low(before[1]) not in _NIGHTS:
        return None
    # "Last night" was yesterday's; "la scorsa notte" may be that, or today's first hours.
    return (
        TimeMention(at, end, open=True)
        if lexicon.adjective_after
        else TimeMention(at, end, shift=("day", -1))
    )


def _day_phrase(line: Around, at: int) -> TimeMention | None:
    """ "the day before yesterday", "l'altro ieri"."""
    for phrase, steps in line.lexicon.day_phrases.items():
        parts = phrase.split()
        if line.low(at) == parts[0] and all(line.low(at + k) == part for k, part in enumerate(parts)):
            return TimeMention(at, day_part(line, at + len(parts)), shift=("day", steps))
    return None


def _counted(line: Around, at: int) -> tuple[Number, str] | None:
    """A number at words[at] and the unit of time that it counts."""
    word = line.words[at] if at < len(line.words) else None
    if word is None or word.shape == "sign" or (at and word.glued and line.low(at - 1) not in "(\"'“«-"):
        return None
    number = read_number(line.words, at, line.language)
    if number is None and line.count(at) == 1:
        number = Number(at, at + 1, 1.0)
    unit = line.lexicon.counted_periods.get(line.low(number.end)) if number is not None else None
    return (number, unit) if number is not None and unit is not None else None


def _ago(line: Around, at: int) -> TimeMention | None:
    """ "two years ago", "un mese fa"; where the number is a round one, nothing exact is told."""
    behind = _behind_phrase(line, at, line.lexicon.ago_before)
    counted = _counted(line, behind or at) if (behind or at) < len(line.words) else None
    if counted is None or not (behind or line.low(counted[0].end + 1) in line.lexicon.ago):
        return None
    number, unit = counted
    end = number.end + 1 if behind else number.end + 2 + (line.low(number.end + 2) == "sono")
    if line.low(at - 1) in line.lexicon.rounding or number.value % 1:
        return TimeMention(at, end, open=True)
    return TimeMention(at, end, shift=(unit, -int(number.value)))


def _behind_phrase(line: Around, at: int, phrases: Sequence[str]) -> int:
    """The end of the first of `phrases` that stands at words[at], 0 for none."""
    split = (phrase.split() for phrase in phrases)
    standing = (p for p in split if all(line.low(at + k) == part for k, part in enumerate(p)))
    return next((at + len(parts) for parts in standing), 0)


def _ahead_of_now(line: Around, at: int) -> Shifted | None:
    """ "tra tre giorni", "two weeks from now", "in two weeks' time"."""
    announced = line.low(at) in line.lexicon.in_time
    counted = _counted(line, at + announced)
    if counted is None or counted[0].value % 1:
        return None
    number, unit = counted
    end = number.end + 1
    if announced:
        closes = line.low(end) in line.lexicon.joiners
        return None if closes else ((unit, int(number.value)), end)
    behind = _behind_phrase(line, end, line.lexicon.ahead_of_now)
    return ((unit, int(number.value)), behind) if behind else None


def _anchored(line: Around, at: int) -> TimeMention | None:
    """ "the following day", "l'anno precedente": from the date before, if there is one."""
    lexicon, units = line.lexicon, line.lexicon.counted_periods
    steps = {**dict.fromkeys(lexicon.following, 1), **dict.fromkeys(lexicon.preceding, -1)}
    if not lexicon.adjective_after:
        unit = units.get(line.low(at + 1))
        if line.low(at) not in steps or unit is None or line.low(at - 1) not in lexicon.articles:
            return None
        return TimeMention(at, at + 2, shift=(unit, steps[line.low(at)]), anchored=True)
    unit = units.get(line.low(at)) if line.low(at) in lexicon.periods or line.low(at) == "giorno" else None
    if (
        unit is None
        or line.low(at + 1) not in steps
        or line.low(at - 1) not in {*lexicon.articles, *lexicon.of, "'"}
    ):
        return None
    # "Il giorno dopo la sentenza" counts from something else.
    follows = at + 2 < len(line.words) and line.words[at + 2].shape == "word"
    shift = (unit, steps[line.low(at + 1)])
    loose = follows and line.low(at + 1) in ("dopo", "prima")
    return (
        TimeMention(at, at + 2, open=True) if loose else TimeMention(at, at + 2, shift=shift, anchored=True)
    )
