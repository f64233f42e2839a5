"""What a person sees."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from starlette.testclient import TestClient

import pipeline.run
import pipeline.serve
from pipeline import FactSheet, summarise
from pipeline.data import SECTIONS, Kind
from pipeline.lexicon.page import PAGE
from pipeline.render.page_parts import copied, figure_groups
from pipeline.serve.compare import compare
from pipeline.serve.words import preferred, words
from tests.fakes import FakeEngines
from tests.pipeline.serve.conftest import ENGLISH, ITALIAN, serving

Make = Callable[..., dict[str, Any]]
SERVE = Path(str(pipeline.serve.__file__)).parent
SCRIPTS = [(SERVE / "static" / name).read_text("utf-8") for name in ("queue.js", "app.js", "live.js")]


def test_both_languages_have_the_same_words_and_all_that_are_asked_for() -> None:
    table = tomllib.loads((SERVE / "words.toml").read_text("utf-8"))
    assert set(table) == {"en", "it"} and set(table["en"]) == set(table["it"])
    for name, text in table["en"].items():
        assert re.findall(r"\{\w+\}", text) == re.findall(r"\{\w+\}", table["it"][name]), name
    templates = "".join(
        path.read_text("utf-8") for path in (SERVE.parent / "render" / "page").glob("*.jinja")
    )
    asked = set(re.findall(r"\bui\.(\w+)", templates)) | set(
        re.findall(r"""spoken\(["'](\w+)["']""", "".join(SCRIPTS))
    )
    by_kind = {name for name in table["en"] if re.match("(problem|spoken|stage|to)_", name)}
    quoted = set(re.findall(r"""["'](\w+)["']""", templates)) | set(SECTIONS)
    assert asked <= set(table["en"]) <= asked | by_kind | quoted | {"name", "stopped", "refused", "failed"}
    assert all(set(page.kinds) == set(get_args(Kind)) for page in PAGE.values())


def test_every_stage_of_the_spine_has_its_words() -> None:
    spoken = re.findall(
        r'clock\.measure\("[\w ]+", "([^"]+)"\)', Path(str(pipeline.run.__file__)).read_text("utf-8")
    )
    stages = re.search(r"const STAGES = \{(.*?)\};", SCRIPTS[0], re.S)
    assert stages and len(spoken) > 4
    for stage in spoken:
        assert f'"{stage}"' in stages[1], stage


@pytest.mark.parametrize(
    ("header", "language"),
    [("it-IT,it;q=0.9,en;q=0.8", "it"), ("de,en;q=0.5,it;q=0.9", "it"), ("fr", "en"), ("", "en"),
     ("it;q=0", "en"),
     ("*;;q=x,,", "en")],
)  # fmt: skip
def test_the_page_speaks_the_browsers_language(client: TestClient, header: str, language: str) -> None:
    assert preferred(header) == language
    page = client.get("/", headers={"Accept-Language": header}).text
    assert f'<html lang="{language}">' in page and words()[language]["make"] in page


def test_the_language_can_be_switched_and_leads_nowhere_else(client: TestClient) -> None:
    answer = client.get("/language/it?back=/shelf", follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/shelf"
    cookie = answer.headers["set-cookie"].split(";")[0]
    assert '<html lang="it">' in client.get("/", headers={"Cookie": cookie, "Accept-Language": "en"}).text
    for back in ("https://evil.example", "//evil.example", "/\\evil.example"):
        away = client.get("/language/en", params={"back": back}, follow_redirects=False)
        assert away.headers["location"] == "/"
    client.cookies.clear()


def test_figures_of_one_sentence_stand_under_it_once() -> None:
    sheet = summarise(ITALIAN, to="source", engines=FakeEngines())
    groups = figure_groups(sheet)
    assert [row.number for group in groups for row in group] and len(groups) < len(sheet.figures)
    for group in groups:
        assert len({row.figure.sentence_text for row in group}) == 1


def test_a_copied_figure_has_its_sentence_and_source() -> None:
    sheet = summarise(ITALIAN, to="source", engines=FakeEngines(), source="news.txt", published="2024-05-04")
    lines = copied(sheet, sheet.figures[0]).splitlines()
    assert sheet.figures[0].display in lines[0] and sheet.figures[0].sentence_text in lines[1]
    assert lines[2] == "Il governo stanzia fondi per le scuole, news.txt, 2024-05-04"


def test_a_sheet_can_be_seen_and_saved_in_every_form(client: TestClient, make: Make) -> None:
    entry = make(ITALIAN, to="both")
    address = f"/sheets/{entry['id']}"
    page = client.get(f"{address}?n=1").text
    assert 'id="a-f1"' in page and 'href="#a-f1"' in page and "138 milioni di euro" in page
    assert client.get(f"{address}/file.json?n=1").json()["output_language"] == "it"
    FactSheet.model_validate_json(client.get(f"{address}/file.json").text)
    assert client.get(f"{address}/file.md").text.startswith("# ")
    assert client.get(f"{address}/file.html").text.startswith("<!doctype html>")
    for table in ("figures", "parties", "questions", "dates"):
        saved = client.get(f"{address}/file.csv?table={table}")
        assert saved.text.startswith("\ufeffarticle,") and ".csv" in saved.headers["content-disposition"]
    assert client.get(f"{address}/file.csv?table=x").status_code == 422
    assert client.get(f"{address}/file.exe").status_code == 422


def test_a_page_that_is_not_there_is_said_in_a_page(client: TestClient) -> None:
    answer = client.get("/sheets/none", headers={"Accept": "text/html"})
    assert answer.status_code == 404 and "<h1>This did not work</h1>" in answer.text
    answer = client.get("/sheets/none", headers={"Accept": "text/html", "Accept-Language": "it"})
    assert '<p class="fault">Qui non c&#39;è</p>' in answer.text and '<p lang="en">there is no' in answer.text


def test_the_shelf_lists_searches_and_compares(client: TestClient, make: Make) -> None:
    one, other = make(ITALIAN, to="it")["id"], make(ENGLISH, to="en")["id"]
    page = client.get("/shelf?q=bridge").text
    assert other in page and one not in page
    assert [row["id"] for row in client.get("/api/shelf?q=bridge&order=title").json()].count(other) == 1
    assert client.get("/api/shelf?order=nothing").status_code == 422
    both = client.get(f"/compare?a={one}&b={other}")
    assert both.status_code == 200 and "Council approves new bridge" in both.text
    assert "Parties: City Council" in both.text
    italian = client.get(f"/compare?a={one}&b={other}", headers={"Accept-Language": "it"}).text
    assert ">affermata<" in italian and ">stated<" not in italian
    assert client.delete(f"/api/sheets/{other}").status_code == 204
    assert client.get(f"/sheets/{other}").status_code == 404


def test_what_two_articles_share_and_give_differently() -> None:
    one = summarise(ITALIAN, to="source", engines=FakeEngines())
    changed = ITALIAN.replace("300 persone", "500 persone")
    other = summarise(changed, to="source", engines=FakeEngines())
    compared = compare(one, other, ("A", "A"))
    assert [figure.value for figure in compared.alone[0]] == [300]
    assert [figure.value for figure in compared.alone[1]] == [500]
    assert len(compared.figures) == len(one.figures) - 1


def test_without_a_shelf_nothing_is_kept(tmp_path: Path) -> None:
    with serving(None) as client:
        answer = client.post("/api/sheets", json={"text": ITALIAN, "to": "it", "wait": True}).json()
        assert client.get(f"/sheets/{answer['id']}").status_code == 200  # while the server runs
        assert client.get("/api/shelf").json() == [] and "--no-shelf" in client.get("/shelf").text


def test_a_sheet_that_is_not_to_be_kept_is_not(client: TestClient, make: Make) -> None:
    kept = {row["id"] for row in client.get("/api/shelf").json()}
    id = make(ITALIAN, to="it", keep=False)["id"]
    assert {row["id"] for row in client.get("/api/shelf").json()} == kept
    assert client.delete(f"/api/sheets/{id}").status_code == 204
