"""What the article says: figures, parties, questions, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.data.document import Span, TimeMention

Kind = Literal["money", "percent", "count", "quantity", "duration", "age", "score", "ratio"]
BoundKind = Literal["about", "nearly", "at_least", "more_than", "at_most", "less_than"]
Modality = Literal["stated", "reported", "projected", "denied"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)
PartyType = Literal["PER", "ORG", "GPE"]
TopicForm = Literal["noun", "clause", "asking", "sentence"]
"""A noun phrase; a clause with its subject; one that asks ("whether ..."); a sentence, to be quoted."""
QuestionKind = Literal["unconfirmed", "disputed", "pending", "missing", "asked"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date or period that the article names.

    `iso` is an ISO 8601 date, month or year ("2018-09-29", "2018-09", "2018"), `iso_end`
    the end of a period; both None where the text does not settle it. `event` is the part of
    the sentence that says what happens; `mention` what the words were read as.
    """

    start: int
    end: int
    sentence: int
    iso: str | None
    iso_end: str | None
    event: Span
    mention: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in any plain sentence: what a sentence and its translation must have in common.

    Offsets are into that sentence; value, high, unit and kind as in `Figure`.
    """

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Bound:
    """What the words beside a figure say of it: a limit ("at least") or a rounding ("about").

    `start` is where these words begin, None where they follow the figure or it is one itself ("a dozen").
    """

    kind: BoundKind
    start: int | None


@dataclass(frozen=True, slots=True)
class Level:
    """One end of a change: a figure of the article by its span and value."""

    span: Span
    value: float


@dataclass(frozen=True, slots=True)
class Change:
    """What something was and what it is or will be."""

    before: Level
    after: Level


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the article states. `of` is a stretch of the article, or None.

    `sentence` is the index of the sentence that it stands in; `confidence` the probability of its
    `modality`; `said_by` the name of the party that it is attributed to. `warning` is what a reader
    must know of it, if anything. `change` is set on both figures of a "from ... to ...". `repeats` is where a
    figure stands that says the same of the same thing, and comes before it on the sheet.
    """

    start: int
    end: int
    sentence: int
    value: float
    high: float | None
    unit: str
    kind: Kind
    of: Span | None = None
    bound: Bound | None = None
    modality: Modality = "stated"
    confidence: float = 1.0
    said_by: str | None = None
    warning: str | None = None
    change: Change | None = None
    repeats: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Party:
    """A person, organisation or government; `mentions` are in text order, never empty.

    `confidence` is the probability that it is a party of the story; `role` the words that say who it is.
    """

    name: str
    type: PartyType
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    confidence: float
    role: Span | None = None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the article leaves unsettled.

    `evidence` is the sentence or item that shows it; `topic` the stretch that the question is
    about, in which `form`; `confidence` the probability that the evidence leaves something open.
    `wording` is the question in the article's language, where its grammar gives one.
    """

    kind: QuestionKind
    evidence: Span
    topic: Span
    confidence: float
    form: TopicForm = "sentence"
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in the article, in its own language."""

    figures: tuple[Figure, ...]
    parties: tuple[Party, ...]
    questions: tuple[OpenQuestion, ...]
    dates: tuple[Date, ...]
