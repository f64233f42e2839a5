"""Worker processes: crashes, hangs, kills and Ctrl-C lose at most the article in hand."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline import Outcome, summarise_folder
from pipeline.batch.staffing import hands_for
from pipeline.data import Options
from pipeline.limits import Limits
from pipeline.work.hands import ProcessHand, Recipe
from pipeline.work.job import Job
from pipeline.work.staffing import AskedEngines
from tests import ROOT
from tests.fakes import DIES, HANGS, engines

pytestmark = pytest.mark.slow  # processes that are killed, each with engines of its own

OPTIONS = Options(to="source")
NEWS = (
    "Il gruppo Alfa Beta ha ceduto {n} milioni di euro di azioni alla Gamma Delta, dice il ministro.\n"
    "La decisione è attesa per il {n} maggio e riguarda il {n}% del capitale. Che cosa farà il governo?\n"
)


def articles(folder: Path, count: int, **others: str) -> Path:
    for i in range(count):
        path = folder / f"d{i % 7}" / f"{i:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NEWS.format(n=i % 28 + 2), "utf-8")
    for name, text in others.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def run(folder: Path, out: Path, workers: int = 2, **options: Any) -> dict[str, Outcome]:
    found = summarise_folder(folder, out, to="source", engines=engines, workers=workers, **options)
    return {outcome.article: outcome for outcome in found}


def without_times(out: Path) -> dict[str, object]:
    """Every file of an output folder, times and what only tells this run from another taken out."""
    return {
        path.relative_to(out).as_posix(): _without_times(path)
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".scheda" not in path.parts
    }


def _without_times(path: Path) -> object:
    if path.name == "report.json":
        report = json.loads(path.read_text("utf-8"))
        done = report["counts"]["done"] + report["counts"]["unchanged"]
        return (
            done,
            report["failed"],
            report["refused"],
            [(a["article"], a["outputs"]) for a in report["articles"]],
        )
    if path.suffix in (".json", ".jsonl"):
        sheets = [json.loads(line) for line in _documents(path)]
        for sheet in sheets:
            assert sheet["provenance"].pop("seconds")
        return [json.dumps(sheet, ensure_ascii=False) for sheet in sheets]
    return path.read_bytes()


def _documents(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    return [text] if path.suffix == ".json" else text.splitlines()


def test_one_and_two_workers_and_this_process_make_the_same_bytes(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 12, bad="")
    run(folder, tmp_path / "one", workers=1)
    run(folder, tmp_path / "two", workers=2)
    list(summarise_folder(folder, tmp_path / "here", to="source", engines=engines()))
    assert (
        without_times(tmp_path / "one") == without_times(tmp_path / "two") == without_times(tmp_path / "here")
    )


def test_a_crash_of_a_worker_is_one_files_failure(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 6, dies=NEWS.format(n=3) + DIES, dies2=NEWS.format(n=3) + DIES)
    outcomes = run(folder, tmp_path / "out")
    failed = {name: o.reason for name, o in outcomes.items() if o.status != "done"}
    died = "the process that read it died (exit status 66)"
    assert failed == {"dies.txt": died, "dies2.txt": died} and len(outcomes) == 8


def hand(seconds: float, articles: int = 100) -> ProcessHand:
    return ProcessHand(Recipe("tests.fakes:engines", {}, Limits(seconds, None), articles, single=True))


def test_what_takes_for_ever_is_given_up_and_the_next_is_done(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 1, hangs=NEWS.format(n=3) + HANGS)
    good, hangs = str(folder / "d0" / "000.txt"), str(folder / "hangs.txt")
    worker = hand(30)
    assert worker.do(Job("good", path=good), OPTIONS).status == "done"
    worker._recipe = replace(worker._recipe, limits=Limits(0.3, None))
    assert worker.do(Job("hangs", path=hangs), OPTIONS).reason == "it was given up after 0.3 s"
    worker._recipe = replace(worker._recipe, limits=Limits(30, None))
    assert worker.do(Job("good", path=good), OPTIONS).status == "done"
    worker.stop()


def test_a_worker_is_replaced_before_it_grows(tmp_path: Path) -> None:
    good = str(articles(tmp_path / "in", 1) / "d0" / "000.txt")
    worker = hand(30, articles=1)
    for _ in range(2):
        assert worker.do(Job("good", path=good), OPTIONS).status == "done"
        assert worker._process is None
    worker.stop()


def test_engines_that_cannot_be_loaded_fail_each_article(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 2)
    found = summarise_folder(folder, tmp_path / "out", to="source", engines=no_engines, workers=1)
    assert {(o.status, o.reason) for o in found} == {("failed", "OSError: no such weights")}


def no_engines() -> Any:
    raise OSError("no such weights")


@pytest.mark.parametrize(
    ("options", "asked", "expected"),
    [
        (Options(to="source"), 4, 4),
        (Options(to="en", language="en"), 4, 4),
        (Options(to="en"), 4, 1),
        (Options(to="source"), 99, 16),
    ],
)
def test_engines_that_hold_gigabytes_are_loaded_once(options: Options, asked: int, expected: int) -> None:
    hands, _ = hands_for(AskedEngines(None, "local", True, "cpu"), options, asked, 1000)
    assert len(hands) == expected


@pytest.mark.parametrize(
    ("options", "heavy", "directions"),
    [
        (Options(to="en"), True, {"it-en"}),
        (Options(to="both"), True, {"it-en", "en-it"}),
        (Options(to="both", language="it"), True, {"it-en"}),
        (Options(to="en", language="en"), False, set()),
        (Options(to="source"), False, set()),
    ],
)
def test_what_auto_would_translate_with_tells_its_sheets_from_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: Options, heavy: bool, directions: set[str]
) -> None:
    monkeypatch.setenv("SCHEDA_CACHE", str(tmp_path))
    planned = dict.fromkeys(directions, "qwen2_5-coder-1_5b")
    assert AskedEngines(None, "auto", True, "cpu").plan(options) == (heavy, {"profile": "auto", **planned})


def test_a_batch_that_translates_is_done_by_one_worker(tmp_path: Path) -> None:
    folder, out = articles(tmp_path / "in", 2), tmp_path / "out"
    found = summarise_folder(folder, out, to="en", engines=engines, workers=2)
    assert [outcome.status for outcome in found] == ["done", "done"]
    sheet = json.loads((out / "d0" / "000.txt.json").read_text("utf-8"))
    assert sheet["output_language"] == "en" and sheet["provenance"]["weights"][-1]["role"] == "translation"


def test_closing_early_drops_what_is_in_hand_and_writes_the_report(tmp_path: Path) -> None:
    folder, out = articles(tmp_path / "in", 20), tmp_path / "out"
    outcomes = summarise_folder(folder, out, to="source", engines=engines, workers=2)
    next(outcomes)
    outcomes.close()
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["interrupted"] and report["counts"]["not_reached"] == 19
    assert (out / "index.html").exists()
    assert len(run(folder, out)) == 20


BATCH = """
import sys
from pipeline import summarise_folder
from tests.fakes import slow_engines
workers = int(sys.argv[3])
for outcome in summarise_folder(sys.argv[1], sys.argv[2], to="source", engines=slow_engines, workers=workers):
    print(outcome.article, outcome.status, flush=True)
