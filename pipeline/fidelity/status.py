"""Is what a model calls done, denied or sure so in the article's sentences?"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fidelity.faults import Fault
from pipeline.fidelity.polarity import cue_targets, read_polarity
from pipeline.fidelity.tense import tense_fault
from pipeline.lexicon.summary import SUMMARY
from pipeline.text.alike import vector_of
from pipeline.text.names import fold


def status_fault(text: str, sources: Sequence[str], language: str) -> Fault | None:
    """Done only where the evidence says done; denied and hedged where, and only where, the evidence is."""
    whole = " ".join(sources)
    said = fold(whole).split()
    if not all(any(word.startswith(stem) for word in said) for stem in _called_done(text, language)):
        return Fault.STATUS_CHANGED
    if tense_fault(whole, text, language, language) in (Fault.FUTURE_BECAME_PAST, Fault.PAST_BECAME_FUTURE):
        return Fault.STATUS_CHANGED
    denied, hedged = _cues_kept_in(text, language, whole)
    other = read_polarity(text, language)
    if denied and not other.denial.most + other.denial.weak:
        return Fault.NEGATION_LOST
    if other.denial.least and not read_polarity(whole, language).denial.most:
        return Fault.NEGATION_ADDED
    return Fault.HEDGE_LOST if hedged and not other.hedges_weakly else None


def _called_done(text: str, language: str) -> set[str]:
    """The stems of a text's words that call something done."""
    done = SUMMARY[language].done
    stems = (next((stem for stem in done if word.startswith(stem)), "") for word in fold(text).split())
    return {stem for stem in stems if stem}


def _cues_kept_in(text: str, language: str, whole: str) -> tuple[bool, bool]:
    """Whether `text` speaks of something that the evidence denies, and of something that it hedges.

    A summary may leave a clause out with its "not"; what it takes over it takes over as it is.
    """
    wanted = vector_of(text, language)
    denied, hedged = cue_targets(whole, language, SUMMARY[language].function)
    return (
        any(vector_of(word, language).keys() & wanted.keys() for word in denied),
        any(vector_of(word, language).keys() & wanted.keys() for word in hedged),
    )
