"""What the reader judges, and from which vectors: the same in training and at run time.

Each head is a small network of two layers over the encoder's vectors of words (rows of width 384). A span or
sentence is the mean of its words' vectors. Besides these, a head sees what no window shows: where
in the article something stands, how often, of what kind.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

MODALITIES = ("stated", "reported", "projected", "denied", "none")
"""The last one: what was read as a figure and is none."""
QUESTIONS = ("none", "unconfirmed", "disputed", "pending", "missing", "asked")
TYPES = ("PER", "ORG", "GPE")
KINDS = ("money", "percent", "count", "quantity", "duration", "age", "score", "ratio")

VERDICTS = ("stated", "reported", "projected", "denied")
"""How firm the rules take a figure to be (`pipeline.attribution.assign`); beside it stands whether they name
who said it."""

WIDTH = 384
FIGURE_FEATURES = len(KINDS) + len(VERDICTS) + 3
GROUP_FEATURES = len(TYPES) + 6
SENTENCE_FEATURES = 7
POINTER = 64
"""Dimensions in which a figure looks for the words of whoever said it."""
NEAR = 1
"""Sentences on either side of its own whose words a figure's modality attends to."""
BEFORE, AFTER = 4, 2
"""Sentences before and after its own in which a figure's speaker is looked for."""
SPEAKER_WORDS = 8
"""So many words are given of those that may be whoever said it."""

STRETCH = 16
"""Words in the stretches that are looked for, at most."""
FAR = 24
"""Words to either side of what asks that are told apart by how far they are."""
AROUND = 0
"""Sentences on either side of its own in which what a figure measures is looked for: in 97 of 100 it stands
in its own, and with the neighbours in view fewer were right (F1 of words .54 and .60)."""

BESIDE = 12
"""Words on either side of a name, within its sentence, in which its role is looked for: of 3,072 that were
chosen 94 in 100 begin or end at most three words from the name, and 99 have at most nine words."""

SHAPES = {
    "modality": (3 * WIDTH + FIGURE_FEATURES, len(MODALITIES)),
    "party": (4 * WIDTH + GROUP_FEATURES, 1),
    "party_type": (4 * WIDTH + GROUP_FEATURES, len(TYPES)),
    "question": (3 * WIDTH + SENTENCE_FEATURES, len(QUESTIONS)),
    "central": (3 * WIDTH + SENTENCE_FEATURES, 1),
    "of": (2 * WIDTH + FIGURE_FEATURES, 2 * POINTER + 1),
    "role": (2 * WIDTH, 2 * POINTER + 1),
    "matter": (WIDTH, 2 * POINTER + 1),
    "seek": (2 * WIDTH + FIGURE_FEATURES, POINTER),
    "nobody": (3 * WIDTH + FIGURE_FEATURES, 1),
}
"""Numbers that go into each head, and scores that come out. Of a group's mentions the mean and the greatest
of each number: who acts once in an article is a party of it, however often it is a setting."""

STRETCHES = ("of", "role", "matter")
"""Heads that look for a stretch of the text: what a figure measures, who a name is, what a sentence leaves
open. Each gives two vectors, by which the stretch's first and last word are looked for, and how much there is
none."""


def figure_features(kind: str, sentence: int, sentences: int, verdict: str, spoken: bool) -> list[float]:
    """What a figure is, whether it stands in the first sentence or how far down, and what the rules
    say: their `verdict`, "" where they were not asked, and whether they name who said it."""
    return [
        *(float(kind == k) for k in KINDS),
        *(float(verdict == v) for v in VERDICTS),
        float(spoken),
        float(sentence == 0),
        sentence / max(1, sentences),
    ]


def distances(words: npt.NDArray[np.int_], first: int, after: int) -> npt.NDArray[np.int_]:
    """How far each word is from the words first to after, as a row of a table of 2 FAR + 1: before them,
    among them (the middle row), behind them."""
    before, behind = np.maximum(-FAR, words - first), np.clip(words - after + 1, 0, FAR)
    return FAR + np.where(words < first, before, behind)


def beside(
    lines: npt.NDArray[np.int_], line: int, words: npt.NDArray[np.int_], first: int, after: int
) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.int_]]:
    """Where words stand from a figure's, first to after, as they are looked at for whose word it is: rows of
    two tables. How far they are, in the row behind all of `distances` where they stand in another sentence;
    and in which sentence before or behind its own `line`."""
    far = np.where(lines == line, distances(words, first, after), 2 * FAR + 1)
    return far, np.clip(lines - line, -BEFORE, AFTER) + BEFORE


def group_features(type_: str, sentences: Sequence[int], total: int, mentions: int) -> list[float]:
    """`sentences`: those of its mentions, in order; `total` of the article; `mentions` of all groups."""
    first = sentences[0]
    return [
        *(float(type_ == t) for t in TYPES),
        math.log1p(len(sentences)),
        len(sentences) / max(1, mentions),
        float(first == 0),
        float(first <= 1),
        first / max(1, total),
        len(set(sentences)) / max(1, total),
    ]


def sentence_features(index: int, total: int, words: int, asked: bool) -> list[float]:
    """Its place among `total`, its length, and whether it ends in a question mark."""
    return [
        float(index == 0),
        float(index == 1),
        float(index == 2),
        index / max(1, total),
        math.log1p(total) / 4,
        math.log1p(words) / 4,
        float(asked),
    ]
