"""The sheets that were made, in one SQLite file of the user's: listed, searched, deleted.

The file's `user_version` is the number of migrations that it has been through. A file that is damaged is put
aside under another name, never overwritten; one that a newer version of the program has written stays.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import platformdirs

from pipeline.factsheet import FactSheet
from pipeline.serve.entries import FolderEntry, RowEntry
from pipeline.serve.migrations import MIGRATIONS
from pipeline.serve.problems import Problem

_T = TypeVar("_T")
Order = Literal["made", "published", "title", "words", "figures", "parties", "questions"]
ORDERS: tuple[Order, ...] = get_args(Order)
# Sheets that one page lists, of as many pages as it takes.
MAX_LISTED = 200

_COLUMNS = "id, made, title, source, language, published, words, figures, parties, questions"
_WAIT_SECONDS = 3.0
# Result codes of SQLite for a file that is no database or is damaged; the others pass.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_WORD = re.compile(r"\w+")


class Shelf:
    """Safe for threads: each call has a connection of its own, one at a time.

    Raises Problem where the file cannot be read or written. `notify` gets a line where a damaged file was put
    aside.
    """

    def __init__(self, path: Path, notify: Callable[[str], None] = lambda line: None) -> None:
        self.path = path
        self._notify = notify
        self._lock = threading.Lock()
        self._migrated = False

    def put(self, id: str, sheets: Sequence[FactSheet], made: float | None = None) -> None:
        """Keep the sheets of one article: one, or one in each language. What had that id is replaced."""
        self.put_all([(id, sheets, time.time() if made is None else made)], None)

    def put_all(self, articles: Sequence[tuple[str, Sequence[FactSheet], float]], folder: str | None) -> None:
        """Keep several as `put` does, at the cost of one: id, sheets and when they were made."""
        marks = ", ".join("?" * 13)

        def write(db: sqlite3.Connection) -> None:
            for id, sheets, made in articles:
                db.execute("DELETE FROM articles WHERE id = ?", (id,))
                row = _row(id, sheets[0], made, folder)
                db.execute(f"INSERT INTO articles ({_COLUMNS}, names, text, folder) VALUES ({marks})", row)
                kept = [
                    (id, n, sheet.output_language, sheet.to_json(indent=None))
                    for n, sheet in enumerate(sheets)
                ]
                db.executemany("INSERT INTO sheets VALUES (?, ?, ?, ?)", kept)

        self.run(write)

    def sheets(self, id: str) -> tuple[str, ...]:
        """The sheets of one article as JSON; none where there is no such article."""
        query = "SELECT sheet FROM sheets WHERE article = ? ORDER BY number"
        return self.run(lambda db: tuple(row[0] for row in db.execute(query, (id,))))

    def search(
        self,
        words: str = "",
        order: Order = "made",
        *,
        descending: bool = True,
        folder: str | None = None,
        page: int = 0,
    ) -> list[RowEntry]:
        """Articles that hold every word, in title, names of parties or text; the last may be begun. With
        `folder` those of that one alone. `MAX_LISTED` a page, from page 0 on."""
        found, values = _wanted(words, folder)
        by = "title COLLATE NOCASE" if order == "title" else order
        direction = "DESC" if descending else "ASC"
        query = (
            f"SELECT {_COLUMNS}, (SELECT group_concat(language) FROM sheets WHERE article = id) "
            f"FROM articles {found} ORDER BY {by} {direction} NULLS LAST, made DESC, id LIMIT ? OFFSET ?"
        )

        def read(db: sqlite3.Connection) -> list[RowEntry]:
            rows: list[tuple[Any, ...]] = db.execute(
                query, (*values, MAX_LISTED, page * MAX_LISTED)
            ).fetchall()
            names = RowEntry.model_fields
            return [
                RowEntry(**dict(zip(names, (*row[:-1], row[-1].split(",")), strict=True))) for row in rows
            ]

        return self.run(read)

    def count(self, words: str = "", folder: str | None = None) -> int:
        """How many `search` finds, on all pages."""
        found, values = _wanted(words, folder)
        return self.run(
            lambda db: int(db.execute(f"SELECT count(*) FROM articles {found}", values).fetchone()[0])
        )

    def put_folder(self, folder: FolderEntry) -> None:
        """Name a batch's output. Articles that it had, as taken in before, are no longer on the shelf."""

        def write(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM articles WHERE folder = ?", (folder.id,))
            undone = json.dumps(folder.undone)
            db.execute(
                "INSERT OR REPLACE INTO folders (id, name, taken, undone, beyond) VALUES (?, ?, ?, ?, ?)",
                (folder.id, folder.name, folder.taken, undone, folder.beyond),
            )

        self.run(write)

    def folders(self) -> list[FolderEntry]:
        """Those of which there are articles, the last taken in first."""
        query = (
            "SELECT folders.id, name, taken, undone, beyond, count(*) FROM folders "
            "JOIN articles ON folder = folders.id GROUP BY folders.id ORDER BY taken DESC, folders.id"
        )

        def read(db: sqlite3.Connection) -> list[FolderEntry]:
            return [
                FolderEntry(
                    id=id, name=name, taken=taken, undone=json.loads(undone), beyond=beyond, articles=articles
                )
                for id, name, taken, undone, beyond, articles in db.execute(query)
            ]

        return self.run(read)

    def folder_of(self, id: str) -> str | None:
        """The batch or archive that an article was taken in with; None where it was made on the page."""
        query = "SELECT folder FROM articles WHERE id = ? AND folder IS NOT NULL"
        return self.run(lambda db: next((str(row[0]) for row in db.execute(query, (id,))), None))

    def delete(self, id: str) -> bool:
        """Whether there was such an article."""
        return self.run(lambda db: db.execute("DELETE FROM articles WHERE id = ?", (id,)).rowcount > 0)

    def empty(self) -> int:
        """Delete all, so that nothing of it is left in the file; gives how many articles there were."""

        def delete(db: sqlite3.Connection) -> int:
            gone = db.execute("DELETE FROM articles").rowcount
            db.execute("DELETE FROM folders")
            db.execute("INSERT INTO found (found) VALUES ('rebuild')")
            db.commit()
            db.execute("VACUUM")
            return gone

        return self.run(delete)

    def run(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do something in one transaction; a second time, in a new file, where the old one is damaged."""
        with self._lock:
            try:
                try:
                    return self._once(work)
                except sqlite3.DatabaseError as error:
                    if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                        raise
                    self._put_aside()
                    return self._once(work)
            except (sqlite3.Error, OSError) as error:
                line = f"the shelf cannot be used: {error}; run with --no-shelf, or make room"
                raise Problem("shelf", 503, line) from None

    def _once(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))  # articles may be confidential
            self._migrated = False
        with contextlib.closing(sqlite3.connect(self.path, timeout=_WAIT_SECONDS)) as db:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA secure_delete = ON")
            if not self._migrated:
                self._migrate(db)
                self._migrated = True
            with db:
                return work(db)

    def _migrate(self, db: sqlite3.Connection) -> None:
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            damaged = sqlite3.DatabaseError("the file is damaged")
            damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damaged
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        if version > len(MIGRATIONS):
            line = "the shelf was written by a newer version of the program: use that, or run with --no-shelf"
            raise Problem("shelf", 503, line)
        for number, script in enumerate(MIGRATIONS[version:], version + 1):
            db.executescript(f"BEGIN; {script} PRAGMA user_version = {number}; COMMIT;")

    def _put_aside(self) -> None:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        for number in range(1000):
            aside = self.path.with_name(
                f"{self.path.name}.damaged-{stamp}" + (f"-{number}" if number else "")
            )
            if not aside.exists():
                break
        os.replace(self.path, aside)
        for suffix in ("-journal", "-wal", "-shm"):  # they belong to it
            with contextlib.suppress(FileNotFoundError):
                os.replace(f"{self.path}{suffix}", f"{aside}{suffix}")
        self._migrated = False
        self._notify(f"the shelf was damaged and is put aside as {aside}; a new one is begun")


def _row(id: str, sheet: FactSheet, made: float, folder: str | None) -> tuple[Any, ...]:
    """Of the table `articles`, but for its number."""
    article = sheet.article
    names = [name for party in sheet.parties for name in (party.name, *party.aliases)]
    return (
        id, made, title_of(sheet), article.source, article.language, article.published, article.words,
        len(sheet.figures), len(sheet.parties), len(sheet.open_questions), "\n".join(names),
        article.text, folder,
    )  # fmt: skip


def _wanted(words: str, folder: str | None) -> tuple[str, tuple[str, ...]]:
    """The condition of a search, and its values."""
    asked = _WORD.findall(words)
    wanted: dict[str, str] = {}
    if asked:
        match = " ".join(f'"{word}"' for word in asked) + " *"
        wanted["articles.number IN (SELECT rowid FROM found WHERE found MATCH ?)"] = match
    if folder is not None:
        wanted["folder = ?"] = folder
    conditions = [*wanted, *(["FALSE"] if words.strip() and not asked else [])]
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), tuple(wanted.values())


def title_of(sheet: FactSheet) -> str:
    """What an article is called in a list: its headline in its own words, else how it begins."""
    beginning = " ".join(sheet.article.text.split())[:80]
    return sheet.article.title or sheet.headline or sheet.article.source or beginning


def shelf_path() -> Path:
    """Where the shelf is: the platform's folder for a user's data; SCHEDA_DATA overrides it."""
    chosen = os.environ.get("SCHEDA_DATA")
    folder = (
        Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("scheda", appauthor=False))
    )
    return folder / "shelf.sqlite3"
