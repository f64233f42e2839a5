"""How much two sentences say the same, by the content words that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from pipeline.data import Document, Sentence
from pipeline.lexicon.summary import SUMMARY
from pipeline.text.names import fold

# So many first letters stand for a word: Italian and English inflect at the end.
_STEM = 6

Vector = Mapping[str, float]


def vector(document: Document, sentence: Sentence) -> Vector:
    return vector_of(document.slice(sentence), document.language.code)


def vector_of(text: str, language: str) -> Vector:
    """Counts of the beginnings of its content words."""
    function = SUMMARY[language].function
    words = fold(text).split()
    return Counter(word[:_STEM] for word in words if word not in function and len(word) > 1)


def cosine(one: Vector, other: Vector) -> float:
    """0 where they share no word, 1 where they have the same in the same shares."""
    if len(one) > len(other):
        one, other = other, one
    dot = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    norm = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return dot / norm if norm else 0.0
