"""How many threads an engine takes."""

from __future__ import annotations

import os


def default_threads() -> int:
    """One thread a physical core as far as can be told, no more than 8; SCHEDA_THREADS overrides it.

    Beyond four logical cores, two of them are taken to share a physical one.
    """
    chosen = os.environ.get("SCHEDA_THREADS", "")
    if chosen.isdigit() and int(chosen) > 0:
        return int(chosen)
    has_affinity = hasattr(os, "sched_getaffinity")
    logical = len(os.sched_getaffinity(0)) if has_affinity else os.cpu_count() or 1
    return logical if logical <= 4 else min(8, logical // 2)


def encoder_threads() -> int:
    """The same, but one where OMP_NUM_THREADS says so, as a batch does that runs a process a core."""
    limit = os.environ.get("OMP_NUM_THREADS", "")
    return min(default_threads(), int(limit)) if limit.isdigit() and int(limit) > 0 else default_threads()
