"""How long one article may take and how much memory: the same for a folder's workers, for a single call of
the command line, and for the process that reads a PDF."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pipeline.errors import InputError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of wall time; bytes that are not a file's, None for no limit."""

    seconds: float
    memory: int | None


# Getting the text out of a file. A page of a newspaper takes PDFium .05 to .3 s and 300 MB, the longest page
# of the web that is read a few seconds.
READING = Limits(60.0, 1_500_000_000)
# Two hundred times what a long article takes. The taggers with 20,000 words stay under 400 MB.
EXTRACTION = Limits(180.0, 2_000_000_000)
# With sentences to translate, at some twelve words a second. The local model takes 1.8 GB, and the conversion
# of a summarisation model of the hub some 5: what is beyond is no model's.
TRANSLATION = Limits(3600.0, 8_000_000_000)

# After the limit, for what does not let Python in between (a C library at work).
_GRACE_SECONDS = 10.0
_AGAIN_SECONDS = 1.0


class _Late(BaseException):
    """Time is up. No Exception, since many a library catches all of those."""


def bound_process(memory: int | None, seconds: float | None = None) -> None:
    """Bound this whole process, which is one of ours: allocating more raises MemoryError, and after so many
    seconds of computing the system ends it. Does nothing where the system knows no limits (Windows)."""
    try:
        import resource
    except ImportError:
        return
    if memory is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (_least(memory, hard), hard))
    if seconds is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))


def bounded(limits: Limits, work: Callable[[], T]) -> T:
    """What `work()` gives, in the main thread of a process that is ours.

    Raises InputError past a limit. Where a library does not let Python in between, the process ends with the
    same line and exit status 2. No context manager, since the alarm may ring before its block is entered.
    """
    late = f"it was given up after {limits.seconds:g} s; give a shorter text, or the article alone as text"
    last = threading.Timer(_last_seconds(limits.seconds), _leave, (late,))
    last.daemon = True
    last.start()
    before = _memory_limit(limits.memory)
    try:
        try:
            _set_alarm(limits.seconds)
            return work()
        finally:
            _set_alarm(0.0)
    except _Late:
        raise InputError(late) from None
    except MemoryError:
        raise InputError(too_much(limits.memory)) from None
    finally:
        _set_alarm(0.0)  # again: it may have rung inside the first
        last.cancel()
        _memory_limit(before)


def too_much(memory: int | None) -> str:
    """What is said of an article that takes more memory than it may."""
    over = f" than {memory / 1e9:g} GB" if memory else ""
    return f"it takes more memory{over}; give a shorter text, or the article alone as text"


def _last_seconds(seconds: float) -> float:
    return seconds + _GRACE_SECONDS if hasattr(signal, "setitimer") else seconds


def _leave(line: str) -> None:
    sys.stderr.write(f"error: {line}\n")
    sys.stderr.flush()
    os._exit(2)


def _set_alarm(seconds: float) -> None:
    """Raise _Late after `seconds` and, where something swallows it, again; 0 switches that off."""
    if not hasattr(signal, "setitimer"):
        return
    if seconds:
        signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_SECONDS if seconds else 0.0)


def _ring(number: int, frame: Any) -> None:
    raise _Late


def _memory_limit(memory: int | None) -> int | None:
    """Set the limit that `bound_process` sets, and give what it was; None for nothing to set or to give."""
    try:
        import resource
    except ImportError:
        return None
    before, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if memory is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (_least(memory, hard), hard))
        return before
    return None


def _least(memory: int, hard: int) -> int:
    """`hard` is -1 (RLIM_INFINITY) where there is none; so may `memory` be, that was a limit before."""
    return memory if hard < 0 or 0 <= memory < hard else hard
