"""What a figure measures: the words that the reader chose, without what is another figure's or says nothing,
with the rest of the phrase that they are cut out of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from models.contracts import Stretch, Token
from pipeline.attribution.governing import governing, own_part
from pipeline.data import Document, Figure, Span
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.little import CARRIERS, LITTLE
from pipeline.lexicon.numbers import NUMBERS
from pipeline.text.edges import leading

_WORD = re.compile(r"\w+")
# What stands in a noun phrase before its noun, and what a subject is made of.
_NOMINAL = ("NOUN", "PROPN", "ADJ")
_SUBJECT = ("DET", "PART", "ADP", "PRON", *_NOMINAL)
# What names nothing by itself.
_NO_NAME = ("AUX", "ADV", "ADP", "PRON", "DET", "PART", "SCONJ", "CCONJ")
# A subject of more words is no help beside a figure.
LONGEST_SUBJECT = 8
# Words so few between two stretches leave them together.
NEAR = 2


def measured(
    document: Document, of: Stretch | None, figure: Figure, figures: Sequence[Figure], threshold: float
) -> Span | None:
    """What `figure` measures, one of the `figures`: the reader's words, where it is sure enough of them, else
    those that govern the figure in its clause."""
    reading = _Reading(document, figure, figures)
    sure = of is not None and of.likely >= threshold
    stretch = _chosen(reading, Span(of.start, of.end)) if of is not None and sure else None
    return stretch or _told(reading, reading.governor())


def _chosen(reading: _Reading, of: Span) -> Span | None:
    text, figure = reading.document.text, reading.figure
    if figure.start <= of.start and of.end <= figure.end:
        return None
    stretch = _apart(text, of, figure)
    stretch = stretch and reading.own(stretch)
    if stretch is None or _of_another(text, stretch, figure, reading.figures):
        return None
    return _told(reading, reading.of_that_age(_without_insertion(text, stretch, figure)))


def _told(reading: _Reading, stretch: Span | None) -> Span | None:
    """With the rest of its phrase, without what says nothing."""
    if stretch is None:
        return None
    stretch = reading.whole(reading.level(stretch))
    return None if reading.is_scrap(stretch) else _telling(reading.document.text, stretch)


def _apart(text: str, stretch: Span, figure: Figure) -> Span | None:
    """The part of a stretch beside the figure and in its part of the sentence; None where none is left."""
    start, end = stretch.start, stretch.end
    if start < figure.end < end:
        start = figure.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
    elif start < figure.start < end:
        end = figure.start
    if ";" in text[end : figure.start] or ";" in text[figure.end : start]:
        return None
    parts = [m.start() for m in re.finditer(";", text[start:end])]
    if parts and end <= figure.start:
        start += parts[-1] + 1
    elif parts:
        end = start + parts[0]
    told = text[start:end]
    start, end = start + len(told) - len(told.lstrip()), start + len(told.rstrip())
    return Span(start, end) if start < end and text[start].isalnum() else None


def _of_another(text: str, stretch: Span, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the words follow at once another figure, of another kind or a count, and stand apart from this
    one: they are that one's ("rose £13, 40% of the crop")."""
    for other in figures:
        if other is not figure and _leads_to(text, stretch, figure, other):
            return True
        follows = other.end <= stretch.start and not text[other.end : stretch.start].strip()
        apart = "," in text[figure.end : other.start] and any(
            map(str.isalpha, text[figure.end : other.start])
        )
        alike = other.kind == figure.kind != "count" and not apart
        if other is figure or not follows or alike:
            continue
        within = figure.end <= other.start and _near(text[figure.end : other.start])
        if not within and not (stretch.end <= figure.start and _near(text[stretch.end : figure.start])):
            return True
    return False


