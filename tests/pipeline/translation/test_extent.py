"""How much of a sheet is translated, in which order, and within which time; what a reader sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from models.contracts import WeightsInfo
from pipeline import summarise
from pipeline.data import Extent
from pipeline.factsheet import FactSheet
from pipeline.translation import Budget, translate
from tests.builders import document
from tests.fakes import FakeEngines, FakeTranslator

NEWS = (
    "Ospedale Nuovo Alfa\n\n"
    "Il governo ha stanziato 5 milioni di euro per Ospedale Nuovo Alfa. "
    "Ospedale Nuovo Alfa ha 300 letti e 12 sale. Chi pagherà Ospedale Nuovo Alfa?\n"
)


@dataclass
class Echo(FakeTranslator):
    """Says the sentence again with English marks; remembers what it was asked for, and takes its time."""

    faithful: bool = True
    asked: list[str] = field(default_factory=list)
    now: float = 0.0
    pace: float = 1.0

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        self.asked += sentences
        self.now += self.pace * len(sentences)
        return super().translate(sentences, source=source, target=target, attempt=attempt)

    def clock(self) -> float:
        return self.now


class Engines(FakeEngines):
    def __init__(self, translator: Echo) -> None:
        self._one = translator

    def translator(self, source: str, target: str) -> Echo:
        return self._one


def sheet(*, faithful: bool, translate: Extent = "auto") -> tuple[FactSheet, Echo]:
    translator = Echo(faithful=faithful)
    made = summarise(NEWS, to="en", language="it", translate=translate, engines=Engines(translator))
    return made, translator


BEDS = "Ospedale Nuovo Alfa ha 300 letti e 12 sale."


@pytest.mark.parametrize(
    ("faithful", "extent", "whole"),
    [(True, "auto", True), (False, "auto", False), (False, "all", True), (True, "brief", False)],
)
def test_sentences_beside_facts_are_asked_for_where_the_translator_is_good_enough(
    faithful: bool, extent: Extent, whole: bool
) -> None:
    made, translator = sheet(faithful=faithful, translate=extent)
    asked_beside = "Chi pagherà Ospedale Nuovo Alfa?" in translator.asked
    in_summary = any(BEDS in (entry.original or entry.text) for entry in made.summary)
    assert asked_beside == whole or in_summary
    assert made.provenance.translation.kept == (not whole)
    assert any("--translate all" in warning for warning in made.provenance.warnings) == (not whole)


def test_what_is_not_asked_for_is_said_to_be_in_the_articles_words() -> None:
    made, _ = sheet(faithful=False)
    for question in made.open_questions:
        assert not question.translated and question.original is None
    assert all(f.translated == (f.original is not None) for f in made.figures)


def test_headline_and_summary_come_first() -> None:
    made, translator = sheet(faithful=True)
    leading = [made.headline_original, *(entry.original for entry in made.summary)]
    question = translator.asked.index("Chi pagherà Ospedale Nuovo Alfa?")
    assert all(translator.asked.index(text) < question for text in leading if text in translator.asked)
    assert translator.asked[0] == "Ospedale Nuovo Alfa"


def test_past_the_budget_sentences_stay_in_the_original() -> None:
    made = document("Il prezzo è A. Il costo è B. Il voto è C. Il caso è D. Il tempo è E. Il treno è F.")
    spans = [sentence.span for sentence in made.sentences]
    translator = Echo(pace=10.0)
    done = translate(
        made, spans[2:], translator, target="en", first=spans[:2], budget=Budget(35.0, translator.clock)
    )
    told = [done.by_span[span].translated for span in spans]
    assert told[:2] == [True, True] and not told[-1]
    assert done.late == told.count(False) and done.refused == 0
    assert translator.now <= 35.0 + translator.pace


def test_without_a_budget_all_are_asked_for_at_once() -> None:
    assert Budget().affordable(["a"] * 50) == ["a"] * 50
    assert Budget(5.0, lambda: 0.0).affordable(["a", "b"]) == ["a"]  # the pace is not known yet


def test_a_late_sheet_says_so() -> None:
    class Never(Echo):
        weights = (WeightsInfo("translation", "fake", "1" * 64, "none"),)

    translator = Never()
    made = summarise(NEWS, to="en", language="it", budget=1e-9, engines=Engines(translator))
    assert made.provenance.translation.late > 0 and not translator.asked
    assert any("the time for translation was over" in warning for warning in made.provenance.warnings)


def test_the_original_stands_beside_what_is_translated() -> None:
    made, _ = sheet(faithful=True)
    entry = next(f for f in made.figures if f.translated)
    assert entry.original and f"(*{entry.original}*)" in made.to_markdown()
    said = next(s for s in made.summary if s.translated)
    assert f"\n\n> {said.original}\n" in made.to_markdown()
    assert '<details class="original">' in made.to_html()


def test_in_the_articles_language_there_is_nothing_beside() -> None:
    made = summarise(NEWS, to="it", language="it", engines=Engines(Echo()))
    assert "\n> " not in made.to_markdown() and "<details" not in made.to_html()
    assert all(party.name_translated is None for party in made.parties)
