"""What only a process shows: signals whenever they come, and streams that are closed or full."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import ROOT

NEWS = "The government said on Monday that it would pay 30 million euros to the 12 regions.\n"
COMMAND = [sys.executable, "cli.py", "summarise", "--to", "source", "--offline", "--sections", "figures"]
SHELL = f'"{sys.executable}" cli.py'


def begun() -> "subprocess.Popen[str]":
    """`summarise`, which waits for its input."""
    return subprocess.Popen(
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (signal.SIGINT, "interrupted"),
        (signal.SIGTERM, "ended by SIGTERM"),
        (signal.SIGHUP, "ended by SIGHUP"),
    ],
)
@pytest.mark.parametrize("after", [0.15, 1.2])
def test_a_signal_is_one_line_whenever_it_comes(number: int, said: str, after: float) -> None:
    process = begun()
    time.sleep(after)
    if not _is_guarded(process.pid):  # a slow machine: Python itself is still starting
        time.sleep(2)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (128 + number, "", f"error: {said}\n")


def _is_guarded(pid: int) -> bool:
    """Whether the process catches SIGTERM already (Linux; elsewhere it is taken to)."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return False
    caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.slow
def test_a_signal_that_is_ignored_stays_ignored() -> None:
    command = ["sh", "-c", f"trap '' HUP; exec {SHELL} summarise --to source --offline --sections figures"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(0.8)
    process.send_signal(signal.SIGHUP)
    out, err = process.communicate(NEWS, timeout=60)
    assert process.returncode == 0 and err == "" and "30 million" in out


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("summarise <&-", 2, "standard input is closed"),
        ("summarise - --to source --offline >&-", 2, "standard output is closed"),
        ("summarise nowhere.txt 2>&-", 2, ""),
        ("schema >&-", 2, "standard output is closed"),
        ("schema > /dev/full", 2, "No space left"),
        ("--help > /dev/full", 2, "No space left"),
        ("models list <&- >&- 2>&-", 2, ""),
        ("schema | head -c 10 > /dev/null", 0, ""),
    ],
)
def test_a_stream_that_is_closed_or_full_is_one_line(line: str, status: int, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{SHELL} {line}"], cwd=ROOT, capture_output=True, text=True, input=NEWS
    )
    assert done.returncode == status and done.stdout == ""
    assert said in done.stderr and done.stderr.count("\n") == bool(said)


@pytest.mark.slow
def test_nothing_is_written_into_a_file_that_took_the_number_of_a_closed_stream(tmp_path: Path) -> None:
    target = tmp_path / "x.md"
    done = subprocess.run(
        ["sh", "-c", f"{SHELL} summarise - --to source --offline -o '{target}' >&- 2>&- --sections figures"],
        cwd=ROOT, capture_output=True, text=True, input=NEWS,
    )  # fmt: skip
    assert done.returncode == 0 and "wrote" not in target.read_text("utf-8")


@pytest.mark.slow
def test_a_paste_longer_than_a_terminals_line_is_whole(tmp_path: Path) -> None:
    target, line = tmp_path / "x.json", NEWS.strip() + " More was not said." * 500 + " It has 77 members."
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "--language", "en", "-o", str(target)],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    assert process.stderr
    assert b"Ctrl-D" in process.stderr.readline()
    time.sleep(0.2)
    data = line.encode() + b"\n\x04"
    while data:
        data = data[os.write(mine, data[:1000]) :]
        os.read(mine, 65536)
    assert process.wait(60) == 0
    os.close(mine)
    assert "It has 77 members." in target.read_text("utf-8")
