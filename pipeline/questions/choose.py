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
# A sign that has led to a question leads less surely to another.
REPEATED = 0.5
# Only so many candidates are weighed against one another.
MOST_WEIGHED = 200
# Signs that neighbouring sentences repeat of one and the same thing.
RUNNING = frozenset({"unverified", "unclear", "undisclosed", "inquiry", "charge", "toll"})
# Two candidates that share this part of the shorter one's words are about the same thing.
SAME = 0.6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that might be asked.

    `sign` names what shows it, `words` are the stems of its sentence; `listed` says that the article
    itself lists it as open, `central` that its sentence is the headline or opens the body.
    """

    question: OpenQuestion
    weight: float
    sentence: int
    sign: str
    words: frozenset[str]
    listed: bool = False
    central: bool = False


def choose(candidates: Iterable[Candidate], words: int) -> tuple[OpenQuestion, ...]:
    """What bears on the article's central claim first, then the weightiest; lists last, as they stand."""
    room = max(FEWEST, min(MOST, round(words / WORDS_PER_QUESTION)))
    firm = (c for c in candidates if c.weight >= THRESHOLD)
    waiting = sorted(firm, key=lambda c: (-c.weight, c.sentence))[:MOST_WEIGHED]
    chosen: list[Candidate] = []
    while waiting and len(chosen) < MOST_WITH_LISTS:
        best = max(waiting, key=lambda c: (_worth(c, chosen), -c.sentence))
        waiting.remove(best)
        if best.listed or sum(not c.listed for c in chosen) < room:
            chosen.append(best)
            waiting = [c for c in waiting if not _same(c, best)]
    chosen.sort(key=lambda c: (c.listed, c.sentence if c.listed else not c.central))
    return tuple(c.question for c in chosen)


def _worth(candidate: Candidate, chosen: list[Candidate]) -> float:
    """Its weight, less for every question that the same sign has led to."""
    if candidate.listed:
        return candidate.weight
    return candidate.weight - REPEATED * sum(c.sign == candidate.sign for c in chosen)


def _same(a: Candidate, b: Candidate) -> bool:
    if a.sentence == b.sentence:
        return True
    if abs(a.sentence - b.sentence) == 1 and a.sign == b.sign and a.sign in RUNNING:
        return True
    shorter = min(len(a.words), len(b.words))
    return shorter >= 3 and len(a.words & b.words) >= SAME * shorter
