"""Clauses as direct questions, in the article's words, but for the place of the verb and its mood."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.lexicon.questions import TopicWords
from pipeline.questions.clauses import NOUNS, Clauses

# A longer question is read by nobody at a glance.
LONGEST_QUESTION = 18


def ask_embedded(clauses: Clauses, first: int, end: int) -> str | None:
    """ "Whether it will close" → "Will it close?"; None where the grammar does not say how."""
    words = clauses.words
    if clauses.low(first) in words.polar:
        if clauses.low(first + 1) in words.infinitive or clauses.infinitive(first + 1):
            return None
        places = clauses.meant(first + 1, end)
        return _put(_turned(clauses, places), words, mood_of=_finite_token(clauses, places))
    after = _after_question_word(clauses, first, end)
    verb = clauses.first_finite(after, end, sure=False)
    denied = any(clauses.low(i) in words.negations or clauses.low(i) in words.none for i in range(after, end))
    if verb is None or denied:
        return None  # "why it did not sound": without its "not" the question would say that it did
    asked = _finite_token(clauses, range(after, end))
    if verb > after and not words.supports and clauses.pos(after) != "ADP":
        return _put(_behind_its_verb(clauses, first, after, verb, end), words, mood_of=asked)
    if verb == after or clauses.pos(after) == "ADP":
        return _put([clauses.tokens[i] for i in range(first, end)], words, mood_of=asked)
    turned = _turned(clauses, clauses.meant(after, end, before=first))
    return _put([*clauses.tokens[first:after], *turned], words) if turned else None


def _behind_its_verb(clauses: Clauses, first: int, after: int, verb: int, end: int) -> list[Token]:
    """A clause with its subject at the end, where nothing else stands there: "come è entrato il virus"."""
    if any(clauses.pos(i) not in ("VERB", "AUX", "ADV") for i in range(verb, end)):
        return []
    tokens = clauses.tokens
    return [*tokens[first:after], *tokens[verb:end], *tokens[after:verb]]


def ask_saying(clauses: Clauses, places: Sequence[int], *, ahead: bool) -> str | None:
    """A clause as a question; `ahead`: only one that speaks of what may come."""
    words = clauses.words
    verb = next((k for k, i in enumerate(places) if k and clauses.finite(i)), None)
    if verb is None or clauses.low(places[0]) in words.unclear:
        return None
    predicate = [places[k] for k in range(verb, len(places))]
    if any(clauses.low(i) in words.denied_only for i in places):
        return None
    if ahead and not (_looks_ahead(clauses, predicate) or _did_not(clauses, places[0], predicate)):
        return None
    turned = _turned(clauses, list(places))
    mood = _finite_token(clauses, places)
    wished = clauses.low(places[0] - 1) in words.that and mood and indicative(mood, words) != mood.text
    return None if wished else _put(turned, words)


def _looks_ahead(clauses: Clauses, predicate: Sequence[int]) -> bool:
    low, words = clauses.low(predicate[0]), clauses.words
    if low in words.modals or low.endswith(words.open_endings):
        return True
    after = [clauses.low(i) for i in predicate[1:3]]
    if after and after[0] in words.expected:
        after.pop(0)
    return bool(after) and after[0] in words.due and clauses.tokens[predicate[0]].lemma in words.be


def _did_not(clauses: Clauses, first: int, predicate: Sequence[int]) -> bool:
    """Whether something has not happened yet; what nobody has said is another matter."""
    words, verb = clauses.words, predicate[0]
    if clauses.low(first) in words.none:
        return True
    reason = clauses.pos(first - 1) == "SCONJ" and clauses.low(first - 1) not in words.that
    denied = {clauses.low(verb - 1), clauses.low(verb + 1)} & words.negations
    told = any(clauses.tokens[i].lemma in words.wondering for i in predicate)
    return bool(denied) and not reason and not told


def _after_question_word(clauses: Clauses, first: int, end: int) -> int:
    """Where the words end that are asked for: "what", "how many people", "by which court"."""
    i = first + 1 + (clauses.pos(first) == "ADP")
    if f"{clauses.low(first)} {clauses.low(i)}" in clauses.words.asking:
        return i + 1
    if clauses.low(i) in clauses.words.degree:
        i += 1
    if clauses.pos(first) == "PRON" and i == first + 1:
        return i  # "what damp would do"
    while i < end and clauses.pos(i) in ("ADJ", "NOUN", "ADV") and not clauses.finite(i):
        i += 1
    return i


def _turned(clauses: Clauses, places: Sequence[int]) -> list[Token]:
    """The tokens with the verb before its subject where the language asks so, without a "not"; none where the
    verb's form is not sure."""
    words, verb = clauses.words, _verb(clauses, places)
    if verb is None or (verb == 0 and words.supports):
        return []
    if any(clauses.parts(i) or clauses.low(i) in words.relative for i in places[1:verb]):
        return []
    tokens = [clauses.tokens[i] for i in places]
    subject = _without_negation(tokens[:verb], words, behind=True)
    if not words.supports:
        return [*subject, *tokens[verb:]]
    rest = _without_negation(tokens[verb + 1 :], words)
    return _with_verb_first(tokens[verb], _lowered(clauses, places[0], subject), rest, words)


