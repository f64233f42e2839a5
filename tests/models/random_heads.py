"""Judging heads of random weights, in the shapes of the trained ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from models.tagging import heads
from models.tagging.reader import Floats, Heads, TextReader

HIDDEN = 8


def arrays(seed: int = 0) -> dict[str, Floats]:
    rng = np.random.default_rng(seed)
    shapes = {f"{name}.inner": (inputs, HIDDEN) for name, (inputs, _) in heads.SHAPES.items()}
    shapes |= {f"{name}.outer": (HIDDEN, outputs) for name, (_, outputs) in heads.SHAPES.items()}
    figure = 2 * heads.WIDTH + heads.FIGURE_FEATURES
    shapes |= {"seek": (figure, heads.POINTER), "nobody": (figure, 1)}
    shapes |= {"ask": (figure, heads.POINTER), "cue": (heads.WIDTH, heads.POINTER)}
    shapes |= {"found": (heads.WIDTH, heads.POINTER), "telling": (heads.WIDTH, 2)}
    shapes |= {f"{name}_words": (heads.WIDTH, 2 * heads.POINTER) for name in heads.STRETCHES}
    found: dict[str, Floats] = {}
    for name, (inputs, outputs) in shapes.items():
        spread = 1 / np.sqrt(inputs)
        found[f"{name}.weight"] = rng.normal(0, spread, (outputs, inputs)).astype(np.float32)
        found[f"{name}.bias"] = rng.normal(0, spread, outputs).astype(np.float32)
    for name in heads.STRETCHES:
        found[f"{name}_place.weight"] = rng.normal(0, 1, (2 * heads.FAR + 1, 2)).astype(np.float32)
        found[f"{name}_outside.weight"] = rng.normal(0, 1, 2).astype(np.float32)
    sizes = {"place": 2 * heads.FAR + 2, "line": heads.BEFORE + 1 + heads.AFTER}
    for name, size in sizes.items():
        found[f"seek_{name}.weight"] = rng.normal(0, 1, (2, size)).astype(np.float32)
    return found | {f"{name}.weight": np.ones(1, np.float32) for name in ("ruled", "subject", "seek_quoted")}


def lines_of(text: str) -> list[tuple[int, int]]:
    """(start, end) of each line that has a word."""
    return [m.span() for m in re.finditer(r"\S[^\n]*", text)]


def reader(
    text: str,
    sentences: Sequence[tuple[int, int]] | None = None,
    vectors: Floats | None = None,
    trained: Heads | None = None,
) -> TextReader:
    """Of words parted by blanks; a sentence a line and random vectors, unless others are given."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    if vectors is None:
        vectors = np.random.default_rng(1).normal(0, 1, (len(words), heads.WIDTH)).astype(np.float32)
    starts, ends = [start for start, _ in words], [end for _, end in words]
    lines = lines_of(text) if sentences is None else sentences
    return TextReader(trained or Heads(arrays()), vectors, starts, ends, text, lines)
