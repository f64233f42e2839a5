"""Which sentences of a summarisation model may stand on a sheet: those that the article bears out."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.data import Document, Figure, Generated, Party, Sentence
from pipeline.fidelity.check import Checker
from pipeline.fidelity.evidence import Evidence
from pipeline.text.alike import Vector, vector, vector_of

# Sentences that may bear out one generated sentence together.
MOST_EVIDENCE = 3


def accept(
    generated: Sequence[str],
    document: Document,
    figures: Sequence[Figure],
    parties: Sequence[Party],
) -> tuple[Generated, ...]:
    """Each generated sentence, in the article's language, with its evidence and what is wrong with it.

    Checked against its evidence alone: figures and other numbers, names, and status: a verb of
    something done ("signed") or denied must be in the evidence, and hedged stays hedged.
    """
    language = document.language.code
    checker = Checker(language, language)
    lines = [sentence for sentence in document.sentences if sentence.role != "heading"]
    vectors = [vector(document, sentence) for sentence in lines]
    checked = []
    for text in generated:
        line = " ".join(text.split())
        chosen = _evidence(vector_of(line, language), lines, vectors)
        evidence = Evidence.of(document, chosen, figures, parties)
        checked.append(Generated(line, tuple(chosen), checker.unfounded(line, evidence)))
    return tuple(checked)


def _evidence(wanted: Vector, lines: Sequence[Sentence], vectors: Sequence[Vector]) -> list[Sentence]:
    """The sentences that cover most of the wanted words, each for words that those before lack."""
    left = set(wanted)
    chosen: list[int] = []
    while left and len(chosen) < MOST_EVIDENCE:
        best = max(range(len(lines)), key=lambda i: sum(word in vectors[i] for word in left), default=None)
        if best is None or not any(word in vectors[best] for word in left):
            break
        chosen.append(best)
        left -= vectors[best].keys()
    return [lines[i] for i in sorted(chosen)]
