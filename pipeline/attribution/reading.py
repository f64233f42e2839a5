"""A sentence folded for matching, with the boundaries that cues do not reach across."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from pipeline.attribution.patterns import Patterns, patterns
from pipeline.data import Document, LanguageCode, Sentence
from pipeline.text.phrases import fold

_STOP = re.compile(r"[,;:()](?!\d)|\s[-–—]+\s|—|--")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence: `text` is folded, offsets are within it; `offset` is where it begins in the article.

    `stops` are the ends of commas, colons, brackets and dashes, in order.
    """

    sentence: Sentence
    language: LanguageCode
    original: str
    text: str
    offset: int
    stops: tuple[int, ...]

    @property
    def patterns(self) -> Patterns:
        return patterns(self.language)

    def clause_start(self, at: int) -> int:
        """The end of the nearest stop before `at`."""
        i = bisect_right(self.stops, at)
        return self.stops[i - 1] if i else 0

    def next_stop(self, at: int) -> int:
        """Where the comma, bracket or dash that follows `at` stands, or the end."""
        i = bisect_right(self.stops, at)
        return self.stops[i] - 1 if i < len(self.stops) else len(self.text)

    def stop_between(self, start: int, end: int) -> bool:
        i = bisect_right(self.stops, start)
        return i < len(self.stops) and self.stops[i] <= end


def read(document: Document, sentence: Sentence) -> Reading:
    original = document.slice(sentence)
    text = fold(original)
    stops = tuple(m.end() for m in _STOP.finditer(text))
    return Reading(sentence, document.language.code, original, text, sentence.start, stops)
