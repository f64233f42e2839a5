"""Reporting clauses and their sources: what kind stands where a clause names one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pipeline.attribution.mentions import Mentions, Speaker
from pipeline.attribution.reading import Reading

SourceKind = Literal["official", "study", "other", "same", "institute"]

# A source is looked for at most this far from its verb, in characters.
WINDOW = 220

# "… sono crollati e ha aggiunto che": the subject is left out.
_CONJUNCTION = re.compile(r"(?:^|\s)(?:e|ed|ma|and|but|poi|then|also|inoltre)\s*$")
_INSTITUTE = re.compile(r"\b(?:l'istituto|l'ente|l'organismo|the institute|the body)\s*(?=[,.:\"”»]|$)")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, `party` the name of it where the text is clear of that. "same" is whoever spoke last.

    "institute" is a body named before as "the institute".
    """

    kind: SourceKind
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting clause at `at` (article offset) and the article stretches that it covers.

    `subject` is where the source stands, `speaker` who it is by the grammar of the clause;
    `closing`: it follows what it reports; `back`: that is the sentence before it; `plan`: its verb plans
    or expects, and reports nothing.
    """

    at: int
    source: Source
    subject: tuple[int, int]
    scopes: tuple[tuple[int, int], ...]
    speaker: Speaker
    closing: bool = False
    back: bool = False
    plan: bool = False

    def covers(self, start: int, end: int) -> bool:
        return any(a <= start and end <= b for a, b in self.scopes)


def after(reading: Reading, start: int) -> tuple[int, int]:
    """Where a source after its verb stands: up to the next comma or dash."""
    return start, min(reading.next_stop(start), start + WINDOW)


def source_in(reading: Reading, mentions: Mentions, window: tuple[int, int]) -> Source:
    """What kind of source stands in the window."""
    p, text, offset = reading.patterns, reading.text, reading.offset
    start, end = window
    named = mentions.within(start + offset, end + offset)
    people = [m for m in named if m.type == "PER"]
    if not named and p.pronouns.fullmatch(text[start:end].strip(" .,\"'”»—–-")):
        return Source("same")
    if people or p.roles.search(text, start, end) or p.unnamed.search(text, start, end):
        return Source("other")
    if p.officials.search(text, start, end):
        return Source("official")
    if not named and _INSTITUTE.search(text[start:end]):
        return Source("institute")
    if p.studies.search(text, start, end):
        return Source("study")
    if not named and _CONJUNCTION.search(text[max(0, end - 8) : end]):
        return Source("same")
    return Source("other")
