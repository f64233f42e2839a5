"""Finished translations, kept on disk.

One SQLite file, safe with several processes. A cache that cannot be read or written is no
reason to fail: it then keeps nothing. One that is damaged is replaced by an empty one, and a line says so.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from models.contracts import WeightsInfo
from models.forking import forgets_after_fork

_T = TypeVar("_T")

# About 60 MB of sentences of average length, which is the work of some 4,000 articles.
MAX_ENTRIES = 100_000
# Evicted at once when the bound is passed, so that eviction is rare.
_EVICTED_SHARE = 0.1
_WAIT_SECONDS = 5.0
# Primary result codes of SQLite for a file that is no database, is damaged, or is laid out otherwise; the
# others (locked, full, read-only, out of reach) pass.
_DAMAGED = frozenset(
    {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_NOTADB}
)
_log = logging.getLogger("scheda.models")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS translations (
    key BLOB PRIMARY KEY, text TEXT NOT NULL, used REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON translations (used);
"""


class FingerprintedTranslator(Protocol):
    """A translator that says what its translations depend on beside the text."""

    @property
    def weights(self) -> tuple[WeightsInfo, ...]: ...

    @property
    def examples(self) -> tuple[str, ...]: ...

    @property
    def faithful(self) -> bool: ...

    @property
    def fingerprint(self) -> str: ...

    def translate(
        self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0
    ) -> list[str]: ...


class TranslationCache:
    """Least recently used entries go when there are more than `max_entries`. `notify`: see `models.load`."""

    def __init__(
        self, path: Path, *, max_entries: int = MAX_ENTRIES, notify: Callable[[str], None] = _log.info
    ) -> None:
        self._path = path
        self._max_entries = max_entries
        self._notify = notify
        self._lock = threading.Lock()
        forgets_after_fork(self)

    def forget(self) -> None:
        """See models.forking. No connection outlives a call."""
        self._lock = threading.Lock()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The entries that are there; reading one counts as a use."""

        def read(db: sqlite3.Connection) -> dict[bytes, str]:
            rows = [
                (key, db.execute("SELECT text FROM translations WHERE key = ?", (key,)).fetchone())
                for key in keys
            ]
            found = {key: str(row[0]) for key, row in rows if row is not None}
            now = time.time()
            db.executemany("UPDATE translations SET used = ? WHERE key = ?", [(now, key) for key in found])
            return found

        return self._run(read, {})

    def put(self, entries: dict[bytes, str]) -> None:
        def write(db: sqlite3.Connection) -> None:
            now = time.time()
            rows = [(key, text, now) for key, text in entries.items()]
            db.executemany("INSERT OR REPLACE INTO translations VALUES (?, ?, ?)", rows)
            surplus = _count(db) - self._max_entries
            if surplus > 0:
                surplus += int(self._max_entries * _EVICTED_SHARE)
                db.execute(
                    "DELETE FROM translations WHERE key IN "
                    "(SELECT key FROM translations ORDER BY used LIMIT ?)",
                    (surplus,),
                )

        self._run(write, None)

    def clear(self) -> None:
        self._run(_clear, None)

    def __len__(self) -> int:
        return self._run(_count, 0)

    def _run(self, work: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Do something in one transaction; `otherwise` where the database cannot."""
        try:
            with self._lock:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                try:
                    return self._once(work)
                except sqlite3.DatabaseError as error:
                    if not _is_damage(error):
                        raise
                    self._replace(error)
                    return self._once(work)
        except (sqlite3.Error, OSError, UnicodeError):
            return otherwise

    def _once(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        with contextlib.closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS)) as db, db:
            db.executescript(_SCHEMA)
            return work(db)

    def _replace(self, error: sqlite3.Error) -> None:
        """Remove the database. Its journals first: with a new one they would be played back into it."""
        try:
            for suffix in ("-journal", "-wal", "-shm", ""):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except OSError as reason:
            self._notify(
                f"The translation cache {self._path} is damaged ({error}) and cannot be replaced: "
                f"{reason.strerror}; it is not used"
            )
            raise
        self._notify(f"The translation cache {self._path} was damaged ({error}); it begins anew")


class CachedTranslator:
    """A translator that asks the cache first. Behind the contract `models.contracts.Translator`."""

    def __init__(self, translator: FingerprintedTranslator, cache: TranslationCache) -> None:
        self.examples = translator.examples
        self.faithful = translator.faithful
        self._translator = translator
        self._cache = cache

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        return self._translator.weights

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract. Sentences that are not cached go to the translator together, each once."""
        if not sentences:
            return []
        scope = (self._translator.fingerprint, source, target, str(attempt))
        keys = {sentence: _key(*scope, sentence) for sentence in sentences}
        known = self._cache.get(list(keys.values()))
        fresh = [sentence for sentence, key in keys.items() if key not in known]
        if fresh:
            answers = self._translator.translate(fresh, source=source, target=target, attempt=attempt)
            new = {keys[sentence]: answer for sentence, answer in zip(fresh, answers, strict=True)}
            self._cache.put(new)
            known |= new
        return [known[keys[sentence]] for sentence in sentences]


def cache_wanted() -> bool:
    """Whether SCHEDA_NO_CACHE leaves the cache on."""
    return os.environ.get("SCHEDA_NO_CACHE", "").strip().lower() not in ("1", "true", "yes", "on")


def _is_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF in _DAMAGED


def _clear(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM translations")


def _count(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT COUNT(*) FROM translations").fetchone()[0])


def _key(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
