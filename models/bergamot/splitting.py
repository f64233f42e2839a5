"""Long sentences in pieces that fit an engine, cut where a clause ends as far as possible."""

from __future__ import annotations

import re
from collections.abc import Callable

# Where a piece may end, the best kind first: after a mark that ends a clause, before a dash or bracket,
# after a comma, between words but not after a number, whose noun follows.
_BORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[;:!?…])[\"”»’)\]]*\s+|(?<=[.!?][\"”»)])\s+",
        r"\s+(?=[–—(])|(?<=\))\s+",
        r"(?<=,)\s+|(?<=,[\"”»])\s+",
        r"(?<![\d.%$€£])\s+",
        r"\s+",
    )
)
# No piece is shorter than this share of what is cut, or a clause of one word would stand alone.
_LEAST_SHARE = 0.25


def split_sentence(text: str, size: Callable[[str], int], most: int) -> list[str]:
    """Pieces of at most `most` by `size`, which together are the sentence; one where it fits.

    A single word that is too long is cut between characters. Raises AssertionError, never a loss, where the
    pieces would not add up to the text.
    """
    pieces = _split(text.strip(), size, most)
    if _bare("".join(pieces)) != _bare(text):
        raise AssertionError("a sentence lost words when it was split")
    return pieces


def _split(text: str, size: Callable[[str], int], most: int) -> list[str]:
    if size(text) <= most or len(text) < 2:
        return [text]
    start, end = _cut(text)
    return [*_split(text[:start], size, most), *_split(text[end:], size, most)]


def _cut(text: str) -> tuple[int, int]:
    """The gap to cut at: of the best kind of border that has any, the one nearest to the middle."""
    least = int(len(text) * _LEAST_SHARE)
    for border in _BORDERS:
        gaps = [
            (match.end() - len(match[0]) + len(match[0].rstrip()), match.end())
            for match in border.finditer(text)
        ]
        inner = [gap for gap in gaps if least <= gap[0] and gap[1] <= len(text) - least]
        if inner:
            return min(inner, key=lambda gap: abs(gap[0] + gap[1] - len(text)))
    middle = len(text) // 2
    return middle, middle


def _bare(text: str) -> str:
    return "".join(text.split())
