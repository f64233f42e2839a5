"""How a question is put, by its kind and the sheet's language, and which headings announce what is unsettled."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.little import LITTLE
from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The words by which the form of a topic is told, in lower case.

    `asking` open a clause that asks, `relative` one that says which; `infinitive` stands before a verb that is not
    finite, which ends in one of `not_finite`; one that ends in `ambiguous` may be a participle, and is none
    before one of the `objects`, parts of speech. `opening` words have a capital only where they begin a sentence.

    `unsettled` is said in headings over lists of open points (guidelines: "Questioni da risolvere", "What happens next").
    `phrasings`, by a topic's form and a question's kind: {topic} is the article's own words, {Topic} the same with a capital.
    """

    asking: frozenset[str]
    relative: frozenset[str]
    infinitive: frozenset[str]
    not_finite: tuple[str, ...]
    ambiguous: tuple[str, ...]
    objects: tuple[str, ...]
    opening: frozenset[str]
    unsettled: tuple[str, ...]
    phrasings: dict[str, dict[str, str]]


TOPIC_WORDS = read_tables("questions", TopicWords)
OPENING_WORDS = LITTLE.union(*(words.asking | words.opening for words in TOPIC_WORDS.values()))
