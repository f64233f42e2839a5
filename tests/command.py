"""The command line called in this process: its exit status and what it wrote where."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from unittest import mock

import cli
from pipeline import limits


@dataclass(frozen=True)
class Called:
    status: int
    out: str
    err: str


def call(*arguments: str, data: str | bytes = b"") -> Called:
    raw = data.encode() if isinstance(data, str) else data
    stdin = io.TextIOWrapper(io.BytesIO(raw))
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with (
        mock.patch.object(sys, "stdin", stdin),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        # The bound of memory is meant for a process of its own; this one holds what other tests have loaded.
        mock.patch.object(limits, "_memory_limit", lambda memory: None),
    ):
        status = cli.run(list(arguments))
    written = [stream.buffer.getvalue().decode() for stream in (out, err) if not stream.flush()]  # type: ignore[attr-defined]
    return Called(status, *written)


def refusal(*arguments: str, data: str | bytes = b"") -> str:
    """What is said of a wrong call: one line, and nothing else anywhere."""
    called = call(*arguments, data=data)
    assert called.status == 2, called
    assert called.out == ""
    assert called.err.startswith("error: ") and called.err.count("\n") == 1, called.err
    return called.err
