"""A folder of articles: which files, under which names, with which outcome; what a second run does."""

import csv
import json
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import InputError, OptionError, Outcome, OutputError, summarise_folder
from pipeline.batch.inputs import Input, find_inputs
from pipeline.batch.journal import Entry, Journal
from pipeline.batch.names import output_stems
from tests.fakes import RAISES, FakeEngines

NEWS = "Il governo Rossi Bianchi ha approvato la legge con {n} milioni di euro, ha detto il ministro.\n"
NO_WEIGHTS: dict[str, Any] = {"to": "source"}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def articles(tmp_path: Path, count: int = 3) -> Path:
    return write(tmp_path / "in", {f"d/{i}.txt": NEWS.format(n=i + 2) for i in range(count)})


def run(folder: Path, out: Path, **options: Any) -> list[Outcome]:
    return list(summarise_folder(folder, out, **{**NO_WEIGHTS, "engines": FakeEngines(), **options}))


def statuses(outcomes: Iterable[Outcome]) -> dict[str, str]:
    return {outcome.article: outcome.status for outcome in outcomes}


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
    return found


def test_every_article_has_its_sheet_and_the_folder_its_tables(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert statuses(run(articles(tmp_path), out)) == {f"d/{i}.txt": "done" for i in range(3)}
    sheet = json.loads((out / "d" / "0.txt.json").read_text("utf-8"))
    assert sheet["article"]["source"] == "d/0.txt" and sheet["figures"][0]["value"] == 2_000_000
    assert (out / "d" / "0.txt.md").exists() and (out / "d" / "0.txt.html").exists()
    names = {
        "index.html",
        "index.md",
        "articles.csv",
        "dates.csv",
        "figures.csv",
        "parties.csv",
        "questions.csv",
        "sheets.jsonl",
        "report.json",
    }
    assert {path.name for path in out.iterdir()} == names | {"d", ".scheda"}
    assert "figures" not in report(out)
    assert report(out)["counts"] == {
        "inputs": 3, "done": 3, "unchanged": 0, "refused": 0, "failed": 0, "not_reached": 0,
    }  # fmt: skip


def test_one_input_one_outcome_and_a_bad_file_takes_no_other_with_it(tmp_path: Path) -> None:
    files = {
        "good.txt": NEWS.format(n=3),
        "empty.txt": "",
        "bad.pdf": b"%PDF-1.4 nothing",
        "broken.txt": NEWS + RAISES,
    }
    outcomes = {o.article: o for o in run(write(tmp_path / "in", files), tmp_path / "out")}
    assert statuses(outcomes.values()) == {
        "good.txt": "done", "empty.txt": "refused", "bad.pdf": "refused", "broken.txt": "failed",
    }  # fmt: skip
    assert outcomes["empty.txt"].reason == "has no text; give an Italian or English news article"
    assert outcomes["broken.txt"].reason == "RuntimeError: the tagger broke on two lines"
    assert "Traceback" in (outcomes["broken.txt"].trace or "")
    assert [f["article"] for f in report(tmp_path / "out")["failed"]] == ["broken.txt"]
    assert all(outcome.total == 4 for outcome in outcomes.values())


def test_hidden_temporary_and_other_files_are_left_out(tmp_path: Path) -> None:
    files = {
        name: "x"
        for name in ("a.txt", ".b.txt", "~$c.docx", "d.txt~", ".git/e.txt", "f.jpg", "Thumbs.db", "g")
    }
    found = find_inputs(write(tmp_path / "in", files), tmp_path / "out")
    assert [item.name for item in found.inputs] == ["a.txt"]
    assert found.left_out["hidden or temporary"] == 5
    assert found.left_out["a kind of file that is not read (.jpg)"] == 1


def test_links_are_not_followed_out_of_the_folder_and_loops_end(tmp_path: Path) -> None:
    write(tmp_path, {"outside/secret.txt": "x", "in/a.txt": "x", "in/sub/b.txt": "x"})
    folder = tmp_path / "in"
    (folder / "loop").symlink_to(folder)
    (folder / "sub" / "up").symlink_to("..")
    (folder / "out-dir").symlink_to(tmp_path / "outside")
    (folder / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (folder / "inner.txt").symlink_to(folder / "sub" / "b.txt")
    (folder / "self.txt").symlink_to("self.txt")
    found = find_inputs(folder, tmp_path / "out")
    assert [item.name for item in found.inputs] == ["a.txt", "inner.txt", "sub/b.txt"]
    assert found.left_out["link to a folder"] == 3
    assert found.left_out["link out of the folder"] == 1 and found.left_out["link to nowhere"] == 1


def test_a_pipe_is_no_article(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"a.txt": "x"})
    os.mkfifo(folder / "pipe.txt")
    assert find_inputs(folder, tmp_path / "out").left_out["not a regular file"] == 1


def test_the_output_folder_may_lie_in_the_folder_but_not_around_it(tmp_path: Path) -> None:
    folder = articles(tmp_path, 1)
    assert len(run(folder, folder / "sheets")) == 1
    assert statuses(run(folder, folder / "sheets")) == {"d/0.txt": "unchanged"}
    for out in (folder, tmp_path):
        with pytest.raises(InputError, match="holds the articles"):
            run(folder, out)


def test_nothing_to_do_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.txt"):
        run(write(tmp_path / "in", {"a.jpg": "x"}), tmp_path / "out")
    with pytest.raises(InputError, match="summarise"):
        run(write(tmp_path, {"b.txt": "x"}) / "b.txt", tmp_path / "out")
    with pytest.raises(OptionError, match="figures"):
        run(articles(tmp_path), tmp_path / "out", sections=["figs"])
    with pytest.raises(OptionError, match="1 to 16"):
        run(articles(tmp_path), tmp_path / "out", workers=0)


def test_a_second_run_does_only_what_is_new_changed_or_failed(tmp_path: Path) -> None:
    folder, out = articles(tmp_path), tmp_path / "out"
    write(folder, {"bad.txt": NEWS + RAISES})
    run(folder, out)
    write(folder, {"d/1.txt": NEWS.format(n=77), "new.txt": NEWS.format(n=5)})
    assert statuses(run(folder, out)) == {
        "d/0.txt": "unchanged", "d/1.txt": "done", "d/2.txt": "unchanged",
        "bad.txt": "failed", "new.txt": "done",
    }  # fmt: skip
    assert json.loads((out / "d/1.txt.json").read_text("utf-8"))["figures"][0]["value"] == 77_000_000
    write(folder, {"bad.txt": NEWS.format(n=5)})
    assert set(statuses(run(folder, out)).values()) == {"done", "unchanged"}


def test_other_options_lost_outputs_and_force_do_it_again(tmp_path: Path) -> None:
    folder, out = articles(tmp_path, 2), tmp_path / "out"
    run(folder, out)
    assert set(statuses(run(folder, out)).values()) == {"unchanged"}
    assert set(statuses(run(folder, out, sections=["figures"])).values()) == {"done"}
    run(folder, out)
    (out / "d" / "0.txt.json").unlink()
    (out / "d" / "1.txt.md").write_text("touched")
    assert set(statuses(run(folder, out)).values()) == {"done"}
    assert set(statuses(run(folder, out, force=True)).values()) == {"done"}


def test_what_is_refused_now_leaves_no_old_sheet(tmp_path: Path) -> None:
    folder, out = articles(tmp_path, 2), tmp_path / "out"
    run(folder, out)
    write(folder, {"d/1.txt": ""})
    assert statuses(run(folder, out)) == {"d/0.txt": "unchanged", "d/1.txt": "refused"}
    assert not (out / "d" / "1.txt.json").exists() and not (out / "d" / "1.txt.html").exists()


def test_an_article_that_is_gone_keeps_its_sheet_but_leaves_the_tables(tmp_path: Path) -> None:
    folder, out = articles(tmp_path, 2), tmp_path / "out"
    run(folder, out)
    (folder / "d" / "1.txt").unlink()
    assert statuses(run(folder, out)) == {"d/0.txt": "unchanged"}
    assert report(out)["gone"] == ["d/1.txt"] and (out / "d" / "1.txt.json").exists()
    assert "d/1.txt" not in (out / "figures.csv").read_text("utf-8-sig")


def test_both_languages_give_two_sheets_an_article(tmp_path: Path) -> None:
    [outcome] = run(articles(tmp_path, 1), tmp_path / "out", to="both")
    assert outcome.outputs[0] == "d/0.txt.en.json" and outcome.outputs[3] == "d/0.txt.it.json"
    assert statuses(run(tmp_path / "in", tmp_path / "out", to="both")) == {"d/0.txt": "unchanged"}
    assert (tmp_path / "out" / "index.md").read_text("utf-8").count("d/0.txt") == 1


def test_a_link_in_the_output_folder_leads_nowhere(tmp_path: Path) -> None:
    folder, out, elsewhere = articles(tmp_path, 1), tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "d").symlink_to(elsewhere)
    [outcome] = run(folder, out)
    assert outcome.status == "failed" and "leads out" in (outcome.reason or "")
    assert list(elsewhere.iterdir()) == []


