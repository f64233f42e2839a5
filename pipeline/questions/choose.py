"""Which of the candidates the sheet asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.data import OpenQuestion

# Below this a sign is too faint to ask on; one question per so many words of article is what
# annotators found on the development articles, and a list of open points is taken whole.
THRESHOLD = 4.5
WORDS_PER_QUESTION = 75
FEWEST, MOST = 2, 6
MOST_WITH_LISTS = 12
# Signs that neighbouring sentences repeat of one and the same thing.
RUNNING = frozenset({"unverified", "unclear", "undisclosed", "inquiry", "charge", "toll"})
# Two candidates that share this part of the shorter one's words are about the same thing.
SAME = 0.6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that might be asked.

    `sign` names what shows it, `words` are the stems of its sentence; `listed` says that the article
    itself lists it as open.
    """

    question: OpenQuestion
    weight: float
    sentence: int
    sign: str
    words: frozenset[str]
    listed: bool = False


def choose(candidates: Iterable[Candidate], words: int) -> tuple[OpenQuestion, ...]:
    """The weightiest first, earlier ones before later ones of the same weight."""
    room = max(FEWEST, min(MOST, round(words / WORDS_PER_QUESTION)))
    chosen: list[Candidate] = []
    free = 0
    for candidate in sorted(candidates, key=lambda c: (-c.weight, c.sentence)):
        if candidate.weight < THRESHOLD or len(chosen) >= MOST_WITH_LISTS:
            break
        if any(_same(candidate, other) for other in chosen):
            continue
        if not candidate.listed:
            if free >= room:
                continue
            free += 1
        chosen.append(candidate)
    return tuple(c.question for c in chosen)


def _same(a: Candidate, b: Candidate) -> bool:
    if a.sentence == b.sentence:
        return True
    if abs(a.sentence - b.sentence) == 1 and a.sign == b.sign and a.sign in RUNNING:
        return True
    shorter = min(len(a.words), len(b.words))
    return shorter >= 3 and len(a.words & b.words) >= SAME * shorter
