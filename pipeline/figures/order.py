"""The order in which a sheet gives figures: what is at stake first, those of one sentence together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.data import Document, Figure, Party
from pipeline.lexicon.little import LITTLE

# Beside the probability that the sentence is central (0 to 1): what it adds that it is the headline, that it
# names the first party, and that a figure in it is one end of a change.
HEADLINE, FIRST_PARTY, CHANGE = 1.0, 0.2, 0.2
# Amounts from which on the same number twice is hardly of two things.
TELLING = 1000
# So many figures of one value are compared with each further one: no article has more of different things.
COMPARED = 12


def order(document: Document, figures: Sequence[Figure], parties: Sequence[Party]) -> tuple[Figure, ...]:
    """The sentences with figures by their weight, each with its figures in text order; a figure that was
    given before, of the same thing, gets `repeats`, where the first stands."""
    central = [judgement.central for judgement in document.judge.sentences()]
    starts = [sentence.start for sentence in document.sentences]
    first = {bisect_right(starts, m.start) - 1 for party in parties[:1] for m in party.mentions}
    changing = {figure.sentence for figure in figures if figure.change is not None}
    weights = {
        i: central[i]
        + HEADLINE * (document.sentences[i].role == "title")
        + FIRST_PARTY * (i in first)
        + CHANGE * (i in changing)
        for i in {figure.sentence for figure in figures}
    }
    ranked = sorted(figures, key=lambda f: (-weights[f.sentence], f.sentence, f.start))
    return _marked(document, ranked)


def _marked(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    given: dict[tuple[object, ...], list[Figure]] = {}
    marked = []
    for figure in figures:
        bound = figure.bound.kind if figure.bound else None
        alike = given.setdefault(
            (figure.kind, figure.value, figure.high, figure.unit, figure.modality, figure.said_by, bound), []
        )
        before = next((f for f in alike if _of_one_thing(document, f, figure)), None)
        if before is None and len(alike) < COMPARED:
            alike.append(figure)
        marked.append(replace(figure, repeats=before.span) if before else figure)
    return tuple(marked)


def _of_one_thing(document: Document, one: Figure, other: Figure) -> bool:
    """Whether one measures no more than the other does or, where one has no words for it, they tell much by
    themselves; the second is no end of a change that the first is not."""
    if other.change is not None and one.change is None:
        return False
    words = [_words(document, figure) for figure in (one, other)]
    if all(words):
        return words[0] <= words[1] or words[1] <= words[0]
    return abs(one.value) >= TELLING or not float(one.value).is_integer()


def _words(document: Document, figure: Figure) -> set[str]:
    told = document.slice(figure.of).lower().split() if figure.of else []
    return {word.strip(".,;:'’\"“”«»()") for word in told} - LITTLE
