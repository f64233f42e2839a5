"""What an archive's run would take with more workers than there are to try: a queueing model, simulated.

    python -m benchmarks.archive_model --article .115 --articles 100000000

Readers make parts one after the other, each piece by one reader; a part waits until an actor has room (two
in flight an actor, as pipeline/archive/cluster.py asks of Ray Data); the driver hears of each part when it is
done. Times are seconds; those of the options are what docs/SCALE.md has as measured, but `--write` and
`--driver`, which are guesses. Articles of a part take an exponential time each, so that parts vary.
"""

from __future__ import annotations

import argparse
import heapq
import random
from dataclasses import dataclass

from pipeline.archive.archive import LEAST_ROWS, MOST_ROWS, PARTS_AN_ACTOR
from pipeline.archive.cluster import READERS

_IN_FLIGHT = 2


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds: an article's sheet, what is beside it, reading it; writing a part; the driver's for one."""

    article: float
    beside: float
    read: float
    write: float
    driver: float


def simulate(articles: int, workers: int, pieces: int, costs: Costs, chance: random.Random) -> float:
    """Seconds from the first part that is read to the last that the driver has heard of."""
    rows = min(MOST_ROWS, max(LEAST_ROWS, -(-articles // (workers * PARTS_AN_ACTOR))))
    readers = [0.0] * min(READERS, pieces)
    free = [0.0] * workers
    started: list[float] = []
    ends: list[float] = []
    heard = 0.0
    for at in range(0, articles, rows):
        size = min(rows, articles - at)
        waiting = _IN_FLIGHT * workers
        room = started[-waiting] if len(started) >= waiting else 0.0
        read = max(heapq.heappop(readers) + size * costs.read, room)
        heapq.heappush(readers, read)
        begin = max(heapq.heappop(free), read)
        started.append(begin)
        work = max(0.0, chance.gauss(size, size**0.5)) * costs.article
        done = begin + work + size * costs.beside + costs.write
        heapq.heappush(free, done)
        ends.append(done)
    for done in sorted(ends):
        heard = max(heard, done) + costs.driver
    return heard


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--article", type=float, default=0.115)
    parser.add_argument("--beside", type=float, default=0.00086)
    parser.add_argument("--read", type=float, default=0.000024)
    parser.add_argument("--write", type=float, default=0.05)
    parser.add_argument("--driver", type=float, default=0.01)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4, 64, 1000, 4000, 16000])
    asked = parser.parse_args()
    costs = Costs(asked.article, asked.beside, asked.read, asked.write, asked.driver)
    for workers in asked.workers:
        for pieces in (1, 1000):
            seconds = simulate(asked.articles, workers, pieces, costs, random.Random(1))
            ideal = asked.articles * costs.article / workers
            print(
                f"{workers:6} workers, {pieces:4} pieces: {seconds / 3600:9.2f} h, "
                f"{asked.articles / seconds:8.1f} articles/s, {ideal / seconds:.2f} of bare processes"
            )


if __name__ == "__main__":
    main()
