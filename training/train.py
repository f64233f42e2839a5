"""Fine-tune the encoder and its heads; a run that was stopped goes on from its last checkpoint."""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import spacy
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.tagging.pieces import PAD, Pieces
from training.e5_file import E5File
from training.examples import IGNORED, Corpus, Example, Stream, plain_examples
from training.model import LAYERS, Encoder, TaggerModel


@dataclass(frozen=True, slots=True)
class Settings:
    """`batch` in padded word pieces. `mixture` is the share of each corpus in pieces up to `turn`
    (a share of the steps), `late_mixture` from there on."""

    steps: int = 2600
    layers: tuple[int, ...] = LAYERS
    batch: int = 2048
    size: int = 160
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.93
    warmup: int = 100
    weight_decay: float = 0.01
    tag_weight: float = 0.4
    piece_dropout: float = 0.04
    average: float = 0.995
    turn: float = 0.15
    mixture: tuple[tuple[str, float], ...] = (
        ("kind", 0.35), ("wikineural-en", 0.35), ("treebank", 0.15), ("wikineural-it", 0.15),
    )  # fmt: skip
    late_mixture: tuple[tuple[str, float], ...] = (
        ("kind", 0.45), ("wikineural-en", 0.46), ("treebank", 0.09),
    )  # fmt: skip
    pool: int = 8
    save_every: int = 40
    seed: int = 0
    threads: int = 1


@dataclass(slots=True)
class Batch:
    ids: Tensor
    lengths: Tensor
    rows: Tensor
    columns: Tensor
    heads: list[str]
    entities: Tensor
    tags: Tensor


def collate(examples: list[Example]) -> Batch:
    """Pad; labels are flat, one for each first piece."""
    lengths = torch.tensor([len(e.ids) for e in examples])
    ids = torch.full((len(examples), int(lengths.max())), PAD)
    for row, example in enumerate(examples):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
    return Batch(
        ids,
        lengths,
        torch.tensor([row for row, e in enumerate(examples) for _ in e.first]),
        torch.tensor([place for e in examples for place in e.first]),
        [e.head for e in examples for _ in e.first],
        torch.tensor([label for e in examples for label in e.entities]),
        torch.tensor([label for e in examples for label in e.tags]),
    )


def loss_of(model: TaggerModel, batch: Batch, tag_weight: float) -> Tensor:
    hidden = model.enc(batch.ids, batch.lengths)[batch.rows, batch.columns]
    total = hidden.new_zeros(())
    counted = 0
    for name in ("kind", "wikineural"):
        chosen = torch.tensor([head == name for head in batch.heads])
        if chosen.any():
            logits = model.heads[name](hidden[chosen])
            total = total + F.cross_entropy(
                logits, batch.entities[chosen], ignore_index=IGNORED, reduction="sum"
            )
            counted += int(chosen.sum())
    tagged = batch.tags != IGNORED
    loss = total / max(counted, 1)
    if tag_weight and tagged.any():
        loss = loss + tag_weight * F.cross_entropy(model.heads["pos"](hidden[tagged]), batch.tags[tagged])
    return loss


class Batches:
    """Batches of mixed corpora, of examples of like length."""

    def __init__(self, corpora: dict[str, Corpus], pieces: Pieces, settings: Settings) -> None:
        self.pools = 0
        self._settings = settings
        nlp = {language: spacy.blank(language) for language in ("it", "en")}
        names = {name for name, _ in (*settings.mixture, *settings.late_mixture)}
        self.streams = {
            name: Stream(
                corpora[name], nlp[corpora[name].language], pieces, seed=settings.seed, size=settings.size
            )
            for name in sorted(names)
        }

    def pool(self, step: int) -> Iterator[list[Example]]:
        """Some `settings.pool` batches."""
        s = self._settings
        mixture = dict(s.mixture if step < s.turn * s.steps else s.late_mixture)
        rng = random.Random(f"{s.seed} {self.pools}")
        self.pools += 1
        wanted = s.pool * s.batch
        chosen: list[Example] = []
        for name, share in mixture.items():
            count = 0
            while count < share * wanted:
                taken = self.streams[name].take()
                count += sum(len(e.ids) for e in taken)
                chosen.extend(taken)
        chosen.sort(key=lambda e: len(e.ids) + rng.random() * 8)
        batches: list[list[Example]] = [[]]
        for example in chosen:
            if (len(batches[-1]) + 1) * max(len(example.ids), 1) > s.batch and batches[-1]:
                batches.append([])
            batches[-1].append(example)
        rng.shuffle(batches)
        yield from batches

    def state(self) -> dict[str, list[int]]:
        return {"": [self.pools]} | {n: [s.epoch, s.position] for n, s in self.streams.items()}

    def resume(self, state: dict[str, list[int]]) -> None:
        self.pools = state[""][0]
        for name, stream in self.streams.items():
            stream.epoch, stream.position = state[name]


