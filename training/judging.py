"""Fine-tune the shipped encoder with its judging heads; what it tags stays what it was.

The names and parts of speech are kept by learning, beside the judgements, the scores that the
encoder gave before (distillation from itself), on the same pass over the same windows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import spacy
import torch
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional as F

from models.tagging import heads
from models.tagging.encoder import Encoder as Engine
from models.tagging.pieces import PAD, Pieces
from models.tagging.windows import Window, windows
from training.judged import Judged
from training.model import Encoder, Shape, TaggerModel

TOGETHER = 1200
"""Pieces that go through the encoder at once, with their padding: their activations fit a core's cache."""
ENTITY_HEADS = {"it": "kind", "en": "wikineural"}


@dataclass(frozen=True, slots=True)
class Settings:
    """`batch` in word pieces; `frozen` layers at the bottom; weights of the losses beside modality's."""

    epochs: int = 5
    batch: int = 3000
    sizes: tuple[int, int] = (176, 320)
    rate: float = 1e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.93
    warmup: int = 40
    weight_decay: float = 0.01
    frozen: int = 4
    average: float = 0.99
    hidden: int = 128
    head_dropout: float = 0.2
    piece_dropout: float = 0.03
    party: float = 1.0
    type: float = 0.3
    question: float = 2.0
    central: float = 0.5
    speaker: float = 0.4
    keep: float = 0.5
    seed: int = 0
    threads: int = 2


class Head(nn.Module):
    """Two layers; `models.tagging.reader` computes the same from the arrays."""

    def __init__(self, inputs: int, outputs: int, hidden: int, drop: float) -> None:
        super().__init__()
        self.inner = nn.Linear(inputs, hidden)
        self.outer = nn.Linear(hidden, outputs)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor) -> Tensor:
        scores: Tensor = self.outer(self.drop(torch.tanh(self.inner(self.drop(x)))))
        return scores


class ReaderModel(TaggerModel):
    """The tagger with the judging heads beside its own."""

    def __init__(self, encoder: Encoder, s: Settings) -> None:
        super().__init__(encoder, heads.WIDTH)
        self.judge = nn.ModuleDict(
            {name: Head(i, o, s.hidden, s.head_dropout) for name, (i, o) in heads.SHAPES.items()}
        )
        self.judge["seek"] = nn.Linear(2 * heads.WIDTH + heads.FIGURE_FEATURES, heads.POINTER)
        self.judge["found"] = nn.Linear(heads.WIDTH, heads.POINTER)
        self.judge["nobody"] = nn.Linear(2 * heads.WIDTH + heads.FIGURE_FEATURES, 1)
        self.judge["ask"] = nn.Linear(2 * heads.WIDTH + heads.FIGURE_FEATURES, heads.POINTER)
        self.judge["cue"] = nn.Linear(heads.WIDTH, heads.POINTER)
        self.judge["telling"] = nn.Linear(heads.WIDTH, 2)


@dataclass(slots=True)
class Prepared:
    """An article's tokens, and what is judged of them, by token numbers. `teacher`: scores to keep."""

    article: Judged
    doc: Doc
    sentences: list[tuple[int, int]]
    cover: Callable[[int, int], list[int]]
    teacher: dict[str, np.ndarray]


def prepare(article: Judged, nlp: spacy.Language, teacher: dict[str, np.ndarray]) -> Prepared:
    doc = nlp.make_doc(article.text)
    starts = [t.idx for t in doc]
    ends = [t.idx + len(t) for t in doc]

    def cover(start: int, end: int) -> list[int]:
        a = int(np.searchsorted(ends, start, side="right"))
        b = int(np.searchsorted(starts, end, side="left"))
        return [i for i in range(a, b) if not doc[i].is_space]

    sentences = []
    for start, end in article.lines:
        a, b = (
            int(np.searchsorted(starts, start)),
            int(np.searchsorted(starts, max(start, end - 1), side="right")),
        )
        sentences.append((a, max(a, b)))
    return Prepared(article, doc, sentences, cover, teacher)


