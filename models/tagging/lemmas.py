"""Dictionary forms by table: part of speech and form, with suffix rules where a language has them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
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
        forms = {pos: _by_form(lemmas) for pos, lemmas in raw["forms"].items()}
        return cls(
            forms,
            _pairs(raw["rules"]),
            {pos: frozenset(words) for pos, words in raw["known"].items()},
            _pairs(raw["guesses"]),
        )

    def lemma(self, form: str, pos: str) -> str:
        """Proper nouns keep their form; every other lemma is lower case, the form itself if unknown."""
        if pos == "PROPN":
            return form
        word = form.lower().replace("’", "'").replace("\u00ad", "")
        found = self.forms.get(pos, {}).get(word)
        if found is None and word not in self.known.get(pos, ()):
            found = self._by_rule(word, pos) or self._guess(word, pos)
        return found or word

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


def _by_form(lemmas: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma, forms in lemmas.items():
        found.update(dict.fromkeys(forms.split(), lemma))
    return found


def _pairs(raw: Mapping[str, list[list[str]]]) -> dict[str, tuple[tuple[str, str], ...]]:
    return {pos: tuple((old, new) for old, new in rules) for pos, rules in raw.items()}
