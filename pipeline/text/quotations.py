"""Where the article quotes: the stretches between quotation marks, over as many sentences as they run.

Modality and questions both read it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.data import Sentence, Span

# A quotation that is not closed within this many characters lost its end: it is taken to end with its line.
MAX_QUOTATION = 2_000

_MARK = re.compile(r"[\"“”„«»]|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,!?…])['’](?![\w’'])")
_DOUBLE = re.compile(r"[\"“”«»]")
_FAMILY = {"«": "guillemet", "»": "guillemet", "‘": "single", "’": "single", "'": "single"}


def find_quotations(text: str) -> tuple[Span, ...]:
    """Quotations in order, without overlap, marks left out.

    Curly, straight, angle and single marks are read by their place (before a word they open, after
    one they close), since articles mix them. A quotation over several paragraphs may open each of
    them anew. A closing mark without an opening one, after a comma, quotes its line from the start.
    """
    scan = _Scan(text)
    for mark in _MARK.finditer(text):
        scan.meet(mark)
    return scan.finished()


class _Scan:
    """One reading of a text's marks from left to right: what is closed, and what stands open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_ends = [m.start() for m in re.finditer(r"\n", text)]
        self._found: list[Span] = []
        self._opened: tuple[int, str] | None = None
        """Where the open quotation begins, and the family of its mark."""
        self._done = 0

    def meet(self, mark: re.Match[str]) -> None:
        at, family = mark.start(), _FAMILY.get(mark.group(), "double")
        if self._opened is not None and at - self._opened[0] > MAX_QUOTATION:
            self._lose_end(len(self._text))
            self._opened = None
        if _opens(self._text, at, mark.group()):
            self._open(at, mark.end(), family)
        elif self._opened is None:
            if family == "double":
                self._quote_from_line(at)
        elif family == self._opened[1] or self._opened[1] == "single":
            # A double mark that closes a single one: articles mix them.
            self._close(self._opened[0], at)
            self._opened = None

    def finished(self) -> tuple[Span, ...]:
        if self._opened is not None:
            self._lose_end(len(self._text))
        return tuple(self._found)

    def _open(self, at: int, begin: int, family: str) -> None:
        if self._opened is not None:
            if family != self._opened[1] or _begins_line(self._text, at):
                return
            if family != "single":
                self._lose_end(at)
        self._opened = (begin, family)

    def _quote_from_line(self, at: int) -> None:
        """A closing mark that nothing opened, after a comma or stop: its line is quoted from the start."""
        before = self._text[at - 1 : at]
        start = max(self._done, self._line_start(at))
        inside = self._text[start:at]
        if before in {",", ".", "!", "?"} and len(inside) <= MAX_QUOTATION and not _DOUBLE.search(inside):
            self._close(start, at)

    def _lose_end(self, limit: int) -> None:
        """The open quotation has no end of its own: it ends with its line, before `limit`."""
        assert self._opened is not None
        start = self._opened[0]
        self._close(start, min(limit, self._line_end(start)))

    def _close(self, start: int, end: int) -> None:
        if start < end:
            self._found.append(Span(start, end))
        self._done = max(start, end)

    def _line_start(self, at: int) -> int:
        i = bisect_right(self._line_ends, at - 1)
        return self._line_ends[i - 1] + 1 if i else 0

    def _line_end(self, at: int) -> int:
        i = bisect_right(self._line_ends, at - 1)
        return self._line_ends[i] if i < len(self._line_ends) else len(self._text)


def passages(quotations: Sequence[Span], sentences: Sequence[Sentence]) -> list[tuple[Sentence, ...]]:
    """The sentences in order, together where a quotation runs on from one to the next."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        before = found[-1][-1] if found else None
        if before and before.index == sentence.index - 1 and _runs_on(quotations, before.end, sentence.start):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return [tuple(passage) for passage in found]


def _runs_on(quotations: Sequence[Span], end: int, start: int) -> bool:
    i = bisect_right(quotations, end - 1, key=lambda q: q.start) - 1
    return i >= 0 and quotations[i].end > start


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in "«„":
        return True
    if mark == "»" or (mark in "'‘’" and text[at + 1 : at + 3].isdigit()):  # a decade: '90
        return False
    word_after = after.isalnum() or after in {"‘", "'", "[", "(", "…", ".", "$", "£", "€", "¿", "¡", "«", "-"}
    return (not before or before.isspace() or before in "([{—–-/‘'’") and word_after


def _begins_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"
