"""An amount without a unit that its sentence sets beside the one before it, whose unit it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.lexicon.currencies import CURRENCIES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.line import IN_FULL, Found, Line

_ALIKE = 20
"""How many times larger or smaller amounts that are set side by side may be."""

NEAR = 8
"""Words between an amount and the one that borrows from it."""

_FARTHEST_BOUND = 12
"""Words between two limits that are set side by side."""


def like_last(line: Line, found: Found, last: Found) -> Found:
    """ "22 mesi (di cui 10 sospesi)", "325 euro di Milano, i 278 di Roma": the unit of the one before.

    Only where the sentence sets them side by side: by "of which", or by the same preposition behind both.
    """
    if found.kind != "count" or found.first - last.end > NEAR:
        return found
    if last.scale > 1 and _is_of_which(line, found, last):
        return _with_scale_of(found, last)
    if last.kind not in ("duration", "quantity", "money") or found.head is not None:
        return found
    like = found.value <= _ALIKE * last.value and last.value <= _ALIKE * max(found.value, 1)
    rules = (_SCALED_LIKE_LAST if like else ()) + (
        (_LIKE_LAST + (_NEAR_LIKE_LAST if like else ())) if found.bare and last.scale <= 1 else ()
    )
    return found.like(last) if any(rule(line, found, last) for rule in rules) else found


def _with_scale_of(found: Found, last: Found) -> Found:
    """ "3 miliardi, di cui 1,6 versati"; "2 milioni di turisti, di cui 12 feriti" are twelve."""
    shared = found.bare or (found.number.decimals and found.number.scale == 1)
    if not shared or found.value > last.value / last.scale:
        return found
    return replace(found.like(last), value=found.value * last.scale, lent=last.scale)


def _repeats_thousands(line: Line, found: Found, last: Found) -> bool:
    """ "sotto i 15mila euro e sotto i 10mila"."""
    both = [(line.low(k.first - 2), line.low(k.first - 1)) for k in (found, last)]
    thousands = last.kind == "money" and found.number.scale == last.number.scale == IN_FULL
    return thousands and both[0] == both[1] and both[0][1] != ""


def _is_further(line: Line, found: Found, last: Found) -> bool:
    """ "15mila euro e altri 4mila"."""
    further = line.low(found.first - 1) in FIGURES[line.language].further
    return further and last.kind == "money" and found.number.digits


def _differs(line: Line, found: Found, last: Found) -> bool:
    """ "costa 1.239 euro, 100 in meno"."""
    return (line.low(found.end), line.low(found.end + 1)) in FIGURES[line.language].differing


def _is_price_per(line: Line, found: Found, last: Found) -> bool:
    """ "at 82.4 a barrel"."""
    return last.kind == "money" and is_rated(line, found.end)


def _is_raised(line: Line, found: Found, last: Found) -> bool:
    """ "due anni, saliti a tre"."""
    to = line.low(found.first - 1) in NUMBERS[line.language].to
    return to and line.low(found.first - 2) in FIGURES[line.language].changes


def _is_of_which(line: Line, found: Found, last: Found) -> bool:
    """ "di cui 10 sospesi", "15 of which"."""
    which = FIGURES[line.language].which
    behind = line.low(found.end) in NUMBERS[line.language].share_of and line.low(found.end + 1) in which
    return behind or line.low(found.first - 1) in which


def _is_of_another_one(line: Line, found: Found, last: Found) -> bool:
    """ "il mensile costa 35 euro, quello annuale 365"."""
    other = (found.first - 3, found.first - 2)
    return any(line.low(k) in FIGURES[line.language].demonstratives and line.low(k - 1) == "," for k in other)


def _is_parallel(line: Line, found: Found, last: Found) -> bool:
    """ "325 euro di Milano, i 278 di Roma", "two days for Anna, three for Eva"."""
    if not line.is_word(found.end) or line.words[found.end].pos != "ADP":
        return False
    between = {line.low(k)[:3] for k in range(last.end, found.first)}
    parallel = line.low(found.first - 1) in FIGURES[line.language].parallel
    return parallel and line.low(found.end)[:3] in between


_LastRule = Callable[[Line, Found, Found], bool]

_SCALED_LIKE_LAST: tuple[_LastRule, ...] = (_repeats_thousands, _is_further)
"""What sets an amount of like size beside the one before, with a scale or without."""

_LIKE_LAST: tuple[_LastRule, ...] = (_differs, _is_price_per)
"""What sets a bare number beside an amount without a scale, whatever their sizes."""

_NEAR_LIKE_LAST: tuple[_LastRule, ...] = (
    _is_raised,
    _is_of_which,
    _is_parallel,
    _is_of_another_one,
)
"""The same for numbers of like size."""


def is_rated(line: Line, at: int) -> bool:
    lexicon = CURRENCIES[line.language]
    return line.low(at) in lexicon.rated and line.low(at + 1) in lexicon.priced


def is_bound(line: Line, found: Found) -> bool:
    return line.low(found.first - 1) in FIGURES[line.language].bounds


def as_bound(line: Line, found: Found, earlier: Found | None) -> Found:
    """ "at least 14 years, while others asked for no more than five": one limit's unit is the next one's."""
    if earlier is None or earlier.kind not in ("duration", "quantity") or not is_bound(line, found):
        return found
    near = found.first - earlier.end <= _FARTHEST_BOUND and not line.is_word(found.end)
    return found.like(earlier) if near and found.bare else found
