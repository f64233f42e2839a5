"""Calls of the command line whose trouble is a state: signals, caches, journals, streams, threads.

As in `hostile_calls`: each takes an empty folder and gives what went wrong.
"""

from __future__ import annotations

import csv
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.hostile_calls import FACTS, ROOT, SECONDS, Call, batch, cli, fault, report, rows, write
from benchmarks.hostile_files import ENGLISH


def output_deleted_meanwhile(at: Path) -> str:
    folder, out = write(at / "in", *(f"{i:03}.txt" for i in range(150))), at / "out"
    process = _begin(folder, out)
    _wait_for_sheets(out, 5)
    subprocess.run(["rm", "-rf", str(out)])
    said = process.communicate(timeout=SECONDS)[1].decode()
    return fault((process.returncode, said), status=(1, 2), says="error:")


# --- signals


def _begin(folder: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        str(ROOT / "cli.py"),
        "batch",
        str(folder),
        "--out",
        str(out),
        *FACTS,
        *options,
    ]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)


def _wait_for_sheets(out: Path, count: int) -> None:
    deadline = time.monotonic() + SECONDS
    while sum(1 for _ in out.glob("*.txt.json")) < count and time.monotonic() < deadline:
        time.sleep(0.05)


def _signalled(number: signal.Signals) -> Call:
    """In a run that does all again, after one that was whole: the tables then are no shorter."""

    def call(at: Path) -> str:
        folder, out = write(at / "in", *(f"{i:03}.txt" for i in range(60))), at / "out"
        if problem := fault(batch(folder, out), status=(0,)):
            return f"the run before: {problem}"
        before = rows(out / "figures.csv")
        process = _begin(folder, out, "--force", "--workers", "1")
        marked = (out / "000.txt.json").stat().st_mtime_ns
        while (out / "000.txt.json").stat().st_mtime_ns == marked and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(number)
        said = process.communicate(timeout=SECONDS)[1].decode()
        problem = fault((process.returncode, said), status=(128 + number,), says="run the same command again")
        if not problem and not report(out)["interrupted"]:
            problem = "the report does not say that it was interrupted"
        return problem or (
            "" if rows(out / "figures.csv") == before else f"{rows(out / 'figures.csv')} rows of {before}"
        )

    return call


def ctrl_c_at_once(at: Path) -> str:
    for delay in (0.05, 0.3, 0.8):
        command = [
            sys.executable,
            str(ROOT / "cli.py"),
            "summarise",
            str(write(at, "a.txt") / "a.txt"),
            *FACTS,
        ]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=SECONDS)[1].decode()
        # Before the interpreter has begun, the signal ends it itself; while it begins, nothing of ours can.
        if "Traceback" in said and str(ROOT) not in said.replace(sys.prefix, ""):
            continue
        if problem := fault((process.returncode, said), status=(130, -2)):
            return f"after {delay} s: {problem}"
    return ""


# --- caches, journals, streams


def _with_cache(value: Callable[[Path], str], *arguments: str, status: tuple[int, ...] = (0, 1, 2)) -> Call:
    return lambda at: fault(cli(*arguments, environment={"SCHEDA_CACHE": value(at)}), status=status)


def _damaged_cache(at: Path) -> str:
    write(at, "translations.sqlite3", text="no database" * 500)
    return str(at)


def _journal(content: bytes | None) -> Call:
    def call(at: Path) -> str:
        folder, journal = write(at / "in", "a.txt"), at / "out" / ".scheda" / "journal.jsonl"
        (journal if content is None else journal.parent).mkdir(parents=True)
        if content is not None:
            journal.write_bytes(content)
        return fault(batch(folder, at / "out"), status=(2,) if content is None else (0,))

    return call


def _streams(shell: str, status: tuple[int, ...]) -> Call:
    return lambda at: fault(cli("summarise", "-", *FACTS, shell=shell), status=status)


