"""How firm a sentence is about a figure in it: hedged, contested, or still to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.attribution.negation import is_negated
from pipeline.attribution.reading import Reading
from pipeline.data import Figure, Span
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.traits import TRAITS
from pipeline.text.conditional import is_hearsay

# "could cost the firm up to $5 million": words between a modal verb and its figure at most.
MODAL_WORDS = 4
# "a fine of up to $5,000": words between a limit or an offer and its figure at most.
LIMIT_WORDS = 8
_DISTANCES = frozenset({"km", "mi", "nmi", "m"})
# "stimato attorno agli 11 milioni": words between an estimate and its figure at most.
ESTIMATE_WORDS = 4
# A cue does not reach further than this, in characters: clauses of news are shorter.
FAR = 400
# Characters that hold the preposition beside a figure.
_PREPOSITION = 12

# Where a figure must stand for a cue to reach it: on its right, for a denial before another verb of saying;
# there or as the subject that opens its clause; there or anywhere before it in its clause; the same up to a
# contrast ("but"); within a few words on either side; within as many on the right as a modal, or a limit,
# allows.
Reach = Literal["right", "denial", "subject", "both", "rest", "near", "modal", "limit"]
_WORDS = {"near": ESTIMATE_WORDS, "modal": MODAL_WORDS, "limit": LIMIT_WORDS}


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    reach: Reach


@dataclass(frozen=True, slots=True)
class Outlook:
    """The cues of one sentence in order, by what they say of a figure in their reach.

    `bounds` are the article offsets between which cues count: a quotation's are its own.
    """

    reading: Reading
    denied: tuple[Cue, ...]
    hedged: tuple[Cue, ...]
    ahead: tuple[Cue, ...]
    modal: tuple[Cue, ...]
    modal_close: tuple[Cue, ...]
    breaks: tuple[int, ...]
    contrasts: tuple[int, ...]
    bounds: Span

    def within(self, bounds: Span) -> Outlook:
        return replace(self, bounds=bounds)

    def is_denied(self, figure: Figure) -> bool:
        return self._reached(self.denied, figure) or is_negated(self.reading, figure, self.bounds)

    def is_hedged(self, figure: Figure) -> bool:
        return self._reached(self.hedged, figure) and not (
            self._anchored(figure) or self._is_revision(figure)
        )

    def is_ahead(self, figure: Figure) -> bool:
        if self._names_an_outlook(figure):
            return True
        return self._reached(self.ahead, figure) and self._can_change(figure) and not self._is_outset(figure)

    def _is_outset(self, figure: Figure) -> bool:
        """What a change begins with is what there is: "will rise from £410 million to £980 million"."""
        text, offset = self.reading.text, self.reading.offset
        words = NUMBERS[self.reading.language]
        before = text[max(0, figure.start - offset - _PREPOSITION) : figure.start - offset].split()
        after = text[figure.end - offset : figure.end - offset + _PREPOSITION].split()
        if figure.high is not None or not before or not after:
            return False
        return before[-1].lower() in words.from_ and after[0].lower() in words.to

    def is_possible(self, figure: Figure, *, reported: bool, studied: bool) -> bool:
        """Whether a modal bears on the figure: more closely where a source speaks of what may be.

        What "may" be the case according to a study, at no later time, is only less than certain.
        """
        cues = self.modal_close if reported else self.modal
        at = figure.start - self.reading.offset
        if studied and not self.reading.patterns.horizons.search(
            self.reading.text, max(0, at - FAR), at + FAR
        ):
            cues = tuple(c for c in cues if self.reading.text[c.start : c.end] not in _EPISTEMIC)
        return self._reached(cues, figure) and self._can_change(figure)

    def _names_an_outlook(self, figure: Figure) -> bool:
        end = figure.end - self.reading.offset
        return figure.kind not in {"age", "duration"} and bool(
            self.reading.patterns.outlook_next.match(self.reading.text, end)
        )

    @property
    def _telling(self) -> tuple[re.Pattern[str], ...]:
        return (self.reading.patterns.saying, self.reading.patterns.says)

    # ---- reach --------------------------------------------------------------------------

    def _reached(self, cues: tuple[Cue, ...], figure: Figure) -> bool:
        offset = self.reading.offset
        start, end = figure.start - offset, figure.end - offset
        low, high = self.bounds.start - offset, self.bounds.end - offset
        first = bisect_left(cues, start - FAR, key=lambda c: c.start)
        for cue in cues[first : bisect_left(cues, end + FAR, key=lambda c: c.start)]:
            if low <= cue.start and cue.end <= high and self._reaches(cue, start, end):
                return True
        return False

    def _reaches(self, cue: Cue, start: int, end: int) -> bool:
        if start < cue.end and cue.start < end:
            return True
        return self._reaches_right(cue, start) if start >= cue.end else self._reaches_left(cue, start, end)

    def _reaches_right(self, cue: Cue, start: int) -> bool:
        if _any_between(self.contrasts if cue.reach == "rest" else self.breaks, cue.end + 1, start):
            return False
        between = self.reading.text[cue.end : start]
        if cue.reach == "denial" and any(p.search(between) for p in self._telling):
            return False  # "denied that it was 90, saying that it was 70"
        if cue.reach in _WORDS:
            return len(between.split()) <= _WORDS[cue.reach] and not self.reading.stop_between(cue.end, start)
        return cue.reach == "rest" or (between.count(")") <= between.count("(") and ";" not in between)

    def _reaches_left(self, cue: Cue, start: int, end: int) -> bool:
        if _any_between(self.breaks, end, cue.start) or self.reading.stop_between(end, cue.start):
            return False
        if cue.reach == "near":
            return len(self.reading.text[end : cue.start].split()) <= ESTIMATE_WORDS
        return cue.reach in {"both", "rest"} or (cue.reach == "subject" and self._opens_clause(start))

    def _opens_clause(self, start: int) -> bool:
        clause = self.reading.clause_start(start)
        that = _THAT.search(self.reading.text, max(clause, start - 40), start)
        clause = that.end() if that else clause
        lead = self.reading.text[max(clause, start - 40) : start]
        return start - clause <= 40 and not self.reading.patterns.approximators.sub("", lead).strip()

    # ---- what a figure admits -----------------------------------------------------------

    def _can_change(self, figure: Figure) -> bool:
        """Not ages, known things ("the 18 states"), past stretches, places, baselines of a change."""
        if figure.kind == "age" or self._anchored(figure):
            return False
        p, text = self.reading.patterns, self.reading.text
        start, end = figure.start - self.reading.offset, figure.end - self.reading.offset
        lead = text[max(0, start - 25) : start]
        if (figure.kind == "count" and p.definite.search(lead)) or _OWNED.search(lead):
            return False
        if figure.unit in _DISTANCES and p.distance.match(text, end):
            return False
        return self._is_open(figure, start, end)

    def _is_open(self, figure: Figure, start: int, end: int) -> bool:
        """Whether the words right before the figure and behind it settle it in no other way."""
        p, text = self.reading.patterns, self.reading.text
        before = text[max(0, start - 30) : start]
        if _FROM.search(before) and (
            _TO.match(text, end) or _CAME_TO.search(text, max(0, start - 45), start)
        ):
            return False
        if figure.kind == "count" and p.forecasters.search(before):
            return False
        if self._is_revision(figure) or (_ASKED.search(before) and _TO_DO.match(text, end)):
            return False
        if any(past.search(before) for past in (p.comparisons, p.former, p.happened)):
            return False
        return figure.kind == "ratio" or not p.former_next.match(text, end)

    def _is_revision(self, figure: Figure) -> bool:
        start = figure.start - self.reading.offset
        return bool(self.reading.patterns.revision.search(self.reading.text, max(0, start - 150), start))

    def _anchored(self, figure: Figure) -> bool:
        at = figure.end - self.reading.offset
        return figure.kind == "duration" and bool(self.reading.patterns.anchors.match(self.reading.text, at))


def read_outlook(reading: Reading) -> Outlook:
    p, text = reading.patterns, reading.text
    told = TRAITS[reading.language].conditional_tells and _is_hearsay_sentence(reading)
    ahead = [
        *_cues(p.futures, text, "subject", unless=lambda m: _is_told(m, text, told)),
        *_cues(p.plans, text, "right"),
        *_cues(p.orders, text, "right"),
        *_cues(p.expectations, text, "both"),
        *_cues(p.expected, text, "right"),
        *_cues(p.limits, text, "limit"),
        *_cues(p.offers, text, "limit"),
    ]
    if reading.sentence.role == "title" and TRAITS[reading.language].infinitive_headlines:
        # Headlines put the future as an infinitive: "Ford to cut 3,000 jobs".
        ahead += [Cue(m.start(), m.end(), "limit") for m in re.finditer(r"(?<=\w )to (?=[a-z])", text)]
    hedged = [
        *_cues(p.hedges, text, "rest"),
        *_cues(p.estimates, text, "near"),
        *_cues(p.hearsay, text, "both", unless=lambda m: not is_hearsay(text, m.start(), m.end())),
    ]
    modal = _in_order(_cues(p.modals, text, "limit", unless=lambda m: _is_no_modal(reading, m)))
    return Outlook(
        reading=reading,
        denied=_in_order(
            [
                *_cues(p.denials, text, "denial", unless=lambda m: _is_turned(m, text)),
                *_cues(p.falsehoods, text, "both", unless=lambda m: _is_turned(m, text)),
            ]
        ),
        hedged=_in_order(hedged),
        ahead=_in_order(ahead),
        modal=modal,
        modal_close=tuple(replace(c, reach="modal") for c in modal),
        breaks=tuple(m.start() for m in p.breaks.finditer(text)),
        contrasts=tuple(m.start() for m in p.contrasts.finditer(text)),
        bounds=reading.sentence.span,
    )


def _is_told(verb: re.Match[str], text: str, told: bool) -> bool:
    """Whether a conditional passes on what others tell; any does beside a source without a name."""
    if told and verb.group().endswith(("ebbe", "ebbero")) and not _OUGHT.match(verb.group()):
        return True
    return is_hearsay(text, verb.start(), verb.end())


def _is_hearsay_sentence(reading: Reading) -> bool:
    """A source without a name, and neither a condition nor a time ahead."""
    p, text = reading.patterns, reading.text
    sources = (p.unnamed.search(text, m.end(), m.end() + 30) for m in p.according.finditer(text))
    if not any(sources):
        return False
    return not (p.horizons.search(text) or _UNREAL.search(text))


def _is_turned(cue: re.Match[str], text: str) -> bool:
    """Whether a denial is itself denied: "did not deny that", "non ha smentito"."""
    return bool(_TURNED.search(text, max(0, cue.start() - _TURNED_WITHIN), cue.start()))


def _in_order(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(cues, key=lambda c: c.start))


def _any_between(places: tuple[int, ...], start: int, end: int) -> bool:
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end


def _never(_: re.Match[str]) -> bool:
    return False


def _cues(
    pattern: re.Pattern[str], text: str, reach: Reach, *, unless: Callable[[re.Match[str]], bool] = _never
) -> tuple[Cue, ...]:
    return tuple(Cue(m.start(), m.end(), reach) for m in pattern.finditer(text) if not unless(m))


# "Her estimated £11 million fortune": what someone has, not what is to come.
_OWNED = re.compile(r"(?:\bhis|\bher|\btheir|\bits|'s)\s+estimated\s+$")
# "From 10 to 12 euros": the first is where a change starts.
_FROM = re.compile(r"\b(?:from|da|dal|dai|dagli|dalle|dall')\s*$")
_TO = re.compile(r"\s+(?:to|a|al|ai|agli|alle|all')\s*[$€£]?\s?\d")
# "Ha chiesto a 40 medici di restare": they are there.
_ASKED = re.compile(r"\b(?:chied\w+|chiesto|ordin\w+|impon\w+|imposto)\s+(?:a|ad|ai|agli|alle)\s+$")
_TO_DO = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s+di\s")
_CAME_TO = re.compile(r"\b(?:to|a|al|ai|agli|alle|all')\s*[$€£]?\s?\d")
# A clause within the sentence opens at its complementiser: "estimate that 9,000 trees would be felled".
_THAT = re.compile(r"\b(?:that|che)\s")
_TURNED = re.compile(
    r"(?:\b(?:not|never|cannot|non|mai)|n't)\s+(?:(?:has|have|ha|hanno|aveva|avevano|stat[oaie])\s+)?$"
)
_TURNED_WITHIN = 24
# "Dovrebbe pagare" is a plan, whoever tells it; "se fosse venduta, varrebbe" a supposition.
_OUGHT = re.compile(r"dovrebb|potrebb|vorrebb")
_UNREAL = re.compile(r"\bse\b|\bqualora\b|\w(?:sse|ssero)\b")
# Verbs that guess at what is as well as at what will be.
_EPISTEMIC = frozenset({"may", "might"})
_PERFECT = re.compile(r"\s*(?:not\s+)?(?:have|'ve|aver\w*|esser\w*\s+stat\w*)\b")


def _is_no_modal(reading: Reading, modal: re.Match[str]) -> bool:
    """The month of May, and what looks behind: "may have set it back"."""
    month = modal.start() > 0 and reading.original[modal.start() : modal.end()] == "May"
    return month or bool(_PERFECT.match(reading.text, modal.end()))
