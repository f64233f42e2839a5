"""Words left standing in a translation: what shows the source's language, and which words both use.

Lower case, by the code of the source language.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class StandingWords:
    """A word with a `sure` ending is of this language and not of the other; one with a `likely` ending or
    with one of `letters` may be a loan that is not among `shared`, but hardly two in one sentence.

    `shared` are the loans that the other language writes alike: "manager" in Italian.
    """

    sure: tuple[str, ...]
    likely: tuple[str, ...]
    letters: frozenset[str]
    shared: frozenset[str]


STANDING = read_tables("loans", StandingWords)
