"""What others expect or say, as what they expect or say: "is said to have left" → "has left"."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.data import QuestionKind
from pipeline.lexicon.questions import TopicWords


def restated(tokens: Sequence[Token], verb: int, words: TopicWords, kind: QuestionKind) -> list[Token]:
    """The tokens of a clause whose finite verb is that at `verb`, with the verb of what is expected ("is due
    to open" → "will open"), planned, if that is what is open, or heard; as they are where it is none of
    these."""
    whole, head = list(tokens), tokens[verb]
    if head.text.lower() in words.heard_as and _is_hearsay(whole, verb, words, kind):
        return [*whole[:verb], as_told(head, words.heard_as[head.text.lower()]), *whole[verb + 1 :]]
    said = _led(whole, verb, words)
    if said is None:
        return whole
    lead, rest = whole[said], whole[said + 2 :]
    be = head.lemma in words.be and said > verb
    if (be or head.text.lower() in words.has) and lead.text.lower() in words.expected:
        return [*whole[:verb], _auxiliary(head, words.will), *rest]
    if kind == "pending" and lead.lemma in words.intends and (said == verb or not be):
        return [*whole[:verb], _auxiliary(head, words.will), *rest]
    if be and lead.text.lower() in words.heard:
        return [*whole[:verb], *_heard(head, rest, words)]
    return whole


def _is_hearsay(tokens: Sequence[Token], verb: int, words: TopicWords, kind: QuestionKind) -> bool:
    """Whether a conditional says what others do, and not what would be if ("avrebbe dovuto")."""
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    joined = after is not None and after.pos in ("VERB", "AUX") and after.lemma not in words.wishes
    return joined or (kind == "unconfirmed" and after is not None and after.pos not in ("VERB", "AUX"))


def _led(tokens: Sequence[Token], verb: int, words: TopicWords) -> int | None:
    """The word of the predicate that leads to an infinitive ("is widely expected to leave": expected)."""
    at = verb
    while at + 2 < len(tokens) and tokens[at].pos in ("VERB", "AUX", "ADV", "ADJ"):
        if tokens[at + 1].text.lower() in words.infinitive:
            return at
        at += 1
    return None


def _heard(head: Token, rest: Sequence[Token], words: TopicWords) -> list[Token]:
    """The rest of a clause behind "is said to", with its own finite verb, that agrees as "is" does."""
    many = head.text.lower() in words.be_many
    first = rest[0].text.lower()
    if first in words.have:
        return [_auxiliary(head, words.have[first] if not many else first), *rest[1:]]
    if first in words.be:
        return [head, *rest[1:]]
    return [_auxiliary(head, words.supports["plain" if many else "third"]), *rest]


def _auxiliary(at: Token, text: str) -> Token:
    return Token(at.start, at.end, text, text, "AUX")


def as_told(token: Token, text: str) -> Token:
    """The same token with another form."""
    return Token(token.start, token.end, text, token.lemma, token.pos)
