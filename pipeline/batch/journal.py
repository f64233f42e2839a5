"""What earlier runs have done, so that a run does only what is new or changed.

A line of JSON per finished article, appended once its sheets are whole on disk. A process that
is killed while it appends leaves half a line, which is not read: its article is done again. So is one
whose line is not of the right form, whatever wrote it.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.files import whole_file

# What the batch itself keeps in the output folder, by which that is known again.
STATE = ".scheda"
JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` stands for all that a sheet depends on, `digest` for the bytes of its `outputs`."""

    key: str
    digest: str
    outputs: tuple[str, ...]


class Journal:
    """Entries by the articles' keys (`inputs.Input.key`). Safe for use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._entries: dict[str, Entry] = {}
        with suppress(FileNotFoundError):
            for line in path.read_bytes().split(b"\n"):
                self._take(line)
        self._compact()
        self._file = path.open("ab", buffering=0)

    def get(self, name: str) -> Entry | None:
        with self._lock:
            return self._entries.get(name)

    def names(self) -> list[str]:
        with self._lock:
            return sorted(self._entries)

    def check(self) -> None:
        """Raises OutputError where the output folder is no longer there, or another stands in its place."""
        try:
            same = os.path.samestat(os.stat(self._path), os.fstat(self._file.fileno()))
        except OSError:
            same = False
        if not same:
            out = self._path.parent.parent
            raise OutputError(
                f"{out} was removed or replaced while sheets were written into it; run the same command again"
            )

    def record(self, name: str, entry: Entry) -> None:
        with self._lock:
            self._file.write(_line(name, entry))
            self._entries[name] = entry

    def forget(self, name: str) -> None:
        with self._lock:
            if self._entries.pop(name, None):
                self._file.write(_line(name, None))

    def close(self) -> None:
        with self._lock:
            self._file.close()

    def _take(self, line: bytes) -> None:
        try:
            name, key, digest, outputs = json.loads(line)
        except (ValueError, TypeError, RecursionError):  # an empty line, the half of one, another's
            return
        if not isinstance(name, str):
            return
        self._entries.pop(name, None)
        if isinstance(key, str) and isinstance(digest, str) and _are_ours(outputs):
            self._entries[name] = Entry(key, digest, tuple(outputs))

    def _compact(self) -> None:
        with whole_file(self._path) as file:
            file.writelines(_line(name, self._entries[name]).decode() for name in sorted(self._entries))


def _are_ours(outputs: object) -> bool:
    """Whether these are paths that lie within an output folder."""
    return isinstance(outputs, list) and all(
        isinstance(output, str) and not os.path.isabs(output) and ".." not in output.split("/")
        for output in outputs
    )


def digest_of(out: Path, outputs: Iterable[str]) -> str | None:
    """A hash of the named files' bytes; None where one is not there."""
    whole = hashlib.sha256()
    for output in outputs:
        try:
            with open(os.path.join(out, output), "rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        except (OSError, ValueError):  # ValueError: a name that no file can have
            return None
    return whole.hexdigest()


def _line(name: str, entry: Entry | None) -> bytes:
    fields = [name, entry.key, entry.digest, entry.outputs] if entry else [name, None, None, None]
    return json.dumps(fields, ensure_ascii=True).encode() + b"\n"
