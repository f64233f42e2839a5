"""Words that show whether a person is a woman or a man. Lists are lower case; what may be either is left out."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class GenderWords:
    """The words of one language: before a name, or behind it in an apposition.

    `be` are forms after which a participle agrees with its subject. `given` are the endings of given
    names that only men or women of the language have, but for the `exceptions`.
    """

    female: frozenset[str]
    male: frozenset[str]
    articles: dict[str, str]
    be: frozenset[str]
    given: dict[str, str]
    exceptions: frozenset[str]


GENDERS = read_tables("genders", GenderWords)
