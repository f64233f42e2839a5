"""What INPUT holds: files that are an article each, and files with many.

A `Piece` is what one reading task reads: a file of records, some row groups of a Parquet file, or
some hundred files of an article each.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import fsspec
import pyarrow.parquet as pq

from pipeline.errors import InputError
from pipeline.readers import SUFFIXES

Kind = Literal["files", "parquet", "jsonl", "csv", "warc"]
KINDS: dict[str, Kind] = {
    ".parquet": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv",
    ".warc": "warc", ".wet": "warc",
}  # fmt: skip
COMPRESSED = (".gz", ".zst")
_FILES_A_PIECE = 500
# Rows of a Parquet file that one task reads, in whole row groups.
_ROWS_A_PIECE = 20_000
_TEMPORARY = (".", "~$")


@dataclass(frozen=True, slots=True)
class Member:
    """A file that is one article. `stamp` changes when its content does."""

    id: str
    url: str
    suffix: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`url` opens it, `name` is what rows are called after. `groups`: the first row group and the one after
    the last, and `first` the number of the first row in them. `members`: of kind "files" alone."""

    kind: Kind
    url: str
    name: str
    groups: tuple[int, int] | None = None
    first: int = 0
    members: tuple[Member, ...] = ()


@dataclass(slots=True)
class Sources:
    """`left_out` counts files that are no articles, by why; `unread` are those that could not be opened."""

    pieces: list[Piece] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def find_sources(url: str, own: str | None = None) -> Sources:
    """Every input under `url`, in name order, but for what lies under `own`, the output's path.

    Raises InputError where there is nothing to read.
    """
    fs, root, listed = _listed(url)
    found, members = Sources(), []
    for path, info in sorted(listed.items()):
        name = path[len(root) :].lstrip("/") or path.rsplit("/", 1)[-1]
        if own and (path == own or path.startswith(f"{own}/")):
            continue
        suffix, kind = _kind(name)
        if any(part.startswith(_TEMPORARY) for part in name.split("/")):
            found.left_out["hidden or temporary"] += 1
        elif kind is None and suffix in SUFFIXES:
            members.append(Member(name, fs.unstrip_protocol(path), suffix, _stamp(info)))
        elif kind is None:
            found.left_out[f"a kind of file that is not read ({suffix[:12] or 'no suffix'})"] += 1
        else:
            found.pieces += _pieces(fs.unstrip_protocol(path), name, kind)
    for start in range(0, len(members), _FILES_A_PIECE):
        found.pieces.append(Piece("files", url, url, members=tuple(members[start : start + _FILES_A_PIECE])))
    if not found.pieces:
        known = ", ".join([*KINDS, *SUFFIXES])
        raise InputError(f"{url} holds no articles; files are read that end in {known} (also .gz, .zst)")
    return found


def _listed(url: str) -> tuple[fsspec.AbstractFileSystem, str, dict[str, Any]]:
    """The file system of a URL, its path there, and what is known of each file under it."""
    try:
        fs, root = fsspec.core.url_to_fs(url)
        listed = fs.find(root, detail=True)
        there = bool(listed) or fs.exists(root)
        if not listed and there and not fs.isdir(root):
            listed = {root: fs.info(root)}
    except Exception as error:  # of any file system
        raise InputError(f"{url} cannot be listed: {' '.join(str(error).split())[:300]}") from None
    if not there:
        raise InputError(
            f"{url} does not exist; give a folder, a file or an address such as s3://bucket/path"
        )
    return fs, root, listed


def suffix_of(name: str) -> tuple[str, str]:
    """The suffix of a file's name, and how it is compressed: (".jsonl", ".gz"), (".txt", "")."""
    parts = name.lower().rsplit("/", 1)[-1].split(".")
    last = f".{parts[-1]}" if len(parts) > 1 else ""
    if last in COMPRESSED and len(parts) > 2:
        return f".{parts[-2]}", last
    return last, ""


def _kind(name: str) -> tuple[str, Kind | None]:
    suffix, packed = suffix_of(name)
    kind = KINDS.get(suffix)
    if packed and (kind is None or kind == "parquet"):
        return packed, None  # a compressed article: no reader knows it
    return suffix, kind


def _pieces(url: str, name: str, kind: Kind) -> Iterator[Piece]:
    if kind != "parquet":
        yield Piece(kind, url, name)
        return
    try:
        with fsspec.open(url, "rb") as file:
            metadata = pq.read_metadata(file)
    except (OSError, ValueError):  # its one row will say why it cannot be read
        yield Piece(kind, url, name)
        return
    begin = first = rows = 0
    for group in range(metadata.num_row_groups):
        rows += metadata.row_group(group).num_rows
        if rows - first >= _ROWS_A_PIECE or group + 1 == metadata.num_row_groups:
            yield Piece(kind, url, name, (begin, group + 1), first)
            begin, first = group + 1, rows


def _stamp(info: dict[str, Any]) -> str:
    """Of size and time, or of what an object store says of the content: without reading it."""
    told = [info.get(key) for key in ("size", "ETag", "etag", "md5Hash", "mtime", "LastModified", "updated")]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]
