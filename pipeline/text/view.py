"""A text as the stages read it, and the way back to the text that it was made from.

A module of the bottom layer.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

Edit = tuple[int, int, str]
"""(start, end, what stands there instead): offsets into the text that is edited."""


@dataclass(frozen=True, slots=True)
class View:
    """`text`, whose character i stands for original[starts[i]:ends[i]]; both None where it is the original.

    Offsets never go back: a later character stands for a later stretch, or for the same one.
    """

    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def edited(self, edits: Iterable[Edit]) -> View:
        """With the edits made, which are in order and do not overlap; the same view where there are none.

        Every character of a replacement stands for the whole stretch that it replaces.
        """
        pieces: list[str] = []
        starts, ends = array("l"), array("l")
        done = 0
        for start, end, replacement in edits:
            pieces += [self.text[done:start], replacement]
            self._keep(done, start, starts, ends)
            first, after = self.original(start, end) if end > start else self.original(start, start)
            starts.extend([first] * len(replacement))
            ends.extend([after] * len(replacement))
            done = end
        if not pieces:
            return self
        pieces.append(self.text[done:])
        self._keep(done, len(self.text), starts, ends)
        return View("".join(pieces), starts, ends)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that text[start:end] stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= len(self.starts):
            at = self.ends[-1] if self.ends else 0
            return at, at
        first = self.starts[start]
        return first, max(first, self.ends[end - 1]) if end > start else first

    def place(self, at: int) -> int:
        """The first offset of `text` that stands for the original's offset `at` or a later one."""
        if self.ends is None:
            return at
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= at:
                low = middle + 1
            else:
                high = middle
        return low

    def _keep(self, start: int, end: int, starts: array[int], ends: array[int]) -> None:
        """Adds what text[start:end] stands for."""
        if self.starts is None or self.ends is None:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend(self.starts[start:end])
            ends.extend(self.ends[start:end])
