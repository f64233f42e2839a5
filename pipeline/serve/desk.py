"""The queue: articles that wait, the one at work, and what became of each.

Everything here happens in the server's event loop, so that nothing needs a lock.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pipeline.data import Options
from pipeline.errors import InputError
from pipeline.serve.hand import PATIENCE_SECONDS, Hand
from pipeline.serve.problems import Problem, bug
from pipeline.serve.reading import read

Status = Literal["queued", "running", "done", "refused", "failed", "stopped"]
ENDED: frozenset[Status] = frozenset({"done", "refused", "failed", "stopped"})
# Articles that may wait. At two seconds each the last has its facts in a few minutes.
MAX_WAITING = 100
MAX_WAITING_BYTES = 200_000_000
# Ended jobs that are remembered, beside the shelf.
MAX_KEPT = 100
# A tab that is loaded again comes back within this time; a closed one does not.
GRACE_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody asks for: `data` are the bytes of a file called `name`, or pasted text in UTF-8 where
    that is None. `attended`: the work ends when nobody watches its events any more. `keep`: on the shelf."""

    data: bytes
    name: str | None
    options: Options
    attended: bool = False
    keep: bool = True


@dataclass(eq=False)
class Job:
    """One article on its way. `events` grow; `changed` is set anew with each."""

    id: str
    given: Given
    status: Status = "queued"
    stage: str | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    problem: Problem | None = None
    watchers: int = 0
    begun: float = field(default_factory=time.time)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, event: str, **fields: Any) -> None:
        self.events.append({"event": event, **fields})
        self.changed.set()
        self.changed = asyncio.Event()

    @property
    def ended(self) -> bool:
        return self.status in ENDED


