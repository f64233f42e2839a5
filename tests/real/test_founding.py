"""The founding article with the real weights, as the README's first command shows it."""

from __future__ import annotations

import re

import pytest

from pipeline import load_engines, summarise_file
from pipeline.factsheet import FactSheet
from tests import ROOT

pytestmark = pytest.mark.real

ARTICLE = ROOT / "examples" / "openai-amazon.it.txt"


@pytest.fixture(scope="module")
def sheet() -> FactSheet:
    return summarise_file(ARTICLE, to="en", engines=load_engines("local"))


def test_the_one_amount_is_right_and_hedged(sheet: FactSheet) -> None:
    assert sheet.figures
    for figure in sheet.figures:
        assert (figure.text, figure.value, figure.high) == ("138 miliardi", 138_000_000_000, None)
        assert (figure.kind, figure.unit, figure.modality) == ("money", "?", "reported")
    assert any("138 miliardi" in w and "currency" in w for w in sheet.provenance.warnings)


def test_the_parties_are_there(sheet: FactSheet) -> None:
    names = {name for party in sheet.parties for name in [party.name, *party.aliases]}
    assert {"OpenAI", "Amazon", "AWS", "Microsoft", "Google"} <= names


def test_what_is_open_is_asked(sheet: FactSheet) -> None:
    shown = [sheet.article.text[q.evidence.start : q.evidence.end] for q in sheet.open_questions]
    for words in (
        "Conferma ufficiale",
        "Compatibilità dei modelli",
        "Scalabilità del networking",
    ):
        assert any(words in line for line in shown), words
    shape = re.compile(r"(Not confirmed|Disputed|Still open|Not known): .+|.+\?")
    assert all(shape.fullmatch(q.question.rstrip()) for q in sheet.open_questions)


def test_the_text_is_english_says_no_other_amount_and_signs_no_deal(sheet: FactSheet) -> None:
    words = [
        sheet.headline or "",
        *(s.text for s in sheet.summary),
        *(q.question for q in sheet.open_questions),
    ]
    text = " ".join(words + [f.sentence_text for f in sheet.figures])
    assert sheet.headline and sheet.summary and all(s.checked for s in sheet.summary)
    assert not re.search(r"\b(signed|agreed|sealed|closed the deal|announced)\b", text, re.IGNORECASE)
    assert set(re.findall(r"\d[\d.,]*", text.replace("138", ""))) == set()
    assert "$" not in text and "dollar" not in text.lower() and "euro" not in text.lower()
    assert " the " in text and " della " not in text


def test_the_note_has_every_part(sheet: FactSheet) -> None:
    note = sheet.to_markdown()
    for part in ("# ", "## Summary", "## Figures", "## Parties", "## Open questions", "Made by Scheda"):
        assert part in note
    assert "**138 billion (currency not given)**" in note


def test_the_same_article_gives_the_same_sheet(sheet: FactSheet) -> None:
    again = summarise_file(ARTICLE, to="en", engines=load_engines("local"))
    assert again.model_dump(exclude={"provenance"}) == sheet.model_dump(exclude={"provenance"})


def test_the_sheet_in_the_readme_is_what_is_printed(sheet: FactSheet) -> None:
    """Headings, figures, parties and warnings to the letter; translated words may differ by processor."""
    readme = (ARTICLE.parent.parent / "README.md").read_text("utf-8")
    shown = readme.split("```markdown\n")[1].split("```")[0].splitlines()
    printed = sheet.to_markdown().splitlines()
    fixed = [
        line for line in shown if line.startswith(("## ", "- **", "- In what currency", "- currency of"))
    ]
    assert len(fixed) > 10 and not [line for line in fixed if line not in printed]
    cells = {line.split(" | ")[0] for line in printed if line.startswith("| **")}
    assert {line.split(" | ")[0] for line in shown if line.startswith("| **")} == cells
