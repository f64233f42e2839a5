"""The sign of an amount: before it, as a word ("minus", "negativo per"), or as an accountant's brackets."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.line import Found, Line

_SIGNED = ("money", "percent", "quantity")


def signed(line: Line, found: Found) -> Found:
    """The amount with the sign or "minus" before it: "-4,5 milioni", "€ -3", "meno 12 milioni"."""
    if found.kind not in (None, *_SIGNED):
        return found
    lexicon = NUMBERS[line.language]
    inner = found.number.first - 1
    if inner > found.first and line.low(inner) == "-":
        return replace(found, value=-abs(found.value))
    at = found.first - 1
    if line.low(at) in lexicon.minus and line.low(at - 1) not in lexicon.no_minus:
        return replace(found, first=at, value=-abs(found.value))
    if found.kind in ("money", "percent") and is_called_negative(
        line, found.first, share=found.kind == "percent"
    ):
        return replace(found, value=-abs(found.value))
    if not _is_sign(line, found):
        return found
    return replace(found, first=at, value=-abs(found.value) if line.low(at) == "-" else found.value)


def is_called_negative(line: Line, first: int, *, share: bool = False) -> bool:
    """ "un utile negativo per circa 3 milioni", with its number at words[first]; a `share` where it is what
    something is ("il saldo è negativo dello 0,8%"): of "il voto negativo del 40%" it is whose vote."""
    lexicon, at = NUMBERS[line.language], first - 1
    while line.low(at) in lexicon.determiners and at > first - 3:
        at -= 1
    joined = line.low(at) in lexicon.share_of | FIGURES[line.language].for_times
    if not joined or line.low(at - 1) not in lexicon.negative:
        return False
    return not share or (at > 1 and line.words[at - 2].pos == "AUX")


def _is_sign(line: Line, found: Found) -> bool:
    """Whether a sign stands before the amount, and no dash, hyphen, mark of a list or "+/-"."""
    at, first = found.first - 1, found.first
    if line.low(at) not in ("-", "+") or at < 0:
        return False
    before = line.low(at - 1)
    if line.glued(at):
        return before in ("(", "[") and line.glued(first)
    if not line.glued(first):
        return before == "(" or (found.unit[:1] == "°" and line.is_word(at - 1))
    if found.kind is None:
        return at > 0 and line.text(at) != "–" and line.words[at - 1].shape != "digits"
    return at == 0 or line.words[at - 1].shape != "digits"
