"""Are the limits of figures kept? "As much as $30 billion" is not "almeno 30 miliardi", nor 30 billion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from pipeline.lexicon.bounds import BOUNDS, Side
from pipeline.numbers.compared import Amount

Same = Callable[[Amount, Amount], bool]


def bound_fault(
    wanted: Sequence[Amount],
    found: Sequence[Amount],
    texts: tuple[str, str],
    languages: tuple[str, str],
    same: Same,
) -> str | None:
    """What became of a bound on the way from texts[0], whose amounts are `wanted`, to texts[1], or None."""
    for one in wanted:
        others = [other for other in found if same(one, other)]
        if others and all(_clash(one, other) for other in others):
            return "bound changed"
    if _missing(wanted, found, texts[1], languages[1], same):
        return "bound lost"
    return "bound added" if _missing(found, wanted, texts[0], languages[0], same) else None


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


def _says(text: str, language: str, side: Side) -> bool:
    return bool(_elsewhere(language, side).search(text))


@cache
def _elsewhere(language: str, side: Side) -> re.Pattern[str]:
    words = [stem.replace("|", r"\b") for stem in BOUNDS[language].elsewhere[side]]
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)
