"""Entries of a folder that nobody meant: names that are no UTF-8, sheets of a batch, depth, no rights."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline import InputError, OptionError, Outcome, OutputError, summarise_folder
from pipeline.batch import inputs
from pipeline.batch.inputs import find_inputs
from pipeline.batch.journal import JOURNAL, STATE, Entry, Journal, digest_of
from pipeline.batch.names import output_stems
from pipeline.data import Options
from pipeline.work.article import work
from pipeline.work.job import Job
from tests.fakes import FakeEngines

NEWS = "Il governo Rossi Bianchi ha approvato la legge con {n} milioni di euro, ha detto il ministro.\n"


def write(folder: Path, *names: str | bytes) -> Path:
    for number, name in enumerate(names, 2):
        path = folder / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NEWS.format(n=number), "utf-8")
    return folder


def run(folder: Path, out: Path, **options: Any) -> list[Outcome]:
    return list(summarise_folder(folder, out, to="source", engines=FakeEngines(), **options))


def cells(table: Path, column: int = 0) -> list[str]:
    return [row.split(",")[column] for row in table.read_text("utf-8-sig").splitlines()[1:]]


def test_names_that_differ_in_bytes_that_are_no_utf8_have_a_sheet_each(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", b"x\xff.txt", b"x\xfe.txt", b"x\\xff.txt", b"d\xff/a.txt", b"d\xfe/a.txt")
    found = find_inputs(folder, tmp_path / "out")
    assert len({item.key for item in found.inputs}) == 5 and len(set(output_stems(found.inputs))) == 5
    assert {item.name for item in found.inputs} == {
        "x\\xff.txt",
        "x\\xfe.txt",
        "d\\xff/a.txt",
        "d\\xfe/a.txt",
    }
    first = run(folder, tmp_path / "out")
    assert [o.status for o in first] == ["done"] * 5 and len({o.outputs for o in first}) == 5
    assert len(cells(tmp_path / "out" / "figures.csv")) == 5
    assert [o.status for o in run(folder, tmp_path / "out")] == ["unchanged"] * 5


def test_sheets_of_an_earlier_batch_are_no_articles(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "a.txt")
    run(folder, folder / "sheets")
    run(folder, folder / "more" / "sheets")
    found = find_inputs(folder, tmp_path / "out")
    assert [item.name for item in found.inputs] == ["a.txt"]
    assert found.left_out == {"output of an earlier batch": 2}
    for path in (folder / "sheets" / STATE).iterdir():  # taken away by hand: its report is still known
        path.unlink()
    assert [o.article for o in run(folder, tmp_path / "out")] == ["a.txt"]
    with pytest.raises(InputError, match="sheets of an earlier batch"):
        run(folder / "sheets", tmp_path / "out")


@pytest.mark.parametrize("name", ["", "  ", "a\0b"])
def test_a_folder_has_a_name(tmp_path: Path, name: str) -> None:
    write(tmp_path / "in", "a.txt")
    with pytest.raises(OptionError, match="for the sheets"):
        summarise_folder(tmp_path / "in", name)
    with pytest.raises(OptionError, match="of the articles"):
        summarise_folder(name, tmp_path / "out")


def test_folders_too_deep_are_one_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_DEPTH", 3)
    folder = write(tmp_path / "in", "a.txt", "1/2/3/b.txt", "1/2/3/4/c.txt", "1/2/3/4/5/d.txt")
    outcomes = {o.article: o for o in run(folder, tmp_path / "out")}
    assert {name: o.status for name, o in outcomes.items()} == {
        "a.txt": "done", "1/2/3/b.txt": "done", "1/2/3/4": "refused",
    }  # fmt: skip
    assert "deep" in (outcomes["1/2/3/4"].reason or "")


def test_a_path_over_4096_bytes_is_a_refusal(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "a.txt")
    handle = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(20):
            os.mkdir("d" * 240, dir_fd=handle)
            deeper = os.open("d" * 240, os.O_RDONLY, dir_fd=handle)
            os.close(handle)
            handle = deeper
        outcomes = {o.article[:5]: o for o in run(folder, tmp_path / "out")}
    finally:
        os.close(handle)
        subprocess.run(["rm", "-rf", str(folder)])
    assert outcomes["a.txt"].status == "done" and len(outcomes) == 2
    assert outcomes["ddddd"].status == "refused" and "too long" in (outcomes["ddddd"].reason or "")


class Shut(os.PathLike[str]):
    """A folder's entry whose kind cannot be told."""

    def __init__(self, path: str) -> None:
        self.path, self.name = path, os.path.basename(path)

    def __fspath__(self) -> str:
        return self.path

    def is_dir(self) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", self.path)


