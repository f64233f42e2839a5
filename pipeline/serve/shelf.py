"""The sheets that were made, in one SQLite file of the user's: listed, searched, deleted.

The file's `user_version` is the number of migrations that it has been through. A file that is damaged is put
aside under another name, never overwritten; one that a newer version of the program has written stays.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import platformdirs

from pipeline.errors import OutputError
from pipeline.factsheet import FactSheet
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
)
_WAIT_SECONDS = 3.0
# Result codes of SQLite for a file that is no database or is damaged; the others pass.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """An article on the shelf. `made` is in seconds since 1970; `languages` are those of its sheets."""

    id: str
    made: float
    title: str
    source: str | None
    language: str
    published: str | None
    words: int
    figures: int
    parties: int
    questions: int
    languages: tuple[str, ...]


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
            db.execute(f"INSERT INTO articles VALUES (NULL, {', '.join('?' * len(row))})", row)
            db.executemany("INSERT INTO sheets VALUES (?, ?, ?, ?)", kept)

        self._run(write)

    def sheets(self, id: str) -> tuple[str, ...]:
        """The sheets of one article as JSON; none where there is no such article."""
        query = "SELECT sheet FROM sheets WHERE article = ? ORDER BY number"
        return self._run(lambda db: tuple(row[0] for row in db.execute(query, (id,))))

    def search(self, words: str = "", order: Order = "made", *, descending: bool = True) -> list[Row]:
        """Articles that hold every word, in title, names of parties or text; the last may be begun."""
        asked = _WORD.findall(words)
        if words.strip() and not asked:
            return []
        found = "WHERE articles.number IN (SELECT rowid FROM found WHERE found MATCH ?)" if asked else ""
        by = "title COLLATE NOCASE" if order == "title" else order
        direction = "DESC" if descending else "ASC"
        query = (
            "SELECT id, made, title, source, language, published, words, figures, parties, questions, "
            "(SELECT group_concat(language) FROM sheets WHERE article = id) "
            f"FROM articles {found} ORDER BY {by} {direction} NULLS LAST, made DESC, id LIMIT {MAX_LISTED}"
        )
        match = [" ".join(f'"{word}"' for word in asked) + " *"] if asked else []

        def read(db: sqlite3.Connection) -> list[Row]:
            rows: list[tuple[Any, ...]] = db.execute(query, match).fetchall()
            return [Row(*(*row[:-1], tuple(row[-1].split(",")))) for row in rows]

        return self._run(read)

    def count(self) -> int:
        return self._run(lambda db: int(db.execute("SELECT count(*) FROM articles").fetchone()[0]))

    def delete(self, id: str) -> bool:
        """Whether there was such an article."""
        return self._run(lambda db: db.execute("DELETE FROM articles WHERE id = ?", (id,)).rowcount > 0)

    def empty(self) -> int:
        """Delete all, so that nothing of it is left in the file; gives how many articles there were."""

        def delete(db: sqlite3.Connection) -> int:
            gone = db.execute("DELETE FROM articles").rowcount
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


def take_in(shelf: Shelf, folder: Path) -> tuple[int, int]:
    """Put the sheets that a batch wrote into `folder` on the shelf: how many articles were, and how many
    files this version cannot read. Taken in again they replace themselves.

    Raises OutputError where the folder is no batch's output.
    """
    import hashlib

    from pipeline.batch.inputs import is_output

    if not is_output(folder):
        raise OutputError(
            f"{folder} holds no batch's output; make it with: python cli.py batch FOLDER --out {folder}"
        )
    articles: dict[str, list[FactSheet]] = {}
    made: dict[str, float] = {}
    unread = 0
    for path in sorted(folder.rglob("*.json")):
        if path.name == "report.json" or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            sheet = FactSheet.model_validate_json(path.read_bytes())
        except (OSError, ValueError):
            unread += 1
            continue
        key = f"{os.path.realpath(folder)}\0{sheet.article.source}\0{sheet.article.sha256}"
        id = "b" + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:20]
        articles.setdefault(id, []).append(sheet)
        made.setdefault(id, path.stat().st_mtime)
    for id, sheets in articles.items():
        shelf.put(id, sheets, made[id])
    return len(articles), unread
