"""The bilingual dictionary: what a word of one language is in the other, by part of speech.

words.<direction>.tsv.gz, made by training/dictionary.py: a line a headword, in which each part of speech has a
letter and its equivalents, the likeliest first ("ground<TAB>N terra,terreno;v fermare,mettere a terra"). The
letter is a capital where that one is of the project's own lists, not of MultiWordNet alone. It is read when a translation is first checked or a label first made (some 40 ms a direction).
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "en-it"
POS_LETTERS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r", "phrase": "p"}


@dataclass(frozen=True, slots=True)
class Words:
    """The entries of one direction, as their lines have them, by headword."""

    entries: Mapping[str, str]

    def __contains__(self, lemma: object) -> bool:
        return lemma in self.entries

    def kinds(self, lemma: str) -> frozenset[str]:
        """The letters of the parts of speech that a lemma has."""
        return frozenset(kind.lower() for kind, _ in self._parts(lemma))

    def of(self, lemma: str, kinds: str = "nvarp") -> tuple[str, ...]:
        """Its equivalents, the likeliest of each part of speech first."""
        parts = (others for kind, others in self._parts(lemma) if kind.lower() in kinds)
        return tuple(other for others in parts for other in others.split(","))

    def is_own(self, lemma: str) -> bool:
        """Whether the project's own lists have it, in any part of speech."""
        return any(kind.isupper() for kind, _ in self._parts(lemma))

    def first(self, lemma: str, kind: str) -> str | None:
        """The likeliest equivalent as a part of speech, where the project's own lists name it."""
        return next((others.split(",")[0] for k, others in self._parts(lemma) if k == kind.upper()), None)

    def _parts(self, lemma: str) -> list[tuple[str, str]]:
        entry = self.entries.get(lemma)
        return [(part[0], part[2:]) for part in entry.split(";")] if entry else []


@cache
def read_words(source: str, target: str) -> Words:
    """The dictionary of a direction."""
    text = gzip.decompress((_FOLDER / f"words.{source}-{target}.tsv.gz").read_bytes()).decode()
    return Words(dict(line.split("\t", 1) for line in text.splitlines()))
