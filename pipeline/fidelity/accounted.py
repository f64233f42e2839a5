"""Which content words of two sentences have no counterpart in the other.

A word of one stands for a word of the other if the dictionary says so, also as part of a phrase; or both are
of one root or cognate. What is then left on both sides may still be the same by way of a third word, one with
one. Candidates are looked up by what they share: the time grows with the words, not with their pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.fidelity.names import cognate
from pipeline.fidelity.reading import Reading, distant, equivalents, kinds, roots
from pipeline.lexicon.pairs import other as opposite
from pipeline.lexicon.roles import ROLES
from pipeline.text.names import fold

_SHORTEST_COGNATE = 4
# Of the longer of two words, one of which the dictionary has otherwise ("targate" and "targeting"), what they
# must begin with in common.
_SURE_COGNATE = 0.7
# Letters of Greek words that Italian writes as it speaks them.
_LATIN = {"ph": "f", "th": "t", "ch": "c", "y": "i", "k": "c"}
_GREEK = re.compile("|".join(_LATIN))

Keys = Callable[[Reading, int], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Account:
    """How many content words a sentence has, and those without a counterpart, with their parts of speech.

    `unknown` are words without a counterpart that no dictionary has; `phrases` those of several words that
    the other sentence does not say as a whole.
    """

    words: int
    left: tuple[tuple[str, frozenset[str]], ...]
    unknown: tuple[str, ...]
    phrases: tuple[str, ...]


@lru_cache(64)
def accounts(source: str, hypothesis: str, source_language: str, target: str) -> tuple[Account, Account]:
    """Of a sentence and its translation, what of each is not in the other."""
    one, other = Reading.of(source, source_language), Reading.of(hypothesis, target)
    found = {*_told(one, other), *((here, there) for there, here in _told(other, one))}
    ours, theirs = {here for here, _ in found}, {there for _, there in found}
    _join(one, other, ours, theirs, own=_roots, told=_roots_told, alike=_cognates)
    _join(one, other, ours, theirs, own=_forms, told=_distant)
    return _account(one, other, ours), _account(other, one, theirs)


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


def _join(
    one: Reading,
    other: Reading,
    ours: set[int],
    theirs: set[int],
    *,
    own: Keys,
    told: Keys,
    alike: Callable[[Reading, Sequence[int]], Callable[[str], Iterable[int]]] | None = None,
) -> None:
    """Account for words that are not yet, one with one: where what one is is what the other may be told as.

    `alike` finds further places of the other sentence by a word's own letters.
    """
    right = _open(other, theirs)
    by_own, by_told = _index(other, right, own), _index(other, right, told)
    letters = alike(other, right) if alike else None
    for here in _open(one, ours):
        found = {there for key in told(one, here) for there in by_own.get(key, ())}
        found |= {there for key in own(one, here) for there in by_told.get(key, ())}
        if letters:
            found.update(
                there for there in letters(one.words[here]) if _may_be_cognates(one, here, other, there)
            )
        if found := found - theirs:
            ours.add(here)
            theirs.add(min(found))


def _open(reading: Reading, accounted: set[int]) -> list[int]:
    return [at for at in range(len(reading.words)) if at not in accounted and reading.is_open(at)]


def _index(reading: Reading, places: Iterable[int], keys: Keys) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at in places:
        for key in keys(reading, at):
            found[key].append(at)
    return found


def _cognates(reading: Reading, places: Sequence[int]) -> Callable[[str], list[int]]:
    """What finds the cognates of a word among the words at `places`, by their first letters."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for at in places:
        if len(reading.words[at]) >= _SHORTEST_COGNATE:
            folded = _as_spoken(reading.words[at])
            found[folded[:_SHORTEST_COGNATE]].append((folded, at))

    def of(word: str) -> list[int]:
        folded = _as_spoken(word)
        if len(word) < _SHORTEST_COGNATE:
            return []
        return [at for near, at in found.get(folded[:_SHORTEST_COGNATE], ()) if cognate(folded, near)]

    return of


def _may_be_cognates(one: Reading, here: int, other: Reading, there: int) -> bool:
    """Where the dictionary says otherwise of either word, more than a common beginning is needed."""
    if not one.lemmas[here] and not other.lemmas[there]:
        return True
    return cognate(_as_spoken(one.words[here]), _as_spoken(other.words[there]), share=_SURE_COGNATE)


def _as_spoken(word: str) -> str:
    """ "systemic" begins as "sistemico" does, "physical" as "fisico"."""
    return _GREEK.sub(lambda match: _LATIN[match[0]], fold(word))


def _roots(reading: Reading, at: int) -> frozenset[str]:
    return roots({reading.words[at], *reading.lemmas[at]}, reading.language)


def _roots_told(reading: Reading, at: int) -> frozenset[str]:
    """Roots of a word's equivalents: "licenziamento" stands for "sack"."""
    return roots(equivalents(reading.words[at], reading.language), opposite(reading.language))


def _forms(reading: Reading, at: int) -> frozenset[str]:
    return _roots(reading, at) | reading.lemmas[at]


def _distant(reading: Reading, at: int) -> frozenset[str]:
    """What a word may be by way of a third."""
    return distant(reading.words[at], reading.language)


def _account(reading: Reading, other: Reading, accounted: set[int]) -> Account:
    content = reading.content
    said = {lemma for at in accounted for lemma in reading.lemmas[at]}
    left = [at for at in content if at not in accounted and not reading.lemmas[at] & said]
    told = ((reading.words[at], kinds(reading.lemmas[at], reading.language)) for at in left)
    unknown = tuple(reading.words[at] for at in reading.unknown() if at not in accounted)
    return Account(len(content), tuple(told), unknown, tuple(_broken(reading, other)))


def _broken(reading: Reading, other: Reading) -> Iterator[str]:
    """Phrases with a meaning of their own that the other sentence has no equivalent of as a whole.

    Those of the project's own lists: MultiWordNet has many that say what their words do ("talk about").
    """
    for places, phrase in dict(reading.phrases()).items():
        if not reading.dictionary.is_own(phrase) or not _is_whole(reading, places, phrase):
            continue
        if not any(other.find(equivalent) for equivalent in reading.dictionary.of(phrase)):
            yield phrase


def _is_whole(reading: Reading, places: range, phrase: str) -> bool:
    """A noun with its adjective or second noun ("cassa integrazione"), a verb with its particle."""
    first, last = places.start, places.stop - 1
    if last in reading.content:
        return first in reading.content
    particle = reading.words[last] not in ROLES[reading.language].linking
    return (
        particle
        and "v" in reading.dictionary.kinds(phrase)
        and "v" in kinds(reading.lemmas[first], reading.language)
    )
