"""Sentences that tell a program what to do: no news, so no stage sees them.

Signs in their words (`orders`) and the reader's judgement together tell them. An article that quotes one, or
tells of one, is read as it is: what stands in quotation marks beside other words, or is said to have been
said, is news. What may be one, but is not sure to be, keeps its figures and is not shown for itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.data import Document, Span
from pipeline.lexicon.instructions import SAYS, TOPIC
from pipeline.reading.disguise import is_disguised
from pipeline.reading.orders import goes_on, points, voted

_TOPIC = re.compile(TOPIC, re.IGNORECASE)
_SAID = re.compile(
    rf"[,.!?”»\"]\s+(?:[^\s,.;:!?]+\s+){{0,6}}?{SAYS}\b|\b{SAYS}\b[^.:]{{0,40}}:\s", re.IGNORECASE
)
# So many words around a quotation make it one that is told of.
_WORDS_AROUND = 3
# Points: of an order by itself; in an article about such programs; of what goes on from one; of what may
# be one.
ALONE, IN_CONTEXT, GOING_ON, DOUBTFUL = 5.5, 7.5, 3.0, 0.25
# Without so many points by signs the reader alone gives no more than what may be one ("How right he is.").
SIGNS, MOST_WITHOUT = 2.0, 5.0
# Of what is written so that a person reads it and a program does not.
DISGUISED = 3.0
LONGEST = 2_000


def instructions(document: Document) -> tuple[list[Span], frozenset[int]]:
    """The sentences that tell a program what to do, in order; and the numbers of those that may do so."""
    text, quotations = document.text, document.quotations
    sentences = _pointed(document)
    doubtful = frozenset(
        at
        for at, (span, given) in enumerate(sentences)
        if given >= DOUBTFUL and not _told(text, span, quotations)
    )
    if all(given < ALONE for _, given in sentences):
        return [], doubtful
    found = _found(text, quotations, sentences, ALONE)
    rest = _outside(text, 0, len(text), found)
    if found and _TOPIC.search(rest):  # about such programs: what stands in quotation marks is an example
        found = _found(text, quotations, sentences, IN_CONTEXT)
        found = [span for span in found if not _is_quoted(span, quotations)]
        rest = _outside(text, 0, len(text), found)
    return found if any(c.isalnum() for c in rest) else [], doubtful


def _pointed(document: Document) -> list[tuple[Span, float]]:
    judged = document.judge.sentences()
    return [(s.span, _points(document, s.span, judged[s.index].order)) for s in document.sentences]


def _points(document: Document, span: Span, order: float) -> float:
    words, place = document.slice(span), document.in_print(span)
    printed = document.printed.text[place.start : place.end]
    signs = points(words) if len(words) < LONGEST else 0.0
    signs += DISGUISED if printed != words and is_disguised(printed) else 0.0
    given = signs + voted(order)
    return given if signs >= SIGNS else min(given, MOST_WITHOUT)


def _found(
    text: str, quotations: tuple[Span, ...], sentences: list[tuple[Span, float]], least: float
) -> list[Span]:
    """The sentences with so many points, what leads to them in their line and goes on from them.

    None that is told of.
    """
    found: list[Span] = []
    for at, (span, given) in enumerate(sentences):
        going = bool(found) and at > 0 and found[-1] == sentences[at - 1][0]
        asks = given >= least or (going and goes_on(text[span.start : span.end]))
        if not asks or _told(text, span, quotations):
            continue
        before = sentences[at - 1][0] if at and not going else span
        leads = "\n" not in text[before.end : span.start] and goes_on(text[before.start : before.end])
        if before != span and leads and not _told(text, before, quotations):
            found.append(before)
        found.append(span)
    return found


def _told(text: str, span: Span, quotations: tuple[Span, ...]) -> bool:
    """Whether the sentence is news of such words: it says who said them, or quotes them among others."""
    if _SAID.search(text, span.start, span.end):
        return True
    inside = _within(quotations, span.start, span.end)
    if not inside:
        return False
    outside = _outside(text, span.start, span.end, inside)
    if _is_quoted(span, quotations):
        if inside[0].start < span.start or inside[-1].end > span.end:  # a speech of several sentences
            outside = _outside(text, *_line(text, span), quotations)
        return sum(any(map(str.isalnum, word)) for word in outside.split()) >= _WORDS_AROUND
    return points(outside) < GOING_ON


def _line(text: str, span: Span) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end


def _outside(text: str, start: int, end: int, inside: Sequence[Span]) -> str:
    at, kept = start, ""
    for quotation in _within(inside, start, end):
        kept += text[at : max(at, quotation.start)]
        at = max(at, quotation.end)
    return kept + text[at:end]


def _is_quoted(span: Span, quotations: tuple[Span, ...]) -> bool:
    inside = _within(quotations, span.start, span.end)
    covered = sum(min(q.end, span.end) - max(q.start, span.start) for q in inside)
    return 2 * covered >= span.end - span.start


def _within(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those that reach into a stretch, of spans in order without overlap."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]
