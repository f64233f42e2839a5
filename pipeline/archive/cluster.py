"""Ray: a local cluster of our own, or one that runs already; and the two flows of work through it.

A task that indexes or reads takes no core of its own, so that every core is an actor's. Ray Data holds the
readers back while actors are busy; a row of its datasets is one part, pickled.
"""

from __future__ import annotations

import logging
import os
import pickle
import platform
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from pipeline.archive.inline import batches
from pipeline.archive.part import Order, PartMaker
from pipeline.archive.plan import Index, Ranges, index
from pipeline.archive.records import Names
from pipeline.archive.sources import Piece
from pipeline.errors import OptionError, OutputError
from pipeline.work.staffing import cores

# Of a local cluster: what waits between readers and actors, a few hundred articles.
OBJECT_STORE_BYTES = 256_000_000
# Reading tasks at a time beside the actors; each holds one part in memory.
READERS = 2
# Ray gives its processes 30 s to start, which a machine that is busy otherwise may take.
STARTS = 3
_ANSWER = pa.schema([("answer", pa.large_binary())])


@dataclass(frozen=True, slots=True)
class Staff:
    """`workers`: actors, one at least; None for one a core. `address`: of a running cluster, or None."""

    workers: int | None
    address: str | None


@contextmanager
def running(staff: Staff) -> Iterator[int]:
    """Join or start one, and give the number of actors. A local one ends with the block, or this process.

    Raises OptionError where there is none at the address.
    """
    _quiet()
    import ray

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        _join(staff)
        for number, handler in before.items():  # Ray sets its own
            with suppress(ValueError):  # not in the main thread
                signal.signal(number, handler)
        yield staff.workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
    finally:
        ray.shutdown()


def _join(staff: Staff) -> None:
    """Raises OptionError."""
    import ray

    settings: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.CRITICAL}
    if staff.address:
        settings["address"] = staff.address
    else:
        settings |= {"num_cpus": staff.workers or cores(), "object_store_memory": OBJECT_STORE_BYTES}
        settings |= {"include_dashboard": False, "_node_ip_address": "127.0.0.1"}
    for tries_left in reversed(range(STARTS)):
        try:
            ray.init(**settings)
            return
        except Exception as error:  # Ray raises plain ones too
            ray.shutdown()
            if tries_left and "timed out" in str(error):
                continue
            where = f"at {staff.address}" if staff.address else "on this machine"
            said = " ".join(str(error).split())[:300]
            raise OptionError(f"no Ray cluster can be used {where}: {said}") from None


def index_all(pieces: Sequence[Piece], names: Names) -> list[Index]:
    """The index of each piece, in order."""
    from ray.data import TaskPoolStrategy

    data = _pieces(pieces).map_batches(
        _index,
        fn_args=(names,),
        num_cpus=0,
        compute=TaskPoolStrategy(size=min(READERS, len(pieces))),
        **_ARROW,
    )
    found = [pickle.loads(row["answer"]) for row in data.iter_rows()]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def make_parts(
    pieces: Sequence[tuple[Piece, Ranges]], names: Names, order: Order, workers: int, rows: int
) -> Iterator[dict[str, Any]]:
    """What `PartMaker.make` says of each part, in the order in which they are done.

    `rows`: articles of a part. Raises OutputError where an actor differs from the order or cannot write.
    """
    import ray
    from ray.data import ActorPoolStrategy, TaskPoolStrategy

    pool = ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=2)
    data = _pieces(pieces).map_batches(
        _rows,
        fn_args=(names, rows, order),
        num_cpus=0,
        compute=TaskPoolStrategy(size=min(READERS, len(pieces))),
        **_ARROW,
    )
    data = data.map_batches(Actor, compute=pool, num_cpus=1, **_ARROW)
    try:
        for row in data.iter_rows():
            answer = pickle.loads(row["answer"])
            if "fatal" in answer:
                raise OutputError(answer["fatal"])
            yield answer
    except ray.exceptions.RayError as error:
        last = str(error).strip().rpartition("\n")[2].strip()
        raise OutputError(
            f"the cluster broke down: {last[:300]}; what is written is whole. "
            "Run the same command again: it goes on where it stopped"
        ) from None


class Actor:
    """Holds the engines, in a child process that a bad article may take down alone."""

    def __init__(self) -> None:
        self._maker: PartMaker | None = None

    def __call__(self, batch: pa.Table) -> pa.Table:
        # The order comes with every part: one given to the constructor is lost with the node that keeps it.
        order, rows = pickle.loads(batch["answer"].to_pylist()[0])
        if self._maker is None:
            if refusal := order.difference():
                where = f"a worker on {platform.node()} refuses: {refusal}"
                return _answer({"fatal": f"{where}; install the same version on every machine"})
            self._maker = PartMaker.of(order)
        try:
            return _answer(self._maker.make(rows))
        except OutputError as error:
            return _answer({"fatal": str(error)})


_ARROW: dict[str, Any] = {"batch_size": 1, "batch_format": "pyarrow"}


def _pieces(pieces: Sequence[object]) -> Any:
    """A dataset with a block for each piece, and for each row that comes of one."""
    import ray.data

    for name in ("ray", "ray.data"):  # it sets its own when it is imported
        logging.getLogger(name).setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    # A block for each row, which is a whole part: else one actor gets all the parts of a file.
    context.target_max_block_size = 1
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    items = [{"number": n, "piece": pickle.dumps(piece)} for n, piece in enumerate(pieces)]
    return ray.data.from_items(items, override_num_blocks=len(items))


def _index(batch: pa.Table, names: Names) -> pa.Table:
    (number,), (piece,) = batch["number"].to_pylist(), batch["piece"].to_pylist()
    return _answer((number, index(pickle.loads(piece), names)))


def _rows(batch: pa.Table, names: Names, size: int, order: Order) -> Iterator[pa.Table]:
    """The rows that are to be done of one piece, a part at a time."""
    piece, todo = pickle.loads(batch["piece"].to_pylist()[0])
    for rows in batches(piece, todo, names, size):
        yield _answer((order, rows))


def _answer(value: object) -> pa.Table:
    return pa.table({"answer": [pickle.dumps(value)]}, schema=_ANSWER)


def _quiet() -> None:
    """No word to Ray's makers of this run, no lines of its own among ours. Before Ray is imported."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    # Ray's own is 15: beside any other work its workers would get a tenth of what bare processes do.
    os.environ.setdefault("RAY_worker_niceness", "0")
    try:
        import ray  # noqa: F401
    except ImportError:
        sys.stderr.flush()
        raise OptionError("archives need Ray; install it with: pip install -e '.[archive]'") from None
