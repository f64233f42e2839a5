"""The words of a sentence that name an open matter, their grammar, and the question that is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.data import Document, QuestionKind, Sentence, Span, TopicForm
from pipeline.lexicon.questions import TOPIC_WORDS
from pipeline.questions.clauses import Clauses
from pipeline.questions.direct import ask_embedded, ask_saying
from pipeline.questions.nominal import nominal

# What is to come is asked of a clause only where that speaks of it.
_AHEAD = ("pending", "missing", "asked")


@dataclass(frozen=True, slots=True)
class Matter:
    """`topic` in its `form`, as a `phrase` within a sentence, and the `question` that the grammar of the
    article's language makes of it, if any."""

    topic: Span
    form: TopicForm
    phrase: str
    question: str | None = None


def name_matter(
    document: Document, sentence: Sentence, named: Span | None, kind: QuestionKind
) -> Matter | None:
    """The matter in the words `named` of a sentence: a clause that asks, the clause that they belong to, or
    their noun phrase; None where they are none of these."""
    clauses = Clauses(sentence.tokens, TOPIC_WORDS[document.language.code])
    at = named or Span(sentence.start, sentence.start)
    inside = [i for i, t in enumerate(sentence.tokens) if at.start <= t.start and t.end <= at.end]
    first, end = (inside[0], inside[-1] + 1) if inside else (-1, -1)
    if (asking := clauses.asking(first, end)) is not None:
        question = ask_embedded(clauses, *asking)
        return _matter(document, sentence, range(*asking), "asking", question)
    if not inside:
        return None
    places = clauses.saying(first, end)
    if places and (question := ask_saying(clauses, places, ahead=kind in _AHEAD)):
        return _matter(document, sentence, places, "clause", question)
    if clauses.is_clause(first, end):
        return None
    if (phrase := nominal(clauses, first, end)) is not None:
        return _matter(document, sentence, range(*phrase), "noun")
    return None


def _matter(
    document: Document,
    sentence: Sentence,
    places: Sequence[int],
    form: TopicForm,
    question: str | None = None,
) -> Matter:
    tokens = sentence.tokens
    topic = Span(tokens[places[0]].start, tokens[places[-1]].end)
    words, first = document.slice(topic), tokens[places[0]]
    if places[0] == 0 and first.pos != "PROPN" and first.text[1:] == first.text[1:].lower():
        words = words[:1].lower() + words[1:]
    return Matter(topic, form, _article(document, sentence, places[0]) + words, question)


def _article(document: Document, sentence: Sentence, first: int) -> str:
    """The article that a word before the phrase has within it ("sul rinnovo": il)."""
    before = sentence.tokens[first - 1].text.lower() if first else ""
    contracted = TOPIC_WORDS[document.language.code].contracted
    article = next((apart.split()[1] for apart, joined in contracted.items() if joined == before), "")
    return f"{article} " if article[-1:].isalpha() else article
