"""Words that deny and words that hedge, by language code. Lower case; stems are beginnings of words."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class PolarityWords:
    """`negation` and `negation_phrases` deny outright; beside `first_negation`, other negations of its clause double it.

    `weak_negation` may stand for a negation in a good translation ("lacks", "only", "until");
    `not_negation` are phrases whose "not" denies nothing; one may stand for a negation all the same
    ("non consiste solo in", "is not just about"). `gapped_not_negation` are such phrases with other words
    inside ("a meno che la banca non"); `weak_negation_endings` are ends of words ("worthless").

    `not_possible` are phrases with a word of `possible` that tell of the past ("could not agree").

    `possible` says that something may be, `hearsay` that somebody says so; the weak ones may stand
    for them in other words. `hearsay_endings` are those of the Italian conditional of hearsay;
    `not_hedge` are phrases with such a form that hedge nothing.
    """

    negation: frozenset[str]
    negation_phrases: tuple[str, ...]
    first_negation: str
    weak_negation: tuple[str, ...]
    weak_negation_endings: tuple[str, ...]
    not_negation: tuple[str, ...]
    gapped_not_negation: tuple[tuple[str, str], ...]
    possible: frozenset[str]
    possible_phrases: tuple[str, ...]
    not_possible: tuple[str, ...]
    possible_weak: tuple[str, ...]
    hearsay: frozenset[str]
    hearsay_phrases: tuple[str, ...]
    hearsay_endings: tuple[str, ...]
    hearsay_weak: tuple[str, ...]
    weak_endings: tuple[str, ...]
    not_hedge: tuple[str, ...]


POLARITY = read_tables("polarity", PolarityWords)
