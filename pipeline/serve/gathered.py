"""What all articles of a folder say together, asked of the shelf's tables: no sheet is read for it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pipeline.conflicts.differences import Difference, Version
from pipeline.render.drawing import FEWEST_POINTS, MOST_ROWS
from pipeline.render.folder_pictures import Column, Point
from pipeline.render.pictures import measured
from pipeline.render.scale import LARGEST
from pipeline.serve.shelf import Shelf

# The numbers of a folder's articles: by day of publication, as its list gives them at first.
_NUMBERED = (
    "numbered AS (SELECT id, title, source, published, "
    "row_number() OVER (ORDER BY published ASC NULLS LAST, made DESC, id) AS number "
    "FROM articles WHERE folder = :folder)"
)

_ARTICLES = f"WITH {_NUMBERED} SELECT id, coalesce(nullif(source, ''), title) FROM numbered ORDER BY number"


def numbered_sheets(shelf: Shelf, folder: str, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    """The number of each of these articles, and its first sheet as JSON."""
    query = (
        f"WITH {_NUMBERED} SELECT n.id, n.number, sheet "
        "FROM numbered AS n JOIN json_each(:ids) ON n.id = value "
        "JOIN sheets ON article = n.id AND sheets.number = 0"
    )
    asked = {"folder": folder, "ids": json.dumps(ids)}
    return {id: (number, sheet) for id, number, sheet in _rows(shelf, query, asked)}


def columns(shelf: Shelf, folder: str, each: int) -> list[Column]:
    """The folder's articles in order, so many to a column."""
    query = (
        f"WITH {_NUMBERED} SELECT min(number), max(number), min(published), max(published), min(title) "
        "FROM numbered GROUP BY (number - 1) / :each ORDER BY 1"
    )
    asked = {"folder": folder, "each": each}
    return [Column(*row) for row in _rows(shelf, query, asked)]


def named(shelf: Shelf, folder: str, each: int) -> dict[str, dict[int, int]]:
    """The parties of most articles, of two at least: how often each is named in a column of one article, or
    how many of a column's articles name it."""
    query = (
        f"WITH {_NUMBERED}, "
        "ours AS (SELECT party, article, (number - 1) / :each AS place, mentions "
        "FROM numbered JOIN named ON article = id), "
        "several AS (SELECT min(party) AS party, count(DISTINCT article) AS articles, sum(mentions) AS often "
        "FROM ours GROUP BY party HAVING articles > 1 ORDER BY articles DESC, often DESC, party LIMIT :most) "
        "SELECT several.party, place, iif(:each = 1, sum(mentions), count(DISTINCT article)) "
        "FROM several JOIN ours ON ours.party = several.party GROUP BY several.party, place "
        "ORDER BY articles DESC, often DESC, several.party, place"
    )
    found: dict[str, dict[int, int]] = {}
    asked = {"folder": folder, "each": each, "most": MOST_ROWS}
    for party, place, often in _rows(shelf, query, asked):
        found.setdefault(party, {})[place] = often
    return found


def parties_over_time(shelf: Shelf, folder: str, most: int) -> tuple[str, ...]:
    """The parties that have enough figures of one kind and unit, of several days; those of most articles
    first."""
    query = (
        "SELECT party FROM (SELECT min(party) AS party FROM measured JOIN articles ON article = id "
        "WHERE folder = :folder AND published IS NOT NULL AND on_a_scale(kind, unit) "
        "GROUP BY party, kind, unit HAVING count(*) >= :fewest AND min(published) < max(published) "
        "AND min(value) < max(value) AND max(abs(value)) <= :largest) AS drawn "
        "JOIN named USING (party) JOIN articles ON named.article = id AND folder = :folder "
        "GROUP BY party ORDER BY count(DISTINCT named.article) DESC, party LIMIT :most"
    )
    asked = {"folder": folder, "fewest": FEWEST_POINTS, "largest": LARGEST, "most": most}
    return tuple(row[0] for row in _rows(shelf, query, asked))


def points(shelf: Shelf, folder: str, party: str) -> Iterator[Point]:
    """The figures of sentences that name the party, by the day of their article."""
    query = (
        "SELECT published, kind, unit, value, display, of, modality, title "
        "FROM measured JOIN articles ON article = id "
        "WHERE folder = :folder AND party = :party AND published IS NOT NULL AND on_a_scale(kind, unit) "
        "ORDER BY published, measured.rowid"
    )
    for row in _rows(shelf, query, {"folder": folder, "party": party}):
        if point := Point.of_row(*row):
            yield point


def differences(shelf: Shelf, folder: str) -> list[Difference] | None:
    """As they were put there last; None where the folder's articles are others since."""
    query = "SELECT differences FROM folders WHERE id = ?"
    kept = _rows(shelf, query, (folder,))
    if not kept or kept[0][0] is None:
        return None
    return [
        Difference(one["subject"], one["measure"], tuple(Version(**version) for version in one["versions"]))
        for one in json.loads(kept[0][0])
    ]


def put_differences(
    shelf: Shelf, folder: str, found: Sequence[Difference], of: Sequence[tuple[str, str]]
) -> None:
    """Keep them until an article of the folder comes or goes; not where one did while they were looked for.
    `of`: what `articles` said before that."""
    text = json.dumps([asdict(one) for one in found])

    def write(db: sqlite3.Connection) -> None:
        if db.execute(_ARTICLES, {"folder": folder}).fetchall() == of:
            db.execute("UPDATE folders SET differences = ? WHERE id = ?", (text, folder))

    shelf.run(write)


def articles(shelf: Shelf, folder: str) -> list[tuple[str, str]]:
    """Every article's id, and what it is called, by day of publication."""
    return _rows(shelf, _ARTICLES, {"folder": folder})


def _rows(shelf: Shelf, query: str, asked: Mapping[str, Any] | tuple[str, ...]) -> list[Any]:
    def read(db: sqlite3.Connection) -> list[Any]:
        db.create_function("on_a_scale", 2, measured, deterministic=True)
        return db.execute(query, asked).fetchall()

    return shelf.run(read)
