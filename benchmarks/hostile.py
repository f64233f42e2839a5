"""Hostile input through the public entries: what became a sheet, what was refused, what went wrong.

    python -m benchmarks.hostile                   # all kinds, some ten minutes
    python -m benchmarks.hostile docx outputs      # some of them
    python -m benchmarks.hostile --list

Files (`hostile_files.py`) go through `summarise_file`, in a process that is ended when one takes over 20 s of
computing time (or four minutes, on a busy machine); names, outputs, caches, streams and signals
(`hostile_calls.py`, `hostile_states.py`) through `cli.py`. Wrong is: any error that is no SchedaError, a
traceback, a hang, over 2 GB of memory, an exit status that is none of FACTSHEET.md's, or an effect that the
case forbids. Nothing is translated.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.hostile_calls import CALLS
from benchmarks.hostile_files import MANY, all_files
from benchmarks.hostile_states import STATES

ROOT = Path(__file__).parent.parent
COMPUTING_SECONDS, WALL_SECONDS = 20.0, 240.0
# Of a file that is four times as long as the one before: a linear reader takes four times as long.
GROWTH, LEAST_SECONDS = 9, 1.5
MEGABYTES = 2_000


class Verdict(NamedTuple):
    """`what` is "sheet" (or, of a call, what it should do), "refused" or "wrong"."""

    what: str
    why: str = ""
    seconds: float = 0.0


def main() -> None:
    # `nohup` and background jobs ignore them, and what is begun here would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", help="default: all")
    parser.add_argument("--list", action="store_true", help="print the kinds")
    arguments = parser.parse_args()
    readable = all_files()
    calls = CALLS | STATES
    kinds = [*readable, *calls]
    if arguments.list:
        print("\n".join(kinds))
        return
    chosen = arguments.kinds or kinds
    if unknown := set(chosen) - set(kinds):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(kinds)}")
    counts: dict[str, Counter[str]] = {}
    for kind in chosen:
        verdicts = _read_all(readable[kind]) if kind in readable else _call_all(calls[kind])
        counts[kind] = Counter()
        for name, verdict in verdicts:
            counts[kind][verdict.what] += 1
            if verdict.what == "wrong":
                print(f"wrong: {kind}: {name}: {verdict.why}", flush=True)
    print_table(counts)
    sys.exit(1 if any(count["wrong"] for count in counts.values()) else 0)


def print_table(counts: dict[str, Counter[str]]) -> None:
    print("\n| kind | tried | sheet | refused | wrong |\n|---|---|---|---|---|")
    total = sum(counts.values(), Counter[str]())
    for kind, count in [*counts.items(), ("**all**", total)]:
        print(f"| {kind} | {count.total()} | {count['sheet']} | {count['refused']} | {count['wrong']} |")


def _read_all(contents: object) -> Iterator[tuple[str, Verdict]]:
    assert isinstance(contents, dict)
    with tempfile.TemporaryDirectory() as scratch:
        reader, before = _Reader(), Verdict("sheet")
        for name, content in contents.items():
            path = Path(scratch, re.sub(r"[^\w.-]", "_", name))
            path.write_bytes(content)
            verdict = reader.read(path)
            if name.endswith(f"-{MANY}.txt") and verdict.seconds > GROWTH * before.seconds + LEAST_SECONDS:
                verdict = Verdict("wrong", f"took {verdict.seconds:.1f} s, a fourth {before.seconds:.1f} s")
            yield name, verdict
            before = verdict
        reader.end()


def _call_all(calls: dict[str, Callable[[Path], str]]) -> Iterator[tuple[str, Verdict]]:
    """A call's function does it in a folder of its own and says what went wrong, "" where nothing did."""
    for name, call in calls.items():
        with tempfile.TemporaryDirectory() as scratch:
            try:
                problem = call(Path(scratch))
            except subprocess.TimeoutExpired as error:
                problem = f"took over {error.timeout:g} s"
            except (OSError, ValueError, LookupError) as error:  # what it left is not as it should be
                problem = f"{type(error).__name__}: {error}"
        yield name, Verdict("wrong", problem) if problem else Verdict("sheet")


_CHILD = """
import json, os, resource, sys
from pipeline import load_engines, summarise_file
from pipeline.errors import SchedaError
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
engines = load_engines("local", offline=True)
for line in sys.stdin:
    before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    try:
        sheet = summarise_file(json.loads(line), to="source", engines=engines)
        sheet.to_markdown(), sheet.to_html(), sheet.model_dump_json()
        answer = ["sheet", ""]
    except SchedaError as error:
        answer = ["refused", str(error)]
    except BaseException as error:
        answer = ["wrong", f"{type(error).__name__}: {error}"[:200]]
    usage = resource.getrusage(resource.RUSAGE_SELF)
    answer += [sum(usage[:2]) - before, usage.ru_maxrss / 1000]
    print(json.dumps(answer), file=answers, flush=True)
"""


class _Reader:
    """One process after another in which files are read."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, path: Path) -> Verdict:
        process = self._running()
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(str(path)).encode() + b"\n")
        process.stdin.flush()
        before, begin = _computing(process.pid), time.monotonic()
        while not select.select([process.stdout], [], [], 0.2)[0]:
            if (
                _computing(process.pid) - before > COMPUTING_SECONDS
                or time.monotonic() - begin > WALL_SECONDS
            ):
                self.end()
                return Verdict("wrong", f"still at it after {time.monotonic() - begin:.0f} s")
        answer = process.stdout.readline()
        if not answer:
            self.end()
            return Verdict("wrong", f"the process died ({process.returncode})")
        what, why, seconds, megabytes = json.loads(answer)
        if seconds > COMPUTING_SECONDS:
            return Verdict("wrong", f"took {seconds:.0f} s")
        if megabytes > MEGABYTES:
            self.end()
            return Verdict("wrong", f"took {megabytes:,.0f} MB")
        return Verdict(what, why, seconds)

    def end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CHILD],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={**os.environ, "OMP_NUM_THREADS": "1", "SCHEDA_OFFLINE": "1"},
            )  # fmt: skip
        return self._process


def _computing(process: int) -> float:
    """Seconds of a process on the processor, and of its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
