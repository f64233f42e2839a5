"""The fact sheet: pydantic models of the contract, and how one is assembled.

A sheet is validated when it is made: every span slices the article, and a figure's text is
the slice of its evidence. A sheet that breaks the contract raises instead of being shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import model_validator

from pipeline.factsheet.facts import (
    ArticleEntry,
    DateEntry,
    FigureEntry,
    LevelEntry,
    PartyEntry,
    QuestionEntry,
    RoleEntry,
    SpanEntry,
    SummaryEntry,
)
from pipeline.factsheet.model import Code, Model
from pipeline.factsheet.provenance import Provenance, SummaryCounts, TranslationCounts, WeightsEntry

__all__ = [
    "SCHEMA_VERSION", "ArticleEntry", "DateEntry", "FactSheet", "FigureEntry", "LevelEntry", "PartyEntry",
    "Provenance", "QuestionEntry", "RoleEntry", "SpanEntry", "SummaryCounts", "SummaryEntry",
    "TranslationCounts", "WeightsEntry",
]  # fmt: skip

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class FactSheet(Model):
    """One article's facts, each tied to the words that it came from."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """Version of this schema."""
    article: ArticleEntry
    """What the sheet is of."""
    output_language: Code
    """The language of the sheet."""
    headline: str | None
    """One line in the output language; null where the article has none or it was not asked for."""
    headline_translated: bool = False
    """Whether a translation made `headline`; false where it stands in the article's language."""
    headline_original: str | None = None
    """The article's words for `headline` where a translation made it, on one line; else null."""
    summary: list[SummaryEntry]
    """The most telling sentences."""
    figures: list[FigureEntry]
    """The figures, in the order of the text."""
    parties: list[PartyEntry]
    """Who acts."""
    open_questions: list[QuestionEntry]
    """What the article leaves open."""
    dates: list[DateEntry]
    """The dates, in the order of the text."""
    provenance: Provenance
    """Models, times, counts and warnings."""

    @model_validator(mode="after")
    def _grounded(self) -> FactSheet:
        """Every span lies in the article; a figure's, a date's text is its slice."""
        text = self.article.text
        for span, words in self._quoted():
            if text[span.start : span.end] != words:
                raise ValueError(f"{words!r} is not what stands at {span.start}-{span.end} of the article")
        for span in self._pointed_to():
            if not 0 <= span.start < span.end <= len(text):
                raise ValueError(f"{span.start}-{span.end} lies outside the article")
        return self

    def _quoted(self) -> Iterator[tuple[SpanEntry, str]]:
        """Spans with the words that must stand there."""
        yield from ((figure.evidence, figure.text) for figure in self.figures)
        yield from ((date.evidence, date.text) for date in self.dates)
        for figure in self.figures:
            yield from ((level.evidence, level.text) for level in (figure.change or {}).values())

    def _pointed_to(self) -> Iterator[SpanEntry]:
        """Spans that need only lie in the article."""
        yield from (span for entry in self.summary for span in entry.evidence)
        yield from (span for party in self.parties for span in party.mentions)
        yield from (question.evidence for question in self.open_questions)
        yield from (figure.sentence for figure in self.figures)

    @property
    def translates(self) -> bool:
        """Whether the sheet is in another language than the article."""
        return self.output_language != self.article.language

    def to_json(self, indent: int | None = 2) -> str:
        """The contract's JSON. What a terminal would act on is escaped, so that values stay what they are."""
        from pipeline.render.clean import escaped

        return escaped(self.model_dump_json(indent=indent))

    def to_markdown(self) -> str:
        """The sheet as a note in the output language."""
        from pipeline.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self, index: str | None = None) -> str:
        """The sheet beside its article as one self-contained page, each fact linked to its words.
        `index`: the address of a folder's index to lead back to, from the page."""
        from pipeline.render.html import to_html

        return to_html(self, index)
