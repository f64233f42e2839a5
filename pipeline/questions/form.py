"""What grammar the words have that name an open matter: a question is put about each in another way."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.data import Document, Sentence, Span, TopicForm
from pipeline.lexicon.questions import TOPIC_WORDS, TopicWords

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = (*_NOUNS, "PRON", "NUM")
# What no phrase begins with: prepositions, conjunctions, signs, verbs without their subject.
_LEADING = ("ADP", "CCONJ", "SCONJ", "PUNCT", "SYM", "ADV", "PART")
# Words that a phrase keeps before a comma that it is cut at.
_LEAST_WORDS = 2


def named_topic(document: Document, sentence: Sentence, named: Span) -> tuple[Span | None, TopicForm]:
    """The topic in the words `named` of a sentence, and its form; None where they are neither a phrase nor a
    whole clause ("could default on some"), or say of whom but by a pronoun ("it feared for jobs")."""
    words = TOPIC_WORDS[document.language.code]
    tokens = [t for t in sentence.tokens if named.start <= t.start and t.end <= named.end]
    before = next((t for t in reversed(sentence.tokens) if t.end <= named.start), None)
    if tokens and _asks(tokens, before, words):
        return _span(tokens), "asking"
    while tokens and tokens[0].pos in _LEADING:
        tokens = tokens[1:]
    form = _form(tokens, words)
    if form is None or (form == "clause" and tokens[0].pos == "PRON"):
        return None, "sentence"
    return _span(_before_comma(tokens) if form == "noun" else tokens), form


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _asks(tokens: Sequence[Token], before: Token | None, words: TopicWords) -> bool:
    """Whether a clause begins that asks, and not one that says which: "the patients, who never left"."""
    low = [t.text.lower() for t in tokens[:2]]
    if low[0] not in words.asking and " ".join(low) not in words.asking:
        return False
    follows = before is not None and (before.pos in _SUBJECTS or before.text == ",")
    return not (follows and low[0] in words.relative)


def _before_comma(tokens: Sequence[Token]) -> Sequence[Token]:
    cut = next((i for i, t in enumerate(tokens) if t.text == "," and i >= _LEAST_WORDS), len(tokens))
    return tokens[:cut]


def _form(tokens: Sequence[Token], words: TopicWords) -> TopicForm | None:
    low = [t.text.lower() for t in tokens]
    for i, token in enumerate(tokens):
        if low[i] in words.relative and i:
            break  # what follows only says which one
        if _is_finite(tokens, low, i, words):
            return "clause" if any(t.pos in _SUBJECTS for t in tokens[:i]) else None
        if token.pos == "PUNCT" and token.text == "," and i >= _LEAST_WORDS:
            break
    return "noun" if any(t.pos in _NOUNS for t in tokens) else None


def _is_finite(tokens: Sequence[Token], low: Sequence[str], i: int, words: TopicWords) -> bool:
    """By its tag, its ending and what stands beside it: "claimed" is finite with an object."""
    if tokens[i].pos not in ("VERB", "AUX") or low[i].endswith(words.not_finite):
        return False
    if i and low[i - 1] in words.infinitive:
        return False
    if i and tokens[i - 1].pos == "PRON" and low[i - 1] not in words.relative:
        return True
    if tokens[i].pos == "VERB" and low[i].endswith(words.ambiguous):
        return i + 1 < len(tokens) and tokens[i + 1].pos in words.objects
    return True
