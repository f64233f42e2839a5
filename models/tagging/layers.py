"""The trained layers of the reader's heads."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from models.tagging import heads

Floats = npt.NDArray[np.float32]


class Heads:
    """The judging heads of one encoder, from the arrays `judge.*` of its heads.npz (`training.judging` makes
    them): each a hidden layer and an outer one."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self._arrays = {name: np.asarray(array, np.float32) for name, array in arrays.items()}
        # The head for words to a program is made last (`training.orders`); until then it knows nothing.
        self._arrays.setdefault("order.weight", np.zeros((1, 2 * heads.WIDTH), np.float32))
        self._arrays.setdefault("order.bias", np.zeros(1, np.float32))

    def scores(self, head: str, rows: Floats) -> Floats:
        """(rows, inputs) → (rows, outputs), before any logistic function."""
        return self.linear(f"{head}.outer", np.tanh(self.linear(f"{head}.inner", rows)))

    def linear(self, name: str, rows: Floats) -> Floats:
        weight, bias = self._arrays[f"{name}.weight"], self._arrays[f"{name}.bias"]
        return np.asarray(rows @ weight.T + bias, np.float32)

    def asked(self, layer: str, asking: Floats, part: slice = slice(None)) -> Floats:
        """(rows, width + 1) for `scored`: how well each word answers rows that ask, (rows, POINTER), by what
        (that part of) a layer shows of it.

        The layer is put to the few that ask and not to all words: the same sums, a tenth of the products.
        """
        weight, bias = self._arrays[f"{layer}.weight"][part], self._arrays[f"{layer}.bias"][part]
        shown = np.concatenate([weight, bias[:, None]], axis=1)
        return np.asarray(asking @ shown / math.sqrt(heads.POINTER), np.float32)

    def table(self, name: str) -> Floats:
        """A table of numbers that are learned as they are."""
        return self._arrays[f"{name}.weight"]


def scored(vectors: Floats, asked: Floats) -> Floats:
    """(words,) scores of (words, width) vectors for one row of `Heads.asked`."""
    return np.asarray(vectors @ asked[:-1] + asked[-1], np.float32)
