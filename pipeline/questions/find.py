"""Document → its open questions, the weightiest first, no two for the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.data import Document, Figure, LanguageCode, OpenQuestion, QuestionKind, Sentence, Span
from pipeline.lexicon.questions import QUESTIONS, QuestionWords
from pipeline.questions.choose import Candidate, choose
from pipeline.questions.cues import Sign, find_signs, inside
from pipeline.questions.topics import topic_of, trim
from pipeline.text.phrases import compile_phrases, fold
from pipeline.text.quotations import find_quotations

# Weights of what needs no cue, on the scale of `lexicon.questions`.
LISTED = 9.0
CURRENCY_REMARKED = 8.5
CURRENCY = 5.0
ASKED = 7.0
ASKED_IN_HEADING = 4.0
FROM_HEADLINE = 5.0
# A fainter sign than this in the opening sentence does not touch the central claim.
CENTRAL = 5.5
# A question of more characters is asked, and no caption.
CAPTION = 60
# Each further sign in a sentence adds to the first; so does a heading that announces open points.
MORE_SIGNS = 0.5
UNDER_UNSETTLED = 3.0
# Only these are taken from the headline itself: the others the body says better.
IN_HEADLINE = frozenset({"toll", "unclear"})
# A headline's doubt is looked for in this many sentences of the body, by this many shared words.
LEAD = 4
SHARED_WORDS = 2

_KINDS: dict[str, tuple[QuestionKind, str]] = {
    "asked": ("asked", "asked"),
    "settled": ("pending", "settled"),
    "currency": ("missing", "currency"),
}
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*")


def find_questions(document: Document, figures: Sequence[Figure]) -> tuple[OpenQuestion, ...]:
    """The open questions; evidence is a sentence or list item, topic a stretch of it."""
    quotations = find_quotations(document.text)
    words = QUESTIONS[document.language.code]
    signs = {s.index: find_signs(document, s, quotations) for s in document.sentences}
    candidates = _currencies(document, figures, words)
    unsettled = _unsettled_headings(document, words)
    for sentence in document.sentences:
        candidate = _candidate(document, sentence, signs[sentence.index], quotations, unsettled)
        if candidate is not None:
            candidates.append(candidate)
    candidates += _from_headline(document, signs)
    opening = next((s.index for s in document.sentences if s.role == "body"), 0)
    return choose((_placed(document, c, opening) for c in candidates), document.article.words)


def _placed(document: Document, candidate: Candidate, opening: int) -> Candidate:
    """The same, `central` where it firmly bears on the headline or the body's first sentence."""
    opens = candidate.sentence == opening or document.sentences[candidate.sentence].role == "title"
    return replace(candidate, central=opens and candidate.weight >= CENTRAL)


# ---- one sentence ---------------------------------------------------------------------------


def _candidate(
    document: Document,
    sentence: Sentence,
    signs: Sequence[Sign],
    quotations: Sequence[Span],
    unsettled: frozenset[int],
) -> Candidate | None:
    if _is_asked(document, sentence, quotations):
        if _is_answered(document, sentence):
            return None
        weight = ASKED if sentence.role == "body" else ASKED_IN_HEADING
        return _make(
            document, sentence, "asked", trim(document, sentence.start, sentence.end, sentence.end), weight
        )
    if sentence.role == "heading":
        return None
    announced = sentence.heading in unsettled
    if announced and sentence.role == "item":
        return _make(document, sentence, "settled", topic_of(document, sentence, None), LISTED, listed=True)
    if sentence.role == "title":
        signs = [s for s in signs if s.cue.name in IN_HEADLINE]
    if not signs:
        return None
    weight = signs[0].weight + MORE_SIGNS * min(2, len(signs) - 1) + UNDER_UNSETTLED * announced
    return _make(document, sentence, signs[0], topic_of(document, sentence, signs[0]), weight)


