"""The entries of a fact sheet: stretches of one article, written in one output language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from models.contracts import Glossary
from pipeline.data import (
    Document,
    Figure,
    LanguageCode,
    Level,
    Party,
    Sentence,
    Shown,
    Span,
    Translation,
    Translations,
)
from pipeline.display import display
from pipeline.factsheet import (
    DateEntry,
    FigureEntry,
    LevelEntry,
    PartyEntry,
    QuestionEntry,
    RoleEntry,
    SpanEntry,
    SummaryEntry,
)
from pipeline.labels import Labeller
from pipeline.questions import phrase
from pipeline.text.quotations import passages


class Writer:
    """Writes stretches of one article in one output language."""

    def __init__(
        self,
        document: Document,
        translations: Translations,
        output: LanguageCode,
        glossary: Glossary | None,
    ) -> None:
        self.document = document
        self.translations = translations
        self.output = output
        self.same_language = document.language.code == output
        self.labels = None if self.same_language else Labeller(document, output, glossary)

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
            return Translation(self.plain(span), translated=False, checked=True)
        kept = Translation(self.plain(span), translated=False, checked=True)
        return self.translations.by_span.get(span, kept)

    def plain(self, span: Span) -> str:
        """The article's words, on one line."""
        return one_line(self.document.slice(span))

    def original(self, span: Span | None, words: Translation | None) -> str | None:
        """What stands beside a translation."""
        return self.plain(span) if span and words and words.translated else None

    def headline(self, span: Span) -> Translation:
        """In its own language with the capitals that it is printed in."""
        words, printed = self.words(span), one_line(self.printed(span))
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
                    original=written.text if words.translated else None,
                )
            )
        for passage in passages(self.document.quotations, shown.summary):
            said = [self.words(sentence.told) for sentence in passage]
            entries.append(
                SummaryEntry(
                    text=" ".join(words.text for words in said),
                    evidence=[self.entry(sentence.span) for sentence in passage],
                    origin="extracted",
                    checked=all(words.checked for words in said),
                    translated=all(words.translated for words in said),
                    original=self._passage(passage) if any(words.translated for words in said) else None,
                )
            )
        return entries

    def _passage(self, passage: Sequence[Sentence]) -> str:
        return " ".join(self.plain(sentence.told) for sentence in passage)

    def party(self, party: Party) -> PartyEntry:
        return PartyEntry(
            name=party.name,
            name_translated=self.labels.party(party) if self.labels else None,
            type=party.type,
            aliases=list(party.aliases),
            role=self.role(party.role),
            aliases_translated=self.aliases(party),
            mentions=[self.entry(mention) for mention in party.mentions],
            confidence=round(party.confidence, 3),
        )

    def role(self, span: Span | None) -> RoleEntry | None:
        if span is None:
            return None
        translated = self.labels.phrase(span) if self.labels else None
        return RoleEntry(
            text=translated or self.plain(span),
            source=self.plain(span),
            translated=translated is not None,
            evidence=self.entry(span),
        )

    def figure(self, figure: Figure) -> FigureEntry:
        sentence = self.document.sentences[figure.sentence]
        words = self.words(sentence.told)
        measured = self.labels.measured(figure) if self.labels else None
        return FigureEntry(
            text=self.printed(figure.span),
            display=self.amount(figure),
            value=_plain_number(figure.value),
            high=None if figure.high is None else _plain_number(figure.high),
            unit=figure.unit,
            kind=figure.kind,
            modality=figure.modality,
            confidence=round(figure.confidence, 3),
            of=measured or (self.plain(figure.of) if figure.of else None),
            of_source=self.plain(figure.of) if figure.of else None,
            of_translated=measured is not None,
            bound=figure.bound.kind if figure.bound else None,
            change=self.change(figure),
            said_by=figure.said_by,
            repeats=self.entry(figure.repeats) if figure.repeats else None,
            said_by_translated=self.labels.speaker(figure.said_by) if self.labels else None,
            evidence=self.entry(figure.span),
            sentence=self.entry(sentence.span),
            sentence_text=words.text,
            translated=words.translated,
            original=self.original(sentence.told, words),
        )

    def aliases(self, party: Party) -> list[str]:
        if self.labels is None:
            return []
        return [self.labels.speaker(alias) or alias for alias in party.aliases]

    def amount(self, figure: Figure) -> str:
        senses = self.labels.senses if self.labels else None
        return display(figure, self.document, self.output, senses)

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
            display=self.amount(one),
            value=_plain_number(level.value),
            evidence=self.entry(level.span),
        )

    def questions(self, shown: Shown) -> list[QuestionEntry]:
        entries = []
        for question in shown.questions:
            topic = self.words(question.topic)
            foreign = not self.same_language and not topic.translated
            # Words of another language are quoted: no clause of ours goes on with them.
            asked = replace(question, form="sentence") if foreign else question
            entries.append(
                QuestionEntry(
                    question=(question.wording if self.same_language else None)
                    or phrase(asked, topic.text, self.output),
                    kind=question.kind,
                    evidence=self.entry(question.evidence),
                    confidence=round(question.confidence, 3),
                    translated=topic.translated,
                    original=self.original(question.topic, topic),
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
                    display=self.labels.day(date, self.printed(place)) if self.labels else None,
                    iso=date.iso,
                    iso_end=date.iso_end,
                    event=event.text,
                    evidence=self.entry(place),
                    translated=event.translated,
                    original=self.original(date.event, event),
                )
            )
        return entries


def _plain_number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def one_line(text: str) -> str:
    return " ".join(text.split())
