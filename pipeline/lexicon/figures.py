"""Words that tell what a number is, or that it is no figure at all, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of one language.

    No figure: `references` are nouns that a number identifies (terminal 1); `identifying` words
    do so where nothing is counted (dial 999, day 2); `ranks` make it a rank; `streets` a house number;
    `measuring` are nouns right before a figure of their own, where others are identified by the number (bed 9);
    `hyphen_tails` are compounds with a number that count nothing (two-way), `open_tails` no nouns that it counts (twenty-odd); `idioms` whole phrases.
    `singular_articles` before a bare number make it a name or a day. `fixed` determiners make a
    bare two a pronoun (the two).

    Ratios: `ratio_verbs` are forms of to double and the like; `ratio_nouns` need `ratio_before` or
    `ratio_after` beside them; `comparing` after "three times" makes it a ratio, not a frequency.

    `alone` may stand between a cue and the number.

    Scores: `contests` are sports, games and votes; `score_nouns` follow a score; `politics` and
    `markets` tell what points are. `score_cues` come right before one.

    Shares: `no_half_before` and `no_half_after` make a half something else; `half_before` make one of a
    bare half. `changes` are verbs of rising and falling, whose "from" and "to" are two figures.
    `against` put an amount beside another one that lends it its scale, `versus` do so whatever it is. `hurt` are participles that
    make a bare number one of persons; `tolls` nouns that make it one of deaths. `vote_sides`
    make it one of votes. `sports` tell an article about a game,
    `sentenced` a sentence of a court. `bounds` stand right before a number that is a limit. After `all_` and "and"
    ("tutti e tre") or a form of `being` ("sono tre i ...") the noun follows its article, one of `plural_articles`, or `possessives`. `label_marks` may
    stand between a word and the number that it names ("art. 5").
    A number behind one of `numeros` is a rank whatever its size, behind `clock_articles` a time of day; `cut`
    are words that end a line whose year or time stands in the next; `last` may stand between `fixed` and a
    pronoun, `all_of` make one too. A number of `votes` "to" another is a score, `called` stand before a phone
    number; `killing` before a bare number make it one of
    persons; `offering` before a bare amount set it beside the one
    that lends it its scale; `exchange` tell of rates of exchange, `masses` of what is told in millions and is no money; `events`
    around a distance tell a race by its name, and so does one of `race_articles` before it in a sentence with one of `races`. `idioms` are pairs of words that count nothing.
    `cricket` are words of its articles, where a number `runs_behind` "5 for 390" makes a score. `rather` stands
    between an amount and another one for the same thing. A number before one of `differing`
    ("100 in meno") is of the amount before it. Behind a bare amount that borrows stands one of `beside`. What is `redoubled` (efforts) is
    not twice as much. Minutes behind one of `played` are the clock of a game. A bare amount is one of what stands
    before it behind one of `further` or `which`, of the `partitives` that stand for it ("ne ha spesi 64") and, at the
    end of its clause, behind `measured`; `worth` stands between a thing and its price in millions, or of `parallel` where the same preposition follows. `levels` stand before a price, `long_` before a length in
    metres. `marked` are sports whose marks have three decimals. Who is `titled` (a double
    winner) has won so often.
    Behind `for_times` "three times" tells how often, behind `per` a power of ten what a rate is for.
    `numbered` sports and bodies are named by how many play or sit there ("calcio a 5"). `times` are nouns
    for how often; `demonstratives` may stand before the whole that something is the middle of.
    """

    references: frozenset[str]
    identifying: frozenset[str]
    ranks: frozenset[str]
    streets: frozenset[str]
    hyphen_tails: frozenset[str]
    open_tails: frozenset[str]
    measuring: frozenset[str]
    singular_articles: frozenset[str]
    fixed: frozenset[str]
    ratio_verbs: Mapping[str, float]
    ratio_nouns: Mapping[str, float]
    ratio_before: frozenset[str]
    ratio_after: frozenset[str]
    comparing: frozenset[str]
    alone: frozenset[str]
    contests: frozenset[str]
    score_nouns: frozenset[str]
    score_cues: frozenset[str]
    politics: frozenset[str]
    markets: frozenset[str]
    no_half_before: frozenset[str]
    no_half_after: frozenset[str]
    half_before: frozenset[str]
    changes: frozenset[str]
    against: frozenset[str]
    versus: frozenset[str]
    hurt: frozenset[str]
    tolls: frozenset[str]
    vote_sides: frozenset[str]
    sports: frozenset[str]
    sentenced: frozenset[str]
    bounds: frozenset[str]
    all_: frozenset[str]
    numbered: frozenset[str]
    times: frozenset[str]
    demonstratives: frozenset[str]
    being: frozenset[str]
    possessives: frozenset[str]
    plural_articles: frozenset[str]
    label_marks: frozenset[str]
    idioms: frozenset[tuple[str, str]]
    numeros: frozenset[str]
    clock_articles: frozenset[str]
    cut: frozenset[str]
    last: frozenset[str]
    all_of: frozenset[str]
    votes: frozenset[str]
    called: frozenset[str]
    events: frozenset[str]
    races: frozenset[str]
    race_articles: frozenset[str]
    exchange: frozenset[str]
    offering: frozenset[str]
    killing: frozenset[str]
    masses: frozenset[str]
    cricket: frozenset[str]
    runs_behind: frozenset[str]
    rather: frozenset[str]
    differing: frozenset[tuple[str, str]]
    beside: frozenset[str]
    redoubled: frozenset[str]
    played: frozenset[str]
    marked: frozenset[str]
    titled: frozenset[str]
    levels: frozenset[str]
    further: frozenset[str]
    which: frozenset[str]
    partitives: frozenset[str]
    measured: frozenset[tuple[str, str]]
    worth: frozenset[str]
    parallel: frozenset[str]
    long_: frozenset[str]
    for_times: frozenset[str]
    per: frozenset[str]


FIGURES = read_tables("figures", FigureWords)
