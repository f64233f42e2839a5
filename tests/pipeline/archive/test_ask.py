"""Questions across an archive: every ready one runs, and gives what the sheets say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="questions need the extra: pip install -e '.[archive]'")
pytest.importorskip("pyarrow", reason="archives need the extra: pip install -e '.[archive]'")

from pipeline.archive.ask import Answer, ask, ready_questions
from pipeline.archive.show import FORMATS
from pipeline.errors import InputError, OptionError
from tests.pipeline.archive.test_archive import lines, record, rows, run

STORY = (
    "{day} – Omega Holding said that the flood killed {dead} people.\n"
    "Alpha Beta sold {sum} million euros of shares.\n"
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    told = [
        record(
            n,
            text=STORY.format(day=f"{n + 1} May", dead=41 + n, sum=10 * n + 1),
            date=f"2024-05-{n + 1:02}",
            title="A flood",
        )
        for n in range(4)
    ]
    run(lines(folder / "in/a.jsonl", [*told, {"id": "bad", "text": ""}]).parent, folder / "out")
    return folder / "out"


@pytest.mark.parametrize("name", list(ready_questions()))
def test_every_ready_question_runs(archive: Path, name: str) -> None:
    answer = ask(str(archive), name)
    assert answer.columns
    for write in FORMATS.values():
        try:
            assert write(answer)
        except OptionError as error:
            assert "a column of numbers" in str(error)


def test_there_are_a_dozen() -> None:
    assert len(ready_questions()) >= 12
    for question in ready_questions().values():
        assert all(f"${name}" in question.sql for name in question.settings)


def test_a_partys_figures_over_time(archive: Path) -> None:
    answer = ask(str(archive), "party-figures", {"party": "alpha"})
    days = [row[answer.columns.index("published")] for row in answer.rows]
    assert days == sorted(days) and len(days) == 4
    assert {row[answer.columns.index("party")] for row in answer.rows} == {"Alpha Beta"}


def test_contradictions_are_those_of_a_folders_index(archive: Path) -> None:
    answer = ask(str(archive), "SELECT subject, value FROM contradictions ORDER BY value")
    assert {row[1] for row in answer.rows} >= {41, 42, 43, 44}


def test_copies_are_marked_and_all_kept(tmp_path: Path) -> None:
    text = (
        "The council of Harwick met on Friday to speak of the bridge over the Sell and what it is to cost. "
        "Nobody said when the work would begin, and the traders of the old town are worried about noise."
    )
    told = [
        record(0, text=text),
        record(1, text=text.replace("traders", "many traders"), title="Harwick waits"),
        record(2, text="In Tarbet the shipyard has work for three years, say those who run it, and hires."),
    ]
    run(lines(tmp_path / "in/a.jsonl", told).parent, tmp_path / "out")
    [(identity, other, share)] = ask(str(tmp_path / "out"), "SELECT * FROM copies").rows
    assert (identity, other) == ("a1", "a0") and 0.5 <= share < 1
    assert len(rows(tmp_path / "out")) == 3


def test_sql_and_what_is_wrong_with_it(archive: Path) -> None:
    assert ask(str(archive), "SELECT count(*) FROM sheets").rows == [(len(rows(archive)),)]
    with pytest.raises(OptionError, match="not understood"):
        ask(str(archive), "SELECT nothing FROM nowhere")
    with pytest.raises(OptionError, match="neither SQL nor a ready question"):
        ask(str(archive), "nosuch")
    with pytest.raises(OptionError, match="it takes party"):
        ask(str(archive), "together", {"partly": "x"})
    with pytest.raises(InputError, match="is no archive"):
        ask(str(archive.parent / "in"), "overview")


def test_a_question_reads_the_archive_and_nothing_else(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    for sql in (
        f"SELECT * FROM '{tmp_path}/secret.csv'",
        f"COPY (SELECT 1) TO '{tmp_path}/x.csv'",
        "SET enable_external_access = true",
    ):
        with pytest.raises(OptionError):
            ask(str(archive), sql)


def test_pandas_reads_it_too(archive: Path) -> None:
    pandas = pytest.importorskip("pandas")
    assert len(pandas.read_parquet(archive / "figures")) == len(rows(archive, "figures"))


def test_shapes_of_an_answer() -> None:
    answer = Answer(("name", "n"), [("a<b>\x1b[31m", 2), ("=cmd()", -1.5), (None, None)])
    assert "\x1b" not in FORMATS["table"](answer)
    assert "'=cmd()" in FORMATS["csv"](answer)
    assert json.loads(FORMATS["json"](answer))[1] == {"name": "=cmd()", "n": -1.5}
    assert "a&lt;b&gt;" in FORMATS["chart"](answer)
    with pytest.raises(OptionError, match="a column of numbers"):
        FORMATS["chart"](Answer(("a", "b"), [("x", "y")]))
