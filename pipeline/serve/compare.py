"""Two articles side by side: what stands in both, what one alone says, what they give differently."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any

from pipeline.conflicts.differences import Claims, Difference
from pipeline.conflicts.names import folded
from pipeline.conflicts.values import same
from pipeline.factsheet import FactSheet, FigureEntry


@dataclass(frozen=True, slots=True)
class Compared:
    """`parties`: names that stand in both, as the first has them. `figures`: pairs of the same kind, unit and
    value. `alone`, `parties_alone`: the figures and the parties of each that the other lacks. `differences`:
    the same party and measure, two values."""

    parties: tuple[str, ...]
    parties_alone: tuple[tuple[str, ...], tuple[str, ...]]
    figures: tuple[tuple[FigureEntry, FigureEntry], ...]
    alone: tuple[tuple[FigureEntry, ...], tuple[FigureEntry, ...]]
    differences: tuple[Difference, ...]


def compare(one: FactSheet, other: FactSheet, titles: tuple[str, str]) -> Compared:
    """`titles` is what the articles are called in the differences."""
    pairs: list[tuple[FigureEntry, FigureEntry]] = []
    left = list(other.figures)
    for figure in one.figures:
        match = next((candidate for candidate in left if _equal(figure, candidate)), None)
        if match is not None:
            left.remove(match)
            pairs.append((figure, match))
    paired = [figure for figure, _ in pairs]
    return Compared(
        parties=_parties(one, other, common=True),
        parties_alone=(_parties(one, other, common=False), _parties(other, one, common=False)),
        figures=tuple(pairs),
        alone=(tuple(f for f in one.figures if f not in paired), tuple(left)),
        differences=_differences(one, other, titles),
    )


def _equal(a: FigureEntry, b: FigureEntry) -> bool:
    return (a.kind, a.unit) == (b.kind, b.unit) and same((a.value, a.high), (b.value, b.high))


def _parties(one: FactSheet, other: FactSheet, *, common: bool) -> tuple[str, ...]:
    """Those of the first that the other has as well, under any of their names; or those that it lacks."""
    theirs = {folded(name) for party in other.parties for name in (party.name, *party.aliases)}
    return tuple(
        party.name
        for party in one.parties
        if common is bool(theirs & {folded(name) for name in (party.name, *party.aliases)})
    )


def _differences(one: FactSheet, other: FactSheet, titles: tuple[str, str]) -> tuple[Difference, ...]:
    with closing(Claims()) as claims:
        for title, sheet in zip(_told_apart(titles), (one, other), strict=True):
            content: dict[str, Any] = sheet.model_dump(mode="json")
            claims.add(title, content)
        return tuple(claims.differences())


def _told_apart(titles: tuple[str, str]) -> tuple[str, str]:
    return titles if titles[0] != titles[1] else (f"{titles[0]} (1)", f"{titles[1]} (2)")
