"""English "one" as a numeral: "at least one person", "one man died"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.numbers.nouns import english_noun, is_plural
from pipeline.numbers.quantities.line import Found, Line

_NEAR = 4
"""Words between a victim and what befell it."""


def one_thing(line: Line, found: Found) -> Found | None:
    """The count of one thing, behind a limit or where a fate is told of it; else None.

    No others ("only one change"): of five in judged articles the judges had asked for one.
    """
    if line.low(found.first) != "one" or found.end != found.first + 1 or found.high is not None:
        return None
    head = _head(line, found.end)
    limited = line.low(found.first - 1) in FIGURES[line.language].bounds
    if head is None or not (limited or _is_hurt(line, found.first, head + 1)):
        return None
    unit = english_noun(line.words[head], line.language)
    return replace(found, end=head + 1, head=head, kind="count", unit=unit, rule="one thing")


def _head(line: Line, at: int) -> int | None:
    """The index of the singular noun that ends the phrase at words[at]."""
    while at < len(line) and line.words[at].pos == "ADJ":
        at += 1
    last = None
    while at < len(line) and line.words[at].pos == "NOUN":
        last, at = at, at + 1
    return None if last is None or is_plural(line.words[last], line.language) else last


def _is_hurt(line: Line, first: int, end: int) -> bool:
    """ "one man was killed", "killing one person"."""
    lexicon = FIGURES[line.language]
    after = {line.low(k) for k in range(end, end + _NEAR)}
    before = {line.low(k) for k in range(max(0, first - 2), first)}
    return not (after.isdisjoint(lexicon.hurt) and before.isdisjoint(lexicon.killing))
