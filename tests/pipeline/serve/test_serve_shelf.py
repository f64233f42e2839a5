"""What was made, kept in SQLite."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from pipeline import FactSheet, summarise
from pipeline.serve.migrations import MIGRATIONS
from pipeline.serve.problems import Problem
from pipeline.serve.shelf import ORDERS, Shelf
from tests.fakes import FakeEngines
from tests.pipeline.serve.conftest import ENGLISH, ITALIAN


@pytest.fixture(scope="module")
def sheets() -> tuple[FactSheet, FactSheet]:
    one, other = (summarise(text, to="source", engines=FakeEngines()) for text in (ITALIAN, ENGLISH))
    return one, other


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "deep" / "shelf.sqlite3")


def test_sheets_are_found_by_title_party_and_word(shelf: Shelf, sheets: tuple[FactSheet, FactSheet]) -> None:
    shelf.put("a", [sheets[0]], 1.0)
    shelf.put("b", [sheets[1]], 2.0)
    found = {words: [row.id for row in shelf.search(words)] for words in (
        "", "scuole", "SCUOLE gov", "mario rossi", "societa", "Counc", "bridge scuole", "nowhere",
        '"', "a* OR b", "NEAR(",
    )}  # fmt: skip
    assert found[""] == ["b", "a"] and found["scuole"] == found["SCUOLE gov"] == found["societa"] == ["a"]
    assert found["mario rossi"] == ["a"] and found["Counc"] == ["b"]
    assert (
        found["bridge scuole"] == found["nowhere"] == found['"'] == found["a* OR b"] == found["NEAR("] == []
    )
    for order in ORDERS:
        assert len(shelf.search("", order, descending=False)) == 2
    assert [row.id for row in shelf.search("", "title", descending=False)] == ["b", "a"]


def test_what_is_kept_is_what_was_made_and_can_be_deleted(
    shelf: Shelf, sheets: tuple[FactSheet, FactSheet]
) -> None:
    shelf.put("a", sheets)
    shelf.put("a", sheets)
    assert [FactSheet.model_validate_json(sheet) for sheet in shelf.sheets("a")] == list(sheets)
    assert shelf.search()[0].languages == ["it", "en"] and shelf.count() == 1
    assert shelf.delete("a") and not shelf.delete("a")
    assert shelf.sheets("a") == () and shelf.search("scuole") == []


def test_emptied_nothing_is_left_in_the_file(shelf: Shelf, sheets: tuple[FactSheet, FactSheet]) -> None:
    shelf.put("a", [sheets[0]])
    assert b"scuole" in shelf.path.read_bytes()
    assert shelf.empty() == 1 and shelf.count() == 0
    assert b"scuole" not in shelf.path.read_bytes()


def test_nobody_else_may_read_it(shelf: Shelf, sheets: tuple[FactSheet, FactSheet]) -> None:
    shelf.put("a", [sheets[0]])
    assert stat.S_IMODE(shelf.path.stat().st_mode) == 0o600


def test_an_old_shelf_is_brought_up_step_by_step(shelf: Shelf, sheets: tuple[FactSheet, FactSheet]) -> None:
    shelf.path.parent.mkdir()
    one = sheets[0]
    with sqlite3.connect(shelf.path) as db:
        db.executescript(f"BEGIN; {MIGRATIONS[0]} PRAGMA user_version = 1; COMMIT;")
        row = (1, "a", 1.0, "scuole", None, "it", None, 9, 3, 3, 0, "", one.article.text)
        db.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(row))})", row)
        db.execute("INSERT INTO sheets VALUES ('a', 0, 'it', ?)", (one.to_json(),))
    newer = Shelf(shelf.path)
    assert [row.id for row in newer.search("scuole")] == ["a"]
    query = "SELECT party, kind, value FROM named JOIN measured USING (party)"
    assert ("Alfa Beta", "count", 300) in newer.run(lambda db: db.execute(query).fetchall())
    assert sqlite3.connect(shelf.path).execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_a_newer_shelf_is_left_alone(shelf: Shelf, sheets: tuple[FactSheet, FactSheet]) -> None:
    shelf.put("a", [sheets[0]])
    with sqlite3.connect(shelf.path) as db:
        db.execute("PRAGMA user_version = 99")
    before = shelf.path.read_bytes()
    with pytest.raises(Problem, match="newer version"):
        Shelf(shelf.path).search()
    assert shelf.path.read_bytes() == before


@pytest.mark.parametrize("damage", ["no database", "a page"])
def test_a_damaged_file_is_put_aside_and_never_overwritten(
    shelf: Shelf, sheets: tuple[FactSheet, FactSheet], damage: str
) -> None:
    told: list[str] = []
    shelf.put("a", [sheets[0]])
    data = bytearray(shelf.path.read_bytes())
    if damage == "a page":
        data[4096 : 3 * 4096] = b"\xff" * 8192
    else:
        data = bytearray(b"this is no database, it is a letter " * 99)
    shelf.path.write_bytes(data)
    mended = Shelf(shelf.path, told.append)
    assert mended.search() == []
    mended.put("b", [sheets[1]])
    aside = [path for path in shelf.path.parent.iterdir() if "damaged" in path.name]
    assert [path.read_bytes() for path in aside] == [bytes(data)] and "put aside" in told[0]


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem, match="the shelf cannot be used"):
        Shelf(tmp_path / "file" / "shelf.sqlite3").search()
