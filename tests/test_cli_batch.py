"""`batch` as a user calls it: exit status, streams, files, interruption."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import ROOT
from tests.command import Called, call

NEWS = (
    "The government said on Monday that it would pay {n} million euros to the {n} regions of the country.\n"
)
NO_WEIGHTS = ["--to", "source", "--offline"]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def batch(folder: Path, out: Path, *options: str) -> Called:
    return call("batch", str(folder), "--out", str(out), *NO_WEIGHTS, "--workers", "1", *options)


def test_exit_status_tells_all_well_from_some_failed_from_none_done(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", {"a/b c.txt": NEWS.format(n=3)}), tmp_path / "out"
    done = batch(folder, out, "--sections", "figures,parties,open_questions")
    assert done.status == 0 and done.out == "", done.err
    sheet = json.loads((out / "a" / "b c.txt.json").read_text("utf-8"))
    assert sheet["figures"] and sheet["summary"] == [] and (out / "a" / "b c.txt.md").exists()
    assert 'href="a/b%20c.txt.html"' in (out / "index.html").read_text("utf-8")
    assert 'href="../index.html"' in (out / "a" / "b c.txt.html").read_text("utf-8")

    write(folder, {"bad\x1b[31m.txt": ""})
    some = batch(folder, out, "--sections", "figures,parties,open_questions", "--format", "markdown")
    assert some.status == 1
    assert "1 unchanged" in some.err and "has no text" in some.err and "\x1b" not in some.err
    assert 'href="a/b%20c.txt.md"' in (out / "index.html").read_text("utf-8")

    assert batch(write(tmp_path / "none", {"x.txt": "ab"}), tmp_path / "out2").status == 2


@pytest.mark.parametrize(
    ("folder", "options", "said"),
    [
        ("nowhere", [], "is not a folder"),
        ("empty", [], "holds no articles"),
        ("in", ["--sections", "figs"], "figures, parties"),
        ("in", ["--workers", "0"], "1 to 16"),
    ],
)
def test_a_wrong_call_gets_one_clear_line(tmp_path: Path, folder: str, options: list[str], said: str) -> None:
    write(tmp_path, {"in/a.txt": NEWS, "empty/x.jpg": ""})
    done = batch(tmp_path / folder, tmp_path / "out", *options)
    assert done.status == 2 and said in done.err and done.err.count("\n") == 1


@pytest.mark.slow
def test_ctrl_c_on_a_terminal_writes_the_report_and_exits_130(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {f"{i:03}.txt": NEWS.format(n=i + 2) * 30 for i in range(200)})
    out = tmp_path / "out"
    command = [
        sys.executable,
        "cli.py",
        "batch",
        str(folder),
        "--out",
        str(out),
        *NO_WEIGHTS,
        "--workers",
        "1",
    ]
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        command, cwd=ROOT, stderr=theirs, stdout=subprocess.DEVNULL, start_new_session=True
    )
    os.close(theirs)
    deadline = time.monotonic() + 60
    shown = b""
    while b"/200" not in shown and time.monotonic() < deadline:  # the bar, drawn after the first article
        shown += _read(mine)
    os.killpg(process.pid, signal.SIGINT)  # as the terminal sends it: to the workers as well
    while chunk := _read(mine):
        shown += chunk
    assert process.wait(30) == 130
    assert "interrupted; run the same command again to go on" in shown.decode() and b"/200" in shown
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["interrupted"] and 0 < report["counts"]["done"] < 200 and report["failed"] == []
    assert "Traceback" not in shown.decode()


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # the other end is closed
        return b""
