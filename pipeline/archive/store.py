"""An archive's files: parts of tables, each written whole, in a folder or a bucket.

A part is one file of the same name in every table. Its facts are written first and its sheets last: a part
without its file of sheets is not there, and what a killed process left of it is removed by the next run.
A part that stands in for others names them; they are removed, or were when it was last written.
"""

from __future__ import annotations

import errno
import io
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.archive.columns import FACTS, SHEETS, TABLES
from pipeline.errors import OutputError
from pipeline.files import UNFINISHED

_REPLACES = b"scheda.replaces"
# After one of these nothing else can be written either.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


class Store:
    """The files of one archive, by `url` (a path, s3://…, gs://…)."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._fs, self._root = fsspec.core.url_to_fs(url)
        protocol = self._fs.protocol
        self.is_local = "file" in (protocol if isinstance(protocol, tuple | list) else (protocol,))

    @property
    def filesystem(self) -> fsspec.AbstractFileSystem:
        return self._fs

    def path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def read(self, name: str) -> bytes | None:
        """None where there is no such file."""
        try:
            data: bytes = self._fs.cat_file(self.path(name))
            return data
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Whole or not at all. Raises OutputError where there is no room, or no leave to write."""
        try:
            if self.is_local:
                _write_here(Path(self.path(name)), data)
            else:
                self._fs.pipe_file(self.path(name), data)  # object stores put a file whole
        except Exception as error:  # of any file system
            hint = "make room" if getattr(error, "errno", None) in _FULL else "see that it can be written"
            said = getattr(error, "strerror", None) or " ".join(str(error).split())[:300]
            raise OutputError(
                f"{self.url} cannot be written: {said}; what is there is whole. "
                f"{hint[0].upper()}{hint[1:]} and run the same command again: it goes on where it stopped"
            ) from None

    def write_part(self, part: str, tables: Mapping[str, pa.Table], replaces: Sequence[str] = ()) -> None:
        """`tables` by name, every one of TABLES. Raises OutputError."""
        for table in TABLES:  # the sheets last
            content = tables[table.name]
            if table is SHEETS:
                old = json.dumps(list(replaces)).encode()
                content = content.replace_schema_metadata({**(content.schema.metadata or {}), _REPLACES: old})
            buffer = io.BytesIO()
            pq.write_table(content, buffer, compression="zstd")
            self.write(f"{table.name}/{part}.parquet", buffer.getvalue())

    def read_part(self, part: str, table: str, columns: list[str] | None = None) -> pa.Table:
        with self._fs.open(self.path(f"{table}/{part}.parquet"), "rb") as file:
            return pq.read_table(file, columns=columns)

    def parts(self) -> list[str]:
        """Names of the parts that are there, in order."""
        return sorted(self._files(SHEETS.name))

    def clean(self) -> None:
        """Remove what a killed process left: parts that others stand in for, facts without sheets, halves."""
        for old in {old for part in self.parts() for old in self._replaced_by(part)}:
            self.remove(old)
        here = set(self.parts())
        for table in FACTS:
            for part in set(self._files(table.name)) - here:
                self._remove_file(f"{table.name}/{part}.parquet")
        if self.is_local:
            for unfinished in Path(self._root).glob(f"*/.*{UNFINISHED}"):
                unfinished.unlink(missing_ok=True)

    def remove(self, part: str) -> None:
        """The sheets first, with which the part is gone."""
        for table in reversed(TABLES):
            self._remove_file(f"{table.name}/{part}.parquet")

    def retire(self, part: str, keep: pa.Array, fresh: str) -> None:
        """Put `fresh`, with those articles of `part` whose ids are in `keep`, in its place."""
        if len(keep):
            tables = {table.name: self.read_part(part, table.name) for table in TABLES}
            kept = {
                name: content.filter(pa.compute.is_in(content["id"], value_set=keep))
                for name, content in tables.items()
            }
            self.write_part(fresh, kept, [part])
        self.remove(part)

    def ids(self) -> Iterator[tuple[str, list[str], list[str], list[str]]]:
        """Of every part: its name and, row by row, ids, stamps and statuses."""
        for part in self.parts():
            rows = self.read_part(part, SHEETS.name, ["id", "stamp", "status"])
            yield part, *(rows[name].to_pylist() for name in ("id", "stamp", "status"))

    def _replaced_by(self, part: str) -> list[str]:
        with self._fs.open(self.path(f"{SHEETS.name}/{part}.parquet"), "rb") as file:
            metadata: dict[bytes, bytes] = pq.read_schema(file).metadata or {}
        names: list[str] = json.loads(metadata.get(_REPLACES, b"[]"))
        return names

    def _files(self, table: str) -> Iterator[str]:
        self._fs.invalidate_cache()
        with suppress(FileNotFoundError):
            for path in self._fs.ls(self.path(table), detail=False):
                name = path.rsplit("/", 1)[-1]
                if name.endswith(".parquet") and not name.startswith("."):
                    yield name.removesuffix(".parquet")

    def _remove_file(self, name: str) -> None:
        with suppress(FileNotFoundError):
            self._fs.rm_file(self.path(name))


def _write_here(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_json(store: Store, name: str, content: Any) -> None:
    store.write(name, (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode())