def encode(
    model: ReaderModel, batch: Sequence[Prepared], pieces: Pieces, size: int, noise: float
) -> list[Tensor]:
    """(tokens, width) vectors of each article's tokens; those of white space are 0."""
    cut: list[tuple[int, Window]] = [
        (n, w) for n, p in enumerate(batch) for w in windows(p.doc, p.sentences, pieces, size)
    ]
    cut.sort(key=lambda one: len(one[1].ids))
    seen = [_hidden(model, [w for _, w in part], noise) for part in _alike(cut)]
    offset = np.cumsum([0, *(len(p.doc) for p in batch)])
    places = torch.tensor([int(offset[n]) + t for n, w in cut for t in w.tokens])
    vectors = seen[0].new_zeros((int(offset[-1]), heads.WIDTH))
    vectors = vectors.index_put((places,), torch.cat(seen))
    return [vectors[int(a) : int(b)] for a, b in pairwise(offset)]


def _alike(cut: Sequence[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    """Windows of like length together: padding would be a third of the work."""
    part: list[tuple[int, Window]] = []
    for one in cut:
        if part and (len(part) + 1) * len(one[1].ids) > TOGETHER:
            yield part
            part = []
        part.append(one)
    yield part


def _hidden(model: ReaderModel, cut: Sequence[Window], noise: float) -> Tensor:
    """(tokens, width) of all tokens of these windows, one after the other."""
    ids = torch.full((len(cut), max(len(w.ids) for w in cut)), PAD)
    for row, w in enumerate(cut):
        ids[row, : len(w.ids)] = torch.tensor(w.ids)
    if noise:
        ids[(torch.rand(ids.shape) < noise) & (ids > PAD)] = 3
    hidden = model.enc(ids, torch.tensor([len(w.ids) for w in cut]))
    rows = torch.tensor([r for r, w in enumerate(cut) for _ in w.first])
    return hidden[rows, torch.tensor([c for w in cut for c in w.first])]


@dataclass(slots=True)
class Judgement:
    """Scores (logits) of everything in one article."""

    modality: Tensor
    seek: Tensor
    party: Tensor
    type: Tensor
    question: Tensor
    central: Tensor


def sentence_of(p: Prepared, offset: int) -> int:
    return max(
        0, next((i for i, (s, _) in enumerate(p.article.lines) if s > offset), len(p.article.lines)) - 1
    )


def judge(model: ReaderModel, p: Prepared, h: Tensor) -> Judgement:
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
    spans, found = [], []
    for f in p.article.figures:
        tokens = p.cover(f.start, f.end)
        line = sentence_of(p, f.start)
        spans.append(torch.cat([h[tokens].mean(0), means[line]]))
        found.append(heads.figure_features(f.kind, line, total))
    figures = (
        torch.cat([torch.stack(spans), h.new_tensor(found)], 1)
        if spans
        else h.new_zeros((0, 2 * heads.WIDTH + heads.FIGURE_FEATURES))
    )
    mentions = sum(len(g.spans) for g in p.article.groups)
    rows, extra = [], []
    for g in p.article.groups:
        at = [sentence_of(p, s) for s, _ in g.spans]
        vectors = [
            torch.cat([h[p.cover(s, e)].mean(0), means[i]]) for (s, e), i in zip(g.spans, at, strict=True)
        ]
        rows.append(torch.stack(vectors).mean(0))
        extra.append(heads.group_features(heads.TYPES[g.listed], at, total, mentions))
    groups = (
        torch.cat([torch.stack(rows), h.new_tensor(extra)], 1)
        if rows
        else h.new_zeros((0, 2 * heads.WIDTH + heads.GROUP_FEATURES))
    )
    j = model.judge
    return Judgement(
        j["modality"](torch.cat([figures, _cued(model, p, h, figures)], 1)), _seek(model, p, h, figures),
        j["party"](groups)[:, 0], j["party_type"](groups), j["question"](torch.cat([told, telling[0]], 1)),
        j["central"](torch.cat([told, telling[1]], 1))[:, 0],
    )  # fmt: skip


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


def _seek(model: ReaderModel, p: Prepared, h: Tensor, figures: Tensor) -> Tensor:
    """(figures, tokens + 1): how much each token is of whoever said it; the last column is nobody."""
    j = model.judge
    if not len(figures):
        return h.new_zeros((0, len(h) + 1))
    scores = j["seek"](figures) @ j["found"](h).T / math.sqrt(heads.POINTER)
    outside = torch.ones(scores.shape, dtype=torch.bool)
    for row, f in enumerate(p.article.figures):
        outside[row, _around(p, sentence_of(p, f.start), heads.BEFORE, heads.AFTER)] = False
    return torch.cat([scores.masked_fill(outside, -1e4), j["nobody"](figures)], 1)


def losses(model: ReaderModel, p: Prepared, h: Tensor, s: Settings) -> dict[str, tuple[Tensor, int]]:
    """Each loss summed, and over how many."""
    a, told = p.article, judge(model, p, h)
    out: dict[str, tuple[Tensor, int]] = {}
    known = [i for i, f in enumerate(a.figures) if f.modality is not None]
    if known:
        target = torch.tensor([a.figures[i].modality for i in known])
        out["modality"] = (F.cross_entropy(told.modality[known], target, reduction="sum"), len(known))
    seeking = [(i, f.speaker) for i, f in enumerate(a.figures) if f.speaker is not None]
    if seeking:
        likely = told.seek.log_softmax(1)
        total = h.new_zeros(())
        for i, spans in seeking:
            tokens = [t for start, end in spans for t in p.cover(start, end)]
            tokens = [t for t in tokens if told.seek[i, t] > -1e3]
            if tokens or not spans:
                total = total - (torch.logsumexp(likely[i, tokens], 0) if spans else likely[i, -1])
        out["speaker"] = (total, len(seeking))
    if a.groups:
        party = torch.tensor([float(g.party) for g in a.groups])
        out["party"] = (F.binary_cross_entropy_with_logits(told.party, party, reduction="sum"), len(a.groups))
        kinds = torch.tensor([g.type for g in a.groups])
        out["type"] = (F.cross_entropy(told.type, kinds, reduction="sum"), len(a.groups))
    open_ = torch.tensor([a.kinds.get(i, 0) for i in range(len(a.lines))])
    out["question"] = (F.cross_entropy(told.question, open_, reduction="sum"), len(a.lines))
    if a.central:
        central = torch.tensor([float(i in a.central) for i in range(len(a.lines))])
        out["central"] = (
            F.binary_cross_entropy_with_logits(told.central, central, reduction="sum"),
            len(a.lines),
        )
    if s.keep and p.teacher:
        kept = h.new_zeros(())
        spoken = torch.tensor([i for i in range(len(p.doc)) if not p.doc[i].is_space])
        for name, head in (("entity", ENTITY_HEADS[a.language]), ("pos", "pos")):
            goal = torch.from_numpy(p.teacher[name])[spoken]
            ours = model.heads[head](h[spoken]).log_softmax(1)
            kept = kept + F.kl_div(ours, goal, reduction="sum", log_target=True) * (
                1.0 if name == "entity" else 0.4
            )
        out["keep"] = (kept, len(spoken))
    return out


def start(state: dict[str, Tensor], s: Settings) -> ReaderModel:
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("enc.layers."))
    encoder = Encoder(state["enc.word"], state["enc.pos"].clone(), Shape(layers=layers))
    model = ReaderModel(encoder, s)
    model.load_state_dict({k: v for k, v in state.items() if k != "enc.word"}, strict=False)
    return model


def teacher_scores(article: Judged, encoder: Engine, nlp: spacy.Language) -> dict[str, np.ndarray]:
    """(tokens, labels) log-probabilities of the shipped heads, by the run time's own code."""
    p = prepare(article, nlp, {})
    cut = list(windows(p.doc, p.sentences, encoder.pieces, 176))
    head = ENTITY_HEADS[article.language]
    out = {"entity": np.zeros((len(p.doc), 7), np.float32), "pos": np.zeros((len(p.doc), 17), np.float32)}
    for w, found in zip(cut, encoder.read(cut, (head, "pos"))[1], strict=True):
        out["entity"][w.tokens] = found[head]
        out["pos"][w.tokens] = found["pos"]
    return out
