"""Whose a survey, a report or a study is, where the article says so, at whichever place.

"A survey by X", "X's survey", "un sondaggio di X", "sondaggio X": what "the survey" or "a survey" says in
another place of the article is X's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.attribution.mentions import Mention, Mentions, only
from pipeline.attribution.phrases import NounPhrases, Phrase
from pipeline.attribution.reading import Reading
from pipeline.lexicon.speakers import SPEAKERS

# Words between a maker and what it made, before it ("X's third quarterly survey") and behind ("the survey,
# carried out last month for the Times by X").
BEFORE, BEHIND = 3, 12
# Where an article has such documents of several makers, one answers for so many characters at most.
NEAR = 400

_MODIFIERS = frozenset({"ADJ", "NOUN", "NUM"})
_INSERTED = frozenset({"VERB", "ADP", "ADV", "DET", "PROPN", "NOUN", "ADJ", "NUM", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Made:
    """A document called `noun` at the article offset `at`, and who made it."""

    at: int
    noun: str
    maker: Mention


class Makers:
    """The documents of an article whose makers it names."""

    def __init__(self, readings: Sequence[Reading], mentions: Mentions) -> None:
        self._surveys = SPEAKERS[readings[0].language].surveys if readings else frozenset[str]()
        self._made = [made for reading in readings for made in _Documents(reading, mentions).made()]

    def of(self, noun: str, at: int) -> Mention | None:
        """Who made what is called `noun` at an article offset: by the nearest place before that says so, or
        else all places behind; a document of another kind tells where all of the article have one maker."""
        alike = [made for made in self._made if made.noun == noun]
        if noun in self._surveys and not alike:
            alike = [made for made in self._made if made.noun in self._surveys]
            return only(made.maker for made in alike)
        before = [made for made in alike if made.at <= at]
        near = before and at - before[-1].at < NEAR
        return before[-1].maker if near else only(made.maker for made in alike)


class _Documents(NounPhrases):
    """Reads the makers in one sentence."""

    def made(self) -> Iterator[Made]:
        words = self._words
        for n, form in enumerate(self._tokens):
            if form not in words.voices or form in words.mouths or n in self._named:
                continue
            maker = self._owner(n) if words.heads_last else None
            maker = maker or self._behind(n)
            if maker is not None and maker.type != "GPE":
                yield Made(self._starts[n], form, maker)

    def _owner(self, noun: int) -> Mention | None:
        """The name before the noun, or before its 's."""
        n = noun - 1
        while n >= 0 and noun - n <= BEFORE and n not in self._named and self._pos(n) in _MODIFIERS:
            n -= 1
        if n > 0 and self._tokens[n] in self._words.possessives:
            n -= 1
        return self._named.get(n) if n >= 0 else None

    def _behind(self, noun: int) -> Mention | None:
        """The name behind the noun: joined to it, or to a participle that says who did it."""
        words = self._words
        if not words.heads_last and noun + 1 in self._named:
            return self._named[noun + 1]
        beside = True
        for n in range(noun + 1, min(noun + BEHIND, len(self._tokens))):
            form = self._tokens[n]
            if form in words.agents or (beside and form in words.authors):
                return self._agent(self._phrase_after(n + 1))
            if self._pos(n) not in _INSERTED or self._tells(form) or form in words.readers:
                return None
            beside = beside and self._pos(n) == "ADJ"
        return None

    def _agent(self, phrase: Phrase) -> Mention | None:
        """The name in a noun phrase, the last where there are several ("France's Le Figaro newspaper")."""
        named = [self._named[n] for n in range(phrase.first, phrase.after) if n in self._named]
        return named[-1] if named else None

    def _tells(self, form: str) -> bool:
        """Whether a word ends the noun phrase: a stop, or the verb that says what is in the document."""
        patterns = self._reading.patterns
        known = patterns.says.fullmatch(form) or patterns.finds.fullmatch(form)
        return known is not None or not (form[:1].isalnum() or form == ",")
