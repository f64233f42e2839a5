"""Dictionary forms by table: part of speech and form, with suffix rules where a language has them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """`forms`: part of speech → form → lemma, all lower case; "" holds what any part of speech may take.

    `rules`: part of speech → (ending, what replaces it), tried in order; a result counts only
    if `known` has it. `known`: part of speech → lemmas.
    """

    forms: Mapping[str, Mapping[str, str]]
    rules: Mapping[str, tuple[tuple[str, str], ...]]
    known: Mapping[str, frozenset[str]]

    @classmethod
    def read(cls, path: Path) -> LemmaTable:
        raw = json.loads(gzip.decompress(path.read_bytes()))
        return cls(
            raw["forms"],
            {pos: tuple((old, new) for old, new in rules) for pos, rules in raw["rules"].items()},
            {pos: frozenset(words) for pos, words in raw["known"].items()},
        )

    def lemma(self, form: str, pos: str) -> str:
        """Proper nouns keep their form; every other lemma is lower case, the form itself if unknown."""
        if pos == "PROPN":
            return form
        word = form.lower().replace("’", "'")
        found = self.forms.get(pos, {}).get(word)
        if found is None and word not in self.known.get(pos, ()):
            found = self._by_rule(word, pos) or self.forms.get("", {}).get(word)
        return found or word

    def _by_rule(self, word: str, pos: str) -> str | None:
        known = self.known.get(pos, frozenset())
        candidates = [
            word[: -len(old)] + new for old, new in self.rules.get(pos, ()) if word.endswith(old) and word != old
        ]
        return next((candidate for candidate in candidates if candidate in known), None)