def test_two_batches_do_not_share_an_output_folder(tmp_path: Path) -> None:
    folder, out = articles(tmp_path), tmp_path / "out"
    first = summarise_folder(folder, out, engines=FakeEngines(), to="source")
    next(first)
    with pytest.raises(OutputError, match="another batch"):
        run(folder, out)
    first.close()
    assert report(out)["interrupted"] is True and report(out)["counts"]["not_reached"] == 2
    assert len(run(folder, out)) == 3


def test_half_written_files_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    folder, out = articles(tmp_path), tmp_path / "out"
    run(folder, out)
    write(out, {"d/.0.txt.json.abc.scheda-tmp": "{", ".scheda/.journal.jsonl.x.scheda-tmp": "["})
    run(folder, out)
    assert not [path for path in out.rglob("*") if path.name.endswith("-tmp")]


def test_the_journal_does_not_read_half_a_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.record("a.txt", Entry("k", "d", ("a.json",)))
    journal.record("b.txt", Entry("k", "d", ("b.json",)))
    journal.forget("b.txt")
    journal.close()
    with path.open("ab") as file:
        file.write(b'["c.txt", "k", "d", ["c.j')
    again = Journal(path)
    assert again.names() == ["a.txt"] and again.get("a.txt") == Entry("k", "d", ("a.json",))
    again.record("d.txt", Entry("k", "d", ()))
    again.close()
    assert Journal(path).names() == ["a.txt", "d.txt"]


