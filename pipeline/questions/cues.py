"""The signs that a sentence leaves something open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.data import Document, LanguageCode, Sentence, Span
from pipeline.lexicon.questions import QUESTIONS, Cue
from pipeline.text.conditional import is_hearsay
from pipeline.text.phrases import alternation, compile_phrases, fold

# What a speaker says in a quotation of what may come is talk; what is denied or unknown counts all the same.
TALK = frozenset({"possible", "ahead", "likely", "talks", "believed", "feared"})
TALK_DISCOUNT = 2.0
# A medium stands at most this far before its verb, in characters.
OUTLET = 50
# A reversal ends right before its cue; this much text is looked at.
REVERSAL = 40
# What is not likely or not possible is open all the same.
_GUESSES = frozenset({"likely", "possible", "ahead", "believed", "feared", "toll", "stuck"})
# Over is the deal or the inquiry, not the trial after it, nor who is missing or on the run.
_LASTING = frozenset({"toll", "stuck", "charge", "appeal"})
# "A proposed telescope" only says which one.
_DETERMINED = re.compile(r"(?:\b(?:a|the|its|his|her|their)|^)\s?\Z")
# What "not" is contracted with in English.
CONTRACTED = ("is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "could", "would")


@dataclass(frozen=True, slots=True)
class Sign:
    """A cue in the article, with its place and its weight there."""

    cue: Cue
    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`anywhere` matches, empty, where any cue begins; `cues` are tried there one by one."""

    anywhere: re.Pattern[str]
    cues: tuple[tuple[Cue, re.Pattern[str]], ...]
    unless: dict[str, re.Pattern[str]]
    outlets: re.Pattern[str]
    reversals: re.Pattern[str]
    denials: re.Pattern[str]
    settled: re.Pattern[str]
    remaining: re.Pattern[str]


@cache
def _compiled(language: LanguageCode) -> _Patterns:
    phrases = [(cue, _with_contractions(cue.phrases)) for cue in QUESTIONS[language].cues]
    anywhere = alternation(p for _, each in phrases for p in each)
    cues = tuple((cue, compile_phrases(each)) for cue, each in phrases)
    unless = {cue.name: compile_phrases(cue.unless) for cue, _ in phrases if cue.unless}
    words = QUESTIONS[language]
    return _Patterns(
        re.compile(rf"(?<!\w)(?={anywhere})"),
        cues,
        unless,
        outlets=compile_phrases(words.outlets),
        reversals=compile_phrases(words.reversals, suffix=r"\s+\Z"),
        denials=compile_phrases(words.denials, suffix=r"\s+\Z"),
        settled=compile_phrases(words.settled, suffix=r"(?!\s+(?:that|che)\b)"),
        remaining=compile_phrases(words.remaining),
    )


def _with_contractions(phrases: tuple[str, ...]) -> list[str]:
    """The same and, of "not clear", "isn't clear", "wasn't clear" and so on."""
    negated = [p.removeprefix("not ") for p in phrases if p.startswith("not ")]
    return [*phrases, *(f"{verb}n't {rest}" for rest in negated for verb in CONTRACTED)]


def find_signs(document: Document, sentence: Sentence, quotations: Sequence[Span]) -> list[Sign]:
    """The signs in a sentence, the weightiest first."""
    original = document.slice(sentence)
    text = fold(original)
    patterns = _compiled(document.language.code)
    found: dict[str, Sign] = {}
    settled: dict[str, bool] = {}
    over = patterns.settled.search(text) is not None and not _remains(text, patterns)
    for place in patterns.anywhere.finditer(text):
        for cue, pattern in patterns.cues:
            match = None if cue.name in found else pattern.match(text, place.start())
            if match is not None and _counts(cue, match, original, text, patterns):
                if cue.name not in settled:
                    unless = patterns.unless.get(cue.name)
                    ended = over and cue.kind == "pending" and cue.name not in _LASTING
                    settled[cue.name] = ended or (unless is not None and unless.search(text) is not None)
                if settled[cue.name]:
                    continue
                span = Span(match.start() + sentence.start, match.end() + sentence.start)
                talk = cue.name in TALK and inside(span, quotations)
                found[cue.name] = Sign(cue, span, cue.weight - TALK_DISCOUNT * talk)
    return sorted(found.values(), key=lambda s: (-s.weight, s.span.start))


def _remains(text: str, patterns: _Patterns) -> bool:
    """Whether something is said to be left, other than that nothing is."""
    return any(
        not patterns.reversals.search(text, max(0, m.start() - REVERSAL), m.start())
        for m in patterns.remaining.finditer(text)
    )


def _is_reversed(cue: Cue, at: int, text: str, patterns: _Patterns) -> bool:
    low = max(0, at - REVERSAL)
    if patterns.reversals.search(text, low, at):
        return True
    return cue.name not in _GUESSES and patterns.denials.search(text, low, at) is not None


def _counts(cue: Cue, match: re.Match[str], original: str, text: str, patterns: _Patterns) -> bool:
    if _is_reversed(cue, match.start(), text, patterns):
        return False
    if original[match.start() : match.end()] == "May" and match.start() > 0:
        return False
    if (
        cue.name == "talks"
        and match.group() == "proposed"
        and _DETERMINED.search(text[max(0, match.start() - 8) : match.start()])
    ):
        return False
    if cue.name == "outlet":
        return patterns.outlets.search(text, max(0, match.start() - OUTLET), match.start()) is not None
    return cue.name != "hearsay" or is_hearsay(text, match.start(), match.end())


def inside(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether a stretch lies within a quotation."""
    i = bisect_right(quotations, span.start, key=lambda q: q.start) - 1
    return i >= 0 and span.end <= quotations[i].end
