"""The trained layers of the reader's heads."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

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

    def answers(
        self, layer: str, asking: Floats, vectors: Floats, near: Sequence[slice], part: slice = slice(None)
    ) -> Callable[[int], Floats]:
        """How well each word near a row that asks answers it, by the row's number. `asking`: (rows, POINTER);
        what (that part of) a layer shows of words' (tokens, width) `vectors` is what they answer by.

        The layer is put to the few that ask and not to all words, the same sums with a tenth of the products.
        In a text of numbers alone so many look at so many that it takes fewer to put it to the words.
        """
        weight, bias = self._arrays[f"{layer}.weight"][part], self._arrays[f"{layer}.bias"][part]
        looks = sum(words.stop - words.start for words in near)
        asked: Floats = asking / math.sqrt(heads.POINTER)
        added: Floats = np.zeros(len(asking), np.float32)
        if looks * (heads.WIDTH - heads.POINTER) > len(vectors) * heads.WIDTH * heads.POINTER:
            vectors = vectors @ weight.T + bias
        else:
            asked, added = asked @ weight, asked @ bias
        return lambda row: np.asarray(vectors[near[row]] @ asked[row] + added[row], np.float32)

    def table(self, name: str) -> Floats:
        """A table of numbers that are learned as they are."""
        return self._arrays[f"{name}.weight"]
