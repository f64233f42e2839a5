"""Near-duplicates: articles that say much the same in the same words. Marked, never merged.

MinHash over runs of three words, by datasketch. A translation shares no words, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import numpy as np

_WORD = re.compile(r"\w+")
_RUN = 3
# Hashes of a signature: the share of runs in common is told to ±6 % (datasketch: 1/√n).
HASHES = 256
# How datasketch hashes: signatures of two schemes cannot be compared.
_SCHEME: Literal["affine32"] = "affine32"
# Share of runs in common: an agency's report with another headline and a paragraph cut is over it.
LEAST = 0.5


def signature(text: str) -> list[int]:
    """Empty for a text of fewer words than a run has."""
    from datasketch import MinHash

    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + _RUN]).encode() for at in range(len(words) - _RUN + 1)}
    if not runs:
        return []
    minhash = MinHash(num_perm=HASHES, scheme=_SCHEME)
    minhash.update_batch(runs)
    return [int(value) for value in minhash.hashvalues]


def copies(signed: Iterable[tuple[str, list[int]]]) -> Iterator[tuple[str, str, float]]:
    """Of (id, signature): an id, one before it that is much the same, and the share of runs in common."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=LEAST, num_perm=HASHES)
    known: dict[str, MinHash] = {}
    for identity, hashes in signed:
        if not hashes:
            continue
        minhash = MinHash(num_perm=HASHES, hashvalues=np.array(hashes, np.uint64), scheme=_SCHEME)
        for other in sorted(index.query(minhash)):
            if (share := minhash.jaccard(known[other])) >= LEAST:
                yield identity, other, float(share)
        index.insert(identity, minhash)
        known[identity] = minhash
