"""Calendar dates: "4 October 2018", "dal 3 al 5 maggio", "in May and June 2018", "last Friday".

A date is read as one point or several, with what joins them; what one of them leaves out (month, year) it
takes from its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.data import Moment, TimeMention
from pipeline.numbers.dayparts import (
    is_count,
    is_month_alone,
    names_event,
    past_hyphen,
    read_day,
    read_month,
    weekday_before,
)
from pipeline.numbers.mentions import Around
from pipeline.numbers.numeric import Numeric, numeric_date
from pipeline.numbers.relative import Shifted, adjective, day_part, shifted_period, shifted_year
from pipeline.numbers.years import era, year_behind

# Points that are joined; longer lists are read in pieces.
_MOST = 6


@dataclass(frozen=True, slots=True)
class Point:
    """What the words [first, end) say of one date. `shift` as in TimeMention."""

    first: int
    end: int
    moment: Moment
    weekday: int | None = None
    shift: tuple[str, int] | None = None
    numeric: Numeric | None = None
    month_first: bool = False
    open: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it waits for a month that a neighbour names."""
        return self.moment.month is None and self.shift is None


def calendar_dates(line: Around, at: int) -> list[TimeMention]:
    """The dates of the point at words[at] and those joined to it; none where it is no date."""
    points, joins = _points(line, at)
    while points and points[-1].is_bare and not points[-1].month_first:
        points.pop()
    if not points:
        return []
    points = _shared(points, joins)
    mentions: list[TimeMention] = []
    k = 0
    while k < len(points):
        last = k
        if k < len(points) - 1 and joins[k] == "through":
            last = k + 1
        else:
            while (
                last < len(points) - 1 and joins[last] == "and" and _follows(points[last], points[last + 1])
            ):
                last += 1
        mentions.append(_mention(points[k], points[last]))
        k = last + 1
    return mentions


def weekday(line: Around, at: int) -> TimeMention | None:
    """A weekday by itself: "giovedì scorso", "last Friday night", "Tuesday of next week", "lunedì 3"."""
    lexicon = line.lexicon
    before = adjective(line, at)
    day_at = before[1] if before else at
    day = line.names.weekdays.get(line.low(day_at))
    if day is None or line.low(at - 1) in lexicon.every or line.low(at - 1) in lexicon.named_days:
        return None
    end = day_at + 1
    if line.low(end) in lexicon.named_after and line.is_capital(end):
        return None
    numbered = None if before else _numbered(line, at, end, day)
    if numbered is not None:
        return numbered
    end = day_part(line, end)
    if before is None and lexicon.adjective_after:
        before = adjective(line, end)
        end = before[1] if before else end
    if before is None:
        return _plain_weekday(line, at, end, day)
    return TimeMention(at, end, weekday=day, shift=("weekday", before[0]))


def _numbered(line: Around, at: int, end: int, day: int) -> TimeMention | None:
    """ "lunedì 3"."""
    alone = read_day(line, line.skip(end, line.lexicon.articles))
    if alone is None or is_count(line, alone[1]) or line.words[alone[1] - 1].shape == "word":
        return None
    return TimeMention(at, alone[1], Moment(day=alone[0]), weekday=day)


def _plain_weekday(line: Around, at: int, end: int, day: int) -> TimeMention:
    """ "Tuesday of next week", "il lunedì" (on Mondays), "the following Tuesday", "Tuesday"."""
    lexicon = line.lexicon
    week = shifted_period(line, line.skip(line.skip(end, lexicon.of), lexicon.articles))
    if week is not None and week[0][0] == "week":
        return TimeMention(at, week[1], weekday=day, shift=week[0])
    habitual = lexicon.adjective_after and line.low(at - 1) in lexicon.habitual
    if habitual or not lexicon.following.isdisjoint((line.low(at - 1), line.low(end))):
        return TimeMention(at, end, open=True)
    return TimeMention(at, end, weekday=day)


