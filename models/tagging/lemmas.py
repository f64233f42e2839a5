"""Dictionary forms by table: part of speech and form, with suffix rules where a language has them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

_FEW = 60


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """What lemmas.json.gz holds.

    `forms`: part of speech → form → lemma, all lower case.

    `rules`: part of speech → (ending, what replaces it), tried in order; a result counts only
    if `known` has it. `known`: part of speech → lemmas. `guesses`: like `rules`, for words
    that no table knows; the first that fits counts.
    """

    forms: Mapping[str, _Forms | Mapping[str, str]]
    rules: Mapping[str, tuple[tuple[str, str], ...]]
    known: Mapping[str, frozenset[str]]
    guesses: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def read(cls, path: Path) -> LemmaTable:
        raw = json.loads(gzip.decompress(path.read_bytes()))
        return cls(
            {pos: _Forms(by_lemma) for pos, by_lemma in raw["forms"].items()},
            _pairs(raw["rules"]),
            {pos: frozenset(words) for pos, words in raw["known"].items()},
            _pairs(raw["guesses"]),
        )

    def lemma(self, form: str, pos: str) -> str:
        """Proper nouns keep their form; every other lemma is lower case, the form itself if unknown."""
        if pos == "PROPN":
            return form
        word = form.lower().replace("’", "'").replace("\u00ad", "")
        forms = self.forms.get(pos)
        found = forms.get(word) if forms else None
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


class _Forms:
    """Form → lemma, from lemma → its forms in one string; the last lemma that has a form counts.

    Turning the 312,000 Italian verb forms round takes as long as looking for 80 of them one by one, so
    that is done once more than `_FEW` have been asked for.
    """

    def __init__(self, by_lemma: Mapping[str, str]) -> None:
        self._by_lemma = by_lemma
        self._asked = 0
        self._text = "\n".join(f"{lemma}\t {forms} " for lemma, forms in by_lemma.items())
        self._turned: dict[str, str] | None = None

    def get(self, form: str) -> str | None:
        self._asked += 1
        if self._turned is None and self._asked > _FEW:
            forms = [text.split() for text in self._by_lemma.values()]
            repeated = map(repeat, self._by_lemma, map(len, forms))
            self._turned = dict(zip(*map(chain.from_iterable, (forms, repeated)), strict=True))
        if self._turned is not None:
            return self._turned.get(form)
        if not form or not form.isprintable() or " " in form:
            return None
        at = self._text.rfind(f" {form} ")
        line = self._text.rfind("\n", 0, at) + 1
        return self._text[line : self._text.index("\t", line)] if at >= 0 else None


def _pairs(raw: Mapping[str, list[list[str]]]) -> dict[str, tuple[tuple[str, str], ...]]:
    return {pos: tuple((old, new) for old, new in rules) for pos, rules in raw.items()}
