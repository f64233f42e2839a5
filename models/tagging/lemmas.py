"""Dictionary forms by table: part of speech and form, with suffix rules where a language has them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """What lemmas.json.gz holds.

    `forms`: part of speech → form → lemma, all lower case.

    `rules`: part of speech → (ending, what replaces it), tried in order; a result counts only
    if `known` has it. `known`: part of speech → lemmas. `guesses`: like `rules`, for words
    that no table knows; the first that fits counts.
    """

    forms: Mapping[str, Mapping[str, str]]
    rules: Mapping[str, tuple[tuple[str, str], ...]]
    known: Mapping[str, frozenset[str]]
    guesses: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def read(cls, path: Path) -> LemmaTable:
        raw = json.loads(gzip.decompress(path.read_bytes()))
        return cls(
            _ByForm(raw["forms"]),
            _pairs(raw["rules"]),
            {pos: frozenset(words) for pos, words in raw["known"].items()},
            _pairs(raw["guesses"]),
        )

    def lemma(self, form: str, pos: str) -> str:
        """Proper nouns keep their form; every other lemma is lower case, the form itself if unknown."""
        if pos == "PROPN":
            return form
        word = form.lower().replace("’", "'").replace("\u00ad", "")
        found = self._of(pos).get(word)
        if found is None and word not in self.known.get(pos, ()):
            found = self._by_rule(word, pos) or self._guess(word, pos)
        return found or word

    def _of(self, pos: str) -> Mapping[str, str]:
        try:
            return self.forms[pos]
        except KeyError:
            return {}

    def _by_rule(self, word: str, pos: str) -> str | None:
        known = self.known.get(pos, frozenset())
        candidates = [
            word[: -len(old)] + new
            for old, new in self.rules.get(pos, ())
            if word.endswith(old) and word != old
        ]
        return next((candidate for candidate in candidates if candidate in known), None)

    def _guess(self, word: str, pos: str) -> str | None:
        for old, new in self.guesses.get(pos, ()):
            if word.endswith(old):
                guess = word[: -len(old)] + new
                return guess if len(guess) > 2 else None
        return None


class _ByForm(dict[str, Mapping[str, str]]):
    """Part of speech → form → lemma, turned round from lemma → its forms when first asked for."""

    def __init__(self, by_lemma: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__()
        self._by_lemma = by_lemma

    def __missing__(self, pos: str) -> Mapping[str, str]:
        lemmas = self._by_lemma.get(pos, {})
        forms = [text.split() for text in lemmas.values()]
        repeated = map(repeat, lemmas, map(len, forms))
        found = self[pos] = dict(zip(*map(chain.from_iterable, (forms, repeated)), strict=True))
        return found


def _pairs(raw: Mapping[str, list[list[str]]]) -> dict[str, tuple[tuple[str, str], ...]]:
    return {pos: tuple((old, new) for old, new in rules) for pos, rules in raw.items()}
