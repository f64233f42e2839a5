"""The fact sheet: pydantic models of the contract, and how one is assembled.

A sheet is validated when it is made: every span slices the article, and a figure's text is
the slice of its evidence. A sheet that breaks the contract raises instead of being shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from pipeline.data import BoundKind, Kind, LanguageCode, Modality, PartyType, QuestionKind

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class _Model(BaseModel):
    """The text under a field is its description in the JSON Schema."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class SpanEntry(_Model):
    """A stretch of `article.text`, in Unicode code points."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


class ArticleEntry(_Model):
    """The article as it was read."""

    text: str
    """The whole text, of a plain text file unchanged; every offset counts its Unicode code points."""
    title: str | None
    """The headline, on one line; null where the text has none."""
    language: LanguageCode
    """What the article is in: it or en."""
    language_confidence: float
    """0 to 1; 1 where the caller named the language."""
    published: str | None = None
    """The day of publication, ISO 8601, as the caller, the file's metadata or the dateline say; else null."""
    place: str | None = None
    """Where it was written, by its dateline; else null."""
    words: int
    """Words of the text, parted by blanks."""
    source: str | None
    """The name of the file, or what the caller called it; null for standard input."""
    sha256: str
    """SHA-256 of the text in UTF-8."""


class SummaryEntry(_Model):
    """A sentence of the summary."""

    text: str
    """The sentence, in the output language unless it could not be translated."""
    evidence: list[SpanEntry]
    """The sentences of the article that it came from."""
    origin: Literal["extracted", "generated"]
    """extracted: a sentence of the article, translated if need be. generated: written by a model."""
    checked: bool
    """Every figure and name in it was found in its evidence, with the same value."""
    translated: bool = False
    """Whether a translation made it; false where it stands in the article's language."""
    original: str | None = None
    """The article's words that were translated, on one line; null where none were."""


class LevelEntry(_Model):
    """One end of a change."""

    text: str
    """The article's own words, to the letter: what stands at `evidence`."""
    display: str
    """It written in the output language."""
    value: float | int
    """The number."""
    evidence: SpanEntry
    """Where it stands."""


class FigureEntry(_Model):
    """A figure of the article."""

    text: str
    """The article's own words, to the letter: what stands at `evidence`."""
    display: str
    """The figure written in the output language, with its bound ("at least 300")."""
    value: float | int
    """The number, scales multiplied out ("138 miliardi" is 138000000000); the lower end of a range."""
    high: float | int | None
    """The upper end of a range, else null."""
    unit: str
    """Currency code, unit or what is counted; "?" where the article names no currency."""
    kind: Kind
    """What sort of figure it is."""
    modality: Modality
    """stated: given as fact. reported: hearsay. projected: planned or expected. denied: said to be untrue."""
    confidence: float = 1.0
    """The probability of `modality`, 0 to 1, as the reader judges it."""
    of: str | None
    """What it measures: in the output language where tables and grammar know the words, else in the
    article's; null where it does not say."""
    of_source: str | None = None
    """What it measures, in the article's words."""
    of_translated: bool = False
    """Whether `of` is in another language than the article."""
    bound: BoundKind | None = None
    """Whether the article gives it as a limit or a rounding; null where it is given as exact."""
    change: dict[Literal["from", "to"], LevelEntry] | None = None
    """What it was ("from") and is or will be ("to"), where the article gives both side by side; else null."""
    said_by: str | None
    """The party that it is attributed to, where the article names one."""
    said_by_translated: str | None = None
    """Its name in the output language, where it has another one there; else null."""
    repeats: SpanEntry | None = None
    """Where a figure stands that comes before it on the sheet and says the same; else null."""
    evidence: SpanEntry
    """Where it stands."""
    sentence: SpanEntry
    """The sentence that it stands in."""
    sentence_text: str
    """That sentence, in the output language unless it could not be translated."""
    translated: bool = False
    """Whether a translation made `sentence_text`; false where it stands in the article's language."""
    original: str | None = None
    """The article's words for `sentence_text` where a translation made it, on one line; else null."""

    @property
    def came_from(self) -> str | None:
        """The level before it, in the output language, of a figure that is what something has become."""
        if self.change is None or self.change["to"].evidence != self.evidence:
            return None
        return self.change["from"].display


class RoleEntry(_Model):
    """Who a party is."""

    text: str
    """The words for it, in the output language where tables and grammar know them."""
    source: str
    """The article's own words."""
    translated: bool = False
    """Whether `text` is in another language than the article's."""
    evidence: SpanEntry
    """Where they stand."""


