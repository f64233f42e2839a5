"""Are limits and signs of figures kept? "As much as $30 billion" is neither "almeno 30 miliardi" nor 30."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from pipeline.fidelity.faults import Fault
from pipeline.lexicon.bounds import BOUNDS, Side
from pipeline.lexicon.terms import TERMS
from pipeline.numbers.compared import Amount

Same = Callable[[Amount, Amount], bool]


def bound_fault(
    wanted: Sequence[Amount],
    found: Sequence[Amount],
    texts: tuple[str, str],
    languages: tuple[str, str],
    same: Same,
) -> Fault | None:
    """What became of a bound on the way from texts[0], whose amounts are `wanted`, to texts[1], or None."""
    for one in wanted:
        others = [other for other in found if same(one, other)]
        if others and all(_clash(one, other) for other in others):
            return Fault.BOUND_CHANGED
    for lost, ours, theirs, at in (("lost", wanted, found, 1), ("added", found, wanted, 0)):
        if _missing(ours, theirs, texts[at], languages[at], same):
            return Fault(f"bound {lost}")
        if _sign_missing(ours, theirs, texts[at], languages[at], same):
            return Fault(f"sign {lost}")
    return None


def _clash(one: Amount, other: Amount) -> bool:
    """Whether both have a bound, on other sides."""
    return one.bound is not None and other.bound is not None and not one.sides & other.sides


def _missing(
    bounded: Sequence[Amount], found: Sequence[Amount], text: str, language: str, same: Same
) -> bool:
    """Whether an amount's bound has no answer: none at the amount, and no word for it in the whole `text`."""
    for one in bounded:
        bare = [other.bound is None for other in found if same(one, other)]
        if one.bound and bare and all(bare) and not any(_says(text, language, side) for side in one.sides):
            return True
    return False


def _sign_missing(
    signed: Sequence[Amount], found: Sequence[Amount], text: str, language: str, same: Same
) -> bool:
    """Whether a negative amount is none in the other sentence, which speaks of no fall or loss either."""
    for one in signed:
        others = [other.negative for other in found if same(one, other)]
        if (
            one.negative
            and others
            and not any(others)
            and not _pattern(TERMS[language].negative).search(text)
        ):
            return True
    return False


def _says(text: str, language: str, side: Side) -> bool:
    return bool(_pattern(BOUNDS[language].elsewhere[side]).search(text))


@cache
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    words = [stem.replace("|", r"\b") for stem in stems]
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)
