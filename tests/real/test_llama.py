"""The translator of the local profile with its real weights."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import models
from models.llama import LlamaTranslator

pytestmark = pytest.mark.real

SENTENCES = [
    "Il ministero ha stanziato 1,2 miliardi di euro per le scuole.",
    "Nel 2021 gli iscritti erano 12.450.",
    "Non è ancora chiaro chi guiderà la società.",
]


@pytest.fixture(scope="module")
def translator() -> Iterator[LlamaTranslator]:
    with models.load("local", cache=False) as engines:
        made = engines.translator("it", "en")
        assert isinstance(made, LlamaTranslator)
        yield made


def test_figures_survive_and_nothing_is_printed(
    translator: LlamaTranslator, capfd: pytest.CaptureFixture[str]
) -> None:
    english = translator.translate(SENTENCES, source="it", target="en")
    assert "1.2 billion" in english[0] and "12,450" in english[1] and "not" in english[2]
    captured = capfd.readouterr()
    assert captured.out == captured.err == ""


def test_the_same_again_whatever_came_between(translator: LlamaTranslator) -> None:
    first = translator.translate(SENTENCES, source="it", target="en")
    other = translator.translate(["The cat sleeps."], source="en", target="it", attempt=2)
    assert other and translator.translate(SENTENCES, source="it", target="en") == first
    assert translator.translate(["The cat sleeps."], source="en", target="it", attempt=2) == other


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_port_is_opened(translator: LlamaTranslator) -> None:
    translator.translate(["Ciao."], source="it", target="en")
    assert not listening_inodes() & own_socket_inodes()
    assert translator.server().library_server.listening_address.startswith("unix://")


def listening_inodes() -> set[str]:
    lines = [line.split() for name in ("tcp", "tcp6") for line in read(f"/proc/net/{name}").splitlines()[1:]]
    return {fields[9] for fields in lines if fields[3] == "0A"}


def own_socket_inodes() -> set[str]:
    inodes = set()
    for path in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the one that listed the folder is closed by now
            inodes.add(os.readlink(path).removeprefix("socket:[").removesuffix("]"))
    return inodes


def read(name: str) -> str:
    path = Path(name)
    return path.read_text() if path.exists() else ""
