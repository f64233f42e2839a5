"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

# How a file ends while it is being written: one that still does was left by a killed process.
UNFINISHED = ".scheda-tmp"


def write_whole(path: Path, text: str) -> None:
    """Write UTF-8 text under a temporary name, flush it to disk, then rename it into place.

    Raises OSError (no space, no permission); what stood at `path` before then still stands.
    """
    with whole_file(path) as file:
        file.write(text)


@contextmanager
def whole_file(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """As `write_whole`, for text that comes in pieces; nothing is left of it where the block raises."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=UNFINISHED)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_UMASK)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def remove_unfinished(folder: Path) -> None:
    """Remove what a killed process left half-written, at any depth."""
    for here, _, names in os.walk(folder):
        for name in names:
            if name.startswith(".") and name.endswith(UNFINISHED):
                Path(here, name).unlink(missing_ok=True)


def _read_umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


# Read once: it can only be read by setting it, which other threads would notice.
_UMASK = _read_umask()