def _points(line: Around, at: int) -> tuple[list[Point], list[str]]:
    point = _point(line, at, inside=False)
    if point is None:
        return [], []
    points, joins = [point], []
    while len(points) < _MOST:
        kind, step = _joiner(line, points[-1].end, line.low(at - 1))
        point = _point(line, step, inside=points[-1].month_first) if kind else None
        if point is None or not _goes_on(line, points[-1], kind, point):
            break
        points.append(point)
        joins.append(kind)
    return points, joins


def _joiner(line: Around, at: int, before: str) -> tuple[str, int]:
    """ "through" or "and" for what joins two dates, "" for none; the index behind it and its articles."""
    lexicon, low = line.lexicon, line.low(at)
    step = at + 1
    if low == "," and line.low(step) in lexicon.joiners:
        low, step = line.low(step), step + 1
    if low == "-" or low in lexicon.through:
        step = line.skip(line.skip(at, lexicon.through) if low != "-" else step, lexicon.through)
        kind = "through"
    elif low in lexicon.joiners:
        kind = "through" if before in lexicon.between or line.low(step) in lexicon.through else "and"
        step = line.skip(step, lexicon.through)
    elif low == "," or line.joint(at, "/"):
        kind = "and"
    else:
        return "", at
    return kind, line.skip(step, lexicon.articles)


def _goes_on(line: Around, point: Point, kind: str, after: Point) -> bool:
    """Whether a point may stand beside the one before it."""
    comma = kind == "and" and line.low(point.end) == ","
    day, next_day = point.moment.day, after.moment.day
    if point.is_bare or after.is_bare:
        if comma and point.moment.year is not None:
            return False
        rises = (next_day or 0) > (day or 0)
        return next_day is not None and (kind == "and" or rises or not after.is_bare)
    if (day is None) != (next_day is None):
        return False
    listed = day is None and line.low(after.end) in (",", *line.lexicon.joiners)
    return listed or not comma


def _shared(points: Sequence[Point], joins: Sequence[str]) -> list[Point]:
    """Every point with the month and year that its neighbours lend: those after it, then those before."""
    shared = list(points)
    for k in reversed(range(len(shared) - 1)):
        shared[k] = _lent(shared[k], shared[k + 1], back=joins[k] == "through")
    for k, (point, after) in enumerate(pairwise(shared), 1):
        if after.is_bare and point.moment.month:
            after = replace(after, moment=replace(after.moment, month=point.moment.month))
        if after.moment.year is None and after.shift is None and point.moment.year is not None:
            turns = joins[k - 1] == "through" and _months(after) < _months(point)
            after = replace(after, moment=replace(after.moment, year=point.moment.year + turns))
        shared[k] = after
    return shared


def _lent(point: Point, after: Point, *, back: bool) -> Point:
    """ "3" of "3 and 4 May 2018"; `back`: "December" of "December to March 2018" is of the year before."""
    moment = point.moment
    if point.is_bare and not after.is_bare:
        moment = replace(moment, month=after.moment.month)
    if moment.year is None and point.shift is None and after.moment.year is not None:
        turns = back and not after.is_bare and _months(point) > _months(after)
        moment = replace(moment, year=after.moment.year - turns)
    return replace(point, moment=moment, shift=point.shift or (after.shift if moment.year is None else None))


def _months(point: Point) -> int:
    return point.moment.month or 0


def _follows(point: Point, after: Point) -> bool:
    """ "15, 16 e 17 marzo" is a period, "3 and 10 May" are two days."""
    one, other = point.moment, after.moment
    same = (one.year, one.month) == (other.year, other.month)
    return same and one.day is not None and other.day == one.day + 1


def _mention(point: Point, last: Point) -> TimeMention:
    numeric = point.numeric
    order = numeric.order if numeric else None
    if numeric is None and not point.month_first and point.moment.day:
        order = "day"
    return TimeMention(
        point.first,
        last.end,
        point.moment,
        last.moment if last is not point else None,
        weekday=point.weekday,
        shift=point.shift,
        order=order,
        turned=numeric is not None and numeric.turned,
        open=point.open,
    )


