"""What grammar the words have that name an open matter: a question is put about each in another way."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.data import Document, Sentence, Span, TopicForm
from pipeline.lexicon.questions import TOPIC_WORDS, TopicWords

_NOUNS = ("NOUN", "PROPN")
_OBJECTS = ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ")
_SUBJECTS = (*_NOUNS, "PRON", "NUM")


def form_of(document: Document, sentence: Sentence, topic: Span) -> TopicForm | None:
    """None where the words are neither a phrase nor a whole clause ("could default on some")."""
    words = TOPIC_WORDS[document.language.code]
    tokens = [t for t in sentence.tokens if topic.start <= t.start and t.end <= topic.end]
    low = [t.text.lower() for t in tokens]
    spoken = [i for i, t in enumerate(tokens) if t.pos not in ("PUNCT", "SYM")]
    if not spoken:
        return None
    if low[spoken[0]] in words.asking or " ".join(low[:2]) in words.asking:
        return "asking"
    for i in spoken:
        if low[i] in words.relative and i > spoken[0]:
            break  # what follows only says which one
        if _is_finite(tokens, low, i, words):
            return "clause" if any(tokens[k].pos in _SUBJECTS for k in spoken if k < i) else None
    return "noun" if any(tokens[i].pos in _NOUNS for i in spoken) else None


def _is_finite(tokens: Sequence[Token], low: Sequence[str], i: int, words: TopicWords) -> bool:
    """By its tag, its ending and what stands beside it: an English "claimed" is finite with an object."""
    if tokens[i].pos not in ("VERB", "AUX") or low[i].endswith(words.not_finite):
        return False
    if i and low[i - 1] in words.infinitive:
        return False
    if tokens[i].pos == "VERB" and low[i].endswith(words.ambiguous):
        return i + 1 < len(tokens) and tokens[i + 1].pos in _OBJECTS
    return True
