"""A translation model that is written, not trained: it puts one word for another, and copies what it does
not know.

Each piece of the vocabulary has a random code in the dimensions of the embeddings that positions leave
free; two words that mean the same share theirs and differ in a few dimensions that stand for the language.
All matrices are zero but those of the first cross-attention: at step i it looks at position i of the
source, by the frequencies of the positions, and hands on the code that stands there, turned into the other
language. So the output is as long as its source, and what the model must say is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tests.models.firefox_files import (
    BYTE,
    CONTROL,
    NORMAL,
    UNKNOWN,
    Array,
    Shape,
    write_model,
    write_shortlist,
    write_vocabulary,
)

SMALL = Shape(encoder=1, decoder=1, width=256, inner=64, heads=2, vocabulary=0)
SPACE = "▁"
CHARACTERS = sorted({SPACE, *map(chr, range(33, 127)), *"àèéìòùÀÈÉÌÒÙçüöä€£°«»“”‘’–—…"})
# A code's size against that of a position in the sum of both, and what attention hands on against the word
# before.
_CODE, _GAIN = 4.0, 8.0
# How sharply the attention looks.
_FOCUS = 24.0
_LANGUAGE_DIMENSIONS = 16
# Positions that are told apart differ in frequencies above this one, in radians a step.
_SLOWEST = 0.05


@dataclass(frozen=True, slots=True)
class Files:
    """What the three files of a direction hold."""

    model: bytes
    lex: bytes
    vocab: bytes


def word_files(words: Mapping[str, str], *, shape: Shape = SMALL, filler: int = 0) -> Files:
    """The files of a model that says `words[w]` for w; other characters are copied one by one.

    `filler`: so many pieces more, "w0", "w1" and so on, each its own translation.
    """
    pieces = _Pieces.of(words, filler)
    shape = Shape(shape.encoder, shape.decoder, shape.width, shape.inner, shape.heads, len(pieces.names))
    maker = _Maker(shape, pieces)
    lists = [sorted({number, target}) for number, target in enumerate(pieces.targets)]
    return Files(
        write_model(shape, maker.weight, {"decoder_l1_context_bo": maker.turned()}),
        write_shortlist(lists),
        write_vocabulary([(name, score, kind) for name, score, kind in pieces.rows()]),
    )


@dataclass(frozen=True, slots=True)
class _Pieces:
    """`codes`: a number for each piece, the same for two that mean the same. `languages`: 1 for those of the
    source alone, -1 for those of the target alone, else 0. `targets`: what each is translated by."""

    names: list[str]
    codes: list[int]
    languages: list[int]
    targets: list[int]

    @classmethod
    def of(cls, words: Mapping[str, str], filler: int) -> _Pieces:
        both = {SPACE + w: SPACE + t for w, t in words.items()}
        names = ["</s>", "<unk>", *(f"<0x{byte:02X}>" for byte in range(256)), *CHARACTERS]
        names += dict.fromkeys([*both.values(), *both, *(f"{SPACE}w{number}" for number in range(filler))])
        names += [f"{SPACE}×{number}" for number in range(-len(names) % 8)]
        place = {name: number for number, name in enumerate(names)}
        targets = [place[both.get(name, name)] for name in names]
        known = set(both.values())
        languages = [1 if name in both else -1 if name in known else 0 for name in names]
        return cls(names, targets, languages, targets)

    def rows(self) -> Sequence[tuple[str, float, int]]:
        kinds = [CONTROL, UNKNOWN, *[BYTE] * 256]
        return [
            (name, -1.0 if len(name) > 1 else -10.0, kinds[number] if number < len(kinds) else NORMAL)
            for number, name in enumerate(self.names)
        ]


class _Maker:
    """Gives the matrices of a shape, and the bias that turns the language."""

    def __init__(self, shape: Shape, pieces: _Pieces) -> None:
        self.shape = shape
        self.pieces = pieces
        half = shape.width // 2
        fast = [c for c in range(half) if 1e-4 ** (c / (half - 1)) > _SLOWEST]
        count = min(len(fast), shape.width // shape.heads // 2)
        self.frequencies = [fast[i * len(fast) // count] for i in range(count)]
        self.reference = half - 1  # the slowest sine: as good as zero
        taken = {*self.frequencies, *(c + half for c in self.frequencies), self.reference}
        self.free = [c for c in range(shape.width) if c not in taken]
        self.tongue = self.free[:_LANGUAGE_DIMENSIONS]

    @cached_property
    def signs(self) -> Array:
        return np.resize(np.array([1.0, -1.0]), len(self.tongue))

    def weight(self, name: str, rows: int, columns: int) -> Array:
        if name == "Wemb":
            return self.embeddings()
        matrix = np.zeros((rows, columns))
        if name in ("decoder_l1_context_Wq", "decoder_l1_context_Wk"):
            self.look(matrix)
        elif name == "decoder_l1_context_Wv":
            matrix[self.free, range(len(self.free))] = 1.0
        elif name == "decoder_l1_context_Wo":
            matrix[range(len(self.free)), self.free] = _GAIN
        return matrix

    def embeddings(self) -> Array:
        draw = np.random.default_rng(1)
        drawn = draw.choice([-1.0, 1.0], (self.shape.vocabulary, len(self.free)))
        matrix = np.zeros((self.shape.vocabulary, self.shape.width))
        matrix[:, self.free] = drawn[self.pieces.codes]
        matrix[:, self.tongue] = np.outer(self.pieces.languages, self.signs)
        scaled: Array = matrix * _CODE / self.shape.width**0.5
        return scaled

    def look(self, matrix: Array) -> None:
        """Every head compares the sines and cosines of two positions."""
        for head in range(self.shape.heads):
            column = head * (self.shape.width // self.shape.heads)
            for frequency in self.frequencies:
                for c in (frequency, frequency + self.shape.width // 2):
                    matrix[c, column], matrix[self.reference, column] = _FOCUS, -_FOCUS
                    column += 1

    def turned(self) -> Array:
        """Added to what attention hands on: twice the target's language, so that the source's becomes it."""
        spread = _CODE * (len(self.free) / self.shape.width) ** 0.5
        bias = np.zeros(self.shape.width)
        bias[self.tongue] = -2 * _GAIN * _CODE / spread * self.signs
        return bias
