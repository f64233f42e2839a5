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
from pipeline.serve.problems import Problem

_T = TypeVar("_T")
Order = Literal["made", "published", "title", "words", "figures", "parties", "questions"]
ORDERS: tuple[Order, ...] = get_args(Order)
# Sheets that one page lists.
MAX_LISTED = 500

# Each is run once, in order, in a transaction of its own; none is ever changed, only added to.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE articles (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, made REAL NOT NULL, title TEXT NOT NULL,
        source TEXT, language TEXT NOT NULL,
        published TEXT, words INTEGER NOT NULL, figures INTEGER NOT NULL, parties INTEGER NOT NULL,
        questions INTEGER NOT NULL, names TEXT NOT NULL, text TEXT NOT NULL
    );
    CREATE TABLE sheets (
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, number INTEGER NOT NULL,
        language TEXT NOT NULL, sheet TEXT NOT NULL, PRIMARY KEY (article, number)
    );
    CREATE INDEX by_time ON articles (made);
    """,
    """
    CREATE VIRTUAL TABLE found USING fts5 (
        title, names, text, content = 'articles', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO found (rowid, title, names, text) SELECT number, title, names, text FROM articles;
    CREATE TRIGGER found_new AFTER INSERT ON articles BEGIN
        INSERT INTO found (rowid, title, names, text) VALUES (new.number, new.title, new.names, new.text);
    END;
    CREATE TRIGGER found_gone AFTER DELETE ON articles BEGIN
        INSERT INTO found (found, rowid, title, names, text)
        VALUES ('delete', old.number, old.title, old.names, old.text);
    END;
    """,
    """
    CREATE TABLE folders (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, taken REAL NOT NULL, undone TEXT NOT NULL
    );
    ALTER TABLE articles ADD COLUMN folder TEXT REFERENCES folders (id) ON DELETE SET NULL;
    CREATE INDEX by_folder ON articles (folder);
    """,
    """
    ALTER TABLE folders ADD COLUMN beyond INTEGER NOT NULL DEFAULT 0;
    """,
)
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

    def put(
        self, id: str, sheets: Sequence[FactSheet], made: float | None = None, folder: str | None = None
    ) -> None:
        """Keep the sheets of one article: one, or one in each language. What had that id is replaced."""
        first, article = sheets[0], sheets[0].article
        names = [name for party in first.parties for name in (party.name, *party.aliases)]
        row = (
            id, time.time() if made is None else made, title_of(first), article.source, article.language,
            article.published, article.words, len(first.figures), len(first.parties),
            len(first.open_questions), "\n".join(names), article.text,
        )  # fmt: skip
        kept = [(id, i, s.output_language, s.to_json(indent=None)) for i, s in enumerate(sheets)]

        def write(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM articles WHERE id = ?", (id,))
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO articles ({_COLUMNS}, names, text) VALUES ({marks})", row)
            if folder is not None:
                db.execute("UPDATE articles SET folder = ? WHERE id = ?", (folder, id))
            db.executemany("INSERT INTO sheets VALUES (?, ?, ?, ?)", kept)

        self._run(write)

    def sheets(self, id: str) -> tuple[str, ...]:
        """The sheets of one article as JSON; none where there is no such article."""
        query = "SELECT sheet FROM sheets WHERE article = ? ORDER BY number"
        return self._run(lambda db: tuple(row[0] for row in db.execute(query, (id,))))

    def search(
        self, words: str = "", order: Order = "made", *, descending: bool = True, folder: str | None = None
    ) -> list[RowEntry]:
        """Articles that hold every word, in title, names of parties or text; the last may be begun. With
        `folder` those of that one alone."""
        asked = _WORD.findall(words)
        if words.strip() and not asked:
            return []
        wanted: dict[str, str] = {}
        if asked:
            match = " ".join(f'"{word}"' for word in asked) + " *"
            wanted["articles.number IN (SELECT rowid FROM found WHERE found MATCH ?)"] = match
        if folder is not None:
            wanted["folder = ?"] = folder
        found = f"WHERE {' AND '.join(wanted)}" if wanted else ""
        by = "title COLLATE NOCASE" if order == "title" else order
        direction = "DESC" if descending else "ASC"
        query = (
            f"SELECT {_COLUMNS}, (SELECT group_concat(language) FROM sheets WHERE article = id) "
            f"FROM articles {found} ORDER BY {by} {direction} NULLS LAST, made DESC, id LIMIT {MAX_LISTED}"
        )

        def read(db: sqlite3.Connection) -> list[RowEntry]:
            rows: list[tuple[Any, ...]] = db.execute(query, tuple(wanted.values())).fetchall()
            names = RowEntry.model_fields
            return [
                RowEntry(**dict(zip(names, (*row[:-1], row[-1].split(",")), strict=True))) for row in rows
            ]

        return self._run(read)

    def put_folder(self, folder: FolderEntry) -> None:
        """Name a batch's output. Articles that it had, as taken in before, are no longer on the shelf."""

        def write(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM articles WHERE folder = ?", (folder.id,))
            undone = json.dumps(folder.undone)
            db.execute(
                "INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?)",
                (folder.id, folder.name, folder.taken, undone, folder.beyond),
            )

        self._run(write)

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

        return self._run(read)

    def folder_of(self, id: str) -> str | None:
        """The batch or archive that an article was taken in with; None where it was made on the page."""
        query = "SELECT folder FROM articles WHERE id = ? AND folder IS NOT NULL"
        return self._run(lambda db: next((str(row[0]) for row in db.execute(query, (id,))), None))

    def count(self) -> int:
        return self._run(lambda db: int(db.execute("SELECT count(*) FROM articles").fetchone()[0]))

    def delete(self, id: str) -> bool:
        """Whether there was such an article."""
        return self._run(lambda db: db.execute("DELETE FROM articles WHERE id = ?", (id,)).rowcount > 0)

    def empty(self) -> int:
        """Delete all, so that nothing of it is left in the file; gives how many articles there were."""

        def delete(db: sqlite3.Connection) -> int:
            gone = db.execute("DELETE FROM articles").rowcount
            db.execute("DELETE FROM folders")
            db.execute("INSERT INTO found (found) VALUES ('rebuild')")
            db.commit()
            db.execute("VACUUM")
            return gone

        return self._run(delete)

    def _run(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
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
