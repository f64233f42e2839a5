"""Terms whose loss changes the facts: talks that become a deal, a rise a fall, "under 300" "over 300"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from pipeline.fidelity.direction import direction
from pipeline.fidelity.faults import Fault, TermFault
from pipeline.fidelity.polarity import read_polarity
from pipeline.lexicon.concepts import Concept
from pipeline.lexicon.mistaken import CONTRARIES, FALSE_FRIENDS
from pipeline.lexicon.news_terms import MATTERS, OFFICES
from pipeline.lexicon.terms import BROUGHT_IN, KEPT, OPPOSITES, TERMS

_WORD = re.compile(r"[^\W\d_]+|\(")


def term_fault(source: str, hypothesis: str, source_language: str, target: str) -> TermFault | None:
    """Which concept of the source the hypothesis lost or turned round, or None."""
    ours, theirs = _words(_without_kept_capitals(source, hypothesis)), _words(hypothesis)
    for concept in (*KEPT, *OFFICES, *MATTERS):
        if _has(ours, concept.cues[source_language]) and not _has(theirs, concept.words[target]):
            return TermFault(Fault.TERM_LOST, f"lost {concept.name}")
    pairs = [*OPPOSITES, *FALSE_FRIENDS]
    if _denies(source, source_language) == _denies(hypothesis, target):
        # "Is not allowed" is another way to say "is forbidden".
        pairs += CONTRARIES
    swapped = _swapped(pairs, ours, theirs, source_language, target)
    if swapped is not None:
        return swapped
    turned = _turned(source, ours, theirs, source_language, target)
    return (
        turned
        or _brought_in(ours, theirs, source_language, target)
        or _added(source, hypothesis, source_language, target)
    )


def _swapped(
    pairs: Iterable[tuple[Concept, Concept]],
    ours: list[str],
    theirs: list[str],
    source_language: str,
    target: str,
) -> TermFault | None:
    """Which concept became the other of its pair."""
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            named = _has(ours, one.cues[source_language]) and not _has(ours, other.cues[source_language])
            if named and _has(theirs, other.cues[target]) and not _has(theirs, one.cues[target]):
                return TermFault(Fault.TERM_TURNED, f"{one.name} became {other.name}")
    return None


def _turned(
    source: str, ours: list[str], theirs: list[str], source_language: str, target: str
) -> TermFault | None:
    """A change without a word for its direction ("passata dal 68% al 74%") that is told the other way."""
    rise, fall = OPPOSITES[0]
    if _has(ours, rise.cues[source_language]) or _has(ours, fall.cues[source_language]):
        return None
    up, down = _has(theirs, rise.cues[target]), _has(theirs, fall.cues[target])
    way = direction(source, source_language)
    if (way > 0 and down and not up) or (way < 0 and up and not down):
        return TermFault(Fault.DIRECTION_TURNED, "direction turned round")
    return None


def _denies(text: str, language: str) -> bool:
    return read_polarity(text, language).denial.most > 0


def _brought_in(ours: list[str], theirs: list[str], source_language: str, target: str) -> TermFault | None:
    for concept in BROUGHT_IN:
        if _has(theirs, concept.cues[target]) and not _has(ours, concept.words[source_language]):
            return TermFault(Fault.TERM_ADDED, f"{concept.name} added")
    return None


def _added(source: str, hypothesis: str, source_language: str, target: str) -> TermFault | None:
    """An office or matter that the source does not speak of; what it has word for word was not added."""
    ours = _words(source)
    theirs = [word for word in _words(hypothesis) if word not in ours]
    for concept in (*OFFICES, *MATTERS):
        if _has(theirs, concept.cues[target]) and not _has(ours, concept.words[source_language]):
            return TermFault(Fault.TERM_ADDED, f"{concept.name} added")
    return None


def gains_clause(hypothesis: str, target: str) -> bool:
    """Whether a translation of a phrase without a verb asserts something: a noun phrase made a sentence."""
    return any(word in TERMS[target].finite for word in _words(hypothesis))


def _without_kept_capitals(source: str, hypothesis: str) -> str:
    """The source without the capitalised words that stand in the hypothesis: names kept, "Northern Rock"."""
    kept = set(_WORD.findall(hypothesis))
    return _WORD.sub(lambda match: "·" if match[0][0].isupper() and match[0] in kept else match[0], source)


def _words(text: str) -> list[str]:
    """The words of a text and its pairs of words, joined by "_"."""
    words = _WORD.findall(text.lower())
    return words + [f"{one}_{other}" for one, other in pairwise(words)]


def _has(words: list[str], stems: tuple[str, ...]) -> bool:
    """Whether any word begins with a stem; whole words and pairs of words count whole only."""
    whole, beginnings = _split(stems)
    return any(word in whole or ("_" not in word and word.startswith(beginnings)) for word in words)


@cache
def _split(stems: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    whole = frozenset(stem.rstrip("|") for stem in stems if stem.endswith("|") or "_" in stem)
    return whole, tuple(stem for stem in stems if not stem.endswith("|") and "_" not in stem)
