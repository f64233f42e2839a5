"""What the reader judges of one text: heads over the vectors that its words were tagged by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from models.contracts import (
    FigureJudgement,
    FigureMention,
    GroupJudgement,
    SentenceJudgement,
    Stretch,
)
from models.tagging import heads
from models.tagging.layers import Floats, Heads
from models.tagging.stretches import likeliest, reaches, softmax

# Rows whose stretches are looked for at once.
_TOGETHER = 64
_CLOSING = "\"'”»’) \n"


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
        self._line_of = np.searchsorted(self._opening, self._starts, side="right") - 1

    def figures(self, figures: Sequence[FigureMention]) -> list[FigureJudgement]:
        """See the contract."""
        if not figures or not self._spans:
            return []
        within = [self._sentence(f.start) for f in figures]
        placed = [
            heads.figure_features(f.kind, line, len(self._spans), f.verdict, bool(f.speakers))
            for f, line in zip(figures, within, strict=True)
        ]
        covers = [self._cover(f.start, f.end) for f in figures]
        own = self._mean_of(covers)
        rows = np.concatenate([own, self._means[within], np.asarray(placed, np.float32)], 1)
        cued = self._with_cues(rows, within)
        modality = softmax(self._heads.scores("modality", cued))
        wide = [self._near(line, heads.BEFORE, heads.AFTER) for line in within]
        sought = self._heads.answers("found", self._heads.scores("seek", rows), self._vectors, wide)
        nobody = self._heads.scores("nobody", cued)[:, 0]
        near = [self._near(line, heads.AROUND, heads.AROUND) for line in within]
        measured = self._stretches("of", rows, covers, near, within, _numbers(figures, covers))
        return [
            FigureJudgement(
                dict(zip(heads.MODALITIES, map(float, modality[i]), strict=True)),
                *self._speaker(sought(i), wide[i], float(nobody[i]), covers[i], figures[i]),
                measured[i],
            )
            for i in range(len(figures))
        ]

    def _with_cues(self, rows: Floats, within: Sequence[int]) -> Floats:
        """Each figure's row with the mean of the words near by that it attends to."""
        near = [self._near(line, heads.NEAR, heads.NEAR) for line in within]
        cues = self._heads.answers("cue", self._heads.linear("ask", rows), self._vectors, near)
        found = [_attended(cues(i), self._vectors[words]) for i, words in enumerate(near)]
        return np.concatenate([rows, np.stack(found)], 1)

    def _near(self, line: int, before: int, behind: int) -> slice:
        """The tokens of a sentence and of so many before and behind it."""
        last = min(len(self._ranges) - 1, line + behind)
        return slice(self._ranges[max(0, line - before)][0], self._ranges[last][1])

    def _beside(self, line: int, first: int, after: int) -> slice:
        """The tokens of a sentence that are no further than heads.BESIDE from these."""
        begin, end = self._ranges[line]
        return slice(max(begin, first - heads.BESIDE), max(begin, min(end, after + heads.BESIDE)))

    def _speaker(
        self, sought: Floats, near: slice, nobody: float, cover: tuple[int, int], figure: FigureMention
    ) -> tuple[tuple[tuple[int, int, float], ...], float]:
        """The words of whoever said it, the likeliest first, and how likely it is nobody's word; `sought`:
        scores of the words `near`."""
        at = np.arange(near.start, near.stop)
        far, lines = heads.beside(self._line_of[near], self._sentence(figure.start), at, *cover)
        quoted = int(figure.quotation is not None)
        sought += self._heads.table("seek_place")[quoted, far] + self._heads.table("seek_line")[quoted, lines]
        quotation = (figure.quotation,) if figure.quotation else ()
        told = (("ruled", figure.speakers), ("subject", figure.subjects), ("seek_quoted", quotation))
        for name, places in told:
            inside = np.zeros(len(at), bool)
            for first, after in (self._cover(*place) for place in places):
                inside |= (at >= first) & (at < after)
            sought[inside] += self._heads.table(name)
        likely = softmax(np.append(sought, np.float32(nobody))[None])[0]
        order = np.argsort(-likely[:-1])[: heads.SPEAKER_WORDS]
        words = tuple((int(self._starts[near][i]), int(self._ends[near][i]), float(likely[i])) for i in order)
        return words, float(likely[-1])

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        """See the contract."""
        if not groups or not self._spans:
            return []
        total = sum(len(spans) for _, spans in groups)
        covers = [self._cover(*span) for _, spans in groups for span in spans]
        lines = [self._sentence(start) for _, spans in groups for start, _ in spans]
        both = np.concatenate([self._mean_of(covers), self._means[lines]], 1)
        ends = np.cumsum([len(spans) for _, spans in groups])[:-1]
        own = np.stack([np.append(part.mean(axis=0), part.max(axis=0)) for part in np.split(both, ends)])
        placed = [
            heads.group_features(kind, sorted(part.tolist()), len(self._spans), total)
            for (kind, _), part in zip(groups, np.split(np.asarray(lines), ends), strict=True)
        ]
        rows = np.concatenate([own, np.asarray(placed, np.float32)], 1)
        party = _sigmoid(self._heads.scores("party", rows)[:, 0])
        types = softmax(self._heads.scores("party_type", rows))
        near = [self._beside(line, *cover) for line, cover in zip(lines, covers, strict=True)]
        told = self._stretches("role", both, covers, near, lines)
        bounds = [0, *ends.tolist(), len(told)]
        return [
            GroupJudgement(
                float(party[i]),
                dict(zip(heads.TYPES, map(float, types[i]), strict=True)),
                max((s for s in told[a:b] if s), key=lambda s: s.likely, default=None),
            )
            for i, (a, b) in enumerate(pairwise(bounds))
        ]

    def matters(self, sentences: Sequence[int]) -> list[Stretch | None]:
        """See the contract."""
        lines = list(sentences)
        if not lines:
            return []
        # How far a word is counts from the sentence's beginning.
        begins = [(self._ranges[i][0], self._ranges[i][0]) for i in lines]
        near = [self._near(i, 0, 0) for i in lines]
        return self._stretches("matter", self._means[lines], begins, near, lines)

    def _stretches(
        self, head: str, rows: Floats, covers: Sequence[tuple[int, int]], near: Sequence[slice],
        lines: Sequence[int], barred: Iterable[int] = (),
    ) -> list[Stretch | None]:  # fmt: skip
        """For each row that asks the likeliest stretch of its words `near`; `covers`: the asking words,
        `lines`: the sentence that they stand in. No stretch holds a `barred` word."""
        asking = self._heads.scores(head, rows)
        parts = (slice(heads.POINTER), slice(heads.POINTER, 2 * heads.POINTER))
        opens, closes = (
            self._heads.answers(f"{head}_words", asking[:, part], self._vectors, near, part) for part in parts
        )
        place, outside = self._heads.table(f"{head}_place"), self._heads.table(f"{head}_outside")
        room = reaches(len(self._vectors), barred)
        found: list[Stretch | None] = []
        for begin in range(0, len(rows), _TOGETHER):
            firsts, lasts, reach = [], [], []
            for i in range(begin, min(begin + _TOGETHER, len(rows))):
                at = np.arange(near[i].start, near[i].stop)
                by = place[heads.distances(at, *covers[i])]
                by[(at < self._ranges[lines[i]][0]) | (at >= self._ranges[lines[i]][1])] += outside
                firsts.append(opens(i) + by[:, 0])
                lasts.append(closes(i) + by[:, 1])
                reach.append(np.minimum(room[near[i]], near[i].stop - at))
            chosen = likeliest(firsts, lasts, asking[begin : begin + len(firsts), -1], reach)
            for words, (first, last, sure) in zip(near[begin : begin + _TOGETHER], chosen, strict=True):
                places = (int(self._starts[words][first]), int(self._ends[words][last])) if sure > 0 else None
                found.append(Stretch(*places, sure) if places else None)
        return found

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
        questions = softmax(self._heads.scores("question", np.concatenate([rows, self._pooled(asking)], 1)))
        central = _sigmoid(
            self._heads.scores("central", np.concatenate([rows, self._pooled(telling)], 1))[:, 0]
        )
        orders = _sigmoid(self._heads.linear("order", self.order_rows())[:, 0])
        return [
            SentenceJudgement(dict(zip(heads.QUESTIONS, map(float, row), strict=True)), float(c), float(o))
            for row, c, o in zip(questions, central, orders, strict=True)
        ]

    def order_rows(self) -> Floats:
        """(sentences, 2 widths): what is seen of each where it is asked whether it speaks to a program, the
        mean of its words' vectors and the greatest in each dimension."""
        greatest = [
            self._vectors[a:b].max(axis=0) if b > a else np.zeros(heads.WIDTH) for a, b in self._ranges
        ]
        return np.concatenate([self._means, np.asarray(greatest, np.float32)], 1)

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
    return np.asarray(softmax(scores[None])[0] @ vectors, np.float32)


def _numbers(figures: Sequence[FigureMention], covers: Sequence[tuple[int, int]]) -> set[int]:
    """The tokens of figures that no stretch may hold; of a count its number alone: its noun may begin one."""
    return {
        token
        for figure, (first, after) in zip(figures, covers, strict=True)
        for token in range(first, first + 1 if figure.kind == "count" else after)
    }


def _sigmoid(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)
