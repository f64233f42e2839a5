"""Words that show who does something to whom, by language code. Lower case."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class RoleWords:
    """`agent` words come before who did it, after a participle: one of `participles` or a word in
    `participle_endings`, but not one that begins as in `intransitive` ("emigrato da"). With a word
    between, it takes one of `passive` before it: "was arrested on Monday by". Behind a word in `having`
    the participle is active: "ha abbassato da stabile a negativo".

    `against` words come before whom it was done to, but for what begins as in `losing` or is in
    `lost`. `places` and `owners` before a name make it one, which may stand elsewhere. `breaks`
    begin another clause, join two parties, or leave it open who acts ("da parte di"). `linking` words
    say nothing of who does what to whom; `before_name` may stand before a name, `receivers`
    before whom something is given.
    """

    agent: frozenset[str]
    participles: frozenset[str]
    having: frozenset[str]
    participle_endings: tuple[str, ...]
    intransitive: tuple[str, ...]
    passive: frozenset[str]
    against: frozenset[str]
    losing: tuple[str, ...]
    lost: frozenset[str]
    places: frozenset[str]
    owners: frozenset[str]
    breaks: frozenset[str]
    linking: frozenset[str]
    before_name: frozenset[str]
    receivers: frozenset[str]


ROLES = read_tables("roles", RoleWords)
