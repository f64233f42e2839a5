"""Shares whose "per cento" is left out behind an article: "il calo è del 18", "il 4,6% e Mediobanca il 2"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.line import PERCENTS, Found, Line

_LAST_DAY = 31
"""What is more is no day of a month: "alla riunione del 18"."""
_WHOLE = 100
_BEHIND = frozenset(("ADP", "ADV", "AUX", "CCONJ", "SCONJ", "VERB"))
"""What may follow; a noun or an adjective would be what is counted."""
_NEAR = 4
"""Words between "and" and the article of the next share, or between an article and its "per cento"."""
_KIND_OF = 2
"""Letters that tell "del", "dello", "dell" from "al" and "il"."""


def as_elided_share(line: Line, found: Found) -> Found | None:
    """The bare number as a share where one was said shortly before, None where it is none."""
    number, at = found.number, found.first - 1 - (line.low(found.first - 1) == "'")
    if found.kind is not None or found.high is not None or not number.digits or number.scale > 1:
        return None
    if line.low(at) not in FIGURES[line.language].singular_articles or not 0 < found.value < _WHOLE:
        return None
    if line.is_word(found.end) and line.words[found.end].pos not in _BEHIND:
        return None
    if number.decimals:
        share = number.decimals <= 2 and not line.is_exchange and _is_told(line, len(line))
    else:
        share = _is_set_beside(line, at) or (_is_said_of(line, found.value, at) and _is_told(line, at))
    return replace(found, kind="percent", unit="%", rule="its per cent left out") if share else None


def _is_told(line: Line, end: int) -> bool:
    """Whether a share stands before words[end] or in the sentence before."""
    here = any(line.low(k) in PERCENTS for k in range(end))
    return here or any(f.kind == "percent" for f in line.earlier[1])


def _is_set_beside(line: Line, at: int) -> bool:
    """ "Mps il 4,6% e Mediobanca il 2", "del 35% negli adulti e del 70", "19% contro il 14": the article at
    words[at] stands beside an earlier share with its like."""
    lexicon, before = FIGURES[line.language], at - 1
    told = [k for k in range(2, at) if line.low(k) in PERCENTS]
    words = NUMBERS[line.language]
    joined = line.low(before) in words.and_ | lexicon.against | {",", ";"}
    if line.low(at) in words.to:  # "il sì al 51 per cento e il no al 49"
        joined |= any(line.low(k) in words.and_ | {","} for k in range(at - _NEAR, at))
    if not told or not (joined or line.is_capital(before)):
        return False
    kind = line.low(at)[:_KIND_OF]
    like = any(line.low(k)[:_KIND_OF] == kind for k in range(max(0, told[-1] - _NEAR), told[-1]))
    return like or line.low(before) in lexicon.versus


def _is_said_of(line: Line, value: float, at: int) -> bool:
    """ "il calo è del 18", "una media nazionale del 48", "fermi al 58": no day of a month."""
    of = line.low(at)[:_KIND_OF] != line.low(at)  # "del", "al", not "il"
    noun = line.is_word(at - 1) and line.words[at - 1].pos in ("ADJ", "NOUN", "VERB")
    copula = line.is_word(at - 1) and line.words[at - 1].pos == "AUX"
    return of and (copula or (noun and value > _LAST_DAY))
