"""Which sentences of the article its sheet begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from pipeline.data import Document, Figure, OpenQuestion, Party, Sentence
from pipeline.summary.features import Features, cosine, measure, vector
from pipeline.text.quotations import passages

# Weights against that of `lead`, in round numbers from the middle of a plateau: on the 38 articles of
# gold/dev, two and three sentences, both languages, they score a mean ROUGE-L of 40.8; 700 random draws
# around them 40.4, the first sentences 38.1. Fitted with whole articles held out, three features
# (lead, words, figures) reach 41.1 on the held-out ones and more features no more. Tried and left out:
# words of the title, centrality (what LexRank ranks by), nearness to the first sentence, open
# questions, verbs of saying, the last sentence.
WEIGHTS = Features(lead=1.0, words=0.6, figures=0.4, parties=0.2, quoted=-0.2, leaning=-0.2)
# What a sentence loses for saying again what a chosen one says, times their cosine; flat from 0.1 to 0.5.
REDUNDANCY = 0.3
# No further sentence once the chosen ones have so many words; a summary of the guidelines has 40 to 70.
ENOUGH_WORDS = 60
# Shorter body lines are captions and bylines.
LEAST_WORDS = 5
# A longer quotation is not shown: whole it is too much, and a part of it would lack its marks or its speaker.
MOST_QUOTED_WORDS = 80

Passage = tuple[Sentence, ...]


def choose(
    document: Document,
    figures: Sequence[Figure],
    parties: Sequence[Party],
    questions: Sequence[OpenQuestion],
    count: int,
    *,
    enough_words: int = ENOUGH_WORDS,
) -> tuple[Sentence, ...]:
    """At most `count` passages in text order, fewer once they have `enough_words`, as their sentences.

    A passage is a sentence, or those that one quotation runs over. Headings, list items and the headline are
    chosen only where there is nothing else. Open questions have their own section and no say here (see
    WEIGHTS).
    """
    offered = _candidates(document)
    candidates = [_whole(passage) for passage in offered]
    values = [_value(features) for features in measure(document, candidates, figures, parties)]
    vectors = [vector(document, sentence) for sentence in candidates]
    nearest = [0.0] * len(candidates)
    chosen: list[int] = []
    said = 0
    while len(chosen) < min(count, len(candidates)) and said < enough_words:
        left = [i for i in range(len(candidates)) if i not in chosen]
        best = max(left, key=lambda i: values[i] - REDUNDANCY * nearest[i])
        chosen.append(best)
        said += len(document.slice(candidates[best]).split())
        nearest = [max(near, cosine(vectors[best], one)) for near, one in zip(nearest, vectors, strict=True)]
    return tuple(chain.from_iterable(offered[i] for i in sorted(chosen)))


def _value(features: Features) -> float:
    return (
        WEIGHTS.lead * features.lead
        + WEIGHTS.words * features.words
        + WEIGHTS.figures * features.figures
        + WEIGHTS.parties * features.parties
        + WEIGHTS.quoted * features.quoted
        + WEIGHTS.leaning * features.leaning
    )


def _candidates(document: Document) -> list[Passage]:
    body = passages(document.text, [s for s in document.sentences if s.role == "body"])
    whole = [p for p in body if _words(document, p) >= LEAST_WORDS]
    short = [p for p in whole if len(p) == 1 or _words(document, p) <= MOST_QUOTED_WORDS]
    items: list[Passage] = [(s,) for s in document.sentences if s.role == "item"]
    single: list[Passage] = [(s,) for s in document.sentences]
    return short or [(s,) for p in whole for s in p] or body or items or single


def _whole(passage: Passage) -> Sentence:
    tokens = tuple(token for sentence in passage for token in sentence.tokens)
    return replace(passage[0], end=passage[-1].end, tokens=tokens)


def _words(document: Document, passage: Passage) -> int:
    return sum(len(document.slice(sentence).split()) for sentence in passage)
