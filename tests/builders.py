"""Hand-built records for tests: a Document without a tagger."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from models.contracts import (
    FigureJudgement,
    FigureMention,
    GroupJudgement,
    SentenceJudgement,
    Stretch,
    TaggedSpan,
    TaggedText,
    Token,
)
from models.tagging.sentences import sentence_spans
from pipeline.article import article_from_text
from pipeline.data import MODALITIES, Document, Language, LanguageCode
from pipeline.dates import find_times
from pipeline.sentences import split_sentences
from pipeline.text.quotations import find_quotations

_TOKEN = re.compile(r"\w+(?:['’](?=\w))?|[^\w\s]")


class FakeJudge:
    """Judges by what stands there: a figure in a sentence with "will" is projected, one with "said"
    reported; every name is a party; a question mark leaves something open; what stands first is central."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        self._text, self._spans = text, sentences

    def figures(self, figures: Sequence[FigureMention]) -> list[FigureJudgement]:
        return [self._figure(figure.start) for figure in figures]

    def _figure(self, at: int) -> FigureJudgement:
        start, end = next(((s, e) for s, e in self._spans if s <= at < e), (at, at))
        words = self._text[start:end].lower().split()
        best = "projected" if "will" in words else "reported" if "said" in words else "stated"
        likely = {m: 0.9 if m == best else 0.1 / 4 for m in (*MODALITIES, "none")}
        return FigureJudgement(likely, (), 1.0)

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        return [
            GroupJudgement(0.9, {t: float(t == kind) for t in ("PER", "ORG", "GPE")}) for kind, _ in groups
        ]

    def sentences(self) -> list[SentenceJudgement]:
        return [self._sentence(i, self._text[s:e]) for i, (s, e) in enumerate(self._spans)]

    def matters(self, sentences: Sequence[int]) -> list[Stretch | None]:
        return [None for _ in sentences]

    def _sentence(self, index: int, text: str) -> SentenceJudgement:
        asked = 0.9 if text.rstrip('"”») ').endswith("?") else 0.05
        kinds = {"unconfirmed": 0.0, "disputed": 0.0, "pending": 0.0, "missing": 0.0, "asked": asked}
        return SentenceJudgement({"none": 1 - asked, **kinds}, 1 / (1 + index))


@dataclass(frozen=True)
class GivenJudge:
    """Judges as it is told: of figures by their words, of groups by the words of any mention, of sentences by
    their number. What it is told nothing of is stated by nobody, a party, and leaves nothing open."""

    text: str
    told: Mapping[str, FigureJudgement] = field(default_factory=dict)
    named: Mapping[str, GroupJudgement] = field(default_factory=dict)
    read: Sequence[SentenceJudgement] = ()
    topics: Mapping[int, Stretch] = field(default_factory=dict)

    def figures(self, figures: Sequence[FigureMention]) -> list[FigureJudgement]:
        return [self.told.get(self.text[f.start : f.end], figure_judgement(stated=1.0)) for f in figures]

    def groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[GroupJudgement]:
        return [self._group(kind, [self.text[start:end] for start, end in spans]) for kind, spans in groups]

    def _group(self, kind: str, forms: Sequence[str]) -> GroupJudgement:
        found = next((self.named[form] for form in forms if form in self.named), None)
        return found or GroupJudgement(0.9, {t: float(t == kind) for t in ("PER", "ORG", "GPE")})

    def sentences(self) -> list[SentenceJudgement]:
        return list(self.read)

    def matters(self, sentences: Sequence[int]) -> list[Stretch | None]:
        return [self.topics.get(i) for i in sentences]


def figure_judgement(
    *, speaker: Sequence[tuple[int, int, float]] = (), nobody: float = 1.0, **modality: float
) -> FigureJudgement:
    """With the modalities named, and 0 of the others."""
    likely = {m: modality.get(m, 0.0) for m in (*MODALITIES, "none")}
    return FigureJudgement(likely, tuple(speaker), nobody)


def sentence_judgement(central: float = 0.5, **question: float) -> SentenceJudgement:
    """With the kinds of question named, 0 of the others, and what is left for "none"."""
    kinds = ("unconfirmed", "disputed", "pending", "missing", "asked")
    likely = {kind: question.get(kind, 0.0) for kind in kinds}
    return SentenceJudgement({"none": 1 - sum(likely.values())} | likely, central)


def tagged(text: str, language: LanguageCode, entities: Mapping[str, str] | None = None) -> TaggedText:
    """Tokens by a regular expression (no lemmas, no parts of speech); `entities`: name → label."""
    tokens = tuple(Token(m.start(), m.end(), m[0], m[0].lower(), "") for m in _TOKEN.finditer(text))
    spans = [
        TaggedSpan(m.start(), m.end(), label)
        for name, label in (entities or {}).items()
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    entities_found = tuple(sorted(spans, key=lambda span: span.start))
    return TaggedText(tokens, tuple(sentence_spans(text, language)), entities_found, partial(FakeJudge, text))


def document(text: str, language: LanguageCode = "it", entities: Mapping[str, str] | None = None) -> Document:
    """A Document of `text`, as `run.analyse` makes one, with the entities named."""
    article = article_from_text(text)
    analysis = tagged(article.text, language, entities)
    sentences = split_sentences(article, analysis)
    judge = analysis.judge([(s.start, s.end) for s in sentences])
    quotations = find_quotations(article.text)
    draft = Document(article, Language(language, 1.0), sentences, analysis.entities, judge, quotations)
    return replace(draft, times=find_times(draft))
