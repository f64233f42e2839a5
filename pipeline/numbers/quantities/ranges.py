"""Ranges ("tra 5 e 7 milioni", "10-15%", "two or three") and scores ("5-3", "3 a 1")."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import skip_to_unit
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.amounts import read_amount, with_unit
from pipeline.numbers.quantities.line import IN_FULL, Found, Line, shares_scale

_HIGHEST_SCORE = 700
"""Of a vote in a parliament; the Bundestag and the European Parliament have about as many seats."""


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
    if not between and low.kind is not None and not line.lows.isdisjoint(FIGURES[line.language].changes):
        return None
    joined = _join(line, low, high)
    if joined is None or (joined.kind is None and not between and not _counts_things(line, joined.end)):
        return None
    return joined.extended(at, joined.end)


def _amount_behind(line: Line, at: int) -> Found | None:
    """The amount at words[at], articles and the like skipped."""
    lexicon = NUMBERS[line.language]
    for _ in range(3):
        if line.low(at) in lexicon.determiners or (line.low(at) == "'" and line.glued(at)):
            at += 1
    if line.low(at) in ("-", "+") and not line.glued(at) and line.glued(at + 1):
        at += 1
    return read_amount(line, at) if at < len(line) else None


def _counts_things(line: Line, at: int) -> bool:
    step = skip_to_unit(line.words, at, line.language, after_of=True)
    return noun_phrase(line.words, step, line.language) is not None


def continue_range(line: Line, low: Found) -> Found | None:
    """The range or score that the amount `low` opens without a word before it, None if it opens none."""
    lexicon = NUMBERS[line.language]
    sign = line.low(low.end)
    if line.hyphen(low.end):
        high = _amount_at(line, low.end + 1)
        if high is None or (line.hyphen(high.end) and line.text(high.end + 1).isdecimal()):
            return None
        return _score(line, low, high) or _ascending(_join(line, low, high))
    if sign == "-" and _is_spaced_dash(line, low.end):
        high = _amount_at(line, low.end + 1)
        if high is None or not (low.number.plain and high.number.digits):
            return None
        joined = _score(line, low, high) if high.number.plain else None
        return joined or (_ascending(_join(line, low, high)) if high.kind is not None else None)
    if sign == "/" and line.glued(low.end) and not low.number.digits:
        high = _amount_at(line, low.end + 1)
        return _ascending(_join(line, low, high)) if high and not high.number.digits else None
    if sign in lexicon.or_:
        high = _amount_at(line, low.end + 1)
        close = high is not None and low.kind is None and low.value < high.value
        return _join(line, low, high) if high and close and _is_near(low, high) else None
    if sign in lexicon.to:
        return _to(line, low)
    return None


def _is_spaced_dash(line: Line, at: int) -> bool:
    """ "3 - 1" with one space on both sides."""
    if at + 1 >= len(line) or line.glued(at) or line.glued(at + 1):
        return False
    word = line.words[at]
    return word.start == line.words[at - 1].end + 1 and line.words[at + 1].start == word.end + 1


def _to(line: Line, low: Found) -> Found | None:
    """ "2 to 4 inches", "52 votes to 48", "3 a 1"."""
    high = _amount_at(line, low.end + 1)
    if high is None:
        return None
    if low.kind is None and high.kind is None:
        return _score_in_words(line, low, high) or (
            _ascending(_join(line, low, high))
            if line.language == "en"
            and (
                _counts_things(line, high.end)
                or line.low(low.first - 1) in FIGURES["en"].aged
                or (not low.number.digits and _is_near(low, high))
            )
            else None
        )
    if low.kind is not None and (
        line.language == "it"
        or line.low(low.first - 1) == "by"
        or not line.lows.isdisjoint(FIGURES[line.language].changes)
        or (low.kind == high.kind == "percent" and line.low(low.end - 1) != line.low(high.end - 1))
    ):
        return None
    if line.language == "it" and not low.number.digits:
        return None
    return _ascending(_join(line, low, high))


def _amount_at(line: Line, at: int) -> Found | None:
    return read_amount(line, at) if at < len(line) else None


def _is_near(low: Found, high: Found) -> bool:
    """Two or three, 10 or 12; but not 2 or 2000."""
    low_value = low.value if low.number.scale > 1 or high.number.scale == 1 else low.value * high.number.scale
    return high.number.value <= 2 * low_value + 2


def _ascending(found: Found | None) -> Found | None:
    return found if found is not None and found.high is not None and found.value < found.high else None


def _join(line: Line, low: Found, high: Found) -> Found | None:
    """Both amounts as one range; the lower one takes the scale and unit of the other where it has none."""
    if low.kind is not None and high.kind is not None and (low.kind, low.unit) != (high.kind, high.unit):
        return None
    if low.kind not in (None, "money") and high.kind is None:
        return None
    low_value, high_value = low.value, high.value
    if low.kind == "money" and high.kind is None and high.number.unsure is not None:
        number = high.number.with_unsure_scale()
        high = replace(high, end=number.end, value=number.value, number=number)
        high_value = high.value
    if low.number.scale == 1 and high.number.scale > 1 and low.number.value < IN_FULL:
        if not shares_scale(low, high):
            return None
        low_value = low.value * high.number.scale
    if low.kind is None and high.kind is not None:
        low_value *= high.value / high.number.value if high.number.value else 1.0
        if (
            high.number.scale == 1
            and abs(high.value - high.number.value) > 1e-9
            and high.kind in ("duration", "quantity")
        ):
            low_value = low.value
    kind, unit = (high.kind, high.unit) if high.kind is not None else (low.kind, low.unit)
    if low_value > high_value:
        low_value, high_value = high_value, low_value
    return replace(high, first=low.first, value=low_value, high=high_value, kind=kind, unit=unit)


def _score(line: Line, first: Found, second: Found) -> Found | None:
    """ "5-3": two plain numbers with a hyphen, where the words around are of a game or vote."""
    if not (_is_plain(first) and _is_plain(second)):
        return None
    if line.hyphen(first.first - 1) and line.text(first.first - 2).isdecimal():
        return None  # "4-3-3"
    lexicon = FIGURES[line.language]
    after = line.low(second.end)
    if after not in lexicon.score_nouns:
        if _counts_things(line, second.end) or first.value == second.value == 50:
            return None
        if line.lows.isdisjoint(lexicon.contests) and not (first.value >= second.value and second.value < 30):
            return None
    return replace(first, end=second.end, high=second.value, kind="score", number=second.number)


def _score_in_words(line: Line, first: Found, second: Found) -> Found | None:
    lexicon = FIGURES[line.language]
    if not (_is_plain(first) and _is_plain(second)) or line.lows.isdisjoint(lexicon.contests):
        return None
    if line.language == "en" and line.low(first.first - 1) not in lexicon.score_cues:
        return None
    if line.low(second.end) not in lexicon.score_nouns and (
        _counts_things(line, second.end) or with_unit(line, second).kind is not None
    ):
        return None
    if line.low(first.first - 1) in NUMBERS[line.language].from_:
        return None
    return replace(first, end=second.end, high=second.value, kind="score", number=second.number)


def _is_plain(found: Found) -> bool:
    number = found.number
    whole = number.scale == 1 and not number.decimals and not number.collective
    return found.kind is None and found.high is None and whole and found.value <= _HIGHEST_SCORE
