"""How many hands a batch has, and which engines they load."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

import models
from models.contracts import Engines
from pipeline import limits
from pipeline.api import Profile
from pipeline.batch.pool import Hand, OwnHand, ProcessHand, Recipe
from pipeline.run import Options

# spaCy keeps every new word that it meets; a worker is replaced before that adds up.
ARTICLES_PER_PROCESS = 1000
MAX_WORKERS = 16


@dataclass(frozen=True, slots=True)
class AskedEngines:
    """Which engines are asked for, by name or as they are."""

    given: Engines | Callable[[], Engines] | None
    profile: Profile
    offline: bool
    device: str

    def plan(self, options: Options) -> tuple[bool, dict[str, object]]:
        """Whether they may take gigabytes, and what tells their weights from others: for "auto" what it would
        translate with now. Loads and fetches nothing."""
        with models.load(self.profile, offline=self.offline, device=self.device, cache=False) as engines:
            heavy = options.may_load_models(lambda: engines.summarises("en", "it"))
            weights: dict[str, object] = {"profile": self.profile}
            if self.profile == "auto":
                weights |= {
                    f"{one}-{other}": engines.planned(one, other) for one, other in options.directions()
                }
        return heavy, weights


def hands_for(
    asked: AskedEngines, options: Options, workers: int | None, articles: int
) -> tuple[list[Hand], dict[str, object]]:
    """Who does the work, and what tells their weights from others."""
    if asked.given is not None and not callable(asked.given):
        return [OwnHand(asked.given)], {"profile": asked.given.profile}
    loader = "pipeline.api:load_engines"
    keywords = {"profile": asked.profile, "offline": asked.offline, "device": asked.device}
    if callable(asked.given):
        loader, keywords = f"{asked.given.__module__}:{asked.given.__qualname__}", {}
        weights: dict[str, object] = {"engines": loader}
        heavy = options.may_load_models(lambda: False)
    else:
        heavy, weights = asked.plan(options)
    count = 1 if heavy else min(workers or _cores(), articles, MAX_WORKERS)
    recipe = Recipe(
        loader,
        keywords,
        limits=limits.TRANSLATION if heavy else limits.EXTRACTION,
        articles=10**9 if heavy else ARTICLES_PER_PROCESS,
        single=not heavy,
    )
    return [ProcessHand(recipe) for _ in range(max(count, 1))], weights


def _cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
