"""What is said of an exception, and the exit status: of one that nobody foresaw, that it is a bug."""

from __future__ import annotations

import traceback
from pathlib import Path

from pipeline.errors import SchedaError

# Where to write is said in the README, which a clone and a package both bring.
_TRACKER = 'the project\'s issue tracker (README, "When something goes wrong")'
_OURS = ("pipeline", "models")


def verdict(error: BaseException) -> tuple[int, str]:
    """Exit status and one line for a person."""
    if isinstance(error, KeyboardInterrupt):
        return getattr(error, "status", 130), str(error) or "interrupted"
    if isinstance(error, SchedaError):
        return 2, str(error)
    if isinstance(error, OSError):
        at = f"{error.filename}: " if error.filename else ""
        return 2, f"the system refused: {at}{error.strerror or error}"
    if isinstance(error, MemoryError):
        return 2, "there is not enough memory; close other programs, or give a shorter article"
    return 1, _bug_line(error)


def _bug_line(error: BaseException) -> str:
    """One line for a person: the article, the exception, our line that it came through, where to write."""
    where = f" in {notes[0]}" if (notes := getattr(error, "__notes__", None)) else ""
    said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return (
        f"this is a bug of the program, met{where}: {said}{_place(error)}. Please report it at {_TRACKER}, "
        "with the article if you can; --debug shows more"
    )


def _place(error: BaseException) -> str:
    """The innermost of our own lines."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.name == "cli.py" or set(_OURS) & set(path.parts):
            return f" ({path.name}, line {frame.lineno})"
    return ""
