"""Whether a figure is exact, a limit or a rounding, by the words beside it ("at least", "circa")."""

from __future__ import annotations

from pipeline.data import Bound
from pipeline.lexicon.bounds import BOUNDS
from pipeline.numbers.quantities.line import Found, Line

_LONGEST = 4


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
            phrase = tuple(line.low(k) for k in range(stop - length, stop))
            kind = lexicon.before.get(phrase)
            if kind is not None and not _means_else(line, found, phrase, stop - length):
                return Bound(kind, line.words[stop - length].start)
    for length in (2, 1):
        kind = lexicon.after.get(tuple(line.low(k) for k in range(found.end, found.end + length)))
        if kind is not None:
            return Bound(kind, None)
    return Bound("about", None) if found.number.collective else None


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
