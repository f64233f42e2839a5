"""Short noun phrases in the other language, word by word, in the order of its noun phrases.

What a figure measures, and bodies that are named by common nouns. None where any word is not known, or the
grammar is more than this: then the article's own words stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.contracts import Token
from pipeline.labels.english_phrases import EnglishPhrase
from pipeline.labels.italian_phrases import ItalianPhrase
from pipeline.labels.senses import Senses

MOST_WORDS = 12
_READERS: Mapping[str, type[ItalianPhrase] | type[EnglishPhrase]] = {"it": ItalianPhrase, "en": EnglishPhrase}


def translated_phrase(
    tokens: Sequence[Token], source: str, senses: Senses, *, several: bool = False
) -> str | None:
    """The phrase that `tokens` are, with their lemmas and parts of speech, in the other language.

    `several`: its noun is counted more than once ("3 gol").
    """
    if not 0 < len(tokens) <= MOST_WORDS:
        return None
    return _READERS[source](tokens, senses, several=several).whole()
