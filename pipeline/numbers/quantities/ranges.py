"""Ranges ("tra 5 e 7 milioni", "10-15%", "two or three") and changes ("dal 35 al 33 per cento")."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.amounts import read_amount
from pipeline.numbers.quantities.ends import ascending, falls, is_near, join, lend
from pipeline.numbers.quantities.line import Found, Line
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
_MOST_TIMES = 5
"""How many times as large one level of a change is as the other, where only one of them has a unit."""
_WICKETS = 10
_ROUND = 10
"""The least end of "numbers from 60 to 90" without a noun; smaller ones are hours, pages or scores."""
_UP = frozenset(("fino", "sino", "up"))
"""What may stand before the "to" of a range."""
_CLOSING = frozenset((".", ",", ";", ":", ")", '"', ""))
_LENDING = frozenset(("duration", "quantity"))
"""Kinds of a "from" whose unit a bare "to" has as well: "from nine minutes to six"."""


def opens_range(line: Line, at: int) -> bool:
    lexicon = NUMBERS[line.language]
    return line.low(at) in lexicon.between or line.low(at) in lexicon.from_


def read_range(line: Line, at: int) -> Found | None:
    """The range that begins with "between" or "from" at words[at]."""
    lexicon = NUMBERS[line.language]
    between = line.low(at) in lexicon.between
    ends = _levels(line, at, lexicon.and_ if between else lexicon.to, _UP)
    joined = join(*ends) if ends is not None else None
    if ends is None or joined is None or joined.high is None:
        return None
    if not between and (_is_moved_from(line, *ends) or not _is_of_something(line, joined, *ends)):
        return None
    low_end, high_end = sorted((joined.value, joined.high))  # "between minus 3 and minus 10"
    return replace(joined, first=at, value=low_end, high=high_end)


def _is_of_something(line: Line, joined: Found, low: Found, high: Found) -> bool:
    """Whether "from ... to ..." has a unit, counts things, or closes its clause with two round numbers."""
    if joined.kind is not None or counts_things(line, joined.end):
        return True
    return is_near(low, high) and low.value >= _ROUND and line.low(joined.end) in _CLOSING


def _levels(
    line: Line, at: int, joiners: frozenset[str], skipped: frozenset[str] = frozenset()
) -> tuple[Found, Found] | None:
    """The amount behind words[at] and the one behind one of `joiners`, which one of `skipped` may precede."""
    first = _amount_behind(line, at + 1)
    if first is None:
        return None
    joiner = first.end + (line.low(first.end) in skipped)
    second = _amount_behind(line, joiner + 1) if line.low(joiner) in joiners else None
    return (first, second) if second is not None else None


def read_change(line: Line, at: int) -> tuple[Found, Found] | None:
    """The two levels of "dal 35 al 33 per cento", "from $5 to $7" or "to 7% from 5%", which are no range.

    In the order of the text; what the first leaves out it takes from the second. None for anything else.
    """
    forth = line.low(at) in NUMBERS[line.language].from_
    levels = _changed_levels(line, at, forth)
    if levels is None:
        return None
    first, second = levels
    if first.kind is None and first.number.scale > second.number.scale:
        return None  # "da 3 milioni a 5 associazioni"
    pair = lend(*levels) if forth or second.kind is not None else (first, _as_before(*levels))
    # "raised from seven to nine"
    told = line.low(at - 1) in FIGURES[line.language].changes and second.number.scale == 1
    if pair is None or (pair[0].kind is None and not told and not counts_things(line, second.end)):
        return None
    names: tuple[Literal["from", "to"], Literal["from", "to"]] = ("from", "to") if forth else ("to", "from")
    return replace(pair[0], change=names[0]), replace(pair[1], change=names[1])


def _changed_levels(line: Line, at: int, forth: bool) -> tuple[Found, Found] | None:
    """The amounts behind the "from" (`forth`) or "to" at words[at] and behind its fellow, if one became the
    other."""
    lexicon = NUMBERS[line.language]
    if not forth and line.low(at) not in lexicon.to:
        return None
    levels = _levels(line, at, lexicon.to if forth else lexicon.from_)
    if levels is None:
        return None
    levels = _with_one_unit(line, *levels) if forth else levels
    return levels if (_is_moved_from if forth else _is_from_level)(line, *levels) else None


def _with_one_unit(line: Line, first: Found, second: Found) -> tuple[Found, Found]:
    """ "from nine minutes to six": the bare "to" has the unit of the "from"."""
    bare = second.kind is None and first.kind in _LENDING and not counts_things(line, second.end)
    return first, _as_before(first, second) if bare else second


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


def _is_moved_from(line: Line, first: Found, second: Found) -> bool:
    """Whether "from ... to ..." tells a change: it goes down, or a word of change stands before it."""
    return falls(first, second) or _is_moved(line, first.first - 1)


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
    lexicon, sign = NUMBERS[line.language], line.low(low.end)
    if sign in lexicon.to:
        return _to(line, low)
    suspended = sign == "-" and _is_suspended(line, low.end)
    joined = {
        **dict.fromkeys(FIGURES[line.language].runs_behind, _runs),
        **dict.fromkeys(lexicon.or_, _either),
        "/": _behind_slash,
        "-": _suspended if suspended else _behind_dash,
    }.get(sign)
    if joined is None:
        return read_votes(line, low)
    high = amount_at(line, low.end + 1 + suspended)
    return joined(line, low, high) if high is not None else None


def _is_suspended(line: Line, at: int) -> bool:
    """Whether the hyphen at words[at] hangs on the number before it alone, with "to" or "or" behind it."""
    lexicon = NUMBERS[line.language]
    return line.glued(at) and not line.glued(at + 1) and line.low(at + 1) in lexicon.to | lexicon.or_


def _suspended(line: Line, low: Found, high: Found) -> Found | None:
    """ "200- to 300-seat jets"."""
    return ascending(join(low, high)) if line.hyphen(high.number.end) else None


def _either(line: Line, low: Found, high: Found) -> Found | None:
    """ "two or three"."""
    close = low.kind is None and low.value < high.value and is_near(low, high)
    return join(low, high) if close else None


def _runs(line: Line, low: Found, high: Found) -> Found | None:
    """ "5 for 390" in cricket."""
    runs = line.setting.cricket and is_plain(low) and is_plain(high)
    return as_score(low, high) if runs and min(low.value, high.value) <= _WICKETS else None


def _behind_dash(line: Line, low: Found, high: Found) -> Found | None:
    """ "10-15%", "5-3", "3 - 1"; "4-3-3" is neither a range nor a score."""
    if line.hyphen(low.end):
        if line.hyphen(high.end) and line.text(high.end + 1).isdecimal():
            return None
        return read_score(line, low, high) or ascending(join(low, high))
    if not (_is_spaced_dash(line, low.end) and low.number.plain and high.number.digits):
        return None
    score = read_score(line, low, high) if high.number.plain else None
    return score or (ascending(join(low, high)) if high.kind is not None else None)


def _behind_slash(line: Line, low: Found, high: Found) -> Found | None:
    """ "due/tre giorni", and the tie-break in "6-7 (5/7)"."""
    if not line.glued(low.end):
        return None
    if line.low(low.first - 1) == "(" and line.hyphen(low.first - 3):
        return as_score(low, high)
    spelled = not low.number.digits and not high.number.digits
    return ascending(join(low, high)) if spelled else None


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
    if low.kind is None and high.kind is None:
        return score_in_words(line, low, high) or _bare_range(line, low, high)
    if low.kind is None:
        spelled = not line.traits.bare_to and not low.number.digits
        return None if spelled else ascending(join(low, high))
    if not line.traits.bare_to or falls(low, high) or (high.kind is None and high.number.one):
        return None
    moved = _paid_to(line, low, high) if low.kind == "money" else _rose_to(line, low, high)
    return None if moved else ascending(join(low, high))


def _bare_range(line: Line, low: Found, high: Found) -> Found | None:
    """ "two to three", "aged 7 to 11", "20 to 30 people"."""
    near = not low.number.digits and is_near(low, high)
    told = near or line.low(low.first - 1) in AGES[line.language].aged or counts_things(line, high.end)
    return ascending(join(low, high)) if told and line.traits.bare_to else None


def _paid_to(line: Line, low: Found, high: Found) -> bool:
    """ "left £400 to two fans", "gained $3.20 to $71.50": who got the amount, or where it led."""
    before = line.low(low.first - 1)
    if high.kind is None and counts_things(line, high.end):
        return True
    if before == "by" and high.value > 2 * low.value:
        return True
    small = low.number.decimals == 2 and high.value > _MOST_TIMES * low.value
    return small or (before not in ("by", "(") and _is_changed(line, low.first))


def _rose_to(line: Line, low: Found, high: Found) -> bool:
    """ "rose 3% to 7%", "by 3 points to 40 per cent": by how much and to which level."""
    if line.low(low.first - 1) == "by" or not line.lows.isdisjoint(FIGURES[line.language].changes):
        return True
    return low.kind == high.kind == "percent" and line.low(low.end - 1) != line.low(high.end - 1)


def _is_changed(line: Line, at: int) -> bool:
    """Whether a word of rising or falling stands before words[at] in its clause: "gained $3.20 to $71.50"."""
    for k in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        if line.low(k) in (",", ";", ":", "("):
            return False
        if line.low(k) in FIGURES[line.language].changes:
            return True
    return False
