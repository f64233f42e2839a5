"""An archive without a cluster: inputs, tables, resuming. With one: test_archive_cluster.py."""

from __future__ import annotations

import gzip
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="archives need the extra: pip install -e '.[archive]'")
pytest.importorskip("fsspec", reason="archives need the extra: pip install -e '.[archive]'")

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.archive.archive import make_archive
from pipeline.archive.columns import TABLES, schema_text
from pipeline.archive.part import PartMaker
from pipeline.archive.records import Names
from pipeline.archive.store import Store
from pipeline.errors import InputError, OptionError, OutputError
from tests import ROOT
from tests.fakes import DIES, RAISES, FakeEngines, engines

TEXT = (
    "The Alpha Beta group sold {n} million euros of shares to Gamma Delta on 3 May, said Omega Holding.\n"
    "The decision concerns {n}% of the capital and will be taken by Alpha Beta. Will the government agree?\n"
)


def record(n: int, **others: Any) -> dict[str, Any]:
    return {"id": f"a{n}", "text": TEXT.format(n=n + 2), "title": f"Alpha Beta sells shares, part {n}",
            "date": f"2024-05-{n % 28 + 1:02}", "language": "en", **others}  # fmt: skip


def lines(path: Path, records: list[Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in records)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def run(source: Path, out: Path, **options: Any) -> dict[str, int]:
    counts: dict[str, int] = {}
    options = {"to": "source", "engines": FakeEngines(), "workers": 0, "rows": 4, **options}
    for done in make_archive(str(source), str(out), **options):
        for status, count in done.counts.items():
            counts[status] = counts.get(status, 0) + count
    return counts


def rows(out: Path, table: str = "sheets") -> list[dict[str, Any]]:
    content = [pq.read_table(path) for path in sorted((out / table).glob("*.parquet"))]
    return sorted(pa.concat_tables(content).to_pylist(), key=lambda r: (r["id"], r.get("number", 0)))


def but_times(out: Path) -> str:
    """Every row of every table, times taken out."""
    told: dict[str, Any] = {table.name: rows(out, table.name) for table in TABLES}
    for row in told["sheets"]:
        row["seconds"] = row["stages"] = None
        if row["sheet"]:
            row["sheet"] = json.loads(row["sheet"])
            row["sheet"]["provenance"]["seconds"] = None
    return json.dumps(told, default=str)


def test_the_schema_file_is_that_of_the_sheet() -> None:
    path = ROOT / "pipeline/archive/schema.json"
    assert path.read_text("utf-8") == schema_text(), (
        "python -m pipeline.archive.columns > pipeline/archive/schema.json"
    )


def test_every_column_says_what_it_holds() -> None:
    assert not [
        f"{table.name}.{column.name}" for table in TABLES for column in table.columns if not column.about
    ]


def test_every_article_is_a_row_and_its_facts_are_rows(tmp_path: Path) -> None:
    run(lines(tmp_path / "in/a.jsonl", [record(n) for n in range(9)]), tmp_path / "out")
    sheets = rows(tmp_path / "out")
    assert [row["id"] for row in sheets] == [f"a{n}" for n in range(9)]
    assert {row["status"] for row in sheets} == {"done"}
    assert sheets[0]["title"] == "Alpha Beta sells shares, part 0"
    assert str(sheets[3]["published"]) == "2024-05-04"
    for name, section in (("figures", "figures"), ("parties", "parties"), ("questions", "open_questions")):
        whole = [entry for row in sheets for entry in json.loads(row["sheet"])[section]]
        assert len(whole) == len(rows(tmp_path / "out", name)) > 0
    figure = rows(tmp_path / "out", "figures")[0]
    text = json.loads(sheets[0]["sheet"])["article"]["text"]
    assert text[figure["evidence_start"] : figure["evidence_end"]] == figure["text"]


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Six articles and their archive."""
    folder = tmp_path_factory.mktemp("archived")
    source = lines(folder / "in/a.jsonl", [record(n) for n in range(6)]).parent
    run(source, folder / "out")
    return source, folder / "out"


def _parquet(path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([record(n) for n in range(6)]), path, row_group_size=2)


def _gzip(path: Path) -> None:
    lines(path, [record(n) for n in range(6)])


def _zst(path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    text = "".join(json.dumps(record(n)) + "\n" for n in range(6))
    path.write_bytes(zstandard.compress(text[:500].encode()) + zstandard.compress(text[500:].encode()))


def _csv(path: Path, separator: str = ",") -> None:
    import csv

    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(record(0)), delimiter=separator)
        writer.writeheader()
        writer.writerows(record(n) for n in range(6))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.parquet", _parquet), ("a.jsonl.gz", _gzip), ("a.jsonl.zst", _zst), ("a.csv", _csv),
        ("a.tsv", lambda path: _csv(path, "\t")), ("b.csv", lambda path: _csv(path, ";")),
    ],
)  # fmt: skip
def test_every_shape_gives_the_same_sheets(
    tmp_path: Path, archived: tuple[Path, Path], name: str, write: Callable[[Path], None]
) -> None:
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / name)
    run(tmp_path / "in", tmp_path / "out")

    def sheets(out: Path) -> list[tuple[str, Any, Any]]:
        found = []
        for row in rows(out):
            sheet = json.loads(row["sheet"])
            found.append((row["id"], sheet["article"]["text"], len(sheet["figures"])))
        return found

    assert sheets(tmp_path / "out") == sheets(archived[1])


def test_a_folder_of_files_and_a_crawl(tmp_path: Path) -> None:
    warcio = pytest.importorskip("warcio.warcwriter")
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders

    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/sub/2024-05-06-x.txt").write_text(TEXT.format(n=5), "utf-8")
    (tmp_path / "in/sub/photo.png").write_bytes(b"\x89PNG")
    body = "".join(f"<p>{TEXT.format(n=n)}</p>" for n in range(3, 9))
    head = "<html><head><title>Alpha Beta sells – più</title></head><body><article><h1>Alpha Beta sells</h1>"
    page = f"{head}{body}</article></body></html>"
    with (tmp_path / "in/c.warc.gz").open("wb") as file:
        writer = warcio.WARCWriter(file, gzip=True)
        for status, kind in (
            ("200 OK", "text/html; charset=cp1252"),
            ("404 Not Found", "text/html"),
            ("200 OK", "image/png"),
        ):
            head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            payload = BytesIO(page.encode("cp1252"))
            writer.write_record(
                writer.create_warc_record(
                    "http://x.example/a", "response", payload=payload, http_headers=head
                )
            )
    run(tmp_path / "in", tmp_path / "out")
    found = {row["source"]: row for row in rows(tmp_path / "out")}
    assert set(found) == {"sub/2024-05-06-x.txt", "http://x.example/a"}
    assert str(found["sub/2024-05-06-x.txt"]["published"]) == "2024-05-06"
    assert {row["status"] for row in found.values()} == {"done"}
    assert json.loads((tmp_path / "out/report.json").read_text())["left_out"]


def test_a_poisoned_article_costs_itself(tmp_path: Path) -> None:
    bad = [
        "{not json\n", "[1, 2]\n", "\n", {"id": "empty", "text": ""}, {"id": "none"},
        record(50, text=f"{TEXT} {RAISES}"), record(51, text=f"{TEXT} {DIES}"), record(52, language="fr"),
        {"id": "half \ud800", "text": "\ud800 broken characters in an article of some words"},
        record(53, text=TEXT + "1" * 400 + " euros"),
    ]  # fmt: skip
    source = lines(tmp_path / "in/a.jsonl", [record(0), *bad, *[record(n) for n in range(1, 5)]])
    run(source.parent, tmp_path / "out", engines=engines)
    found = {row["id"]: row for row in rows(tmp_path / "out")}
    assert len(found) == 14
    assert {found[f"a{n}"]["status"] for n in range(5)} == {"done"}
    assert found["a50"]["status"] == found["a51"]["status"] == "failed"
    assert "died" in found["a51"]["reason"]
    for name in ("a.jsonl#1", "a.jsonl#2", "empty", "none", "a52"):
        assert (found[name]["status"], bool(found[name]["reason"])) == ("refused", True)


def test_a_file_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in/a.jsonl.gz",
        [record(n, note=random.Random(n).randbytes(5_000).hex()) for n in range(6)],
    )
    path.write_bytes(path.read_bytes()[:-30])
    lines(tmp_path / "in/b.jsonl", [record(100)])
    run(path.parent, tmp_path / "out", rows=50)
    found = {row["id"]: row["status"] for row in rows(tmp_path / "out")}
    assert found["a0"] == found["a100"] == "done"
    assert found["a.jsonl.gz#broken"] == "refused"


def test_exactly_one_row_an_id(tmp_path: Path) -> None:
    lines(tmp_path / "in/a.jsonl", [record(1), record(2), record(1, text=TEXT.format(n=77))])
    lines(tmp_path / "in/b.jsonl", [record(2, text=TEXT.format(n=78)), record(3)])
    run(tmp_path / "in", tmp_path / "out", rows=1)
    assert [row["id"] for row in rows(tmp_path / "out")] == ["a1", "a2", "a3"]
    assert "3 million" in json.loads(rows(tmp_path / "out")[0]["sheet"])["article"]["text"]
    assert json.loads((tmp_path / "out/report.json").read_text())["repeated_ids"]["count"] == 2


def test_what_is_new_or_changed_is_done_and_nothing_else(tmp_path: Path) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(8)]).parent
    assert run(source, tmp_path / "out") == {"done": 8, "refused": 0, "failed": 0}
    assert run(source, tmp_path / "out") == {}
    lines(
        source / "a.jsonl", [record(n, title="Another headline") if n == 3 else record(n) for n in range(10)]
    )
    assert run(source, tmp_path / "out") == {"done": 3, "refused": 0, "failed": 0}
    found = rows(tmp_path / "out")
    assert [row["id"] for row in found] == [f"a{n}" for n in range(10)]
    assert found[3]["title"] == "Another headline"
    run(source, tmp_path / "fresh")
    assert but_times(tmp_path / "out") == but_times(tmp_path / "fresh")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same with another headline of one, archived afresh."""
    folder = tmp_path_factory.mktemp("changed")
    articles = [record(n, title="Another headline") if n == 1 else record(n) for n in range(6)]
    source = lines(folder / "in/a.jsonl", articles).parent
    run(source, folder / "out")
    return source, folder / "out"


@pytest.mark.parametrize("after", range(13))
def test_killed_between_any_two_files_it_ends_with_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, archived: tuple[Path, Path], after: int
) -> None:
    source, whole = archived
    written, write = 0, Store.write

    def dying(self: Store, name: str, data: bytes) -> None:
        nonlocal written
        if written >= after:
            raise KeyboardInterrupt
        written += 1
        write(self, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", dying)
        with pytest.raises(KeyboardInterrupt):
            run(source, tmp_path / "out")
    run(source, tmp_path / "out")
    assert but_times(tmp_path / "out") == but_times(whole)


@pytest.mark.parametrize("after", range(9))
def test_killed_while_changed_rows_are_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, archived: tuple[Path, Path],
    changed: tuple[Path, Path], after: int,
) -> None:  # fmt: skip
    shutil.copytree(archived[1], tmp_path / "out")
    source, fresh = changed
    calls = 0

    def counted(name: str) -> None:
        real = getattr(Store, name)

        def dying(self: Store, *arguments: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls > after:
                raise KeyboardInterrupt
            return real(self, *arguments, **named)

        patch.setattr(Store, name, dying)

    with monkeypatch.context() as patch:
        counted("write")
        counted("_remove_file")
        with pytest.raises(KeyboardInterrupt):
            run(source, tmp_path / "out")
    run(source, tmp_path / "out")
    assert but_times(tmp_path / "out") == but_times(fresh)


def test_what_failed_is_done_again_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(0), record(1, text=f"{TEXT} {RAISES}")]).parent
    run(source, tmp_path / "out")
    assert run(source, tmp_path / "out") == {}
    assert run(source, tmp_path / "out", again=True) == {"done": 0, "refused": 0, "failed": 1}
    assert [row["id"] for row in rows(tmp_path / "out")] == ["a0", "a1"]


