"""Italian words that a typed apostrophe may end."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


APOCOPES = _words("po mo be to va fa sta di ca de co a pie vo i su tre re qui qua me chi blu gru fe que")
"""Cut words and imperatives, which keep the apostrophe, and words that never have an accent."""

SHORT_ACCENTED = _words("e si la li ne se da te ci piu giu gia puo cio che")
"""Short words with an accent that a list of words has without it as well."""
