"""What a page shows of a sheet beyond its records: figures by sentence, and a figure to be copied."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.factsheet import FactSheet, FigureEntry
from pipeline.lexicon.labels import LABELS
from pipeline.render.clean import on_one_line


@dataclass(slots=True)
class FigureGroup:
    """The figures of one sentence, each with its number on the sheet (from 1), which is its id's."""

    sentence: str
    translated: bool
    figures: list[tuple[int, FigureEntry]] = field(default_factory=list)


def figure_groups(sheet: FactSheet) -> list[FigureGroup]:
    """In the order of the sheet; a sentence stands where its first figure does."""
    groups: dict[tuple[int, int], FigureGroup] = {}
    for number, figure in enumerate(sheet.figures, 1):
        place = (figure.sentence.start, figure.sentence.end)
        group = groups.setdefault(place, FigureGroup(figure.sentence_text, figure.translated))
        group.figures.append((number, figure))
    return list(groups.values())


def speakers_of(sheet: FactSheet) -> list[str]:
    """Everybody who says a figure, in the order of the sheet."""
    return list(dict.fromkeys(figure.said_by for figure in sheet.figures if figure.said_by))


def copied(sheet: FactSheet, figure: FigureEntry) -> str:
    """A figure with what it measures, its status, its sentence and, on the last line, its source."""
    labels = LABELS[sheet.output_language]
    of = f" – {figure.of}" if figure.of else ""
    status = labels.modality[figure.modality]
    if figure.said_by:
        status += f", {labels.said_by.format(name=figure.said_by)}"
    article = sheet.article
    source = [article.title or sheet.headline, article.source, article.published]
    lines = [
        f"{figure.display}{of} ({status})",
        f"“{figure.sentence_text}”",
        ", ".join(name for name in source if name),
    ]
    return "\n".join(on_one_line(line) for line in lines if line)
