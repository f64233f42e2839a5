"""Document → its open questions: sentences that the reader takes to leave something open, a matter each."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import cache
from typing import cast

from models.contracts import SentenceJudgement, Stretch
from pipeline.data import Document, LanguageCode, OpenQuestion, QuestionKind, Sentence, Span, Thresholds
from pipeline.lexicon.questions import TOPIC_WORDS
from pipeline.questions.form import brief, name_matter
from pipeline.questions.phrasing import phrase
from pipeline.text.phrases import compile_phrases, fold

# A longer topic makes no question that anyone reads; it is cut at a comma or dash.
LONGEST = 200
SHORTEST = 15
# Of two sentences so near that leave something open, in 79 and 60 of 100 pairs (next to each other, one
# between) it is the same matter; further apart, in fewer than every other (open part of judgements).
SAME_MATTER = 2
# What the article lists as open is open by definition (guidelines).
LISTED = 0.95

_CUT = re.compile(r"[,;]\s|:\s(?![\"“«])|\s[-–—]\s")
_PARTS = re.compile(r"[:;]\s+(?=\w)")
_TRAILING = " \t\n.;:,?!…\"'”»’)-–—"
_TRAILING_MARKS = "\"'”»’) \n"
_LEADING = " \t\n\"'“«‘(-–—,"


def find_questions(document: Document, thresholds: Thresholds) -> tuple[OpenQuestion, ...]:
    """The open questions, the surest first, then what the article itself lists under a heading such as
    "What happens next"; evidence is a sentence or list item, topic a stretch of it.

    The headline leaves nothing open that the body does not: it is asked of the sentences below it.
    """
    unsettled = _unsettled(document)
    items = (s for s in document.sentences if s.role == "item" and s.index not in document.doubtful)
    listed = [s for s in items if s.heading in unsettled]
    asked = [OpenQuestion("pending", s.span, trim(document, s.told), LISTED, "noun") for s in listed]
    # The heading says no more than its items.
    taken = (
        {s.index for s in listed} | {s.heading for s in listed if s.heading is not None} | document.doubtful
    )
    return (*_judged(document, taken, thresholds), *asked)


def _judged(document: Document, taken: Set[int], thresholds: Thresholds) -> list[OpenQuestion]:
    """What the reader takes for open, but in the sentences `taken`."""
    judged = document.judge.sentences()
    left = [s.index for s in document.sentences if s.role != "title" and s.index not in taken]
    likely = {i: p for i in left if (p := 1 - judged[i].question["none"]) >= thresholds.question}
    topics = dict(zip(likely, document.judge.matters(list(likely)), strict=True))
    found = {
        i: _question(document, document.sentences[i], judged[i], p, topics[i], thresholds)
        for i, p in likely.items()
    }
    return [found[i] for i in _one_a_matter(document, found)]


def _one_a_matter(document: Document, found: dict[int, OpenQuestion]) -> list[int]:
    """The sentences in order of their probability, without those near a likelier one, unless they ask
    something of their own ("it is not clear whether")."""
    chosen: list[int] = []
    taken: set[int] = set()
    for i in sorted(found, key=lambda i: (-found[i].confidence, i)):
        own = found[i].form == "asking" and found[i].wording is not None
        if i not in taken or own:
            chosen.append(i)
            near = 0 if document.sentences[i].role == "item" else SAME_MATTER
            taken.update(range(i - near, i + near + 1))
    return chosen


def _unsettled(document: Document) -> frozenset[int]:
    """The headings that announce what is unsettled."""
    pattern = _announcing(document.language.code)
    headings = (s for s in document.sentences if s.role == "heading")
    return frozenset(s.index for s in headings if pattern.search(fold(document.slice(s))))


@cache
def _announcing(language: LanguageCode) -> re.Pattern[str]:
    return compile_phrases(TOPIC_WORDS[language].unsettled)


def _question(
    document: Document,
    sentence: Sentence,
    judgement: SentenceJudgement,
    likely: float,
    topic: Stretch | None,
    thresholds: Thresholds,
) -> OpenQuestion:
    kinds = {kind: p for kind, p in judgement.question.items() if kind != "none"}
    kind = cast(QuestionKind, max(kinds, key=lambda k: kinds[k]))
    if kind == "asked" and document.slice(sentence).rstrip(_TRAILING_MARKS).endswith("?"):
        return OpenQuestion(kind, sentence.span, trim(document, sentence.told), likely)
    named = Span(topic.start, topic.end) if topic is not None else None
    matter = name_matter(document, sentence, named, kind)
    sure = topic is not None and topic.likely >= thresholds.topic
    if matter is None or not (sure or matter.form == "asking"):
        told = brief(document, sentence, part_of(document, sentence.told, named), named)
        return OpenQuestion(kind, sentence.span, trim(document, told), likely)
    question = OpenQuestion(kind, sentence.span, trim(document, matter.topic), likely, matter.form)
    wording = matter.question or phrase(question, matter.phrase, document.language.code)
    return replace(question, wording=wording)


def part_of(document: Document, told: Span, named: Span | None) -> Span:
    """The part of a sentence between colons and semicolons where the matter is named, else the first."""
    marks = [m.end() for m in _PARTS.finditer(document.text, told.start, told.end)]
    parts = [Span(a, b) for a, b in zip([told.start, *marks], [*marks, told.end], strict=True)]
    at = named.start if named is not None else told.start
    return next(part for part in reversed(parts) if part.start <= at)


def trim(document: Document, span: Span) -> Span:
    """Cut to LONGEST at a comma or dash; opening and closing marks are left out."""
    text, start, end = document.text, span.start, span.end
    if end - start > LONGEST:
        cuts = [m.start() for m in _CUT.finditer(text, start + SHORTEST, start + LONGEST)]
        end = cuts[-1] if cuts else end
    while end > start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    while start < end - 1 and text[start] in _LEADING:
        start += 1
    return Span(start, end)
