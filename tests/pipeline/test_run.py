"""The spine, with hand-made engines."""

from __future__ import annotations

import pytest

from pipeline import OptionError, summarise
from pipeline.article import article_from_text
from pipeline.run import Options, make_sheets
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


def test_summarise_gives_one_sheet_only() -> None:
    with pytest.raises(OptionError, match="make_sheets"):
        summarise(NEWS, to="both", language="it", engines=FakeEngines())
