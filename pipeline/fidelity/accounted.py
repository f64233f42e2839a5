"""Which content words of two sentences have no counterpart in the other.

A word of one stands for a word of the other if the dictionary says so, also as part of a phrase; or both are
of one root or cognate. What is then left on both sides may still be the same by way of a third word, one with
one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.fidelity.names import cognate
from pipeline.fidelity.reading import Reading, distant, equivalents, kinds, roots
from pipeline.text.names import fold

_SHORTEST_COGNATE = 4


@dataclass(frozen=True, slots=True)
class Account:
    """How many content words a sentence has, and those without a counterpart, with their parts of speech."""

    words: int
    left: tuple[tuple[str, frozenset[str]], ...]


@lru_cache(64)
def accounts(source: str, hypothesis: str, source_language: str, target: str) -> tuple[Account, Account]:
    """Of a sentence and its translation, what of each is not in the other."""
    one, other = Reading.of(source, source_language), Reading.of(hypothesis, target)
    found = {*_told(one, other), *((here, there) for there, here in _told(other, one))}
    ours, theirs = {here for here, _ in found}, {there for _, there in found}
    for alike in (_kindred, _distant):
        for here, there in _pairs(one, other, ours, theirs):
            if there not in theirs and here not in ours and alike(one, here, other, there):
                ours.add(here)
                theirs.add(there)
    return _account(one, ours), _account(other, theirs)


def _told(one: Reading, other: Reading) -> Iterator[tuple[int, int]]:
    """Places in `one` and in `other` that its dictionary joins."""
    for at, of_it in enumerate(one.lemmas):
        for lemma in of_it:
            yield from _joined((at,), one.dictionary.of(lemma), other)
    for places, phrase in one.phrases():
        yield from _joined(places, one.dictionary.of(phrase), other)


def _joined(places: Iterable[int], told: Iterable[str], other: Reading) -> Iterator[tuple[int, int]]:
    there = [place for equivalent in told for place in other.find(equivalent)]
    yield from ((here, place) for here in places for place in there)


def _pairs(one: Reading, other: Reading, ours: set[int], theirs: set[int]) -> list[tuple[int, int]]:
    left = [at for at in range(len(one.words)) if at not in ours and one.is_open(at)]
    right = [at for at in range(len(other.words)) if at not in theirs and other.is_open(at)]
    return [(here, there) for here in left for there in right]


def _kindred(one: Reading, here: int, other: Reading, there: int) -> bool:
    """Cognates, or a word and one of the root of an equivalent: "licenziamento" for "sack"."""
    word, answer = one.words[here], other.words[there]
    if min(len(word), len(answer)) >= _SHORTEST_COGNATE and cognate(fold(word), fold(answer)):
        return True
    return bool(
        _roots(other, there) & roots(equivalents(word, one.language), other.language)
        or _roots(one, here) & roots(equivalents(answer, other.language), one.language)
    )


def _distant(one: Reading, here: int, other: Reading, there: int) -> bool:
    """Words that have a sense in common by way of a third."""
    return bool(
        (_roots(other, there) | other.lemmas[there]) & distant(one.words[here], one.language)
        or (_roots(one, here) | one.lemmas[here]) & distant(other.words[there], other.language)
    )


def _roots(reading: Reading, at: int) -> frozenset[str]:
    return roots({reading.words[at], *reading.lemmas[at]}, reading.language)


def _account(reading: Reading, accounted: set[int]) -> Account:
    content = reading.content()
    left = [at for at in content if at not in accounted]
    told = ((reading.words[at], kinds(reading.lemmas[at], reading.language)) for at in left)
    return Account(len(content), tuple(told))
