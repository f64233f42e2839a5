"""What news measures, by the words that say so: the same thing told in other words, or in the other
language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon.tables import LANGUAGES, read_tables


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """Each measure with its words; one that ends in "-" is the beginning of words.

    `named` say what a figure is of wherever they stand in its words; `bought` do where no other does: what
    is paid may be a fine as well. The names are the same in every language.
    """

    named: Mapping[str, str]
    bought: Mapping[str, str]


MEASURES = read_tables("measures", MeasureWords)
# Units that only say that people are counted, not who.
PEOPLE = frozenset(["", "person"])


def measures_of(words: Iterable[str]) -> frozenset[str]:
    """The measures that lower case words without accents name, in any language: a unit is an English word on
    every sheet."""
    words = tuple(words)
    return _found(words, "named") or _found(words, "bought")


def _found(words: Iterable[str], field: str) -> frozenset[str]:
    whole, beginnings = _split(field)
    found = {whole[word] for word in words if word in whole}
    return frozenset(found | {m for beginning, m in beginnings for w in words if w.startswith(beginning)})


@cache
def _split(field: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    pairs = [pair for language in LANGUAGES for pair in getattr(MEASURES[language], field).items()]
    whole = {word: measure for word, measure in pairs if not word.endswith("-")}
    return whole, tuple((word[:-1], measure) for word, measure in pairs if word.endswith("-"))