def _point(line: Around, at: int, *, inside: bool) -> Point | None:
    """One date at words[at]; `inside` says that its month stands before it already ("May 3-7, 2018")."""
    before = adjective(line, at)
    step = before[1] if before else at
    on, step = weekday_before(line, step)
    announced = on is not None or line.low(at - 1) in line.lexicon.singular
    numeric = numeric_date(line, step, named=on is not None)
    if numeric is not None:
        return Point(at, numeric.end, numeric.moment, on, numeric=numeric)
    day = read_day(line, step)
    month_at = line.skip(past_hyphen(line, day[1]), line.lexicon.of) if day else step
    month = read_month(line, month_at, beside=day is not None, announced=announced)
    if month is not None and (day is not None or is_month_alone(line, step, month[1], before is not None)):
        return _with_month(line, at, on, day[0] if day else None, month, before)
    return _day_alone(line, at, on, day, inside) if day is not None and before is None else None


def _day_alone(line: Around, at: int, on: int | None, day: tuple[int, int], inside: bool) -> Point | None:
    """ "the 15th of last month", "il 12 scorso", the "7" of "May 3-7, 2018"."""
    number, end = day
    shift = shifted_period(line, line.skip(line.skip(end, line.lexicon.of), line.lexicon.articles))
    if shift is not None and shift[0][0] == "month":
        return Point(at, shift[1], Moment(day=number), on, shift[0])
    after = adjective(line, end) if line.lexicon.adjective_after and not inside else None
    if after is not None and after[0]:
        return Point(at, after[1], Moment(day=number), on, ("date", after[0]))
    if not inside:
        return Point(at, end, Moment(day=number), on)
    if is_count(line, end):
        return None
    year, end = year_behind(line, end) or (None, end)
    return Point(at, end, Moment(year, None, number), on, month_first=True)


def _with_month(
    line: Around,
    at: int,
    on: int | None,
    day: int | None,
    month: tuple[int, int],
    before: tuple[int, int] | None,
) -> Point | None:
    number, end = month
    behind = _day_behind(line, at, end) if day is None and line.lexicon.month_first else None
    if behind is not None:
        day, end = behind
    bare = Point(at, end, Moment(None, number, day), on, month_first=behind is not None)
    if before is not None:
        return replace(bare, shift=("month", before[0]))
    ancient = era(line, end) if line.low(end).isdecimal() else None
    if ancient is not None:
        year = ancient.moment.year if ancient.moment else None
        return replace(bare, end=ancient.end, moment=Moment(year, number, day), open=ancient.open)
    glue = day is None and line.lexicon.month_first and line.low(end) == "in"
    fixed = year_behind(line, past_hyphen(line, end + glue))
    if fixed is not None:
        return replace(bare, end=fixed[1], moment=Moment(fixed[0], number, day))
    shift = _shift_behind(line, end)
    if shift is not None:
        return replace(bare, end=shift[1], shift=shift[0])
    if day is None and line.low(month[1] - 1) not in line.names.months:
        return None  # a short name by itself
    return replace(bare, open=day is not None and names_event(line, at, end))


def _day_behind(line: Around, at: int, end: int) -> tuple[int, int] | None:
    """The "11" of "the September 11 attacks"; "May 20 soldiers" are counted."""
    behind = read_day(line, line.skip(end, line.lexicon.articles))
    dated = line.low(at - 1) in (*line.lexicon.articles, "on")
    return behind if behind is not None and (dated or not is_count(line, behind[1])) else None


def _shift_behind(line: Around, end: int) -> Shifted | None:
    """ "of last year", "scorso" behind a month."""
    shift = shifted_year(line, line.skip(line.skip(end, line.lexicon.of), line.lexicon.articles))
    after = adjective(line, end) if shift is None and line.lexicon.adjective_after else None
    return (("month", after[0]), after[1]) if after is not None else shift
