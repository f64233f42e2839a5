"""What is known of a mention: its place, and what it does in its sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens first to after (exclusive) with a label PER, LOC or ORG.

    `named` is False for a body without a name ("the health ministry"); `code` is the country
    of a government that is named for it ("the Bolivian administration"), `stands_for` the folded
    name of the body that a metonym means; `acting` says that the tagger took a country for a body.
    """

    first: int
    after: int
    label: str
    text: str
    named: bool = True
    code: str = ""
    stands_for: str = ""
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """`verb` is the lemma whose subject the mention is (`passive` then says it is acted upon, `relative`
    that the verb stands in a relative clause), `inverted` that of a verb of saying right before it
    ("said X"), `object_of` that of a verb it is the object of; `preposition` stands before it, `head` is
    the lemma of the word before that; `before` and `next` the neighbouring words in lower case.
    `possessive`: it has an 's; `source`: "according to X"; `affiliation`: a person is said to be of it
    ("analyst at research firm X"), `held`: who leads it is named; `told`: a speaker stands before its
    preposition; `listed`: another of its kind stands beside it; `bracketed`: it stands alone in brackets;
    `agent`: it did what the passive or the noun before it says ("a ban by X", "firmato da X"); `lister`
    is the word right before the list that it stands in ("chips" in "the chips X and Y"); `plays_for`:
    "in forza a X".
    """

    verb: str = ""
    passive: bool = False
    inverted: str = ""
    object_of: str = ""
    preposition: str = ""
    head: str = ""
    before: str = ""
    next: str = ""
    possessive: bool = False
    source: bool = False
    affiliation: bool = False
    held: bool = False
    relative: bool = False
    listed: bool = False
    told: bool = False
    bracketed: bool = False
    agent: bool = False
    lister: str = ""
    plays_for: bool = False
