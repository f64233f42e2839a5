"""What a language does that code must know: the code asks for a trait, never which language it is."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of one language.

    `name` is English. An `experimental` language has words and rules alone: no weights, no judgements, no translation.

    Writing: `decimal_comma` stands where others have a point. `accents` may be typed as apostrophes ("citta'").
    `capital_nations`: adjectives of nations have a capital.
    Phrases: `head_first`: a noun stands before what describes it ("Banca Centrale").
    `article_tells`: an article before an amount tells that it is known ("the £3m"); else any may have one.
    Sentences: `drops_that`: what is said may follow its verb at once ("he said it was"). `past_is_participle`: one form
    is both ("told", "was told"). `inverts`: any verb of saying may stand before its subject. `conditional_tells`: the
    conditional is of hearsay ("avrebbe ucciso"). `infinitive_headlines` speak of what is to come ("Ford to cut 3,000 jobs").
    """

    name: str
    experimental: bool
    decimal_comma: bool
    accents: bool
    capital_nations: bool
    head_first: bool
    article_tells: bool
    drops_that: bool
    past_is_participle: bool
    inverts: bool
    conditional_tells: bool
    infinitive_headlines: bool


TRAITS = read_tables("traits", Traits)
