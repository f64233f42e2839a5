"""Words that tell where the noun phrase behind a number ends, and what the noun is in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class NounWords:
    """The words of one language.

    `function_words` end a noun phrase, finite verbs of high frequency among them. `before` are
    adjectives that may stand between a number and its noun; in English any word may.
    `invariable` nouns have no plural ending, `irregular` plurals give their singular; both may be
    counted. `verb_endings` mark finite verbs. Plurals have one of
    `plural_endings`, and none of `singular_endings`. `english` gives the singular English noun.
    `people` are singular and plural nouns for persons. `states` are conditions of persons that
    stand for the noun (14 dead). `uncounted` look like plurals but are none.
    """

    function_words: frozenset[str]
    before: frozenset[str]
    invariable: frozenset[str]
    irregular: Mapping[str, str]
    verb_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    english: Mapping[str, str]
    people: frozenset[str]
    states: Mapping[str, str]
    uncounted: frozenset[str]


NOUNS = read_tables("nouns", NounWords)
