"""How a question is put, by its kind and the sheet's language, and which headings announce what is unsettled."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.little import LITTLE
from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The words by which a matter becomes a question, in lower case.

    Clauses: `asking` open a clause that asks, of which `polar` want a yes or no, and `conditional` ask only behind a verb or adjective;
    behind one of the lemmas `wondering` any clause asks, elsewhere `adverbial` ones seldom do. `degree` words belong to the question word ("how much"). `relative` open one that says which. `that` opens what is said. `infinitive`
    stands before a verb that is not finite, which ends in one of `not_finite`; one that ends in `ambiguous` may be a participle, and
    is none before one of the `objects`, parts of speech. `opening` words have a capital only where they begin a sentence.
    Phrases: `of` joins a noun to its complement, `owning` words begin a phrase ("its").
    Predicates: `modals`, verbs with `open_endings`, and a form of the lemmas `be` before one of `due` (or `expected` and `due`) speak of what may come. `negations`
    are left out, and `none` becomes another word ("no arrests" → "any arrests"). `denied_only` stand where something is denied. `unclear` subjects name nobody;
    `anaphoric` ones stand for the subject of "said that" before them, a "person", a "thing" or "several".
    Verbs that stand before their subject in a question: `asked_as` gives the form of some auxiliaries, `supports` ("past", "third",
    "plain") the auxiliary of other verbs, after `many` the plain one; without `supports` the order is that of a statement. What asks in another mood takes the form
    of `indicative` or, by (ending of the lemma, ending, new ending), of `moods`; other forms that end in one of `odd_moods` may be of
    that mood too, but for verbs whose lemma ends in one of `regular`.
    Behind one of the lemmas `causing` a verb without `infinitive` is no new clause's ("let it go"); a `free` word behind a verb that is none of asking stands for a thing.
    What others expect or say: a form of `be` (`be_many` agree with several) (or one of `has`, "has yet to") before `expected` or `heard` words and an `infinitive`; `have` gives
    the form of an infinitive's auxiliary, `will` that of what is expected or, behind the lemmas `intends`, planned; `heard_as` the indicative of the forms
    that tell hearsay by themselves ("sarebbe"), but before the lemmas `wishes`.
    `contracted`: a preposition and an article as one word. Questions with signs of `quotation` or with `denials` are not made, nor where the subject
    is but one of the pronouns `standing` for it; `times` may stand between a verb and what is asked.

    `unsettled` is said in headings over lists of open points (guidelines: "Questioni da risolvere", "What happens next").
    `phrasings`, by a question's kind: {topic} is the article's own words, `quoted` where they are no phrase.
    """

    asking: frozenset[str]
    polar: frozenset[str]
    conditional: frozenset[str]
    wondering: frozenset[str]
    adverbial: frozenset[str]
    degree: frozenset[str]
    relative: frozenset[str]
    that: frozenset[str]
    infinitive: frozenset[str]
    not_finite: tuple[str, ...]
    ambiguous: tuple[str, ...]
    objects: tuple[str, ...]
    opening: frozenset[str]
    of: frozenset[str]
    owning: frozenset[str]
    modals: frozenset[str]
    open_endings: tuple[str, ...]
    be: frozenset[str]
    due: frozenset[str]
    expected: frozenset[str]
    heard: frozenset[str]
    heard_as: dict[str, str]
    wishes: frozenset[str]
    intends: frozenset[str]
    will: str
    have: dict[str, str]
    be_many: frozenset[str]
    has: frozenset[str]
    causing: frozenset[str]
    free: frozenset[str]
    times: frozenset[str]
    denials: frozenset[str]
    standing: frozenset[str]
    negations: frozenset[str]
    none: dict[str, str]
    denied_only: frozenset[str]
    unclear: frozenset[str]
    anaphoric: dict[str, str]
    asked_as: dict[str, str]
    supports: dict[str, str]
    many: frozenset[str]
    indicative: dict[str, str]
    moods: tuple[tuple[str, str, str], ...]
    odd_moods: tuple[str, ...]
    regular: tuple[str, ...]
    contracted: dict[str, str]
    quotation: frozenset[str]
    unsettled: tuple[str, ...]
    phrasings: dict[str, str]
    quoted: str


TOPIC_WORDS = read_tables("questions", TopicWords)
OPENING_WORDS = LITTLE.union(*(words.asking | words.opening for words in TOPIC_WORDS.values()))