def test_a_full_disk_is_told_and_what_is_there_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(8)]).parent

    def sized(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    run(source, tmp_path / "out", rows=4)
    monkeypatch.setattr("pipeline.archive.store._write_here", sized)
    lines(source / "b.jsonl", [record(n) for n in range(20, 24)])
    with pytest.raises(OutputError, match=r"No space left on device.*run the same command again"):
        run(source, tmp_path / "out", rows=4)
    assert len(rows(tmp_path / "out")) == 8


def test_another_program_or_other_options_refuse(tmp_path: Path) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(0)]).parent
    run(source, tmp_path / "out")
    with pytest.raises(OutputError, match="another options"):
        run(source, tmp_path / "out", to="it")
    manifest = json.loads((tmp_path / "out/archive.json").read_text())
    (tmp_path / "out/archive.json").write_text(json.dumps(manifest | {"fingerprint": "0" * 64}))
    with pytest.raises(OutputError, match="another program"):
        run(source, tmp_path / "out")


def test_a_worker_that_differs_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Any] = []

    def keep(order: Any) -> PartMaker:
        kept.append(order)
        raise OutputError("seen")

    monkeypatch.setattr(PartMaker, "of", keep)
    with pytest.raises(OutputError, match="seen"):
        run(lines(tmp_path / "in/a.jsonl", [record(0)]).parent, tmp_path / "out")
    assert kept[0].difference() is None
    monkeypatch.setattr("pipeline.archive.part.libraries", lambda: {"spacy": "0.1"})
    assert "spacy 0.1" in kept[0].difference()
    monkeypatch.setattr("pipeline.archive.part.libraries", lambda: kept[0].libraries)
    monkeypatch.setattr("pipeline.archive.part.fingerprint", lambda *_: "other")
    assert "not those of the archive" in kept[0].difference()


