"""Writing files so that a reader never sees half of one, and nothing is destroyed that was not meant."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from pipeline.errors import OutputError

# How a file ends while it is being written: one that still does was left by a killed process.
UNFINISHED = ".scheda-tmp"
# Names of what is open already: never replaced, only added to.
_OPEN_ALREADY = ("/dev/std", "/dev/fd/", "/proc/")


@dataclass(frozen=True, slots=True)
class Output:
    """A place for a result. `path`: links followed. `stream`: a device or a pipe, which is written to.

    Any other is a regular file, which is replaced whole; links to it stay links.
    """

    path: Path
    stream: bool

    def write(self, text: str) -> None:
        """Raises OutputError; what stood in a regular file before then still stands."""
        try:
            if self.stream:
                with open(os.open(self.path, os.O_WRONLY | os.O_APPEND), "w", encoding="utf-8") as file:
                    file.write(text)
            else:
                write_whole(self.path, text)
        except OSError as error:
            raise OutputError(f"{self.path} cannot be written: {error.strerror or error}") from None


def output_at(name: str, source: os.stat_result | None = None) -> Output:
    """The place `name`, found out before the work that is to be written there. Writes nothing.

    Raises OutputError where it is a folder, or in none that takes new files; where it is the file
    `source`, by whatever name; where it is read-only; where it is neither a file, a pipe nor a
    character device.
    """
    if not name.strip():
        raise OutputError("the output has no name; give that of a file")
    try:
        found = _stat(name)
        path = Path(os.path.realpath(name))
        if found is None:
            if name.endswith(("/", os.sep)):
                raise OutputError(f"{name} is the name of a folder; give that of a file")
            _check_folder(name, path)
            return Output(path, stream=False)
        _check(name, found, source)
        if not stat.S_ISREG(found.st_mode) or os.path.abspath(name).startswith(_OPEN_ALREADY):
            return Output(Path(name), stream=True)
        _check_folder(name, path)
        return Output(path, stream=False)
    except (OSError, ValueError) as error:
        raise OutputError(f"{name} cannot be written: {_reason(error)}") from None


def _check(name: str, found: os.stat_result, source: os.stat_result | None) -> None:
    mode = found.st_mode
    if stat.S_ISDIR(mode):
        raise OutputError(f"{name} is a folder; give the name of a file in it")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
        raise OutputError(f"{name} is neither a file nor a pipe nor a terminal; give the name of a file")
    if stat.S_ISREG(mode) and source is not None and os.path.samestat(found, source):
        raise OutputError(f"{name} is the article itself; give another name")
    # The superuser may write whatever the mode says; that the file is meant to stay it says all the same.
    if stat.S_ISREG(mode) and not (mode & 0o222 and os.access(name, os.W_OK)):
        raise OutputError(f"{name} is read-only; give another name, or make it writable")


def _check_folder(name: str, path: Path) -> None:
    found = _stat(str(path.parent))
    if found is None or not stat.S_ISDIR(found.st_mode):
        raise OutputError(f"{name} cannot be written: there is no folder {path.parent}; make it first")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise OutputError(f"{name} cannot be written: the folder {path.parent} takes no new files")


def _stat(name: str) -> os.stat_result | None:
    """None where nothing is there. Raises OSError, ValueError."""
    try:
        return os.stat(name)
    except FileNotFoundError:
        return None


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def write_whole(path: Path, text: str) -> None:
    """Write UTF-8 text under a temporary name, flush it to disk, then rename it into place.

    Raises OSError (no space, no permission); what stood at `path` before then still stands.
    """
    with whole_file(path) as file:
        file.write(text)


@contextmanager
def whole_file(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """As `write_whole`, for text that comes in pieces; nothing is left of it where the block raises.

    A file that is replaced keeps its mode and, where that can be, its owner.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=UNFINISHED)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _take_over(path, name)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _take_over(path: Path, name: str) -> None:
    """Give the file `name` the owner and mode of the regular file at `path`, or those of a new one."""
    mode = 0o666 & ~_UMASK
    with suppress(FileNotFoundError):
        old, new = os.lstat(path), os.lstat(name)
        if stat.S_ISREG(old.st_mode):
            mode = stat.S_IMODE(old.st_mode)
            if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
                with suppress(OSError):  # only the superuser may give files away
                    os.chown(name, old.st_uid, old.st_gid)
    os.chmod(name, mode)


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
