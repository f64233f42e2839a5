"""Who signs an article, by the form of the line: bylines, credits, datelines. They are no part of its story.

A module of the bottom layer.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from pipeline.data import Span

# Longer lines tell a story.
LONGEST = 160
_CREDIT = (
    r"(?:by|di|a cura di|testo di|testi di|servizio di|foto di|written by|writing by|report(?:ing|ed) by"
    r"|edit(?:ing|ed) by|additional reporting by|photo(?:graph)?s?(?: by)?|foto|fonte|source|traduzione di"
    r"|redazione|dal nostro (?:inviato|corrispondente)|dalla nostra (?:inviata|corrispondente|redazione)"
    r"|autore|author|©|copyright)"
)
_OPENING = re.compile(rf"[\s(*_–—-]*{_CREDIT}(?![^\W\d_])[\s:]*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s,;:|/•·–—()*]+")
_NAME = re.compile(
    r"[^\W\d_a-zà-öø-ÿ][\w.'’&-]*|de|di|da|del|della|dei|van|von|der|bin|al|e|ed|and|&|in|from|for|per|at|the"
    r"|@\w+|\d{4}|-"
)
_BRACKET = re.compile(rf"\({_CREDIT}\s[^()\n]{{1,{LONGEST}}}\)", re.IGNORECASE)
# "(Reuters) -", "ROME, March 3 (Bloomberg) --": an agency before a dash, behind a place and day only.
_DATELINE = re.compile(r"(?:[A-ZÀ-Ý]{3}[^\n()]{0,50})?(\([^()\n]{2,40}\))\s*(?:-{1,2}|[–—])\s")
_CLOSING = re.compile(r"[.!?»”\"]\s*(\([A-Z][\w/ .-]{1,20}\))\s*$")
_TAIL = 40


def find_bylines(text: str) -> tuple[Span, ...]:
    """The stretches that sign the article, in order; the first line, its headline, never is one."""
    found: list[Span] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if number and _is_byline(line):
            found.append(Span(start, start + len(line)))
        else:
            found += [Span(start + a, start + b) for a, b in sorted(_agencies(line))]
        start += len(line) + 1
    return tuple(found)


def within(spans: tuple[Span, ...], at: int) -> bool:
    """Whether an offset lies in one of the spans, which are in order."""
    i = bisect_right(spans, at, key=lambda s: s.start) - 1
    return i >= 0 and at < spans[i].end


def _is_byline(line: str) -> bool:
    opening = _OPENING.match(line) if len(line) <= LONGEST else None
    if opening is None:
        return False
    names = [part for part in _SEPARATORS.split(line[opening.end() :]) if part.strip(".")]
    return bool(names) and all(_NAME.fullmatch(name) for name in names)


def _agencies(line: str) -> set[tuple[int, int]]:
    found = {m.span() for m in _BRACKET.finditer(line)}
    if dateline := _DATELINE.match(line):
        found.add(dateline.span(1))
    at = max(0, len(line) - _TAIL)
    if closing := _CLOSING.search(line[at:]):
        found.add((at + closing.start(1), at + closing.end(1)))
    return found
