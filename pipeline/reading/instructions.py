"""Sentences that tell a program what to do: no news, so no stage sees them.

An article that quotes one, or tells of one, is read as it is: what stands in quotation marks beside other
words, or is said to have been said, is news.
"""

from __future__ import annotations

import re

from pipeline.data import Span
from pipeline.lexicon.instructions import SAYS, TOPIC
from pipeline.reading.orders import goes_on, points
from pipeline.text.quotations import find_quotations

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…][\"'”’»)\]]*(?=\s+[\"'“«‘(\[<#*]*[A-ZÀ-Þ])|(?=\n|$))")
_TOPIC = re.compile(TOPIC, re.IGNORECASE)
_SAID = re.compile(
    rf"[,.!?”»\"]\s+(?:[^\W\d_]+['’]?\s+){{0,5}}?{SAYS}\b|\b{SAYS}\b[^.:]{{0,40}}:\s", re.IGNORECASE
)
# So many words around a quotation make it one that is told of.
_WORDS_AROUND = 3
# Points: of an order by itself; in an article about such programs; of what goes on from one.
ALONE, IN_CONTEXT, GOING_ON = 5.5, 7.5, 3.0
LONGEST = 2_000


def instructions(text: str) -> list[Span]:
    """The sentences that tell a program what to do, in order."""
    sentences = [
        (Span(*match.span()), points(match[0]) if len(match[0]) < LONGEST else 0.0)
        for match in _SENTENCE.finditer(text)
    ]
    if all(given < ALONE for _, given in sentences):
        return []
    quotations = find_quotations(text)
    found = _found(text, quotations, sentences, ALONE)
    rest = _outside(text, 0, len(text), found)
    if found and _TOPIC.search(rest):  # about such programs: what stands in quotation marks is an example
        found = _found(text, quotations, sentences, IN_CONTEXT)
        found = [span for span in found if not _is_quoted(span, quotations)]
        rest = _outside(text, 0, len(text), found)
    return found if any(c.isalnum() for c in rest) else []


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
    inside = [q for q in quotations if q.start < span.end and q.end > span.start]
    if not inside:
        return False
    outside = _outside(text, span.start, span.end, inside)
    if _is_quoted(span, quotations):
        return sum(any(map(str.isalnum, word)) for word in outside.split()) >= _WORDS_AROUND
    return points(outside) < GOING_ON


def _outside(text: str, start: int, end: int, inside: list[Span]) -> str:
    at, kept = start, ""
    for quotation in inside:
        kept += text[at : max(at, quotation.start)]
        at = max(at, quotation.end)
    return kept + text[at:end]


def _is_quoted(span: Span, quotations: tuple[Span, ...]) -> bool:
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in quotations)
    return 2 * inside >= span.end - span.start
