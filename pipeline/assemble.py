"""Facts and translations → the fact sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from models.contracts import WeightsInfo
from pipeline.data import Document, Figure, LanguageCode, Level, Shown, Span, Translation, Translations
from pipeline.display import display
from pipeline.factsheet import (
    ArticleEntry,
    DateEntry,
    FactSheet,
    FigureEntry,
    LevelEntry,
    PartyEntry,
    Provenance,
    QuestionEntry,
    RoleEntry,
    SpanEntry,
    SummaryCounts,
    SummaryEntry,
    TranslationCounts,
    WeightsEntry,
)
from pipeline.lexicon.labels import LABELS
from pipeline.questions import phrase
from pipeline.text.quotations import passages
from pipeline.version import VERSION


def assemble(
    document: Document,
    shown: Shown,
    translations: Translations,
    output: LanguageCode,
    profile: str,
    weights: Sequence[WeightsInfo],
    seconds: dict[str, float],
) -> FactSheet:
    """The sheet of one article. What has no translation stands in the article's words, marked."""
    writer = _Writer(document, translations, output)
    headline = writer.headline(shown.headline) if shown.headline else None
    return FactSheet(
        article=_article(document),
        output_language=output,
        headline=headline.text[:1].upper() + headline.text[1:] if headline else None,
        headline_translated=headline.translated if headline else False,
        summary=writer.summary(shown),
        figures=[writer.figure(figure) for figure in shown.figures],
        parties=[
            PartyEntry(
                name=p.name,
                type=p.type,
                aliases=list(p.aliases),
                role=writer.role(p.role),
                mentions=[writer.entry(m) for m in p.mentions],
                confidence=round(p.confidence, 3),
            )
            for p in shown.parties
        ],
        open_questions=writer.questions(shown),
        dates=writer.dates(shown),
        provenance=Provenance(
            profile=profile,
            pipeline_version=VERSION,
            weights=[
                WeightsEntry(role=w.role, name=w.name, sha256=w.sha256, licence=w.licence, why=w.why)
                for w in weights
            ],
            seconds=dict(seconds),
            translation=TranslationCounts(
                checked=translations.checked,
                retried=translations.retried,
                refused=translations.refused,
                doubtful=translations.doubtful,
                faults=dict(translations.faults),
            ),
            summary=_summary_counts(shown),
            warnings=_warnings(document, shown, translations, output),
        ),
    )


