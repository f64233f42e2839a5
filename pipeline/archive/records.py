"""The articles of a piece, one at a time: rows of tables, lines of JSON, pages of a crawl, files.

A record that cannot be read is a row with a `fault`: it costs itself. So does a file that breaks off; what
came before is read.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import IO, Any

import fsspec
import pyarrow.parquet as pq

from pipeline.archive.sources import Piece, suffix_of
from pipeline.article import MAX_BYTES
from pipeline.errors import OptionError
from pipeline.lexicon.traits import TRAITS

_LONGEST_ID = 1000
_SPOKEN = {"ita": "it", "eng": "en", "italian": "it", "english": "en", "italiano": "it", "inglese": "en"}
_PAGES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


@dataclass(frozen=True, slots=True)
class Names:
    """Which columns of a table hold what. `id`, `title`, `date` and `language` may be missing from the table
    unless they are named by the caller, who then has `strict` set."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    date: str = "date"
    language: str = "language"
    strict: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An article of a piece: `number` is its place there, `source` what its sheet calls it. It has a text, or
    bytes, or the `url` of a file; or a `fault`, which says why it cannot be read. `stamp`: of its content."""

    id: str
    number: int
    source: str
    text: str | None = None
    data: bytes | None = None
    url: str | None = None
    suffix: str = ""
    title: str | None = None
    published: str | None = None
    language: str | None = None
    fault: str | None = None
    stamp: str = ""


def read(piece: Piece, names: Names) -> Iterator[Row]:
    """The rows of a piece, each time the same ones in the same order. Raises nothing for a bad input."""
    if piece.kind == "files":
        for number, member in enumerate(piece.members):
            yield Row(
                _clean(member.id), number, _clean(member.id), url=member.url, suffix=member.suffix,
                stamp=member.stamp,
            )  # fmt: skip
        return
    readers = {"parquet": _parquet, "jsonl": _jsonl, "csv": _csv, "warc": _warc}
    number = piece.first - 1
    try:
        for row in readers[piece.kind](piece, names):
            number = row.number
            yield row if row.stamp else replace(row, stamp=_stamp(row))
    except Exception as error:  # whatever a library says of a broken file
        reason = f"the file cannot be read from here on: {' '.join(str(error).split())[:300]}"
        yield Row(
            f"{_clean(piece.name)}#broken", number + 1, _clean(piece.name), fault=reason, stamp="broken"
        )


def check_names(pieces: list[Piece], names: Names) -> None:
    """Raises OptionError where the first table of a kind has no column of the name asked for."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.kind not in ("parquet", "jsonl", "csv") or piece.kind in seen:
            continue
        seen.add(piece.kind)
        there = _columns_of(piece)
        for what in ("text", *names.strict):
            name = getattr(names, what)
            if there and name not in there:
                raise OptionError(
                    f"{piece.name} has no column {name!r} for the {what}; it has "
                    f"{', '.join(sorted(there))}: name it with --{what}-column"
                )


def _columns_of(piece: Piece) -> set[str]:
    found: set[str] = set()
    try:
        if piece.kind == "parquet":
            with fsspec.open(piece.url, "rb") as file:
                return set(pq.read_schema(file).names)
        for number, record in enumerate(
            _jsonl_records(piece) if piece.kind == "jsonl" else _csv_records(piece)
        ):
            found |= {str(key) for key in record} if isinstance(record, dict) else set()
            if number >= 100:
                break
    except Exception:  # its rows will say so
        return set()
    return found


def _parquet(piece: Piece, names: Names) -> Iterator[Row]:
    with fsspec.open(piece.url, "rb") as file:
        parquet = pq.ParquetFile(file)
        asked = {names.id, names.text, names.title, names.date, names.language}
        columns = [name for name in parquet.schema_arrow.names if name in asked]
        groups = list(range(*piece.groups)) if piece.groups else None
        number = piece.first
        for batch in parquet.iter_batches(256, row_groups=groups, columns=columns):
            for record in batch.to_pylist():
                yield _row(record, number, piece.name, names)
                number += 1


def _jsonl(piece: Piece, names: Names) -> Iterator[Row]:
    for number, record in enumerate(_jsonl_records(piece)):
        if record is None:
            continue
        if isinstance(record, dict):
            yield _row(record, number, piece.name, names)
        else:
            name = f"{_clean(piece.name)}#{number}"
            yield Row(name, number, name, fault=str(record), stamp="broken")


def _jsonl_records(piece: Piece) -> Iterator[dict[str, Any] | str | None]:
    """By line: its object, what is wrong with it, or None for a blank one."""
    with _open(piece) as file:
        for line in file:
            if not line.strip():
                yield None
                continue
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield f"the line is no JSON: {error}"
                continue
            yield (
                record
                if isinstance(record, dict)
                else "the line is no JSON object; put one article on a line"
            )


