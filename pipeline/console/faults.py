"""What is said of an exception that nobody foresaw: a bug, where it was met, and where to write."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import SchedaError

# Where to write is said in the README, which a clone and a package both bring.
_TRACKER = 'the project\'s issue tracker (README, "When something goes wrong")'
_OURS = ("pipeline", "models")


@contextmanager
def met_in(article: str) -> Iterator[None]:
    """Exceptions that leave the block are noted to have been met in `article`, a name."""
    try:
        yield
    except SchedaError:
        raise
    except Exception as error:
        error.add_note(article)
        raise


def bug_line(error: BaseException) -> str:
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
