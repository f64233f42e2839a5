"""Several hands at one list of items, results as they come, a bounded number in flight."""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TypeVar

from pipeline.work.hands import Hand, OwnHand

Item = TypeVar("Item")
Done = TypeVar("Done")


def each(
    hands: Sequence[Hand], items: Iterable[Item], do: Callable[[Hand, Item], Done]
) -> Generator[Done, None, None]:
    """`do(hand, item)` for every item, in the order in which they finish.

    What `do` raises ends the whole. Closing the iterator drops what is in hand.
    """
    if len(hands) == 1 and isinstance(hands[0], OwnHand):
        for item in items:
            yield do(hands[0], item)
        return
    free: queue.SimpleQueue[Hand] = queue.SimpleQueue()
    for hand in hands:
        free.put(hand)

    def work(item: Item) -> Done:
        hand = free.get()
        try:
            return do(hand, item)
        finally:
            free.put(hand)

    # A thread for each hand, which only waits for its process and writes what comes.
    pool = ThreadPoolExecutor(len(hands), thread_name_prefix="scheda-batch")
    begun: set[Future[Done]] = set()
    left = iter(items)
    try:
        while True:
            # Bounded, so that a slow consumer holds the work up and results do not pile up.
            begun.update(pool.submit(work, item) for item in islice(left, 2 * len(hands) - len(begun)))
            if not begun:
                return
            # On Windows a wait without an end cannot be interrupted by Ctrl-C.
            done, begun = wait(begun, timeout=1, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
    finally:
        for future in begun:
            future.cancel()
        for hand in hands:
            hand.stop()
        pool.shutdown(cancel_futures=True)
