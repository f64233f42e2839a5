"""Questions across an archive, in SQL by DuckDB over its Parquet files: read, never written.

Views: the tables of the archive (`sheets`, `figures`, `parties`, `questions`, `dates`, `summaries`) and
`party_figures`: the figures in whose sentence a party is named, with that party. `contradictions`: what
articles give differently, as a folder's index shows it, one row an article's value. `copies`: an article
(id) that says much the same as another (copy_of), and the share of its runs of words that both have. Only
parts that are whole are seen, so that a run may be at work meanwhile.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.archive.columns import TABLES
from pipeline.archive.copies import copies
from pipeline.archive.store import Store
from pipeline.conflicts.differences import Claims
from pipeline.errors import InputError, OptionError

if TYPE_CHECKING:
    import duckdb

_PARTY_FIGURES = """
CREATE VIEW party_figures AS
SELECT p.name AS party, p.type AS party_type, f.*
FROM figures f JOIN parties p ON p.id = f.id
WHERE len(list_filter(p.mentions, lambda m: m.start >= f.sentence_start AND m."end" <= f.sentence_end)) > 0
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A ready one. `settings`: what may be set, each with what it is when nothing is set (None: anything)."""

    name: str
    about: str
    sql: str
    settings: Mapping[str, str | int | float | date | None]


@dataclass(frozen=True, slots=True)
class Answer:
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


@cache
def ready_questions() -> dict[str, Question]:
    """By name, in the order in which they are listed."""
    text = files(__package__).joinpath("questions.toml").read_text("utf-8")
    found = {}
    for name, fields in tomllib.loads(text).items():
        settings = {
            key: (value if value != "" else None) for key, value in fields.get("settings", {}).items()
        }
        found[name] = Question(name, fields["about"], fields["sql"], settings)
    return found


def ask(archive: str, question: str, settings: Mapping[str, str] | None = None) -> Answer:
    """The answer to a ready question, by its name, or to one in SQL.

    Raises InputError where there is no archive, OptionError for what DuckDB does not understand and for a
    setting that the question does not have.
    """
    ready = ready_questions().get(question.strip())
    sql = ready.sql if ready else question
    known = dict(ready.settings) if ready else {}
    for name, value in (settings or {}).items():
        if ready and name not in known:
            raise OptionError(f"{question} has no setting {name!r}; it takes {', '.join(known) or 'none'}")
        known[name] = value
    if not ready and " " not in sql.strip():
        names = ", ".join(ready_questions())
        raise OptionError(f"{sql!r} is neither SQL nor a ready question; these are: {names}")
    with _opened(archive, sql) as connection:
        return _answer(connection, sql, known)


def _answer(connection: duckdb.DuckDBPyConnection, sql: str, settings: Mapping[str, Any]) -> Answer:
    import duckdb

    used = {name: value for name, value in settings.items() if f"${name}" in sql}
    try:
        found = connection.execute(sql, used) if used else connection.execute(sql)
        columns = tuple(column[0] for column in found.description or ())
        return Answer(columns, found.fetchall() if columns else [])
    except duckdb.Error as error:
        raise OptionError(f"the question is not understood: {' '.join(str(error).split())[:500]}") from None


def _contradict(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `contradictions`; every sheet is read for it, one at a time."""
    connection.execute(
        "CREATE TABLE contradictions (number INT, subject TEXT, measure TEXT, id TEXT, published DATE, "
        "display TEXT, value DOUBLE)"
    )
    with closing(Claims()) as claims:
        sheets = connection.execute("SELECT id, sheet FROM sheets WHERE sheet IS NOT NULL ORDER BY id")
        while row := sheets.fetchone():
            claims.add(row[0], json.loads(row[1]))
        for number, one in enumerate(claims.differences()):
            rows = [
                (number, one.subject, one.measure, v.article, v.published, v.said, v.value)
                for v in one.versions
            ]
            connection.executemany("INSERT INTO contradictions VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _find_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `copies`; an index of all signatures is held in memory."""
    connection.execute("CREATE TABLE copies (id TEXT, copy_of TEXT, share DOUBLE)")
    signed = connection.execute(
        "SELECT id, minhash FROM sheets WHERE minhash IS NOT NULL ORDER BY published NULLS LAST, id"
    ).fetchall()
    if found := list(copies(signed)):
        connection.executemany("INSERT INTO copies VALUES (?, ?, ?)", found)


# Tables that a question which names one has made for it.
_MADE = {"contradictions": _contradict, "copies": _find_copies}


def _opened(archive: str, question: str) -> duckdb.DuckDBPyConnection:
    try:
        import duckdb
    except ImportError:
        raise OptionError("questions need DuckDB; install it with: pip install -e '.[archive]'") from None
    address = archive if "://" in archive else str(Path(archive).absolute())
    try:
        store = Store(address)
        parts = store.parts()
    except (OSError, ImportError, ValueError) as error:
        raise InputError(f"{archive} cannot be opened: {error}") from None
    if not parts:
        raise InputError(
            f"{archive} is no archive, or an empty one; make it with: archive INPUT --out {archive}"
        )
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    prefix = "" if store.is_local else f"{address.split('://')[0]}://"
    if not store.is_local:
        connection.register_filesystem(store.filesystem)
    for table in TABLES:
        paths = [f"{prefix}{store.path(f'{table.name}/{part}.parquet')}" for part in parts]
        listed = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
        connection.execute(
            f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet([{listed}], union_by_name = true)"
        )
    connection.execute(_PARTY_FIGURES)
    for name, make in _MADE.items():
        if name in question:
            make(connection)
    if store.is_local:  # a question reads these files and touches nothing else
        folder = store.path("").rstrip("/").replace("'", "''")
        connection.execute(f"SET allowed_directories = ['{folder}/']")
        connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection
