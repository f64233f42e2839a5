"""No character of an article acts on a terminal, a page or a reader of Markdown."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.assemble import assemble
from pipeline.data import Figure, Party, Shown, Span, Translations
from pipeline.factsheet import FactSheet
from pipeline.render.clean import escaped, on_lines, on_one_line
from tests.builders import document

ACTING = (
    "\x00\x07\x08\x1b\x7f\x85\x90\x9b\x9d\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\U000e0041"
)
KEPT = "è’ß\u00a0\u00ad\u200d\u200e—🇮🇹"


def acts(character: str) -> bool:
    bidi = unicodedata.bidirectional(character) in {
        "LRE",
        "RLE",
        "PDF",
        "LRO",
        "RLO",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }
    return bidi or (unicodedata.category(character) == "Cc" and character not in "\n\t")


def sheet_of(name: str) -> FactSheet:
    text = f"Titolo {name} nuovo\nIl governo {name} ha {name}stanziato 138{name} milioni a {name}.\n"
    text += "Il ministro ha detto che la legge sarà discussa nella prossima seduta.\n"
    made = document(text)
    start = text.index("138")
    figure = Figure(
        start, text.index(" a "), 1, 138e6, None, "EUR", "money", Span(start, start + 3), said_by=name
    )
    at = text.index("governo")
    party = Party(f"gov{name}erno", "ORG", (name,), (Span(at, at + 7),), 0.9)
    shown = Shown(made.article.title, (made.sentences[1],), (figure,), (party,), (), ())
    return assemble(made, shown, Translations({}), "it", "local", (), {})


@pytest.mark.parametrize("character", ACTING)
def test_nothing_that_acts_reaches_a_page_or_a_note(character: str) -> None:
    sheet = sheet_of(f"A{character}B")
    for shown in (sheet.to_markdown(), sheet.to_html(), sheet.to_json()):
        assert not any(acts(c) or c == character for c in shown)
    assert FactSheet.model_validate_json(sheet.to_json()) == sheet


def test_what_real_text_has_is_kept() -> None:
    sheet = sheet_of(f"A{KEPT}B")
    for shown in (sheet.to_markdown(), sheet.to_html(), sheet.to_json()):
        assert f"A{KEPT}B" in shown


def test_a_character_that_is_left_out_moves_no_mark() -> None:
    page = sheet_of("\u202e\u2066").to_html()
    assert '<a href="#f1">138 milioni</a>' in page and '<a href="#p1">governo</a>' in page


@given(st.text())
def test_json_keeps_its_value(text: str) -> None:
    stored = escaped(json.dumps({text: [text]}, ensure_ascii=False))
    assert json.loads(stored) == {text: [text]} and not any(acts(c) for c in stored)


@given(st.text())
def test_shown_text_has_nothing_that_acts(text: str) -> None:
    assert not any(acts(c) for c in on_lines(text))
    assert not any(acts(c) or c in "\n\t\u2028\u2029" for c in on_one_line(text))
