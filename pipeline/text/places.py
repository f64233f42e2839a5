"""Countries under all their names, and what stands for their governments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from pipeline.lexicon.places import PLACE_WORDS

_ARTICLE = re.compile(r"^(?:the|il|lo|la|i|gli|le|l['’]\s?)\s?(?=\S)", re.IGNORECASE)
_BODIES = ("EU", "EZ", "UN", "QO", "ZZ")


@dataclass(frozen=True, slots=True)
class Place:
    """`code` is the ISO 3166 code of the country; `stands_for`: its capital or seat, not itself."""

    code: str
    stands_for: bool


def place(name: str, language: str) -> Place | None:
    """The country that a name is, or may stand for the government of; None for other names."""
    key = name.lower()
    return _places(language).get(key) or _places(language).get(_ARTICLE.sub("", key))


@lru_cache(maxsize=4)
def _places(language: str) -> dict[str, Place]:
    words = PLACE_WORDS[language]
    known = {
        name.lower(): Place(code, False)
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _BODIES
    }
    known |= {name: Place(code, True) for name, code in words.capitals.items()}
    known |= {name: Place(code, True) for name, code in words.seats.items()}
    return known | {name: Place(code, False) for name, code in words.countries.items()}


def demonym(word: str, language: str) -> str | None:
    """The code of the country that a nationality belongs to ("Bolivian" → "BO"), by its first letters.

    The longest beginning in common counts, of four letters at least; what does not begin like
    its country is listed in the lexicon.
    """
    key = word.lower()
    listed = PLACE_WORDS[language].demonyms
    for ending in ("", "o"):
        form = key[: len(key) - len(ending)] + ending if ending and key[-1:] in "aie" else key
        if form in listed:
            return listed[form]
    beginnings = _by_beginning(language)
    return next((beginnings[key[:n]] for n in (6, 5, 4) if len(key) > n and key[:n] in beginnings), None)


@lru_cache(maxsize=4)
def _by_beginning(language: str) -> dict[str, str]:
    """Beginnings of four to six letters that only one country has."""
    found: dict[str, set[str]] = {}
    for name, known in _places(language).items():
        if not known.stands_for and " " not in name:
            for length in (4, 5, 6):
                found.setdefault(name[:length], set()).add(known.code)
    return {beginning: codes.pop() for beginning, codes in found.items() if len(codes) == 1}
