"""The spine, with hand-made engines."""

from __future__ import annotations

import pytest

from models.errors import ModelError
from pipeline import OptionError, SchedaError, load_engines, summarise
from pipeline.article import article_from_text
from pipeline.data import Options, Thresholds
from pipeline.factsheet import FactSheet
from pipeline.run import make_sheets
from pipeline.text import quotations
from tests.fakes import FakeEngines

NEWS = "Il governo ha stanziato 5 milioni di euro per le scuole. Lo ha detto il ministro alla Camera."


class Counting(FakeEngines):
    """How often an article was tagged."""

    tagged = 0

    def tagger(self, language: str):  # type: ignore[no-untyped-def]
        engine = super().tagger(language)
        outer = self

        class Tagger:
            weights = engine.weights

            def tag(self, text: str):  # type: ignore[no-untyped-def]
                outer.tagged += 1
                return engine.tag(text)

        return Tagger()


def test_both_languages_from_one_reading() -> None:
    engines = Counting()
    sheets = make_sheets(article_from_text(NEWS), Options(to="both", language="it"), engines)
    assert [sheet.output_language for sheet in sheets] == ["en", "it"]
    assert engines.tagged == 1
    assert [f.value for f in sheets[0].figures] == [f.value for f in sheets[1].figures] == [5_000_000]


def test_quotations_are_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    scanned: list[str] = []
    scan = quotations._Scan

    def counted(text: str) -> quotations._Scan:
        scanned.append(text)
        return scan(text)

    monkeypatch.setattr(quotations, "_Scan", counted)
    text = "Il sindaco ha detto: «Spenderemo 3 milioni per la scuola. Il resto verrà dopo». Non è deciso."
    sheet = make_sheets(article_from_text(text), Options(to="source", language="it"), FakeEngines())[0]
    assert sheet.figures and sheet.summary
    assert scanned == [text]


def test_the_thresholds_are_the_callers() -> None:
    """The hand-made judge is sure by nine tenths of what it says, and of a question mark."""
    asked = f"Scuole, arrivano i soldi\n{NEWS} Chi pagherà il conto?"
    engines = FakeEngines()

    def sheet(thresholds: Thresholds) -> FactSheet:
        return summarise(asked, to="it", language="it", thresholds=thresholds, engines=engines)

    lax = sheet(Thresholds())
    assert [q.kind for q in lax.open_questions] == ["asked"]
    assert [f.modality for f in lax.figures] == ["stated"]
    assert sheet(Thresholds(question=0.95)).open_questions == []
    assert sheet(Thresholds(firm=0.97)).figures[0].modality == "reported"
    assert sheet(Thresholds(no_figure=0.01)).figures == []
    named = f"{asked} La Banca Centrale paga."
    for threshold, found in ((0.5, True), (0.95, False)):
        told = summarise(
            named,
            to="it",
            language="it",
            thresholds=Thresholds(party=threshold, few_parties=threshold),
            engines=engines,
        )
        assert bool(told.parties) == found


def test_how_sure_the_reader_is_is_on_the_sheet() -> None:
    (sheet,) = make_sheets(article_from_text(f"{NEWS} Chi paga?"), Options("it", "it"), FakeEngines())
    assert sheet.figures[0].confidence == 0.806  # of the four modalities, by reader and rules, "none" apart
    assert [q.confidence for q in sheet.open_questions] == [0.9]


def test_summarise_gives_one_sheet_only() -> None:
    with pytest.raises(OptionError, match="make_sheets"):
        summarise(NEWS, to="both", language="it", engines=FakeEngines())


def test_every_error_is_of_one_family() -> None:
    assert issubclass(ModelError, SchedaError)
    with pytest.raises(SchedaError, match="auto, firefox, hub, local"):
        load_engines("none")  # type: ignore[arg-type]
    with pytest.raises(SchedaError, match="bytes, not text"):
        summarise(b"words")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said", "seems"),
    [
        (NEWS, "en", "Italian"),
        (
            "The minister told the chamber that schools will get five million euros this year.",
            "it",
            "English",
        ),
        ("Der Bundestag hat am Donnerstag das neue Gesetz über die Schulen beschlossen.", "it", "another"),
    ],
)
def test_a_language_that_the_text_contradicts_is_taken_and_warned_of(
    text: str, said: str, seems: str
) -> None:
    heard: list[str] = []
    options = Options(to="source", language=said)  # type: ignore[arg-type]
    sheet = make_sheets(article_from_text(text), options, FakeEngines(), on_warning=heard.append)[0]
    assert sheet.article.language == said
    assert len(heard) == 1 and seems in heard[0] and heard[0] in sheet.provenance.warnings


@pytest.mark.parametrize(
    ("text", "said"), [(NEWS, "it"), ("Sì, 5 euro.", "en"), ("12 34 56 78 90 11 12", "it")]
)
def test_a_language_that_fits_or_cannot_be_told_is_no_matter(text: str, said: str) -> None:
    options = Options(to="source", language=said)  # type: ignore[arg-type]
    assert not make_sheets(article_from_text(text), options, FakeEngines())[0].provenance.warnings
