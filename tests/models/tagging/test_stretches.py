"""The likeliest stretches, beside a search through all of them."""

from __future__ import annotations

import numpy as np
import pytest

from models.tagging import heads
from models.tagging.stretches import likeliest, reaches, softmax


def test_reach_ends_at_what_is_barred_and_after_so_many_words() -> None:
    reach = reaches(40, [3, 30]).tolist()
    assert reach[:4] == [3, 2, 1, 0] and reach[4] == heads.STRETCH
    assert reach[29:32] == [1, 0, heads.STRETCH]


@pytest.mark.parametrize("seed", range(5))
def test_as_a_search_through_all_stretches(seed: int) -> None:
    rng = np.random.default_rng(seed)
    lengths = [0, 1, 7, 40]
    opening, closing = ([rng.normal(size=n).astype(np.float32) for n in lengths] for _ in range(2))
    outside = rng.normal(size=4).astype(np.float32)
    barred = {2, 17}
    room = reaches(40, barred)
    reach = [np.minimum(room[:n], n - np.arange(n)) for n in lengths]
    for i, (first, last, sure) in enumerate(likeliest(opening, closing, outside, reach)):
        begins = softmax(np.append(opening[i], outside[i])[None])[0]
        ends = softmax(closing[i][None])[0] if lengths[i] else closing[i]
        every = {
            (a, b): float(begins[a] * ends[b])
            for a in range(lengths[i])
            for b in range(a, min(a + heads.STRETCH, lengths[i]))
            if not barred & set(range(a, b + 1))
        }
        assert sure == pytest.approx(max(every.values(), default=0), rel=1e-5)
        assert not every or every[first, last] == pytest.approx(sure, rel=1e-5)
