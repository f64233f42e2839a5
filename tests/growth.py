"""How much work a text takes: the steps of it, which no busy machine changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(work: Callable[[], object]) -> int:
    """Calls of Python and C functions. What a call does inside of C counts as one."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def lines(work: Callable[[], object]) -> int:
    """Lines of Python that are run, each turn of a loop by itself, and calls of C functions: finer than
    `steps`, and three times as slow."""
    count = 0

    def traced(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return traced

    sys.settrace(traced)
    try:
        return steps(work) + count
    finally:
        sys.settrace(None)


def in_proportion(work: Callable[[int], Callable[[], object]], few: int, many: int) -> bool:
    """Of what passes inside of C: whether computing grows from `few` to `many` nearer to their ratio
    than to its square.

    `work` makes what is measured ready, and is measured anew each time. A machine that is busy slows one
    measure, hardly the same one of three.
    """
    most = (many / few) ** 1.5
    return any(_seconds(work, many) < most * _seconds(work, few) for _ in range(3))


def _seconds(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Of computing: the least of as many turns as take long enough together to be told from the clock's own
    grain."""
    turns: list[float] = []
    while sum(turns) < 0.005 and len(turns) < 20:
        ready = work(size)
        begin = time.process_time()
        ready()
        turns.append(time.process_time() - begin)
    return min(turns)
