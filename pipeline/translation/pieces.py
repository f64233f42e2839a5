"""A sentence cut where its parts can be translated on their own."""

from __future__ import annotations

import re

from pipeline.lexicon.translation import CHECKS

# A shorter piece gives a model too little to go by, and saves nothing.
LEAST_WORDS = 4

_STRONG = re.compile(r"[;:]\s+|\s+[–—]\s+")
_COMMA = re.compile(r",\s+(?=([^\W\d_]+))")
_QUOTES = '"“”«»'


def split_pieces(sentence: str, language: str) -> list[tuple[str, str]]:
    """(piece, what stands after it) in order; one piece where the sentence cannot be cut."""
    cuts = [(m.start(), m.end()) for m in _STRONG.finditer(sentence)]
    pieces = _cut(sentence, cuts)
    if len(pieces) == 1:
        clause = CHECKS[language].clause
        commas = [(m.start(), m.end()) for m in _COMMA.finditer(sentence) if m[1].lower() in clause]
        middle = len(sentence) / 2
        for cut in sorted(commas, key=lambda cut: abs(cut[0] - middle)):
            pieces = _cut(sentence, [cut])
            if len(pieces) > 1:
                break
    return pieces


def _cut(sentence: str, cuts: list[tuple[int, int]]) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    begin = 0
    for start, end in cuts:
        piece, rest = sentence[begin:start], sentence[end:]
        if _stands_alone(piece) and len(rest.split()) >= LEAST_WORDS:
            pieces.append((piece, sentence[start:end]))
            begin = end
    return [*pieces, (sentence[begin:], "")]


def _stands_alone(piece: str) -> bool:
    """Long enough, and no quotation or bracket is open at its end."""
    quotes = sum(piece.count(mark) for mark in _QUOTES)
    return len(piece.split()) >= LEAST_WORDS and quotes % 2 == 0 and piece.count("(") == piece.count(")")
