"""Words that say nothing of what is measured: articles, prepositions, auxiliaries, of all languages together."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class LittleWords:
    """No sentence or heading ends with a word of `never_last`, written small ("AI" and "Al" are none).

    `carriers` only bring in an amount ("a deal to the value of"): at the end of what is measured, behind a little word.
    """

    words: frozenset[str]
    never_last: frozenset[str]
    carriers: frozenset[str]


_WORDS = read_tables("little", LittleWords).values()
LITTLE = frozenset().union(*(language.words for language in _WORDS))
NEVER_LAST = frozenset().union(*(language.never_last for language in _WORDS))
CARRIERS = frozenset().union(*(language.carriers for language in _WORDS))
