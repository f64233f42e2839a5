"""What the heads say of an article in training: as `models.tagging.reader` at run time, in torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.tagging import heads
from training.judged import FigureLabel
from training.judging import Prepared, ReaderModel

Looked = tuple[list[int], Tensor, Tensor]
"""The words that a stretch may begin and end with; how much each begins it, with how much there is none
in the last place; how much each ends it."""


@dataclass(slots=True)
class Judgement:
    """Scores (logits) of everything in one article. `of`, `role`, `matter`: of each figure, each mention
    and each sentence with a known topic, what `_look` gives."""

    modality: Tensor
    seek: Tensor
    party: Tensor
    type: Tensor
    question: Tensor
    central: Tensor
    of: list[Looked]
    role: list[Looked]
    matter: list[Looked]


def sentence_of(p: Prepared, offset: int) -> int:
    return max(
        0, next((i for i, (s, _) in enumerate(p.article.lines) if s > offset), len(p.article.lines)) - 1
    )


def judge(model: ReaderModel, p: Prepared, h: Tensor, unruled: float = 0.0) -> Judgement:
    """`unruled`: share of the figures whose rules' verdict is hidden."""
    means = torch.stack([h[a:b].mean(0) if b > a else h.new_zeros(h.shape[1]) for a, b in p.sentences])
    asked = _figures(p, h, means, unruled)
    named = _mentions(p, h, means)
    told = _sentences(p, h, means)
    weights = model.judge["telling"](h)
    telling = [_pooled(h, weights[:, i], p.sentences) for i in range(2)]
    groups = _groups(p, h, named)
    open_ = sorted(p.article.topics)
    begins = [[p.sentences[i][0]] for i in open_]
    own = [_around(p, i, 0, 0) for i in open_]
    around = [_around(p, i, heads.AROUND, heads.AROUND) for i in asked.within]
    beside = [_beside(_around(p, i, 0, 0), t) for t, i in zip(named.covers, named.within, strict=True)]
    j = model.judge
    cued = torch.cat([asked.rows, _cued(model, p, h, asked.rows)], 1)
    return Judgement(
        j["modality"](cued),
        _seek(model, p, h, asked, cued),
        j["party"](groups)[:, 0],
        j["party_type"](groups),
        j["question"](torch.cat([told, telling[0]], 1)),
        j["central"](torch.cat([told, telling[1]], 1))[:, 0],
        _look(model, "of", p, h, asked.rows, asked.covers, asked.within, around),
        _look(model, "role", p, h, named.rows, named.covers, named.within, beside),
        _look(model, "matter", p, h, means[open_], begins, open_, own, whole=False),
    )


@dataclass(slots=True)
class _Asking:
    """Figures, or mentions of names: the vector of each, its tokens, its sentence, and whether it is shown
    what the rules say of it."""

    rows: Tensor
    covers: list[list[int]]
    within: list[int]
    shown: list[bool]


def _figures(p: Prepared, h: Tensor, means: Tensor, unruled: float) -> _Asking:
    total = len(p.article.lines)
    spans, found, within, covers, told = [], [], [], [], []
    for f in p.article.figures:
        shown = float(torch.rand(())) >= unruled
        covers.append(p.cover(f.start, f.end))
        within.append(sentence_of(p, f.start))
        told.append(shown)
        spans.append(torch.cat([h[covers[-1]].mean(0), means[within[-1]]]))
        verdict = f.verdict if shown else ""
        found.append(heads.figure_features(f.kind, within[-1], total, verdict, shown and bool(f.ruled)))
    if not spans:
        return _Asking(h.new_zeros((0, 2 * heads.WIDTH + heads.FIGURE_FEATURES)), covers, within, told)
    return _Asking(torch.cat([torch.stack(spans), h.new_tensor(found)], 1), covers, within, told)


def _mentions(p: Prepared, h: Tensor, means: Tensor) -> _Asking:
    """Of all groups, one after the other."""
    spans = [span for g in p.article.groups for span in g.spans]
    covers = [p.cover(start, end) for start, end in spans]
    within = [sentence_of(p, start) for start, _ in spans]
    rows = [torch.cat([h[tokens].mean(0), means[i]]) for tokens, i in zip(covers, within, strict=True)]
    return _Asking(torch.stack(rows) if rows else h.new_zeros((0, 2 * heads.WIDTH)), covers, within, [])


def _groups(p: Prepared, h: Tensor, named: _Asking) -> Tensor:
    """(groups, inputs of the party heads)."""
    groups, total = p.article.groups, len(p.article.lines)
    if not groups:
        return h.new_zeros((0, 4 * heads.WIDTH + heads.GROUP_FEATURES))
    counts = [len(g.spans) for g in groups]
    rows, extra = [], []
    at = 0
    for g, part in zip(groups, named.rows.split(counts), strict=True):
        within = named.within[at : at + len(part)]
        at += len(part)
        rows.append(torch.cat([part.mean(0), part.amax(0)]))
        extra.append(heads.group_features(heads.TYPES[g.listed], within, total, sum(counts)))
    return torch.cat([torch.stack(rows), h.new_tensor(extra)], 1)


def _sentences(p: Prepared, h: Tensor, means: Tensor) -> Tensor:
    """(sentences, what the heads of sentences see of them but the words that they attend to)."""
    lines, total = p.article.lines, len(p.article.lines)
    whole = means.mean(0, keepdim=True).expand_as(means)
    placed = [
        heads.sentence_features(i, total, b - a, p.article.text[s:e].rstrip("\"'”»’) ").endswith("?"))
        for i, ((a, b), (s, e)) in enumerate(zip(p.sentences, lines, strict=True))
    ]
    return torch.cat([means, whole, h.new_tensor(placed)], 1)


