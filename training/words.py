"""The list of Italian word forms that ships: spacy-lookups-data (MIT) and the words of the corpora.

It serves to tell words that a translation model invents ("fuletto") from words; see
pipeline/fidelity/invented.py.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from training.corpora import Sentence
from training.vocabulary import lookup_table

_WORD = re.compile(r"[^\W\d_]+")
_TABLES = (
    "it_lemma_lookup",
    *(f"it_lemma_lookup_{pos}" for pos in ("noun", "verb", "adj", "adv", "adp", "det")),
)


def italian_words(sentences: Iterable[Sentence]) -> list[str]:
    """Forms and lemmas of the tables, and what the corpora write in lower case, sorted."""
    forms: set[str] = set()
    for name in _TABLES:
        for form, lemma in lookup_table(name).items():
            forms.update(_WORD.findall(f"{form} {lemma}".lower()))
    for sentence in sentences:
        forms.update(word for word in _WORD.findall(sentence.text) if word.islower())
    return sorted(form for form in forms if len(form) > 1)


def write_words(words: list[str], path: Path) -> None:
    """As models.dictionary reads it: a word a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(words).encode(), 9, mtime=0))
