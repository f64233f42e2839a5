"""What speaks for a sentence and what against it, each from 0 to 1."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.data import Document, Figure, Party, Sentence
from pipeline.lexicon.summary import SUMMARY
from pipeline.text.names import fold
from pipeline.text.quotations import find_quotations

_WORD = re.compile(r"[^\W_]+")
# So many first letters stand for a word: Italian and English inflect at the end.
_STEM = 6
# From here on, more words and more figures say no more for a sentence.
_FULL_WORDS, _FULL_FIGURES = 45, 2

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Features:
    """`lead`: how early it stands; `words`: how much it says; `figures`: how many it holds;
    `parties`: how often the parties that it names are named in the article; `quoted`: how much
    of it is quotation; `leaning`: 1 where its first word points back to what is not shown.
    """

    lead: float
    words: float
    figures: float
    parties: float
    quoted: float
    leaning: float


def measure(
    document: Document, candidates: Sequence[Sentence], figures: Sequence[Figure], parties: Sequence[Party]
) -> list[Features]:
    """The features of each candidate, in their order; candidates in text order."""
    starts = sorted(figure.start for figure in figures)
    weights = _party_weights(candidates, parties)
    quoted = _quoted_shares(document, candidates)
    return [
        Features(
            lead=1 / (1 + rank),
            words=min(len(document.slice(sentence).split()), _FULL_WORDS) / _FULL_WORDS,
            figures=min(_between(starts, sentence), _FULL_FIGURES) / _FULL_FIGURES,
            parties=weights[rank],
            quoted=quoted[rank],
            leaning=float(_leans(document, sentence)),
        )
        for rank, sentence in enumerate(candidates)
    ]


def _between(starts: Sequence[int], sentence: Sentence) -> int:
    return bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)


def vector(document: Document, sentence: Sentence) -> Vector:
    return vector_of(document.slice(sentence), document.language.code)


def vector_of(text: str, language: str) -> Vector:
    """Counts of the beginnings of its content words."""
    function = SUMMARY[language].function
    words = fold(text).split()
    return Counter(word[:_STEM] for word in words if word not in function and len(word) > 1)


def cosine(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    dot = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    norm = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return dot / norm if norm else 0.0


def _party_weights(candidates: Sequence[Sentence], parties: Sequence[Party]) -> list[float]:
    """Mentions in the whole article of the parties that each sentence names, the most at 1."""
    starts = [sentence.start for sentence in candidates]
    weights = [0.0] * len(candidates)
    for party in parties:
        inside = {bisect_right(starts, mention.start) - 1 for mention in party.mentions}
        named = {i for i in inside if i >= 0}
        for mention in party.mentions:
            i = bisect_right(starts, mention.start) - 1
            if i in named and mention.start < candidates[i].end:
                weights[i] += len(party.mentions)
                named.discard(i)
    most = max(weights, default=0.0)
    return [weight / most if most else 0.0 for weight in weights]


def _quoted_shares(document: Document, candidates: Sequence[Sentence]) -> list[float]:
    quotations = find_quotations(document.text)
    ends = [quotation.end for quotation in quotations]
    shares = []
    for sentence in candidates:
        inside = 0
        for i in range(bisect_right(ends, sentence.start), len(quotations)):
            if quotations[i].start >= sentence.end:
                break
            inside += min(quotations[i].end, sentence.end) - max(quotations[i].start, sentence.start)
        shares.append(inside / max(1, sentence.end - sentence.start))
    return shares


def _leans(document: Document, sentence: Sentence) -> bool:
    words = _WORD.findall(document.text[sentence.start : min(sentence.end, sentence.start + 40)])
    return bool(words) and words[0].lower() in SUMMARY[document.language.code].leaning
