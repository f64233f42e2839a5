"""Reading a run of digits with dots and commas in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_DIGITS = 18
"""Longer runs are identifiers, not quantities."""

_GROUPS = re.compile(r"[.,]")


@dataclass(frozen=True, slots=True)
class Digits:
    """What a run of digits may mean.

    `other` is the second reading of a run that may hold either thousands or three decimals
    ("1.234"); `plain` says that it has no mark at all, `decimals` how many decimals `value` has.
    """

    value: float
    other: float | None = None
    plain: bool = False
    decimals: int = 0


def read_digits(form: str, decimal_mark: str) -> Digits | None:
    """The value of "1.234,5", ".5" and their like, by its shape and then by the language's own mark.

    None for what is no single number: too long, zero-padded ("007"), dates and versions ("1.2.3").
    """
    if len(form) > MOST_DIGITS + 6:
        return None
    groups = _GROUPS.split(form)
    if not groups[0]:
        return Digits(float(f"0.{groups[1]}"), decimals=len(groups[1]))
    marks = [c for c in form if c in ".,"]
    if sum(map(len, groups)) > MOST_DIGITS or (len(groups[0]) > 1 and groups[0][0] == "0"):
        return None
    if not marks:
        return Digits(float(form), plain=True)
    if len(marks) == 1:
        return _one_mark(groups[0], groups[1], marks[0], decimal_mark)
    if len(set(marks)) == 1:
        return Digits(float("".join(groups))) if _are_thousands(groups) else None
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and _are_thousands(groups[:-1]):
        return Digits(float("".join(groups[:-1]) + "." + groups[-1]), decimals=len(groups[-1]))
    return None


def _one_mark(whole: str, rest: str, mark: str, decimal_mark: str) -> Digits | None:
    """None for "1989,1990", two years with the space forgotten."""
    as_decimal = float(f"{whole}.{rest}")
    if len(whole) == 4 and len(rest) == 4:
        return None
    if len(rest) != 3 or len(whole) > 3 or int(whole) == 0:
        return Digits(as_decimal, decimals=len(rest))
    as_thousands = float(whole + rest)
    if mark == decimal_mark:
        return Digits(as_decimal, other=as_thousands, decimals=3)
    return Digits(as_thousands, other=as_decimal)


def _are_thousands(groups: list[str]) -> bool:
    """Groups of three; or the Indian grouping, of two before the last three."""
    first, middle, last = groups[0], groups[1:-1], groups[-1]
    if len(groups) == 1:
        return len(first) <= 3
    return len(last) == 3 and (
        (1 <= len(first) <= 3 and all(len(g) == 3 for g in middle))
        or (1 <= len(first) <= 2 and bool(middle) and all(len(g) == 2 for g in middle))
    )
