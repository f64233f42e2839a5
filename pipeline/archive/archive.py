"""A great many articles → a dataset of Parquet tables, on a cluster. What is done is never done again."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import cast

import pyarrow as pa

from models.contracts import Engines
from pipeline.api import Profile
from pipeline.archive import cluster, inline, manifest
from pipeline.archive.cluster import Staff
from pipeline.archive.columns import schema_text
from pipeline.archive.part import Order
from pipeline.archive.plan import Plan, key, make_plan
from pipeline.archive.records import Names, check_names
from pipeline.archive.sources import Sources, find_sources
from pipeline.archive.store import Store, write_json
from pipeline.data import SECTIONS, Extent, Options, OutputLanguage, Section
from pipeline.errors import OptionError, OutputError
from pipeline.work.fingerprint import fingerprint, libraries
from pipeline.work.hands import Recipe
from pipeline.work.staffing import AskedEngines, cores

# Articles of a part: enough for few files, few enough that all actors have work to the end and that a killed
# one loses minutes.
MOST_ROWS, LEAST_ROWS, PARTS_AN_ACTOR = 1000, 10, 20
# Bytes that an actor with a translation model holds.
_TRANSLATOR_BYTES = 3_000_000_000


_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Done:
    """What a part brought: the count of each status, and (id, status, reason) of those not done, the first
    twenty. `total`: articles of this run, `kept`: those that earlier runs did."""

    counts: dict[str, int]
    undone: tuple[tuple[str, str, str], ...]
    total: int
    kept: int


def make_archive(
    source: str,
    out: str,
    *,
    names: Names = _NAMES,
    to: OutputLanguage = "en",
    language: str = "auto",
    sections: Sequence[str] = SECTIONS,
    published: date | None = None,
    translate: Extent = "auto",
    budget: float | None = None,
    profile: Profile = "auto",
    offline: bool = False,
    device: str = "cpu",
    engines: Engines | Callable[[], Engines] | None = None,
    workers: int | None = None,
    address: str | None = None,
    rows: int | None = None,
    again: bool = False,
) -> Generator[Done, None, None]:
    """Sheets of every article of `source` as tables in `out`, both paths or addresses that fsspec knows.

    Exactly one row an id: of several articles of one id the first is done. Killed at any moment and run again
    it does what is missing, and what has changed; what failed too, where `again`. `workers`: actors, by
    default one a core; 0 for this process, without a cluster. `address`: of a running Ray cluster. `rows`:
    articles of a part. `engines`: a function of a module that loads them or, for this process, loaded ones.

    Raises InputError, OptionError, and OutputError where `out` cannot be written, is another program's
    archive, or the cluster breaks down. What is wrong with one article is its row.
    """
    if to == "both":
        raise OptionError(
            "an archive holds one sheet an article; run once with --to en and once with --to it"
        )
    if workers is not None and workers < 0:
        raise OptionError(
            f"workers cannot be {workers}; it takes 1 or more, or 0 for none beside this process"
        )
    if rows is not None and rows < 1:
        raise OptionError(f"rows cannot be {rows}; it takes 1 or more")
    chosen = tuple(cast(Section, s) for s in sections)
    options = Options(to, language, chosen, published, translate=translate, budget=budget)
    store = _opened(out)
    found = find_sources(_address(source), store.path("").rstrip("/"))
    check_names(found.pieces, names)
    asked = AskedEngines(engines, profile, offline, device)
    recipe: Recipe | Engines
    weights: dict[str, object]
    if engines is not None and not callable(engines):
        if workers != 0:
            raise OptionError(
                "loaded engines do not travel to workers; give a function of a module that loads them"
            )
        recipe, weights = engines, {"profile": engines.profile}
    else:
        recipe, weights = asked.recipe(options)
    order = Order(store.url, options, recipe, weights, fingerprint(options, weights), libraries())
    if workers is None and isinstance(recipe, Recipe) and not recipe.single and not address:
        workers = _as_memory_allows()
    staff = Staff(workers, address)
    with _locked(store):
        manifest.check(store, order)
        run = _Run(store, found, names, order, staff, rows, again)
        yield from run.go()


@dataclass(slots=True)
class _Run:
    store: Store
    found: Sources
    names: Names
    order: Order
    staff: Staff
    rows: int | None
    again: bool
    counts: Counter[str] = field(default_factory=Counter)
    # Whether an id was met in two rows of the output, which no run of one at a time leaves behind.
    doubled: bool = False
    plan: Plan = field(default_factory=Plan)

    def go(self) -> Generator[Done, None, None]:
        begin, whole = time.perf_counter(), False
        self.store.clean()
        engine = inline if self.staff.workers == 0 else cluster
        with _this_process() if engine is inline else cluster.running(self.staff) as actors:
            indexes = engine.index_all(self.found.pieces, self.names)
            self.plan = make_plan(indexes, self._kept())
            self._retire()
            manifest.write(self.store, self.order)
            self.store.write("schema.json", schema_text().encode())
            try:
                yield from self._parts(engine, actors)
                whole = True
            finally:
                self._conclude(time.perf_counter() - begin, whole)

    def _parts(self, engine: ModuleType, actors: int) -> Iterator[Done]:
        pieces = [
            (piece, todo) for piece, todo in zip(self.found.pieces, self.plan.todo, strict=True) if todo
        ]
        if not pieces:
            return
        spread = -(-self.plan.missing // (actors * PARTS_AN_ACTOR))
        rows = self.rows or min(MOST_ROWS, max(LEAST_ROWS, spread))
        kept = self.plan.articles - self.plan.missing
        for answer in engine.make_parts(pieces, self.names, self.order, actors, rows):
            self.counts.update(answer["counts"])
            yield Done(answer["counts"], tuple(map(tuple, answer["undone"])), self.plan.missing, kept)

    def _kept(self) -> Iterator[tuple[str, str]]:
        """(id, stamp) of what is there. What failed and is to be done again is as a row of other content."""
        seen: set[bytes] = set()
        for _, ids, stamps, statuses in self.store.ids():
            for identity, stamp, status in zip(ids, stamps, statuses, strict=True):
                if (hashed := key(identity)) in seen:
                    self.doubled = True
                    continue
                seen.add(hashed)
                yield identity, "" if self.again and status == "failed" else stamp

    def _retire(self) -> None:
        """Take rows out of the output that are to be made anew, and second rows of an id."""
        if not self.plan.stale and not self.doubled:
            return
        seen: set[bytes] = set()
        for part, ids, _, _ in self.store.ids():
            keep = [i for i in ids if (hashed := key(i)) not in self.plan.stale and hashed not in seen]
            seen.update(map(key, ids))
            if len(keep) < len(ids):
                self.store.retire(
                    part, pa.array(keep, pa.string()), f"{part[:12]}-{len(keep)}-{time.time_ns():x}"
                )

    def _conclude(self, seconds: float, whole: bool) -> None:
        try:
            self._report(seconds, whole)
        except OutputError:
            if whole:  # else what broke it off is told
                raise

    def _report(self, seconds: float, whole: bool) -> None:
        pieces = self.found.pieces
        rows: Counter[str] = Counter()
        distinct: set[bytes] = set()
        for _, ids, _, statuses in self.store.ids():
            rows.update(statuses)
            distinct.update(map(key, ids))
        report = {
            "interrupted": not whole,
            "articles": self.plan.articles,
            "this_run": {"to_do": self.plan.missing, **self.counts, "seconds": round(seconds, 1)},
            "rows": {"all": rows.total(), "ids": len(distinct), **rows},
            "repeated_ids": {
                "count": self.plan.repeated,
                "first": [f"{pieces[piece].name}#{number}" for piece, number in self.plan.duplicates],
            },
            "gone_from_the_input": self.plan.gone,
            "left_out": dict(sorted(self.found.left_out.items())),
        }
        write_json(self.store, "report.json", report)


@contextmanager
def _this_process() -> Iterator[int]:
    yield 1


def _opened(out: str) -> Store:
    try:
        return Store(_address(out))
    except (ImportError, ValueError, OSError) as error:
        raise OutputError(f"{out} cannot be opened: {error}") from None


def _address(name: str) -> str:
    """A path made absolute: actors have other working folders."""
    if not name.strip() or "\0" in name:
        raise OptionError(f"a name cannot be {name!r}; give a path, or an address such as s3://bucket/path")
    return name if "://" in name else str(Path(name).absolute())


@contextmanager
def _locked(store: Store) -> Iterator[None]:
    """One run at a time where the output is a folder; an object store has no locks."""
    if not store.is_local:
        yield
        return
    from pipeline.batch.journal import STATE
    from pipeline.batch.place import locked

    folder = Path(store.path("").rstrip("/"))
    try:
        (folder / STATE).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be made: {error.strerror or error}") from None
    with locked(folder):
        yield


def _as_memory_allows() -> int:
    try:
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):
        return 1
    return max(1, min(cores(), free // _TRANSLATOR_BYTES))
