"""Names that translate, and the common words that names are made of, for the checks of a translation.

Countries, languages and cities come from CLDR through Babel; here stands what it lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.pairs import read_pair
from pipeline.lexicon.tables import read_shared, read_tables


@dataclass(frozen=True, slots=True)
class SameName:
    """One thing by its names: folded, in either language; any of them stands for any other."""

    en: tuple[str, ...]
    it: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """`common` words of institutions' and places' names are translated, with no cognate to show it.

    A beginning of a word stands for the word.
    """

    common: frozenset[str]


NAMES = tuple(SameName(tuple(row["en"]), tuple(row["it"])) for row in read_pair("same_names")["names"])
COMMON_NAME_WORDS: Mapping[str, frozenset[str]] = {
    language: words.common for language, words in read_tables("names", NameWords).items()
}
# Of these those that places' names begin with or hold as well ("San Severo", "New Haven"), folded.
PLACE_NAME_WORDS = frozenset(read_shared("places_in_names")["words"].split())
