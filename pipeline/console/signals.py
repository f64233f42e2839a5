"""Ctrl-C, SIGTERM and SIGHUP end the program with one line and status 128 + their number, whenever they come.

Nothing heavy is imported here: these handlers are to stand before anything else is loaded.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_WORDS = {"SIGINT": "interrupted", "SIGTERM": "ended by SIGTERM", "SIGHUP": "ended by SIGHUP"}
# Signals this soon after the first are one wish: an impatient hand, a group that is told twice.
_SAME_WISH_SECONDS = 1.0


class Stopped(KeyboardInterrupt):
    """A signal asks to end. `str()` says which in words; `status` is the exit status for it."""

    def __init__(self, number: int) -> None:
        super().__init__(_WORDS[signal.Signals(number).name])
        self.status = 128 + number


class _Guard:
    """Ends the process at once, but for the first signal within `interruptible`, which raises Stopped."""

    def __init__(self) -> None:
        self.raises = False
        self.raised_at: float | None = None
        self.raised: Stopped | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if self.raises and self.raised_at is None:
            self.raised_at, self.raised = now, Stopped(number)
            raise self.raised
        if self.raised_at is None or now - self.raised_at > _SAME_WISH_SECONDS:
            _leave(Stopped(number))


_guard = _Guard()


def guard() -> None:
    """Handle the signals from now on. One that is ignored (`nohup`, a job in the background) stays so."""
    for name in _WORDS:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _guard)
    sys.unraisablehook = _unraisable


@contextmanager
def interruptible() -> Iterator[None]:
    """Within the block a signal raises Stopped, so that what is half done can be cleaned up."""
    _guard.raises, _guard.raised_at, _guard.raised = True, None, None
    try:
        yield
    finally:
        _guard.raises, _guard.raised_at, _guard.raised = False, None, None


def asked_to_end() -> Stopped | None:
    """What was raised within `interruptible`: a library may have caught it, as all there is."""
    return _guard.raised


def _leave(stopped: Stopped) -> None:
    show_cursor = "\x1b[?25h" if os.isatty(2) else ""
    try:
        os.write(2, f"{show_cursor}error: {stopped}\n".encode())
    finally:
        os._exit(stopped.status)


def _unraisable(unraisable: Any) -> None:
    """Where an exception cannot be raised (a finaliser) Python prints it and goes on: not this one."""
    if isinstance(unraisable.exc_value, Stopped):
        _leave(unraisable.exc_value)
    sys.__unraisablehook__(unraisable)
