"""Whether a question that was made can be read by itself: what its parts of speech and marks say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from models.contracts import Token
from pipeline.lexicon.questions import TopicWords
from pipeline.questions.clauses import NOUNS

# A longer question is read by nobody at a glance.
LONGEST_QUESTION = 15
_FIRST = ("CCONJ", "SCONJ", "ADV", "ADP", "PUNCT")
_LAST = ("ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART")
_VERBS = ("VERB", "AUX")
_MARKS = frozenset(";:–—")


def is_sound(tokens: Sequence[Token], words: TopicWords) -> bool:
    """Whether the tokens of a question begin and end as one does, are of one clause, deny nothing, and name
    what they ask about."""
    told = [t for t in tokens if any(c.isalnum() for c in t.text)]
    if not _is_short(told):
        return False
    low = [t.text.lower() for t in told]
    asks = _asks(told[0], low, words)
    ends = tokens[-1].pos not in _LAST and low[-1] not in words.relative | words.that
    whole = ends and (asks or told[0].pos not in _FIRST) and not _breaks_off(tokens, words)
    marked = _MARKS.union(words.quotation).intersection(t.text for t in tokens)
    return whole and not marked and words.denials.isdisjoint(low) and _is_named(told, words, asks=asks)


def _asks(first: Token, low: Sequence[str], words: TopicWords) -> bool:
    """Whether a question begins with its own word, or with a preposition before that."""
    begins = not words.asking.isdisjoint([low[0], " ".join(low[:2])])
    return begins or (first.pos == "ADP" and low[1] in words.asking)


def _is_short(told: Sequence[Token]) -> bool:
    """Whether there are words, but not too many, those that are written as one counted once."""
    apart = sum(a.end < b.start or a.end > b.start for a, b in pairwise(told)) + 1
    return len(told) > 1 and apart <= LONGEST_QUESTION


def _is_named(tokens: Sequence[Token], words: TopicWords, *, asks: bool) -> bool:
    """Whether no pronoun stands in for the subject, and a noun says what it is about; of a question with its
    own word ("who will lead it") that is less to ask."""
    verb = next((i for i, t in enumerate(tokens) if t.pos in _VERBS), None)
    first = next((i for i, t in enumerate(tokens) if t.pos in (*NOUNS, "NUM")), len(tokens))
    stand = [i for i, t in enumerate(tokens) if t.pos == "PRON" and t.text.lower() in words.standing]
    if verb is None:
        return False
    if asks:
        return not (stand and stand[0] < min(first, verb + 2))
    return first < len(tokens) and not (stand and stand[0] < first) and not _points(tokens, words)


def _points(tokens: Sequence[Token], words: TopicWords) -> bool:
    """Whether something that was named before is but pointed at: "hear that in November"."""
    pointing = words.unclear - words.anaphoric.keys()
    return any(
        a.pos == "VERB" and b.pos == "PRON" and b.text.lower() in pointing for a, b in pairwise(tokens)
    )


def _breaks_off(tokens: Sequence[Token], words: TopicWords) -> bool:
    """Whether the last clause that is joined by "that" or "who" has no verb ("warnings that he")."""
    joined = words.that | words.relative
    places = [i for i, t in enumerate(tokens) if i and t.text.lower() in joined and t.pos != "DET"]
    return bool(places) and not any(t.pos in _VERBS for t in tokens[places[-1] :])
