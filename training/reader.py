"""The reader: judged articles → the encoder with its judging heads, calibrated on stories set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy
import torch
from torch import Tensor

from benchmarks.stories import read_judgements
from models.tagging.encoder import Encoder as Engine
from models.tagging.pieces import Pieces
from training.calibrate import calibrate
from training.fit import fit
from training.judged import read_judged
from training.judging import Prepared, Settings, prepare, start, teacher_scores
from training.prepare import load_corpora
from training.sources import add_stretches, calibrating, own_rows
from training.verdicts import add_verdicts

Row = dict[str, Any]


def rows(corpora: Path, judgements: Path) -> tuple[list[Row], list[Row]]:
    """Those to learn from and those to calibrate on; the part set aside is in neither."""
    kept = calibrating(judgements)
    held = {row["id"] for row in kept}
    learnt: list[Row] = list(own_rows(corpora))
    return learnt + [row for row in read_judgements(judgements, "open") if row["id"] not in held], kept


def later_runs(settings: Settings) -> tuple[Settings, ...]:
    """Of the second and each further run, each from the weights of the one before: three times as many steps
    over the same articles as the first; from the third on two more layers are trained, and in the fourth
    whose word a figure is counts for more."""
    second = replace(
        settings,
        epochs=2,
        batch=settings.batch // 3,
        tagging_batch=settings.tagging_batch // 3,
        warmup=60,
        average=0.997,
        head_dropout=0.1,
        of=0.3,
    )
    third = replace(second, epochs=3, frozen=2, average=0.998)
    return second, third, replace(third, epochs=2, speaker=0.6)


def prepared(chosen: Sequence[Row], folder: Path) -> list[Prepared]:
    """With the scores that the encoder in `folder` gives their words, which training keeps."""
    nlp = {language: spacy.blank(language) for language in ("en", "it")}
    engine = Engine(folder)
    articles = read_judged(chosen)
    return [prepare(a, nlp[a.language], teacher_scores(a, engine, nlp[a.language])) for a in articles]


def train_reader(
    state: dict[str, Tensor], folder: Path, corpora: Path, judgements: Path, work: Path, settings: Settings
) -> dict[str, Tensor]:
    """From a tagger's state (its engine in `folder`) to the reader's, `judge.*` beside `heads.*`."""
    work.mkdir(parents=True, exist_ok=True)
    done = work / "reader.pt"
    if not done.exists():
        torch.manual_seed(settings.seed)
        learnt, kept = rows(corpora, judgements)
        add_stretches([*learnt, *kept])
        add_verdicts([*learnt, *kept], work / "verdicts.json")
        pieces = Pieces(folder / "tokenizer.json")
        model = start(state, settings)
        articles, tagged = prepared(learnt, folder), load_corpora(corpora, work.parent)
        fit(model, articles, pieces, settings, work, tagged)
        for number, later in enumerate(later_runs(settings), 2):
            fit(model, articles, pieces, later, work / f"run-{number}", tagged)
        scales = calibrate(model, prepared(kept, folder), pieces)
        with (work / "log.txt").open("a", encoding="utf-8") as log:
            log.write(f"calibration {scales}\n")
        torch.save(model.state_dict() | {"enc.word": model.enc.word}, done)
    found: dict[str, Tensor] = torch.load(done, weights_only=True)
    return found