class Desk:
    """Takes articles in order. `on_done` is told of every job that is done, to keep its sheets."""

    def __init__(self, hand: Hand, on_done: Callable[[Job], None] = lambda job: None) -> None:
        self._hand = hand
        self._on_done = on_done
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._waiting: list[Job] = []
        self._at_work: Job | None = None
        self._reading: asyncio.Future[bytes] | None = None
        self._wake = asyncio.Event()
        self._timers: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def busy(self) -> bool:
        return self._at_work is not None

    def take(self, given: Given) -> Job:
        """A new job at the end of the queue. Raises Problem where that is full."""
        size = len(given.data) + sum(len(job.given.data) for job in self._waiting)
        if len(self._waiting) >= MAX_WAITING or size > MAX_WAITING_BYTES:
            line = f"{len(self._waiting)} articles wait already; give this one again in a minute"
            raise Problem("busy", 503, line, {"Retry-After": "60"})
        job = Job(secrets.token_urlsafe(12), given)
        self._jobs[job.id] = job
        self._waiting.append(job)
        self._tell_places()
        self._wake.set()
        if given.attended:
            self._look_after(job)
        return job

    def find(self, id: str) -> Job | None:
        return self._jobs.get(id)

    def jobs(self) -> list[Job]:
        """Those that are not ended, in their order."""
        return ([self._at_work] if self._at_work else []) + self._waiting

    def ahead(self, job: Job) -> int:
        """How many articles come before it."""
        if job not in self._waiting:
            return 0
        return self._waiting.index(job) + (self._at_work is not None)

    def stop(self, job: Job) -> None:
        """End it, waiting or at work; what it has found so far stays with it."""
        if job.ended:
            return
        if job in self._waiting:
            self._waiting.remove(job)
            self._tell_places()
        self._end(job, "stopped", Problem("stopped", 409, "the work was stopped"))
        if job is self._at_work and self._reading:
            self._reading.cancel()
        elif job is self._at_work:
            self._hand.drop()

    def forget(self, id: str) -> None:
        """Drop what is remembered of a job, and end it first."""
        job = self._jobs.get(id)
        if job is not None:
            self.stop(job)
            self._jobs.pop(id, None)

    async def watch(self, job: Job, seen: int = 0) -> AsyncGenerator[tuple[int, dict[str, Any]] | None, None]:
        """Its events from number `seen` on, as they come; None now and then, to try whether one listens."""
        job.watchers += 1
        try:
            while True:
                changed = job.changed
                while seen < len(job.events):
                    seen += 1
                    yield seen, job.events[seen - 1]
                if job.ended:
                    return
                try:
                    await asyncio.wait_for(changed.wait(), 5.0)
                except TimeoutError:
                    yield None
        finally:
            job.watchers -= 1
            if job.given.attended and not job.watchers and not job.ended:
                self._look_after(job)

    async def work(self) -> None:
        """The loop: never ends but by being cancelled."""
        with contextlib.suppress(Problem):  # said again of the first article
            await self._hand.begin()
        while True:
            while not self._waiting:
                self._wake.clear()
                await self._wake.wait()
            self._at_work = job = self._waiting.pop(0)
            job.status = "running"
            self._tell_places()
            try:
                await self._do(job)
            except Exception as error:  # one article's failure is its own
                if not job.ended:
                    self._end(job, "failed", bug(error))
                self._hand.end()
            finally:
                self._at_work = None
                self._tidy()

    async def _do(self, job: Job) -> None:
        given = job.given
        data = given.data if given.name is None else await self._read(job, given.data, given.name)
        if data is None:
            return
        job.given = replace(given, data=b"")
        impatient = asyncio.create_task(self._lose_patience(job))
        try:
            async for event in self._hand.do(data, given.options, pasted=given.name is None):
                if not job.ended:
                    self._note(job, event)
        finally:
            impatient.cancel()

    async def _read(self, job: Job, data: bytes, name: str) -> bytes | None:
        """The article in a file, packed; None where the job is ended instead."""
        job.stage = "Reading the file"
        job.tell("stage", stage=job.stage)
        self._reading = asyncio.ensure_future(read(data, name))
        try:
            return await self._reading
        except InputError as error:
            self._end(job, "refused", Problem("article", 422, str(error)))
        except asyncio.CancelledError:
            if not job.ended:  # the server ends
                raise
        finally:
            self._reading = None
        return None

    async def _lose_patience(self, job: Job) -> None:
        """Once the job is stopped its process lets go of it by itself, or is ended."""
        while not job.ended:
            await job.changed.wait()
        await asyncio.sleep(PATIENCE_SECONDS / 3)
        self._hand.drop()  # the first signal may have come before the task
        await asyncio.sleep(2 * PATIENCE_SECONDS / 3)
        self._hand.end()

    def _note(self, job: Job, event: dict[str, Any]) -> None:
        kind = event["event"]
        if kind == "done":
            job.sheets = tuple(event["sheets"])
            job.status = "done"
            self._on_done(job)
            job.tell("done", sheets=len(job.sheets))
        elif kind == "error":
            problem = Problem(event["kind"], event["status"], event["detail"])
            self._end(job, "refused" if problem.status == 422 else "failed", problem)
        elif kind == "draft":
            job.drafts[event["part"]] = event["sheet"]
            job.tell("draft", part=event["part"])
        else:
            if kind == "stage":
                job.stage = event["stage"]
            job.tell(kind, **{name: value for name, value in event.items() if name != "event"})

    def _end(self, job: Job, status: Status, problem: Problem) -> None:
        job.status, job.problem = status, problem
        job.tell("problem", status=status, problem=problem.entry())

    def _tell_places(self) -> None:
        for job in self._waiting:
            job.tell("queued", ahead=self.ahead(job))

    def _look_after(self, job: Job) -> None:
        """Stop the job if nobody watches it after a while."""

        async def look() -> None:
            await asyncio.sleep(GRACE_SECONDS)
            if not job.watchers:
                self.stop(job)

        timer = asyncio.create_task(look())
        self._timers.add(timer)
        timer.add_done_callback(self._timers.discard)

    def _tidy(self) -> None:
        ended = [id for id, job in self._jobs.items() if job.ended and not job.watchers]
        for id in ended[: max(0, len(self._jobs) - MAX_KEPT)]:
            del self._jobs[id]