"""


def begin(folder: Path, out: Path, workers: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BATCH, str(folder), str(out), str(workers)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kills", "workers", "count"), [(2, 1, 20), pytest.param(20, 2, 60, marks=pytest.mark.real)]
)
def test_kills_at_any_moment_then_a_resume_make_what_an_uninterrupted_run_makes(
    tmp_path: Path, kills: int, workers: int, count: int
) -> None:
    folder = articles(tmp_path / "in", count, bad="")
    list(summarise_folder(folder, tmp_path / "whole", to="source", engines=engines()))
    chance = random.Random(6)
    done = 0
    for _ in range(kills):
        batch = begin(folder, tmp_path / "killed", workers)
        assert batch.stdout
        if chance.random() < 0.9:  # else at once, while it only begins
            batch.stdout.readline()
        time.sleep(chance.uniform(0, 0.12))
        batch.kill()
        rest = batch.communicate()[0]
        sheets = list((tmp_path / "killed").glob("d*/*.json"))
        assert done <= len(sheets) <= count, rest
        assert all(json.loads(path.read_text("utf-8"))["article"] for path in sheets)
        done = len(sheets)
    time.sleep(0.3)  # a worker whose parent was killed may still be at its article; it writes nothing
    resumed = run(folder, tmp_path / "killed", workers)
    # An article whose sheet was whole but not yet recorded is done again: one for each worker.
    assert [o.status for o in resumed.values()].count("unchanged") >= done - workers
    assert without_times(tmp_path / "killed") == without_times(tmp_path / "whole")


def test_ctrl_c_writes_the_report_and_leaves_no_process(tmp_path: Path) -> None:
    folder, out = articles(tmp_path / "in", 60), tmp_path / "out"
    batch = begin(folder, out, 2)
    assert batch.stdout
    batch.stdout.readline()
    batch.send_signal(signal.SIGINT)
    assert "KeyboardInterrupt" in batch.communicate(timeout=20)[1]
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["interrupted"] and report["counts"]["done"] >= 1 and report["counts"]["not_reached"] > 0
    assert run(folder, out) and without_times(out)
