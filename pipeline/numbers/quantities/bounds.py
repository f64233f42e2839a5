"""Whether a figure is exact, a limit or a rounding, by the words beside it ("at least", "circa")."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.data import Bound, BoundKind
from pipeline.lexicon.bounds import BOUNDS
from pipeline.numbers.quantities.line import Found, Line

_LONGEST = 4
_FARTHEST_NOT = 9
"""Words between a negation and the limit that it turns round."""
_DENIED: Mapping[BoundKind, BoundKind] = MappingProxyType({"more_than": "at_most", "less_than": "at_least"})


def find_bound(line: Line, found: Found) -> Bound | None:
    """What the words right before a figure, or else right behind it, say of it; None for nothing."""
    lexicon = BOUNDS[line.language]
    if found.kind == "score":
        return None
    end = found.first
    while end > 0 and line.low(end - 1) in lexicon.between:
        end -= 1
    for stop in dict.fromkeys((found.first, end)):
        for length in range(min(_LONGEST, stop), 0, -1):
            phrase = tuple(lexicon.joined.get(low, low) for low in map(line.low, range(stop - length, stop)))
            kind = lexicon.before.get(phrase)
            if kind is not None and not _means_else(line, found, phrase, stop - length):
                denied = _denied(line, kind, stop - length) if phrase[-1] in lexicon.than else None
                return denied or Bound(kind, line.words[stop - length].start)
    for length in (2, 1):
        kind = lexicon.after.get(tuple(line.low(k) for k in range(found.end, found.end + length)))
        if kind is not None:
            return Bound(kind, None)
    return Bound("about", None) if found.number.collective else None


def _denied(line: Line, kind: BoundKind, at: int) -> Bound | None:
    """ "non ne sono venuti più di quattro": a limit that its clause denies is one on the other side."""
    lexicon = BOUNDS[line.language]
    if at and line.low(at - 1) in lexicon.not_beside:
        return Bound(_DENIED[kind], line.words[at - 1].start) if kind in _DENIED else None
    for k in range(at - 1, max(-1, at - _FARTHEST_NOT), -1):
        if not line.is_word(k) and line.low(k) != "'":
            return None
        if line.low(k) in lexicon.clauses:
            return None
        if line.low(k) in lexicon.not_ or (line.low(k) == "t" and line.low(k - 1) == "'"):
            return Bound(_DENIED[kind], line.words[k].start) if kind in _DENIED else None
    return None


def _means_else(line: Line, found: Found, phrase: tuple[str, ...], at: int) -> bool:
    """Whether the phrase at words[at] is a preposition of what stands before it, and no bound."""
    lexicon = BOUNDS[line.language]
    if found.kind == "duration" and phrase in lexicon.not_of_time:
        return True
    if phrase in lexicon.of_measures:
        return found.kind not in ("money", "percent", "quantity")
    if phrase not in lexicon.of_others or at == 0:
        return False
    before = line.words[at - 1]
    return before.low in lexicon.governors or before.pos == "NOUN"
