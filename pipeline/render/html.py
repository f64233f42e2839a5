"""A fact sheet as one HTML file: the sheet beside the article, each fact linked to its words."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from pipeline.factsheet import FactSheet
from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE
from pipeline.render.clean import on_lines
from pipeline.render.marks import Mark, marked
from pipeline.render.pictures import figure_pictures, timeline
from pipeline.render.rows import figure_rows, row_numbers

if TYPE_CHECKING:
    from jinja2 import Template


def to_html(sheet: FactSheet, index: str | None = None) -> str:
    """The page. Nothing in it is loaded from elsewhere, and it holds no script. `index`: where the index of
    its folder is, from the page."""
    labels = LABELS[sheet.output_language]
    return template("sheet.html.jinja").render(
        sheet=sheet,
        index=index,
        labels=labels,
        rows=figure_rows(sheet),
        timeline=timeline(sheet),
        figure_pictures=figure_pictures(sheet),
        page=PAGE[sheet.output_language],
        article=marked(sheet.article.text, marks_of(sheet)),
        made_with=", ".join(f"{w.role} {w.name} ({w.licence})" for w in sheet.provenance.weights),
        title=sheet.headline
        or sheet.article.title
        or sheet.article.source
        or PAGE[sheet.output_language].sheet,
    )


@cache
def template(name: str) -> Template:
    """A template of this folder: escaped throughout, and an error where it names what is not there."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _clean(value: Any) -> Any:
    """What is printed of a value: text without what would act; markup of our own as it is."""
    return on_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def marks_of(sheet: FactSheet) -> list[Mark]:
    """Every fact's stretch of the article. Questions first: of equal stretches they are the outer."""
    marks: list[Mark] = []

    def add(kind: str, number: int, span: Any, label: str, nth: int = 1) -> None:
        place = f"a-{kind}{number}" + (f"-{nth}" if nth > 1 else "")
        if span.start < span.end:
            marks.append(Mark(span.start, span.end, kind, place, f"{kind}{number}", label))

    for i, question in enumerate(sheet.open_questions, 1):
        add("q", i, question.evidence, question.question)
    for i, day in enumerate(sheet.dates, 1):
        add("d", i, day.evidence, day.text)
    for i, party in enumerate(sheet.parties, 1):
        for nth, mention in enumerate(party.mentions, 1):
            add("p", i, mention, party.name, nth)
    seen: Counter[int] = Counter()
    for number, figure in zip(row_numbers(sheet), sheet.figures, strict=True):
        seen[number] += 1
        add("f", number, figure.evidence, figure.display, seen[number])
    return marks
