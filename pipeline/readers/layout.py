"""Words on a page → its lines in the order in which they are read, column by column.

All lengths are points, y upwards from the page's lower edge, as in the PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from math import isfinite
from statistics import median

from pipeline.text.raised import superscript

# A gap between columns is at least this many sizes of type wide, ...
GUTTER = 0.9
# has this many lines at either side, with so many characters on average: else it is a table's.
COLUMN_LINES = 3
COLUMN_CHARACTERS = 12
# Words further apart than this share of the type's size are apart, whatever the file says.
SPACE = 0.12
# Type smaller than this share of the line's, and raised, is a footnote's mark or an exponent.
SMALL = 0.8
# A letter this many times as large as most type, before two lines or more, begins the word of the first;
# a page has no more of them.
DROPPED, MOST_CAPS = 1.8, 20
# In a line of letters set apart, so many at least and this share of the "words" are single letters.
SPACED_LETTERS, SPACED = 6, 0.8
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box; `size` is that of its type, `bold` whether it is heavy."""

    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column: its box, its text, the width of its first word."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float
    page: int = 0
    column: int = 0


def page_lines(words: Sequence[Word], page: int = 0) -> list[Line]:
    """The page's lines in reading order; `column` counts the stretches that are read one after the other."""
    lines: list[Line] = []
    for column, part in enumerate(_columns(_without_drop_caps(words), 0)):
        made = [line for line in map(_line, _rows(part)) if line.text]
        lines.extend(replace(line, page=page, column=column) for line in made)
    return lines


def _without_drop_caps(words: Sequence[Word]) -> list[Word]:
    """A large first letter that reaches over several lines, set before the word that it begins."""
    if not words:
        return []
    usual = median(word.size for word in words)
    caps = [word for word in words if _is_cap(word) and word.size > DROPPED * usual]
    moved: dict[Word, Word] = {}
    for cap in caps[:MOST_CAPS]:
        beside = [
            word
            for word in words
            if word.size < cap.size / DROPPED
            and cap.y0 - 0.3 * word.size < word.y0 < cap.y1
            and -0.1 * cap.size < word.x0 - cap.x1 < 0.6 * cap.size
        ]
        lines = sorted(beside, key=lambda word: -word.y0)
        if len(lines) > 1:
            first = lines[0]
            # Its line says how much of the gap is a blank: a whole word begins with a capital.
            x1 = min(first.x0, cap.x1) if first.text[:1].isupper() and cap.text.isalpha() else first.x0
            moved[cap] = replace(cap, y0=first.y0, y1=first.y1, size=first.size, bold=first.bold, x1=x1)
    return [moved.get(word, word) for word in words]


def _is_cap(word: Word) -> bool:
    letters = [c for c in word.text if c.isalpha()]
    return len(word.text) <= 3 and len(letters) == 1 and letters[0].isupper()


def _columns(words: list[Word], depth: int) -> Iterator[list[Word]]:
    """Parts of `words` that are read one after the other: stretches of full width, and columns."""
    rows = _rows(words)
    at, plain = 0, 0
    while at < len(rows):
        end, gutter = _run(rows, at) if depth < _DEEPEST else (at, None)
        if gutter is None:
            at += 1
            continue
        if plain < at:
            yield list(chain.from_iterable(rows[plain:at]))
        inside = list(chain.from_iterable(rows[at:end]))
        middle = (gutter[0] + gutter[1]) / 2
        yield from _columns([word for word in inside if word.x1 <= middle], depth + 1)
        yield from _columns([word for word in inside if word.x1 > middle], depth + 1)
        at = plain = end
    if plain < len(rows):
        yield list(chain.from_iterable(rows[plain:]))


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words at one height, from the top, each row from the left."""
    rows: list[list[Word]] = []
    anchor = size = 0.0
    for word in sorted(words, key=lambda word: -word.y0):
        if not rows or anchor - word.y0 > 0.5 * max(size, word.size):
            rows.append([])
            anchor, size = word.y0, word.size
        rows[-1].append(word)
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def _run(rows: list[list[Word]], start: int) -> tuple[int, tuple[float, float] | None]:
    """The longest run of rows from `start` that one gutter parts into two columns, and that gutter."""
    gaps = _gaps(rows[start])
    best: tuple[int, tuple[float, float] | None] = (start, None)
    for end in range(start + 1, len(rows) + 1):
        found = (
            [gap for gap in gaps if _is_gutter(rows[start:end], gap)] if end - start >= COLUMN_LINES else []
        )
        if found:
            best = end, max(found, key=lambda gap: gap[1] - gap[0])
        if end < len(rows):
            gaps = _common(gaps, _gaps(rows[end]))
        if not gaps:
            break
    return best


def _gaps(row: list[Word]) -> list[tuple[float, float]]:
    """Stretches without words, those before the first and after the last word included."""
    least = GUTTER * median(word.size for word in row)
    gaps, at = [], float("-inf")
    for word in row:
        if word.x0 - at > least:
            gaps.append((at, word.x0))
        at = max(at, word.x1)
    return [*gaps, (at, float("inf"))]


def _common(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> list[tuple[float, float]]:
    pairs = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return [(a, b) for a, b in pairs if b - a > 4.0]


def _is_gutter(rows: list[list[Word]], gap: tuple[float, float]) -> bool:
    """Whether it is wide, with text at both sides."""
    least = GUTTER * median(word.size for row in rows for word in row)
    if not all(map(isfinite, gap)) or gap[1] - gap[0] < least:
        return False
    left = [[word for word in row if word.x1 <= gap[0] + 0.1] for row in rows]
    right = [[word for word in row if word.x0 >= gap[1] - 0.1] for row in rows]
    return _is_text(left) and _is_text(right)


def _is_text(rows: list[list[Word]]) -> bool:
    """Whether they are several lines, and no cells of a table, which are short."""
    lengths = [sum(len(word.text) + 1 for word in row) for row in rows if row]
    return len(lengths) >= COLUMN_LINES and sum(lengths) >= COLUMN_CHARACTERS * len(lengths)


def _space(row: list[Word], size: float) -> float:
    """The least gap between two words; between letters that stand by themselves, a wide one."""
    gaps = sorted(following.x0 - word.x1 for word, following in pairwise(row))
    alone = sum(len(word.text) == 1 for word in row)
    if len(gaps) < SPACED_LETTERS or alone < SPACED * len(row):
        return SPACE * size
    return max(SPACE * size, 1.5 * median(gaps))


def _line(row: list[Word]) -> Line:
    """Words side by side as text: raised small type as what it stands for, no blank where none is seen."""
    size = median(word.size for word in row for _ in word.text)
    base = median(word.y0 for word in row for _ in word.text)
    text, before, space = "", None, _space(row, size)
    for word in row:
        piece = word.text
        if before is not None and word.size < SMALL * size and word.y0 > base + 0.15 * size:
            piece = superscript(text[-12:], piece)
        elif before is not None and word.x0 - before.x1 > space:
            text += " "
        text += piece
        before = word
    bold = all(word.bold for word in row)
    return Line(text.strip(), row[0].x0, row[-1].x1, base, size, bold, row[0].x1 - row[0].x0)
