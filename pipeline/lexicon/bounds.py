"""Words beside a number that say whether it is exact, a limit, or a rounding. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.data import BoundKind


def _phrases(text: str) -> Mapping[tuple[str, ...], BoundKind]:
    kinds: dict[str, BoundKind] = {
        "about": "about", "nearly": "nearly", "at_least": "at_least",
        "more_than": "more_than", "at_most": "at_most", "less_than": "less_than",
    }  # fmt: skip
    table: dict[tuple[str, ...], BoundKind] = {}
    for line in text.strip().splitlines():
        kind, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            table[tuple(phrase.split())] = kinds[kind.strip()]
    return MappingProxyType(table)


@dataclass(frozen=True, slots=True)
class BoundWords:
    """`before` stand right before a figure, `between` may come in between, `after` follow it.

    `not_of_time` are those of `before` that mean something else before a duration ("over two days").
    """

    before: Mapping[tuple[str, ...], BoundKind]
    after: Mapping[tuple[str, ...], BoundKind]
    between: frozenset[str]
    not_of_time: frozenset[tuple[str, ...]]


BOUNDS: Mapping[str, BoundWords] = MappingProxyType(
    {
        "en": BoundWords(
            before=_phrases(
                """
                about: about, around, roughly, approximately, some, circa, an estimated, in the region of
                nearly: nearly, almost, close to, just under, just below, a little under, just short of
                at_least: at least, no fewer than, no less than, not less than, a minimum of, minimum of
                more_than: more than, over, above, upwards of, in excess of, exceeding, just over
                more_than: greater than, well over, higher than
                at_most: up to, at most, no more than, not more than, as many as, as much as, a maximum of
                at_most: maximum of
                less_than: less than, fewer than, under, below, lower than
                """
            ),
            after=_phrases("about: or so\nat_least: or more, or above\nat_most: or less, or fewer"),
            between=frozenset(("the", "a", "an")),
            not_of_time=frozenset((("over",), ("under",), ("around",), ("above",), ("below",))),
        ),
        "it": BoundWords(
            before=_phrases(
                """
                about: circa, all ' incirca, intorno a, intorno ai, intorno alle, intorno al, attorno a
                about: attorno ai, attorno alle, attorno al, approssimativamente, più o meno, sui, sulle
                nearly: quasi, poco meno di, poco sotto, vicino a, vicina a
                at_least: almeno, non meno di, come minimo, un minimo di, minimo di, perlomeno
                more_than: più di, oltre, superiore a, superiori a, superiore ai, superiore al, superiore alle
                more_than: superiori ai, superiori alle, superiori al, sopra, poco più di, ben oltre
                at_most: fino a, fino ai, fino alle, fino al, fin a, sino a, sino ai, sino alle, al massimo
                at_most: non più di, un massimo di, massimo di
                less_than: meno di, inferiore a, inferiori a, inferiore ai, inferiore al, inferiori ai, sotto
                """
            ),
            after=_phrases("about: circa\nat_least: o più\nat_most: al massimo"),
            between=frozenset(("i", "gli", "le", "il", "la", "l", "'")),
            not_of_time=frozenset((("sui",), ("sulle",), ("sopra",), ("sotto",))),
        ),
    }
)
