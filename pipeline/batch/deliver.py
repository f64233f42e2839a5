"""Writing one article's outputs, and telling whether they need to be made at all."""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.article import MAX_BYTES
from pipeline.batch.inputs import Input
from pipeline.batch.journal import Entry, Journal, digest_of
from pipeline.errors import OutputError
from pipeline.files import write_whole
from pipeline.work.article import Result

# After one of these no other article can be written either.
_HOPELESS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


@dataclass(frozen=True, slots=True)
class Task:
    """One input, and the path of its outputs without their suffixes."""

    item: Input
    stem: str


class Desk:
    """Puts sheets into the output folder and remembers what they were made from."""

    def __init__(self, out: Path, journal: Journal, fingerprint: str) -> None:
        self._out, self._root = out, out.resolve()
        self._journal = journal
        self._fingerprint = fingerprint

    def unchanged(self, task: Task, suffixes: tuple[str, ...]) -> tuple[str, ...] | None:
        """The outputs of an earlier run, where they still are what this run would make."""
        entry = self._journal.get(task.item.key)
        outputs = tuple(task.stem + suffix for suffix in suffixes)
        if entry is None or entry.outputs != outputs or entry.key != self.key(task):
            return None
        return outputs if digest_of(self._out, outputs) == entry.digest else None

    def key(self, task: Task) -> str | None:
        """What the article's sheets depend on; None where it cannot be read."""
        content = _hash(task.item.path)
        return hashlib.sha256(f"{self._fingerprint} {content}".encode()).hexdigest() if content else None

    def deliver(self, task: Task, key: str | None, result: Result) -> tuple[str, ...]:
        """Write the result's files and remove those that an earlier run left in their stead.

        Raises OutputError where nothing can be written any more, OSError for this article alone.
        """
        self._journal.check()
        name, before = task.item.key, self._journal.get(task.item.key)
        outputs = tuple(task.stem + suffix for suffix in result.files)
        try:
            for suffix, text in result.files.items():
                path = self._inside(task.stem + suffix)
                path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(path, text)
            for old in set(before.outputs if before else ()) - set(outputs):
                self._inside(old).unlink(missing_ok=True)
            digest = digest_of(self._out, outputs)
            if result.status == "done" and key and digest:
                self._journal.record(name, Entry(key, digest, outputs))
            else:
                self._journal.forget(name)
        except OSError as error:
            self._journal.check()
            if error.errno in _HOPELESS:
                raise OutputError(
                    f"{self._out} cannot be written: {error.strerror}; what is there is whole. "
                    "Make room and run the same command again: it goes on where it stopped"
                ) from None
            raise
        return outputs

    def _inside(self, relative: str) -> Path:
        """The path of an output. Raises OSError where a link would lead it out of the output folder."""
        path = self._out / relative
        if not path.parent.resolve().is_relative_to(self._root):
            raise OSError(errno.EPERM, f"{os.path.dirname(relative)} is a link that leads out of {self._out}")
        return path


def _hash(path: str) -> str | None:
    """SHA-256 of a file; None where it cannot be read, or is longer than any article."""
    try:
        if os.stat(path).st_size > MAX_BYTES:
            return None
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
