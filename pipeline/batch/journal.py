"""What earlier runs have done, so that a run does only what is new or changed.

A line of JSON per finished article, appended once its sheets are whole on disk. A process that
is killed while it appends leaves half a line, which is not read: its article is done again.
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

from pipeline.files import whole_file


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` stands for all that a sheet depends on, `digest` for the bytes of its `outputs`."""

    key: str
    digest: str
    outputs: tuple[str, ...]


class Journal:
    """Entries by article name. Safe for use from several threads."""

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
        except (ValueError, TypeError):  # an empty line, or the half of one
            return
        if key is None:
            self._entries.pop(name, None)
        else:
            self._entries[name] = Entry(key, digest, tuple(outputs))

    def _compact(self) -> None:
        with whole_file(self._path) as file:
            file.writelines(_line(name, self._entries[name]).decode() for name in sorted(self._entries))


def digest_of(out: Path, outputs: Iterable[str]) -> str | None:
    """A hash of the named files' bytes; None where one is not there."""
    whole = hashlib.sha256()
    for output in outputs:
        try:
            with open(os.path.join(out, output), "rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        except OSError:
            return None
    return whole.hexdigest()


def _line(name: str, entry: Entry | None) -> bytes:
    fields = [name, entry.key, entry.digest, entry.outputs] if entry else [name, None, None, None]
    return json.dumps(fields, ensure_ascii=True).encode() + b"\n"
