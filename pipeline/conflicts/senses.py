"""A word → what it has in common with another that says the same, in its own or in the other language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pipeline.lexicon.pairs import other
from pipeline.lexicon.pairs.words import read_words
from pipeline.lexicon.traits import TRAITS
from pipeline.text.lemmas import lemmas_of
from pipeline.text.names import fold

# Letters of a word's stem, to find "flood" again in "floods" and "discarica" in "discariche".
STEM = 6
# Of a lemma's equivalents, the likeliest first: further ones are of other senses ("plane": aereo … pialla).
_LIKELY = 3

Sense = frozenset[str]


@lru_cache(maxsize=65536)
def sense_of(word: str, language: str) -> Sense:
    """Of a lower-case word: its stem, its lemmas, and what the dictionary has for these. Two senses with
    anything in common may be the same; so are "inmate" and "prisoner", both "detenuto"."""
    stem = fold(word)[:STEM]
    if TRAITS[language].experimental:
        return frozenset([stem])
    theirs = other(language)
    known = read_words(language, theirs)
    lemmas = lemmas_of(word, language, known)
    equivalents = (f"{theirs}:{e}" for lemma in lemmas for e in known.of(lemma)[:_LIKELY])
    return frozenset((stem, *(f"{language}:{lemma}" for lemma in lemmas), *equivalents))


def sense_of_unit(unit: str) -> Sense:
    """Of a sheet's unit, whichever language it is in."""
    return frozenset().union(*(sense_of(unit, code) for code in TRAITS if not TRAITS[code].experimental))


def in_common(one: Iterable[Sense], of_other: Iterable[Sense]) -> list[Sense]:
    """Those of one that may be the same as any of the other."""
    there = frozenset[str]().union(*of_other)
    return [sense for sense in one if not there.isdisjoint(sense)]
