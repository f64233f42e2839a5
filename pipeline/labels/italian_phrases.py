"""Italian noun phrases in English: "utile netto della società" → "net profit of the company"."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.labels import english
from pipeline.labels.italian import agree, gender, singular_forms
from pipeline.labels.names import people_name, with_english_article
from pipeline.labels.reading import Phrase, UnknownWordError
from pipeline.labels.senses import Senses
from pipeline.lexicon.grammar import ITALIAN

# Participles that English puts before the noun where they stand alone: "estimated cost".
_BEFORE_NOUN = ("reported", "estimated", "expected")


class ItalianPhrase(Phrase):
    def __init__(self, tokens: Sequence[Token], senses: Senses, *, several: bool = False) -> None:
        super().__init__(tokens, senses, "it", several=several)

    def whole(self) -> str | None:
        """The phrase in English; None where that would be a guess."""
        try:
            text, end = self.joined(0)
        except UnknownWordError:
            return None
        if end < len(self):
            return None
        return text[:1].upper() + text[1:] if self.is_capital(0) and self.pos[0] != "PROPN" else text

    def joined(self, at: int) -> tuple[str, int]:
        """Noun phrases with "and" or "or" between."""
        text, at = self.noun_phrase(at)
        while at + 1 < len(self) and self.low[at] in ("e", "ed", "o"):
            further, end = self.noun_phrase(at + 1)
            text = f"{text} {'or' if self.low[at] == 'o' else 'and'} {further}"
            at = end
        return text, at

    def noun_phrase(self, at: int, *, definite: bool = False) -> tuple[str, int]:
        """One noun with what stands around it; `definite`: behind a preposition with its article."""
        if at >= len(self):
            raise UnknownWordError
        indefinite = self.low[at] in ITALIAN.indefinite
        if self.low[at] in ITALIAN.definite | ITALIAN.indefinite and self.pos[at] in ("DET", ""):
            definite, at = definite or (at > 0 and not indefinite), at + 1
        named = self._name(at, definite=at > 0)
        if named is not None:
            text, at = named
        else:
            text, at = self._common(at, definite=definite, indefinite=indefinite)
        return self._complements(text, at)

    def _name(self, at: int, *, definite: bool) -> tuple[str, int] | None:
        found = self.name_at(at) if at < len(self) else None
        if found is not None:
            return (with_english_article(found[0]) if definite else found[0].name), found[1]
        end = self.proper_run(at) if at < len(self) else at
        return (self.written(at, end), end) if end > at else None

    def _common(self, at: int, *, definite: bool, indefinite: bool) -> tuple[str, int]:
        """Adjectives and a common noun, with the participles behind it."""
        first = at
        before, relative, at = self._before_noun(at)
        found = self._noun_at(at)
        if found is None:
            raise UnknownWordError
        noun, size, several = found
        after, behind, told, at = self._behind_noun(at + size, self.lemmas[at])
        relative = told or relative
        if len(behind) == 1 and behind[0] in _BEFORE_NOUN and first == 0:
            after, behind = [*behind, *after], []
        words = [*([relative] if relative else []), *before, *after, noun, *behind]
        if indefinite:
            words.insert(0, "an" if words[0][:1].lower() in "aeiou" else "a")
        elif definite and not several and not relative and english.takes_article(noun):
            words.insert(0, "the")
        return " ".join(words), at

    def _before_noun(self, at: int) -> tuple[list[str], str, int]:
        """Adjectives before a noun, one of time ("scorso") apart, and where they end."""
        before: list[str] = []
        relative = ""
        while at < len(self) and self.pos[at] == "ADJ" and not self._noun_at(at):
            if word := self._relative(at):
                relative = word
            else:
                before.append(self._adjective(at))
            at += 1
        return before, relative, at

    def _behind_noun(self, at: int, head: str) -> tuple[list[str], list[str], str, int]:
        """What stands behind a noun: adjectives, which English puts before it, the last one first;
        participles; an adjective of time; and where that ends."""
        after: list[str] = []
        behind: list[str] = []
        relative = ""
        while at < len(self) and self.pos[at] in ("ADJ", "VERB", "AUX"):
            if self.pos[at] == "AUX":
                pass
            elif head in ITALIAN.times and (word := self._relative(at)):
                relative = word
            elif (done := self._participle(at)) is not None:
                behind.append(done)
            elif self.pos[at] == "ADJ":
                after.insert(0, self._adjective(at))
            else:
                raise UnknownWordError
            at += 1
        return after, behind, relative, at

    def _noun_at(self, at: int) -> tuple[str, int, bool] | None:
        """The noun or phrase of the tables at `at`, how many tokens it has, and whether it is plural."""
        return self._phrase_at(at) or self._word_at(at)

    def _phrase_at(self, at: int) -> tuple[str, int, bool] | None:
        for size in range(min(self.senses.longest, len(self) - at), 1, -1):
            forms = [self.lemmas[i] if self.pos[i] == "ADP" else self.low[i] for i in range(at, at + size)]
            if found := self.senses.phrase(" ".join(forms)):
                return found, size, self._is_plural(at)
            lemmas = self._agreeing(at, at + size)
            if found := self.senses.phrase(" ".join(lemmas), " ".join([self.lemmas[at], *forms[1:]])):
                several = self._is_plural(at)
                return english.plural(found) if several else found, size, several
        return None

    def _word_at(self, at: int) -> tuple[str, int, bool] | None:
        if at >= len(self) or self.pos[at] not in ("NOUN", "PROPN", "ADJ", "NUM", "X"):
            return None
        adjective = self.pos[at] == "ADJ"
        if adjective and at + 1 < len(self) and self.pos[at + 1] in ("NOUN", "ADJ"):
            return None
        form = self.senses.noun(self.low[at])
        if form is not None and self.low[at] != self.lemmas[at]:
            return form, 1, self._is_plural(at)
        found = form or self.senses.noun(self.lemmas[at])
        if found is None or adjective:
            return None
        several = self._is_plural(at)
        return english.plural(found) if several else found, 1, several

    def _agreeing(self, at: int, end: int) -> list[str]:
        """The lemmas, adjectives in the gender of the first noun: "scuola media", not "scuola medio"."""
        sort = gender(self.lemmas[at]) or "m"
        return [
            agree(self.lemmas[i], sort, "s") if self.pos[i] == "ADJ" else self.lemmas[i]
            for i in range(at, end)
        ]

    def _is_plural(self, at: int) -> bool:
        if at and self.low[at - 1] in ITALIAN.several:
            return True
        low, lemma = self.low[at], self.lemmas[at]
        if low == lemma:  # "gol", "velocità superiori"
            told = any(
                0 <= i < len(self) and self.pos[i] in ("ADJ", "DET") and self._shows_plural(i)
                for i in (at - 1, at + 1)
            )
            return told or (self.several and not any(pos == "NOUN" for pos in self.pos[:at]))
        return low != lemma and low[-1:] in "iea" and not (low.endswith("a") and lemma.endswith("o"))

    def _shows_plural(self, at: int) -> bool:
        """ "varie", "superiori": no singular ends so, but that of an adjective in -e."""
        low = self.low[at]
        return low.endswith("i") or (low.endswith("e") and self.lemmas[at].endswith("o"))

    def _adjective(self, at: int) -> str:
        people = people_name(self.low[at], "it")
        found = people or self.senses.adjective(self.lemmas[at], *singular_forms(self.low[at]))
        if found is None:
            found = self._participle(at)
        if found is None:
            raise UnknownWordError
        return found

    def _participle(self, at: int) -> str | None:
        low = self.low[at]
        if not low.endswith(("to", "ta", "ti", "te", "so", "sa", "si", "se")):
            return None
        return self.senses.participle(*singular_forms(low))

    def _relative(self, at: int) -> str:
        return next((ITALIAN.relative[f] for f in singular_forms(self.low[at]) if f in ITALIAN.relative), "")

    def _complements(self, text: str, at: int) -> tuple[str, int]:
        while at + 1 < len(self):
            fixed = self._fixed(at)
            if fixed is not None:
                text, at = f"{text} {fixed[0]}", fixed[1]
                continue
            link = "di" if self.low[at] == "d'" else self.lemmas[at]
            if self.pos[at] != "ADP" or link not in ITALIAN.prepositions:
                break
            preposition = english.governed(text) or "of" if link == "di" else self._preposition(link, at)
            inner, end = self.noun_phrase(at + 1, definite=self.low[at] not in ITALIAN.bare)
            if preposition == "between" and end < len(self) and self.low[end] in ("e", "ed"):
                other, end = self.noun_phrase(end + 1)
                inner = f"{inner} and {other}"
            if preposition == "per":
                inner = inner.removeprefix("the ")
            text, at = f"{text} {preposition} {inner}", end
            if at + 1 < len(self) and self.low[at] in ("e", "ed") and self.pos[at + 1] == "ADP":
                inner, at = self.noun_phrase(at + 2, definite=self.low[at + 1] not in ITALIAN.bare)
                text = f"{text} and {inner}"
        return text, at

    def _preposition(self, link: str, at: int) -> str:
        if link == "a" and self.lemmas[at + 1] in ITALIAN.rates:
            return "per"
        if link == "a" and self.low[at] in ("a", "ad") and self.pos[at + 1] == "PROPN":
            return "in"
        if link == "a" and not any(lemma in ITALIAN.given for lemma in self.lemmas[:at]):
            raise UnknownWordError  # "gol alla Ternana", "al mercato nero": no one word stands for it
        return ITALIAN.prepositions[link]

    def _fixed(self, at: int) -> tuple[str, int] | None:
        """An adverbial: "a rischio" → "at risk"."""
        for end in range(min(len(self), at + 4), at + 1, -1):
            words = tuple(self.low[at:end])
            listed = self.senses.adverbials.get(" ".join(words))
            glossary = self.senses.glossary
            found = (listed,) if listed else glossary.phrases.get(words, ()) if glossary else ()
            if len(found) == 1:
                return found[0], end
        return None
