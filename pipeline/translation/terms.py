"""Terms whose loss changes the facts: talks that become a deal, a rise that becomes a fall."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.lexicon.terms import FINITE, GLOSSARY, KEPT, OPPOSITES

_WORD = re.compile(r"[^\W\d_]+|\(")


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


def with_glossary(source: str, language: str) -> str | None:
    """The source with its hard terms already in the other language, or None where it has none."""
    glossary = GLOSSARY[language]
    text = _WORD.sub(lambda match: glossary.get(match[0].lower(), match[0]), source)
    return text if text != source else None


def _words(text: str) -> list[str]:
    """The words of a text and its pairs of words, joined by "_"."""
    words = _WORD.findall(text.lower())
    return words + [f"{one}_{other}" for one, other in pairwise(words)]


def _has(words: list[str], stems: tuple[str, ...]) -> bool:
    return bool(stems) and any(word.startswith(stems) for word in words)
