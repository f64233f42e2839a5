"""Engines after a fork, and engines that threads share: each loads once and answers as one alone."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from typing import Any

import pytest

from models.contracts import TaggedText
from models.tagger import load_tagger

pytestmark = pytest.mark.slow  # processes that load the engines anew

TEXT = "Il ministro Carlo Bianchi della Fiat è andato a Torino. Ha 3 figli e 2 cani.\n" * 60


def _tag_in_child(answers: Any) -> None:
    answers.put(load_tagger("it").tag(TEXT).entities)


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork on this system")
def test_a_forked_process_tags_as_its_parent_does() -> None:
    before = load_tagger("it").tag(TEXT).entities
    fork = multiprocessing.get_context("fork")
    answers = fork.Queue()
    child = fork.Process(target=_tag_in_child, args=(answers,))
    child.start()
    try:
        assert answers.get(timeout=120) == before
        child.join(30)
        assert child.exitcode == 0
    finally:
        child.kill()
    assert load_tagger("it").tag(TEXT).entities == before


_EIGHT = """
import threading
import models.tagging.encoder as encoder
loads, make = [], encoder.Encoder.__init__
def counted(self, *arguments):
    loads.append(arguments)
    make(self, *arguments)
encoder.Encoder.__init__ = counted
from pipeline.api import load_engines, summarise
texts = ["Il governo ha speso 3 milioni di euro, ha detto Carlo Bianchi a Roma."]
texts += ["The firm Apple lost $5m in May."]
gate, sheets = threading.Barrier(8), [[] for _ in range(8)]
def work(found, order):
    gate.wait()
    for text in texts[::order]:
        sheet = summarise(text, to="source", profile="local", offline=True)
        found.append(sheet.model_dump_json(exclude={"provenance"}))
for _ in range(2):
    threads = [threading.Thread(target=work, args=(s, 1 - i % 2 * 2)) for i, s in enumerate(sheets)]
    [t.start() for t in threads], [t.join() for t in threads]
alone = [summarise(text, to="source").model_dump_json(exclude={"provenance"}) for text in texts]
print(len(loads), all(found == alone[::order] * 2 for found, order in zip(sheets, [1, -1] * 4)))
"""


def test_eight_threads_cold_and_warm_share_one_load_and_one_answer() -> None:
    done = subprocess.run([sys.executable, "-c", _EIGHT], capture_output=True, text=True, check=False)
    assert done.stdout == "1 True\n", done.stderr


def test_windows_that_come_again_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from models.tagging.encoder import Encoder

    read: list[int] = []
    hidden = Encoder.hidden

    def counted(self: Encoder, ids: Any) -> Any:
        read.extend(len(sequence) for sequence in ids)
        return hidden(self, ids)

    monkeypatch.setattr(Encoder, "hidden", counted)
    tagger = load_tagger("en")
    tagged: TaggedText = tagger.tag("Fine! " + "* " * 20_000)
    assert len(tagged.tokens) == 20_002 and sum(read) < 1_500
