"""What a desk reads of a whole folder: index, tables and all sheets in one file.

Made from the sheets on disk, one at a time and in the order of the articles' names: the same
sheets give the same bytes, whichever run or worker made them, and memory does not grow with them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.batch.conflicts import Claims
from pipeline.batch.outcome import Outcome
from pipeline.files import whole_file
from pipeline.render import csv
from pipeline.render.index import IndexFacts, IndexRow, html_index, index_row, markdown_index

TABLES = ("figures.csv", "parties.csv", "questions.csv", "sheets.jsonl", "report.json")
_SUFFIXES = {"html": ".html", "markdown": ".md", "json": ".json"}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet on disk: the article's name, the output that it was read from, its JSON."""

    article: str
    output: str
    is_first: bool
    content: dict[str, Any]


def write_tables(out: Path, outcomes: Sequence[Outcome], *, link: str) -> None:
    """`outcomes` of a run in name order; `link`: what the page's rows link to. Raises OSError."""
    with closing(Claims()) as claims:
        language = _write_lists(out, outcomes, claims)
        _write_index(out, outcomes, claims, language, _SUFFIXES[link])


def _write_lists(out: Path, outcomes: Sequence[Outcome], claims: Claims) -> str:
    """The tables and the file of all sheets; returns the language that most sheets are in."""
    languages: Counter[str] = Counter()
    with ExitStack() as files:

        def table(name: str, head: Sequence[str]) -> csv.Table:
            return csv.Table(files.enter_context(whole_file(out / name, csv.ENCODING)), head)

        figures = table("figures.csv", csv.FIGURES)
        parties = table("parties.csv", csv.PARTIES)
        questions = table("questions.csv", csv.QUESTIONS)
        everything = files.enter_context(whole_file(out / "sheets.jsonl"))
        for sheet in _sheets(out, outcomes):
            figures.write(csv.figure_rows(sheet.article, sheet.content))
            parties.write(csv.party_rows(sheet.article, sheet.content))
            questions.write(csv.question_rows(sheet.article, sheet.content))
            everything.write(json.dumps(sheet.content, ensure_ascii=False) + "\n")
            if sheet.is_first:
                claims.add(sheet.article, sheet.content)
                languages[sheet.content["output_language"]] += 1
    return "it" if languages["it"] > languages["en"] else "en"


def _write_index(out: Path, outcomes: Sequence[Outcome], claims: Claims, language: str, linked: str) -> None:
    counts = Counter(outcome.status for outcome in outcomes)
    total = outcomes[0].total if outcomes else 0
    for name, suffix, pieces in (("index.html", linked, html_index), ("index.md", ".md", markdown_index)):
        facts = IndexFacts(
            language=language,
            counts={
                "done": counts["done"] + counts["unchanged"],
                "refused": counts["refused"],
                "failed": counts["failed"],
            },
            not_reached=total - len(outcomes),
            differences=claims.differences(),
            undone=[(o.article, o.status, o.reason or "") for o in outcomes if not o.outputs],
            tables=TABLES,
        )
        with whole_file(out / name) as file:
            file.writelines(pieces(_rows(out, outcomes, suffix), facts))


def _rows(out: Path, outcomes: Sequence[Outcome], suffix: str) -> Iterator[IndexRow]:
    for sheet in _sheets(out, outcomes):
        if sheet.is_first:
            yield index_row(sheet.article, sheet.output.removesuffix(".json") + suffix, sheet.content)


def _sheets(out: Path, outcomes: Sequence[Outcome]) -> Iterator[_Sheet]:
    """Every sheet of the outcomes; the first of an article that has one for each output language says so."""
    for outcome in outcomes:
        names = [output for output in outcome.outputs if output.endswith(".json")]
        for name in names:
            yield _Sheet(outcome.article, name, name == names[0], json.loads((out / name).read_bytes()))