class PartyEntry(_Model):
    """A person, an organisation or a government that acts in the article."""

    name: str
    """Its fullest name in the article."""
    name_translated: str | None = None
    """Its name in the output language, where it has another one there; else null."""
    type: PartyType
    """PER: a person. ORG: an organisation. GPE: a place with a government."""
    aliases: list[str]
    """Its other names in the article."""
    role: RoleEntry | None = None
    """Who it is by the article: office, trade, relation; null where that is not said beside its name."""
    aliases_translated: list[str] = []
    """They as the output language has them, in the same order; empty in the article's own language."""
    mentions: list[SpanEntry]
    """Every place that names it."""
    confidence: float = 1.0
    """The probability that it is a party of the story, 0 to 1, as the reader judges it."""

    @property
    def shown(self) -> str:
        """Its name as a reader of the sheet knows it, the article's beside it where that differs."""
        return _both(self.name_translated, self.name)

    @property
    def shown_aliases(self) -> list[str]:
        """The same of its other names, without those that are then said already."""
        theirs = self.aliases_translated or self.aliases
        pairs = dict(zip(self.aliases, theirs, strict=True))
        said = {self.name, self.name_translated}
        return [_both(name, alias) for alias, name in pairs.items() if name not in said]


class QuestionEntry(_Model):
    """What the article leaves open."""

    question: str
    """The question, in the output language, with the article's words in it."""
    kind: QuestionKind
    """unconfirmed, disputed, pending (an outcome to come), missing (a detail that is not known) or asked."""
    evidence: SpanEntry
    """The words that leave it open."""
    confidence: float = 1.0
    """The probability that they do, 0 to 1, as the reader judges it."""
    translated: bool = False
    """Whether a translation made the words in it; false where they stand in the article's language."""
    original: str | None = None
    """The article's words that were translated, on one line; null where none were."""


class DateEntry(_Model):
    """A date of the article."""

    text: str
    """The article's own words, to the letter: what stands at `evidence`."""
    display: str | None = None
    """They in the output language ("tomorrow"); null where tables and grammar do not know them."""
    iso: str | None
    """A day, a month or a year, ISO 8601; null where text and day of publication do not settle it."""
    iso_end: str | None
    """The end of a period, ISO 8601, else null."""
    event: str
    """What happens then: the clause around it, in the output language unless it could not be translated."""
    evidence: SpanEntry
    """Where it stands."""
    translated: bool = False
    """Whether a translation made `event`; false where it stands in the article's language."""
    original: str | None = None
    """The article's words for `event` where a translation made it, on one line; else null."""


class WeightsEntry(_Model):
    """A model that took part."""

    role: str
    """What it did: tagger, translation, summary."""
    name: str
    """Its name in the catalogue."""
    sha256: str
    """SHA-256 of its weights."""
    licence: str
    """The licence of its weights."""
    why: str = ""
    """Why no better model did it; empty where this is the best that the profile has."""


class TranslationCounts(_Model):
    """What the checks of translation did."""

    checked: int = 0
    """Stretches that were to be translated."""
    retried: int = 0
    """Of these, tried more than once."""
    refused: int = 0
    """Of these, left in the original since no try passed."""
    late: int = 0
    """Of these, left in the original since the time was over."""
    kept: bool = False
    """Whether sentences beside facts were left in the article's words without a try."""
    doubtful: int = 0
    """Of these, shown with a word that no dictionary has."""
    faults: dict[str, int] = {}
    """What was wrong with first tries, by name."""


class SummaryCounts(_Model):
    """What became of the sentences that a summarisation model offered."""

    offered: int = 0
    """Sentences that it wrote."""
    refused: int = 0
    """Of these, not shown."""
    faults: dict[str, int] = {}
    """Why, by name."""


class Provenance(_Model):
    """How the sheet was made."""

    profile: str
    """The profile whose weights were used."""
    pipeline_version: str
    """The version of this program."""
    weights: list[WeightsEntry]
    """The models that took part."""
    seconds: dict[str, float]
    """Wall time of each stage."""
    translation: TranslationCounts = TranslationCounts()
    """Counts of the checks of translation."""
    summary: SummaryCounts = SummaryCounts()
    """Counts of generated sentences."""
    warnings: list[str]
    """What a reader of the sheet should know, each a sentence."""


def _both(translated: str | None, name: str) -> str:
    return f"{translated} ({name})" if translated and translated != name else name


class FactSheet(_Model):
    """One article's facts, each tied to the words that it came from."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """Version of this schema."""
    article: ArticleEntry
    """What the sheet is of."""
    output_language: LanguageCode
    """The language of the sheet: it or en."""
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

    def to_html(self) -> str:
        """The sheet beside its article as one self-contained page, each fact linked to its words."""
        from pipeline.render.html import to_html

        return to_html(self)
