"""The article and what is worked out of it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from models.contracts import Judge, TaggedSpan, Token
from pipeline.text.view import View

if TYPE_CHECKING:
    from pipeline.numbers.words import Word

LanguageCode = str
"""ISO 639-1, one of `pipeline.lexicon.tables.LANGUAGES`."""
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
    the one that the sheet gives and counts. `judge` gives the reader's judgements. `quotations` are the
    stretches between quotation marks (`text.quotations`). `times` holds the dates and times of day of each
    sentence, by its index. `doubtful` are the numbers of sentences that may tell a program what to do: they
    keep their figures, and are not shown for themselves. `cut` keeps the words of those sentences that were
    asked for (`numbers.words.words_of`).
    """

    article: Article
    language: Language
    sentences: tuple[Sentence, ...]
    entities: tuple[TaggedSpan, ...]
    judge: Judge
    quotations: tuple[Span, ...]
    original: Original | None = None
    times: tuple[tuple[TimeMention, ...], ...] = ()
    doubtful: frozenset[int] = frozenset()
    cut: dict[Span, list[Word]] = field(default_factory=dict, compare=False, repr=False)

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

    `party`: that a name is a party; `few_parties`: the same of the seven likeliest of an article. `question`:
    that a sentence leaves something open. `firm`: of the likeliest modality, below which it is "reported".
    `speaker`: that a figure is the word of whom the reader takes for its speaker, if it is anybody's.
    `no_figure`: that what was read as a figure is none; `no_count`: the same of a number for which the rules
    have neither unit nor noun, where they are wrong most often. `of`, `role`, `topic`: that the stretch
    found is the one that says what a figure measures, who a party is, what a question is about. Chosen on
    judged articles that the reader had not learned from (training/README.md).
    """

    party: float = 0.45
    few_parties: float = 0.35
    question: float = 0.5
    firm: float = 0.4
    speaker: float = 0.6
    no_figure: float = 0.9
    no_count: float = 0.55
    of: float = 0.1
    role: float = 0.3
    topic: float = 0.15


DEFAULT_THRESHOLDS = Thresholds()
