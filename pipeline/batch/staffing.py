"""How many hands a batch has."""

from __future__ import annotations

from pipeline.data import Options
from pipeline.work.hands import Hand, OwnHand, ProcessHand
from pipeline.work.staffing import AskedEngines, cores

MAX_WORKERS = 16


def hands_for(
    asked: AskedEngines, options: Options, workers: int | None, articles: int
) -> tuple[list[Hand], dict[str, object]]:
    """Who does the work, and what tells their weights from others."""
    if asked.given is not None and not callable(asked.given):
        return [OwnHand(asked.given)], {"profile": asked.given.profile}
    recipe, weights = asked.recipe(options)
    count = min(workers or cores(), articles, MAX_WORKERS) if recipe.single else 1
    return [ProcessHand(recipe) for _ in range(max(count, 1))], weights
