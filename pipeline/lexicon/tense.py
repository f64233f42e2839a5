"""Words that place an event in the past or the future, by language code. Lower case."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class TenseWords:
    """`future` and words in `future_endings` say that something is still to come, but for `not_future`
    words and for those after one of `noun_before` ("the will"); so do `future_pairs` of words.

    `outlook` words, `outlook_pairs` of words, words that begin with one of `outlook_stems` and words in
    `outlook_endings` may stand for a future in other words ("plans to", "dovrebbe"); `condition` words
    make a statement about no time of its own ("if you look, you will see"). With `present_for_future` a plain present may, too.

    `past` words are past tenses by themselves, but after `infinitive_after` ("to cut"), as are words in
    `past_endings` but for `not_past`. Soon after `auxiliaries`, a participle makes a past tense: a form of a verb that is
    not its lemma, in `participle_endings`. After `moving` auxiliaries only the participles in
    `moved` do ("è andato"), but any where a `reflexive` word stands before ("si è dimesso").

    `left_out` gives, by a participle's ending, the auxiliaries of a headline that begins with one: of `moved`
    verbs and of a passive ("Morto …": "È morto …"; "Arrestato …": "È stato arrestato …").
    """

    present_for_future: bool
    future: frozenset[str]
    future_endings: tuple[str, ...]
    not_future: frozenset[str]
    noun_before: frozenset[str]
    future_pairs: frozenset[tuple[str, str]]
    outlook: frozenset[str]
    outlook_pairs: frozenset[tuple[str, str]]
    outlook_stems: tuple[str, ...]
    condition: frozenset[str]
    outlook_endings: tuple[str, ...]
    past: frozenset[str]
    infinitive_after: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    auxiliaries: frozenset[str]
    participle_endings: tuple[str, ...]
    moving: frozenset[str]
    reflexive: frozenset[str]
    moved: tuple[str, ...]
    left_out: dict[str, tuple[str, str]]


TENSES = read_tables("tense", TenseWords)
