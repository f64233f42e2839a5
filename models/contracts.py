"""What an engine must offer, and the records that engines hand over.

Nothing here knows of fact sheets. Offsets are Unicode code points into the text
that was given to the engine; `start` is inclusive, `end` exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its place, its form, its lemma and its Universal POS tag ("" where unknown)."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A named entity; `label` is PER, LOC or ORG."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure that is to be judged, and what rules say of it.

    `verdict`: how firm they take it to be, "" where they were not asked. `speakers`: the places
    of the party that they take for whoever said it; `subjects`: where the subjects of the clauses
    stand that report it; `quotation`: the one that it stands in.
    """

    start: int
    end: int
    kind: str
    verdict: str = ""
    speakers: tuple[tuple[int, int], ...] = ()
    subjects: tuple[tuple[int, int], ...] = ()
    quotation: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The likeliest stretch of the text for what was looked for; `likely`: to be right, 0 to 1."""

    start: int
    end: int
    likely: float


@dataclass(frozen=True, slots=True)
class FigureJudgement:
    """How firm a figure is, whose word, and what it measures.

    `modality`: the probability of "stated", "reported", "projected", "denied" and "none" (no figure at
    all). `speaker`: (start, end, probability) of words of whoever said it, the likeliest first; `nobody`
    the probability that it is nobody's word. `of`: the words for what it measures; None in a text without
    any. All probabilities are 0 to 1.
    """

    modality: Mapping[str, float]
    speaker: tuple[tuple[int, int, float], ...]
    nobody: float
    of: Stretch | None = None


@dataclass(frozen=True, slots=True)
class GroupJudgement:
    """Whether a name is a party of the story, the probability of each type (PER, ORG, GPE), and the
    words that say who it is beside one of its mentions."""

    party: float
    types: Mapping[str, float]
    role: Stretch | None = None


@dataclass(frozen=True, slots=True)
class SentenceJudgement:
    """The probability that a sentence leaves something open, by kind ("none" among them), and that it is
    central to the story. `order`: how far it sounds like words to a program that reads the article (0.5:
    nothing is known); no probability, most such articles have none."""

    question: Mapping[str, float]
    central: float
    order: float = 0.5


class Judge(Protocol):
    """The reader's judgements of one text, by the vectors that it was tagged by."""

    def figures(self, figures: Sequence[FigureMention]) -> list[FigureJudgement]:
        """One for each, in order."""
        ...

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        """One for each (type, places of its mentions), in order; a group has one mention at least."""
        ...

    def sentences(self) -> list[SentenceJudgement]:
        """One for each sentence, in order."""
        ...

    def matters(self, sentences: Sequence[int]) -> list[Stretch | None]:
        """For each of the sentences of these numbers, which leave something open, the words that name what;
        None for one without words."""
        ...


@dataclass(frozen=True, slots=True)
class TaggedText:
    """What a tagger says about one text.

    `tokens` hold no white space. `sentences` are (start, end) offsets, stripped of white
    space at both ends, in order, without overlap. `judge` gives the reader's judgements, for
    sentences (start, end) that may be others.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[TaggedSpan, ...]
    judge: Callable[[Sequence[tuple[int, int]]], Judge]


@dataclass(frozen=True, slots=True)
class WeightsInfo:
    """Which weights did the work: the line that a fact sheet's provenance shows.

    `why`: why no better ones did it, "" where these are the best of the profile.
    """

    role: str
    name: str
    sha256: str
    licence: str
    why: str = ""


class Tagger(Protocol):
    """Tokens, sentences and named entities of texts in one language."""

    weights: tuple[WeightsInfo, ...]

    def tag(self, text: str) -> TaggedText: ...

    def tag_many(self, texts: Iterable[str]) -> Iterator[TaggedText]:
        """One result per text, in order."""
        ...


class Translator(Protocol):
    """Sentences from one language into another."""

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        """Known in full once the engine has been used."""
        ...

    @property
    def faithful(self) -> bool:
        """Whether its sentences are good enough to stand beside facts in place of the original's.

        Where they are not, only what introduces a sheet and short phrases are asked of it, unless the
        caller asks for all, and a sentence is taken only if every word of it is accounted for.
        """
        ...

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """One translation per sentence, in order.

        `attempt` 0 is the best hypothesis; higher numbers ask for another one that may
        differ. The same arguments always give the same answer. An empty string means
        that the engine has nothing (more) to offer.
        """
        ...


class Summariser(Protocol):
    """Sentences that condense a text, in the text's own language."""

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        """Known in full once the engine has been used."""
        ...

    def summarise(self, text: str, *, language: str, sentences: int) -> list[str]: ...


class Glossary(Protocol):
    """Equivalents of words in the other language."""

    @property
    def words(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """By (lemma, Universal POS), the commonest first."""
        ...

    @property
    def phrases(self) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        """By the lower-case tokens of a phrase."""
        ...


class Engines(Protocol):
    """The engines of one profile, each loaded when it is first asked for."""

    @property
    def profile(self) -> str: ...

    def tagger(self, language: str) -> Tagger: ...

    def translator(self, source: str, target: str) -> Translator: ...

    def summariser(self, language: str) -> Summariser | None:
        """None where the profile has no summarisation model."""
        ...

    def summarises(self, *languages: str) -> bool:
        """Whether a summarisation model may come to be used for any of these languages; none is loaded."""
        ...

    def dictionary(self, language: str) -> Container[str] | None:
        """Every known word form in lower case; None where there is no list of them."""
        ...

    def glossary(self, source: str, target: str) -> Glossary | None:
        """What words of `source` are in `target`; None where no list is there. The same in all profiles."""
        ...
