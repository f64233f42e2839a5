"""What a question is about: a stretch of the article that reads on its own."""

from __future__ import annotations

import re
from functools import cache

from pipeline.data import Document, LanguageCode, Sentence, Span
from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.questions import QUESTIONS
from pipeline.questions.cues import Sign
from pipeline.text.captions import after_caption
from pipeline.text.phrases import alternation, compile_phrases, fold

# A longer topic makes no question that anyone reads; it is cut at a comma or dash.
LONGEST = 200
SHORTEST = 15
# ", the police department said on Friday": a reporting clause at the end is no longer than this.
REPORTING = 80

_CUT = re.compile(r"[,;]\s|:\s(?![\"“«])|\s[-–—]\s")
# "Pare infatti che": the complement opens with the complementiser, at most two words on.
_COMPLEMENT = re.compile(r"(?:\s+[^\W\d_]+){0,2}?\s+(?:that|che)\s+", re.IGNORECASE)
_TRAILING = " \t\n.;:,?!…\"'”»’)-–—"
_LEADING = " \t\n\"'“«‘(-–—,"


def topic_of(document: Document, sentence: Sentence, sign: Sign | None) -> Span:
    """The complement of the sign's cue where it opens one, else the sentence around it."""
    start, end = _skip_fillers(document, sentence.start, sentence.end), sentence.end
    end = _without_reporting(document, start, end)
    claim = after_caption(document, sentence, start, end)
    if sign is None or claim <= sign.span.start:
        start = claim
    if sign is None or sign.span.start >= end:
        return trim(document, start, end, start)
    if sign.cue.topic == "complement":
        opening = _COMPLEMENT.match(document.text, sign.span.end, end)
        if opening is None and document.text[: sign.span.end].endswith(("that", "che")):
            opening = re.compile(r"\s+").match(document.text, sign.span.end)
        if opening is not None and end - opening.end() >= SHORTEST:
            return trim(document, opening.end(), end, opening.end())
    return trim(document, start, end, min(end, sign.span.end))


def trim(document: Document, start: int, end: int, keep: int) -> Span:
    """Cut to LONGEST at commas and dashes, never before `keep`; closing marks are left out."""
    text = document.text
    if end - start > LONGEST and keep - start > LONGEST - SHORTEST:
        heads = [m.end() for m in _CUT.finditer(text, start, keep)]
        start = next((h for h in heads if keep - h <= LONGEST - SHORTEST), start)
    if end - start > LONGEST:
        cuts = [m.start() for m in _CUT.finditer(text, max(keep, start + SHORTEST), start + LONGEST)]
        end = cuts[-1] if cuts else end
    while end > start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    while start < end - 1 and text[start] in _LEADING:
        start += 1
    return Span(start, end)


def _skip_fillers(document: Document, start: int, end: int) -> int:
    match = _fillers(document.language.code).match(fold(document.text[start : min(end, start + 40)]))
    return start + match.end() if match else start


def _without_reporting(document: Document, start: int, end: int) -> int:
    """Where the sentence ends without ", X said" at its end."""
    at = max(start, end - REPORTING)
    match = _reporting(document.language.code).search(fold(document.text[at:end]))
    return at + match.start() if match and at + match.start() - start >= SHORTEST else end


@cache
def _fillers(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(QUESTIONS[language].fillers)})[\s,]*(?=\w)")


@cache
def _reporting(language: LanguageCode) -> re.Pattern[str]:
    words = ATTRIBUTION[language]
    verb = compile_phrases((*words.said, *words.participles)).pattern
    return re.compile(rf"[\"”»']?[,;]?[\"”»']?\s*(?<=[,\"”»'] )[^,;:\"“”«»]*?{verb}[^,;:\"“”«»]*$")
