"""Lines in which a page or a newsletter speaks to its reader of itself: they came with the article's text.

A sentence of that kind takes with it what follows in its line, and what stands before it there and speaks of
"us" to "you". One in which somebody is quoted, or is said to have said it, is news.
"""

from __future__ import annotations

import re

from pipeline.data import Span
from pipeline.lexicon.furniture import ADDRESSED, AMENDED, BESIDE, CONSENT, LIST, OFFER, RIGHTS

# A banner has some hundred words at most; a longer paragraph is the article's.
LONGEST = 1_200
# An article of which more would go is about such things.
MOST = 0.6
_FURNITURE = re.compile(
    "|".join(f"(?:{form})" for form in (BESIDE, CONSENT, LIST, OFFER, RIGHTS)), re.IGNORECASE
)
_ADDRESSED = re.compile(ADDRESSED, re.IGNORECASE)
_AMENDED = re.compile(AMENDED, re.IGNORECASE)
_SENTENCE = re.compile(r"[^\n]+?(?:(?<![.!?…])[.!?…]++(?=\s+\S)|(?=\n|$))")
_TOLD = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|wrote|according to|ha detto|dice|ha spiegato|spiega|secondo)\b",
    re.IGNORECASE,
)


def furniture(text: str, *, titled: bool = True) -> list[Span]:
    """The stretches to leave out, in order: none of the first line where the text is `titled`."""
    found: list[Span] = []
    start = text.find("\n") + 1 if titled else 0
    while 0 <= start <= len(text) and (start or not titled):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= LONGEST and (at := _begins(text, start, end)) is not None:
            found.append(Span(at, end))
        start = end + 1
    return found if sum(span.end - span.start for span in found) < MOST * len(text) else []


def without_furniture(text: str) -> str:
    """What was taken out of a page or mail, its title aside, without these; no line is left empty by it."""
    kept, done = "", 0
    for span in furniture(text, titled=False):
        kept += text[done : span.start]
        whole = not kept or kept.endswith("\n")
        done = span.end + (whole and text[span.end : span.end + 1] == "\n")
    return (kept + text[done:]).strip()


def _begins(text: str, start: int, end: int) -> int | None:
    """Where in a line the first sentence that goes with one of the kind begins."""
    first = start
    for sentence in _SENTENCE.finditer(text, start, end):
        said, told = sentence.group(), _TOLD.search(sentence.group())
        if _AMENDED.search(said) or (not told and _FURNITURE.search(said.strip())):
            return first
        if told or not _ADDRESSED.search(said):
            first = sentence.end() + 1
    return None
