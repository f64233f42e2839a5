"""The same flows in this process, without a cluster: for few articles, and to tell what one adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.archive.part import Order, PartMaker
from pipeline.archive.plan import Index, Ranges, index, within
from pipeline.archive.records import Names, Row, read
from pipeline.archive.sources import Piece


def index_all(pieces: Sequence[Piece], names: Names) -> list[Index]:
    return [index(piece, names) for piece in pieces]


def batches(piece: Piece, todo: Ranges, names: Names, size: int) -> Iterator[list[Row]]:
    """The rows that are to be done of one piece, a part at a time."""
    rows: list[Row] = []
    for row in within(((row.number, row) for row in read(piece, names)), todo):
        rows.append(row)
        if len(rows) >= size:
            yield rows
            rows = []
    if rows:
        yield rows


def make_parts(
    pieces: Sequence[tuple[Piece, Ranges]], names: Names, order: Order, workers: int, rows: int
) -> Iterator[dict[str, Any]]:
    """As `cluster.make_parts`; the engines are loaded in one child process."""
    maker = PartMaker.of(order)
    try:
        for piece, todo in pieces:
            for batch in batches(piece, todo, names, rows):
                yield maker.make(batch)
    finally:
        maker.hand.stop()
