"""Words beside a number that say whether it is exact, a limit, or a rounding. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from pipeline.data import BoundKind
from pipeline.lexicon.tables import read_tables

Side = Literal["floor", "ceiling", "about"]
SIDES: Mapping[BoundKind, frozenset[Side]] = MappingProxyType(
    {
        "at_least": frozenset(("floor",)),
        "more_than": frozenset(("floor",)),
        "at_most": frozenset(("ceiling",)),
        "less_than": frozenset(("ceiling",)),
        "nearly": frozenset(("ceiling", "about")),
        "about": frozenset(("about",)),
    }
)
"""On which side of a figure the true value may lie."""


@dataclass(frozen=True, slots=True)
class BoundWords:
    """`before` stand right before a figure, `between` may come in between, `after` follow it.

    In `before` a preposition that is joined to an article ("della") goes by its simple form, as `joined` has it.

    Of `before`, `not_of_time` mean something else before a duration ("over two days"), `of_measures` bound only
    money, shares and quantities ("under 3 names"), and `of_others` nothing behind a noun or one of the
    `governors`, whose preposition they are ("a row over 20 million", "took over 3 rivals"). A limit
    that ends in a word of `than` ("more than", "exceeds"), behind one of `not_`, is one on the other side,
    unless one of `clauses` begins between; so is it right behind one of `not_beside` ("no longer than"). `elsewhere` are
    words that may say the same anywhere in a sentence, by their beginnings, whole where they end in "|".
    """

    before: Mapping[tuple[str, ...], BoundKind]
    after: Mapping[tuple[str, ...], BoundKind]
    between: frozenset[str]
    not_of_time: frozenset[tuple[str, ...]]
    of_measures: frozenset[tuple[str, ...]]
    of_others: frozenset[tuple[str, ...]]
    governors: frozenset[str]
    joined: Mapping[str, str]
    than: frozenset[str]
    not_: frozenset[str]
    not_beside: frozenset[str]
    clauses: frozenset[str]
    elsewhere: dict[Side, tuple[str, ...]]


BOUNDS = read_tables("bounds", BoundWords)
