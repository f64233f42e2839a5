"""From a mention of a date to ISO 8601, by the day of publication where the words leave something out."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.data import DateOrder, Moment, TimeMention

Iso = tuple[str | None, str | None]
"""A date, month or year, and the end of the period; (None, None) where the words do not settle it."""
_NOTHING: Iso = (None, None)
# A day without a year is of the year in which it is nearer than this to the day of publication, in days.
_NEAR = 150
# So near to it a date is hardly of another year, whatever the verb seems to say; a month has so many days.
_DOUBTFUL, _MONTH = 90, 31
# The first month of each season, as the weather services of the northern half have it.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9}


@dataclass(frozen=True, slots=True)
class Known:
    """What the article tells beside the words of a date.

    `ahead` says that it is to come (True) or has been (False), perhaps not for `sure`; `order` is "day" or
    "month", whichever stands first in the article's other dates; `anchor` is the date before it, in ISO 8601.
    """

    published: date | None = None
    ahead: bool | None = None
    sure: bool = True
    order: DateOrder | None = None
    anchor: str | None = None


def settle(mention: TimeMention, known: Known) -> Iso:
    """The date or period of a mention."""
    if mention.open or not mention.is_date:
        return _NOTHING
    if mention.moment is not None:
        return _of_moment(mention, mention.moment, known)
    if mention.anchored:
        return _anchored(mention, known.anchor)
    if known.published is None:
        return _NOTHING
    try:
        if mention.weekday is not None:
            return _of_weekday(mention.weekday, mention.shift, known.published, known.ahead)
        return _shifted(*(mention.shift or ("day", 0)), known.published)
    except OverflowError:
        return _NOTHING


def _of_moment(mention: TimeMention, moment: Moment, known: Known) -> Iso:
    turned = _turned(mention, moment, known)
    if turned is None:
        return _NOTHING
    year = turned.year if turned.year is not None else _year(mention, turned, known)
    if year is None:
        return _bare_day(mention, turned, known), None
    first = _iso(year, turned)
    until = mention.until
    if until is None or first is None:
        return first, None
    if until.year is not None:
        return first, _iso(until.year, until)
    return first, _iso(year + ((until.month or 0) < (turned.month or 0)), until)


def _turned(mention: TimeMention, moment: Moment, known: Known) -> Moment | None:
    """Day and month in the order of the article's other dates or of the weekday; None where nothing tells."""
    if not mention.turned:
        return moment
    other = Moment(moment.year, moment.day, moment.month)
    if known.order is not None:
        return moment if known.order == "day" else other
    if mention.weekday is None or moment.year is None:
        return None
    fitting = [m for m in (moment, other) if _weekday_of(m.year, m) == mention.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _year(mention: TimeMention, moment: Moment, known: Known) -> int | None:
    """The year of a day or month that is written without one."""
    published = known.published
    if published is None or moment.month is None:
        return None
    unit, steps = mention.shift or ("", None)
    if steps is not None and (unit == "year" or steps == 0):
        return published.year + steps
    years = _near_years(mention.weekday, moment, published)
    if steps is not None:
        apart = _distance if moment.day is not None else _months_apart
        years = [y for y in years if steps * apart(y, moment, published) > 0]
    nearest = min(years, key=lambda year: abs(_distance(year, moment, published)), default=None)
    return nearest if nearest is None or steps is not None else _by_clause(nearest, moment, published, known)


def _near_years(weekday: int | None, moment: Moment, published: date) -> list[int]:
    """The year of publication and those beside it, those where the day is that weekday if there are any."""
    years = [y for y in range(published.year - 1, published.year + 2) if date.min.year <= y <= date.max.year]
    if weekday is None or moment.day is None:
        return years
    return [y for y in years if _weekday_of(y, moment) == weekday] or years


def _by_clause(nearest: int, moment: Moment, published: date, known: Known) -> int | None:
    """The nearest year, or the one on the other side where the clause tells it; None where they disagree."""
    distance = _distance(nearest, moment, published)
    far = abs(distance) > _NEAR
    sign = 0 if known.ahead is None or not (known.sure or far) else 1 if known.ahead else -1
    if sign * distance >= (0 if moment.day else -_MONTH):
        return nearest if sign or not far else None
    # Verb and calendar tell different years: only a date far off is taken from the verb.
    return nearest + sign if abs(distance) > _DOUBTFUL else None


def _distance(year: int, moment: Moment, published: date) -> int:
    """Days from publication to the day, or to the middle of the month, in that year."""
    month = moment.month or 1
    day = min(moment.day or 15, calendar.monthrange(year, month)[1])
    return (date(year, month, day) - published).days


def _months_apart(year: int, moment: Moment, published: date) -> int:
    return (year - published.year) * 12 + (moment.month or 1) - published.month


def _weekday_of(year: int | None, moment: Moment) -> int | None:
    if not year or _iso(year, moment) is None:
        return None
    return date(year, moment.month or 1, moment.day or 1).weekday()


def _iso(year: int, moment: Moment) -> str | None:
    """None for a day that is on no calendar."""
    if moment.month is None:
        return f"{year:04d}"
    if moment.day is None:
        return f"{year:04d}-{moment.month:02d}"
    exists = (
        date.min.year <= year <= date.max.year and moment.day <= calendar.monthrange(year, moment.month)[1]
    )
    return f"{year:04d}-{moment.month:02d}-{moment.day:02d}" if exists else None


def _bare_day(mention: TimeMention, moment: Moment, known: Known) -> str | None:
    """ "lunedì 3": the nearest Monday that is the third of its month, on the side that the clause tells."""
    if known.published is None or moment.day is None or moment.month is not None:
        return None
    if mention.shift is not None:
        unit, steps = mention.shift
        months = known.published.year * 12 + known.published.month - 1
        passed = moment.day < known.published.day if steps < 0 else moment.day > known.published.day
        months += 0 if unit == "date" and passed else steps  # "il 12 scorso", or "the 15th of last month"
        return _iso(months // 12, Moment(None, months % 12 + 1, moment.day))
    if mention.weekday is None:
        return None
    sides = {True: (1,), False: (-1,), None: (-1, 1)}[known.ahead]

    def fits(day: date) -> bool:
        return day.day == moment.day and day.weekday() == mention.weekday

    return _nearest(known.published, sides, fits)


def _nearest(published: date, sides: tuple[int, ...], fits: Callable[[date], bool]) -> str | None:
    for days in range(_NEAR):
        for side in sides:
            try:
                day = published + timedelta(days=side * days)
            except OverflowError:
                continue
            if fits(day):
                return day.isoformat()
    return None


def _of_weekday(weekday: int, shift: tuple[str, int] | None, published: date, ahead: bool | None) -> Iso:
    back, forth = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
    if shift is not None and shift[0] == "week":
        return (published + timedelta(days=7 * shift[1] - published.weekday() + weekday)).isoformat(), None
    if shift is not None and shift[1]:
        days = -(back or 7) if shift[1] < 0 else forth or 7
    elif ahead is None and shift is None and back:
        return _NOTHING
    else:  # "this Friday" is to come, unless its clause says otherwise
        days = -back if ahead is False or (ahead is None and shift is None) else forth
    return (published + timedelta(days=days)).isoformat(), None


def _shifted(unit: str, steps: int, published: date) -> Iso:
    if unit == "day":
        return (published + timedelta(days=steps)).isoformat(), None
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=steps)
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return first.isoformat(), (monday + timedelta(days=6)).isoformat()
    if unit == "month":
        return _month(published.year * 12 + published.month - 1 + steps), None
    if unit == "quarter":
        first_month = published.year * 12 + (published.month - 1) // 3 * 3 + 3 * steps
        return _month(first_month), _month(first_month + 2)
    if unit == "year":
        year = published.year + steps
        return (f"{year:04d}", None) if date.min.year <= year <= date.max.year else _NOTHING
    return _season(unit, steps, published)


def _season(unit: str, steps: int, published: date) -> Iso:
    """Its year. A winter has two, and "last summer" in the middle of one may be either."""
    first = _SEASONS.get(unit)
    if first is None or (steps and first <= published.month < first + 3):
        return _NOTHING
    year = published.year
    if steps < 0 and published.month < first:
        year -= 1
    if steps > 0 and published.month >= first + 3:
        year += 1
    return f"{year:04d}", None


def _month(months: int) -> str | None:
    """A month by its number since the year 0."""
    return f"{months // 12:04d}-{months % 12 + 1:02d}" if 12 <= months < 12 * (date.max.year + 1) else None


def _anchored(mention: TimeMention, anchor: str | None) -> Iso:
    """ "The following day" from a day, "the following year" from anything that has a year."""
    if anchor is None or mention.shift is None:
        return _NOTHING
    unit, steps = mention.shift
    size = {"day": 10, "month": 7, "year": 4}.get(unit)
    if size is None or len(anchor) < size:
        return _NOTHING
    year, month, day = (int(part) for part in (*anchor.split("-"), "1", "1")[:3])
    try:
        return _shifted(unit, steps, date(year, month, day))
    except (OverflowError, ValueError):
        return _NOTHING