def _verb(clauses: Clauses, places: Sequence[int]) -> int | None:
    """Which of the places is the finite verb, by what is sure before what may be one."""
    finite = (k for k, i in enumerate(places) if clauses.finite(i))
    found = clauses.first_finite(places[0], places[-1] + 1, sure=False)
    return next(finite, next((k for k, i in enumerate(places) if i == found), None))


def _finite_token(clauses: Clauses, places: Sequence[int]) -> Token | None:
    found = _verb(clauses, places) if places else None
    return None if found is None else clauses.tokens[places[found]]


def _with_verb_first(
    head: Token, subject: Sequence[Token], rest: Sequence[Token], words: TopicWords
) -> list[Token]:
    if head.pos == "AUX" or head.lemma in words.be:
        low = head.text.lower()
        return [_as(head, words.asked_as.get(low, low)), *subject, *rest] if rest else []
    support = _support(head, subject, words)
    return [_as(head, support), *subject, _as(head, head.lemma), *rest] if support else []


def _support(head: Token, subject: Sequence[Token], words: TopicWords) -> str | None:
    """The auxiliary that a verb without one is asked with; None for a form that is both past and present."""
    low = head.text.lower()
    if low == head.lemma:
        many = subject[-1].pos in NOUNS and subject[-1].lemma != subject[-1].text.lower()
        return words.supports["plain"] if many or subject[-1].text.lower() in words.many else None
    return words.supports["third" if low.endswith("s") else "past"]


def _without_negation(tokens: Sequence[Token], words: TopicWords, *, behind: bool = False) -> list[Token]:
    """Asked is whether it is so: "has not yet been found" → "has … been found"."""
    kept = list(tokens)
    while kept and kept[-1 if behind else 0].text.lower() in words.negations:
        kept.pop(-1 if behind else 0)
    return kept


def _lowered(clauses: Clauses, place: int, subject: Sequence[Token]) -> list[Token]:
    first, *others = subject
    text = clauses.words.none.get(first.text.lower(), first.text)
    if (
        first.pos != "PROPN"
        and text[1:] == text[1:].lower()
        and not any(clauses.pos(i) != "PUNCT" for i in range(place))
    ):
        text = text.lower()
    return [_as(first, text), *others]


def _as(token: Token, text: str) -> Token:
    return Token(token.start, token.end, text, token.lemma, token.pos)


def _put(tokens: Sequence[Token], words: TopicWords, *, mood_of: Token | None = None) -> str | None:
    """`mood_of`: the verb of an indirect question, whose mood a direct one has not: "chi abbia pagato", "chi
    ha pagato?"."""
    if len(tokens) > LONGEST_QUESTION or any(t.text in words.quotation for t in tokens):
        return None
    if mood_of is not None and not words.supports:
        tokens = _in_indicative(tokens, mood_of, words)
    if not tokens:
        return None
    said = ""
    for last, token in zip((None, *tokens), tokens, strict=False):
        said += token.text if last is None or last.end == token.start else f" {token.text}"
    return f"{said[:1].upper()}{said[1:]}?"


def _in_indicative(tokens: Sequence[Token], verb: Token, words: TopicWords) -> list[Token]:
    """None of the tokens where the verb's form is not known, or another verb seems to have the mood."""
    told = indicative(verb, words)
    others = (t for t in tokens if t.pos in ("VERB", "AUX") and t.start != verb.start)
    if told is None or any(indicative(t, words) != t.text for t in others):
        return []
    return [_as(t, told) if t.start == verb.start else t for t in tokens]


def indicative(verb: Token, words: TopicWords) -> str | None:
    """The form of an indirect question's verb in a direct one: itself where it is no subjunctive; None where
    it may be one that is not made by rule ("salga")."""
    low = verb.text.lower()
    if low in words.indicative:
        return words.indicative[low]
    for of, ending, new in words.moods:
        stem, told = verb.lemma.removesuffix(of), low.removesuffix(ending) + new
        if verb.lemma.endswith(of) and low.endswith(ending) and told in (stem + new, stem[:-1] + new):
            return told
    odd = low.endswith(words.odd_moods) and not verb.lemma.endswith(words.regular)
    return None if odd else verb.text
