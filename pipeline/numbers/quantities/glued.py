"""Whether a number is a part of a longer token: A320, F-16, 5G, 133/2013."""

from __future__ import annotations

from pipeline.numbers.quantities.appositions import is_person
from pipeline.numbers.quantities.line import Line

_HYPHENED = frozenset(("of", "near", "under", "over", "mid", "/"))
"""What may be joined to a number by a hyphen: mother-of-three (not "ten-out-of-ten"), near-400,000, +/-3."""


def is_glued(line: Line, first: int, end: int) -> bool:
    """Part of a longer token: A320, F-16, 5G, 133/2013, 20th, 45', 4-3-3."""
    if line.glued(first):
        if line.hyphen(first - 1) and line.low(first - 2) in _HYPHENED:
            return line.low(first - 2) == "of" and not is_person(line, first - 4)
        if _is_tail(line, first):
            return True
    return line.glued(end) and _is_head(line, end)


def _is_tail(line: Line, first: int) -> bool:
    """Whether a token that began before words[first] goes on with it."""
    before = line.words[first - 1]
    if before.shape == "word" or before.text in "#@_&*/\\=~^":
        return True
    if not line.glued(first - 1):
        return False
    if before.low in "'\"":
        return line.words[first - 2].shape == "digits"
    return before.low in "-+.:"


def _is_head(line: Line, end: int) -> bool:
    """Whether the token goes on behind the number with words[end]."""
    after = line.words[end]
    if after.shape == "word" or after.low in "°′″_@#=\\&^":
        return True
    if after.low == '"':
        return line.glued(end + 1) and line.text(end + 1).isdecimal()  # 58"17
    if after.low == "'":
        decade = line.glued(end + 1) and line.low(end + 1) == "s"
        return not decade and line.words[end - 1].shape == "digits"
    if after.low not in "/:.-" or not line.glued(end + 1):
        return False
    if after.low == "-":
        return not line.is_word(end + 1)
    return after.low == "/" or line.text(end + 1).isalnum()
