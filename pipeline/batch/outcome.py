"""What became of one input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["done", "unchanged", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One input and its one outcome.

    `article` is the input's path within the folder, with "/". `reason` says why it was refused
    (what a person can act on) or how it failed; None for the others. `outputs` are paths within
    the output folder. `seconds` is wall time, 0 for what was not done again. `total` is the
    number of inputs of this run. `trace` is the traceback of a failure, for `--debug`.
    """

    article: str
    status: Status
    reason: str | None
    outputs: tuple[str, ...]
    seconds: float
    total: int
    trace: str | None = None
