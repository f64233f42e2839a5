"""Lines of a page → paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.readers.layout import Line

_SENTENCE_END = re.compile(r"[.!?…:][\"'”»’)\]]*$")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪◦‣●]\s|[•▪◦‣●])")
# Type that differs by this share is of another kind: a headline, a caption.
OTHER_SIZE = 0.12
# Lines further apart than this many times what is usual are of two paragraphs.
WIDE = 1.35
# A line whose end leaves room for the next line's first word within this share of its column is a last one.
SHORT = 0.8


def paragraphs(lines: Sequence[Line]) -> Iterator[tuple[float, str]]:
    """(size of type, text) of paragraphs, words that were broken at a line's end made whole."""
    current, before = "", None
    for block in _blocks(lines):
        edges = min(line.x0 for line in block), max(line.x1 for line in block)
        for line in block:
            if before is not None and _begins(before, line, edges, inside=line is not block[0]):
                yield before.size, current.replace("\u00ad", "-")
                current = ""
            current = joined(current, line.text)
            before = line
    if before is not None:
        yield before.size, current.replace("\u00ad", "-")


def joined(before: str, line: str) -> str:
    """A hyphen at a line's end goes where it parts a word: between a letter and a small one."""
    line = line[:-1].replace("\u00ad", "") + line[-1:]  # the last one is a hyphen if a line follows
    if not before:
        return line
    if before.endswith(("\u00ad", "-")) and before[-2:-1].isalnum():
        parts = before[-2].isalpha() and line[:1].islower()
        return before[:-1] + ("" if parts else "-") + line
    return f"{before} {line}"


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one column and one size of type at their usual distance."""
    leading = _leading(lines)
    block: list[Line] = []
    for line in lines:
        if block and _is_apart(block[-1], line, leading):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _leading(lines: Sequence[Line]) -> dict[int, float]:
    """The usual distance between lines of one size of type."""
    found: dict[int, list[float]] = {}
    for before, line in pairwise(lines):
        if _same_column(before, line) and not _other_size(before, line) and before.y > line.y:
            found.setdefault(round(line.size), []).append(before.y - line.y)
    return {size: median(distances) for size, distances in found.items()}


def _same_column(before: Line, line: Line) -> bool:
    return before.page == line.page and before.column == line.column


def _other_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) > OTHER_SIZE * max(before.size, line.size)


def _is_apart(before: Line, line: Line, leading: dict[int, float]) -> bool:
    usual = min(leading.get(round(line.size), 1.5 * line.size), 2.2 * line.size)
    wide = before.y - line.y > WIDE * usual
    return wide or _other_size(before, line) or not _same_column(before, line)


def _begins(before: Line, line: Line, edges: tuple[float, float], *, inside: bool) -> bool:
    """`line` begins a paragraph. `edges` are those of its block, `inside` where `before` is of that too."""
    if _other_size(before, line):
        return True
    if before.text.endswith(("-", "\u00ad")):
        return False
    ended = _SENTENCE_END.search(before.text) is not None
    small = line.text[:1].islower()
    if _BULLET.match(line.text) or (before.bold != line.bold and not (small and not ended)):
        return True
    if not inside:
        return _same_column(before, line) or (ended and not small)
    room = before.x1 + line.first - edges[0]
    width = edges[1] - edges[0]
    if ended:
        indented = line.x0 > edges[0] + 0.8 * line.size and before.x0 < edges[0] + 0.4 * line.size
        return room < SHORT * width or indented
    return not small and room < 0.5 * width
