"""Mentions of one name draw together."""

from __future__ import annotations

import numpy as np

from models.tagging.agreement import agree
from models.tagging.labels import ENTITY_TAGS

PER, LOC = ENTITY_TAGS.index("B-PER"), ENTITY_TAGS.index("B-LOC")


def rows(*favoured: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    scores = np.full((len(favoured), len(ENTITY_TAGS)), -6.0, np.float32)
    scores[range(len(favoured)), favoured] = -0.01
    return scores


def test_the_odd_mention_follows_the_others() -> None:
    drawn = agree(rows(LOC, LOC, LOC, PER), ["Siena"] * 4)
    assert drawn[3, LOC] > rows(PER)[0, LOC]
    assert drawn.argmax(axis=1).tolist()[:3] == [LOC, LOC, LOC]


def test_a_beginning_stays_one() -> None:
    inside = PER + 1
    drawn = agree(rows(inside, PER), ["Rossi", "Rossi"])
    assert drawn.argmax(axis=1).tolist() == [inside, PER]


def test_other_words_keep_their_scores() -> None:
    scores = rows(LOC, PER, LOC, PER)
    assert np.array_equal(agree(scores, ["la", "la", "X2", "X2"]), scores)
    assert np.array_equal(agree(scores, ["Roma", "Milano", "Torino", "Parigi"]), scores)
