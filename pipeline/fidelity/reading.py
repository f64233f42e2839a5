"""A sentence as the dictionary sees it: its words, and every lemma that each may be of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.fidelity.equivalents import calendar_words
from pipeline.lexicon.content import CONTENT, function_words
from pipeline.lexicon.pairs import other
from pipeline.lexicon.pairs.words import Words, read_words
from pipeline.numbers.spelled import spelled_value
from pipeline.text.lemmas import lemmas_of

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[ '-]")
_LONGEST_PHRASE = 4
# Shorter ones are particles; of a root fewer letters say little.
_SHORTEST, _SHORTEST_ROOT = 3, 4
# Shorter unknown words are abbreviations and units.
_SHORTEST_UNKNOWN = 4


@dataclass(frozen=True)
class Reading:
    """A sentence's words in lower case, those that may be names left out of what must be accounted for."""

    language: str
    words: tuple[str, ...]
    capital: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, language: str) -> Reading:
        matches = list(_WORD.finditer(text))
        written = [match.group() for match in matches]
        return cls(
            language,
            tuple(word.lower() for word in written),
            tuple(
                word[0].isupper() and match.start() > 0 for word, match in zip(written, matches, strict=True)
            ),
        )

    @property
    def dictionary(self) -> Words:
        return read_words(self.language, other(self.language))

    @cached_property
    def lemmas(self) -> tuple[frozenset[str], ...]:
        return tuple(lemmas(word, self.language) for word in self.words)

    @cached_property
    def places(self) -> dict[str, set[int]]:
        """Where a form or lemma stands."""
        found: dict[str, set[int]] = {}
        for at, (word, of_it) in enumerate(zip(self.words, self.lemmas, strict=True)):
            for form in (word, *of_it):
                found.setdefault(form, set()).add(at)
        return found

    def find(self, equivalent: str) -> set[int]:
        """Where the words of an equivalent stand, empty where one of content is not there."""
        found: set[int] = set()
        for part in _BETWEEN.split(equivalent):
            if not part or part in function_words(self.language):
                continue
            here = self.places.get(part) or set().union(
                *(self.places.get(lemma, ()) for lemma in lemmas(part, self.language))
            )
            if not here:
                return set()
            found |= here
        return found

    def phrases(self) -> Iterator[tuple[range, str]]:
        """Headwords of several words that stand here, the first and the last inflected or not."""
        for at in range(len(self.words)):
            for end in range(at + 2, min(at + _LONGEST_PHRASE, len(self.words)) + 1):
                inner = self.words[at + 1 : end - 1]
                for first in (self.words[at], *self.lemmas[at]):
                    for last in (self.words[end - 1], *self.lemmas[end - 1]):
                        phrase = " ".join((first, *inner, last))
                        if phrase in self.dictionary:
                            yield range(at, end), phrase

    @cached_property
    def content(self) -> tuple[int, ...]:
        """What a translation must account for: known verbs, nouns and adjectives that are not light."""
        return tuple(at for at in range(len(self.words)) if self._is_content(at))

    def _is_content(self, at: int) -> bool:
        word, language = self.words[at], self.language
        light = CONTENT[language].light
        if self.capital[at] or len(word) < _SHORTEST or not self.is_open(at):
            return False
        if word in light or self.lemmas[at] & light or word in calendar_words(language):
            return False
        return spelled_value(word, language) is None and bool(kinds(self.lemmas[at], language) & set("nva"))

    def unknown(self) -> list[int]:
        """Words that no dictionary has, and that are no name by their capital."""
        return [at for at in range(len(self.words)) if self._is_unknown(at)]

    def _is_unknown(self, at: int) -> bool:
        word = self.words[at]
        if self.capital[at] or at == 0 or len(word) < _SHORTEST_UNKNOWN or not self.is_open(at):
            return False
        light = CONTENT[self.language].light
        known = self.lemmas[at] or word in light or word in calendar_words(self.language)
        return not known and spelled_value(word, self.language) is None

    def is_open(self, at: int) -> bool:
        """Whether a word is of an open class."""
        return self.words[at] not in function_words(self.language)


@lru_cache(4096)
def lemmas(word: str, language: str) -> frozenset[str]:
    return lemmas_of(word, language, read_words(language, other(language)))


@lru_cache(4096)
def equivalents(word: str, language: str) -> frozenset[str]:
    """Those of every lemma of a word."""
    dictionary = read_words(language, other(language))
    return frozenset(found for lemma in lemmas(word, language) for found in dictionary.of(lemma))


# Of an entry's equivalents so many lead on to words of the same sense.
_STEPS = 6


@lru_cache(4096)
def distant(word: str, language: str) -> frozenset[str]:
    """What a word may be in the other language by way of words of the same sense, and the roots of those."""
    there, back = read_words(language, other(language)), read_words(other(language), language)
    near = equivalents(word, language)
    far = {e for one in near for same in back.of(one)[:_STEPS] for e in there.of(same)[:_STEPS]}
    return roots(near | far, other(language)) | far


def kinds(of: Set[str], language: str) -> frozenset[str]:
    """The parts of speech that any of these lemmas has."""
    dictionary = read_words(language, other(language))
    return frozenset(kind for lemma in of for kind in dictionary.kinds(lemma))


def roots(words: Set[str] | Sequence[str], language: str) -> frozenset[str]:
    """What is left of single words without the endings that make one word of another."""
    return frozenset(
        _root(word, language) for word in words if " " not in word and len(word) >= _SHORTEST_ROOT
    )


@lru_cache(8192)
def _root(word: str, language: str) -> str:
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            return word.removesuffix(ending)
    return word


@lru_cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(CONTENT[language].endings, key=len, reverse=True))
