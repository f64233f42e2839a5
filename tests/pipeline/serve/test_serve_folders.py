"""A batch's output on the shelf and on its page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from pipeline import FactSheet, summarise_folder
from pipeline.conflicts.differences import Difference, Version
from pipeline.errors import OutputError
from pipeline.serve import gathered
from pipeline.serve.entries import FolderEntry
from pipeline.serve.folders import _drawn, see
from pipeline.serve.shelf import Shelf
from pipeline.serve.taking import take_in
from tests.fakes import FakeEngines
from tests.pipeline.serve.conftest import ENGLISH, ITALIAN, serving

STORY = (
    "---\ndate: 2024-05-0{day}\n---\nIl porto di Alfa Beta\n\n"
    "La società Alfa Beta ha pagato {paid} milioni di euro per il molo nuovo. "
    "Intanto la Gamma Delta ha assunto {day}0 persone.\n"
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four articles on one story, given differently, and one without a sheet."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "in").mkdir()
    for day, paid in ((1, 20), (2, 30), (3, 45), (4, 45)):
        (folder / "in" / f"{day}.md").write_text(STORY.format(day=day, paid=paid), "utf-8")
    (folder / "in" / "empty.txt").write_text(" ")
    list(summarise_folder(folder / "in", folder / "out", to="source", engines=FakeEngines()))
    return folder / "out"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf.sqlite3")


def test_a_batchs_output_is_taken_in_once(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ITALIAN, "utf-8")
    (tmp_path / "in" / "b.txt").write_text(ENGLISH, "utf-8")
    list(summarise_folder(tmp_path / "in", tmp_path / "out", to="both", engines=FakeEngines()))
    (tmp_path / "out" / "old.json").write_text("{}")
    for _ in range(2):
        taken, unread = take_in(shelf, tmp_path / "out")
        assert (taken.articles, taken.name, unread) == (2, "out", 1)
    rows = shelf.search("", "title", descending=False)
    assert [row.source for row in rows] == ["b.txt", "a.txt"] and rows[0].languages == ["en", "it"]
    with pytest.raises(OutputError, match="holds no batch's output"):
        take_in(shelf, tmp_path / "in")


def test_an_article_that_is_gone_from_the_folder_is_gone_from_the_shelf(shelf: Shelf, out: Path) -> None:
    shelf.put_folder(before := take_in(shelf, out)[0])
    assert shelf.search() == [] and shelf.folders() == []
    after, _ = take_in(shelf, out)
    assert after.id == before.id and len(shelf.search(folder=after.id)) == 4 == shelf.folders()[0].articles
    assert shelf.empty() == 4 and shelf.folders() == []


def test_a_folder_is_seen_as_a_desk_would_look_at_it(shelf: Shelf, out: Path) -> None:
    folder, _ = take_in(shelf, out)
    seen = see(shelf, folder, None, "it")
    assert [row.link for _, row in seen.rows] == [
        f"/sheets/{row.id}" for row in shelf.search("", "published", descending=False)
    ]
    assert seen.by_article and len({mark.x for mark in seen.by_article.marks}) == 4
    assert seen.party == "Alfa Beta" and "Gamma Delta" in seen.parties
    (money,) = seen.over_time
    drawn = sorted((mark.x, mark.y) for mark in money.marks if "euro" in mark.says)
    assert len(drawn) == 4 and [y for _, y in drawn] == sorted((y for _, y in drawn), reverse=True)
    assert see(shelf, folder, "Gamma Delta", "it").party == "Gamma Delta"
    assert (
        folder.undone == [("empty.txt", "refused", folder.undone[0][2])] and "no text" in folder.undone[0][2]
    )


def test_pictures_and_pages_are_of_all_articles(shelf: Shelf, out: Path, client: TestClient) -> None:
    """More than a picture has columns, a plot marks, a page rows; none is left out."""
    text = (out / "1.md.json").read_text("utf-8")
    shelf.put_folder(folder := FolderEntry(id="f1", name="many", taken=1.0, undone=[]))
    day, count = date(2020, 1, 1), 250
    for n in range(count):
        content = json.loads(text)
        content["article"]["published"] = (day + timedelta(days=n)).isoformat()
        content["figures"][0] |= {"value": 1e6 * (n % 50 + 1), "display": f"{n % 50 + 1} milioni"}
        shelf.put_all([(f"a{n}", [FactSheet.model_validate(content)], 1.0)], folder.id)
    seen = see(shelf, shelf.folders()[0], "Alfa Beta", "it", page=1)
    assert seen.count == count and [number for number, _ in seen.rows] == list(range(201, 251))
    assert seen.by_article and "11 articoli per colonna" in seen.by_article.note
    marks = [mark for mark in seen.by_article.marks if mark.says.startswith("Alfa Beta")]
    assert len(marks) == 23 and marks[0].says == "Alfa Beta: 1–11 (1 gen 2020 – 11 gen 2020) (11)"
    assert sum(int(mark.says.rpartition("(")[2][:-1]) for mark in marks) == count
    (money,) = seen.over_time
    told = [int(part.rpartition(" ")[2].rstrip(")")) for part in money.about.split(";") if ")" in part]
    assert sum(told) == count and "1 milioni – 50 milioni" in money.about
    first = client.get(f"/folders/{folder.id}", params={"party": "Alfa Beta"}).text
    assert "1–200 of 250" in first and "party=Alfa+Beta&amp;q=&amp;order=published" in first
    assert "n=1" in first and "201–250 of 250" in client.get(f"/folders/{folder.id}?n=1").text
    assert "1–200 of 250" in client.get("/shelf").text
    assert len(client.get("/api/shelf?n=1").json()) == 50


def test_differences_are_those_of_the_articles_that_are_there(shelf: Shelf, out: Path) -> None:
    folder, _ = take_in(shelf, out)
    before = see(shelf, folder, None, "it").differences
    assert {v.said for one, _ in before for v in one.versions} >= {"20 milioni di euro", "30 milioni di euro"}
    for row in shelf.search("", "published", descending=False)[1:]:
        shelf.delete(row.id)
    assert see(shelf, shelf.folders()[0], None, "it").differences == ()


def test_differences_are_not_kept_where_an_article_went_while_they_were_looked_for(
    shelf: Shelf, out: Path
) -> None:
    folder, _ = take_in(shelf, out)
    articles = gathered.articles(shelf, folder.id)
    shelf.delete(articles[0][0])
    gathered.put_differences(shelf, folder.id, [], articles)
    assert gathered.differences(shelf, folder.id) is None


def test_an_article_that_goes_while_its_list_is_made_is_not_listed(
    shelf: Shelf, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = take_in(shelf, out)
    listed = shelf.search(folder=folder.id)
    shelf.delete(listed[0].id)
    monkeypatch.setattr(shelf, "search", lambda *_, **__: listed)
    assert len(see(shelf, folder, None, "it").rows) == len(listed) - 1


def test_what_articles_give_differently_is_drawn_on_one_scale() -> None:
    versions = tuple(Version(f"{n}.md", f"{n} milioni", n * 1e6) for n in (20, 30, 45))
    picture = _drawn(1, Difference("Alfa Beta", "molo", versions), "it")
    assert picture and picture.title == "Alfa Beta, molo" and "30 milioni 30.md;" in picture.about
    assert _drawn(1, Difference("Alfa Beta", "molo", versions[:2]), "it") is None


def test_an_archive_is_taken_in_its_newest_articles_first(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyarrow", reason="archives need the extra: pip install -e '.[archive]'")
    pytest.importorskip("fsspec", reason="archives need the extra: pip install -e '.[archive]'")
    from tests.pipeline.archive.test_archive import lines, run

    told = [
        {
            "id": f"n{day}",
            "text": STORY.format(day=day, paid=day * 10).split("---\n")[2],
            "date": f"2024-05-0{day}",
        }
        for day in (4, 1, 3, 2)
    ]
    run(lines(tmp_path / "in/a.jsonl", [*told, {"id": "bad", "text": " "}]).parent, tmp_path / "out")
    monkeypatch.setattr("pipeline.serve.taking.MOST_OF_AN_ARCHIVE", 3)
    for _ in range(2):
        taken, unread = take_in(shelf, tmp_path / "out")
        assert (taken.articles, taken.beyond, unread) == (3, 1, 0)
    rows = shelf.search("", "published", descending=False, folder=taken.id)
    assert [row.published for row in rows] == ["2024-05-02", "2024-05-03", "2024-05-04"]
    assert shelf.folder_of(rows[0].id) == taken.id and shelf.folders()[0].beyond == 1
    [(id, status, reason)] = taken.undone
    assert (id, status) == ("bad", "refused") and "no text" in reason
    with serving(shelf.path) as client:
        page = client.get(f"/folders/{taken.id}").text
        assert "1 older ones are in the archive alone" in page and str(tmp_path) not in page
        assert f'href="/folders/{taken.id}"' in client.get(f"/sheets/{rows[0].id}").text


def test_a_damaged_report_costs_only_itself(shelf: Shelf, out: Path) -> None:
    report = (out / "report.json").read_text("utf-8")
    try:
        for broken in ("{", "[]", '{"refused": [{}], "failed": 1}'):
            (out / "report.json").write_text(broken)
            assert take_in(shelf, out)[0].undone == []
    finally:
        (out / "report.json").write_text(report, "utf-8")


@pytest.fixture
def client(shelf: Shelf) -> Iterator[TestClient]:
    with serving(shelf.path) as client:
        yield client


def test_the_page_shows_it(client: TestClient, shelf: Shelf, out: Path) -> None:
    folder, _ = take_in(shelf, out)
    address = f"/folders/{folder.id}"
    assert address in client.get("/shelf").text
    page = client.get(address, params={"party": "Gamma Delta"}, headers={"Accept-Language": "it"})
    assert page.status_code == 200 and page.text.count("<svg") == 3 and "Parti per articolo" in page.text
    assert "Gamma Delta: Conteggio" in page.text and str(out.parent) not in page.text
    assert client.get("/folders/none").status_code == 404
    assert client.get(address, params={"order": "nothing"}).status_code == 422
    last_first = client.get(address, params={"order": "published", "descending": True}).text
    days = ["2024-05-04", "2024-05-03", "2024-05-02", "2024-05-01"]
    assert sorted(map(last_first.index, days)) == [last_first.index(day) for day in days]
    two = client.get(address, params={"q": "45 milioni"}).text
    assert "2024-05-03" in two and "2024-05-02" not in two and two.count("<svg") == last_first.count("<svg")
    (entry,) = client.get("/api/folders").json()
    assert (entry["name"], entry["articles"]) == ("out", 4) and str(out) not in json.dumps(entry)
    assert client.get("/pictures.css").headers["content-type"].startswith("text/css")
