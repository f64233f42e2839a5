"""Constrained decoding."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.tagging.decoding import decode, spans
from models.tagging.labels import ENTITY_TAGS

O_, B_PER, I_PER, B_LOC, I_LOC, B_ORG, I_ORG = range(len(ENTITY_TAGS))


def scores(*favoured: tuple[int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """One row a token, with `gain` on one tag."""
    rows = np.zeros((len(favoured), len(ENTITY_TAGS)), np.float32)
    for row, (tag, gain) in zip(rows, favoured, strict=True):
        row[tag] = gain
    return rows


def test_an_inside_tag_needs_its_beginning() -> None:
    assert decode([scores((I_PER, 1), (O_, 1))])[0].tolist() == [O_, O_]
    assert decode([scores((B_PER, 1), (I_PER, 1), (O_, 1))])[0].tolist() == [B_PER, I_PER, O_]
    assert decode([scores((B_PER, 3), (I_LOC, 2))])[0].tolist() != [B_PER, I_LOC]


def test_spans_of_neighbours_stay_apart() -> None:
    assert list(spans([B_PER, I_PER, B_PER, O_, B_ORG])) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG")]


def test_no_sentences_and_empty_sentences() -> None:
    assert decode([]) == []
    assert [len(tags) for tags in decode([scores(), scores((O_, 1))])] == [0, 1]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.lists(st.integers(0, 6), min_size=1, max_size=9), min_size=1, max_size=6), st.integers(0, 9)
)
def test_together_as_alone_and_always_valid(favourites: list[list[int]], seed: int) -> None:
    noise = np.random.default_rng(seed)
    batch = [
        scores(*((tag, 1.0) for tag in tags)) + noise.normal(size=(len(tags), 7)).astype(np.float32)
        for tags in favourites
    ]
    together = decode(batch)
    for one, tags in zip(batch, together, strict=True):
        assert decode([one])[0].tolist() == tags.tolist()
        for before, tag in zip([O_, *tags], tags, strict=False):
            if ENTITY_TAGS[tag].startswith("I-"):
                assert ENTITY_TAGS[before][2:] == ENTITY_TAGS[tag][2:]