def _leads_to(text: str, stretch: Span, figure: Figure, other: Figure) -> bool:
    """Whether words behind the figure, and not right behind it, lead to another one: "at 46 euro, a rise of
    2%", "fell to 9 million with a loss of 6"."""
    if figure.kind == "score" or not figure.end <= stretch.start < stretch.end <= other.start:
        return False
    between = text[stretch.end : other.start]
    joined = 0 < len(between.split()) <= NEAR and not set(between) & set(",:;()")
    return joined and text[figure.end : stretch.start].strip() != ""


def _near(gap: str) -> bool:
    """Whether but a preposition stands between: "400 homes in nine areas"."""
    return len(gap.split()) <= NEAR and not set(gap) & set(",:;")


def _without_insertion(text: str, stretch: Span, figure: Figure) -> Span:
    """Without words between commas before the figure: "holds, the ministry says, 700"."""
    if text[stretch.end : figure.start].lstrip().startswith(","):
        comma = text.rfind(",", stretch.start, stretch.end)
        if comma > stretch.start:
            return Span(stretch.start, stretch.start + len(text[stretch.start : comma].rstrip()))
    return stretch


def _telling(text: str, stretch: Span) -> Span | None:
    """Without the little words at the end ("of the value"); None where nothing else is left."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, stretch.start, stretch.end)]
    told = [text[slice(*word)] for word in words]
    kept = len(words)
    if kept > 2 and told[-1] in CARRIERS and told[-2] in LITTLE:
        kept -= 1
    kept -= min(leading(reversed(told[:kept])), max(kept - 1, 0))
    if all(word.lower() in LITTLE | CARRIERS for word in told[:kept]):
        return None
    return Span(stretch.start, words[kept - 1][1] if kept < len(words) else stretch.end)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The tokens of a figure's sentence, and where other figures stand among them."""

    document: Document
    figure: Figure
    figures: Sequence[Figure]

    @property
    def _tokens(self) -> Sequence[Token]:
        return self.document.sentences[self.figure.sentence].tokens

    def _inside(self, stretch: Span) -> tuple[int, int] | None:
        """The tokens of a stretch, the first and behind the last; None for one of another sentence."""
        tokens = self._tokens
        first = bisect_left(tokens, stretch.start, key=lambda t: t.start)
        end = bisect_left(tokens, stretch.end, key=lambda t: t.start)
        return (first, end) if first < end and tokens[first].start == stretch.start else None

    def governor(self) -> Span | None:
        """What governs the figure in its clause; an age, of whom alone somebody can say, has none."""
        if self.figure.kind in ("age", "score"):
            return None
        tokens = self._tokens
        first = bisect_left(tokens, self.figure.start, key=lambda t: t.start)
        after = bisect_left(tokens, self.figure.end, key=lambda t: t.start)
        found = governing(tokens, first, after, self._free)
        return found and Span(tokens[found[0]].start, tokens[found[1] - 1].end)

    def own(self, stretch: Span) -> Span | None:
        """The part of a stretch that is this figure's and no neighbour's, nor of another clause; None where
        all is."""
        inside = self._inside(stretch)
        if inside is None:
            return stretch
        before = stretch.end <= self.figure.start
        if not before and self._is_led_away(inside[0]):
            return None
        part = own_part(self._tokens, *inside, self._free, before=before)
        return part and Span(self._tokens[part[0]].start, self._tokens[part[1] - 1].end)

    def _is_led_away(self, first: int) -> bool:
        """Whether words behind the figure are of the clause that a phrase with it only leads to: "for incomes
        below £500 is planned a rebate"."""
        return self._tokens[first].pos in ("VERB", "AUX") and self._leading_phrase()

    def _leading_phrase(self) -> bool:
        found = self.governor()
        amount = self.figure.kind not in ("count", "age", "duration")
        return (
            found is not None and amount and found.end <= self.figure.start and self._tokens[0].pos == "ADP"
        )

    def of_that_age(self, stretch: Span) -> Span:
        """Whose age it is that stands behind a name and a comma, and no other's: "Ann Hart, 31, said"."""
        at = bisect_left(self._tokens, self.figure.start, key=lambda t: t.start) - 1
        inside = self._inside(stretch)
        names = inside is not None and all(t.pos == "PROPN" for t in self._tokens[slice(*inside)])
        if self.figure.kind != "age" or not names or self._tokens[max(at, 0)].text != ",":
            return stretch
        first = at
        while self._named(first):
            first -= 1
        touches = self._tokens[first].start < stretch.end and stretch.start < self.figure.start
        return (
            stretch if touches or first == at else Span(self._tokens[first].start, self._tokens[at - 1].end)
        )

    def _named(self, i: int) -> bool:
        return self._stands_before(i, ("PROPN",))

    def is_scrap(self, stretch: Span) -> bool:
        """Whether one word stands there that says nothing: of an age a verb, else a little word ("after")."""
        inside = self._inside(stretch)
        if inside is None or inside[1] - inside[0] > 1:
            return False
        pos = self._tokens[inside[0]].pos
        return pos in _NO_NAME or (pos == "VERB" and self.figure.kind == "age")

    def level(self, stretch: Span) -> Span:
        """What a level is one of is not how it came there: "prices rose" to 30."""
        inside = self._inside(stretch)
        if inside is None or not self._is_level():
            return stretch
        first, last = inside
        words, end = FIGURES[self.document.language.code], last
        while end > first and self._tokens[end - 1].pos in ("VERB", "AUX", "ADV"):
            end -= 1
        changed = any(t.text.lower() in words.changes for t in self._tokens[end:last])
        named = any(t.pos in ("NOUN", "PROPN") for t in self._tokens[first:end])
        return Span(stretch.start, self._tokens[end - 1].end) if changed and named else stretch

    def _is_level(self) -> bool:
        before = bisect_left(self._tokens, self.figure.start, key=lambda t: t.start) - 1
        low = self._tokens[before].text.lower() if before >= 0 else ""
        language = self.document.language.code
        return self.figure.change is not None or low in FIGURES[language].levels | NUMBERS[language].to

    def whole(self, stretch: Span) -> Span:
        """With the beginning of the phrase: a noun's article, a verb's auxiliary and subject."""
        inside = self._inside(stretch)
        if inside is None:
            return stretch
        first = inside[0]
        if self._tokens[first].pos in _NOMINAL:
            first = self._phrase_start(first)
        elif self._tokens[first].pos in ("VERB", "AUX"):
            first = self._clause_start(first, before=stretch.end <= self.figure.start)
        return Span(self._tokens[first].start, stretch.end)

    def _phrase_start(self, first: int) -> int:
        name = self._tokens[first].pos == "PROPN"
        i = first
        while self._stands_before(i, ("PROPN",) if name else (*_NOMINAL, "PART")):
            i -= 1
        if self._stands_before(i, ("DET",)):
            i -= 1
        return i if self._tokens[i].pos != "PART" else first

    def _stands_before(self, i: int, parts: Sequence[str]) -> bool:
        return i > 0 and self._tokens[i - 1].pos in parts and self._free(i - 1)

    def _clause_start(self, verb: int, *, before: bool) -> int:
        while self._stands_before(verb, ("AUX", "ADV", "PART")):
            verb -= 1
        start = verb
        while self._stands_before(start, _SUBJECT):
            start -= 1
        opens = start == 0 or self._tokens[start - 1].pos in ("PUNCT", "SCONJ", "CCONJ")
        named = any(t.pos in ("NOUN", "PROPN", "PRON") for t in self._tokens[start:verb])
        short = verb - start <= LONGEST_SUBJECT and self._tokens[start].pos != "ADP"
        return start if before and opens and named and short else verb

    def _free(self, i: int) -> bool:
        """Whether a token stands in no figure."""
        token = self._tokens[i]
        return not any(f.start < token.end and token.start < f.end for f in self.figures)
