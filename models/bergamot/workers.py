"""Processes that run the engine fxtranslate: it holds the interpreter's lock while it works, may be used by
the thread alone that made it, and ends with a panic on what it does not expect. A process of its own bears
all that."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.errors import EngineError

_SCRIPT = Path(__file__).with_name("worker.py")
# A sentence takes some hundredths of a second, loading a tenth.
ANSWER_SECONDS = 60.0
_END_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """What one direction needs; source and target share the vocabulary."""

    model: Path
    shortlist: Path
    vocabulary: Path


class Workers:
    """Translates sentences side by side. Not safe for threads; processes start when first needed."""

    def __init__(self, files: ModelFiles, count: int) -> None:
        self._files = files
        self._count = count
        self._workers: list[_Worker] = []

    def translate(self, lines: Sequence[str]) -> list[str]:
        """One answer a line, in order. Raises EngineError; the processes are gone then, and start anew next
        time."""
        if not lines:
            return []
        while len(self._workers) < min(self._count, len(lines)):
            self._workers.append(_Worker(self._files))
        free: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        for worker in self._workers:
            free.put(worker)

        def answer(line: str) -> str:
            worker = free.get()
            try:
                return worker.answer(line)
            finally:
                free.put(worker)

        # The longest first, so that the last to finish is a short one.
        order = sorted(range(len(lines)), key=lambda i: -len(lines[i]))
        pool = ThreadPoolExecutor(len(self._workers), thread_name_prefix="scheda-firefox")
        try:
            found = dict(zip(order, pool.map(answer, (lines[i] for i in order)), strict=True))
            return [found[i] for i in range(len(lines))]
        except BaseException:
            self.close(now=True)
            raise
        finally:
            pool.shutdown(cancel_futures=True)

    def close(self, *, now: bool = False) -> None:
        for worker in self._workers:
            worker.close(now=now)
        self._workers = []

    def leave(self) -> None:
        """In a forked child: let go of the parent's processes, which would not end while we hold their
        input."""
        for worker in self._workers:
            worker.leave()


class _Worker:
    def __init__(self, files: ModelFiles) -> None:
        if not sys.executable:
            raise EngineError("the engine fxtranslate needs a Python of its own, and none is known here")
        paths = [str(path) for path in (files.model, files.shortlist, files.vocabulary)]
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", str(_SCRIPT), *paths],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except OSError as error:
            raise EngineError(f"a process for fxtranslate cannot be started: {error.strerror}") from None
        self._loaded = False

    def answer(self, line: str) -> str:
        """Raises EngineError where the process cannot load, ends, or does not answer in time."""
        timer = threading.Timer(ANSWER_SECONDS, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            if not self._loaded and (fault := self._read()):
                raise EngineError(f"fxtranslate cannot load the model: {fault}")
            self._loaded = True
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(line).encode() + b"\n")
            self._process.stdin.flush()
            return self._read()
        except (OSError, ValueError):
            raise EngineError("fxtranslate broke off; try again, or use another profile") from None
        finally:
            timer.cancel()

    def _read(self) -> str:
        """The next answer. Raises ValueError at the end of the output."""
        assert self._process.stdout is not None
        return str(json.loads(self._process.stdout.readline()))

    def close(self, *, now: bool) -> None:
        if now:
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def leave(self) -> None:
        """Closes the descriptors themselves: closing the files would write out what the parent has in
        hand."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError, ValueError):
                os.close(pipe.fileno())  # type: ignore[union-attr]
