"""Cutting a text into the windows that the encoder reads."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from models.tagging.pieces import BOS, EOS, Pieces

WINDOW = 256
"""Pieces in a window at most; beyond some 200 the time for each grows (by a fifth at 320)."""
OPENING = 40
"""So many pieces of the article's first sentence stand before every window but the first: a
sentence far down is about what the headline is about."""

_Word = tuple[str, bool, bool]
"""A token's text, whether it is white space, and whether a blank follows it."""


@dataclass(slots=True)
class Window:
    """`ids` of the pieces with both ends; `first[i]` is where token number `tokens[i]` begins."""

    ids: list[int] = field(default_factory=lambda: [BOS])
    first: list[int] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    def add(self, token: int, pieces: Sequence[int]) -> None:
        self.first.append(len(self.ids))
        self.tokens.append(token)
        self.ids.extend(pieces)

    def closed(self) -> Window:
        self.ids.append(EOS)
        return self


def windows(
    doc: Doc, sentences: Iterable[tuple[int, int]], pieces: Pieces, size: int = WINDOW
) -> Iterator[Window]:
    """Whole sentences (token ranges) together, in windows of about one length; a longer sentence is cut
    between tokens.

    Tokens of white space are in no window, and every other token is in exactly one.
    """
    encoded = _encoded(doc, sentences, pieces)
    lengths = [sum(len(ids) for _, ids in sentence) for sentence in encoded]
    opening = [piece for _, ids in encoded[0] for piece in ids][:OPENING] if encoded else []
    room = size - 2 - (len(opening) if sum(lengths) > size - 2 else 0)
    share = sum(lengths) / max(1, math.ceil(sum(lengths) / room))
    window, own = Window(), 0
    for sentence, length in zip(encoded, lengths, strict=True):
        if own and (own + length > room or own + length / 2 > share):
            yield window.closed()
            window, own = Window([BOS, *opening]), 0
        for token, ids in sentence:
            if own and own + len(ids) > room:
                yield window.closed()
                window, own = Window([BOS, *opening]), 0
            window.add(token, ids)
            own += len(ids)
    if window.tokens:
        yield window.closed()


def _encoded(
    doc: Doc, sentences: Iterable[tuple[int, int]], pieces: Pieces
) -> list[list[tuple[int, tuple[int, ...]]]]:
    """The number of each token, white space left out, and its pieces, by sentence."""
    words = [(token.text, token.is_space, bool(token.whitespace_)) for token in doc]
    encoded = []
    for start, end in sentences:
        tokens = [i for i in range(start, end) if not words[i][1]]
        capitals = _in_capitals([words[i][0] for i in tokens])
        encoded.append([(i, _pieces(words, i, pieces, capitals)) for i in tokens])
    return encoded


def _in_capitals(tokens: Sequence[str]) -> bool:
    """A sentence in capitals throughout, of two words or more that are no acronyms."""
    words = [text for text in tokens if text.isalpha()]
    return sum(len(word) > 3 for word in words) > 1 and all(word.isupper() for word in words)


def _pieces(words: Sequence[_Word], i: int, pieces: Pieces, capitals: bool) -> tuple[int, ...]:
    """What is in capitals throughout is read as a title: F1 on upper-cased news rose by eleven points."""
    text = words[i][0]
    after_space = i == 0 or words[i - 1][1] or words[i - 1][2]
    return pieces(text.title() if capitals else text, after_space)
