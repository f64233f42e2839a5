"""Limits of time and memory: they hold whatever the code within does, and are gone afterwards."""

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline import limits
from pipeline.data import Options
from pipeline.errors import InputError
from pipeline.limits import Limits, bounded
from pipeline.work.article import work
from pipeline.work.job import Job
from tests import ROOT
from tests.fakes import FakeEngines

SHORT = Limits(0.02, None)


def for_ever() -> None:
    while True:
        pass


def swallowing_errors() -> None:
    while True:
        with suppress(Exception):
            for_ever()


def swallowing_everything_once() -> None:
    try:
        for_ever()
    except BaseException:  # a finaliser, a callback of a C library
        for_ever()


@pytest.mark.parametrize("endless", [for_ever, swallowing_errors, swallowing_everything_once])
def test_time_ends_what_does_not_end(endless: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_AGAIN_SECONDS", 0.02)
    with pytest.raises(InputError, match=r"given up after 0\.02 s; give a shorter text"):
        bounded(SHORT, endless)


@pytest.mark.parametrize("seconds", [1e-6, 1e-5, 3e-5, 1e-4, 3e-4])
def test_time_may_be_up_before_anything_is_done(seconds: float) -> None:
    for _ in range(50):
        with pytest.raises(InputError, match="given up"):
            bounded(Limits(seconds, None), for_ever)
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_nothing_is_left_of_a_limit() -> None:
    before, threads = resource.getrlimit(resource.RLIMIT_DATA), threading.active_count()
    for _ in range(3):
        within = bounded(Limits(60, 2_000_000_000), lambda: resource.getrlimit(resource.RLIMIT_DATA)[0])
        assert within == 2_000_000_000
    assert resource.getrlimit(resource.RLIMIT_DATA) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(1)
    assert threading.active_count() <= threads


def test_another_error_goes_through() -> None:
    with pytest.raises(KeyError):
        bounded(Limits(60, None), lambda: os.environ["SCHEDA_MISSING"])


def python(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60)


def test_memory_ends_in_one_line_and_is_there_again() -> None:
    done = python("""
from pipeline.errors import InputError
from pipeline.limits import Limits, bounded
try:
    bounded(Limits(60, 200_000_000), lambda: bytearray(300_000_000))
except InputError as error:
    print(error)
bytearray(300_000_000)
""")
    assert done.stdout == (
        "it takes more memory than 0.2 GB; give a shorter text, or the article alone as text\n"
    ), done.stderr


def test_what_never_comes_back_to_python_ends_with_the_process() -> None:
    done = python("""
import signal, time
from pipeline import limits
limits._GRACE_SECONDS = 0.05
def deaf():
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(60)
limits.bounded(limits.Limits(0.05, None), deaf)
""")
    assert done.returncode == 2 and done.stderr.startswith("error: it was given up after 0.05 s")


def test_a_process_is_bounded_once_and_for_all() -> None:
    done = python("""
from pipeline.limits import bound_process
bound_process(200_000_000, 1.0)
try:
    bytearray(300_000_000)
except MemoryError:
    print("refused", flush=True)
while True:
    pass
""")
    assert done.stdout == "refused\n" and -done.returncode in (signal.SIGXCPU, signal.SIGKILL)


def test_an_article_that_takes_too_much_memory_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take(*arguments: object, **named: object) -> None:
        raise MemoryError

    monkeypatch.setattr("pipeline.work.article.make_sheets", take)
    (tmp_path / "a.txt").write_text("Il governo ha detto che spende 3 milioni.", "utf-8")
    result = work(Job("a.txt", path=str(tmp_path / "a.txt")), Options(to="source"), FakeEngines())
    assert result.status == "failed" and "more memory than 2 GB" in (result.reason or "")


@pytest.mark.parametrize(("to", "most"), [("source", "2 GB"), ("en", "8 GB")])
def test_memory_is_bounded_with_translation_asked_for_too(
    tmp_path: Path, to: str, most: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import cli

    def take(*arguments: object, **named: object) -> None:
        bytearray(9_000_000_000)  # refused before any of it is touched

    monkeypatch.setattr("pipeline.make_sheets", take)
    (tmp_path / "a.txt").write_text("Il governo ha detto che spende 3 milioni.", "utf-8")
    assert cli.run(["summarise", str(tmp_path / "a.txt"), "--to", to, "--profile", "local", "--offline"]) == 2
    assert f"more memory than {most}" in capsys.readouterr().err


@pytest.mark.parametrize("limit", ["READING", "EXTRACTION"])
def test_a_single_article_has_the_same_limits(
    tmp_path: Path, limit: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import cli

    (tmp_path / "a.txt").write_text("The government said that it would pay £3 million. " * 99, "utf-8")
    monkeypatch.setattr(limits, limit, Limits(1e-5, None))
    assert cli.run(["summarise", str(tmp_path / "a.txt"), "--to", "source", "--offline"]) == 2
    assert "error: it was given up after 1e-05 s" in capsys.readouterr().err