def test_names_of_columns(tmp_path: Path) -> None:
    own = [{"key": 7, "body": TEXT.format(n=4), "when": "Fri, 03 May 2024 10:00:00 +0200"}]
    source = lines(tmp_path / "in/a.jsonl", own).parent
    with pytest.raises(OptionError, match="it has body, key, when: name it with --text-column"):
        run(source, tmp_path / "out")
    run(source, tmp_path / "out", names=Names(id="key", text="body", date="when", strict=("id", "date")))
    (row,) = rows(tmp_path / "out")
    assert (row["id"], str(row["published"])) == ("7", "2024-05-03")


def test_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="holds no articles"):
        run(tmp_path / "in", tmp_path / "out")
    with pytest.raises(InputError, match="does not exist"):
        run(tmp_path / "gone", tmp_path / "out")
    with pytest.raises(OptionError, match="one sheet an article"):
        run(tmp_path / "in", tmp_path / "out", to="both")


def test_a_second_row_of_an_id_is_taken_out_again(tmp_path: Path) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(6)]).parent
    run(source, tmp_path / "out", rows=3)
    for table in TABLES:  # as two runs at once into a bucket could leave it
        first = min((tmp_path / "out" / table.name).glob("*.parquet"))
        shutil.copy(first, first.with_name(f"x{first.name}"))
    assert len(rows(tmp_path / "out")) == 9
    run(source, tmp_path / "out", rows=3)
    assert [row["id"] for row in rows(tmp_path / "out")] == [f"a{n}" for n in range(6)]
