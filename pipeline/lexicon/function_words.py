"""The commonest function words of the languages that are read and of those near them.

They tell in what language running prose is: names, titles and loan words are of any, these are not.
Lower case; what an apostrophe cuts off stands without it ("dell", "qu").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.tables import read_shared, read_tables


@dataclass(frozen=True, slots=True)
class FunctionWords:
    words: frozenset[str]


_READ = {language: told.words for language, told in read_tables("function_words", FunctionWords).items()}
_NEAR = {language: frozenset(words.split()) for language, words in read_shared("near_languages").items()}
FUNCTION_WORDS: Mapping[str, frozenset[str]] = {**_NEAR, **_READ}
"""By language code."""
