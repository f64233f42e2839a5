"""What a concept of the lexicon is: words that name it, and words that may stand for it, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon.pairs import read_pair


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: `cues` name it beyond doubt, `words` (the cues among them) may stand for it.

    Beginnings of words, in lower case, by language code. One that ends in "|" is a whole word; two
    joined by `_` follow each other and are whole; `(_` is an opening bracket before one.
    """

    name: str
    cues: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]


def read_concepts(table: str) -> tuple[Concept, ...]:
    """Those of a table of pairs/en-it/concepts.toml."""
    return tuple(_concept(**row) for row in read_pair("concepts")[table])


@cache
def read_fields(name: str) -> Mapping[str, tuple[Concept, ...]]:
    """The concepts of pairs/en-it/<name>.toml, by their table."""
    tables = read_pair(name)
    return {
        table: tuple(_concept(one, **words) for one, words in rows.items()) for table, rows in tables.items()
    }


def read_concept_pairs(table: str) -> tuple[tuple[Concept, Concept], ...]:
    """Those of a table where each two that stand together are one and the other."""
    concepts = read_concepts(table)
    return tuple(zip(concepts[::2], concepts[1::2], strict=True))


def _concept(name: str, *, it: str = "", en: str = "", it_also: str = "", en_also: str = "") -> Concept:
    cues = {"it": tuple(it.split()), "en": tuple(en.split())}
    words = {"it": cues["it"] + tuple(it_also.split()), "en": cues["en"] + tuple(en_also.split())}
    return Concept(name, cues, words)
