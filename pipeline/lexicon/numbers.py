"""Number words, scales, fractions and the little words that join numbers, by language.

All keys are lower case. Italian number words are given by their parts, since any of them are
written as one word (duecentocinquantamila); English ones stand apart (two hundred and fifty).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language.

    `decimal_mark` is the one that the language itself uses; the other mark groups thousands.
    `units` are 0 to 19, `tens` 20 to 90, `hundreds` and `thousands` multiply what stands before
    them. `one_word` says that number words are written together, `elided` gives the tens that lose
    their vowel before uno and otto. `scales` stand after a number, `abbreviated_scales` only after
    digits; a `singular_scales` word counts as one of it without a number. `collectives` stand for a
    round number after one of `articles`; `plural_collectives` need a number. `articles` are the
    forms of "a". `ones` are the numeral one, mostly an article or pronoun in news.

    `fractions` give the denominator of a fraction's name, plurals included, which have one of `fraction_endings`. `halves` mean 0.5
    before a noun, `half_shares` 50 % of what follows; `and_half` follow "and" after a number or
    unit, behind an article where `half_article` says so. `share_of` joins a share to its whole, `fraction_of` a third or a quarter. `out_of` join "one in five", sequences longest first.

    `between` and `from_` open a range, `and_` and `to` close it, `or_` bounds it loosely.
    `determiners` may stand between such a word and its number. `homographs` are number words that
    are mostly something else (sei: you are; venti: winds) and count only before a noun or unit.
    `vague` makes what follows no number (several hundred). `pairs` are two of a unit of time. `breaks` behind
    a number that might continue the one before tell that it begins anew. `point` opens spoken decimals, but
    not where `later` stands behind their unit. `minus` is a sign, but not behind one of `no_minus` (più o meno);
    `negative` makes one of the amount that a preposition joins to it.
    `compounds` are numbers of several words that are no sum ("quatre - vingt" 80), `long_tens` those that go on to 19 ("soixante-dix"),
    words of `in_tens` follow "and" in tens ("vingt et un"). `bare_scales` need no number before them ("mille"). With
    `and_below_hundred` what fills a scale up by less than a hundred follows "and" ("a thousand and twenty").
    Of `ordinal_endings` the first that fits gives the endings of the cardinal, the likeliest first.
    """

    decimal_mark: str
    units: Mapping[str, float]
    tens: Mapping[str, float]
    hundreds: frozenset[str]
    thousands: frozenset[str]
    one_word: bool
    scales: Mapping[str, float]
    abbreviated_scales: Mapping[str, float]
    singular_scales: frozenset[str]
    collectives: Mapping[str, float]
    plural_collectives: Mapping[str, float]
    articles: frozenset[str]
    ones: frozenset[str]
    fractions: Mapping[str, float]
    halves: frozenset[str]
    half_shares: frozenset[str]
    and_half: Mapping[str, float]
    half_article: bool
    and_below_hundred: bool
    share_of: frozenset[str]
    fraction_of: frozenset[str]
    out_of: tuple[tuple[str, ...], ...]
    between: frozenset[str]
    from_: frozenset[str]
    and_: frozenset[str]
    to: frozenset[str]
    or_: frozenset[str]
    determiners: frozenset[str]
    of: frozenset[str]
    minus: frozenset[str]
    ordinal_suffixes: frozenset[str]
    ordinal_endings: dict[str, tuple[str, ...]]
    fraction_endings: tuple[str, ...]
    homographs: frozenset[str]
    vague: frozenset[str]
    elided: Mapping[str, float] = field(default_factory=dict)
    pairs: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    no_minus: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    compounds: dict[str, float] = field(default_factory=dict)
    long_tens: frozenset[int] = frozenset()
    in_tens: frozenset[str] = frozenset()
    bare_scales: frozenset[str] = frozenset()


NUMBERS = read_tables("numbers", NumberWords)
