"""Which engines the work is done with, and how a process loads them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

import models
from models.contracts import Engines
from pipeline import limits
from pipeline.api import Profile, load_engines
from pipeline.data import Options
from pipeline.work.hands import Recipe

# spaCy keeps every new word that it meets; a worker is replaced before that adds up.
ARTICLES_PER_PROCESS = 1000


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

    def recipe(self, options: Options) -> tuple[Recipe, dict[str, object]]:
        """How a worker loads them, and what tells their weights from others. Not for loaded engines."""
        loader = f"{load_engines.__module__}:{load_engines.__name__}"
        keywords = {"profile": self.profile, "offline": self.offline, "device": self.device}
        if callable(self.given):
            loader, keywords = f"{self.given.__module__}:{self.given.__qualname__}", {}
            weights: dict[str, object] = {"engines": loader}
            heavy = options.may_load_models(lambda: False)
        else:
            heavy, weights = self.plan(options)
        recipe = Recipe(
            loader,
            keywords,
            limits=limits.TRANSLATION if heavy else limits.EXTRACTION,
            articles=10**9 if heavy else ARTICLES_PER_PROCESS,
            single=not heavy,
        )
        return recipe, weights


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
