"""The sheet as a page: facts and their words linked in both directions, and text that stays text."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import summarise
from pipeline.factsheet import FactSheet
from pipeline.render.clean import on_lines
from pipeline.render.marks import Mark, marked
from tests.fakes import FakeEngines

VOID = {"meta", "link", "br", "img", "input", "hr"}
HOSTILE = (
    "<script>alert(1)</script> Il gruppo Alfa Beta\n"
    "Il gruppo Alfa Beta ha pagato 3 milioni di euro & <b>7 milioni</b> di \"tasse\", ha detto Carlo Rossi.\n"
    "<script>document.title='hacked'</script><img src=x onerror=alert(1)></article><style>*{x:y}</style>\n"
    "<a href='javascript:alert(1)'>Che cosa farà il governo Alfa Beta con 5 milioni di euro?</a>\n"
)  # fmt: skip


class Page(HTMLParser):
    """Ids, links and text of a page; fails where its elements are not nested."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.text: dict[str, str] = {}
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        if identifier := found.get("id"):
            self.ids.append(identifier)
        if tag == "a":
            assert "a" not in [name for name, _ in self._open], "a link within a link"
            self.links.append(found["href"] or "")
        if tag not in VOID:
            self._open.append((tag, found.get("id") or found.get("class")))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if "svg" in [name for name, _ in self._open]:  # its words have tests of their own
            return
        for name, identifier in self._open:
            for key in {name, identifier} - {None}:
                self.text[str(key)] = self.text.get(str(key), "") + data


def sheet(text: str = HOSTILE) -> FactSheet:
    return summarise(text, to="source", language="it", engines=FakeEngines(), source="in/<i>x</i>.txt")


def test_an_article_full_of_script_shows_as_text() -> None:
    html = sheet().to_html()
    page = Page(html)
    assert "script" not in page.tags and "img" not in page.tags and "b" not in page.tags
    assert page.tags.count("style") == 1 and page.tags.count("article") == 1
    assert page.text["text"] == HOSTILE
    assert "default-src 'none'" in html and "javascript:" not in "".join(page.links)


def test_every_fact_links_to_its_words_and_back() -> None:
    made = sheet()
    page = Page(made.to_html())
    assert made.figures and made.parties
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    facts = [i for i in page.ids if re.fullmatch(r"[fpqd]\d+", i)]
    assert len(facts) == len(made.figures) + len(made.parties) + len(made.open_questions) + len(made.dates)
    for fact in facts:
        assert f"#a-{fact}" in page.links and f"#{fact}" in page.links
    for i, figure in enumerate(made.figures, 1):
        assert page.text[f"a-f{i}"] == figure.text


def test_the_page_loads_nothing_from_elsewhere() -> None:
    html = sheet("Il ministro ha promesso 4 milioni di euro.\n").to_html()
    assert (
        not re.search(r"(?:src|href)\s*=\s*[\"'](?!#)", html) and "url(" not in html and "@import" not in html
    )


def test_marks_that_cross_are_cut_and_keep_one_id() -> None:
    text = "uno due tre quattro"
    html = marked(text, [Mark(0, 11, "q", "a-q1", "q1", "Q"), Mark(4, 19, "p", "a-p1", "p1", "P")])
    page = Page(f"<body>{html}</body>")
    assert page.ids == ["a-q1", "a-p1"] and page.text["body"] == text
    assert {"#q1", "#p1"} <= set(page.links)


def test_a_mark_without_words_of_its_own_gets_a_link_at_its_end() -> None:
    both = [Mark(0, 3, "q", "a-q1", "q1", "Che cosa?"), Mark(0, 3, "f", "a-f1", "f1", "3")]
    html = marked("tre", both)
    assert html == (
        '<span class="q" id="a-q1"><span class="f" id="a-f1"><a href="#f1">tre</a></span>'
        '<a class="back" href="#q1" title="Che cosa?"></a></span>'
    )


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12))
def test_any_marks_give_nested_elements_and_the_same_text(text: str, places: list[tuple[int, int]]) -> None:
    text = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "?", text)
    marks = [
        Mark(start, min(start + length, len(text)), "f", f"a-f{i}", f"f{i}", "x")
        for i, (start, length) in enumerate(places)
        if start < len(text)
    ]
    page = Page(f"<body>{marked(text, marks)}</body>")
    assert page.text.get("body", "") == on_lines(text)
    assert sorted(page.ids) == sorted(mark.place for mark in marks)
    assert {f"#{mark.fact}" for mark in marks} == set(page.links)


def test_characters_that_html_has_no_place_for_keep_their_places() -> None:
    assert marked("a\x00b\x1bc", [Mark(4, 5, "f", "a-f1", "f1", "c")]).startswith("a\ufffdb\ufffd<span")


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium")
def test_a_real_browser_shows_it_and_runs_no_script(tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_text(sheet().to_html(), "utf-8")
    shown = subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile",
         "--dump-dom", (tmp_path / "sheet.html").as_uri()],
        capture_output=True, text=True, timeout=120, check=True,
    ).stdout  # fmt: skip
    assert "<title>hacked" not in shown and "<script" not in shown and Page(shown).text["text"] == HOSTILE
