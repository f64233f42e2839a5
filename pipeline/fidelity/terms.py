"""Terms whose loss changes the facts: talks that become a deal, a rise a fall, "under 300" "over 300"."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.fidelity.direction import direction
from pipeline.fidelity.faults import Fault, TermFault
from pipeline.fidelity.polarity import read_polarity
from pipeline.fidelity.stems import WORD, has, words_of
from pipeline.lexicon.concepts import Concept, read_fields
from pipeline.lexicon.mistaken import CONTRARIES, FALSE_FRIENDS
from pipeline.lexicon.news_terms import MATTERS, OFFICES
from pipeline.lexicon.terms import BROUGHT_IN, KEPT, OPPOSITES, TERMS


def term_fault(source: str, hypothesis: str, source_language: str, target: str) -> TermFault | None:
    """Which concept of the source the hypothesis lost or turned round, or None."""
    ours, theirs = words_of(_without_kept_capitals(source, hypothesis)), words_of(hypothesis)
    for concept in (*KEPT, *OFFICES, *MATTERS):
        if has(ours, concept.cues[source_language]) and not has(theirs, concept.words[target]):
            return TermFault(Fault.TERM_LOST, f"lost {concept.name}")
    pairs = [*OPPOSITES, *FALSE_FRIENDS]
    if _denies(source, source_language) == _denies(hypothesis, target):
        # "Is not allowed" is another way to say "is forbidden".
        pairs += CONTRARIES
    swapped = _swapped(pairs, ours, theirs, source_language, target)
    swapped = swapped or _swapped_in_field(ours, theirs, source_language, target)
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
            named = has(ours, one.cues[source_language]) and not has(ours, other.cues[source_language])
            if named and has(theirs, other.cues[target]) and not has(theirs, one.cues[target]):
                return TermFault(Fault.TERM_TURNED, f"{one.name} became {other.name}")
    return None


def _swapped_in_field(
    ours: list[str], theirs: list[str], source_language: str, target: str
) -> TermFault | None:
    """Which thing of a field became another: each sentence names one thing alone, and not the same."""
    for field in read_fields("fields").values():
        named = [one for one in field if has(ours, one.cues[source_language])]
        if len(named) != 1:
            continue
        others = (one for one in field if one is not named[0] and not has(ours, one.words[source_language]))
        found = next((one for one in others if has(theirs, one.cues[target])), None)
        if found and not has(theirs, named[0].words[target]):
            return TermFault(Fault.TERM_TURNED, f"{named[0].name} became {found.name}")
    return None


def _turned(
    source: str, ours: list[str], theirs: list[str], source_language: str, target: str
) -> TermFault | None:
    """A change without a word for its direction ("passata dal 68% al 74%") that is told the other way."""
    rise, fall = OPPOSITES[0]
    if has(ours, rise.cues[source_language]) or has(ours, fall.cues[source_language]):
        return None
    up, down = has(theirs, rise.cues[target]), has(theirs, fall.cues[target])
    way = direction(source, source_language)
    if (way > 0 and down and not up) or (way < 0 and up and not down):
        return TermFault(Fault.DIRECTION_TURNED, "direction turned round")
    return None


def _denies(text: str, language: str) -> bool:
    return read_polarity(text, language).denial.most > 0


def _brought_in(ours: list[str], theirs: list[str], source_language: str, target: str) -> TermFault | None:
    for concept in BROUGHT_IN:
        if has(theirs, concept.cues[target]) and not has(ours, concept.words[source_language]):
            return TermFault(Fault.TERM_ADDED, f"{concept.name} added")
    return None


def _added(source: str, hypothesis: str, source_language: str, target: str) -> TermFault | None:
    """An office or matter that the source does not speak of; what it has word for word was not added."""
    ours = words_of(source)
    theirs = [word for word in words_of(hypothesis) if word not in ours]
    for concept in (*OFFICES, *MATTERS):
        if has(theirs, concept.cues[target]) and not has(ours, concept.words[source_language]):
            return TermFault(Fault.TERM_ADDED, f"{concept.name} added")
    return None


def gains_clause(hypothesis: str, target: str) -> bool:
    """Whether a translation of a phrase without a verb asserts something: a noun phrase made a sentence."""
    return any(word in TERMS[target].finite for word in words_of(hypothesis))


def _without_kept_capitals(source: str, hypothesis: str) -> str:
    """The source without the capitalised words that stand in the hypothesis: names kept, "Northern Rock"."""
    kept = set(WORD.findall(hypothesis))
    return WORD.sub(lambda match: "·" if match[0][0].isupper() and match[0] in kept else match[0], source)
