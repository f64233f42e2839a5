"""The losses of one judged article."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from training.judged import Places
from training.judging import ENTITY_HEADS, Prepared, ReaderModel, Settings
from training.scores import Judgement, Looked, judge

Summed = dict[str, tuple[Tensor, int]]
"""Losses by name, each summed, and over how many."""


def losses(model: ReaderModel, p: Prepared, h: Tensor, s: Settings) -> Summed:
    """All that one article is learned by; `h`: (tokens, width)."""
    told = judge(model, p, h, s.unruled)
    found = _modality(p, told) | _speaker(p, told, h) | _parties(p, told) | _sentences(p, told)
    found |= _stretches(p, told, h)
    return found | _kept(model, p, h) if s.keep and p.teacher else found


def _modality(p: Prepared, told: Judgement) -> Summed:
    known = [i for i, f in enumerate(p.article.figures) if f.modality is not None]
    if not known:
        return {}
    target = torch.tensor([p.article.figures[i].modality for i in known])
    return {"modality": (F.cross_entropy(told.modality[known], target, reduction="sum"), len(known))}


def _speaker(p: Prepared, told: Judgement, h: Tensor) -> Summed:
    """The likelihood of any word of any mention of whoever said it, or of nobody."""
    seeking = [(i, f.speaker) for i, f in enumerate(p.article.figures) if f.speaker is not None]
    if not seeking:
        return {}
    likely = told.seek.log_softmax(1)
    total = h.new_zeros(())
    for i, spans in seeking:
        tokens = [t for start, end in spans for t in p.cover(start, end) if told.seek[i, t] > -1e3]
        if not spans:
            total = total - likely[i, -1]
        elif tokens:
            total = total - torch.logsumexp(likely[i, tokens], 0)
    return {"speaker": (total, len(seeking))}


def _parties(p: Prepared, told: Judgement) -> Summed:
    groups = p.article.groups
    if not groups:
        return {}
    party = torch.tensor([float(g.party) for g in groups])
    kinds = torch.tensor([g.type for g in groups])
    return {
        "party": (F.binary_cross_entropy_with_logits(told.party, party, reduction="sum"), len(groups)),
        "type": (F.cross_entropy(told.type, kinds, reduction="sum"), len(groups)),
    }


def _sentences(p: Prepared, told: Judgement) -> Summed:
    count = len(p.article.lines)
    open_ = torch.tensor([p.article.kinds.get(i, 0) for i in range(count)])
    found = {"question": (F.cross_entropy(told.question, open_, reduction="sum"), count)}
    if p.article.central:
        central = torch.tensor([float(i in p.article.central) for i in range(count)])
        loss = F.binary_cross_entropy_with_logits(told.central, central, reduction="sum")
        found["central"] = (loss, count)
    return found


def _kept(model: ReaderModel, p: Prepared, h: Tensor) -> Summed:
    """How far the tagger's scores have moved from the teacher's (Kullback-Leibler)."""
    kept = h.new_zeros(())
    spoken = torch.tensor([i for i in range(len(p.doc)) if not p.doc[i].is_space])
    for name, head, weight in (("entity", ENTITY_HEADS[p.article.language], 1.0), ("pos", "pos", 0.4)):
        goal = torch.from_numpy(p.teacher[name])[spoken]
        ours = model.heads[head](h[spoken]).log_softmax(1)
        kept = kept + weight * F.kl_div(ours, goal, reduction="sum", log_target=True)
    return {"keep": (kept, len(spoken))}


def _stretches(p: Prepared, told: Judgement, h: Tensor) -> Summed:
    """Cross-entropy of the first word (or none) and of the last. A role stands at some mentions; at the
    others there is none to find."""
    mentions = [g.role for g in p.article.groups for _ in g.spans]
    topics = [(p.article.topics[i],) for i in sorted(p.article.topics)]
    wanted: dict[str, list[tuple[Looked, Places | None]]] = {
        "of": list(zip(told.of, [f.of for f in p.article.figures], strict=True)),
        "role": list(zip(told.role, mentions, strict=True)),
        "matter": list(zip(told.matter, topics, strict=True)),
    }
    found: Summed = {}
    for name, pairs in wanted.items():
        each = [_stretch(p, looked, spans, name) for looked, spans in pairs if spans is not None]
        known = [one for one in each if one is not None]
        if known:
            found[name] = (torch.stack(known).sum(), len(known))
    return found


def _stretch(p: Prepared, looked: Looked, spans: Places, name: str) -> Tensor | None:
    """None where what is wanted stands too far away to be found; a role there counts as none."""
    at, opens, closes = looked
    tokens = {t for start, end in spans for t in p.cover(start, end)}
    inside = [n for n, t in enumerate(at) if t in tokens]
    if tokens and len(inside) == len(tokens):
        return -opens.log_softmax(0)[inside[0]] - closes.log_softmax(0)[inside[-1]]
    if tokens and name != "role":
        return None
    return -opens.log_softmax(0)[-1]
