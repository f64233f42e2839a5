"""Is everybody who acts, or whom it is done to, still there? "Pays the actress £40,000" names who is paid."""

from __future__ import annotations

from functools import cache

from pipeline.fidelity.accounted import accounts
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.stems import has, words_of
from pipeline.lexicon.concepts import Concept, read_fields


def agent_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """ "agent lost" or "agent added" where one of the two names somebody whom the other does not.

    Where the dictionary accounts for every word of a sentence, nobody in it is lost.
    """
    ours, theirs = words_of(source), words_of(hypothesis)
    left, beyond = (account.left for account in accounts(source, hypothesis, source_language, target))
    if left and _missing(ours, source_language, theirs, target):
        return Fault.AGENT_LOST
    return Fault.AGENT_ADDED if beyond and _missing(theirs, target, ours, source_language) else None


def _missing(ours: list[str], language: str, theirs: list[str], other: str) -> bool:
    return any(has(ours, one.cues[language]) and not has(theirs, one.words[other]) for one in all_agents())


@cache
def all_agents() -> tuple[Concept, ...]:
    return tuple(one for group in read_fields("agents").values() for one in group)
