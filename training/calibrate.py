"""Probabilities that mean what they say: each head's scores scaled and shifted on articles not learned from.

Platt's scaling for the heads of one score, a temperature for those of several (Guo et al. 2017); both are
folded into the head's outer layer, so the run time knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.tagging.pieces import Pieces
from models.tagging.windows import WINDOW
from training.judging import Head, Prepared, ReaderModel, encode
from training.scores import judge

_STEPS = 200


def calibrate(
    model: ReaderModel, articles: Sequence[Prepared], pieces: Pieces
) -> dict[str, tuple[float, float]]:
    """Scale and shift of each head, which the model has from then on."""
    scores = _scores(model, articles, pieces)
    found = {}
    for name, (given, wanted) in scores.items():
        scale, shift = _fit(given, wanted)
        head = model.judge[name]
        assert isinstance(head, Head)
        with torch.no_grad():
            head.outer.weight.mul_(scale)
            head.outer.bias.mul_(scale).add_(shift)
        found[name] = (scale, shift)
    return found


def _scores(
    model: ReaderModel, articles: Sequence[Prepared], pieces: Pieces
) -> dict[str, tuple[Tensor, Tensor]]:
    given: dict[str, list[Tensor]] = {}
    wanted: dict[str, list[Tensor]] = {}

    def add(name: str, logits: Tensor, target: Tensor) -> None:
        given.setdefault(name, []).append(logits)
        wanted.setdefault(name, []).append(target)

    model.eval()
    with torch.no_grad():
        for p in articles:
            told = judge(model, p, encode(model, [p], pieces, WINDOW, 0.0)[0])
            a = p.article
            known = [i for i, f in enumerate(a.figures) if f.modality is not None]
            add(
                "modality",
                told.modality[known],
                torch.tensor([a.figures[i].modality or 0 for i in known], dtype=torch.long),
            )
            add("party", told.party, torch.tensor([float(g.party) for g in a.groups]))
            add("party_type", told.type, torch.tensor([g.type for g in a.groups], dtype=torch.long))
            lines = range(len(a.lines))
            add("question", told.question, torch.tensor([a.kinds.get(i, 0) for i in lines]))
            if a.central:
                add("central", told.central, torch.tensor([float(i in a.central) for i in lines]))
    return {name: (torch.cat(given[name]), torch.cat(wanted[name])) for name in given}


def _fit(given: Tensor, wanted: Tensor) -> tuple[float, float]:
    scale = nn.Parameter(torch.ones(()))
    shift = nn.Parameter(torch.zeros(()))
    several = given.ndim > 1
    optimizer = torch.optim.LBFGS([scale] if several else [scale, shift], max_iter=_STEPS)

    def step() -> Tensor:
        optimizer.zero_grad()
        logits = given * scale + shift
        loss = (
            F.cross_entropy(logits, wanted) if several else F.binary_cross_entropy_with_logits(logits, wanted)
        )
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(step)
    return scale.item(), shift.item()
