"""The places where parties are named, and whom a reporting clause may mean by them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.data import Party, PartyType

_WORD = re.compile(r"\w+")

Refers = Literal["", "person", "body", "author", "any"]


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    name: str
    type: PartyType


@dataclass(frozen=True, slots=True)
class Speaker:
    """Either a party's mention, or a reference to whoever was named before: to a "person" ("she said"),
    a "body" ("it said"), the "author" of a document ("the survey found") or "any" (the subject is left
    out); or the `words` of a source without a name ("officials"); none where it is someone else.

    `start` is the article offset of a named subject's noun phrase, what it is apposed to and all. `noun`
    is what a definite noun phrase calls whom it refers to ("the company said").
    """

    mention: Mention | None = None
    refers: Refers = ""
    start: int = 0
    noun: str = ""
    words: str = ""


NOBODY = Speaker()


class Mentions:
    """The parties' mentions in text order, for lookup by stretch."""

    def __init__(self, parties: Sequence[Party], text: str) -> None:
        mentions = (Mention(m.start, m.end, p.name, p.type) for p in parties for m in p.mentions)
        self._all = sorted(mentions, key=lambda m: m.start)
        self._starts = [m.start for m in self._all]
        self._roles = {p.name: _words(text[p.role.start : p.role.end]) for p in parties if p.role}

    def within(self, start: int, end: int) -> list[Mention]:
        found = self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in found if m.end <= end]

    def called(self, noun: str, at: int, kind: PartyType | None = None) -> Mention | None:
        """Whom a noun says at an article offset: the nearest before with that word in its name or role, else
        the only one of the article."""
        named = [m for m in self._all if noun in self.words(m) and (kind is None or m.type == kind)]
        before = [m for m in named if m.start < at]
        return before[-1] if before else only(named)

    def words(self, mention: Mention) -> frozenset[str]:
        """The words of a party's name and of its role."""
        return _words(mention.name) | self._roles.get(mention.name, frozenset())


def only(mentions: Iterable[Mention]) -> Mention | None:
    """The first of mentions that all name one party; None where they name several, or none."""
    found = list(mentions)
    return found[0] if len({m.name for m in found}) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
