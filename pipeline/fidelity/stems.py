"""Whether a text has a word of a concept, told by beginnings of words: see pipeline/lexicon/concepts.py."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

WORD = re.compile(r"[^\W\d_]+|\(")


def words_of(text: str) -> list[str]:
    """The words of a text and its pairs of words, joined by "_"."""
    words = WORD.findall(text.lower())
    return words + [f"{one}_{other}" for one, other in pairwise(words)]


def has(words: list[str], stems: tuple[str, ...]) -> bool:
    """Whether any word begins with a stem; whole words and pairs of words count whole only.

    Of stems that "&" joins all must be there.
    """
    whole, beginnings, together = _split(stems)
    if any(word in whole or ("_" not in word and word.startswith(beginnings)) for word in words):
        return True
    return any(all(has(words, (stem,)) for stem in group) for group in together)


@cache
def _split(stems: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    together = tuple(tuple(stem.split("&")) for stem in stems if "&" in stem)
    single = [stem for stem in stems if "&" not in stem]
    whole = frozenset(stem.rstrip("|") for stem in single if stem.endswith("|") or "_" in stem)
    return whole, tuple(stem for stem in single if not stem.endswith("|") and "_" not in stem), together
