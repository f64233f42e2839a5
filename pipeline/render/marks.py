"""Stretches of a text, which may overlap, as elements of HTML, which may not."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from pipeline.render.clean import on_lines


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with the fact that it stands for.

    `kind` is a class of the style sheet, `place` the id of the stretch, `fact` that of the fact,
    `label` what is shown for it where it has no words of its own.
    """

    start: int
    end: int
    kind: str
    place: str
    fact: str
    label: str


def marked(text: str, marks: Sequence[Mark]) -> Markup:
    """`text`, escaped, with an element with an id for every mark and a link back to its fact.

    Words under several marks link to the innermost. A mark that has no words left for its own
    link gets a small one at its end. A mark that crosses another's border is cut there.
    """
    return Markup("").join(_elements(text, marks))


def _elements(text: str, marks: Sequence[Mark]) -> Iterator[Markup]:
    heap = [(m.start, -m.end, i, m) for i, m in enumerate(marks)]
    heapq.heapify(heap)
    stack: list[tuple[Mark, bool]] = []  # open marks, and whether each ends here or goes on behind a border
    linked: set[str] = set()
    at = 0
    while heap or stack:
        top = stack[-1][0] if stack else None
        if top and (not heap or top.end <= heap[0][0]):
            yield _words(text[at : top.end], top, linked)
            at = top.end
            ends = stack.pop()[1]
            yield _close(top, linked) if ends else Markup("</span>")
            continue
        _, _, order, mark = heapq.heappop(heap)
        yield _words(text[at : mark.start], top, linked)
        at = mark.start
        ends = top is None or mark.end <= top.end
        if top and not ends:
            rest = replace(mark, start=top.end)
            heapq.heappush(heap, (rest.start, -rest.end, order, rest))
            mark = replace(mark, end=top.end)
        yield _open(mark, is_first=mark.start == marks[order].start)
        stack.append((mark, ends))
    yield _words(text[at:], None, linked)


def _open(mark: Mark, is_first: bool) -> Markup:
    if is_first:
        return Markup('<span class="{}" id="{}">').format(mark.kind, mark.place)
    return Markup('<span class="{}">').format(mark.kind)


def _words(words: str, mark: Mark | None, linked: set[str]) -> Markup:
    words = on_lines(words)
    if not words or mark is None:
        return Markup.escape(words)
    linked.add(mark.place)
    return Markup('<a href="#{}">{}</a>').format(mark.fact, words)


def _close(mark: Mark, linked: set[str]) -> Markup:
    if mark.place in linked:
        return Markup("</span>")
    return Markup('<a class="back" href="#{}" title="{}"></a></span>').format(mark.fact, mark.label)
