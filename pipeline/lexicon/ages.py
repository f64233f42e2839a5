"""Words that make a number of years an age, or tell that it is none, by language."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class AgeWords:
    """The words of one language.

    `aged` stand before the number, `having` are the verbs for being so old, `being` those of "he is 20", of one of `subjects` or a name, with one of
    `behind_age` or the end of a clause behind. `over_under` bound an age; `teams` are sides named by one. `age_nouns` speak of ages, with one of `means` beside them of an average;
    `clause_ends` stop the search for them. `dying` verbs make "at 85", "a 80 anni" an age.

    No age: `not_ages` are nouns whose years are a duration, `blockers` words behind years that make them one, `past` those that
    tell how long ago, `spans` those that begin or are a span of time.

    Persons: `articles` and `others` stand before them, nouns with `person_endings` name them, one of `behind_names` follows "Pelham, 14".
    `reaching` stand before "i 40 anni", `up_to` as well, `bounding` before "ai 18 anni". A number word or
    digits with one of `endings` are an age ("sedicenne"). `loans` bound one without its unit ("gli over 60"). `at`
    stands before it ("a 80 anni"), `only` behind that. Words of `linking` join it to a noun of age.
    """

    aged: frozenset[str]
    having: frozenset[str]
    being: frozenset[str]
    subjects: frozenset[str]
    behind_age: frozenset[str]
    over_under: frozenset[str]
    teams: frozenset[str]
    age_nouns: frozenset[str]
    means: frozenset[str]
    clause_ends: frozenset[str]
    dying: frozenset[str]
    not_ages: frozenset[str]
    blockers: frozenset[str]
    past: frozenset[str]
    spans: frozenset[str]
    articles: frozenset[str]
    others: frozenset[str]
    person_endings: tuple[str, ...]
    behind_names: frozenset[str]
    reaching: frozenset[str]
    up_to: frozenset[str]
    bounding: frozenset[str]
    endings: tuple[str, ...]
    loans: frozenset[str]
    at: frozenset[str]
    only: frozenset[str]
    linking: frozenset[str]


AGES = read_tables("ages", AgeWords)
