"""The index of a folder of fact sheets, as a page and as Markdown: one row an article."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE, PageWords
from pipeline.render.html import template
from pipeline.render.markdown import plain

# Figures that say most about a piece of news, first.
_KINDS = ("money", "percent", "count", "quantity", "score", "ratio", "duration", "age")
_MAX_PARTIES = 5


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One sheet. `link` is the path of its page or file within the output folder."""

    article: str
    link: str
    title: str
    language: str
    published: str | None
    figure: str | None
    measures: str | None
    parties: tuple[str, ...]
    more_parties: int
    questions: int
    first_question: str | None


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What stands around the rows: `differences` and `undone` are read after the rows."""

    language: str
    counts: Mapping[str, int]
    not_reached: int
    differences: Iterable[Any]
    undone: Sequence[tuple[str, str, str]]
    tables: Sequence[str]


def index_row(article: str, link: str, sheet: Mapping[str, Any]) -> IndexRow:
    """The row of a fact sheet as JSON gives it."""
    figure = _main_figure(sheet)
    parties = [party["name"] for party in sheet["parties"]]
    questions = sheet["open_questions"]
    return IndexRow(
        article=article,
        link=link,
        title=sheet["headline"] or sheet["article"]["title"] or article,
        language=sheet["article"]["language"],
        published=sheet["article"].get("published"),
        figure=figure["display"] if figure else None,
        measures=figure["of"] if figure else None,
        parties=tuple(parties[:_MAX_PARTIES]),
        more_parties=max(0, len(parties) - _MAX_PARTIES),
        questions=len(questions),
        first_question=questions[0]["question"] if questions else None,
    )


def html_index(rows: Iterable[IndexRow], facts: IndexFacts) -> Iterator[str]:
    """The page in pieces; `rows` is read once, as the pieces are. The one script that it may run, by its
    digest, sorts and searches them."""
    script = Path(__file__).with_name("index.js").read_text("utf-8")
    return template("index.html.jinja").generate(
        rows=rows,
        facts=facts,
        page=PAGE[facts.language],
        labels=LABELS[facts.language],
        quote=quote,
        script=Markup(script),
        digest=b64encode(sha256(script.encode()).digest()).decode(),
    )


def markdown_index(rows: Iterable[IndexRow], facts: IndexFacts) -> Iterator[str]:
    """The same in Markdown, in pieces."""
    page, labels = PAGE[facts.language], LABELS[facts.language]
    yield f"# {page.index}\n\n{page.counts.format(**facts.counts)}\n"
    if facts.not_reached:
        yield f"\n{page.interrupted.format(count=facts.not_reached)}\n"
    head = (
        page.article,
        page.published,
        page.language,
        page.main_figure,
        labels.parties,
        labels.open_questions,
    )
    yield f"\n| {' | '.join(head)} |\n| --- | --- | --- | --- | --- | --- |\n"
    for row in rows:
        yield _markdown_row(row, page)
    yield f"\n## {page.differ}\n\n"
    some = False
    for difference in facts.differences:
        if not some:
            yield f"{page.differ_explained}\n\n"
            some = True
        versions = "; ".join(f"{plain(v.said)} ({plain(v.article)})" for v in difference.versions)
        yield f"- **{plain(difference.subject)}**, {plain(difference.measure)}: {versions}\n"
    if not some:
        yield f"{page.differ_none}\n"
    if facts.undone:
        yield f"\n## {page.not_done}\n\n"
        for article, status, reason in facts.undone:
            yield f"- {plain(article)}: {page.status[status]}: {plain(reason)}\n"
    yield f"\n{page.tables}: " + ", ".join(f"[{name}]({name})" for name in facts.tables) + "\n"


def _markdown_row(row: IndexRow, page: PageWords) -> str:
    figure = f"**{plain(row.figure)}** {plain(row.measures or '')}".strip() if row.figure else page.none
    names = ", ".join(map(plain, row.parties)) or page.none
    more = f" ({page.more.format(count=row.more_parties)})" if row.more_parties else ""
    question = f"{row.questions}: {plain(row.first_question)}" if row.first_question else "0"
    title = f"[{plain(row.title)}](<{quote(row.link)}>)"
    cells = (
        title,
        row.published or page.none,
        page.of_language[row.language],
        figure,
        f"{names}{more}",
        question,
    )
    return f"| {' | '.join(cells)} |\n"


def _main_figure(sheet: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """In the headline, else in the summary, else anywhere; of those the most telling kind, then the first."""
    title = len(sheet["article"]["title"] or "")
    summary = [span for sentence in sheet["summary"] for span in sentence["evidence"]]

    def rank(figure: Mapping[str, Any]) -> tuple[int, int, int]:
        start = figure["evidence"]["start"]
        chosen = any(span["start"] <= start < span["end"] for span in summary)
        return (0 if start < title else 1 if chosen else 2, _KINDS.index(figure["kind"]), start)

    return min(sheet["figures"], key=rank, default=None)
