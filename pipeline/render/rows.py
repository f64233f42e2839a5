"""The rows of a sheet's figures: one for each thing that is said, those of one sentence together."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.factsheet import FactSheet, FigureEntry


@dataclass(frozen=True, slots=True)
class Row:
    """`number`: of the figure among the sheet's, from 1. `times`: how often the article gives it. `opens`: it
    is the first row of its sentence, which stands there once."""

    figure: FigureEntry
    number: int
    times: int
    opens: bool


def figure_rows(sheet: FactSheet) -> list[Row]:
    """In the sheet's order; a figure that repeats another is counted there and has no row."""
    targets = row_numbers(sheet)
    rows: list[Row] = []
    for number, figure in enumerate(sheet.figures, 1):
        if targets[number - 1] == number:
            opens = not rows or rows[-1].figure.sentence != figure.sentence
            rows.append(Row(figure, number, targets.count(number), opens))
    return rows


def row_numbers(sheet: FactSheet) -> list[int]:
    """For each figure the number of the one in whose row it stands."""
    places = {(f.evidence.start, f.evidence.end): n for n, f in enumerate(sheet.figures, 1)}
    return [
        places.get((f.repeats.start, f.repeats.end), n) if f.repeats else n
        for n, f in enumerate(sheet.figures, 1)
    ]