class _Writer:
    """Writes stretches of one article in one output language."""

    def __init__(self, document: Document, translations: Translations, output: LanguageCode) -> None:
        self.document = document
        self.translations = translations
        self.output = output
        self.same_language = document.language.code == output

    def entry(self, span: Span) -> SpanEntry:
        """A stretch of the text, by its offsets into the printed article."""
        place = self.document.in_print(span)
        return SpanEntry(start=place.start, end=place.end)

    def printed(self, span: Span) -> str:
        """What stands there in the printed article, to the letter."""
        place = self.document.in_print(span)
        return self.document.printed.text[place.start : place.end]

    def words(self, span: Span) -> Translation:
        if self.same_language:
            return Translation(_one_line(self.document.slice(span)), translated=False, checked=True)
        return self.translations.by_span[span]

    def role(self, span: Span | None) -> RoleEntry | None:
        return None if span is None else RoleEntry(text=self.words(span).text, evidence=self.entry(span))

    def headline(self, span: Span) -> Translation:
        """In its own language with the capitals that it is printed in."""
        words, printed = self.words(span), _one_line(self.printed(span))
        return replace(words, text=printed) if self.same_language and printed.isupper() else words

    def sentence(self, text: str) -> Translation:
        """A generated sentence, in the output language."""
        if self.same_language:
            return Translation(text, translated=False, checked=True)
        return self.translations.by_text[text]

    def summary(self, shown: Shown) -> list[SummaryEntry]:
        entries = []
        for written in shown.accepted:
            words = self.sentence(written.text)
            entries.append(
                SummaryEntry(
                    text=words.text,
                    evidence=[self.entry(sentence.span) for sentence in written.evidence],
                    origin="generated",
                    checked=words.checked,
                    translated=words.translated,
                )
            )
        for passage in passages(self.document.text, shown.summary):
            said = [self.words(sentence.span) for sentence in passage]
            entries.append(
                SummaryEntry(
                    text=" ".join(words.text for words in said),
                    evidence=[self.entry(sentence.span) for sentence in passage],
                    origin="extracted",
                    checked=all(words.checked for words in said),
                    translated=all(words.translated for words in said),
                )
            )
        return entries

    def figure(self, figure: Figure) -> FigureEntry:
        sentence = self.document.sentences[figure.sentence]
        words = self.words(sentence.span)
        return FigureEntry(
            text=self.printed(figure.span),
            display=display(figure, self.document, self.output),
            value=_plain_number(figure.value),
            high=None if figure.high is None else _plain_number(figure.high),
            unit=figure.unit,
            kind=figure.kind,
            modality=figure.modality,
            confidence=round(figure.confidence, 3),
            of=self.words(figure.of).text if figure.of else None,
            bound=figure.bound.kind if figure.bound else None,
            change=self.change(figure),
            said_by=figure.said_by,
            repeats=self.entry(figure.repeats) if figure.repeats else None,
            evidence=self.entry(figure.span),
            sentence=self.entry(sentence.span),
            sentence_text=words.text,
            translated=words.translated,
        )

    def change(self, figure: Figure) -> dict[Literal["from", "to"], LevelEntry] | None:
        if figure.change is None:
            return None
        return {
            "from": self.level(figure, figure.change.before),
            "to": self.level(figure, figure.change.after),
        }

    def level(self, figure: Figure, level: Level) -> LevelEntry:
        one = replace(figure, start=level.span.start, end=level.span.end, value=level.value, bound=None)
        return LevelEntry(
            text=self.printed(level.span),
            display=display(one, self.document, self.output),
            value=_plain_number(level.value),
            evidence=self.entry(level.span),
        )

    def questions(self, shown: Shown) -> list[QuestionEntry]:
        entries = []
        for question in shown.questions:
            topic = self.words(question.topic)
            entries.append(
                QuestionEntry(
                    question=phrase(question, topic.text, self.output),
                    kind=question.kind,
                    evidence=self.entry(question.evidence),
                    confidence=round(question.confidence, 3),
                    translated=topic.translated,
                )
            )
        return entries

    def dates(self, shown: Shown) -> list[DateEntry]:
        entries = []
        for date in shown.dates:
            event, place = self.words(date.event), Span(date.start, date.end)
            entries.append(
                DateEntry(
                    text=self.printed(place),
                    iso=date.iso,
                    iso_end=date.iso_end,
                    event=event.text,
                    evidence=self.entry(place),
                    translated=event.translated,
                )
            )
        return entries


def _article(document: Document) -> ArticleEntry:
    article, title = document.printed, document.article.title
    return ArticleEntry(
        text=article.text,
        title=_title(document, title) if title else None,
        language=document.language.code,
        language_confidence=document.language.confidence,
        published=article.published.isoformat() if article.published else None,
        words=article.words,
        source=article.source,
        sha256=article.sha256,
    )


def _title(document: Document, title: Span) -> str:
    place = document.in_print(title)
    printed = document.printed.text[place.start : place.end]
    return _one_line(printed if printed.isupper() else document.slice(title))


def _warnings(
    document: Document, shown: Shown, translations: Translations, output: LanguageCode
) -> list[str]:
    labels = LABELS[output]
    warnings = list(document.article.warnings)
    warnings += [
        labels.currency_missing.format(text=" ".join(document.slice(figure.span).split()))
        for figure in shown.figures
        if figure.kind == "money" and figure.unit == "?"
    ]
    if translations.refused:
        warnings.append(
            labels.left_in_original.format(refused=translations.refused, checked=translations.checked)
        )
    if translations.doubtful:
        warnings.append(
            labels.doubtful_words.format(doubtful=translations.doubtful, checked=translations.checked)
        )
    return list(dict.fromkeys(warnings))


def _summary_counts(shown: Shown) -> SummaryCounts:
    faults = Counter(sentence.fault for sentence in shown.generated if sentence.fault is not None)
    return SummaryCounts(offered=len(shown.generated), refused=faults.total(), faults=dict(faults))


def _plain_number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def _one_line(text: str) -> str:
    return " ".join(text.split())
