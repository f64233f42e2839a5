"""The tables of a folder: what a spreadsheet makes of them, the dates of articles."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import OptionError, summarise_folder
from pipeline.render.csv import SEPARATORS, Table, harmless
from tests.fakes import FakeEngines

NEWS = "Il governo Rossi Bianchi ha speso {n} milioni di euro lunedì, ha detto il ministro.\n"
# What a spreadsheet that splits at `separator` would calculate.
FORMULAE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def run(tmp_path: Path, files: dict[str, str], **options: Any) -> Path:
    for name, text in files.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text, "utf-8")
    list(summarise_folder(tmp_path / "in", tmp_path / "out", to="source", engines=FakeEngines(), **options))
    return tmp_path / "out"


def rows(table: Path, separator: str = ",") -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=separator))


def calculated(written: str) -> list[str]:
    """Cells that begin a formula, with whichever separator the table is read."""
    found = []
    for separator in ",;\t|":
        for row in csv.reader(io.StringIO(written), delimiter=separator):
            for cell in row:
                bare = cell.lstrip(" \t\"'“”„«»‘’`")
                if bare.startswith(FORMULAE) and not cell[: len(cell) - len(bare)].endswith("'"):
                    found.append(cell)
    return found


@pytest.mark.parametrize("separator", list(SEPARATORS))
@given(st.lists(st.text(alphabet="=+-@＝,;|\"' \t\nab1«“", max_size=12), min_size=1, max_size=4))
def test_no_text_begins_a_formula_whatever_separates_the_cells(separator: str, texts: list[str]) -> None:
    file = io.StringIO()
    Table(file, ["a"], separator).write([texts])
    assert calculated(file.getvalue()) == []


@given(st.text())
def test_no_control_or_direction_mark_reaches_a_cell(text: str) -> None:
    cell = harmless(f"a\u202e\x9b\x1b[31m\x00\u2066{text}")
    assert not any(
        ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u200e\u200f\u202a\u202e\u2066\u2069" for c in cell
    )


def test_ordinary_words_stay_as_they_are() -> None:
    for text in (
        "3-4% di più",
        "€ 5; poi 6",
        "“No”, ha detto",
        "l'e-mail a@b.it",
        "x = 5",
        "Rossi | Bianchi",
    ):
        assert harmless(text) == text


def test_numbers_stay_numbers_and_have_the_mark_of_the_separator() -> None:
    def written(separator: str) -> str:
        file = io.StringIO()
        Table(file, ["a"], separator).write([[-4.5, 3_500_000, None, "-4.5"]])
        return file.getvalue().splitlines()[1]

    assert written(",") == "-4.5,3500000,,'-4.5"
    assert written(";") == "-4,5;3500000;;'-4.5"
    assert written("tab") == "-4.5\t3500000\t\t'-4.5"


def test_a_table_for_an_italian_spreadsheet(tmp_path: Path) -> None:
    out = run(tmp_path, {"a;b.txt": NEWS.format(n="3,5")}, csv_separator=";")
    [row] = rows(out / "figures.csv", ";")
    assert row["article"] == "a;b.txt" and row["value"] == "3500000"
    with pytest.raises(OptionError, match="it takes , or ; or tab"):
        run(tmp_path, {}, csv_separator="/")


def test_articles_and_dates_have_their_tables(tmp_path: Path) -> None:
    text = "Approvata la spesa del governo\n\n" + NEWS.format(n=3)
    out = run(
        tmp_path, {"a.txt": text, "b.txt": NEWS.format(n=4)}, published=date(2024, 5, 8), csv_separator=";"
    )
    first, second = rows(out / "articles.csv", ";")
    assert first["article"] == "a.txt" and first["title"] == "Approvata la spesa del governo"
    assert first["language"] == "it" and first["words"] == str(len(text.split()))
    assert first["sheet"] == "a.txt.json" and first["source"] == "a.txt" and second["title"] == ""
    assert {row["article"]: row["date"] for row in rows(out / "dates.csv", ";")} == {
        "a.txt": "2024-05-06", "b.txt": "2024-05-06",
    }  # fmt: skip


def test_an_articles_own_date_goes_before_the_callers(tmp_path: Path) -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2023-02-15T08:00'></head>"
        f"<body><article><h1>La spesa</h1><p>{NEWS.format(n=3) * 5}</p></article></body></html>"
    )
    out = run(tmp_path, {"own.html": page, "none.txt": NEWS.format(n=3)}, published=date(2024, 5, 8))
    found = {row["article"]: row["date"] for row in rows(out / "dates.csv")}
    assert found == {"own.html": "2023-02-13", "none.txt": "2024-05-06"}
