"""A fact sheet as a Markdown note."""

from __future__ import annotations

import re

from pipeline.factsheet import DateEntry, FactSheet, FigureEntry, RoleEntry
from pipeline.lexicon.labels import LABELS, Labels
from pipeline.render.clean import on_one_line
from pipeline.render.rows import figure_rows

# Characters that Markdown or HTML would take for markup inside a line or a table cell.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")
DITTO = "〃"
"""Stands for the sentence of the row above."""


def to_markdown(sheet: FactSheet) -> str:
    """Headline, summary, figures as a table, parties, open questions, dates, and how it was made."""
    labels = LABELS[sheet.output_language]
    parts = []
    if sheet.headline:
        parts.append(f"# {plain(sheet.headline)}{_mark(sheet, sheet.headline_translated)}")
        parts += _beneath(sheet.headline_original)
    if sheet.summary:
        parts += _summary(sheet, labels)
    if sheet.figures:
        parts.append(_figures(sheet, labels))
    if sheet.parties:
        parts.append(f"## {labels.parties}\n\n" + "\n".join(_parties(sheet, labels)))
    if sheet.open_questions:
        lines = []
        for q in sheet.open_questions:
            kind = f" *({labels.question_kind[q.kind]})*" if q.question.endswith("?") else ""
            marks = f"{_refused(sheet, q.translated)}{kind}"  # what is no question begins with its kind
            lines.append(f"- {plain(q.question)}{marks}{_beside(q.original)}")
        parts.append(f"## {labels.open_questions}\n\n" + "\n".join(lines))
    if sheet.dates:
        parts.append(f"## {labels.dates}\n\n" + "\n".join(_dates(sheet, labels)))
    if sheet.provenance.warnings:
        lines = [f"- {plain(w)}" for w in sheet.provenance.warnings]
        parts.append(f"## {labels.warnings}\n\n" + "\n".join(lines))
    parts.append(f"---\n*{_made(sheet, labels)}*")
    return "\n\n".join(parts) + "\n"


def _summary(sheet: FactSheet, labels: Labels) -> list[str]:
    """One paragraph; a translated sentence is one of its own, its original in a quotation beneath it."""
    sentences = [f"{plain(s.text)}{_mark(sheet, s.translated)}" for s in sheet.summary]
    head = f"## {labels.summary}"
    if not any(s.original for s in sheet.summary):
        return [head, " ".join(sentences)]
    written = [head]
    for sentence, entry in zip(sentences, sheet.summary, strict=True):
        written += [sentence, *_beneath(entry.original)]
    return written


def _beneath(original: str | None) -> list[str]:
    """The article's words as a quotation, which can be copied whole."""
    return [f"> {plain(original)}"] if original else []


def _beside(original: str | None) -> str:
    """The article's words in a line or a cell."""
    return f" (*{plain(original)}*)" if original else ""


def _sentence(sheet: FactSheet, text: str, translated: bool, original: str | None) -> str:
    """A sentence beside a fact: its original behind it; one that stands in the article's words in italics."""
    if not sheet.translates or translated:
        return plain(text) + _beside(original)
    return f"*{plain(text)}*{_refused(sheet, translated)}"


def _refused(sheet: FactSheet, translated: bool) -> str:
    """The mark beside facts, where translations were asked for."""
    return "" if sheet.provenance.translation.kept else _mark(sheet, translated)


def _figures(sheet: FactSheet, labels: Labels) -> str:
    head = [labels.figure, labels.measures, labels.status, labels.sentence]
    rows = [head, ["---"] * 4]
    for row in figure_rows(sheet):
        f = row.figure
        status = labels.modality[f.modality]
        if f.said_by:
            status += f", {plain(f.said_by_translated or f.said_by)}"
        sentence = _sentence(sheet, f.sentence_text, f.translated, f.original) if row.opens else DITTO
        times = f" ×{row.times}" if row.times > 1 else ""
        figure = f"**{plain(f.display)}**{times}{_change(f, labels)}"
        rows.append([figure, _measured(sheet, f), status, sentence])
    return f"## {labels.figures}\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _measured(sheet: FactSheet, figure: FigureEntry) -> str:
    """What it measures; the article's words in italics where they are not the reader's language."""
    if not figure.of:
        return "—"
    foreign = sheet.translates and not figure.of_translated
    return f"*{plain(figure.of)}*" if foreign else plain(figure.of)


def _change(figure: FigureEntry, labels: Labels) -> str:
    before = figure.came_from
    return f" ({plain(labels.changed.format(low=before))})" if before else ""


def _parties(sheet: FactSheet, labels: Labels) -> list[str]:
    lines = []
    for p in sheet.parties:
        also = f", {labels.also} " + ", ".join(map(plain, p.shown_aliases)) if p.shown_aliases else ""
        role = f", {_role(sheet, p.role)}" if p.role else ""
        lines.append(f"- **{plain(p.shown)}**{role} ({labels.party_type[p.type]}{also})")
    return lines


def _role(sheet: FactSheet, role: RoleEntry) -> str:
    foreign = sheet.translates and not role.translated
    return f"*{plain(role.text)}*" if foreign else plain(role.text)


def _dates(sheet: FactSheet, labels: Labels) -> list[str]:
    lines = []
    for d in sheet.dates:
        iso = f" ({d.iso}–{d.iso_end})" if d.iso and d.iso_end else f" ({d.iso})" if d.iso else ""
        event = _sentence(sheet, d.event, d.translated, d.original)
        lines.append(f"- **{_day(sheet, d)}**{iso}: {event}")
    return lines


def _day(sheet: FactSheet, date: DateEntry) -> str:
    """The date in the output language with the article's words, where they differ."""
    if not sheet.translates or date.display == date.text:
        return plain(date.text)
    return f"{plain(date.display)} ({plain(date.text)})" if date.display else f"*{plain(date.text)}*"


def _made(sheet: FactSheet, labels: Labels) -> str:
    engines = ", ".join(f"{w.role} {w.name} ({w.licence})" for w in sheet.provenance.weights)
    return labels.made.format(
        version=sheet.provenance.pipeline_version,
        words=sheet.article.words,
        language=labels.article_language[sheet.article.language],
        source=f", {plain(sheet.article.source)}" if sheet.article.source else "",
        profile=sheet.provenance.profile,
        engines=f": {plain(engines)}" if engines else "",
    )


def _mark(sheet: FactSheet, translated: bool) -> str:
    """Said of words that were to be translated, and are not."""
    return f" *[{LABELS[sheet.output_language].original}]*" if sheet.translates and not translated else ""


def plain(text: str) -> str:
    """One line of text that no Markdown reader takes for markup."""
    return _MARKUP.sub(r"\\\1", on_one_line(text))
