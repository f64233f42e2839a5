"""What stands at the edge of a phrase and names nothing: "of the" before "mayor"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import takewhile
from typing import TypeVar

from pipeline.lexicon.little import LITTLE

_Item = TypeVar("_Item")


def leading(items: Iterable[_Item], edge: Callable[[_Item], bool] = LITTLE.__contains__) -> int:
    """How many items at the beginning are an `edge`: of words in lower case, stop words. Those at the end: of
    `reversed(items)`."""
    return sum(1 for _ in takewhile(edge, items))
