"""Does a sentence deny, and does it hedge? Read from cue words, for comparing two sentences.

Each is read in two strengths: what must be kept ("non", "potrebbe"), and what may stand for it
in other words ("lacks", "is thought to").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.fidelity.faults import Fault
from pipeline.lexicon.polarity import POLARITY, PolarityWords

_MONTH_OF_MAY = re.compile(r"(?<=[a-z0-9,] )May\b")
_WORD = re.compile(r"n['’]t\b|[^\W\d_]+(?=n['’]t\b)|[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """How often a sentence has a cue, at least and at most, and how often what may stand for one."""

    least: int
    most: int
    weak: int

    def lost_in(self, other: Cue) -> bool:
        return self.least > other.most + other.weak

    def lost_beside_weak(self, other: Cue) -> bool:
        """The same, but a weak cue of `other` that may answer to a weak one here stands for nothing more."""
        return self.least > other.most + max(0, other.weak - self.weak)


@dataclass(frozen=True, slots=True)
class Polarity:
    denial: Cue
    possibility: Cue
    hearsay: Cue

    @property
    def hedges(self) -> bool:
        return self.possibility.most + self.hearsay.most > 0

    @property
    def hedges_weakly(self) -> bool:
        return self.hedges or self.possibility.weak > 0


def read_polarity(text: str, language: str) -> Polarity:
    """Cues of one sentence. "non ... nessuno" is one denial; "avrebbe firmato" is hearsay by its ending."""
    words = POLARITY[language]
    low = _MONTH_OF_MAY.sub(" ", text).lower().replace("’", "'")
    found = _WORD.findall(low)
    possible = sum(word in words.possible for word in found) + _count(low, words.possible_phrases)
    possible -= _count(low, words.not_possible)
    hearsay = _hearsay(low, found, words)
    return Polarity(
        _denial(low, language, words),
        Cue(min(possible, 1), possible + hearsay, _weak(found, words.possible, words.possible_weak, words)),
        Cue(min(hearsay, 1), hearsay + possible, _weak(found, words.hearsay, words.hearsay_weak, words)),
    )


def compare(source: Polarity, other: Polarity) -> Fault | None:
    """What `other` lost of the cues of `source`, or denies beyond it; None where they agree."""
    if source.denial.lost_beside_weak(other.denial):
        return Fault.NEGATION_LOST
    if other.denial.lost_beside_weak(source.denial):
        return Fault.NEGATION_ADDED
    if source.possibility.lost_in(other.possibility) or source.hearsay.lost_in(other.hearsay):
        return Fault.HEDGE_LOST
    return None


def cue_targets(text: str, language: str, skipped: frozenset[str]) -> tuple[list[str], list[str]]:
    """The words that are denied and those that are hedged: the next after each cue but `skipped` ones."""
    words = POLARITY[language]
    found = _WORD.findall(_denying_nothing(language).sub(" ", text.lower().replace("’", "'")))
    denied: list[str] = []
    hedged: list[str] = []
    for i, word in enumerate(found):
        strong = word in words.possible or word in words.hearsay or _is_conditional(word, words)
        if word in words.negation or strong:
            following = next((other for other in found[i + 1 : i + 5] if other not in skipped), None)
            (hedged if strong else denied).extend([following] if following else [])
    return denied, hedged


def _denial(low: str, language: str, words: PolarityWords) -> Cue:
    """Without the phrases whose "not" denies nothing; they count as weak."""
    plain, skipped = _denying_nothing(language).subn(" ", low)
    found = _WORD.findall(plain)
    strong = sum(word in words.negation for word in found) + _count(plain, words.negation_phrases)
    weak = skipped + sum(
        word not in words.negation
        and (word.startswith(words.weak_negation) or word.endswith(words.weak_negation_endings))
        for word in found
    )
    first = found.count(words.first_negation) if words.first_negation else 0
    return Cue(min(strong, first) if first else min(strong, 1), strong, weak)


@cache
def _denying_nothing(language: str) -> re.Pattern[str]:
    words = POLARITY[language]
    phrases = [re.escape(phrase) for phrase in words.not_negation]
    # Within one sentence, the words between are those of a clause.
    phrases += [
        rf"{re.escape(first)}\b[^.;:!?]{{0,80}}?(?<!\w){re.escape(last)}"
        for first, last in words.gapped_not_negation
    ]
    return re.compile("|".join(rf"(?<!\w)(?:{phrase})(?!\w)" for phrase in phrases))


def _weak(found: list[str], strong: frozenset[str], stems: tuple[str, ...], words: PolarityWords) -> int:
    return sum(
        word not in strong and (word.startswith(stems) or word.endswith(words.weak_endings)) for word in found
    )


def _count(low: str, phrases: tuple[str, ...]) -> int:
    return sum(phrase in low for phrase in phrases)


def _hearsay(low: str, found: list[str], words: PolarityWords) -> int:
    named = sum(word in words.hearsay for word in found) + _count(low, words.hearsay_phrases)
    if named or _count(low, words.not_hedge):
        return named
    return sum(_is_conditional(word, words) for word in found)


def _is_conditional(word: str, words: PolarityWords) -> bool:
    return (
        word.endswith(words.hearsay_endings)
        and len(word) > 5
        and not word.startswith(words.possible_weak)
        and word not in words.possible
    )
