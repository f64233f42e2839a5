"""The signs that a sentence leaves something open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.conditional import is_hearsay
from pipeline.data import Document, LanguageCode, Sentence, Span
from pipeline.lexicon.questions import QUESTIONS, Cue
from pipeline.phrases import compile_phrases, fold

# What a speaker says in a quotation of what may come is talk; what is denied or unknown counts all the same.
TALK = frozenset({"possible", "ahead", "likely", "talks", "believed", "feared"})
TALK_DISCOUNT = 2.0
# What "not" is contracted with in English.
CONTRACTED = ("is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "could", "would")


@dataclass(frozen=True, slots=True)
class Sign:
    """A cue in the article, with its place and its weight there."""

    cue: Cue
    span: Span
    weight: float


@cache
def _compiled(language: LanguageCode) -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    return tuple((cue, compile_phrases(_with_contractions(cue.phrases))) for cue in QUESTIONS[language].cues)


def _with_contractions(phrases: tuple[str, ...]) -> list[str]:
    """The same and, of "not clear", "isn't clear", "wasn't clear" and so on."""
    negated = [p.removeprefix("not ") for p in phrases if p.startswith("not ")]
    return [*phrases, *(f"{verb}n't {rest}" for rest in negated for verb in CONTRACTED)]


def find_signs(document: Document, sentence: Sentence, quotations: Sequence[Span]) -> list[Sign]:
    """The signs in a sentence, the weightiest first."""
    original = document.slice(sentence)
    text = fold(original)
    signs = []
    for cue, pattern in _compiled(document.language.code):
        match = next((m for m in pattern.finditer(text) if _counts(cue, m, original, text)), None)
        if match is None:
            continue
        span = Span(match.start() + sentence.start, match.end() + sentence.start)
        talk = cue.name in TALK and inside(span, quotations)
        signs.append(Sign(cue, span, cue.weight - TALK_DISCOUNT * talk))
    return sorted(signs, key=lambda s: (-s.weight, s.span.start))


def _counts(cue: Cue, match: re.Match[str], original: str, text: str) -> bool:
    if original[match.start() : match.end()] == "May" and match.start() > 0:
        return False
    return cue.name != "hearsay" or is_hearsay(text, match.start(), match.end())


def inside(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether a stretch lies within a quotation."""
    i = bisect_right(quotations, span.start, key=lambda q: q.start) - 1
    return i >= 0 and span.end <= quotations[i].end
