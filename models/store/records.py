"""What the store tells about the weights, and how it is told to show progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

# Told the name of a file, the bytes done and the bytes in all (0 where not known).
Progress = Callable[[str, int, int], None]
State = Literal["ready", "partial", "missing"]


@dataclass(frozen=True, slots=True)
class Status:
    """One line of `models list`. `size` is in bytes to fetch, 0 where only the source knows it."""

    name: str
    role: str
    profile: str
    about: str
    licence: str
    size: int
    state: State
    folder: Path


@dataclass(frozen=True, slots=True)
class Check:
    """What hashing one file anew gave. `problem` is "" for a file that is right."""

    weights: str
    file: str
    sha256: str
    problem: str


def counter(progress: Progress, label: str, total: int) -> Callable[[int], None]:
    """Adds up the lengths that it is told, and passes the sum on."""
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        progress(label, done, total)

    return count


def megabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"
