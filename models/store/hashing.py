"""Digests of files, and stamps that spare hashing a gigabyte at every start."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

CHUNK = 1 << 20
# A file whose size and time are those of its stamp is hashed again after this long.
STAMP_SECONDS = 30 * 24 * 3600.0


def sha256_of(path: Path, on_bytes: Callable[[int], None] = lambda count: None) -> str:
    """Hex digest of a file's bytes; `on_bytes` is told the length of every chunk."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            on_bytes(len(chunk))
    return digest.hexdigest()


def git_blob_sha1_of(path: Path) -> str:
    """What git, and so the hub, calls a small file by."""
    data = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def write_stamp(path: Path, sha256: str, origin: str = "") -> None:
    """Note beside a file when its bytes were hashed, with their size and time then. Raises OSError.

    `origin`: what it was made from, where that is what the catalogue pins.
    """
    stamp = _stamp_path(path)
    state = path.stat()
    note = {"sha256": sha256, "size": state.st_size, "mtime_ns": state.st_mtime_ns, "hashed": time.time()}
    text = json.dumps(note | ({"origin": origin} if origin else {}))
    partial = stamp.with_name(f"{stamp.name}.{os.getpid()}.partial")
    partial.write_text(text, "utf-8")
    os.replace(partial, stamp)


def renew_stamp(path: Path, sha256: str, origin: str = "") -> None:
    """As `write_stamp`, where that is possible: in a folder that is read-only the file is hashed again."""
    with suppress(OSError):
        write_stamp(path, sha256, origin)


def is_stamp_old(path: Path) -> bool:
    """Whether it is time to hash a stamped file again. Never where that could not be noted."""
    note = _read_stamp(path)
    hashed = note.get("hashed") if note else None
    age = time.time() - hashed if isinstance(hashed, int | float) else STAMP_SECONDS + 1
    return not 0 <= age <= STAMP_SECONDS and os.access(path.parent, os.W_OK)


def stamped_sha256(path: Path, origin: str = "") -> str | None:
    """The digest noted for a file; None where there is no note of this origin or the file has changed
    since."""
    note = _read_stamp(path, origin)
    try:
        state = path.stat()
    except OSError:
        return None
    if note is None or not stat.S_ISREG(state.st_mode):
        return None
    same = (note.get("size"), note.get("mtime_ns")) == (state.st_size, state.st_mtime_ns)
    return str(note["sha256"]) if same and "sha256" in note else None


def first_sha256(path: Path, origin: str = "") -> str | None:
    """The digest that a file of this origin had when it was fetched, whatever it has now."""
    note = _read_stamp(path, origin)
    return str(note["sha256"]) if note and "sha256" in note else None


def _read_stamp(path: Path, origin: str = "") -> dict[str, object] | None:
    try:
        note = json.loads(_stamp_path(path).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return (
        note
        if isinstance(note, dict) and note.get("origin", "") == (origin or note.get("origin", ""))
        else None
    )


def _stamp_path(path: Path) -> Path:
    return path.with_name(path.name + ".stamp.json")
