"""Words to the encoder's word pieces."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tokenizers import Tokenizer

BOS, PAD, EOS, UNKNOWN = 0, 1, 2, 3
"""Ids of the pieces that the vocabulary begins with, as in XLM-R."""

_BLANKS = dict.fromkeys([*range(0x200B, 0x2010), 0x2028, 0x2029, 0x2581, 0xFEFF, 0xFFFD, 0x1680], " ")
# Soft hyphens and control characters carry nothing that a reader sees.
_SILENT = dict.fromkeys([0xAD, *range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_INVISIBLE = {**_BLANKS, **_SILENT}
# A longer word is no word; its tail tells nothing and would fill the window.
_MAX_CHARACTERS, _MAX_PIECES = 100, 24
_CACHE_SIZE = 200_000


class Pieces:
    """The unigram segmentation of XLM-R over a pruned vocabulary, remembered word by word."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[tuple[str, bool], tuple[int, ...]] = {}

    def __call__(self, word: str, after_space: bool) -> tuple[int, ...]:
        """The piece ids of one token, never empty; `after_space`: a blank or nothing is before it."""
        key = (word, after_space)
        ids = self._known.get(key)
        if ids is None:
            if len(self._known) >= _CACHE_SIZE:
                self._known.clear()
            ids = self._known[key] = self._segment(word, after_space)
        return ids

    def _segment(self, word: str, after_space: bool) -> tuple[int, ...]:
        text = unicodedata.normalize("NFKC", word[:_MAX_CHARACTERS]).translate(_INVISIBLE).strip()
        if after_space:
            text = "\u2581" + text
        ids = self._tokenizer.encode(text.replace(" ", "\u2581"), add_special_tokens=False).ids
        return tuple(ids[:_MAX_PIECES]) or (UNKNOWN,)
