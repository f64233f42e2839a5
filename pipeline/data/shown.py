"""What of it a sheet shows, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pipeline.data.document import Document, Sentence, Span
from pipeline.data.facts import Date, Figure, OpenQuestion, Party


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
