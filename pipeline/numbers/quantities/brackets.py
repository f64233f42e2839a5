"""An accountant's minus: an amount in brackets ("£(1.2)bn", "(3,4) milioni", "against (£3.2m)")."""

from __future__ import annotations

from dataclasses import replace

from pipeline.numbers.quantities.amounts import read_amount
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.quantities.money import currency_before

_LONGEST = 5
"""Words within the brackets: a currency, digits, a scale."""
_BEHIND = 8
"""Words behind them that may be the scale and the currency."""


def read_bracketed(line: Line, at: int) -> Found | None:
    """The negative amount that begins at words[at] with its bracket or the currency before that."""
    opening = _opening(line, at)
    if opening is None:
        return None
    ends = range(opening + 2, min(len(line), opening + 2 + _LONGEST))
    closing = next((k for k in ends if line.low(k) == ")"), 0)
    if not closing or not any(w.shape == "digits" for w in line.words[opening + 1 : closing]):
        return None
    inside = [*line.words[at:opening], *line.words[opening + 1 : closing]]
    written = [*inside, *line.words[closing + 1 : closing + _BEHIND]]
    amount = read_amount(Line(written, line.language, line.setting, {}), 0)
    if amount is None or amount.kind not in ("money", "percent") or amount.end < len(inside):
        return None
    outside = at < opening or amount.end > len(inside)
    if not (_is_apart(line, at) if outside else amount.kind == "money" and _is_governed(line, at, closing)):
        return None
    end = max(at + amount.end + 2, closing + 1)
    number = replace(amount.number, first=opening + 1, end=end)
    return replace(amount, first=at, end=end, number=number, value=-abs(amount.value), rule="brackets")


def _opening(line: Line, at: int) -> int | None:
    if line.low(at) == "(":
        return at
    if "(" not in (line.low(at + 1), line.low(at + 2)) or line.words[at].shape == "digits":
        return None
    sign = currency_before(line, at)
    return sign[1] if sign and line.low(sign[1]) == "(" and line.glued(sign[1]) else None


def _is_apart(line: Line, at: int) -> bool:
    """No number stands right before, which the brackets would say again: "thirty (30) per cent"."""
    return not line.is_number(at - 1)


def _is_governed(line: Line, at: int, closing: int) -> bool:
    """Whether a preposition leads to the brackets, so that they say nothing of a word before or behind."""
    behind = line.words[closing + 1].pos if closing + 1 < len(line.words) else ""
    return at > 0 and line.words[at - 1].pos == "ADP" and behind not in ("NOUN", "PROPN", "ADJ")
