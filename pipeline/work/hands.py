"""Who does the work: this process, or worker processes that may crash without taking it along."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from models.contracts import Engines
from pipeline.data import Options
from pipeline.limits import Limits
from pipeline.work.article import Result, work
from pipeline.work.job import Job
from pipeline.work.worker import options_to


class Dropped(Exception):
    """The article in hand was dropped, since the whole ends."""


class Hand(Protocol):
    """One that does one article at a time."""

    def do(self, job: Job, options: Options) -> Result: ...

    def stop(self) -> None:
        """Drop what is in hand, whose `do` then raises Dropped. May be called from another thread."""
        ...


class OwnHand:
    """Works in this process, with engines that are loaded already."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    def do(self, job: Job, options: Options) -> Result:
        return work(job, options, self._engines)

    def stop(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a worker process loads its engines, and what it is given.

    `limits`: an article that takes more is given up. `articles`: after so many the process
    is replaced by a new one. `single`: its libraries use one thread each.
    """

    loader: str
    keywords: Mapping[str, object]
    limits: Limits
    articles: int
    single: bool


class ProcessHand:
    """Works in a child process, begun when needed and again after a crash."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()
        self._done = 0

    def do(self, job: Job, options: Options) -> Result:
        process = self._running()
        task = {"job": job.to_json(), "options": options_to(options)}
        late = threading.Event()
        clock = threading.Timer(self._recipe.limits.seconds, _give_up, (process, late))
        clock.daemon = True
        clock.start()
        try:
            answer = _ask(process, json.dumps(task).encode() + b"\n")
        finally:
            clock.cancel()
        if answer is None:
            if self._stopped.is_set():
                raise Dropped
            return self._crashed(process, late.is_set())
        self._done += 1
        if self._done >= self._recipe.articles:
            self._end(process)
        return Result(**json.loads(answer))

    def stop(self) -> None:
        self._stopped.set()
        process = self._process
        if process:
            process.kill()
            process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = _begin(self._recipe)
            self._done = 0
            if self._stopped.is_set():  # stop() came while it began
                self._process.kill()
        return self._process

    def _crashed(self, process: subprocess.Popen[bytes], late: bool) -> Result:
        process.kill()
        code = process.wait()
        self._process = None
        if late:
            return Result("failed", f"it was given up after {self._recipe.limits.seconds:g} s")
        return Result("failed", f"the process that read it died ({_spoken(code)})")

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout
        process.stdin.close()
        process.stdout.close()
        process.wait()
        self._process = None


def _begin(recipe: Recipe) -> subprocess.Popen[bytes]:
    boot = (
        "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
        f"from {__package__}.worker import main; main(*sys.argv[2:])"
    )
    environment = dict(os.environ)
    if recipe.single:
        # Workers side by side: more threads than cores only get in each other's way.
        environment |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return subprocess.Popen(
        [
            sys.executable,
            "-c",
            boot,
            json.dumps(sys.path),
            recipe.loader,
            json.dumps(dict(recipe.keywords)),
            json.dumps(recipe.limits.memory),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What is said while weights are fetched is for the user; the noise of many workers is not.
        stderr=subprocess.DEVNULL if recipe.single else None,
        env=environment,
    )


def _ask(process: subprocess.Popen[bytes], task: bytes) -> bytes | None:
    """The answer's line; None where the process ended before it was whole."""
    assert process.stdin and process.stdout
    try:
        process.stdin.write(task)
        process.stdin.flush()
        answer = process.stdout.readline()
    except (OSError, ValueError):
        return None
    return answer if answer.endswith(b"\n") else None


def _give_up(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _spoken(code: int) -> str:
    if code >= 0:
        return f"exit status {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
