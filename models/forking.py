"""What a fork leaves behind: a child gets the memory of loaded engines, but not the threads that work them.

A call into such an engine would wait for ever, and freeing it too. So a child lets go of what its
parent had loaded without freeing it, and loads anew when it first needs an engine.
"""

from __future__ import annotations

import ctypes
import os
import weakref
from typing import Protocol


class Forgetful(Protocol):
    def forget(self) -> None:
        """Take new locks, and `leave` every native object, as if none had been loaded yet."""


_forked = False
_engines: weakref.WeakSet[Forgetful] = weakref.WeakSet()


def forgets_after_fork(engine: Forgetful) -> None:
    """Have `engine.forget()` called in every process that is forked from this one."""
    _engines.add(engine)


def leave(native: object) -> None:
    """Never free this object, not even when the process ends: its destructor waits for threads."""
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(native))


def threads_after_fork(threads: int) -> int:
    """How many threads a library may use that keeps a pool of them, as ctranslate2 does through OpenMP.

    In a child it would wait for its parent's pool for ever; alone it asks for none.
    """
    return 1 if _forked else threads


def _in_child() -> None:
    global _forked
    _forked = True
    for engine in list(_engines):
        engine.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
