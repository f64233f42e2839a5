"""Terms of news whose mistranslation changes the facts: concepts of the pair, and words of each language.

Checked against the 997 pairs of flores-dev: see tests/pipeline/fidelity/test_terms.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.concepts import read_concept_pairs, read_concepts
from pipeline.lexicon.tables import read_tables

# Where a source has one of the cues, its translation must have one of the other language's words.
KEPT = read_concepts("kept")
OPPOSITES = read_concept_pairs("opposites")
# What a translation must not bring in: where it has one of the cues, the source must have one of the words.
# A story of talks may not become a signed deal.
BROUGHT_IN = read_concepts("brought_in")


@dataclass(frozen=True, slots=True)
class TermWords:
    """`negative` are beginnings of words that say what a minus says before a figure. `finite`: what a clause has and
    a noun phrase has not, forms of "to be", "to have" and modals.

    `renderings`: words that small models get wrong, and what they are in the other language: a further attempt
    translates the sentence with these already in their place.
    """

    negative: tuple[str, ...]
    finite: tuple[str, ...]
    renderings: dict[str, str]


TERMS = read_tables("terms", TermWords)
