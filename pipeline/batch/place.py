"""The output folder: that it may be one, and that one batch at a time writes there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.batch.inputs import is_output
from pipeline.batch.journal import STATE
from pipeline.errors import InputError, OptionError, OutputError


def check_folders(folder: Path, out: Path) -> None:
    """Raises InputError, and OutputError where `out` cannot be made."""
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder; for one article use `summarise {folder}`")
    if folder.resolve().is_relative_to(out.resolve()):
        raise InputError(f"{out} holds the articles; choose a folder of its own for the sheets")
    if is_output(folder):
        raise InputError(f"{folder} holds the sheets of an earlier batch; give the folder of the articles")
    try:
        (out / STATE).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be made: {error.strerror or error}") from None


def named(folder: str | Path, what: str) -> Path:
    """Raises OptionError for a name of nothing: as a path it would be the working directory."""
    if not str(folder).strip() or "\0" in str(folder):
        raise OptionError(
            f"the name of the folder {what} cannot be {str(folder)!r}; give the path of a folder"
        )
    return Path(folder)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """One batch at a time in an output folder. The lock goes with the process, however it ends."""
    lock = FileLock(out / STATE / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise OutputError(
            f"another batch is writing to {out}; wait for it, or choose another folder"
        ) from None
    except OSError as error:
        raise OutputError(f"{out} cannot be written: {error.strerror or error}") from None
    try:
        yield
    finally:
        lock.release()
