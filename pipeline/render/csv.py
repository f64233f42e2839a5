"""Fact sheets as rows of tables, and cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

Row = Sequence[str | int | float | None]

FIGURES = (
    "article", "language", "figure", "value", "high", "bound", "unit", "kind", "status", "measures",
    "said_by", "sentence", "words", "start", "end",
)  # fmt: skip
PARTIES = ("article", "language", "party", "type", "aliases", "mentions", "start", "end")
QUESTIONS = ("article", "language", "question", "kind", "words", "start", "end")

# With a byte order mark, without which Excel takes UTF-8 for the machine's old code page.
ENCODING = "utf-8-sig"

# What makes a spreadsheet calculate a cell, full-width forms included (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|")
# Cells longer than this are cut by spreadsheets.
_MAX_CELL = 30_000


class Table:
    """Comma-separated rows under a head. Numbers stay numbers; text is made harmless."""

    def __init__(self, file: TextIO, head: Sequence[str]) -> None:
        self._writer = csv.writer(file)
        self._writer.writerow(head)

    def write(self, rows: Iterable[Row]) -> None:
        self._writer.writerows([_cell(value) for value in row] for row in rows)


def figure_rows(name: str, sheet: dict[str, Any]) -> Iterator[Row]:
    """Rows under FIGURES. `sheet` is a fact sheet as JSON gives it."""
    for f in sheet["figures"]:
        where = f["evidence"]
        yield (
            name, sheet["output_language"], f["display"], f["value"], f["high"], f["bound"], f["unit"],
            f["kind"], f["modality"], f["of"], f["said_by"], f["sentence_text"],
            f["text"], where["start"], where["end"],
        )  # fmt: skip


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


def _cell(value: str | int | float | None) -> str | int | float:
    """On one line; an apostrophe before what would be a formula, as spreadsheets write it themselves."""
    if value is None or not isinstance(value, str):
        return "" if value is None else value
    text = " ".join(value.split())[:_MAX_CELL]
    return f"'{text}" if text.startswith(_FORMULA) or value.startswith(_FORMULA) else text
