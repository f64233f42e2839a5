"""The records of the pipeline, in the order in which they come about.

All are frozen. All offsets are Unicode code points into the text of the document's article; `start` is
inclusive, `end` exclusive, and both are always present. Meanings follow the fact
sheet's contract (README, "The sheet").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, get_args

from models.contracts import Judge, TaggedSpan, Token
from pipeline.text.view import View

LanguageCode = Literal["en", "it"]
Kind = Literal["money", "percent", "count", "quantity", "duration", "age", "score", "ratio"]
BoundKind = Literal["about", "nearly", "at_least", "more_than", "at_most", "less_than"]
Modality = Literal["stated", "reported", "projected", "denied"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)
PartyType = Literal["PER", "ORG", "GPE"]
TopicForm = Literal["noun", "clause", "asking", "sentence"]
"""A noun phrase; a clause with its subject; one that asks ("whether ..."); a sentence, to be quoted."""
QuestionKind = Literal["unconfirmed", "disputed", "pending", "missing", "asked"]
DateOrder = Literal["day", "month"]
SentenceRole = Literal["title", "heading", "item", "body"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read. `title` is the headline where the text has one, else None.

    `published` is the date in the file's own metadata (a web page's), None where it has none.
    """

    text: str
    title: Span | None
    source: str | None
    sha256: str
    warnings: tuple[str, ...] = ()
    published: date | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """What the article is written in; `confidence` is 0 to 1."""

    code: LanguageCode
    confidence: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item.

    `role` is "title" for the headline, "heading" for a short line without a full stop that
    announces what follows, "item" for a list item, else "body". `heading` is the index of
    the heading that the sentence stands under, or None. `tokens` lie within start and end. `opening` is
    where its own words begin, behind a dateline or an agency's mark.
    """

    index: int
    start: int
    end: int
    role: SentenceRole
    heading: int | None
    tokens: tuple[Token, ...]
    opening: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def told(self) -> Span:
        """What a sheet gives of it."""
        return Span(max(self.start, self.opening), self.end)


@dataclass(frozen=True, slots=True)
class Original:
    """An article as it was read in, where the stages read a plainer form (see `pipeline.reading`)."""

    article: Article
    view: View


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year, as far as the words give it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date, a period or a time of day in a sentence's words[first:end] (`numbers.words.split_words`).

    `moment` is what the words name, `until` the end of a period, such as a `decade`. `weekday` is 0 for
    Monday. `shift` is a unit and how many of them from the day of publication (last week: ("week", -1)), or
    from the date before where it is `anchored` ("the following day"); beside a moment it tells the year ("3
    May last year") or which one of its kind ("last August"). `order` is "day" or "month", whichever stands
    first for certain; `turned` says that month and day might be exchanged ("5/7/2024"). `open` dates are on
    no calendar ("44 BC", "about 20 years ago"). A mention with none of these is a time of day (`clock`) or no
    date at all, but its numbers are no figures either ("24/7").
    """

    first: int
    end: int
    moment: Moment | None = None
    until: Moment | None = None
    weekday: int | None = None
    shift: tuple[str, int] | None = None
    anchored: bool = False
    order: DateOrder | None = None
    turned: bool = False
    decade: bool = False
    open: bool = False
    clock: bool = False

    @property
    def is_date(self) -> bool:
        return self.open or any(part is not None for part in (self.moment, self.weekday, self.shift))


