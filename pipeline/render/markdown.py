"""A fact sheet as a Markdown note."""

from __future__ import annotations

import re

from pipeline.factsheet import FactSheet, FigureEntry
from pipeline.lexicon.labels import LABELS, Labels
from pipeline.render.clean import on_one_line

# Characters that Markdown or HTML would take for markup inside a line or a table cell.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")


def to_markdown(sheet: FactSheet) -> str:
    """Headline, summary, figures as a table, parties, open questions, dates, and how it was made."""
    labels = LABELS[sheet.output_language]
    parts = []
    if sheet.headline:
        parts.append(f"# {plain(sheet.headline)}{_mark(sheet, sheet.headline_translated)}")
    if sheet.summary:
        sentences = [f"{plain(s.text)}{_mark(sheet, s.translated)}" for s in sheet.summary]
        parts.append(f"## {labels.summary}\n\n{' '.join(sentences)}")
    if sheet.figures:
        parts.append(_figures(sheet, labels))
    if sheet.parties:
        parts.append(f"## {labels.parties}\n\n" + "\n".join(_parties(sheet, labels)))
    if sheet.open_questions:
        lines = [
            f"- {plain(q.question)}{_mark(sheet, q.translated)} *({labels.question_kind[q.kind]})*"
            for q in sheet.open_questions
        ]
        parts.append(f"## {labels.open_questions}\n\n" + "\n".join(lines))
    if sheet.dates:
        parts.append(f"## {labels.dates}\n\n" + "\n".join(_dates(sheet, labels)))
    if sheet.provenance.warnings:
        lines = [f"- {plain(w)}" for w in sheet.provenance.warnings]
        parts.append(f"## {labels.warnings}\n\n" + "\n".join(lines))
    parts.append(f"---\n*{_made(sheet, labels)}*")
    return "\n\n".join(parts) + "\n"


def _figures(sheet: FactSheet, labels: Labels) -> str:
    head = [labels.figure, labels.measures, labels.status, labels.sentence]
    rows = [head, ["---"] * 4]
    for f in sheet.figures:
        status = labels.modality[f.modality]
        if f.said_by:
            status += f" ({labels.said_by.format(name=plain(f.said_by))})"
        sentence = f"{plain(f.sentence_text)}{_mark(sheet, f.translated)}"
        rows.append([f"**{plain(f.display)}**{_change(f, labels)}", plain(f.of or "—"), status, sentence])
    return f"## {labels.figures}\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _change(figure: FigureEntry, labels: Labels) -> str:
    before = figure.came_from
    return f" ({plain(labels.changed.format(low=before))})" if before else ""


def _parties(sheet: FactSheet, labels: Labels) -> list[str]:
    lines = []
    for p in sheet.parties:
        also = f", {labels.also} " + ", ".join(map(plain, p.aliases)) if p.aliases else ""
        role = f", {plain(p.role.text)}" if p.role else ""
        lines.append(f"- **{plain(p.name)}**{role} ({labels.party_type[p.type]}{also})")
    return lines


def _dates(sheet: FactSheet, labels: Labels) -> list[str]:
    lines = []
    for d in sheet.dates:
        iso = f" ({d.iso}–{d.iso_end})" if d.iso and d.iso_end else f" ({d.iso})" if d.iso else ""
        lines.append(f"- **{plain(d.text)}**{iso}: {plain(d.event)}{_mark(sheet, d.translated)}")
    return lines


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
