"""Does every single word stand for one of the other sentence? Asked of a translator that is not faithful.

Of what a small model writes, a sentence with a word that is not accounted for is mostly one with a word made
up, left out or misread. A good free translation is refused as well: the reader then has the original's words.
Of tests/pairs, which are free, one in two is refused, so no faithful translator is asked for it.
"""

from __future__ import annotations

from pipeline.fidelity.accounted import Account, accounts
from pipeline.fidelity.faults import Fault

# Content words of a sentence from which on one that is left out, where nothing is added, is let pass.
_LONG = 8


def literal_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """Which side has a content word, known or unknown, or a phrase, that the other has not; or None."""
    ours, theirs = accounts(source, hypothesis, source_language, target)
    lost, added = ours.left or ours.unknown or ours.phrases, theirs.left or theirs.unknown
    if lost and not added and _is_small(ours):
        return None
    if lost and added:
        return Fault.WORD_CHANGED
    if lost:
        return Fault.WORDS_LOST
    return Fault.WORDS_ADDED if added else None


def _is_small(account: Account) -> bool:
    """Whether one known word of a long sentence is all that is lost: "in seguito", "the nature of"."""
    alone = len({word for word, _ in account.left}) == 1 and not account.unknown and not account.phrases
    return alone and account.words >= _LONG