def groups(model: TaggerModel, s: Settings) -> list[dict[str, object]]:
    """Parameter groups: upper layers and heads learn faster."""
    depth = len(model.enc.layers)
    found: list[dict[str, object]] = [{"params": list(model.heads.parameters()), "base": s.head_rate}]
    for i, layer in enumerate(model.enc.layers):
        rate = s.rate * s.layer_decay ** (depth - 1 - i)
        matrices = [p for p in layer.parameters() if p.ndim > 1]
        vectors = [p for p in layer.parameters() if p.ndim == 1]
        found.append({"params": matrices, "base": rate})
        found.append({"params": vectors, "base": rate, "weight_decay": 0.0})
    return found


def schedule(step: int, warmup: int, steps: int) -> float:
    """Linear warm-up, then half a cosine down to a fiftieth."""
    if step < warmup:
        return (step + 1) / warmup
    through = (step - warmup) / max(1, steps - warmup)
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * through))


def train(corpora: dict[str, Corpus], vocabulary: Path, work: Path, settings: Settings) -> Path:
    """Run to the end, and return the file of the averaged weights."""
    s = settings
    torch.set_num_threads(s.threads)
    torch.manual_seed(s.seed)
    work.mkdir(parents=True, exist_ok=True)
    rows = json.loads((vocabulary / "rows.json").read_text(encoding="utf-8"))
    e5 = E5File()
    model = TaggerModel(Encoder.of_e5(e5, rows, s.layers), e5.width)
    pieces = Pieces(vocabulary / "tokenizer.json")
    batches = Batches(corpora, pieces, s)
    optimizer = torch.optim.AdamW(groups(model, s), lr=s.rate, weight_decay=s.weight_decay)
    learnt = {name: p for name, p in model.named_parameters() if p.requires_grad}
    average = {name: p.detach().clone() for name, p in learnt.items()}
    step = 0
    checkpoint = work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        average, step = saved["average"], saved["step"]
        batches.resume(saved["streams"])
    sample = list(plain_examples(corpora["kind-dev"], spacy.blank("it"), pieces, s.size))[:48]
    log = work / "log.txt"
    _note(log, json.dumps(asdict(s)) + f" from step {step}")
    began, running = time.time(), 0.0
    last_saved = step
    while step < s.steps:
        for examples in batches.pool(step):
            model.train()
            batch = collate(examples)
            noise = (torch.rand(batch.ids.shape) < s.piece_dropout) & (batch.ids > PAD)
            batch.ids[noise] = 3
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * schedule(step, s.warmup, s.steps)
            loss = loss_of(model, batch, s.tag_weight)
            loss.backward()
            nn.utils.clip_grad_norm_(list(learnt.values()), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            decay = min(s.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in learnt.items():
                    average[name].lerp_(value, 1 - decay)
            running = 0.97 * running + 0.03 * loss.item() if running else loss.item()
            if step % 20 == 0:
                _note(log, f"step {step} loss {running:.4f} {time.time() - began:.0f} s")
        if step - last_saved >= s.save_every or step >= s.steps:
            last_saved = step
            _save(checkpoint, model, optimizer, average, step, batches)
            _note(log, f"step {step} dev loss {_sample_loss(model, average, sample):.4f}")
    final = work / "averaged.pt"
    torch.save({**model.state_dict(), **average, "enc.word": model.enc.word}, final)
    return final


def _note(log: Path, line: str) -> None:
    with log.open("a", encoding="utf-8") as out:
        out.write(line + "\n")


def _save(
    path: Path,
    model: TaggerModel,
    optimizer: torch.optim.Optimizer,
    average: dict[str, Tensor],
    step: int,
    batches: Batches,
) -> None:
    part = path.with_suffix(".part")
    torch.save(
        {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "average": average,
            "step": step,
            "streams": batches.state(),
        },
        part,
    )
    part.replace(path)


def _sample_loss(model: TaggerModel, average: dict[str, Tensor], sample: list[Example]) -> float:
    """Of the averaged weights, on some of KIND dev."""
    now = {name: p.detach().clone() for name, p in model.named_parameters() if name in average}
    model.load_state_dict(average, strict=False)
    model.eval()
    with torch.inference_mode():
        losses = [loss_of(model, collate(sample[i : i + 12]), 0.0).item() for i in range(0, len(sample), 12)]
    model.load_state_dict(now, strict=False)
    return float(sum(losses) / len(losses))
