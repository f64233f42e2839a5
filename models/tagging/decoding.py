"""From log-probabilities to entities: the best BIO sequence, where no I- follows without its B-."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from models.tagging.labels import ENTITY_TAGS

Floats = npt.NDArray[np.float32]
Tags = npt.NDArray[np.int64]
_NEVER = -1e9
_BATCH_TOKENS = 8192
# O stands at 0, then each type's B- at an odd number and its I- right after.
_BEGIN = np.arange(1, len(ENTITY_TAGS), 2)
_INSIDE = _BEGIN + 1


def decode(sentences: Sequence[Floats]) -> list[Tags]:
    """The tag numbers of each sentence, given its (tokens, labels) scores.

    Viterbi over sentences of like length at once, in numpy steps of one token.
    """
    found: list[Tags] = [np.zeros(0, np.int64)] * len(sentences)
    for batch in _batches([len(scores) for scores in sentences]):
        for i, tags in zip(batch, _decode([sentences[i] for i in batch]), strict=True):
            found[i] = tags
    return found


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of the sentences that go together; none that are empty."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lengths.__getitem__):
        if not lengths[i]:
            continue
        if batch and (len(batch) + 1) * lengths[i] > _BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _decode(sentences: Sequence[Floats]) -> Iterator[Tags]:
    """`sentences` are in order of their length."""
    lengths = np.array([len(scores) for scores in sentences])
    padded = np.zeros((lengths[-1], len(sentences), len(ENTITY_TAGS)), np.float32)
    for i, scores in enumerate(sentences):
        padded[: len(scores), i] = scores
    came_from = np.zeros(padded.shape, np.int8)
    best = np.full(padded.shape[1:], _NEVER, np.float32)
    best[:, 0] = 0
    for t in range(len(padded)):
        source, reached = _step(best, padded[t])
        open_ones = (t < lengths)[:, None]  # a sentence that has ended keeps its scores
        came_from[t], best = source, np.where(open_ones, reached, best)
    for i, state in enumerate(best.argmax(axis=1).tolist()):
        yield _path(came_from[: lengths[i], i], state)


def _path(came_from: npt.NDArray[np.int8], state: int) -> Tags:
    tags = np.zeros(len(came_from), np.int64)
    for t in range(len(came_from) - 1, -1, -1):
        tags[t] = state
        state = int(came_from[t, state])
    return tags


def _step(best: Floats, scores: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """One token on: (where each tag came from, the best score that ends in it)."""
    source = np.repeat(best.argmax(axis=1, keepdims=True), best.shape[1], axis=1).astype(np.int8)
    reached = np.repeat(best.max(axis=1, keepdims=True), best.shape[1], axis=1)
    begun, inside = best[:, _BEGIN], best[:, _INSIDE]
    source[:, _INSIDE] = np.where(begun >= inside, _BEGIN, _INSIDE)
    reached[:, _INSIDE] = np.maximum(begun, inside)
    return source, reached + scores


def spans(tags: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """(first token, after the last, label) of each entity of a valid sequence."""
    start, label = 0, ""
    for i, number in enumerate([*tags, 0]):
        tag = ENTITY_TAGS[number]
        if label and tag[0] != "I":
            yield start, i, label
            label = ""
        if tag[0] == "B":
            start, label = i, tag[2:]
