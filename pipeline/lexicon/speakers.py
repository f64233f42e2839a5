"""Words that tell who the subject of a verb of saying is. Lists are lower case."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words of one language.

    `voices` speak in the name of who follows (or, in English, precedes) them: a spokesman, a
    statement, a survey; `of` joins the two. `surveys` are those voices that may be one work under several
    names; right behind a voice `authors` lead to who made it, `agents` also further on ("a poll carried out in
    May by X"), but not
    behind one of `readers` ("seen by X"). `persons`, `bodies` and `several` are the pronouns that
    refer to a person, a body or more than one; `relatives` refer to the name before them. `clitics`
    stand between a subject and its verb. `datives` lead to whom it is said. `clausal` begin a clause
    of their own. `receivers` are verbs whose name behind them may be their object ("ha accusato X").
    `definites` open a noun phrase whose singular is known from before ("the company"), `owners` one that is
    somebody's; `firms` may be whichever body was named last ("the company"), where others are but the one that
    bears the noun in its name ("the council"); `mouths` are those
    voices that speak for somebody else; `amounts` are no speakers ("a total of 300 said"). `standing` are
    bodies that go by what they are for ("the prosecution") and stand for none named before; `places` bear their name behind "of" ("the city of Oslo").
    """

    voices: frozenset[str]
    surveys: frozenset[str]
    of: frozenset[str]
    authors: frozenset[str]
    agents: frozenset[str]
    readers: frozenset[str]
    articles: frozenset[str]
    conjunctions: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    several: frozenset[str]
    relatives: frozenset[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    clausal: frozenset[str]
    calendar: frozenset[str]
    receivers: tuple[str, ...]
    heads_last: bool
    contrasts: frozenset[str]
    definites: frozenset[str]
    owners: frozenset[str]
    firms: frozenset[str]
    mouths: frozenset[str]
    amounts: frozenset[str]
    standing: frozenset[str]
    places: frozenset[str]


SPEAKERS = read_tables("speakers", SpeakerWords)
