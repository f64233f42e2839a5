"""Whose plan a figure is, by the verb that it hangs on: "Velden Rail plans to hire 40 drivers"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source
from pipeline.attribution.speaker import Clause
from pipeline.data import Figure

# How far behind its verb a figure may stand, in characters.
FAR = 150
# What two have agreed on is the word of neither.
_AGREED = "agree"


def find_plans(reading: Reading, clause: Clause) -> list[Attribution]:
    """A sentence's verbs of planning, promising and expecting, with their subjects; they cover nothing. The
    `subject` of each is the stretch of its verb."""
    p, offset = reading.patterns, reading.offset
    verbal = {t.start - offset for t in reading.sentence.tokens if t.pos in VERBAL}
    cues = (m.span() for q in (p.plans, p.expected, p.offers) for m in q.finditer(reading.text))
    return [
        Attribution(
            start + offset,
            Source("other"),
            (start + offset, end + offset),
            (),
            clause.before(start),
            plan=True,
        )
        for start, end in sorted(set(cues))
        if start in verbal and not reading.text.startswith(_AGREED, start)
    ]


def planner(reading: Reading, plans: Sequence[Attribution], figure: Figure) -> str | None:
    """Who is the subject of the verb right before a figure; None where another clause begins between them."""
    last = max((a for a in plans if a.at < figure.start), key=lambda a: a.at, default=None)
    if last is None:
        return None
    end, start = last.subject[1], figure.start
    if start - end > FAR or start < end:
        return None
    broken = reading.patterns.breaks.search(reading.text, end - reading.offset, start - reading.offset)
    return None if broken else last.source.party
