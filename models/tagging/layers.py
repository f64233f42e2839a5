"""The trained layers of the reader's heads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

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

    def of_words(self, vectors: Floats) -> dict[str, Floats]:
        """What each layer of `WORD_LAYERS` makes of a text's (tokens, width) vectors: one product for all,
        since numpy's threads cost more than many small ones take."""
        weight, bias, ends = self._word_layers
        found = np.asarray(vectors @ weight.T + bias, np.float32)
        return dict(zip(heads.WORD_LAYERS, np.split(found, ends, axis=1), strict=True))

    @cached_property
    def _word_layers(self) -> tuple[Floats, Floats, list[int]]:
        """The layers as one, and where the second and each further one begins."""
        weights, biases = (
            [self._arrays[f"{name}.{part}"] for name in heads.WORD_LAYERS] for part in ("weight", "bias")
        )
        ends = np.cumsum([len(weight) for weight in weights])[:-1]
        return np.concatenate(weights), np.concatenate(biases), ends.tolist()

    def table(self, name: str) -> Floats:
        """A table of numbers that are learned as they are."""
        return self._arrays[f"{name}.weight"]
