"""What is being done, drawn on standard error where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from models.logs import as_json
from pipeline.console.streams import say

if TYPE_CHECKING:
    from rich.progress import TaskID

# Seconds between two lines of progress where there is no terminal.
LINE_EVERY = 20.0


def _draws() -> bool:
    return sys.stderr.isatty() and not as_json()


class Display:
    """A spinner with the stage, a bar per file that is fetched; this one draws nothing."""

    draws = False

    def stage(self, text: str) -> None:
        """Name the stage at work."""

    def fetched(self, name: str, done: int, total: int) -> None:
        """Show that `done` of `total` bytes of a file are here."""


@contextmanager
def display() -> Iterator[Display]:
    """Drawn on standard error where that is a terminal; silent elsewhere."""
    if not _draws():
        yield Display()
        return
    from rich.console import Console, Group
    from rich.live import Live
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    stages = Progress(SpinnerColumn(), TextColumn("{task.description}"))
    files = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )

    class Drawn(Display):
        draws = True

        def __init__(self) -> None:
            self.at_work: TaskID | None = None
            self.bars: dict[str, TaskID] = {}

        def stage(self, text: str) -> None:
            if self.at_work is None:
                self.at_work = stages.add_task(text)
            stages.update(self.at_work, description=text)

        def fetched(self, name: str, done: int, total: int) -> None:
            if name not in self.bars:
                self.bars[name] = files.add_task(name, total=total or None)
            files.update(self.bars[name], completed=done)

    with Live(Group(stages, files), console=Console(stderr=True), transient=True):
        yield Drawn()


@contextmanager
def bar() -> Iterator[Callable[[int], None]]:
    """Called with the total after each article: a bar on a terminal, elsewhere a line now and then."""
    if _draws():
        from rich import progress
        from rich.console import Console

        class Rate(progress.ProgressColumn):
            def render(self, task: progress.Task) -> str:
                return f"{task.speed:.1f}/s" if task.speed else ""

        columns = (
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            Rate(),
            progress.TimeRemainingColumn(),
        )
        with progress.Progress(*columns, console=Console(stderr=True)) as drawn:
            task = drawn.add_task("articles", total=None)
            yield lambda total: drawn.update(task, advance=1, total=total)
        return
    done, begin, said = 0, 0.0, 0.0

    def advance(total: int) -> None:
        nonlocal done, begin, said
        done, now = done + 1, time.monotonic()
        begin, said = begin or now, said or now  # loading the engines is no part of the rate
        if now - said >= LINE_EVERY:
            said = now
            say(f"{done} of {total} articles, {(done - 1) / (now - begin):.1f}/s")

    yield advance
