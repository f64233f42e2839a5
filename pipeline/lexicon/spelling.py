"""Italian words that a typed apostrophe may end."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """`apocopes`: cut words and imperatives, which keep the apostrophe, and words that never have an accent.

    `short_accented`: short words with an accent that a list of words has without it as well.
    """

    apocopes: frozenset[str]
    short_accented: frozenset[str]


ITALIAN = read_table("it", "spelling", SpellingWords)