def formulae(at: Path) -> str:
    """No cell of a table begins a formula, whatever its separator is taken for."""
    text = "The plan of =HYPERLINK Corp costs £3 million; -2%, +SUM(A1) Ltd said on Monday, and @Corp, too.\n"
    write(at / "in", "=1+1;=2.txt", "a;@b.txt", '";=c.txt', text=text * 3)
    problem = fault(batch(at / "in", at / "out"), status=(0,))
    for table in (at / "out").glob("*.csv"):
        for separator in ",;\t":
            with table.open(encoding="utf-8-sig", newline="") as file:
                for cell in (cell for row in csv.reader(file, delimiter=separator) for cell in row):
                    bare = cell.lstrip(" \"'")
                    safe = cell[: len(cell) - len(bare)].endswith("'")
                    if bare.startswith(("=", "+", "-", "@")) and not safe:
                        try:
                            float(cell)
                        except ValueError:
                            return f"{table.name}, read with {separator!r}: {cell[:60]}"
    return problem


_THREADS = """
import threading, sys
from pipeline import summarise, load_engines
text, answers, engines = sys.stdin.read(), [], load_engines("local", offline=True)
def one():
    mine = engines if len(sys.argv) > 1 else None
    try: answers.append(summarise(text, to="source", engines=mine, offline=True, profile="local"))
    except BaseException as error: answers.append(repr(error))
threads = [threading.Thread(target=one) for _ in range(8)]
[t.start() for t in threads], [t.join() for t in threads]

seen = {a if isinstance(a, str) else a.model_dump_json(exclude={"provenance"}) for a in answers}
print(*sorted(a[:200] for a in seen), sep="\\n") if len(seen) > 1 else None
"""
_FORK = """
import os, sys
from pipeline import summarise
text = sys.stdin.read()
summarise(text, to="source", profile="local", offline=True)
child = os.fork()
if not child:
    try: summarise(text, to="source", profile="local", offline=True)
    except Exception as error: print(type(error).__name__, error)
    os._exit(0)
os.waitpid(child, 0)
"""


def _python(code: str) -> Call:
    def call(at: Path) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=ENGLISH,
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=SECONDS,
        )
        return done.stdout.strip()[:200] or fault((done.returncode, done.stderr), status=(0,))

    return call


_CACHES: dict[str, Callable[[Path], str]] = {
    "no such user": lambda at: "~nosuchuser/x",
    "long": lambda at: "/" + "x" * 5_000,
    "a file": lambda at: str(write(at, "f") / "f"),
    "nowhere": lambda at: "/dev/null/x",
    "damaged": _damaged_cache,
}
_USES = (
    ("models", "list"),
    ("models", "verify"),
    ("models", "pull", "--from", str(ROOT / "cli.py")),
    ("summarise", "-", "--to", "it", "--offline"),
)

STATES: dict[str, dict[str, Call]] = {
    "signals": {
        **{number.name: _signalled(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)},
        "at once": ctrl_c_at_once,
        "output deleted meanwhile": output_deleted_meanwhile,
    },
    "caches": {
        f"{name}: {' '.join(use[:2])}": _with_cache(_CACHES[name], *use) for name in _CACHES for use in _USES
    },
    "journals": {
        "a folder": _journal(None),
        "numbers": _journal(b'[1, 2, 3, 4]\n{"a": 1}\n[["a"], "k", "d", ["o"]]\nnull\n5\n'),
        "noise": _journal(bytes(range(256)) * 9),
        "nested": _journal(b"[" * 100_000 + b"\n"),
        "climbs out": _journal(b'["a.txt", "k", "d", ["../../in/a.txt"]]\n["a.txt", "k", "d", [1, null]]\n'),
    },
    "streams": {
        "stdin shut": _streams("<&-", (1, 2)),
        "stdout shut": _streams(">&-", (0, 1, 2)),
        "stderr shut": _streams("2>&-", (0, 1)),
        "all shut": _streams("<&- >&- 2>&-", (1, 2)),
        "stdout full": _streams(">/dev/full", (1, 2)),
        "reader gone": _streams("| true", (0,)),
    },
    "tables": {"formulae": formulae},
    "threads": {
        "engines of their own": _python(_THREADS),
        "shared": _python(_THREADS.replace("len(sys.argv) > 1", "True")),
        "a fork after use": _python(_FORK),
    },
}  # fmt: skip
