"""The entries of a sheet: the article, and the facts in it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pipeline.data import BoundKind, Kind, Modality, PartyType, QuestionKind
from pipeline.factsheet.model import Code, Model


class SpanEntry(Model):
    """A stretch of `article.text`, in Unicode code points."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


class ArticleEntry(Model):
    """The article as it was read."""

    text: str
    """The whole text, of a plain text file unchanged; every offset counts its Unicode code points."""
    title: str | None
    """The headline, on one line; null where the text has none."""
    language: Code
    """What the article is in."""
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


class SummaryEntry(Model):
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


class LevelEntry(Model):
    """One end of a change."""

    text: str
    """The article's own words, to the letter: what stands at `evidence`."""
    display: str
    """It written in the output language."""
    value: float | int
    """The number."""
    evidence: SpanEntry
    """Where it stands."""


class FigureEntry(Model):
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
    """The probability of `modality`, 0 to 1, as the reader judges it; 0 where the language has no reader."""
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


class RoleEntry(Model):
    """Who a party is."""

    text: str
    """The words for it, in the output language where tables and grammar know them."""
    source: str
    """The article's own words."""
    translated: bool = False
    """Whether `text` is in another language than the article's."""
    evidence: SpanEntry
    """Where they stand."""


class PartyEntry(Model):
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
    aliases_translated: list[str] = Field([])
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


class QuestionEntry(Model):
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


class DateEntry(Model):
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


def _both(translated: str | None, name: str) -> str:
    return f"{translated} ({name})" if translated and translated != name else name
