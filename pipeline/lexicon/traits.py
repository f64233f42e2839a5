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
    Words: `lends`: its words stand in the texts of other languages ("hedge fund").
    Phrases: `head_first`: a noun stands before what describes it ("Banca Centrale").
    `article_tells`: an article before an amount tells that it is known ("the £3m"); else any may have one.
    Sentences: `drops_that`: what is said may follow its verb at once ("he said it was"). `past_is_participle`: one form
    is both ("told", "was told"). `inverts`: any verb of saying may stand before its subject. `conditional_tells`: the
    conditional is of hearsay ("avrebbe ucciso"). `infinitive_headlines` speak of what is to come ("Ford to cut 3,000 jobs").
    Numbers: `marks_thousands`: a count of four digits has a mark, and may else be a year ("2003 sales"). `bare_to`: "2 to 4
    inches" is a range without a "from". `article_in_parts`: a part is one of "an" hour. `feet_and_inches` are written 5'11". `bare_ages`: an
    age may be a number alone ("he was 15"), else it has its unit ("ha 15 anni"). `clock_article`: an article stands before an
    hour ("alle 14"), else a preposition. `small_labels`: the smallest number may name what stands before it ("bed 9").
    `house_number_first`: it stands before its street.
    Money: `symbol_first`: "€5", else "5 euro". `cents_of_dollars`: a cent is one of a dollar where nothing tells. `cents_follow`: "2 euro e
    50". `bare_billions`: a bare amount may be money from a billion on, else by what its sentence speaks of.
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
    lends: bool
    symbol_first: bool
    marks_thousands: bool
    article_in_parts: bool
    bare_to: bool
    feet_and_inches: bool
    bare_ages: bool
    clock_article: bool
    small_labels: bool
    house_number_first: bool
    cents_of_dollars: bool
    cents_follow: bool
    bare_billions: bool


TRAITS = read_tables("traits", Traits)
READ = tuple(code for code, traits in TRAITS.items() if not traits.experimental)
"""The languages that are read without being asked for."""
