"""Standard streams: opened where closed, and lines that nothing in a file or a name can forge."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from models.logs import as_json, json_line
from pipeline.errors import OutputError


def mend_streams() -> tuple[bool, ...]:
    """Whether standard input, output and error are open; what is closed goes to the null device from now on.

    Else the next file that is opened would take the closed stream's number, and get what a library
    prints there.
    """
    opened = tuple(_is_open(number) for number in range(3))
    for number, is_open in enumerate(opened):
        if not is_open:
            null = os.open(os.devnull, os.O_RDWR)
            if null != number:
                os.dup2(null, number)
                os.close(null)
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows consoles default to a legacy code page
            stream.reconfigure(encoding="utf-8", errors="replace")
    return opened


def say(line: str, **facts: object) -> None:
    """One line on standard error, whatever stands in it: nothing that a terminal would act on is left.

    `facts` are shown where lines are JSON, for programs that read them.
    """
    safe = json_line(line, None, **facts) if as_json() else _safe(line)
    print(safe, file=sys.stderr, flush=True)


def say_lines(text: str) -> None:
    """A text of several lines on standard error, each made safe."""
    if as_json():
        say(text)
        return
    for line in text.splitlines():
        say(line)


def put(text: str) -> None:
    """A result, on standard output. Raises OutputError, or BrokenPipeError where nobody reads."""
    try:
        if sys.stdout is None and not text:
            return
        if sys.stdout is None:
            raise OutputError("standard output is closed; give a file with -o, or do not close it")
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        raise OutputError(f"standard output cannot be written: {error.strerror or error}") from None


def _safe(line: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in line)


def discard_output() -> None:
    """Let what is still buffered go to the null device, so that nothing is said of it at the end."""
    with suppress(OSError, ValueError):  # a stream without a number, or closed
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True
