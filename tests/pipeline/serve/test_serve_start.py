"""The command: what it refuses in one line, and how the server ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import summarise
from pipeline.serve.shelf import Shelf
from tests import ROOT
from tests.command import call, refusal
from tests.fakes import FakeEngines
from tests.pipeline.serve.conftest import ITALIAN


@pytest.fixture(autouse=True)
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SCHEDA_DATA", str(tmp_path))
    return tmp_path / "shelf.sqlite3"


def test_the_shelf_is_emptied_by_a_command(own_shelf: Path) -> None:
    Shelf(own_shelf).put("a", [summarise(ITALIAN, to="source", engines=FakeEngines())])
    called = call("serve", "--empty-shelf")
    assert called.status == 0 and "1 articles were deleted" in called.err
    assert Shelf(own_shelf).count() == 0


def test_an_address_that_cannot_be_had_is_refused_in_a_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"port {port} of 127.0.0.1 cannot be had" in refusal("serve", "--port", str(port))
    assert "host cannot be 'no.such.host.invalid'" in refusal("serve", "--host", "no.such.host.invalid")
    assert "--no-shelf" in refusal("serve", "--port", "0", "--no-shelf", "--folder", ".")
    assert "holds no batch's output" in refusal("serve", "--port", "0", "--folder", str(ROOT / "examples"))


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_server_and_says_so(number: int) -> None:
    arguments = [sys.executable, "cli.py", "serve", "--port", "0", "--offline"]
    with subprocess.Popen(arguments, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert "Scheda is at http://127.0.0.1:" in process.stderr.readline()
        assert "sheets are kept in" in process.stderr.readline()
        process.send_signal(number)
        assert "ended" in process.stderr.read() and process.wait() == 0
