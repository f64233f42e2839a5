"""The server's end of the process that makes the sheets: begun at once, and again after it ended."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from typing import Any

from pipeline.data import Options
from pipeline.serve.options import record_of
from pipeline.serve.problems import Problem

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    f"from {__package__}.worker import main; main(*sys.argv[2:])"
)
# The longest line: the sheets of the longest article that is read, with its text in each, in escapes.
_MAX_LINE = 1 << 28
# How long a task has to end once it is no longer wanted: a sentence in the hands of an engine takes a second
# or two. Then the process is ended, and the next one loads the engines anew.
PATIENCE_SECONDS = 3.0
# How long a process may take to end once its output has.
_ENDING = 5.0


class Hand:
    """One process, one task at a time. `loader` and `keywords`: see `worker.main`."""

    def __init__(self, loader: str, keywords: Mapping[str, object]) -> None:
        self._arguments = [json.dumps(sys.path), loader, json.dumps(dict(keywords))]
        self._process: asyncio.subprocess.Process | None = None
        self.ready = asyncio.Event()

    async def begin(self) -> None:
        """Start the process and wait until its engines are loaded. Raises Problem where it ends instead."""
        if self._process is not None and self._process.returncode is None:
            return
        self.ready.clear()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            _BOOT,
            *self._arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_MAX_LINE,
        )
        event = await self._event()
        if event["event"] != "ready":
            raise Problem(event["kind"], event["status"], event["detail"])
        self.ready.set()

    async def do(self, data: bytes, options: Options, *, pasted: bool) -> AsyncIterator[dict[str, Any]]:
        """The events of one task; the last is `done` or `error`."""
        try:
            await self.begin()
        except Problem as problem:
            yield {"event": "error", **problem.record()}
            return
        process = self._process
        assert process and process.stdin
        task = {"options": record_of(options), "pasted": pasted, "size": len(data)}
        with contextlib.suppress(ConnectionError):  # its end is read as an event
            process.stdin.write(json.dumps(task).encode() + b"\n" + data)
            await process.stdin.drain()
        while True:
            event = await self._event()
            yield event
            if event["event"] in ("done", "error"):
                return

    def drop(self) -> None:
        """Ask the process to let go of what it has in hand."""
        if self._process is None or self._process.returncode is not None:
            return
        if hasattr(signal, "SIGUSR1"):
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGUSR1)
        else:
            self.end()

    def end(self) -> None:
        """End the process, with whatever it has in hand."""
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()

    async def close(self) -> None:
        self.end()
        if self._process is not None:
            await self._process.wait()

    async def _event(self) -> dict[str, Any]:
        process = self._process
        assert process and process.stdout
        try:
            line = await process.stdout.readline()
        except ValueError:  # longer than any sheet is
            line = b""
            self.end()
        if line.endswith(b"\n"):
            event: dict[str, Any] = json.loads(line)
            return event
        # Its output has ended, so it is ending: a signal sent now might take its exit status before whoever
        # waits for it (`Popen.send_signal` polls), and 255 would be told in its place.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), _ENDING)
        self.end()
        code = await process.wait()
        return {"event": "error", **Problem("lost", 500, _lost(code)).record()}


def _lost(code: int) -> str:
    if code == -getattr(signal, "SIGKILL", 9) and os.name == "posix":
        how = "it was killed, as the system does where memory runs out"
    else:
        how = f"exit status {code}"
    return f"the process that made the sheet ended ({how}); give the article again, or a shorter one"
