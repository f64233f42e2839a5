"""Bodies that every newsreader knows, where the tagger left them out: "Lega Nord", "UN"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PARTY_WORDS
from pipeline.text.names import is_acronym
from pipeline.text.tokens import TokenRow, is_capital

_SHORTEST_ACRONYM = 3


def known_bodies(row: TokenRow, language: str) -> Iterator[Found]:
    """The names of the lexicon's table of bodies, where they stand with their capitals."""
    names = _by_first_word(language)
    for at, form in enumerate(row.lower):
        for length in names.get(form, ()):
            after = at + length
            if not row.same_sentence(at, after - 1) or after > len(row):
                continue
            text = row.slice(at, after)
            if text.lower() in _names(language) and _written_as_name(row, at, after):
                yield Found(at, after, "ORG")
                break


def is_known(name: str, language: str) -> bool:
    return name.lower() in _names(language)


def _written_as_name(row: TokenRow, first: int, after: int) -> bool:
    if after - first == 1:
        text = row.tokens[first].text
        return is_acronym(text) and text.isupper() and len(text) >= _SHORTEST_ACRONYM
    return is_capital(row.tokens[first].text) and (
        after - first > 2 or is_capital(row.tokens[after - 1].text)
    )


@lru_cache(maxsize=4)
def _names(language: str) -> frozenset[str]:
    return frozenset(name for names in PARTY_WORDS[language].same for name in names)


@lru_cache(maxsize=4)
def _by_first_word(language: str) -> dict[str, tuple[int, ...]]:
    """First token → the lengths in tokens to try: elisions may be tokens of their own."""
    found: dict[str, tuple[int, ...]] = {}
    for name in _names(language):
        parts = name.split()
        elided = sum(part.count("'") + part.count("’") for part in parts)
        lengths = range(len(parts), len(parts) + elided + 1)
        found[parts[0]] = tuple(sorted({*found.get(parts[0], ()), *lengths}, reverse=True))
    return found
