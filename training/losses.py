"""The losses of one judged article."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from training.judged import Places
from training.judging import ENTITY_HEADS, Prepared, ReaderModel, Settings
from training.scores import Judgement, Looked, judge


def losses(model: ReaderModel, p: Prepared, h: Tensor, s: Settings) -> dict[str, tuple[Tensor, int]]:
    """Each loss summed, and over how many."""
    a, told = p.article, judge(model, p, h, s.unruled)
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
    out |= _stretch_losses(p, told, h)
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


def _stretch_losses(p: Prepared, told: Judgement, h: Tensor) -> dict[str, tuple[Tensor, int]]:
    """Cross-entropy of the first word (or none) and of the last. A role stands at some mentions; at the
    others there is none to find."""
    wanted: dict[str, list[tuple[Looked, Places | None]]] = {
        "of": [(look, f.of) for look, f in zip(told.of, p.article.figures, strict=True)],
        "role": list(zip(told.role, [g.role for g in p.article.groups for _ in g.spans], strict=True)),
        "matter": [
            (look, (p.article.topics[i],))
            for look, i in zip(told.matter, sorted(p.article.topics), strict=True)
        ],
    }
    out = {}
    for name, pairs in wanted.items():
        total, count = h.new_zeros(()), 0
        for (at, opens, closes), spans in pairs:
            if spans is None:
                continue
            tokens = [t for start, end in spans for t in p.cover(start, end)]
            inside = [n for n, t in enumerate(at) if t in tokens]
            if tokens and len(inside) < len(tokens) and name != "role":
                continue  # it stands too far away to be found
            whole = bool(tokens) and len(inside) == len(tokens)
            total = total - opens.log_softmax(0)[inside[0] if whole else -1]
            if whole:
                total = total - closes.log_softmax(0)[inside[-1]]
            count += 1
        if count:
            out[name] = (total, count)
    return out