def _beside(spoken: list[int], tokens: list[int]) -> list[int]:
    """Those of a sentence's tokens that are no further than heads.BESIDE from these."""
    inside = [n for n, t in enumerate(spoken) if t in tokens]
    if not inside:
        return spoken
    return spoken[max(0, inside[0] - heads.BESIDE) : inside[-1] + 1 + heads.BESIDE]


def _look(
    model: ReaderModel, head: str, p: Prepared, h: Tensor, rows: Tensor, covers: Sequence[list[int]],
    lines: Sequence[int], near: Sequence[list[int]], *, whole: bool = True,
) -> list[Looked]:  # fmt: skip
    """As `models.tagging.reader.TextReader._stretches`, before it chooses. `whole`: the words that ask,
    `covers`, are as long as they are, else how far a word is counts from before the first."""
    j = model.judge
    if not len(rows):
        return []
    asking, shown = j[head](rows), j[f"{head}_words"](h)
    place, outside = j[f"{head}_place"].weight, j[f"{head}_outside"].weight
    found: list[Looked] = []
    for row, tokens, line, at in zip(asking, covers, lines, near, strict=True):
        order = {t: n for n, t in enumerate(at)}
        first = order.get(tokens[0], 0)
        after = first + len(tokens) * whole
        begin, end = p.sentences[line]
        here = torch.tensor([begin <= t < end for t in at])
        far = torch.from_numpy(heads.distances(np.arange(len(at)), first, after)).long()
        by = place[far] + torch.where(here[:, None], torch.zeros_like(outside), outside)
        size = heads.POINTER
        opens = shown[at, :size] @ row[:size] / math.sqrt(size) + by[:, 0]
        closes = shown[at, size:] @ row[size : 2 * size] / math.sqrt(size) + by[:, 1]
        found.append((at, torch.cat([opens, row[-1:]]), closes))
    return found


def _pooled(h: Tensor, weights: Tensor, ranges: Sequence[tuple[int, int]]) -> Tensor:
    """(ranges, width): the mean of each range's vectors by the softmax of their weights."""
    return torch.stack(
        [weights[a:b].softmax(0) @ h[a:b] if b > a else h.new_zeros(h.shape[1]) for a, b in ranges]
    )


def _cued(model: ReaderModel, p: Prepared, h: Tensor, figures: Tensor) -> Tensor:
    """(figures, width): what a figure attends to in its own sentence and those beside it."""
    if not len(figures):
        return h.new_zeros((0, h.shape[1]))
    j = model.judge
    scores = j["ask"](figures) @ j["cue"](h).T / math.sqrt(heads.POINTER)
    rows = []
    for row, f in enumerate(p.article.figures):
        near = _around(p, sentence_of(p, f.start), heads.NEAR, heads.NEAR)
        rows.append(scores[row, near].softmax(0) @ h[near])
    return torch.stack(rows)


def _around(p: Prepared, line: int, before: int, behind: int) -> list[int]:
    """Tokens of a line and of so many before and behind it; the run time has none of white space."""
    first = p.sentences[max(0, line - before)][0]
    after = p.sentences[min(len(p.sentences) - 1, line + behind)][1]
    return [i for i in range(first, after) if not p.doc[i].is_space]


def _seek(model: ReaderModel, p: Prepared, h: Tensor, asked: _Asking, cued: Tensor) -> Tensor:
    """(figures, tokens + 1): how much each token is of whoever said it; the last column is nobody. As
    `models.tagging.reader.TextReader._speaker`."""
    j = model.judge
    if not len(cued):
        return h.new_zeros((0, len(h) + 1))
    scores = j["seek"](asked.rows) @ j["found"](h).T / math.sqrt(heads.POINTER)
    rows = [
        _sought(model, p, f, scores[row], *where)
        for row, (f, *where) in enumerate(
            zip(p.article.figures, asked.covers, asked.within, asked.shown, strict=True)
        )
    ]
    return torch.cat([torch.stack(rows), j["nobody"](cued)], 1)


def _sought(
    model: ReaderModel, p: Prepared, f: FigureLabel, scores: Tensor, tokens: list[int], line: int, shown: bool
) -> Tensor:
    """(tokens,): the scores with what is learned of their places; very low where nobody is looked for."""
    j = model.judge
    at = _around(p, line, heads.BEFORE, heads.AFTER)
    first = at.index(tokens[0])
    opening = [start for start, _ in p.article.lines]
    lines = np.searchsorted(opening, [p.doc[t].idx for t in at], side="right") - 1
    places = heads.beside(lines, line, np.arange(len(at)), first, first + len(tokens))
    far, near = (torch.from_numpy(rows).long() for rows in places)
    quoted = int(f.quotation is not None)
    by = j["seek_place"].weight[quoted, far] + j["seek_line"].weight[quoted, near]
    told = {
        "ruled": f.ruled if shown else (),
        "subject": f.subjects if shown else (),
        "seek_quoted": (f.quotation,) if f.quotation else (),
    }
    for name, spans in told.items():
        inside = {t for start, end in spans for t in p.cover(start, end)}
        by = by + torch.tensor([float(t in inside) for t in at]) * j[name].weight
    return torch.full_like(scores, -1e4).index_put((torch.tensor(at),), scores[at] + by)
