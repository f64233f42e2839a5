"""What is missing: every article of the input against every row of the output.

Held as arrays, 32 bytes an article. The first article of an id, in the order of the input, is done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from pipeline.archive.records import Names, read
from pipeline.archive.sources import Piece

# An id as 16 bytes of its hash: of 10⁸ ids, two share one with a probability of 10⁻²³.
KEY, STAMP = np.dtype("S16"), np.dtype("S8")
Keys = npt.NDArray[np.bytes_]
Ranges = tuple[tuple[int, int], ...]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Index:
    """Of one piece, row by row: hashed ids, hashed stamps, numbers."""

    keys: Keys
    stamps: Keys
    numbers: npt.NDArray[np.int64]


@dataclass(slots=True)
class Plan:
    """`todo`: for each piece the numbers of the rows to be done, as ranges [first, end). `stale`: keys of ids
    whose rows in the output are of other content. `duplicates`: (piece, number) of later articles of an id,
    the first hundred; `repeated` counts them all. `gone` counts ids of the output that the input lacks."""

    todo: list[Ranges] = field(default_factory=list)
    articles: int = 0
    missing: int = 0
    repeated: int = 0
    duplicates: list[tuple[int, int]] = field(default_factory=list)
    stale: frozenset[bytes] = frozenset()
    gone: int = 0


def key(identity: str) -> bytes:
    # A trailing zero byte would be cut off by numpy's fixed strings: none is left.
    return hashlib.blake2b(identity.encode(), digest_size=15).digest() + b"\x01"


def short(stamp: str) -> bytes:
    return hashlib.blake2b(stamp.encode(), digest_size=7).digest() + b"\x01"


def index(piece: Piece, names: Names) -> Index:
    keys, stamps, numbers = bytearray(), bytearray(), []
    for row in read(piece, names):
        keys += key(row.id)
        stamps += short(row.stamp)
        numbers.append(row.number)
    return Index(
        np.frombuffer(bytes(keys), KEY), np.frombuffer(bytes(stamps), STAMP), np.array(numbers, np.int64)
    )


def make_plan(indexes: Sequence[Index], done: Iterable[tuple[str, str]]) -> Plan:
    """`indexes` in the order of the pieces; `done`: (id, stamp) of every row of the output."""
    keys = np.concatenate([one.keys for one in indexes]) if indexes else np.array([], KEY)
    stamps = np.concatenate([one.stamps for one in indexes]) if indexes else np.array([], STAMP)
    _, first = np.unique(keys, return_index=True)
    is_first = np.zeros(len(keys), bool)
    is_first[first] = True
    done_keys, done_stamps = _done(done)
    at = np.searchsorted(done_keys, keys)
    inside = at < len(done_keys)
    known = np.zeros(len(keys), bool)
    known[inside] = done_keys[at[inside]] == keys[inside]
    same = np.zeros(len(keys), bool)
    same[known] = done_stamps[at[known]] == stamps[known]
    wanted = is_first & ~same
    plan = Plan(articles=int(is_first.sum()), missing=int(wanted.sum()), repeated=int((~is_first).sum()))
    plan.stale = frozenset(keys[wanted & known].tolist())
    plan.gone = len(done_keys) - int((is_first & known).sum())
    start = 0
    for piece, one in enumerate(indexes):
        here = slice(start, start + len(one.keys))
        plan.todo.append(_ranges(one.numbers[wanted[here]]))
        if len(plan.duplicates) < 100:
            plan.duplicates += [(piece, int(n)) for n in one.numbers[~is_first[here]][:100]]
        start = here.stop
    return plan


def _done(done: Iterable[tuple[str, str]]) -> tuple[Keys, Keys]:
    """Sorted keys, and the stamps beside them."""
    keys, stamps = bytearray(), bytearray()
    for identity, stamp in done:
        keys += key(identity)
        stamps += short(stamp)
    unsorted = np.frombuffer(bytes(keys), KEY)
    order = np.argsort(unsorted, kind="stable")
    return unsorted[order], np.frombuffer(bytes(stamps), STAMP)[order]


def _ranges(numbers: npt.NDArray[np.int64]) -> Ranges:
    if not len(numbers):
        return ()
    breaks = np.flatnonzero(np.diff(numbers) != 1)
    firsts = numbers[np.concatenate(([0], breaks + 1))]
    lasts = numbers[np.concatenate((breaks, [len(numbers) - 1]))]
    return tuple((int(a), int(b) + 1) for a, b in zip(firsts, lasts, strict=True))


def within(numbered: Iterator[tuple[int, Value]], ranges: Ranges) -> Iterator[Value]:
    """Those whose number is in the ranges; both rise, and nothing is read after the last."""
    left = list(reversed(ranges))
    for number, value in numbered:
        while left and number >= left[-1][1]:
            left.pop()
        if not left:
            return
        if number >= left[-1][0]:
            yield value
