"""How much work a text takes: the steps of it, which no busy machine changes."""

from __future__ import annotations

import sys
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


def in_proportion(seconds: Callable[[int], float], few: int, many: int) -> bool:
    """Of what passes inside of C: whether `many` take, for each, less than three times what `few` do.

    `seconds`: of computing. A machine that is busy slows one measure, hardly the same one of three.
    """
    most = 3 * many / few
    return any(seconds(many) < most * seconds(few) + 0.05 for _ in range(3))
