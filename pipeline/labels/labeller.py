"""One article's labels in the other language."""

from __future__ import annotations

from models.contracts import Glossary
from pipeline.data import Date, Document, Figure, LanguageCode, Party, Span
from pipeline.labels.days import written_date
from pipeline.labels.names import person_name, translated_name
from pipeline.labels.phrases import translated_phrase
from pipeline.labels.senses import senses_for


class Labeller:
    """Names, dates and what figures measure, each None where tables and grammar do not know the words.

    `glossary`: what the article's words are in the output language.
    """

    def __init__(self, document: Document, output: LanguageCode, glossary: Glossary | None) -> None:
        self.document = document
        self.output = output
        self.spoken = document.language.code
        self.senses = senses_for(document.text, self.spoken, glossary)

    def party(self, party: Party) -> str | None:
        """Its name by the tables, else by grammar where common nouns make it ("agenzia per il lavoro")."""
        if party.type == "PER":
            return person_name(party.name, self.spoken, self.output)
        known = translated_name(party.name, self.spoken, self.output)
        if known is not None or party.type != "ORG" or not party.name[:1].islower():
            return known
        spelled = (m for m in party.mentions if self.document.slice(m) == party.name)
        return next((self.phrase(mention) for mention in spelled), None)

    def speaker(self, name: str | None) -> str | None:
        """The name of whom a figure is attributed to; of a source without a name ("fonti") by its words."""
        if name is None:
            return None
        known = person_name(name, self.spoken, self.output) or translated_name(name, self.spoken, self.output)
        at = self.document.text.find(name)
        if known or at < 0 or not name[:1].islower():
            return known
        return self.phrase(Span(at, at + len(name)))

    def measured(self, figure: Figure) -> str | None:
        """What a figure measures, word by word."""
        if figure.of is None:
            return None
        counted = figure.kind == "count" and figure.of.start >= figure.start  # else it is whose count it is
        many = counted and (figure.high is not None or figure.value != 1)
        return self.phrase(figure.of, several=many)

    def day(self, date: Date, words: str) -> str | None:
        return written_date(date, words, self.spoken, self.output)

    def phrase(self, span: Span, *, several: bool = False) -> str | None:
        """A stretch of the article, word by word; `several`: a plural, whatever its form."""
        tokens = [
            token
            for sentence in self.document.sentences
            if sentence.start <= span.start < sentence.end
            for token in sentence.tokens
            if span.start <= token.start and token.end <= span.end
        ]
        return translated_phrase(tokens, self.spoken, self.senses, several=several)