def test_what_may_not_be_looked_at_is_a_refusal_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "in", "a.txt", "shut/b.txt", "c.txt")
    scan, stat = os.scandir, os.stat

    class Entries(list[Any]):
        def __enter__(self) -> "Entries":
            return self

        def __exit__(self, *exception: object) -> None:
            pass

    def scandir(path: str) -> Entries:
        if path.endswith("shut"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        with scan(path) as entries:
            return Entries(Shut(e.path) if e.name == "c.txt" else e for e in entries)

    def stat_of(path: Any, **how: Any) -> os.stat_result:
        if str(path).endswith("c.txt"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return stat(path, **how)

    monkeypatch.setattr("pipeline.batch.inputs.os.scandir", scandir)
    monkeypatch.setattr("pipeline.batch.inputs.os.stat", stat_of)
    found = find_inputs(folder, tmp_path / "out")
    assert [item.name for item in found.inputs] == ["a.txt", "c.txt"]
    assert found.unread == [("shut", "the folder cannot be listed: Permission denied")]


@pytest.mark.parametrize("name", ["shut/a.txt", "x" * 300 + ".txt", "d/" * 2_100 + "a.txt", "a\0b.txt"])
def test_a_path_that_cannot_be_opened_is_a_refusal(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name.startswith("shut"):

        def refuse(path: Any, *how: Any, **named: Any) -> Any:
            raise PermissionError(errno.EACCES, "Permission denied", path)

        monkeypatch.setattr("pathlib.Path.stat", refuse)
        monkeypatch.setattr("pathlib.Path.open", refuse)
    result = work(Job("a.txt", path=str(tmp_path / name)), Options(to="source"), FakeEngines())
    assert result.status == "refused", result.trace


@pytest.mark.parametrize(
    "line",
    [
        b"[1, 2, 3, 4]", b'{"a": 1}', b"null", b'["a.txt", "k", "d", ["../../in/a.txt"]]', b"\xff\xfe",
        b'["a.txt", "k", "d", ["/etc/passwd"]]', b'["a.txt", "k", "d", [1, null]]', b'["a.txt", "k", "d", 5]',
        b'["a.txt", 5, "d", []]', b'[["a"], "k", "d", []]', b"[" * 100_000, b'["a.txt", "k"]', b"",
    ],
)  # fmt: skip
def test_a_journal_of_wrong_types_is_no_journal(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / JOURNAL
    path.write_bytes(line + b'\n["b.txt", "k", "d", ["b.json"]]\n')
    journal = Journal(path)
    assert journal.names() == ["b.txt"] and journal.get("b.txt") == Entry("k", "d", ("b.json",))
    journal.close()


def test_a_journal_that_is_a_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "out" / STATE / JOURNAL).mkdir(parents=True)
    with pytest.raises(OutputError, match=r"journal\.jsonl cannot be used: Is a directory; remove it"):
        run(write(tmp_path / "in", "a.txt"), tmp_path / "out")


@pytest.mark.parametrize("again", [False, True])
def test_an_output_folder_that_is_deleted_meanwhile_is_an_error(tmp_path: Path, again: bool) -> None:
    folder, out = write(tmp_path / "in", *(f"{i}.txt" for i in range(9))), tmp_path / "out"
    outcomes = summarise_folder(folder, out, to="source", engines=FakeEngines())
    next(outcomes)
    subprocess.run(["rm", "-rf", str(out)], check=True)
    if again:
        out.mkdir()
    with pytest.raises(OutputError, match="was removed or replaced"):
        list(outcomes)
    assert not (out / "report.json").exists()


def test_one_deleted_after_the_last_article_as_well(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", "a.txt"), tmp_path / "out"
    outcomes = summarise_folder(folder, out, to="source", engines=FakeEngines())
    next(outcomes)
    subprocess.run(["rm", "-rf", str(out)], check=True)
    with pytest.raises(OutputError, match="was removed or replaced"):
        list(outcomes)


def other_version(out: Path, name: str) -> None:
    """Make it look as if a version of the program with other sheets had made this one."""
    (out / f"{name}.json").write_text('{"schema_version": "0.9"}', "utf-8")
    path = out / STATE / JOURNAL
    journal = Journal(path)
    entry = journal.get(name)
    assert entry
    journal.record(name, Entry(entry.key, digest_of(out, entry.outputs) or "", entry.outputs))
    journal.close()


def test_an_interrupted_rerun_keeps_the_tables_of_all_sheets_that_are_there(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", *(f"{i}.txt" for i in range(9))), tmp_path / "out"
    run(folder, out)
    whole = cells(out / "figures.csv")
    (out / "7.txt.json").write_text("touched")  # is no longer what was made: not taken for a sheet
    other_version(out, "8.txt")
    outcomes = summarise_folder(
        folder, out, to="source", engines=FakeEngines(), force=True, sections=["figures"]
    )
    next(outcomes)
    outcomes.close()
    assert cells(out / "figures.csv") == [name for name in whole if name not in ("7.txt", "8.txt")]
    assert len(cells(out / "articles.csv")) == 7
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["interrupted"] and report["counts"]["not_reached"] == 8


def test_workers_leave_it_to_the_batch_to_end(tmp_path: Path) -> None:
    code = (
        "import os, signal; from pipeline.work.worker import main; main('tests.fakes:engines', '{}');"
        "[os.kill(os.getpid(), n) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]; print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True)
    assert done.returncode == 0, done.stderr
