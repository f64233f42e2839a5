"""French, which is read experimentally: tests/figures/fr.tsv, and what a sheet leaves out."""

from __future__ import annotations

import re
from functools import cache

import pytest

from models.contracts import Engines
from pipeline.api import load_engines, summarise
from pipeline.errors import LanguageError, OptionError
from pipeline.factsheet import FactSheet
from pipeline.language import detect_language
from tests import TESTS

HEADLINE = "Ce que l'on sait"
ROWS = [
    line.split("\t")
    for line in (TESTS / "figures" / "fr.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
ARTICLE = """Le pont de la Loire fermera deux ans

Le conseil départemental a voté mardi 4,5 millions d'euros pour réparer le pont, qui voit
passer 12 000 véhicules par jour.
Selon M. Martin, maire de la commune depuis 2014, les travaux pourraient commencer le 1er mars 2027. Qui
paiera les bus ?
"""


@cache
def engines() -> Engines:
    return load_engines("local", offline=True)


def sheet_of(text: str) -> FactSheet:
    return summarise(text, language="fr", to="source", published="2026-11-29", engines=engines())


def wanted(cell: str) -> list[tuple[float, float | None, str, str]]:
    rows = []
    for figure in filter(None, cell.split("; ")):
        value, *unit, kind = figure.split(" ")
        low, _, high = value.partition("-" if kind == "score" else "..")
        rows.append((float(low), float(high) if high else None, " ".join(unit), kind))
    return rows


def test_there_are_sixty_sentences() -> None:
    assert len(ROWS) >= 60


@pytest.mark.parametrize(("marked", "cell"), ROWS)
def test_the_figures_of_a_sentence(marked: str, cell: str) -> None:
    figures = sorted(
        sheet_of(f"{HEADLINE}\n\n{re.sub(r'[][]', '', marked)}").figures, key=lambda f: f.evidence.start
    )
    assert [f.text for f in figures] == re.findall(r"\[(.+?)\]", marked)
    rows = wanted(cell)
    assert [(f.unit, f.kind) for f in figures] == [row[2:] for row in rows]
    assert [f.value for f in figures] == pytest.approx([row[0] for row in rows], rel=1e-3)
    assert [f.high for f in figures] == [row[1] for row in rows]


def test_a_sheet_says_the_weaker_thing() -> None:
    sheet = sheet_of(ARTICLE)
    assert (sheet.article.language, sheet.output_language) == ("fr", "fr")
    assert {f.text for f in sheet.figures} == {"deux ans", "4,5 millions d'euros", "12 000 véhicules"}
    assert {(f.modality, f.confidence, f.said_by, f.of) for f in sheet.figures} == {
        ("reported", 0, None, None)
    }
    assert {d.text for d in sheet.dates} == {"mardi", "2014", "1er mars 2027"}
    assert sheet.parties == sheet.open_questions == sheet.summary == []
    assert sheet.headline == "Le pont de la Loire fermera deux ans"
    assert any("titre expérimental" in warning for warning in sheet.provenance.warnings)
    assert sheet.provenance.weights == []


def test_a_sheet_is_rendered_in_french() -> None:
    sheet = sheet_of(ARTICLE)
    assert "## Chiffres" in sheet.to_markdown() and "rapporté" in sheet.to_markdown()
    assert 'lang="fr"' in sheet.to_html()


def test_sentences_end_where_no_abbreviation_does() -> None:
    figures = sheet_of(
        f"{HEADLINE}\n\nM. Martin a payé 3 euros. Mme. Leroy en a payé 12 le 3 janv. 2026."
    ).figures
    assert {f.sentence_text for f in figures} == {
        "M. Martin a payé 3 euros.", "Mme. Leroy en a payé 12 le 3 janv. 2026."
    }  # fmt: skip


def test_french_is_read_where_it_is_asked_for() -> None:
    with pytest.raises(LanguageError, match=r"looks like French .*--language fr --to source"):
        detect_language(ARTICLE)


@pytest.mark.parametrize("to", ["en", "it", "both"])
def test_nothing_is_translated_from_french(to: str) -> None:
    with pytest.raises(OptionError, match=r"French.*takes source"):
        summarise(ARTICLE, language="fr", to=to, engines=engines())  # type: ignore[arg-type]
