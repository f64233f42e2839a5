"""Lines in which a page or a newsletter speaks to its reader of itself: they came with the article's text.

A sentence of that kind takes with it what follows in its line. One in which somebody is quoted, or is said
to have said it, is news.
"""

from __future__ import annotations

import re

from pipeline.data import Span
from pipeline.lexicon.furniture import BESIDE, CONSENT, LIST, OFFER, RIGHTS

# A banner has some hundred words at most; a longer paragraph is the article's.
LONGEST = 1_200
# An article of which more would go is about such things.
MOST = 0.6
_FURNITURE = re.compile(
    "|".join(f"(?:{form})" for form in (BESIDE, CONSENT, LIST, OFFER, RIGHTS)), re.IGNORECASE
)
_SENTENCE = re.compile(r"[^\n]+?(?:(?<![.!?…])[.!?…]++(?=\s+\S)|(?=\n|$))")
_TOLD = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|wrote|according to|ha detto|dice|ha spiegato|spiega|secondo)\b",
    re.IGNORECASE,
)


def furniture(text: str) -> list[Span]:
    """The stretches to leave out, in order: none of the first line."""
    found: list[Span] = []
    start = text.find("\n") + 1
    while 0 < start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= LONGEST and (at := _begins(text, start, end)) is not None:
            found.append(Span(at, end))
        start = end + 1
    return found if sum(span.end - span.start for span in found) < MOST * len(text) else []


def _begins(text: str, start: int, end: int) -> int | None:
    """Where in a line the first sentence of the kind begins."""
    for sentence in _SENTENCE.finditer(text, start, end):
        if _FURNITURE.search(sentence.group().strip()) and not _TOLD.search(sentence.group()):
            return sentence.start()
    return None
