"""What the reader judges of one text: heads over the vectors that its words were tagged by."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from models.contracts import FigureJudgement, GroupJudgement, SentenceJudgement
from models.tagging import heads

Floats = npt.NDArray[np.float32]
_CLOSING = "\"'”»’) \n"


class Heads:
    """The judging heads of one encoder, from the arrays `judge.*` of its heads.npz (`training.judging` makes
    them): each a hidden layer and an outer one."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self._arrays = {name: np.asarray(array, np.float32) for name, array in arrays.items()}

    def scores(self, head: str, rows: Floats) -> Floats:
        """(rows, inputs) → (rows, outputs), before any logistic function."""
        return self.linear(f"{head}.outer", np.tanh(self.linear(f"{head}.inner", rows)))

    def linear(self, name: str, rows: Floats) -> Floats:
        weight, bias = self._arrays[f"{name}.weight"], self._arrays[f"{name}.bias"]
        return np.asarray(rows @ weight.T + bias, np.float32)


class TextReader:
    """Behind the contract `models.contracts.Judge`.

    `vectors`: (tokens, width), one for each token of the text, whose places are `starts` and `ends`;
    `sentences`: (start, end) of each, in order.
    """

    def __init__(
        self, trained: Heads, vectors: Floats, starts: Sequence[int], ends: Sequence[int],
        text: str, sentences: Sequence[tuple[int, int]],
    ) -> None:  # fmt: skip
        self._heads = trained
        self._vectors = vectors
        self._starts, self._ends = np.asarray(starts), np.asarray(ends)
        self._text = text
        self._opening = np.asarray([start for start, _ in sentences])
        self._spans = sentences
        self._ranges = [self._cover(start, end) for start, end in sentences]
        self._means = self._mean_of(self._ranges)

    def figures(self, figures: Sequence[tuple[int, int, str]]) -> list[FigureJudgement]:
        """See the contract."""
        if not figures or not self._spans:
            return []
        within = [self._sentence(start) for start, _, _ in figures]
        placed = [
            heads.figure_features(kind, line, len(self._spans))
            for (_, _, kind), line in zip(figures, within, strict=True)
        ]
        own = self._mean_of([self._cover(start, end) for start, end, _ in figures])
        rows = np.concatenate([own, self._means[within], np.asarray(placed, np.float32)], 1)
        modality = _softmax(self._heads.scores("modality", self._with_cues(rows, within)))
        seeking = self._heads.linear("seek", rows) / math.sqrt(heads.POINTER)
        shown = self._heads.linear("found", self._vectors)
        nobody = self._heads.linear("nobody", rows)[:, 0]
        return [
            FigureJudgement(
                dict(zip(heads.MODALITIES, map(float, modality[i]), strict=True)),
                *self._speaker(seeking[i], shown, float(nobody[i]), line),
            )
            for i, line in enumerate(within)
        ]

    def _with_cues(self, rows: Floats, within: Sequence[int]) -> Floats:
        """Each figure's row with the mean of the words near by that it attends to."""
        asking = self._heads.linear("ask", rows) / math.sqrt(heads.POINTER)
        cues = self._heads.linear("cue", self._vectors)
        found = np.zeros((len(rows), heads.WIDTH), np.float32)
        for i, line in enumerate(within):
            near = self._near(line, heads.NEAR, heads.NEAR)
            found[i] = _attended(cues[near] @ asking[i], self._vectors[near])
        return np.concatenate([rows, found], 1)

    def _near(self, line: int, before: int, behind: int) -> slice:
        """The tokens of a sentence and of so many before and behind it."""
        last = min(len(self._ranges) - 1, line + behind)
        return slice(self._ranges[max(0, line - before)][0], self._ranges[last][1])

    def _speaker(
        self, seeking: Floats, shown: Floats, nobody: float, line: int
    ) -> tuple[tuple[tuple[int, int, float], ...], float]:
        """The words of whoever said it, the likeliest first, and how likely it is nobody's word."""
        near = self._near(line, heads.BEFORE, heads.AFTER)
        # One figure at a time: a table of all figures by all words would be as large as the text squared.
        sought = shown[near] @ seeking
        likely = _softmax(np.append(sought, np.float32(nobody))[None])[0]
        order = np.argsort(-likely[:-1])[: heads.SPEAKER_WORDS]
        words = tuple((int(self._starts[near][i]), int(self._ends[near][i]), float(likely[i])) for i in order)
        return words, float(likely[-1])

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        """See the contract."""
        if not groups or not self._spans:
            return []
        total = sum(len(spans) for _, spans in groups)
        within = [[self._sentence(start) for start, _ in spans] for _, spans in groups]
        flat = self._mean_of([self._cover(*span) for _, spans in groups for span in spans])
        both = np.concatenate([flat, self._means[[i for lines in within for i in lines]]], 1)
        ends = np.cumsum([len(lines) for lines in within])[:-1]
        own = np.stack([part.mean(axis=0) for part in np.split(both, ends)])
        placed = [
            heads.group_features(kind, sorted(lines), len(self._spans), total)
            for (kind, _), lines in zip(groups, within, strict=True)
        ]
        rows = np.concatenate([own, np.asarray(placed, np.float32)], 1)
        party = _sigmoid(self._heads.scores("party", rows)[:, 0])
        types = _softmax(self._heads.scores("party_type", rows))
        return [
            GroupJudgement(float(p), dict(zip(heads.TYPES, map(float, row), strict=True)))
            for p, row in zip(party, types, strict=True)
        ]

    def sentences(self) -> list[SentenceJudgement]:
        """See the contract. Worked out once: questions and summary both ask."""
        return self._told

    @cached_property
    def _told(self) -> list[SentenceJudgement]:
        if not self._spans:
            return []
        whole = np.broadcast_to(self._means.mean(axis=0), self._means.shape)
        placed = [
            heads.sentence_features(
                i, len(self._spans), after - first, self._text[start:end].rstrip(_CLOSING).endswith("?")
            )
            for i, ((start, end), (first, after)) in enumerate(zip(self._spans, self._ranges, strict=True))
        ]
        rows = np.concatenate([self._means, whole, np.asarray(placed, np.float32)], 1)
        asking, telling = self._heads.linear("telling", self._vectors).T
        questions = _softmax(self._heads.scores("question", np.concatenate([rows, self._pooled(asking)], 1)))
        central = _sigmoid(
            self._heads.scores("central", np.concatenate([rows, self._pooled(telling)], 1))[:, 0]
        )
        return [
            SentenceJudgement(dict(zip(heads.QUESTIONS, map(float, row), strict=True)), float(c))
            for row, c in zip(questions, central, strict=True)
        ]

    def _pooled(self, weights: Floats) -> Floats:
        """(sentences, width): the mean of each one's words by their weights."""
        return np.stack([_attended(weights[a:b], self._vectors[a:b]) for a, b in self._ranges])

    def _sentence(self, offset: int) -> int:
        return max(0, int(np.searchsorted(self._opening, offset, side="right")) - 1)

    def _cover(self, start: int, end: int) -> tuple[int, int]:
        """(first, after) of the tokens that overlap a stretch."""
        first = int(np.searchsorted(self._ends, start, side="right"))
        return first, max(first, int(np.searchsorted(self._starts, end, side="left")))

    def _mean_of(self, ranges: Sequence[tuple[int, int]]) -> Floats:
        """(ranges, width): the mean vector of each, zero for an empty one."""
        if not ranges:
            return np.zeros((0, heads.WIDTH), np.float32)
        return np.stack(
            [
                self._vectors[first:after].mean(axis=0)
                if after > first
                else np.zeros(heads.WIDTH, np.float32)
                for first, after in ranges
            ]
        )


def _attended(scores: Floats, vectors: Floats) -> Floats:
    """The mean of (n, width) vectors by the softmax of their scores; zero for none."""
    if not len(scores):
        return np.zeros(heads.WIDTH, np.float32)
    return np.asarray(_softmax(scores[None])[0] @ vectors, np.float32)


def _softmax(scores: Floats) -> Floats:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), np.float32)


def _sigmoid(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)
