"""The likeliest stretch of a text, from how likely each of its words is to be the first and the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from models.tagging import heads
from models.tagging.layers import Floats

Ints = npt.NDArray[np.int_]


def reaches(words: int, barred: Iterable[int]) -> Ints:
    """(words,): how many words a stretch that begins at each may have, heads.STRETCH at most, so that it
    holds no barred one."""
    bars = np.full(words + 1, words + heads.STRETCH)
    numbers = np.fromiter(barred, np.int_)
    bars[numbers] = numbers
    following = np.minimum.accumulate(bars[::-1])[::-1][:words]
    return np.minimum(following - np.arange(words), heads.STRETCH)


def likeliest(
    opening: Sequence[Floats], closing: Sequence[Floats], outside: Floats, reach: Sequence[Ints]
) -> Iterator[tuple[int, int, float]]:
    """For each row first and last word of its likeliest stretch, and its probability, 0 where it has none.

    `opening`, `closing`: a row's words' scores as a first and as a last one; `outside`: the score that there
    is none; `reach`: see `reaches`. As long as the longest row times their number: call it for some at once.
    """
    longest = max(1, *map(len, opening))
    opens, closes = np.full((2, len(opening), longest), -np.inf, np.float32)
    closes[:, 0] = 0  # of a row without words
    room = np.zeros(opens.shape, np.int_)
    for i, (first, last, words) in enumerate(zip(opening, closing, reach, strict=True)):
        opens[i, : len(first)], closes[i, : len(first)], room[i, : len(first)] = first, last, words
    begins = softmax(np.concatenate([opens, outside[:, None]], 1))[:, :-1]
    ends = np.pad(softmax(closes), ((0, 0), (0, heads.STRETCH - 1)))
    sure = begins[:, :, None] * sliding_window_view(ends, heads.STRETCH, axis=1)
    sure[np.arange(heads.STRETCH) >= room[:, :, None]] = 0
    flat = sure.reshape(len(sure), -1)
    for row, best in zip(flat, flat.argmax(axis=1).tolist(), strict=True):
        first, more = divmod(best, heads.STRETCH)
        yield first, first + more, float(row[best])


def softmax(scores: Floats) -> Floats:
    """Along the last of two dimensions."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), np.float32)
