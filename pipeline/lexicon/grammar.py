"""What the noun phrases of a sheet's labels need: gender and number in Italian, articles and number in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class ItalianGrammar:
    """`feminine` and `masculine` nouns do not show it by their endings, which else tell, the longest first.

    `invariable` nouns have one form, `plural_only` ones are plural where they stand in a table,
    `irregular` gives the plural of singulars. `before_noun` are adjectives that stand before it; `states`
    of the United States have an article, which cities have not. `definite` and `indefinite` are articles,
    `several` those of a plural, alone or in a preposition, `bare` prepositions without one, `joined` those with it; `prepositions` gives
    their English. `rates` are what a price is "per", behind a noun of `given` "a" is "to". Of `times`
    something is `relative`, which gives the English.
    """

    feminine: frozenset[str]
    masculine: frozenset[str]
    feminine_endings: tuple[str, ...]
    masculine_endings: tuple[str, ...]
    invariable: frozenset[str]
    plural_only: frozenset[str]
    before_noun: frozenset[str]
    states: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    several: frozenset[str]
    bare: frozenset[str]
    joined: frozenset[str]
    rates: frozenset[str]
    given: frozenset[str]
    times: frozenset[str]
    prepositions: Mapping[str, str]
    relative: Mapping[str, str]
    irregular: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EnglishGrammar:
    """`uncounted` nouns have no plural, or are plural as they stand; `no_article` ones no "the" in a label.

    `pronounced` acronyms are said as words and take no article; names `with_article` ("|" between them)
    take one though they are places, those `alone` though they are one word. `irregular` are plurals that no rule gives. `links` part a noun from its
    complement; `prepositions` gives their Italian. `attributes` are of one thing ("ticket price"). What Italian joins by "di" follows nouns of
    `for_what`, `in_what` and `on_what` by these.
    """

    uncounted: frozenset[str]
    no_article: frozenset[str]
    pronounced: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    links: frozenset[str]
    attributes: frozenset[str]
    for_what: frozenset[str]
    in_what: frozenset[str]
    on_what: frozenset[str]
    alone: frozenset[str]
    irregular: dict[str, str]
    prepositions: Mapping[str, str]
    with_article: str

    @property
    def places_with_article(self) -> frozenset[str]:
        return frozenset(" ".join(name.split()) for name in self.with_article.split("|"))


ITALIAN = read_table("it", "grammar", ItalianGrammar)
ENGLISH = read_table("en", "grammar", EnglishGrammar)
