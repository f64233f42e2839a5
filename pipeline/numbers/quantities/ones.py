"""English "one" as a numeral: "at least one person", "one man died", "two goals and one assist"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import english_noun, is_plural
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import starts_number

_NEAR = 4
"""Words between a victim and what befell it, or between two that are counted together."""


def one_thing(line: Line, found: Found) -> Found | None:
    """The count of one thing, where what stands around says that "one" counts it; else None.

    A limit, a fate that is told of persons, or another number beside it.
    """
    if line.low(found.first) != "one" or found.end != found.first + 1 or found.high is not None:
        return None
    head = _head(line, found.end)
    if head is None or not any(
        rule(line, found.first, head + 1) for rule in (_is_limited, _is_hurt, _is_beside)
    ):
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


def _is_limited(line: Line, first: int, end: int) -> bool:
    """ "only one goal", "at least one person"; not "just one part of it"."""
    lexicon = FIGURES[line.language]
    limited = line.low(first - 1) in lexicon.alone | lexicon.bounds
    return limited and line.low(end) not in NUMBERS[line.language].of


def _is_hurt(line: Line, first: int, end: int) -> bool:
    """ "one man was killed", "killing one person"."""
    lexicon = FIGURES[line.language]
    after = {line.low(k) for k in range(end, end + _NEAR)}
    before = {line.low(k) for k in range(max(0, first - 2), first)}
    return not (after.isdisjoint(lexicon.hurt) and before.isdisjoint(lexicon.killing))


def _is_beside(line: Line, first: int, end: int) -> bool:
    """ "one goal in four games", "three adults and one child"."""
    lexicon = NUMBERS[line.language]
    behind = line.low(end) in lexicon.and_ | {",", "in"} and _is_numeral(line, end + 1)
    before = line.low(first - 1) in lexicon.and_ | {","}
    return behind or (before and any(_is_numeral(line, k) for k in range(max(0, first - _NEAR), first - 1)))


def _is_numeral(line: Line, at: int) -> bool:
    number = at < len(line) and at not in line.closed and starts_number(line.words[at], line.language)
    lexicon = NUMBERS[line.language]
    return number and line.low(at) not in lexicon.articles | lexicon.halves | lexicon.ones
