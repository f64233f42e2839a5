"""Which sentences of the article its sheet begins with: those that the reader takes for central."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from pipeline.data import Document, Sentence
from pipeline.lexicon.traits import TRAITS
from pipeline.text.alike import cosine, vector
from pipeline.text.quotations import passages

# Beside the probability that it is central (0 to 1): what standing early and telling much are worth. Chosen
# on tests/gold: ROUGE-L of the reader alone 43.2 and 37.5 (English, Italian), with these 45.3 and 38.3.
LEAD, LENGTH = 0.6, 0.6
# Words from which on a sentence tells no more.
FULL_WORDS = 45
# What a sentence loses for saying again what a chosen one says, times their cosine.
REDUNDANCY = 0.3
# No further sentence once the chosen ones have so many words; a summary of the guidelines has 40 to 70.
ENOUGH_WORDS = 60
# Shorter body lines are captions and bylines.
LEAST_WORDS = 5
# A longer quotation is not shown: whole it is too much, and a part of it would lack its marks or its speaker.
MOST_QUOTED_WORDS = 80

Passage = tuple[Sentence, ...]


def choose(document: Document, count: int, *, enough_words: int = ENOUGH_WORDS) -> tuple[Sentence, ...]:
    """At most `count` passages in text order, fewer once they have `enough_words`, as their sentences.

    A passage is a sentence, or those that one quotation runs over. Headings, list items and the headline are
    chosen only where there is nothing else. None are of a language without a reader.
    """
    if TRAITS[document.language.code].experimental:
        return ()
    offered = _candidates(document)
    judged = document.judge.sentences()
    values = [
        max(judged[sentence.index].central for sentence in passage)
        + LEAD / (1 + rank)
        + LENGTH * min(_words(document, passage), FULL_WORDS) / FULL_WORDS
        for rank, passage in enumerate(offered)
    ]
    vectors = [vector(document, _whole(passage)) for passage in offered]
    nearest = [0.0] * len(offered)
    chosen: list[int] = []
    said = 0
    while len(chosen) < min(count, len(offered)) and said < enough_words:
        left = [i for i in range(len(offered)) if i not in chosen]
        best = max(left, key=lambda i: values[i] - REDUNDANCY * nearest[i])
        chosen.append(best)
        said += _words(document, offered[best])
        nearest = [max(near, cosine(vectors[best], one)) for near, one in zip(nearest, vectors, strict=True)]
    return tuple(chain.from_iterable(offered[i] for i in sorted(chosen)))


def _candidates(document: Document) -> Sequence[Passage]:
    sure = [s for s in document.sentences if s.role == "body" and s.index not in document.doubtful]
    body = passages(document.quotations, sure)
    whole = [p for p in body if _words(document, p) >= LEAST_WORDS]
    short = [p for p in whole if len(p) == 1 or _words(document, p) <= MOST_QUOTED_WORDS]
    apart: list[Passage] = [(s,) for s in chain.from_iterable(whole)]
    return short or apart or body or _single(document, "item") or _single(document)


def _single(document: Document, role: str | None = None) -> list[Passage]:
    return [(s,) for s in document.sentences if role in (None, s.role)]


def _whole(passage: Passage) -> Sentence:
    tokens = tuple(token for sentence in passage for token in sentence.tokens)
    return replace(passage[0], end=passage[-1].end, tokens=tokens)


def _words(document: Document, passage: Passage) -> int:
    return sum(len(document.slice(sentence).split()) for sentence in passage)
