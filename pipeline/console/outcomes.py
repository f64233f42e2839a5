"""A batch's outcomes on standard error as they come, and the exit status that sums them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from pipeline.batch.outcome import Outcome
from pipeline.console.progress import bar
from pipeline.console.streams import say, say_lines
from pipeline.errors import OutputError

# Refusals and failures that are told one by one; report.json has all.
LISTED = 100


def tell_outcomes(outcomes: Generator[Outcome, None, None], out: Path, *, debug: bool) -> int:
    """The exit status (FACTSHEET.md): 0 all done, 1 some, 2 none, 130 stopped; `debug` prints traces."""
    counts: Counter[str] = Counter()
    status = 0
    try:
        with closing(outcomes), bar() as advance:
            for outcome in outcomes:
                counts[outcome.status] += 1
                _tell(outcome, counts["refused"] + counts["failed"], debug=debug)
                advance(outcome.total)
    except KeyboardInterrupt as stopped:
        say(f"{str(stopped) or 'interrupted'}; run the same command again to go on")
        status = getattr(stopped, "status", 130)
    except OutputError as error:
        say(f"error: {error}")
        if not out.is_dir():  # what was done went with it
            counts.clear()
        status = _not_all(counts)
    listed = ", ".join(f"{count} {name}" for name, count in counts.items())
    written = [str(path) for name in ("index.html", "report.json") if (path := out / name).exists()]
    say(f"{listed or 'nothing done'}" + (f"; see {' and '.join(written)}" if written else ""))
    if not status and counts["refused"] + counts["failed"]:
        return _not_all(counts)
    return status


def _tell(outcome: Outcome, bad: int, *, debug: bool) -> None:
    if outcome.reason and bad <= LISTED:
        say(
            f"{outcome.status}: {outcome.article}: {outcome.reason}",
            article=outcome.article,
            status=outcome.status,
            reason=outcome.reason,
        )
    if debug and outcome.trace:
        say_lines(outcome.trace)


def _not_all(counts: Counter[str]) -> int:
    return 1 if counts["done"] + counts["unchanged"] else 2
