"""Whether a verb that is negated governs a figure: "the firm did not pay $5 million"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.attribution.reading import Reading
from pipeline.data import Figure, LanguageCode, Span
from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.traits import TRAITS
from pipeline.text.phrases import alternation, compile_phrases

# Words between a negator and its figure at most, the verb among them, and as much text at most.
WORDS = 6
FAR = 80
# A stretch of time says how long the verb did not happen, an age only names someone.
_KINDS = frozenset({"money", "percent", "count", "quantity"})
# "Did not rise to 5%", "by 5%": amounts that the verb leads to; "did not apply to 300 workers" is none.
_LED_TO = re.compile(r"\b(?:to|by)\s+$")
# "Did not report a 5% rise" denies the rise; "did not attend a $5 million gala" leaves the gala.
_ONE = re.compile(r"\b(?:a|an|un|una|uno)\s+$|\bun'$")


@dataclass(frozen=True, slots=True)
class _Patterns:
    negators: re.Pattern[str]
    exempt: re.Pattern[str]
    conditions: re.Pattern[str]
    elsewhere: re.Pattern[str]


@cache
def _patterns(language: LanguageCode) -> _Patterns:
    w = ATTRIBUTION[language]
    return _Patterns(
        negators=compile_phrases(w.negators),
        exempt=compile_phrases(w.negation_exempt),
        conditions=compile_phrases(w.conditions),
        elsewhere=re.compile(rf"(?<!\w)(?:{alternation(w.not_negated)})\s*$"),
    )


def is_negated(reading: Reading, figure: Figure, bounds: Span) -> bool:
    """Whether the verb of the figure's own clause is negated, a few words before it.

    `bounds` are article offsets. What may or will not be, conditions and questions are no denials.
    """
    if figure.kind not in _KINDS or "?" in reading.text[-3:]:
        return False
    start = figure.start - reading.offset
    clause = max(reading.clause_start(start), bounds.start - reading.offset, 0)
    low = max(clause, start - FAR)
    p = _patterns(reading.language)
    negators = list(p.negators.finditer(reading.text, low, start))
    if not negators:
        return False
    negator = negators[-1]
    before = reading.text[max(clause, negator.start() - FAR) : negator.start()]
    if p.conditions.search(before) or p.elsewhere.search(before):
        return False
    return _governs(reading, p, figure, reading.text[negator.end() : start])


def _governs(reading: Reading, p: _Patterns, figure: Figure, between: str) -> bool:
    words = between.split()
    if len(words) > WORDS or p.exempt.search(between):
        return False
    q = reading.patterns
    # What is not planned, owed or to come stays as it is.
    softer = (q.plans, q.expected, q.expectations, q.modals, q.limits, q.futures, q.hearsay)
    if any(pattern.search(between) for pattern in (*softer, q.breaks, q.saying)):
        return False
    known = figure.kind == "count" or (figure.kind != "percent" and TRAITS[reading.language].article_tells)
    if known and q.definite.search(between):
        return False
    if figure.kind not in {"percent", "money"} and _LED_TO.search(between):
        return False
    if figure.kind != "percent" and _ONE.search(between):
        return False
    # "Those who did not strike received $5": a second verb governs it.
    return not any(w.endswith("ed") for w in words[2:]) and not q.says.search(between)
