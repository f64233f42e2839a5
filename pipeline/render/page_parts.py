"""What a page shows of a sheet beyond its records: figures by sentence, and a figure to be copied."""

from __future__ import annotations

from pipeline.factsheet import FactSheet, FigureEntry
from pipeline.lexicon.labels import LABELS
from pipeline.render.clean import on_one_line
from pipeline.render.rows import Row, figure_rows


def figure_groups(sheet: FactSheet) -> list[list[Row]]:
    """The rows of the sheet's figures by sentence, each group to be shown under its sentence."""
    groups: list[list[Row]] = []
    for row in figure_rows(sheet):
        if row.opens:
            groups.append([])
        groups[-1].append(row)
    return groups


def speakers_of(sheet: FactSheet) -> list[str]:
    """Everybody who says a figure, in the order of the sheet."""
    return list(dict.fromkeys(figure.said_by for figure in sheet.figures if figure.said_by))


def copied(sheet: FactSheet, figure: FigureEntry) -> str:
    """A figure with what it measures, its status, its sentence and, on the last line, its source."""
    labels = LABELS[sheet.output_language]
    of = f" – {figure.of}" if figure.of else ""
    status = labels.modality[figure.modality]
    if figure.said_by:
        status += f", {figure.said_by_translated or figure.said_by}"
    article = sheet.article
    source = [article.title or sheet.headline, article.source, article.published]
    lines = [
        f"{figure.display}{of} ({status})",
        f"“{figure.sentence_text}”",
        ", ".join(name for name in source if name),
    ]
    return "\n".join(on_one_line(line) for line in lines if line)
