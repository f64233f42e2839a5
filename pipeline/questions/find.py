"""Document → its open questions: sentences that the reader takes to leave something open, a matter each."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from models.contracts import SentenceJudgement, Stretch
from pipeline.data import Document, LanguageCode, OpenQuestion, QuestionKind, Sentence, Span, Thresholds
from pipeline.lexicon.questions import TOPIC_WORDS
from pipeline.questions.form import named_topic
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
_TRAILING = " \t\n.;:,?!…\"'”»’)-–—"
_TRAILING_MARKS = "\"'”»’) \n"
_LEADING = " \t\n\"'“«‘(-–—,"


def find_questions(document: Document, thresholds: Thresholds) -> tuple[OpenQuestion, ...]:
    """The open questions, the surest first, then what the article itself lists under a heading such as
    "What happens next"; evidence is a sentence or list item, topic a stretch of it.

    The headline leaves nothing open that the body does not: it is asked of the sentences below it.
    """
    judged = document.judge.sentences()
    unsettled = _unsettled(document)
    listed = [s for s in document.sentences if s.role == "item" and s.heading in unsettled]
    taken = {s.index for s in listed}
    left = [s.index for s in document.sentences if s.role != "title" and s.index not in taken]
    likely = {i: 1 - judged[i].question["none"] for i in left}
    chosen = _one_a_matter(document, {i: p for i, p in likely.items() if p >= thresholds.question})
    topics = document.judge.matters(chosen)
    found = [
        _question(document, document.sentences[i], judged[i], likely[i], _named(topic, thresholds.topic))
        for i, topic in zip(chosen, topics, strict=True)
    ]
    items = [OpenQuestion("pending", s.span, trim(document, s.told), LISTED, "noun") for s in listed]
    return (*found, *items)


def _one_a_matter(document: Document, likely: dict[int, float]) -> list[int]:
    """The sentences in order of their probability, without those near a likelier one."""
    chosen: list[int] = []
    taken: set[int] = set()
    for i in sorted(likely, key=lambda i: (-likely[i], i)):
        if i not in taken:
            chosen.append(i)
            near = 0 if document.sentences[i].role == "item" else SAME_MATTER
            taken.update(range(i - near, i + near + 1))
    return chosen


def _named(topic: Stretch | None, threshold: float) -> Span | None:
    return Span(topic.start, topic.end) if topic is not None and topic.likely >= threshold else None


def _unsettled(document: Document) -> frozenset[int]:
    """The headings that announce what is unsettled."""
    pattern = _announcing(document.language.code)
    headings = (s for s in document.sentences if s.role == "heading")
    return frozenset(s.index for s in headings if pattern.search(fold(document.slice(s))))


@cache
def _announcing(language: LanguageCode) -> re.Pattern[str]:
    return compile_phrases(TOPIC_WORDS[language].unsettled)


def _question(
    document: Document, sentence: Sentence, judgement: SentenceJudgement, likely: float, named: Span | None
) -> OpenQuestion:
    kinds = {kind: p for kind, p in judgement.question.items() if kind != "none"}
    kind = cast(QuestionKind, max(kinds, key=lambda k: kinds[k]))
    if kind == "asked" and document.slice(sentence).rstrip(_TRAILING_MARKS).endswith("?"):
        named = None  # it asks the question itself
    topic, form = named_topic(document, sentence, named) if named is not None else (None, "sentence")
    if topic is None:
        return OpenQuestion(kind, sentence.span, trim(document, sentence.told), likely)
    return OpenQuestion(kind, sentence.span, trim(document, topic), likely, form)


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
