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
from typing import Any, Literal

from pipeline.batch.outcome import Outcome
from pipeline.conflicts.differences import Claims
from pipeline.errors import OptionError
from pipeline.factsheet import FactSheet
from pipeline.files import whole_file
from pipeline.render import csv
from pipeline.render.index import IndexFacts, IndexRow, html_index, index_row, markdown_index

TABLES = (
    "articles.csv", "figures.csv", "parties.csv", "questions.csv", "dates.csv", "sheets.jsonl", "report.json",
)  # fmt: skip
_SUFFIXES = {"html": ".html", "markdown": ".md", "json": ".json"}


@dataclass(frozen=True, slots=True)
class TableStyle:
    """`link`: what the page's rows link to; `separator` of the cells of a CSV file."""

    link: Literal["html", "markdown", "json"] = "html"
    separator: str = ","

    def __post_init__(self) -> None:
        if self.separator not in csv.SEPARATORS:
            raise OptionError(f"the CSV separator cannot be {self.separator!r}; it takes , or ; or tab")


@dataclass(frozen=True, slots=True)
class Made:
    """An article's name and the paths of its outputs within the output folder."""

    article: str
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet on disk: the article's name, the output that it was read from, its JSON."""

    article: str
    output: str
    is_first: bool
    content: dict[str, Any]


def write_tables(
    out: Path, outcomes: Sequence[Outcome], earlier: Sequence[Made], style: TableStyle, *, total: int
) -> None:
    """Of a run's outcomes in name order, and of what earlier runs made of articles that this one did not
    reach; `total` counts all inputs. Raises OSError."""
    made = [Made(outcome.article, outcome.outputs) for outcome in outcomes]
    made = sorted([*made, *earlier], key=lambda one: one.article)
    with closing(Claims()) as claims:
        language = _write_lists(out, made, claims, style.separator)
        _write_index(out, made, outcomes, claims, language, _SUFFIXES[style.link], total)


def is_sheet(path: Path) -> bool:
    """Whether a file holds a sheet as this version of the program makes them."""
    try:
        FactSheet.model_validate_json(path.read_bytes())
    except (OSError, ValueError):
        return False
    return True


def _write_lists(out: Path, made: Sequence[Made], claims: Claims, separator: str) -> str:
    """The tables and the file of all sheets; returns the language that most sheets are in."""
    languages: Counter[str] = Counter()
    with ExitStack() as files:

        def table(name: str, head: Sequence[str]) -> csv.Table:
            return csv.Table(files.enter_context(whole_file(out / name, csv.ENCODING)), head, separator)

        articles = table("articles.csv", csv.ARTICLES)
        tables = [(table(f"{name}.csv", head), rows) for name, head, rows in csv.FACTS]
        everything = files.enter_context(whole_file(out / "sheets.jsonl"))
        for sheet in _sheets(out, made):
            for facts, rows in tables:
                facts.write(rows(sheet.article, sheet.content))
            everything.write(json.dumps(sheet.content, ensure_ascii=False) + "\n")
            if sheet.is_first:
                articles.write([csv.article_row(sheet.article, sheet.output, sheet.content)])
                claims.add(sheet.article, sheet.content)
                languages[sheet.content["output_language"]] += 1
    return "it" if languages["it"] > languages["en"] else "en"


def _write_index(
    out: Path,
    made: Sequence[Made],
    outcomes: Sequence[Outcome],
    claims: Claims,
    language: str,
    linked: str,
    total: int,
) -> None:
    counts = Counter(outcome.status for outcome in outcomes)
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
            file.writelines(pieces(_rows(out, made, suffix), facts))


def _rows(out: Path, made: Sequence[Made], suffix: str) -> Iterator[IndexRow]:
    for sheet in _sheets(out, made):
        if sheet.is_first:
            yield index_row(sheet.article, sheet.output.removesuffix(".json") + suffix, sheet.content)


def _sheets(out: Path, made: Sequence[Made]) -> Iterator[_Sheet]:
    """Every sheet that was made; the first of an article that has one for each output language says so."""
    for one in made:
        names = [output for output in one.outputs if output.endswith(".json")]
        for name in names:
            yield _Sheet(one.article, name, name == names[0], json.loads((out / name).read_bytes()))
