"""Fine-tune the shipped encoder with its judging heads; what it tags stays what it was.

The names and parts of speech are kept by learning, beside the judgements, the scores that the
encoder gave before (distillation from itself), on the same pass over the same windows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import spacy
import torch
from spacy.tokens import Doc
from torch import Tensor, nn

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
    """`batch` in word pieces; `frozen` layers at the bottom; weights of the losses beside modality's.
    `tagging_batch`: pieces of the tagger's own corpora with each batch; `unruled`: share of figures
    whose rules' verdict is hidden."""

    epochs: int = 4
    batch: int = 3000
    sizes: tuple[int, int] = (176, 320)
    rate: float = 1e-4
    head_rate: float = 1e-3
    tag_rate: float = 1e-4
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
    of: float = 0.4
    role: float = 0.3
    matter: float = 0.3
    tagging: float = 1.0
    tagging_batch: int = 1280
    unruled: float = 0.15
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


class Table(nn.Module):
    """Numbers that are learned as they are."""

    def __init__(self, *shape: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(*shape))


class ReaderModel(TaggerModel):
    """The tagger with the judging heads beside its own."""

    def __init__(self, encoder: Encoder, s: Settings) -> None:
        super().__init__(encoder, heads.WIDTH)
        self.judge = nn.ModuleDict(
            {name: Head(i, o, s.hidden, s.head_dropout) for name, (i, o) in heads.SHAPES.items()}
        )
        self.judge["found"] = nn.Linear(heads.WIDTH, heads.POINTER)
        self.judge["ask"] = nn.Linear(2 * heads.WIDTH + heads.FIGURE_FEATURES, heads.POINTER)
        self.judge["cue"] = nn.Linear(heads.WIDTH, heads.POINTER)
        self.judge["telling"] = nn.Linear(heads.WIDTH, 2)
        for name in heads.STRETCHES:
            self.judge[f"{name}_words"] = nn.Linear(heads.WIDTH, 2 * heads.POINTER)
            self.judge[f"{name}_place"] = Table(2 * heads.FAR + 1, 2)
            self.judge[f"{name}_outside"] = Table(2)
        self.judge["seek_place"] = Table(2, 2 * heads.FAR + 2)
        self.judge["seek_line"] = Table(2, heads.BEFORE + 1 + heads.AFTER)
        for name in ("ruled", "subject", "seek_quoted"):
            self.judge[name] = Table(1)


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
