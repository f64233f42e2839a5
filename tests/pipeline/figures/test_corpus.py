"""The sentences of tests/figures, by the tagger that ships in models/weights: their figures and no others."""

from __future__ import annotations

from functools import cache

import pytest

from models.contracts import Engines
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import Language, LanguageCode
from pipeline.figures import find_figures
from pipeline.run import analyse
from tests import TESTS

Row = tuple[float, float | None, str, str]
FOLDER = TESTS / "figures"
HEADLINES: dict[LanguageCode, str] = {"en": "What we know so far", "it": "Che cosa sappiamo finora"}
LINES = [
    (language, *line.split("\t"))
    for language in HEADLINES
    for line in (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@cache
def engines() -> Engines:
    return load_engines("local", offline=True)


def _order(row: Row) -> tuple[str, str, float]:
    return row[3], row[2], row[0]


def wanted(cell: str) -> list[Row]:
    rows: list[Row] = []
    for figure in filter(None, cell.split("; ")):
        value, *unit, kind = figure.split(" ")
        low, _, high = value.partition("..")
        if kind == "score":
            low, _, high = value.partition("-")
        rows.append((float(low), float(high) if high else None, " ".join(unit), kind))
    return sorted(rows, key=_order)


def read(text: str, language: LanguageCode) -> list[Row]:
    article = article_from_text(f"{HEADLINES[language]}\n\n{text}")
    document = analyse(article, Language(language, 1.0), engines())
    return sorted(((f.value, f.high, f.unit, f.kind) for f in find_figures(document)), key=_order)


@pytest.mark.parametrize(("language", "text", "cell"), LINES)
def test_the_figures_of_a_sentence(language: LanguageCode, text: str, cell: str) -> None:
    found, figures = read(text, language), wanted(cell)
    assert [row[2:] for row in found] == [row[2:] for row in figures], found
    for (value, high, *_), (low, top, *_) in zip(found, figures, strict=True):
        assert value == pytest.approx(low, rel=1e-3), found
        assert high == (None if top is None else pytest.approx(top, rel=1e-3)), found
