"""Terms whose loss changes the facts: talks that become a deal, a rise that becomes a fall."""

from __future__ import annotations

import re

from pipeline.lexicon.terms import FINITE, KEPT, OPPOSITES

_WORD = re.compile(r"[^\W\d_]+")


def term_fault(source: str, hypothesis: str, source_language: str, target: str) -> str | None:
    """Which concept of the source the hypothesis lost or turned round, or None."""
    ours, theirs = _words(source), _words(hypothesis)
    for concept in KEPT:
        if _has(ours, concept.cues[source_language]) and not _has(theirs, concept.words[target]):
            return f"lost {concept.name}"
    for pair in OPPOSITES:
        for one, other in (pair, pair[::-1]):
            named = _has(ours, one.cues[source_language]) and not _has(ours, other.cues[source_language])
            if named and _has(theirs, other.cues[target]) and not _has(theirs, one.cues[target]):
                return f"{one.name} became {other.name}"
    return None


def gains_clause(hypothesis: str, target: str) -> bool:
    """Whether a translation of a phrase without a verb asserts something: a noun phrase made a sentence."""
    return any(word in FINITE[target] for word in _words(hypothesis))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _has(words: list[str], stems: tuple[str, ...]) -> bool:
    return bool(stems) and any(word.startswith(stems) for word in words)