@dataclass(frozen=True, slots=True)
class Document:
    """An article with what is worked out once: what every later stage reads.

    `article` has the text that the stages read and their offsets count; `original`, where it is not None,
    the one that the sheet gives and counts. `judge` gives the reader's judgements. `times` holds the dates
    and times of day of each sentence, by its index.
    """

    article: Article
    language: Language
    sentences: tuple[Sentence, ...]
    entities: tuple[TaggedSpan, ...]
    judge: Judge
    original: Original | None = None
    times: tuple[tuple[TimeMention, ...], ...] = ()

    @property
    def text(self) -> str:
        return self.article.text

    def slice(self, span: Span | Sentence | TaggedSpan) -> str:
        return self.article.text[span.start : span.end]

    @property
    def printed(self) -> Article:
        """The article that the sheet gives."""
        return self.original.article if self.original else self.article

    def in_print(self, span: Span) -> Span:
        """The stretch of the printed article that a stretch of the text stands for."""
        return Span(*self.original.view.original(span.start, span.end)) if self.original else span


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on the sheet says what the reader judges; below, it says the weaker thing.

    `party`: that a name is a party. `question`: that a sentence leaves something open. `firm`: of the
    likeliest modality, below which it is "reported". `speaker`: that a figure is a party's word.
    `no_figure`: that what was read as a figure is none. `of`, `role`, `topic`: that the stretch found is
    the one that says what a figure measures, who a party is, what a question is about. Chosen on judged
    articles that the reader had not learned from (training/README.md).
    """

    party: float = 0.4
    question: float = 0.3
    firm: float = 0.4
    speaker: float = 0.6
    no_figure: float = 0.8
    of: float = 0.1
    role: float = 0.3
    topic: float = 0.15


DEFAULT_THRESHOLDS = Thresholds()


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
    """

    kind: QuestionKind
    evidence: Span
    topic: Span
    confidence: float
    form: TopicForm = "sentence"


@dataclass(frozen=True, slots=True)
class Translation:
    """One stretch of the article in the output language.

    `translated` is False where no hypothesis passed the checks and `text` is the source;
    `checked` says that its figures and names were found to be those of the source.
    """

    text: str
    translated: bool
    checked: bool


@dataclass(frozen=True, slots=True)
class Translations:
    """Every stretch that the sheet shows, in the output language, and what the checks did.

    `retried` counts stretches whose first translation failed a check, `refused` those that
    stand in the original because none passed, `late` those that do because the time was over, `doubtful`
    those shown with a word that no dictionary has. `by_text` holds generated sentences. `faults`
    counts what was wrong with the first translations, by name (`pipeline.fidelity.Fault`). `kept` says that
    sentences beside facts were left in the article's words on purpose.
    """

    by_span: Mapping[Span, Translation]
    by_text: Mapping[str, Translation] = field(default_factory=dict)
    checked: int = 0
    retried: int = 0
    refused: int = 0
    late: int = 0
    doubtful: int = 0
    faults: Mapping[str, int] = field(default_factory=dict)
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Generated:
    """A sentence that a summarisation model wrote, in the article's language.

    `evidence` are the sentences that it was checked against; `fault` is None where they bear it out.
    """

    text: str
    evidence: tuple[Sentence, ...]
    fault: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in the article, in its own language."""

    figures: tuple[Figure, ...]
    parties: tuple[Party, ...]
    questions: tuple[OpenQuestion, ...]
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the sheet shows of them.

    `headline` is a stretch of the article, or None. `generated` sentences, those refused among
    them, come before the chosen ones of `summary`, which fill up what they leave.
    """

    headline: Span | None
    summary: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    parties: tuple[Party, ...]
    questions: tuple[OpenQuestion, ...]
    dates: tuple[Date, ...]
    generated: tuple[Generated, ...] = ()

    @property
    def accepted(self) -> tuple[Generated, ...]:
        return tuple(sentence for sentence in self.generated if sentence.fault is None)

    @property
    def introduction(self) -> Shown:
        """What a sheet begins with: headline and summary alone."""
        return replace(self, figures=(), parties=(), questions=(), dates=())

    @property
    def leading(self) -> tuple[Span, ...]:
        """The stretches of the article that a sheet begins with: the headline and the summary's sentences."""
        headline = (self.headline,) if self.headline else ()
        return tuple(dict.fromkeys((*headline, *(sentence.told for sentence in self.summary))))

    def beside(self, document: Document) -> tuple[Span, ...]:
        """The other stretches that are shown in sentences: beside figures and dates, and in questions.

        Each once, in text order, without those of `leading`.
        """
        spans = {document.sentences[figure.sentence].told for figure in self.figures}
        spans |= {question.topic for question in self.questions}
        spans |= {date.event for date in self.dates}
        return tuple(sorted(spans.difference(self.leading), key=lambda span: (span.start, span.end)))
