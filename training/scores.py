"""What the heads say of an article in training: as `models.tagging.reader` at run time, in torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.tagging import heads
from training.judged import Places
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
    lines = p.article.lines
    total = len(lines)
    means = torch.stack([h[a:b].mean(0) if b > a else h.new_zeros(h.shape[1]) for a, b in p.sentences])
    whole = means.mean(0, keepdim=True).expand_as(means)
    placed = h.new_tensor(
        [
            heads.sentence_features(i, total, b - a, p.article.text[s:e].rstrip("\"'”»’) ").endswith("?"))
            for i, ((a, b), (s, e)) in enumerate(zip(p.sentences, lines, strict=True))
        ]
    )
    told = torch.cat([means, whole, placed], 1)
    weights = model.judge["telling"](h)
    telling = [_pooled(h, weights[:, i], p.sentences) for i in range(2)]
    spans, found, within, covers, named = [], [], [], [], []
    for f in p.article.figures:
        shown = float(torch.rand(())) >= unruled
        covers.append(p.cover(f.start, f.end))
        within.append(sentence_of(p, f.start))
        named.append(f.ruled if shown else ())
        spans.append(torch.cat([h[covers[-1]].mean(0), means[within[-1]]]))
        verdict = f.verdict if shown else ""
        found.append(heads.figure_features(f.kind, within[-1], total, verdict, bool(named[-1])))
    figures = (
        torch.cat([torch.stack(spans), h.new_tensor(found)], 1)
        if spans
        else h.new_zeros((0, 2 * heads.WIDTH + heads.FIGURE_FEATURES))
    )
    mentions = sum(len(g.spans) for g in p.article.groups)
    rows, extra, each, mentioned, where = [], [], [], [], []
    for g in p.article.groups:
        at = [sentence_of(p, s) for s, _ in g.spans]
        mentioned += [p.cover(s, e) for s, e in g.spans]
        where += at
        vectors = [
            torch.cat([h[tokens].mean(0), means[i]])
            for tokens, i in zip(mentioned[-len(at) :], at, strict=True)
        ]
        each += vectors
        rows.append(torch.stack(vectors).mean(0))
        extra.append(heads.group_features(heads.TYPES[g.listed], at, total, mentions))
    groups = (
        torch.cat([torch.stack(rows), h.new_tensor(extra)], 1)
        if rows
        else h.new_zeros((0, 2 * heads.WIDTH + heads.GROUP_FEATURES))
    )
    j = model.judge
    open_ = sorted(p.article.topics)
    begins = [[p.sentences[i][0]] for i in open_]
    beside = [_beside(_around(p, i, 0, 0), tokens) for tokens, i in zip(mentioned, where, strict=True)]
    return Judgement(
        j["modality"](torch.cat([figures, _cued(model, p, h, figures)], 1)),
        _seek(model, p, h, figures, named),
        j["party"](groups)[:, 0],
        j["party_type"](groups),
        j["question"](torch.cat([told, telling[0]], 1)),
        j["central"](torch.cat([told, telling[1]], 1))[:, 0],
        _look(
            model,
            "of",
            p,
            h,
            figures,
            covers,
            within,
            [_around(p, i, heads.AROUND, heads.AROUND) for i in within],
        ),
        _look(model, "role", p, h, torch.stack(each), mentioned, where, beside) if each else [],
        _look(
            model,
            "matter",
            p,
            h,
            means[open_],
            begins,
            open_,
            [_around(p, i, 0, 0) for i in open_],
            whole=False,
        ),
    )


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
        far = torch.tensor([heads.distance(n, first, after) for n in range(len(at))], dtype=torch.long)
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


def _seek(model: ReaderModel, p: Prepared, h: Tensor, figures: Tensor, named: Sequence[Places]) -> Tensor:
    """(figures, tokens + 1): how much each token is of whoever said it; the last column is nobody.
    `named`: places of whom the rules name."""
    j = model.judge
    if not len(figures):
        return h.new_zeros((0, len(h) + 1))
    scores = j["seek"](figures) @ j["found"](h).T / math.sqrt(heads.POINTER)
    ruled = torch.zeros(scores.shape)
    for row, spans in enumerate(named):
        ruled[row, [t for start, end in spans for t in p.cover(start, end)]] = 1
    scores = scores + ruled * j["ruled"].weight
    outside = torch.ones(scores.shape, dtype=torch.bool)
    for row, f in enumerate(p.article.figures):
        outside[row, _around(p, sentence_of(p, f.start), heads.BEFORE, heads.AFTER)] = False
    return torch.cat([scores.masked_fill(outside, -1e4), j["nobody"](figures)], 1)
