"""Whose plan a figure is, by the verb that it hangs on: "Velden Rail plans to hire 40 drivers"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from pipeline.attribution.phrases import VERBAL, Mentions
from pipeline.attribution.reading import Reading
from pipeline.attribution.speaker import Clause
from pipeline.data import Figure

# How far behind its verb a figure may stand, in characters.
FAR = 150
# What two have agreed on is the word of neither.
_AGREED = "agree"


@dataclass(frozen=True)
class Planner:
    """One sentence's verbs of planning, promising and expecting, with their subjects."""

    reading: Reading
    mentions: Mentions

    @cached_property
    def _clause(self) -> Clause:
        return Clause(self.reading, self.mentions)

    @cached_property
    def _verbs(self) -> list[tuple[int, int]]:
        """Where such a verb begins and ends in the sentence, in order."""
        p, offset = self.reading.patterns, self.reading.offset
        verbal = {t.start - offset for t in self.reading.sentence.tokens if t.pos in VERBAL}
        cues = (m.span() for q in (p.plans, p.expected, p.offers) for m in q.finditer(self.reading.text))
        return sorted(
            cue for cue in cues if cue[0] in verbal and not self.reading.text.startswith(_AGREED, cue[0])
        )

    def name(self, figure: Figure) -> str | None:
        """The party that the verb right before a figure has as its subject; None where another clause begins
        between the two."""
        start = figure.start - self.reading.offset
        last = bisect_left(self._verbs, (start, 0)) - 1
        if last < 0:
            return None
        verb, end = self._verbs[last]
        if (
            start - end > FAR
            or start < end
            or self.reading.patterns.breaks.search(self.reading.text, end, start)
        ):
            return None
        mention = self._clause.before(verb).mention
        return mention.name if mention else None
