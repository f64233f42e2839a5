"""Is a statement as sure, as near and as contrary as it was? "May raise" is no "alzerà"."""

from __future__ import annotations

from pipeline.fidelity.faults import Fault
from pipeline.lexicon.nuances import NUANCES, NuanceWords

# Letters between a denial and the verb that it denies: "did not rule out", "nessuno dei testimoni ha negato".
_DENIED_WITHIN = 40


def nuance_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """Which shade of a statement was lost or turned round, or None."""
    ours, theirs = NUANCES[source_language], NUANCES[target]
    if _sure(hypothesis, theirs) and _unsure(source, ours):
        return Fault.BECAME_CERTAIN
    if ours.nearly.search(source) and not theirs.about.search(hypothesis):
        return Fault.NEARLY_LOST
    if _affirms(source, ours) and _half_denies(hypothesis, theirs):
        return Fault.DENIAL_TURNED
    return Fault.CHANGE_TURNED if _step_turned(source, ours, hypothesis, theirs) else None


def _unsure(text: str, words: NuanceWords) -> bool:
    return (
        bool(words.possible.search(text)) and not words.told.search(text) and not words.certain.search(text)
    )


def _sure(text: str, words: NuanceWords) -> bool:
    return bool(words.certain.search(text)) and not words.hedges.search(text)


def _affirms(text: str, words: NuanceWords) -> bool:
    """Whether it denies a denial: "did not rule out"."""
    for denial in words.not_before.finditer(text):
        verb = words.refused.search(text, denial.end(), denial.end() + _DENIED_WITHIN)
        if verb is not None:
            return True
    return False


def _half_denies(text: str, words: NuanceWords) -> bool:
    """Whether one of the two denials is left alone."""
    return not _affirms(text, words) and bool(words.refused.search(text) or words.not_before.search(text))


def _step_turned(source: str, ours: NuanceWords, hypothesis: str, theirs: NuanceWords) -> bool:
    """Whether "fell to 120" became "fell by 120", or the other way round."""
    to, by = bool(ours.change_to.search(source)), bool(ours.change_by.search(source))
    other_to, other_by = bool(theirs.change_to.search(hypothesis)), bool(theirs.change_by.search(hypothesis))
    return to != by and other_to != other_by and to != other_to
