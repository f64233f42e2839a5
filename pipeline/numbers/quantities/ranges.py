"""Ranges ("tra 5 e 7 milioni", "10-15%", "two or three") and changes ("dal 35 al 33 per cento")."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.amounts import read_amount
from pipeline.numbers.quantities.line import IN_FULL, Found, Line, shares_scale
from pipeline.numbers.quantities.scores import (
    amount_at,
    as_score,
    counts_things,
    is_plain,
    read_score,
    read_votes,
    score_in_words,
)

_LOOK_BACK = 10
"""Words between a verb of change and its "from"."""
_HUNDREDS = 100
"""From here on a number before one of thousands is in full; smaller ones may share the word."""
_MOST_TIMES = 5
"""How many times as large one level of a change is as the other, where only one of them has a unit."""
_WICKETS = 10
_ROUND = 10
"""The least end of "numbers from 60 to 90" without a noun; smaller ones are hours, pages or scores."""
_CLOSING = frozenset((".", ",", ";", ":", ")", '"', ""))
_THOUSANDS_APART = 2
"""How many times the lower end the higher one may be where both share its thousands: "13 to 14,000 feet"."""


def opens_range(line: Line, at: int) -> bool:
    lexicon = NUMBERS[line.language]
    return line.low(at) in lexicon.between or line.low(at) in lexicon.from_


def read_range(line: Line, at: int) -> Found | None:
    """The range that begins with "between" or "from" at words[at]."""
    lexicon = NUMBERS[line.language]
    between = line.low(at) in lexicon.between
    low = _amount_behind(line, at + 1)
    if low is None:
        return None
    joiner = low.end + (line.low(low.end) in ("fino", "sino", "up"))
    if line.low(joiner) not in (lexicon.and_ if between else lexicon.to):
        return None
    high = _amount_behind(line, joiner + 1)
    if high is None:
        return None
    if not between and low.kind is not None and _is_moved(line, at):
        return None
    joined = _join(line, low, high)
    if joined is not None and not between and (_falls(low, high) or _is_moved(line, at)):
        return None
    if joined is None or (
        joined.kind is None
        and not between
        and not counts_things(line, joined.end)
        and not (_is_near(low, high) and low.value >= _ROUND and line.low(joined.end) in _CLOSING)
    ):
        return None
    assert joined.high is not None
    low_end, high_end = sorted((joined.value, joined.high))  # "between minus 3 and minus 10"
    return replace(joined, first=at, value=low_end, high=high_end)


def read_change(line: Line, at: int) -> tuple[Found, Found] | None:
    """The two levels of "dal 35 al 33 per cento", "from $5 to $7" or "to 7% from 5%", which are no range.

    In the order of the text; what the first leaves out it takes from the second. None for anything else.
    """
    lexicon = NUMBERS[line.language]
    openers = (lexicon.from_, lexicon.to)
    order = next((k for k in (0, 1) if line.low(at) in openers[k]), None)
    if order is None:
        return None
    first = _amount_behind(line, at + 1)
    if first is None or line.low(first.end) not in openers[1 - order]:
        return None
    second = _amount_behind(line, first.end + 1)
    if second is None or (order == 1 and not _is_from_level(line, first, second)):
        return None
    if order == 0 and not (_falls(first, second) or _is_moved(line, at)):
        return None
    if first.kind is None and first.number.scale > second.number.scale:
        return None  # "da 3 milioni a 5 associazioni"
    pair = (
        _lend(first, second) if order == 0 or second.kind is not None else (first, _as_before(first, second))
    )
    if pair is None or (pair[0].kind is None and not counts_things(line, second.end)):
        return None
    names: tuple[Literal["from", "to"], Literal["from", "to"]] = (
        ("from", "to") if order == 0 else ("to", "from")
    )
    return replace(pair[0], change=names[0]), replace(pair[1], change=names[1])


def _is_from_level(line: Line, to: Found, from_: Found) -> bool:
    """ "to 7% from 5%", "to 131 basis points from 134": one unit, or a bare level that counts nothing."""
    if to.kind is None or from_.kind is not None:
        return to.kind is not None and to.kind == from_.kind
    like = to.value / _MOST_TIMES <= _as_before(to, from_).value <= to.value * _MOST_TIMES
    return like and from_.number.scale == 1 and not from_.number.one and not counts_things(line, from_.end)


def _as_before(to: Found, from_: Found) -> Found:
    """The bare level with the unit and scale of the one that it is set against."""
    factor = to.value / to.number.mantissa if to.number.mantissa else 1.0
    return replace(from_, kind=to.kind, unit=to.unit, value=from_.value * factor)


def _falls(low: Found, high: Found) -> bool:
    """Whether a "from ... to ..." goes down: a range goes up."""
    pair = _lend(low, high)
    return pair is not None and pair[0].value > pair[1].value


def _is_moved(line: Line, at: int) -> bool:
    """Whether a word of rising, falling or passing stands before the "from" at words[at]."""
    changes = FIGURES[line.language].changes
    return any(line.low(k) in changes for k in range(max(0, at - _LOOK_BACK), at))


def _amount_behind(line: Line, at: int) -> Found | None:
    """The amount at words[at], articles and the like skipped."""
    lexicon = NUMBERS[line.language]
    for _ in range(3):
        if line.low(at) in lexicon.determiners or (line.low(at) == "'" and line.glued(at)):
            at += 1
    if line.low(at) in ("-", "+") and not line.glued(at) and line.glued(at + 1):
        at += 1
    return read_amount(line, at) if at < len(line) else None


def continue_range(line: Line, low: Found) -> Found | None:
    """The range or score that the amount `low` opens without a word before it, None if it opens none."""
    lexicon, sign, behind = NUMBERS[line.language], line.low(low.end), line.low(low.end + 1)
    if sign in lexicon.to:
        return _to(line, low)
    if sign not in lexicon.or_ | FIGURES[line.language].runs_behind | {"-", "/"}:
        return read_votes(line, low)
    suspended = line.glued(low.end) and not line.glued(low.end + 1) and behind in lexicon.to | lexicon.or_
    high = amount_at(line, low.end + 1 + (sign == "-" and suspended))
    if high is None:
        return None
    if sign == "-" and suspended:  # "200- to 300-seat jets"
        return _ascending(_join(line, low, high)) if line.hyphen(high.number.end) else None
    if sign == "-":
        return _behind_dash(line, low, high)
    if sign == "/":
        return _behind_slash(line, low, high) if line.glued(low.end) else None
    if sign in lexicon.or_:
        close = low.kind is None and low.value < high.value and _is_near(low, high)
        return _join(line, low, high) if close else None
    runs = line.setting.cricket and is_plain(low) and is_plain(high)
    return as_score(low, high) if runs and min(low.value, high.value) <= _WICKETS else None


def _behind_dash(line: Line, low: Found, high: Found) -> Found | None:
    """ "10-15%", "5-3", "3 - 1"; "4-3-3" is neither a range nor a score."""
    if line.hyphen(low.end):
        if line.hyphen(high.end) and line.text(high.end + 1).isdecimal():
            return None
        return read_score(line, low, high) or _ascending(_join(line, low, high))
    if not (_is_spaced_dash(line, low.end) and low.number.plain and high.number.digits):
        return None
    score = read_score(line, low, high) if high.number.plain else None
    return score or (_ascending(_join(line, low, high)) if high.kind is not None else None)


def _behind_slash(line: Line, low: Found, high: Found) -> Found | None:
    """ "due/tre giorni", and the tie-break in "6-7 (5/7)"."""
    if line.low(low.first - 1) == "(" and line.hyphen(low.first - 3):
        return as_score(low, high)
    spelled = not low.number.digits and not high.number.digits
    return _ascending(_join(line, low, high)) if spelled else None


def _is_spaced_dash(line: Line, at: int) -> bool:
    """ "3 - 1" with one space on both sides."""
    if at + 1 >= len(line) or line.glued(at) or line.glued(at + 1):
        return False
    word = line.words[at]
    return word.start == line.words[at - 1].end + 1 and line.words[at + 1].start == word.end + 1


def _to(line: Line, low: Found) -> Found | None:
    """ "2 to 4 inches", "52 votes to 48", "3 a 1"."""
    high = amount_at(line, low.end + 1)
    if high is None:
        return None
    before = line.low(low.first - 1)
    if low.kind is None and high.kind is None:
        near = not low.number.digits and _is_near(low, high)
        told = near or before in AGES["en"].aged or counts_things(line, high.end)
        joined = _ascending(_join(line, low, high)) if told and line.language == "en" else None
        return score_in_words(line, low, high) or joined
    if low.kind is None:
        spelled = line.language == "it" and not low.number.digits
        return None if spelled else _ascending(_join(line, low, high))
    if line.language == "it" or _falls(low, high) or (high.kind is None and high.number.one):
        return None
    money = low.kind == "money"
    if money and high.kind is None and counts_things(line, high.end):
        return None  # "left £400 to two fans"
    by = before == "by" and (not money or high.value > 2 * low.value)
    near = _is_changed(line, low.first) if money else not line.lows.isdisjoint(FIGURES["en"].changes)
    changed = near and not (money and before in ("by", "("))
    changed = changed or (money and low.number.decimals == 2 and high.value > _MOST_TIMES * low.value)
    unlike = low.kind == high.kind == "percent" and line.low(low.end - 1) != line.low(high.end - 1)
    return None if by or changed or unlike else _ascending(_join(line, low, high))


def _is_changed(line: Line, at: int) -> bool:
    """Whether a word of rising or falling stands before words[at] in its clause: "gained $3.20 to $71.50"."""
    for k in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        if line.low(k) in (",", ";", ":", "("):
            return False
        if line.low(k) in FIGURES[line.language].changes:
            return True
    return False


def _is_near(low: Found, high: Found) -> bool:
    """Two or three, 10 or 12; but not 2 or 2000."""
    low_value = low.value if low.number.scale > 1 or high.number.scale == 1 else low.value * high.number.scale
    return high.number.value <= 2 * low_value + 2


def _ascending(found: Found | None) -> Found | None:
    """A range goes up: "ten to four" is none."""
    return found if found is not None and found.high is not None and found.value < found.high else None


def _join(line: Line, low: Found, high: Found) -> Found | None:
    """Both amounts as one range, in their order, with one scale and unit."""
    pair = _lend(low, high)
    if pair is None:
        return None
    low, high = pair
    return replace(high, first=low.first, value=low.value, high=high.value)


def _lend(low: Found, high: Found) -> tuple[Found, Found] | None:
    """Both amounts with one kind and unit; each takes what it leaves out from the other."""
    low_value = low.value
    if low.kind == "money" and high.number.unsure is not None and (high.kind is None or high.unit == "m"):
        number = high.number.with_unsure_scale()
        high = replace(high, end=number.end, value=number.value, number=number, kind=None)
    if low.kind is not None and high.kind is not None and (low.kind, low.unit) != (high.kind, high.unit):
        return None
    if low.kind not in (None, "money") and high.kind is None:
        return None
    if low.kind == "money" and high.kind is None and low.number.scale > high.number.scale:
        return None  # "$3 million to two charities"
    bare = low.number.plain and low.number.digits and low.kind in (None, "money") and not high.number.plain
    shares = bare and high.value % 1000 == 0 and high.number.scale == 1
    if shares and 1000 * low.value <= high.value <= _THOUSANDS_APART * 1000 * low.value:
        low_value = 1000 * low.value  # "$50-100,000"
    elif (
        low.kind == "money" and high.number.scale == 1 and 1000 * low.value <= high.value and low.value < 1000
    ):
        return None
    if low.number.scale == 1 and high.number.scale > 1:
        if shares_scale(low, high):
            low_value = low.value * high.number.scale
        elif low.number.value >= IN_FULL:
            pass
        elif high.number.scale > IN_FULL or low.value < _HUNDREDS:
            return None  # else "da 500 a 2mila euro"
    if low.kind is None and high.kind is not None:
        low_value *= high.value / high.number.value if high.number.value else 1.0
        if (
            high.number.scale == 1
            and abs(high.value - high.number.value) > 1e-9
            and high.kind in ("duration", "quantity")
        ):
            low_value = low.value
    kind, unit = (high.kind, high.unit) if high.kind is not None else (low.kind, low.unit)
    return replace(low, value=low_value, kind=kind, unit=unit), replace(high, kind=kind, unit=unit)
