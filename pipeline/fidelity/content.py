"""Is every verb, noun and adjective of a sentence accounted for in its translation, and the other way round?

A single word without a counterpart says little: of the words of right translations one in fifteen has none.
What is refused: a short sentence in which one word of either side stands for nothing, both of one part of
speech (another verb, another thing); several words of one side more than of the other. Chosen on half of
tests/pairs, of which it refuses 3 to 4 in 100.
"""

from __future__ import annotations

from pipeline.fidelity.accounted import Account, accounts
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.reading import Reading, lemmas
from pipeline.lexicon.traits import TRAITS

# Content words of a sentence of which one that became another is a large part; a verb costs most.
_FEW = {"v": 4, "n": 3, "a": 3}
# Words without a counterpart where the other side has none, in a sentence of so many content words at most.
_SEVERAL, _MOST = 2, 6
# The same in a sentence of any length: more than the other side has.
_MANY = 3
# Letters of a word that was left in the source's language.
_SHORTEST_LEFT = 4


def content_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """What words without a counterpart say of a translation, or None."""
    ours, theirs = accounts(source, hypothesis, source_language, target)
    if not TRAITS[source_language].lends and _left(source, hypothesis, source_language, target):
        return Fault.SOURCE_WORD
    if _changed(ours, theirs):
        return Fault.WORD_CHANGED
    if _more(ours, theirs):
        return Fault.WORDS_LOST
    return Fault.WORDS_ADDED if _more(theirs, ours) else None


def _left(source: str, hypothesis: str, source_language: str, target: str) -> bool:
    """Whether a word stands in the translation that only the source's dictionary has; names may."""
    one, other = Reading.of(source, source_language), Reading.of(hypothesis, target)
    return any(
        word in one.places and not lemmas(word, target) and word.capitalize() not in hypothesis
        for at, word in enumerate(other.words)
        if len(word) >= _SHORTEST_LEFT and other.is_open(at) and lemmas(word, source_language)
    )


def _changed(ours: Account, theirs: Account) -> bool:
    words = min(ours.words, theirs.words)
    both = {kind for _, kinds in ours.left for _, others in theirs.left for kind in kinds & others}
    return any(words <= few for kind, few in _FEW.items() if kind in both)


def _more(one: Account, other: Account) -> bool:
    several = len(one.left) >= _SEVERAL and not other.left and one.words <= _MOST
    return several or len(one.left) - len(other.left) >= _MANY
