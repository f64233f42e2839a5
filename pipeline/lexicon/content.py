"""Which words a translation must account for, by language, and how words of one root are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon.function_words import FUNCTION_WORDS
from pipeline.lexicon.summary import SUMMARY
from pipeline.lexicon.tables import read_tables
from pipeline.lexicon.translation import CHECKS


@dataclass(frozen=True, slots=True)
class ContentWords:
    """`light`: lemmas that translators add and leave out freely ("thing", "riuscire"), and those that other checks
    see to (limits, money, quantities). `endings`: what is cut off a lemma to tell that another is of its root
    ("licenziare", "licenziamento")."""

    light: frozenset[str]
    endings: tuple[str, ...]


CONTENT: Mapping[str, ContentWords] = read_tables("content", ContentWords)


@cache
def function_words(language: str) -> frozenset[str]:
    """Words without content: all that the other checks take for such."""
    return FUNCTION_WORDS[language] | SUMMARY[language].function | CHECKS[language].function
