"""The time that a sheet's translation may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

# Sentences that engines decode together; more at a time could not be stopped between.
GROUP = 4


@dataclass
class Budget:
    """`seconds` of wall time from now on, None for as long as it takes. `clock` gives seconds.

    Loading the engine counts. A call that has begun is not stopped: a budget is passed by one sentence at
    most, as far as the pace of the call before tells.
    """

    seconds: float | None = None
    clock: Callable[[], float] = time.monotonic
    _begin: float = field(init=False)
    # Seconds a character of the last call that took any.
    _pace: float | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._begin = self.clock()

    def affordable(self, texts: Sequence[str]) -> list[str]:
        """The first of `texts` that may be translated now, together; none once the time is over."""
        if self.seconds is None:
            return list(texts)
        left = self.seconds - (self.clock() - self._begin)
        if left <= 0:
            return []
        if self._pace is None:
            return list(texts[:1])
        characters, count = 0, 0
        for text in texts[:GROUP]:
            characters += len(text)
            if count and characters * self._pace > left:
                break
            count += 1
        return list(texts[:count])

    @contextmanager
    def spent_on(self, texts: Sequence[str]) -> Iterator[None]:
        """Around the translation of `texts`, for the pace of the next."""
        begin = self.clock()
        yield
        taken, characters = self.clock() - begin, sum(map(len, texts))
        if taken > 0 and characters:
            self._pace = taken / characters
