"""The fact sheet: pydantic models of the contract, and how one is assembled.

A sheet is validated when it is made: every span slices the article, and a figure's text is
the slice of its evidence. A sheet that breaks the contract raises instead of being shown.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from pipeline.data import BoundKind, Kind, LanguageCode, Modality, PartyType, QuestionKind

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SpanEntry(_Model):
    """Offsets into `article.text`, in Unicode code points; `end` is exclusive."""

    start: int
    end: int


class ArticleEntry(_Model):
    text: str
    title: str | None
    language: LanguageCode
    language_confidence: float
    words: int
    source: str | None
    sha256: str


class SummaryEntry(_Model):
    """A sentence of the summary. `translated` is False where it stands in the article's language."""

    text: str
    evidence: list[SpanEntry]
    origin: Literal["extracted", "generated"]
    checked: bool
    translated: bool = True


class LevelEntry(_Model):
    """One end of a change; `display` is in the output language."""

    text: str
    display: str
    value: float | int
    evidence: SpanEntry


class FigureEntry(_Model):
    """A figure. `display` writes it in the output language, with its bound ("at least 300").

    `text` is the article's own words. `bound` is None where the article gives the figure as exact.
    `change` is what it was ("from") and is or will be ("to"), where the article gives both side by side.
    """

    text: str
    display: str
    value: float | int
    high: float | int | None
    unit: str
    kind: Kind
    modality: Modality
    of: str | None
    bound: BoundKind | None = None
    change: dict[Literal["from", "to"], LevelEntry] | None = None
    said_by: str | None
    evidence: SpanEntry
    sentence: SpanEntry
    sentence_text: str
    translated: bool = True

    @property
    def came_from(self) -> str | None:
        """The level before it, in the output language, of a figure that is what something has become."""
        if self.change is None or self.change["to"].evidence != self.evidence:
            return None
        return self.change["from"].display


class PartyEntry(_Model):
    name: str
    type: PartyType
    aliases: list[str]
    mentions: list[SpanEntry]


class QuestionEntry(_Model):
    question: str
    kind: QuestionKind
    evidence: SpanEntry
    translated: bool = True


class DateEntry(_Model):
    """A date of the article; `iso` and `iso_end` are ISO 8601, None where the text does not settle them."""

    text: str
    iso: str | None
    iso_end: str | None
    event: str
    evidence: SpanEntry
    translated: bool = True


class WeightsEntry(_Model):
    role: str
    name: str
    sha256: str
    licence: str


class TranslationCounts(_Model):
    """What the checks of translation did: stretches asked for, tried again, and left in the original.

    `doubtful` are shown with a word that no dictionary has. `faults` counts what was wrong with first
    translations, by name.
    """

    checked: int = 0
    retried: int = 0
    refused: int = 0
    doubtful: int = 0
    faults: dict[str, int] = {}


class SummaryCounts(_Model):
    """Sentences that a summarisation model offered, and why some were refused, by name."""

    offered: int = 0
    refused: int = 0
    faults: dict[str, int] = {}


class Provenance(_Model):
    profile: str
    pipeline_version: str
    weights: list[WeightsEntry]
    seconds: dict[str, float]
    translation: TranslationCounts = TranslationCounts()
    summary: SummaryCounts = SummaryCounts()
    warnings: list[str]


class FactSheet(_Model):
    """One article's facts. `model_dump_json()` gives the contract's JSON, `to_markdown()` a note."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    article: ArticleEntry
    output_language: LanguageCode
    headline: str | None
    headline_translated: bool = True
    summary: list[SummaryEntry]
    figures: list[FigureEntry]
    parties: list[PartyEntry]
    open_questions: list[QuestionEntry]
    dates: list[DateEntry]
    provenance: Provenance

    @model_validator(mode="after")
    def _grounded(self) -> FactSheet:
        """Every span lies in the article; a figure's, a date's text is its slice."""
        text = self.article.text
        quoted = [(f.evidence, f.text) for f in self.figures] + [(d.evidence, d.text) for d in self.dates]
        quoted += [(level.evidence, level.text) for f in self.figures for level in (f.change or {}).values()]
        for span, words in quoted:
            if text[span.start : span.end] != words:
                raise ValueError(f"{words!r} is not what stands at {span.start}-{span.end} of the article")
        spans = [s for entry in self.summary for s in entry.evidence]
        spans += [s for p in self.parties for s in p.mentions] + [q.evidence for q in self.open_questions]
        spans += [f.sentence for f in self.figures]
        for span in spans:
            if not 0 <= span.start < span.end <= len(text):
                raise ValueError(f"{span.start}-{span.end} lies outside the article")
        return self

    def to_markdown(self) -> str:
        """The sheet as a note in the output language."""
        from pipeline.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The sheet beside its article as one self-contained page, each fact linked to its words."""
        from pipeline.render.html import to_html

        return to_html(self)