def test_a_full_disk_ends_with_a_clear_message_and_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = articles(tmp_path, 5), tmp_path / "out"
    room = [4]

    def fsync(handle: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.files.os.fsync", fsync)
    with pytest.raises(OutputError, match=r"No space left on device.*run the same command again"):
        run(folder, out)
    left = [p for p in out.rglob("*") if p.is_file() and p.parent.name != ".scheda"]
    assert left and not [p for p in left if p.name.endswith("-tmp")]
    for path in left:
        assert path.suffix != ".json" or json.loads(path.read_text("utf-8"))
    monkeypatch.undo()
    assert set(statuses(run(folder, out)).values()) <= {"done", "unchanged"}


HOSTILE = [
    "CON.txt", "nul.txt", "a\nb.txt", "\u202egnp.txt", "x" * 240 + ".txt", "è" * 120 + ".txt", "tab\t.txt",
    "semi;colon&<b>.txt", 'quo"te.txt', "A.txt", "a.txt", "back\\slash.txt", "trailing .txt", "-rf.txt",
    "e\u0301.txt", "\u00e9.txt", "dir.json/a.txt", "index.html/b.txt", "%2e%2e.txt", "\U0001f600.txt",
]  # fmt: skip


def test_hostile_names_get_safe_and_stable_outputs_within_the_folder(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", {name: NEWS.format(n=3) for name in HOSTILE}), tmp_path / "out"
    (folder / os.fsdecode(b"bytes\xff\xfe.txt")).write_text(NEWS.format(n=3), "utf-8")
    outcomes = run(folder, out)
    assert len(outcomes) == len(HOSTILE) + 1 and {o.status for o in outcomes} == {"done"}
    outputs = [output for outcome in outcomes for output in outcome.outputs]
    assert len({unicodedata.normalize("NFC", o).casefold() for o in outputs}) == len(outputs)
    for output in outputs:
        assert (out / output).resolve().is_relative_to(out.resolve()) and (out / output).is_file()
        for part in output.split("/"):
            assert len(part.encode()) < 200 and part.isprintable()
            assert not set(part) & set('<>:"\\|?*') and part.split(".")[0].lower() not in ("con", "nul")
    assert statuses(run(folder, out)) == {o.article: "unchanged" for o in outcomes}
    assert sorted(os.listdir(tmp_path)) == ["in", "out"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3), min_size=1, max_size=8))
def test_any_names_give_different_safe_stems(names: list[list[str]]) -> None:
    paths = sorted({"/".join(part.replace("/", "_").replace("\0", "_") for part in name) for name in names})
    stems = output_stems([Input(path, path, path.encode("utf-8", "replace").decode()) for path in paths])
    assert len({unicodedata.normalize("NFC", stem).casefold() for stem in stems}) == len(stems)
    for stem in stems:
        for part in stem.split("/"):
            assert part not in ("", ".", "..") and part.isprintable() and len(part.encode()) <= 165
            assert not set(part) & set('<>:"\\|?*') and part[-1] not in ". "


def test_ordinary_names_stay_as_they_are() -> None:
    names = ["a/b.txt", "Città & C. (2).md", "x.y.html", "2024-05-03_bbc.381.it.txt"]
    assert output_stems([Input(name, name, name) for name in names]) == names


def test_tables_open_right_in_a_spreadsheet_and_hold_no_formula(tmp_path: Path) -> None:
    text = "Il gruppo ha perso 5 milioni di euro, ha detto il ministro.\n"
    folder = write(tmp_path / "in", {"=cmd|' /C calc'!A0.txt": text, "@x.txt": text, "+1.txt": text})
    run(folder, tmp_path / "out")
    raw = (tmp_path / "out" / "figures.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert [row["article"] for row in rows] == ["'+1.txt", "'=cmd|' /C calc'!A0.txt", "'@x.txt"]
    assert {row["value"] for row in rows} == {"5000000"}


def test_outcomes_come_in_order_when_asked(tmp_path: Path) -> None:
    outcomes = run(articles(tmp_path, 12), tmp_path / "out", ordered=True)
    assert [o.article for o in outcomes] == sorted(o.article for o in outcomes)