def _is_asked(document: Document, sentence: Sentence, quotations: Sequence[Span]) -> bool:
    if not document.slice(sentence).rstrip("\"'”»’) ").endswith("?") or _is_caption(document, sentence):
        return False
    return not inside(Span(sentence.end - 2, sentence.end - 1), quotations)


def _is_answered(document: Document, sentence: Sentence) -> bool:
    """Whether the article's own next sentence says yes or no."""
    following = document.sentences[sentence.index + 1 : sentence.index + 2]
    answers = _answers(QUESTIONS[document.language.code].answers)
    return any(answers.match(fold(document.slice(s))) is not None for s in following)


@cache
def _answers(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return compile_phrases(phrases, suffix=r"\s*[,.:;!–—-]")


def _is_caption(document: Document, sentence: Sentence) -> bool:
    """A question on a line of its own over the lines that answer it: "What led to this?"."""
    text, following = document.text, sentence.index + 1
    alone = (
        text[max(0, sentence.start - 1) : sentence.start] in ("", "\n")
        and text[sentence.end : sentence.end + 1] == "\n"
    )
    if not alone or sentence.role != "body" or following >= len(document.sentences):
        return False
    if document.sentences[following].role != "body" or sentence.end - sentence.start > CAPTION:
        return False
    interrogatives = _pattern(QUESTIONS[document.language.code].interrogatives)
    return interrogatives.match(fold(document.slice(sentence))) is not None


def _make(
    document: Document,
    sentence: Sentence,
    why: Sign | str,
    topic: Span,
    weight: float,
    *,
    listed: bool = False,
) -> Candidate:
    kind, template = _KINDS[why] if isinstance(why, str) else (why.cue.kind, why.cue.template)
    question = OpenQuestion(kind, Span(sentence.start, sentence.end), topic, template)
    name = why if isinstance(why, str) else why.cue.name
    return Candidate(question, weight, sentence.index, name, stems(document, sentence), listed)


def stems(document: Document, sentence: Sentence) -> frozenset[str]:
    """The sentence's content words, cut to what inflection leaves alone."""
    empty = _empty(document.language.code)
    found = (m.group() for m in _WORD.finditer(fold(document.slice(sentence))))
    return frozenset(w[:6] for w in found if w not in empty)


@cache
def _empty(language: LanguageCode) -> frozenset[str]:
    return frozenset(fold(word) for word in QUESTIONS[language].empty)


# ---- headings, the headline, figures --------------------------------------------------------


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return compile_phrases(phrases)


def _unsettled_headings(document: Document, words: QuestionWords) -> frozenset[int]:
    pattern = _pattern(words.unsettled)
    headings = (s for s in document.sentences if s.role == "heading")
    return frozenset(s.index for s in headings if pattern.search(fold(document.slice(s))))


def _from_headline(document: Document, signs: dict[int, list[Sign]]) -> list[Candidate]:
    """A doubt in the headline is asked at the sentence of the lead that says the same."""
    title = next((s for s in document.sentences if s.role == "title" and signs[s.index]), None)
    if title is None:
        return []
    sign, told = signs[title.index][0], stems(document, title)
    body = [s for s in document.sentences if s.role == "body"][:LEAD]
    shared = [(len(told & stems(document, s)), s) for s in body]
    best = max(shared, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < SHARED_WORDS or sign.weight < 4:
        return []
    return [_make(document, best[1], sign, topic_of(document, best[1], None), FROM_HEADLINE)]


def _currencies(document: Document, figures: Sequence[Figure], words: QuestionWords) -> list[Candidate]:
    """One question on the amounts without a currency, at the one that the article remarks on if it does."""
    pattern = _pattern(words.currency)
    bare = [f for f in figures if f.unit == "?"]
    remarked = [f for f in bare if pattern.search(fold(document.slice(document.sentences[f.sentence])))]
    for figure in (*remarked, *bare)[:1]:
        weight = CURRENCY_REMARKED if remarked else CURRENCY
        return [_make(document, document.sentences[figure.sentence], "currency", figure.span, weight)]
    return []
