"""The sheet refuses what is not in the article, and Markdown shows it as plain text."""

import json
from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from pipeline.assemble import assemble
from pipeline.data import Figure, OpenQuestion, Party, Shown, Span, Translation, Translations
from pipeline.factsheet import FactSheet, FigureEntry
from tests.builders import document

TEXT = "Ospedale, la spesa sale\nIl governo ha stanziato 138 miliardi per l'ospedale | *nuovo*. Chi paga?\n"


def shown_of() -> Shown:
    made = document(TEXT)
    start = TEXT.index("138")
    of = Span(TEXT.index("per l'"), TEXT.index(" |"))
    figure = Figure(start, start + 12, 1, 138e9, None, "?", "money", of, confidence=0.87654)
    return Shown(
        headline=made.article.title,
        summary=(made.sentences[1],),
        figures=(figure,),
        parties=(Party("governo", "ORG", (), (Span(27, 34),), 0.75),),
        questions=(OpenQuestion("asked", made.sentences[2].span, made.sentences[2].span, 0.9),),
        dates=(),
    )


def sheet_in(language: str) -> FactSheet:
    made, shown = document(TEXT), shown_of()
    by_span = {
        span: Translation(f"EN[{made.slice(span)}]", translated=True, checked=True)
        for span in (*shown.leading, *shown.beside(made))
    }
    first = shown.summary[0].span
    by_span[first] = Translation(made.slice(first), translated=False, checked=False)
    translations = Translations(by_span, checked=len(by_span), retried=1, refused=1)
    return assemble(made, shown, translations, "en" if language == "en" else "it", "local", (), {})


def test_a_sheet_in_the_articles_language_is_its_words() -> None:
    sheet = sheet_in("it")
    assert sheet.headline == "Ospedale, la spesa sale"
    assert sheet.figures[0].text == "138 miliardi" and sheet.figures[0].value == 138_000_000_000
    assert '"value":138000000000' in sheet.model_dump_json()


def test_what_was_not_translated_is_marked() -> None:
    sheet = sheet_in("en")
    assert sheet.headline == "EN[Ospedale, la spesa sale]"
    assert not sheet.summary[0].translated and not sheet.figures[0].translated
    assert "*[not translated]*" in sheet.to_markdown()
    assert any("1 of" in warning for warning in sheet.provenance.warnings)


def test_a_sheet_in_the_articles_language_says_that_nothing_was_translated() -> None:
    sheet = sheet_in("it")
    entries = [*sheet.summary, *sheet.figures, *sheet.open_questions]
    assert entries and not sheet.headline_translated and not any(entry.translated for entry in entries)
    assert "*[" not in sheet.to_markdown() and 'class="note"' not in sheet.to_html()


def test_a_headline_that_is_not_there_is_not_translated() -> None:
    made = document(TEXT)
    shown = replace(shown_of(), headline=None, summary=(), figures=(), questions=())
    assert not assemble(made, shown, Translations({}), "en", "local", (), {}).headline_translated


def test_the_day_of_publication_is_on_the_sheet() -> None:
    made = document(TEXT)
    assert sheet_in("it").article.published is None
    dated = replace(made, article=replace(made.article, published=date(2026, 11, 29)))
    sheet = assemble(dated, shown_of(), Translations({}), "it", "local", (), {})
    assert json.loads(sheet.to_json())["article"]["published"] == "2026-11-29"


def test_how_sure_the_reader_is_stands_in_the_json() -> None:
    sheet = json.loads(sheet_in("it").to_json())
    assert sheet["figures"][0]["confidence"] == 0.877
    assert sheet["parties"][0]["confidence"] == 0.75
    assert sheet["open_questions"][0]["confidence"] == 0.9
    schema = FactSheet.model_json_schema()["$defs"]
    for entry in ("FigureEntry", "PartyEntry", "QuestionEntry"):
        assert "probability" in schema[entry]["properties"]["confidence"]["description"]


def test_the_schema_describes_every_field() -> None:
    schema = FactSheet.model_json_schema()
    for model in (schema, *schema["$defs"].values()):
        assert model["description"]
        for name, field in model["properties"].items():
            assert len(field.get("description", "")) > 5, name


def test_a_span_that_does_not_slice_its_words_is_refused() -> None:
    dumped = json.loads(sheet_in("it").model_dump_json())
    dumped["figures"][0]["text"] = "139 miliardi"
    with pytest.raises(ValidationError, match="139 miliardi"):
        FactSheet.model_validate(dumped)
    dumped = json.loads(sheet_in("it").model_dump_json())
    dumped["open_questions"][0]["evidence"]["end"] = 10_000
    with pytest.raises(ValidationError, match="outside"):
        FactSheet.model_validate(dumped)


def test_markdown_is_a_note_that_nothing_can_break_out_of() -> None:
    note = sheet_in("it").to_markdown()
    assert note.startswith("# Ospedale, la spesa sale\n")
    for heading in ("## In breve", "## Cifre", "## Parti", "## Questioni aperte"):
        assert heading in note
    row = next(line for line in note.splitlines() if "138" in line and line.startswith("|"))
    assert row.replace(r"\|", "").count("|") == 5, "four cells"
    assert r"\*nuovo\*" in row


def test_markdown_labels_are_in_the_output_language() -> None:
    assert "| Figure | What it measures | Status | Sentence |" in sheet_in("en").to_markdown()
    assert "**138 billion (currency not given)**" in sheet_in("en").to_markdown()


def test_the_json_round_trips() -> None:
    sheet = sheet_in("en")
    assert FactSheet.model_validate_json(sheet.model_dump_json()) == sheet
    assert isinstance(sheet.figures[0], FigureEntry)
