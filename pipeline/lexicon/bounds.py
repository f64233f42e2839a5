"""Words beside a number that say whether it is exact, a limit, or a rounding. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

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


def _sides(text: str) -> Mapping[Side, tuple[str, ...]]:
    sides: dict[Side, tuple[str, ...]] = {"floor": (), "ceiling": (), "about": ()}
    for line in text.strip().splitlines():
        side, _, stems = line.strip().partition(":")
        for name in sides:
            sides[name] += tuple(stems.split()) if name == side else ()
    return MappingProxyType(sides)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    elsewhere: Mapping[Side, tuple[str, ...]]


BOUNDS: Mapping[str, BoundWords] = MappingProxyType(
    {
        "en": BoundWords(
            before=_phrases(
                """
                about: ~, ∼, ≈, about, around, roughly, approximately, some, circa, ca, ca ., c ., c., approx, approx ., an estimated, in the region of
                nearly: nearly, almost, close to, just under, just below, a little under, just short of
                at_least: at least, a minimum of, minimum of
                more_than: more than, over, above, upwards of, in excess of, exceeding, just over, over the age of
                more_than: greater than, well over, higher than, exceed, exceeds, exceeded, longer than, larger than
                more_than: bigger than, wider than, taller than, heavier than, deeper than, older than, faster than
                at_most: up to, at most, as many as, as much as, a maximum of
                at_most: maximum of, not over
                less_than: less than, fewer than, under, below, lower than, under the age of, shorter than
                less_than: smaller than, narrower than, lighter than, younger than, slower than
                """
            ),
            after=_phrases("about: or so\nat_least: or more, or above\nat_most: or less, or fewer"),
            between=frozenset(("the", "a", "an", "another", "other")),
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
            joined=MappingProxyType({}),
            than=_words("than exceed exceeds exceeded"),
            not_=_words("not never cannot"),
            not_beside=_words("no not"),
            clauses=_words(
                "that which who whom whose whether if because when while where but and or though although as since so"
            ),
            elsewhere=_sides(
                """
                floor: more| over| above| beyond exceed surpass top least minimum up upward greater higher longer
                floor: older past| even| plus even
                ceiling: less| fewer| under| below most| maximum up| to until till into through reach within
                ceiling: nearly almost just| short lower shorter younger not no only beneath barely cap limit close
                about: about around some| dozen roughly approximat circa estimat region close near almost or| so|
                """
            ),
        ),
        "it": BoundWords(
            before=_phrases(
                """
                about: ~, ∼, ≈, circa, ca, ca ., c.a ., appross ., a ' incirca, intorno a, attorno a, approssimativamente, più o meno
                nearly: quasi, poco meno di, poco sotto, vicino a, vicina a, vicine a, vicini a
                at_least: almeno, non meno di, come minimo, un minimo di, minimo di, perlomeno
                more_than: supera, superano, superi, superino, superava, superavano, superò, superarono, superare
                more_than: superato, superata, superati, superate, supererà, supereranno, eccede, eccedono
                more_than: più di, oltre, superiore a, superiori a, poco più di, ben oltre, sopra, a di sopra di
                at_most: fino a, fin a, sino a, a massimo, non più di, non oltre, un massimo di, massimo di
                less_than: meno di, inferiore a, inferiori a, sotto, a di sotto di
                """
            ),
            after=_phrases("about: circa\nat_least: o più, e più, e oltre, o oltre\nat_most: al massimo"),
            between=frozenset(("i", "gli", "le", "il", "la", "lo", "l", "'", "altri", "altre", "quota")),
            not_of_time=frozenset(),
            of_measures=frozenset((("vicino", "a"), ("vicina", "a"), ("vicine", "a"), ("vicini", "a")))
            | {("sotto",), ("sopra",)},
            of_others=frozenset(),
            governors=frozenset(),
            joined=MappingProxyType(
                dict.fromkeys(["del", "dello", "della", "dell", "dei", "degli", "delle"], "di")
                | dict.fromkeys(["al", "allo", "alla", "all", "ai", "agli", "alle"], "a")
            ),
            than=_words(
                "di a supera superano superi superino superava superavano superò superarono superare superato "
                "superata superati superate supererà supereranno eccede eccedono"
            ),
            not_=_words("non né mai"),
            not_beside=frozenset(),
            clauses=_words(
                "che cui chi perché quando mentre dove ma e ed o oppure benché anche poiché come quanto"
            ),
            elsewhere=_sides(
                """
                floor: più oltre almeno super minimo sopra ben| anche perlomeno ultra maggior addirittura
                ceiling: meno sotto non| massim quasi appena fino| fin| sino| entro inferior arriv raggiung limit
                ceiling: vicin minor poco| solo soltanto anche ben|
                about: circa incirca intorno attorno verso stim quasi approssimat vicin decin centina migliaia dozzin sui|
                about: quindicin ventin trentin quarantin cinquantin sessantin settantin ottantin novantin aggira qualche pari|
                """
            ),
        ),
    }
)
