"""Fact sheets as rows of tables, and cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from pipeline.render.clean import on_one_line

Row = Sequence[str | int | float | None]
# What may part the cells of a row, by how a user names it.
SEPARATORS = {",": ",", ";": ";", "tab": "\t", "\t": "\t"}

ARTICLES = (
    "article", "title", "headline", "language", "published", "words", "figures", "parties", "open_questions",
    "dates", "sheet", "source",
)  # fmt: skip
FIGURES = (
    "article", "language", "figure", "value", "high", "bound", "unit", "kind", "status", "measures",
    "said_by", "sentence", "words", "start", "end", "changed_from",
)  # fmt: skip
PARTIES = ("article", "language", "party", "type", "aliases", "mentions", "start", "end")
QUESTIONS = ("article", "language", "question", "kind", "words", "start", "end")
DATES = ("article", "language", "date", "date_end", "event", "words", "start", "end")

# With a byte order mark, without which Excel takes UTF-8 for the machine's old code page.
ENCODING = "utf-8-sig"

# What makes a spreadsheet calculate a cell, full-width forms included (OWASP, "CSV Injection"): where a cell
# begins, and where it would if the file were read with another separator, blanks and quotes aside.
_FORMULA = re.compile(r"((?:^|[,;|\t])[\s\"'“”„«»‘’`]*)(?=[=+\-@＝＋－＠])")
# Marks of direction, which a page may keep: here one could hide what begins a formula.
_MARKS = re.compile("[\u061c\u200e\u200f\ufeff]")
# Cells longer than this are cut by spreadsheets.
_MAX_CELL = 30_000


class Table:
    """Rows under a head. Numbers stay numbers, with a decimal comma where ";" parts the cells, as
    spreadsheets of countries with a decimal comma read them; text is made harmless."""

    def __init__(self, file: TextIO, head: Sequence[str], separator: str = ",") -> None:
        self._writer = csv.writer(file, delimiter=SEPARATORS[separator])
        self._comma = separator == ";"
        self._writer.writerow(head)

    def write(self, rows: Iterable[Row]) -> None:
        self._writer.writerows([self._cell(value) for value in row] for row in rows)

    def _cell(self, value: str | int | float | None) -> str | int | float:
        if value is None or isinstance(value, str):
            return harmless(value or "")
        return str(value).replace(".", ",") if self._comma else value


def harmless(text: str) -> str:
    """On one line, without what is not seen; an apostrophe before each thing that would be a formula."""
    line = " ".join(_MARKS.sub("", on_one_line(text)).split())[:_MAX_CELL]
    return _FORMULA.sub(r"\1'", line)


def article_row(name: str, sheet_path: str, sheet: dict[str, Any]) -> Row:
    """A row under ARTICLES. `sheet` is a fact sheet as JSON gives it, `sheet_path` where it lies."""
    article = sheet["article"]
    return (
        name, article["title"], sheet["headline"], article["language"], article.get("published"),
        article["words"], len(sheet["figures"]), len(sheet["parties"]), len(sheet["open_questions"]),
        len(sheet["dates"]), sheet_path, article["source"],
    )  # fmt: skip


def figure_rows(name: str, sheet: dict[str, Any]) -> Iterator[Row]:
    """Rows under FIGURES. `sheet` is a fact sheet as JSON gives it."""
    for f in sheet["figures"]:
        where = f["evidence"]
        yield (
            name, sheet["output_language"], f["display"], f["value"], f["high"], f.get("bound"), f["unit"],
            f["kind"], f["modality"], f["of"], f["said_by"], f["sentence_text"],
            f["text"], where["start"], where["end"], _changed_from(f),
        )  # fmt: skip


def _changed_from(figure: dict[str, Any]) -> float | None:
    """The value before, of a figure that is what something has become."""
    change = figure.get("change")
    if not change or change["to"]["evidence"] != figure["evidence"]:
        return None
    value: float = change["from"]["value"]
    return value


def party_rows(name: str, sheet: dict[str, Any]) -> Iterator[Row]:
    """Rows under PARTIES; start and end are those of the first mention."""
    for p in sheet["parties"]:
        first = p["mentions"][0] if p["mentions"] else {"start": None, "end": None}
        aliases = "; ".join(p["aliases"])
        language, mentions = sheet["output_language"], len(p["mentions"])
        yield name, language, p["name"], p["type"], aliases, mentions, first["start"], first["end"]


def question_rows(name: str, sheet: dict[str, Any]) -> Iterator[Row]:
    """Rows under QUESTIONS."""
    for q in sheet["open_questions"]:
        start, end = q["evidence"]["start"], q["evidence"]["end"]
        words = sheet["article"]["text"][start:end]
        yield name, sheet["output_language"], q["question"], q["kind"], words, start, end


def date_rows(name: str, sheet: dict[str, Any]) -> Iterator[Row]:
    """Rows under DATES; `date` and `date_end` are ISO 8601, empty where the text does not settle them."""
    for d in sheet["dates"]:
        start, end = d["evidence"]["start"], d["evidence"]["end"]
        yield name, sheet["output_language"], d["iso"], d["iso_end"], d["event"], d["text"], start, end


# The tables of facts: name, head, rows of a sheet.
FACTS: tuple[tuple[str, Sequence[str], Callable[[str, dict[str, Any]], Iterator[Row]]], ...] = (
    ("figures", FIGURES, figure_rows),
    ("parties", PARTIES, party_rows),
    ("questions", QUESTIONS, question_rows),
    ("dates", DATES, date_rows),
)