def _csv(piece: Piece, names: Names) -> Iterator[Row]:
    for number, record in enumerate(_csv_records(piece)):
        yield _row(record, number, piece.name, names)


def _csv_records(piece: Piece) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with _open(piece) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")
        head = text.readline()
        separator = max(",;\t", key=head.count)
        names = next(csv.reader([head], delimiter=separator), [])
        yield from csv.DictReader(text, fieldnames=[n.strip() for n in names], delimiter=separator)


def _warc(piece: Piece, names: Names) -> Iterator[Row]:
    from warcio.archiveiterator import ArchiveIterator

    number = 0
    with _open(piece, keep_gzip=True) as file:
        for record in ArchiveIterator(file):
            if record.rec_type not in ("response", "resource", "conversion"):
                continue
            head = record.http_headers
            if head is not None and head.get_statuscode() != "200":
                continue
            stated = (head or record.rec_headers).get_header("Content-Type") or ""
            kind, _, rest = stated.partition(";")
            suffix = _PAGES.get(kind.strip().lower())
            if suffix is None:
                continue
            data = record.content_stream().read(MAX_BYTES + 1)
            identity = record.rec_headers.get_header("WARC-Record-ID") or f"{piece.name}#{number}"
            address = record.rec_headers.get_header("WARC-Target-URI") or piece.name
            yield Row(
                _clean(identity), number, _clean(address), data=_as_told(data, rest), suffix=suffix,
                stamp=hashlib.sha256(data).hexdigest()[:16],
            )  # fmt: skip
            number += 1


def _as_told(data: bytes, parameters: str) -> bytes:
    """As UTF-8 with a mark where the server named another encoding, which goes before what the page says."""
    _, found, name = parameters.lower().partition("charset=")
    name = name.split(";")[0].strip(" \"'")
    try:
        if found and codecs.lookup(name).name != "utf-8":
            return codecs.BOM_UTF8 + data.decode(name).encode()
    except (LookupError, ValueError):  # not what it is: the reader finds out
        pass
    return data


def _row(record: Mapping[str, Any], number: int, file: str, names: Names) -> Row:
    source = f"{_clean(file)}#{number}"
    identity = record.get(names.id)
    identity = identity.hex() if isinstance(identity, bytes) else identity
    plain = source if identity is None or str(identity).strip() in ("", "nan") else _clean(str(identity))
    text, fault = record.get(names.text), None
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if not isinstance(text, str):
        fault = f"it has no text in {names.text!r}; give the article's text there"
    elif len(text) > MAX_BYTES:
        fault = f"it has over {MAX_BYTES // 1_000_000} million characters; an article is shorter: split it"
    language, doubt = _language(record.get(names.language))
    title = record.get(names.title)
    return Row(
        plain, number, source,
        text=None if fault else text,
        title=_clean(title) if isinstance(title, str) else None,
        published=_day(record.get(names.date)), language=language, fault=fault or doubt,
    )  # fmt: skip


def _language(value: object) -> tuple[str | None, str | None]:
    """The code, None where it is not told; and what is wrong with a language that is not read."""
    told = str(value or "").strip().lower()
    code = _SPOKEN.get(told, told.replace("_", "-").split("-")[0])
    if code in TRAITS and not TRAITS[code].experimental:
        return code, None
    if code in ("", "und", "unknown", "none", "nan", "null"):
        return None, None
    return None, f"its language is told to be {told[:40]!r}; Italian (it) and English (en) are read"


def _day(value: object) -> str | None:
    """ISO 8601; None where no day is told, or in a form that is not known."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value or "").strip()
    for shape in (text[:10], text[:8]):
        try:
            return date.fromisoformat(shape).isoformat()
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _stamp(row: Row) -> str:
    told = json.dumps([row.text, row.title, row.published, row.language, row.fault])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _clean(name: str) -> str:
    """As valid Unicode of a bounded length, two different names never the same."""
    plain = name.encode("utf-8", "backslashreplace").decode()
    if len(plain) <= _LONGEST_ID:
        return plain
    return plain[:_LONGEST_ID] + "~" + hashlib.sha256(plain.encode()).hexdigest()[:16]


@contextmanager
def _open(piece: Piece, keep_gzip: bool = False) -> Iterator[IO[bytes]]:
    """The file's bytes, decompressed; warcio wants gzip as it is, which it reads member by member."""
    _, packed = suffix_of(piece.name)
    how = "gzip" if packed == ".gz" and not keep_gzip else None
    with fsspec.open(piece.url, "rb", compression=how) as file:
        if packed != ".zst":
            yield file
            return
        import zstandard

        reader = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
        with io.BufferedReader(reader) as plain:
            yield plain
