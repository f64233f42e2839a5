"""The loop that trains the reader; a run that was stopped goes on from its last checkpoint."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from models.tagging.pieces import Pieces
from training.examples import Corpus, Example
from training.judging import Head, Prepared, ReaderModel, Settings, encode
from training.losses import losses
from training.train import Batches, collate, loss_of, schedule
from training.train import Settings as TaggerSettings

Step = tuple[int, list[Prepared], int]
"""Epoch, articles, and the size of their windows."""
SAVE_EVERY = 40
TAG_WEIGHT = 0.4
"""Of parts of speech beside entities, as in the tagger's own training."""
# Pieces for each token of news, about: what a batch is measured by before it is cut.
_PIECES = 1.5


def fit(
    model: ReaderModel,
    articles: Sequence[Prepared],
    pieces: Pieces,
    s: Settings,
    work: Path,
    corpora: dict[str, Corpus],
    each_epoch: Callable[[int], None] = lambda epoch: None,
) -> None:
    """Leaves the model with the running average of its weights; log.txt and checkpoints go to `work`.

    `corpora`: those that the tagger learned from, of which some is read again with each batch.
    """
    torch.set_num_threads(s.threads)
    torch.manual_seed(s.seed)
    work.mkdir(parents=True, exist_ok=True)
    _set_up(model, s)
    optimizer = torch.optim.AdamW(_groups(model, s), lr=s.rate, weight_decay=s.weight_decay, fused=True)
    learnt = {name: p for name, p in model.named_parameters() if p.requires_grad}
    average = {name: p.detach().clone() for name, p in learnt.items()}
    steps = plan(articles, s)
    tagging = Batches(corpora, pieces, TaggerSettings(steps=1, batch=s.tagging_batch, pool=1, seed=s.seed))
    checkpoint, done = work / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        average, done = saved["average"], saved["step"]
        tagging.resume(saved["streams"])
    log = _Log(work / "log.txt")
    log.write(f"{json.dumps(asdict(s))} {len(articles)} articles, steps {done} to {len(steps)}")
    for step in range(done, len(steps)):
        epoch, batch, size = steps[step]
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * schedule(step, s.warmup, len(steps))
        again = next(tagging.pool(1))
        log.add(_step(model, optimizer, batch, again, pieces, size, s, list(learnt.values())))
        decay = min(s.average, (1 + step) / (10 + step))
        _follow(average, learnt, decay)
        last = step + 1 == len(steps)
        if step % 20 == 19 or last:
            log.write(f"step {step + 1} {log.told()}")
        if step % SAVE_EVERY == SAVE_EVERY - 1:
            state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
            state |= {"average": average, "step": step + 1, "streams": tagging.state()}
            _save(state, checkpoint)
        if last or steps[step + 1][0] != epoch:
            now = {name: p.detach().clone() for name, p in learnt.items()}
            model.load_state_dict(average, strict=False)
            model.eval()
            each_epoch(epoch)
            if not last:
                model.load_state_dict(now, strict=False)
    if not steps[done:]:
        model.load_state_dict(average, strict=False)


def _set_up(model: ReaderModel, s: Settings) -> None:
    """What of the model a run's settings say: layers that stay as they are, and the heads' dropout."""
    model.enc.frozen = s.frozen
    model.enc.layers[: s.frozen].requires_grad_(False)
    for part in model.modules():
        if isinstance(part, Head):
            part.drop.p = s.head_dropout


def _save(state: dict[str, Any], checkpoint: Path) -> None:
    torch.save(state, checkpoint.with_suffix(".part"))
    checkpoint.with_suffix(".part").replace(checkpoint)


def _follow(average: dict[str, Tensor], learnt: dict[str, nn.Parameter], decay: float) -> None:
    with torch.no_grad():
        for name, value in learnt.items():
            average[name].lerp_(value, 1 - decay)


def plan(articles: Sequence[Prepared], s: Settings) -> list[Step]:
    """Every step of the run: batches of whole articles, in a new order each epoch, by the seed."""
    rng = random.Random(s.seed)
    steps: list[Step] = []
    for epoch in range(s.epochs):
        order = list(articles)
        rng.shuffle(order)
        batch: list[Prepared] = []
        for article in order:
            batch.append(article)
            if _PIECES * sum(len(p.doc) for p in batch) >= s.batch or article is order[-1]:
                steps.append((epoch, batch, rng.randint(*s.sizes)))
                batch = []
    return steps


def _groups(model: ReaderModel, s: Settings) -> list[dict[str, Any]]:
    """Parameter groups: judging heads learn fastest, then upper layers; what the tagger knew, slowly."""
    groups: list[dict[str, Any]] = [
        {"params": list(model.judge.parameters()), "base": s.head_rate},
        {"params": list(model.heads.parameters()), "base": s.tag_rate},
    ]
    depth = len(model.enc.layers)
    for i, layer in enumerate(model.enc.layers):
        if i >= s.frozen:
            rate = s.rate * s.layer_decay ** (depth - 1 - i)
            matrices = [p for p in layer.parameters() if p.ndim > 1]
            vectors = [p for p in layer.parameters() if p.ndim == 1]
            groups += [
                {"params": matrices, "base": rate},
                {"params": vectors, "base": rate, "weight_decay": 0.0},
            ]
    return groups


def _step(
    model: ReaderModel, optimizer: torch.optim.Optimizer, batch: list[Prepared], again: list[Example],
    pieces: Pieces, size: int, s: Settings, learnt: list[nn.Parameter],
) -> dict[str, float]:  # fmt: skip
    """One update, by judged articles and by examples of what the tagger learned; the mean of each loss."""
    model.train()
    sums: dict[str, list[Tensor]] = {}
    counts: dict[str, int] = {}
    for p, vectors in zip(batch, encode(model, batch, pieces, size, s.piece_dropout), strict=True):
        for name, (value, count) in losses(model, p, vectors, s).items():
            sums.setdefault(name, []).append(value)
            counts[name] = counts.get(name, 0) + count
    means = {name: torch.stack(values).sum() / max(1, counts[name]) for name, values in sums.items()}
    means["tagging"] = loss_of(model, collate(again), TAG_WEIGHT)
    weights = asdict(s) | {"modality": 1.0}
    torch.stack([float(weights[name]) * value for name, value in means.items()]).sum().backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(learnt, 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return {name: value.item() for name, value in means.items()}


class _Log:
    """Lines with the time; running means of the losses."""

    def __init__(self, path: Path) -> None:
        self._path, self._began = path, time.time()
        self._means: dict[str, float] = {}

    def add(self, losses: dict[str, float]) -> None:
        for name, value in losses.items():
            self._means[name] = 0.95 * self._means.get(name, value) + 0.05 * value

    def told(self) -> str:
        return " ".join(f"{name} {value:.3f}" for name, value in self._means.items())

    def write(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8") as out:
            out.write(f"{time.time() - self._began:.0f} s {line}\n")
