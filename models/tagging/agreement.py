"""One name, one type: what a text says of a name in one place helps where it says less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
# Towards the mean of all mentions. Entity F1 on KIND dev, six sentences a text: .8427 at 0,
# .8461 at .6, .8452 at .8, .8458 at 1; English, held out, rose by .002.
_SHARE = 0.6
_SHORTEST = 3


def agree(scores: Floats, forms: Sequence[str]) -> Floats:
    """(tokens, labels) log-probabilities of one text, with those of tokens of one form drawn together.

    Only capitalised words of letters are. What moves is the weight of a type, not that of
    its B- against its I-: "Rossi" may follow "Mario" here and stand alone there.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, form in enumerate(forms):
        if form[:1].isupper() and len(form) >= _SHORTEST and form.isalpha():
            places[form].append(i)
    drawn = scores.copy()
    for same in places.values():
        if len(same) > 1:
            types = _by_type(scores[same])
            drawn[same] += np.repeat(_SHARE * (types.mean(axis=0) - types), 2, axis=1)[:, 1:]
    return drawn


def _by_type(scores: Floats) -> Floats:
    """(tokens, types) of the columns O, B-X, I-X, B-Y, I-Y …: O first, then each type's two together."""
    outside, begun, inside = scores[:, :1], scores[:, 1::2], scores[:, 2::2]
    return np.concatenate([outside, np.logaddexp(begun, inside)], axis=1)
