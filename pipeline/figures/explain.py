"""Every number of an article: the figure that it became, or the rule by which it is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from pipeline.data import Document, Span
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import read_number
from pipeline.numbers.spelled import spelled_value


@dataclass(frozen=True, slots=True)
class Explained:
    """One number. `figure` says whether it is one; `rule` is what decided that.

    `line` counts from 1; `start` and `end` are offsets into the printed article; `kind` and `unit` are ""
    and `high` is None where it is no figure, `value` is None where the words have none.
    """

    line: int
    start: int
    end: int
    text: str
    figure: bool
    value: float | None
    high: float | None
    kind: str
    unit: str
    rule: str

    def record(self) -> dict[str, object]:
        return asdict(self)


def explain_line(document: Document, line: Line, found: Sequence[Found]) -> Iterator[Explained]:
    """The numbers of one sentence that the scan has read, in text order; `found` are its figures."""
    figures = [f for f in found if f.kind is not None]
    taken = {k for f in figures for k in range(f.first, f.end)}
    rows = [(f.first, _figure(document, line, f)) for f in figures]
    last = 0
    for first, end, reason in _merged(line.trace):
        free = first >= last and taken.isdisjoint(range(first, end))
        if free and any(_is_number(line, k) for k in range(first, end)):
            rows.append((first, _refused(document, line, first, end, reason)))
            last = end
    for _, row in sorted(rows, key=lambda row: row[0]):
        yield row


_LONG = ("date", "clock", "name")


def _merged(trace: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Neighbours with one reason as one: the words of a date. The longest reading of a place comes first."""
    merged: list[tuple[int, int, str]] = []
    for first, end, reason in sorted(set(trace), key=lambda one: (one[0], -one[1])):
        if (
            merged
            and merged[-1][1] == first
            and merged[-1][2] == reason
            and reason in ("date", "clock", "name")
        ):
            merged[-1] = (merged[-1][0], end, reason)
        else:
            merged.append((first, end, reason))
    return merged


def _is_number(line: Line, at: int) -> bool:
    word = line.words[at]
    articles = NUMBERS[line.language].articles - {"one"}
    return word.shape == "digits" or (
        word.low not in articles and spelled_value(word.low, line.language) is not None
    )


def _figure(document: Document, line: Line, found: Found) -> Explained:
    place, at = _place(document, line, found.first, found.end)
    text = document.printed.text[place.start : place.end]
    kind = found.kind or ""
    return Explained(
        at, place.start, place.end, text, True, found.value, found.high, kind, found.unit, found.rule or kind
    )


def _refused(document: Document, line: Line, first: int, end: int, reason: str) -> Explained:
    place, at = _place(document, line, first, end)
    number = read_number(line.words, first, line.language) if reason not in ("date", "clock") else None
    value = number.value if number is not None and number.end <= end else None
    text = document.printed.text[place.start : place.end]
    return Explained(at, place.start, place.end, text, False, value, None, "", "", reason)


def _place(document: Document, line: Line, first: int, end: int) -> tuple[Span, int]:
    place = document.in_print(Span(line.words[first].start, line.words[end - 1].end))
    return place, document.printed.text.count("\n", 0, place.start) + 1
