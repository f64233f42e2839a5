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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class BoundWords:
    """`before` stand right before a figure, `between` may come in between, `after` follow it.

    Of `before`, `not_of_time` mean something else before a duration ("over two days"), `of_measures` bound only
    money, shares and quantities ("under 3 names"), and `of_others` nothing behind a noun or one of the
    `governors`, whose preposition they are ("a row over 20 million", "took over 3 rivals").
    """

    before: Mapping[tuple[str, ...], BoundKind]
    after: Mapping[tuple[str, ...], BoundKind]
    between: frozenset[str]
    not_of_time: frozenset[tuple[str, ...]]
    of_measures: frozenset[tuple[str, ...]]
    of_others: frozenset[tuple[str, ...]]
    governors: frozenset[str]


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
                at_most: maximum of, not over
                less_than: less than, fewer than, under, below, lower than
                """
            ),
            after=_phrases("about: or so\nat_least: or more, or above\nat_most: or less, or fewer"),
            between=frozenset(("the", "a", "an")),
            not_of_time=frozenset((("over",), ("under",), ("around",), ("above",), ("below",))),
            of_measures=frozenset((("under",), ("above",), ("below",), ("close", "to"))),
            of_others=frozenset((("over",), ("about",), ("around",))),
            governors=_words(
                """
                take takes taking took taken preside presides presided presiding hand handed argue argued
                fight fighting fought worry worried turn turned turns run runs ran look looked watch watched
                talk talks talked talking speak spoke spoken speaking ask asked know knew complain complained
                write wrote written read hear heard learn learned think thought inform informed tell told lie
                lied concerned travel travelled traveled walk walked move moved drive drove
                """
            ),
        ),
        "it": BoundWords(
            before=_phrases(
                """
                about: circa, all ' incirca, intorno a, intorno ai, intorno alle, intorno al, attorno a
                about: attorno ai, attorno alle, attorno al, approssimativamente, più o meno
                nearly: quasi, poco meno di, poco sotto, vicino a, vicino ai, vicina a, vicina ai, vicine ai, vicini ai
                at_least: almeno, non meno di, come minimo, un minimo di, minimo di, perlomeno
                more_than: più di, oltre, superiore a, superiori a, superiore ai, superiore al, superiore alle
                more_than: superiori ai, superiori alle, superiori al, poco più di, ben oltre
                at_most: fino a, fino ai, fino alle, fino al, fin a, sino a, sino ai, sino alle, al massimo
                at_most: non più di, non oltre, un massimo di, massimo di
                less_than: meno di, inferiore a, inferiori a, inferiore ai, inferiore al, inferiori ai
                """
            ),
            after=_phrases("about: circa\nat_least: o più\nat_most: al massimo"),
            between=frozenset(("i", "gli", "le", "il", "la", "l", "'")),
            not_of_time=frozenset(),
            of_measures=frozenset(("vicin" + ending, to) for ending in "oaei" for to in ("a", "ai")),
            of_others=frozenset(),
            governors=frozenset(),
        ),
    }
)
