"""Dates in digits alone: "12/05/2018", "2018-05-12", "12.05.2018", "sabato 23/06"."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.data import DateOrder, Moment
from pipeline.numbers.mentions import YEARS, Around

# Of two digits, those up to this one are years of this century.
_PIVOT = 40


@dataclass(frozen=True, slots=True)
class Numeric:
    """The date in words[:end]; `order` and `turned` as in TimeMention."""

    end: int
    moment: Moment
    order: DateOrder | None = None
    turned: bool = False


def numeric_date(line: Around, at: int, *, named: bool) -> Numeric | None:
    """The numeric date at words[at]; behind a weekday (`named`) or in "il 18/10" it may lack its year."""
    parts, sign, end = _parts(line, at)
    if line.glued(end) and line.low(end) in "/-.%" and line.glued(end + 1):
        return None  # a longer number: "10.4.11.2"
    if len(parts) == 2 and sign == "/" and (named or _is_announced_day(line, at, *parts)):
        return _ordered(line, end, parts[0], parts[1], None, sign)
    return _whole(line, at, end, parts, sign, named) if len(parts) == 3 else None


def _is_announced_day(line: Around, at: int, first: str, second: str) -> bool:
    """ "entro il 18/10"; "il 7/10" may well be a share."""
    return line.low(at - 1) in line.lexicon.singular and int(first) > int(second)


def _whole(line: Around, at: int, end: int, parts: list[str], sign: str, named: bool) -> Numeric | None:
    """The date that has its year, first of the three or last."""
    first, second, third = parts
    lengths = [len(part) for part in parts]
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        moment = Moment(int(first), int(second), int(third))
        return Numeric(end, moment) if _is_date(moment) else None
    if max(lengths[:2]) > 2 or lengths[2] not in (2, 4):
        return None
    if lengths[2] == 4:
        return _ordered(line, end, first, second, int(third), sign)
    if not (named or sign == "/") and not _is_no_version(line, at, first, second, sign):
        return None
    year = (2000 if int(third) <= _PIVOT else 1900) + int(third)
    return _ordered(line, end, first, second, year, sign)


def _is_no_version(line: Around, at: int, first: str, second: str, sign: str) -> bool:
    """Whether "10.04.11" is announced as a day or padded as no version is ("10.4.11")."""
    announced = line.low(at - 1) in line.lexicon.singular or line.low(at - 1) == "on"
    padded = sign == "." and "0" in (first[0], second[0])
    return (announced or padded) and len(first) >= 2 and len(second) >= 2


def compact_date(line: Around, at: int) -> Numeric | None:
    """ "20180929": eight digits that are a date of our time and count nothing."""
    value = line.number(at, (8,))
    if value is None or line.measured(at + 1) or line.counted(at + 1) is not None:
        return None
    moment = Moment(value // 10000, value // 100 % 100, value % 100)
    usual = moment.year is not None and 1900 <= moment.year < 2100
    return Numeric(at + 1, moment) if usual and _is_date(moment) else None


def _ordered(line: Around, end: int, first: str, second: str, year: int | None, sign: str) -> Numeric | None:
    """Day first, unless only the other order is a date; in English a slash or hyphen leaves it open."""
    day_first, month_first = Moment(year, int(second), int(first)), Moment(year, int(first), int(second))
    if not _is_date(day_first):
        return Numeric(end, month_first, "month") if _is_date(month_first) else None
    if day_first == month_first or not _is_date(month_first):
        return Numeric(end, day_first, "day" if day_first != month_first else None)
    return Numeric(end, day_first, turned=line.lexicon.month_first and sign != ".")


def _is_date(moment: Moment) -> bool:
    year_fits = moment.year is None or moment.year in YEARS
    return year_fits and 1 <= (moment.month or 0) <= 12 and 1 <= (moment.day or 0) <= 31


def _parts(line: Around, at: int) -> tuple[list[str], str, int]:
    """Two or three runs of digits with the same sign between them: (runs, sign, end)."""
    if not line.low(at) or line.words[at].shape != "digits" or "," in line.low(at):
        return [], "", at
    dotted = line.low(at).split(".")
    if len(dotted) > 1:
        return dotted, ".", at + 1
    parts, end, sign = dotted, at + 1, line.low(at + 1)
    while (
        sign
        and line.joint(end, "/-")
        and line.low(end) == sign
        and line.low(end + 1).isdecimal()
        and len(parts) < 3
    ):
        parts.append(line.low(end + 1))
        end += 2
    return parts, sign, end
