"""What `serve --folder` is given, a batch's output or an archive: its sheets are put on the shelf."""

from __future__ import annotations

import hashlib
import heapq
import json
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.batch.inputs import is_output
from pipeline.errors import OptionError, OutputError
from pipeline.factsheet import FactSheet
from pipeline.serve.entries import FolderEntry
from pipeline.serve.folders import differences
from pipeline.serve.problems import without_paths
from pipeline.serve.shelf import Shelf

if TYPE_CHECKING:
    from pipeline.archive.store import Store

# Of an archive: what a shelf lists and searches at once. Questions across the others are `ask`'s.
MOST_OF_AN_ARCHIVE = 2000
_MOST_UNDONE = 500
# Articles that are written to the disk together.
_AT_ONCE = 50
_MANIFEST = "archive.json"

Undone = list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class _Given:
    """`sheets`: of an article each time, one or more, with when they were made; what is no sheet of this
    version comes as text that is none. `beyond`: articles that are left out, being older."""

    sheets: Iterable[tuple[list[bytes], float]]
    undone: Undone
    beyond: int = 0


def take_in(shelf: Shelf, folder: Path) -> tuple[FolderEntry, int]:
    """Put the sheets that a batch or an archive has in `folder` on the shelf, in place of those of an earlier
    time; and how many this version cannot read. Raises OutputError where the folder is neither, OptionError
    where what reads an archive is not installed."""
    if is_output(folder):
        given = _of_batch(folder)
    elif (folder / _MANIFEST).is_file():
        given = _of_archive(folder)
    else:
        raise OutputError(
            f"{folder} holds no batch's output and no archive; make one with: "
            f"python cli.py batch FOLDER --out {folder}"
        )
    place = os.path.realpath(folder)
    entry = FolderEntry(
        id="f" + _digest(place), name=os.path.basename(place) or "/", taken=time.time(),
        undone=given.undone, beyond=given.beyond,
    )  # fmt: skip
    shelf.put_folder(entry)
    articles = unread = 0
    rest = iter(given.sheets)
    while some := list(islice(rest, _AT_ONCE)):
        kept = []
        for texts, made in some:
            sheets = [sheet for sheet in map(_sheet, texts) if sheet is not None]
            unread += len(texts) - len(sheets)
            if sheets:
                kept.append((_id(place, sheets[0]), sheets, made))
        shelf.put_all(kept, entry.id)
        articles += len(kept)
    entry = entry.model_copy(update={"articles": articles})
    differences(shelf, entry)  # so that its page need not wait for them
    return entry, unread


def _id(place: str, sheet: FactSheet) -> str:
    return "b" + _digest(f"{place}\0{sheet.article.source}\0{sheet.article.sha256}")


def _sheet(text: bytes) -> FactSheet | None:
    try:
        return FactSheet.model_validate_json(text)
    except ValueError:
        return None


def _of_batch(folder: Path) -> _Given:
    paths: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.json")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.name != "report.json" and not hidden:
            paths.setdefault(_article_of(path), []).append(path)
    read = ([_bytes(path) for path in group] for group in paths.values())
    made = (group[0].stat().st_mtime for group in paths.values())
    return _Given(zip(read, made, strict=True), _undone(folder / "report.json"))


def _article_of(path: Path) -> str:
    """What a sheet's article is, as it says itself; a file that is no sheet is one of its own."""
    try:
        article = json.loads(path.read_bytes())["article"]
        return _digest(f"{article['source']}\0{article['sha256']}")
    except (OSError, ValueError, KeyError, TypeError):
        return str(path)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _of_archive(folder: Path) -> _Given:
    """The articles that were published last, and of those that have no sheet the first."""
    try:
        from pipeline.archive.store import Store
    except ImportError:
        raise OptionError("an archive is read by: pip install -e '.[archive]'") from None
    store = Store(str(folder.absolute()))
    newest: list[tuple[str, str, str]] = []
    undone: Undone = []
    done = 0
    for part in store.parts():
        columns = ["id", "status", "reason", "published", "source"]
        for row in store.read_part(part, "sheets", columns).to_pylist():
            if row["status"] != "done":
                if len(undone) < _MOST_UNDONE:
                    undone.append((row["id"], row["status"], without_paths(row["reason"] or "")))
                continue
            done += 1
            one = (str(row["published"] or ""), row["id"], part)
            if len(newest) < MOST_OF_AN_ARCHIVE:
                heapq.heappush(newest, one)
            else:
                heapq.heappushpop(newest, one)
    return _Given(_rows_of(store, newest), undone, done - len(newest))


def _rows_of(store: Store, chosen: list[tuple[str, str, str]]) -> Iterator[tuple[list[bytes], float]]:
    """The sheets of (day, id, part), one part in memory at a time."""
    made = time.time()
    wanted: dict[str, set[str]] = {}
    for _, id, part in chosen:
        wanted.setdefault(part, set()).add(id)
    for part, ids in sorted(wanted.items()):
        for row in store.read_part(part, "sheets", ["id", "sheet"]).to_pylist():
            if row["id"] in ids:
                yield [row["sheet"].encode()], made


def _undone(report: Path) -> Undone:
    """What the batch's report says of articles without a sheet; nothing where there is none to be read."""
    try:
        content: dict[str, Any] = json.loads(report.read_bytes())
        return [
            (str(one["article"]), status, without_paths(str(one["reason"] or "")))
            for status in ("refused", "failed")
            for one in content[status]
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:20]
