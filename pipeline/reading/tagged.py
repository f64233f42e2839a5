"""A sentence's words with what each may be in an order to a program, and where in it an order stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import lru_cache

from pipeline.lexicon.function_words import FUNCTION_WORDS
from pipeline.lexicon.instructions import ORDER_WORDS, order_tags
from pipeline.lexicon.numbers import NUMBERS

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+n['’]t\b|[^\W_]+['’]?|-+|\*+|#+|=+|[^\w\s]")
# A verb that "you" will do, and what may hang on one: "scriverai", "copiala".
_YOURS = re.compile(r"[^\W\d_]{3,}[ei]rai")
_CLITIC = re.compile(r"(?<=[aeir])(?:lo|la|li|le|ne|ti|vi|mi|gli)$")
_NONE: frozenset[str] = frozenset()
# What follows "you are" without an article.
_BESIDE_BE = frozenset({"begged", "duties", "instructed", "soft", "now", "human", "machines"})
# An order comes early in its sentence, behind those whom it is for and when it is to be done: so many words.
_LATEST, _FRONT = 16, 6
# Words of a sentence that are looked at: its signs are looked for around one another.
_MOST = 80


class Tagged:
    """Words and signs in small letters; `tags` are the fields of one language's OrderWords that have each.

    `machines` and `devices` are where such a word stands, `orders` where an imperative does, `acts` those for
    what is done with a text.
    """

    def __init__(self, tokens: list[str], language: str) -> None:
        tokens = tokens[:_MOST]
        known = order_tags(language)
        self.language, self.told = language, ORDER_WORDS[language]
        self.words = _lowered(tokens)
        self.tags = [
            _NONE if self._counts(i, known) else _tags(language, word) for i, word in enumerate(self.words)
        ]
        self.fields = _NONE.union(*self.tags)
        self.devices = self.all("devices")
        self.machines = [i for i, token in enumerate(tokens) if self._is_machine(i, token)]
        self.named = sorted({*self.machines, *self.devices})
        self.orders = self._orders()
        self.acts = [i for i in self.orders if "acts.order" in self.tags[i]]
        short = [i for i in self.all("versions") if self.any("shortened", i - 2, i + 2)]
        self.products = [*self.all("products"), *short]

    def _counts(self, at: int, known: Mapping[str, frozenset[str]]) -> bool:
        """Whether a word that may be a number is one: "sei mesi", "uno su sei", not "sei un assistente"."""
        if self.words[at] not in NUMBERS[self.language].units:
            return False
        following = self.word(at + 1)
        verbal = following in FUNCTION_WORDS[self.language] or _BESIDE_BE & known.get(following, _NONE)
        return not (verbal or (self.is_sign(at + 1) and self.is_sign(at - 1)))

    def _is_machine(self, at: int, token: str) -> bool:
        """Whether it is a program's name, but not as in "AI companies", or a "reader" that is "automated"."""
        if token in self.told.programs:
            return self.told.drops_subject or self.is_sign(at + 1) or bool(self.tags[at + 1])
        automatic = self.any("automatic", at - 2, at) or self.any("automatic", at + 1, at + 3)
        return "machines" in self.tags[at] or (automatic and at in self.devices)

    def _orders(self) -> list[int]:
        """Where a verb stands as an order does: heading a clause, behind "please", "do not", "you must"."""
        found: list[int] = []
        opening, onwards = True, self.phrase("onwards")
        for i, tags in enumerate(self.tags[:_LATEST]):
            if self.is_sign(i):
                opening = i == 0 or self.words[i] != "("
                continue
            if self._is_order(i, tags, opening):
                found.append(i)
            soft = "soft" in tags or self.words[i].endswith(self.told.adverbs)
            duty = "duties" in tags and self.any("you", i - 3, i)
            opening = (
                duty or (opening and soft) or (onwards and i < _FRONT) or (bool(found) and "joins" in tags)
            )
        return found

    def _is_order(self, at: int, tags: frozenset[str], opening: bool) -> bool:
        moods = {tag.partition(".")[2] for tag in tags}
        heads = (at == 0 and self.word(1) == ":") or self.word(at + 1) == "of"
        told = self.word(at - 1) in self.told.not_fa and "told" in moods
        if heads or (opening and told):
            return False
        return "thou" in moods or (
            opening and ("order" in moods or (not tags and self._may_be_imperative(at)))
        )

    def _may_be_imperative(self, at: int) -> bool:
        """Whether a word that no table has stands like one: "Discard everything", "incolla il testo"."""
        word = self.words[at]
        return (
            self.any("objects", at + 1, at + 2)
            and word.isalpha()
            and word not in FUNCTION_WORDS[self.language]
            and not word.endswith(self.told.no_imperatives)
        )

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_sign(self, at: int) -> bool:
        """Also before the first word and behind the last."""
        word = self.word(at)
        return not word or not word[0].isalnum()

    def signs_around(self, at: int) -> tuple[int, int]:
        """Where the last sign before and the first behind it stand."""
        before = next((i for i in range(at - 1, -1, -1) if self.is_sign(i)), -1)
        return before, next(i for i in range(at + 1, len(self.words) + 1) if self.is_sign(i))

    def phrase(self, name: str) -> bool:
        text = f" {' '.join(self.words)} "
        return any(f" {' '.join(phrase)} " in text for phrase in self.told.phrases[name])

    def any(self, tag: str, start: int = 0, end: int | None = None) -> bool:
        return any(tag in tags for tags in self.tags[max(0, start) : end])

    def verb(self, name: str, start: int = 0, end: int | None = None) -> bool:
        """Any form of such a verb."""
        return any(tag.startswith(name) for tags in self.tags[max(0, start) : end] for tag in tags)

    def all(self, tag: str) -> list[int]:
        return [i for i, tags in enumerate(self.tags) if tag in tags] if tag in self.fields else []

    def near(self, one: str, other: str, before: int, after: int) -> bool:
        """Whether a word of `other` stands at most so many words from one of `one`."""
        return any(
            self.any(other, i - before, i) or self.any(other, i + 1, i + 1 + after) for i in self.all(one)
        )


def may_speak_of(tokens: list[str], language: str, fields: Set[str], phrase: str) -> bool:
    """False where no word is of one of `fields` and no such phrase can be there: a cheap test before the
    words are tagged."""
    told, words = ORDER_WORDS[language], set(_lowered(tokens[:_MOST]))
    return (
        any(not fields.isdisjoint(_tags(language, word)) for word in words)
        or not told.programs.isdisjoint(tokens)
        or any(words.issuperset(parts) for parts in told.phrases[phrase])
    )


def _lowered(tokens: list[str]) -> list[str]:
    return [token.lower().replace("’", "'") for token in tokens]


@lru_cache(maxsize=1 << 15)
def _tags(language: str, word: str) -> frozenset[str]:
    known = order_tags(language)
    if word in known:
        return known[word]
    if _YOURS.fullmatch(word):
        return frozenset({"you"})
    if hanging := _CLITIC.search(word):
        bare = word[: hanging.start()]
        return known.get(bare) or known.get(bare + "e", _NONE)
    return _NONE
