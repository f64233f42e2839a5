"""Several hands at one list of items, results as they come, a bounded number in flight."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import TypeVar

from pipeline.work.hands import Dropped, Hand, OwnHand

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
    yield from _Crew(hands, items, do).results()


class _Crew:
    """A thread for each hand, which only waits for its process and writes what comes."""

    def __init__(
        self, hands: Sequence[Hand], items: Iterable[Item], do: Callable[[Hand, Item], Done]
    ) -> None:
        self._items, self._next = iter(items), threading.Lock()
        self._do = do
        self._hands = hands
        # Bounded, so that a slow consumer holds the work up and results do not pile up.
        self._results: queue.Queue[tuple[str, object]] = queue.Queue(maxsize=2 * len(hands))
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._labour, args=(hand,), daemon=True) for hand in hands]

    def results(self) -> Iterator[Done]:
        for thread in self._threads:
            thread.start()
        left = len(self._threads)
        try:
            while left:
                kind, value = self._get()
                if kind == "done":
                    yield value  # type: ignore[misc]
                elif kind == "broken":
                    assert isinstance(value, BaseException)
                    raise value
                else:
                    left -= 1
        finally:
            self._stop()

    def _get(self) -> tuple[str, object]:
        while True:  # on Windows a wait without an end cannot be interrupted by Ctrl-C
            try:
                return self._results.get(timeout=1)
            except queue.Empty:
                continue

    def _labour(self, hand: Hand) -> None:
        try:
            while not self._stopping.is_set():
                with self._next:
                    try:
                        item = next(self._items)
                    except StopIteration:
                        break
                self._results.put(("done", self._do(hand, item)))
        except Dropped:
            pass
        except BaseException as error:  # handed to the consumer, who raises it
            self._results.put(("broken", error))
        finally:
            self._results.put(("end", None))

    def _stop(self) -> None:
        self._stopping.set()
        for hand in self._hands:
            hand.stop()
        for thread in self._threads:
            while thread.is_alive():
                try:  # make room, so that no thread waits for ever to hand over its last result
                    self._results.get(timeout=0.02)
                except queue.Empty:
                    continue
