"""Clauses as direct questions, in the article's words, but for the place of the verb and its mood."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.data import QuestionKind
from pipeline.lexicon.questions import TopicWords
from pipeline.questions.clauses import NOUNS, Clauses
from pipeline.questions.pronouns import with_subject
from pipeline.questions.restated import as_told, restated
from pipeline.questions.sound import is_sound

# What is to come is asked of a clause only where that speaks of it.
AHEAD = ("pending", "missing", "asked")


def ask_embedded(clauses: Clauses, first: int, end: int) -> str | None:
    """ "Whether it will close" → "Will it close?"; None where the grammar does not say how."""
    words = clauses.words
    if clauses.low(first) in words.polar:
        if clauses.low(first + 1) in words.infinitive or clauses.infinitive(first + 1):
            return None
        places = with_subject(clauses, range(first + 1, end))
        return _put(_turned(clauses, places), words, mood_of=_finite_token(clauses, places))
    after = _after_question_word(clauses, first, end)
    verb = clauses.first_finite(after, end, sure=False)
    if verb is None or is_denied(clauses, after, end):
        return None
    asked = _finite_token(clauses, range(after, end))
    if verb > after and not words.supports and clauses.pos(after) != "ADP":
        return _put(_behind_its_verb(clauses, first, after, verb, end), words, mood_of=asked)
    if verb == after or clauses.pos(after) == "ADP":
        return _put([clauses.tokens[i] for i in range(first, end)], words, mood_of=asked)
    turned = _turned(clauses, with_subject(clauses, range(after, end), before=first))
    return _put([*clauses.tokens[first:after], *turned], words) if turned else None


def is_denied(clauses: Clauses, first: int, end: int) -> bool:
    """Whether words there deny: turned round, "why nobody called" would ask why somebody did."""
    words = clauses.words
    return any(clauses.low(i) in words.denials or clauses.low(i) in words.none for i in range(first, end))


def _behind_its_verb(clauses: Clauses, first: int, after: int, verb: int, end: int) -> list[Token]:
    """A clause with its subject at the end, where nothing else stands there: "come è entrato il virus"."""
    if any(clauses.pos(i) not in ("VERB", "AUX", "ADV") for i in range(verb, end)):
        return []
    if clauses.pos(verb - 1) == "PRON":
        return []  # "quanti ce n'erano"
    tokens = clauses.tokens
    return [*tokens[first:after], *tokens[verb:end], *tokens[after:verb]]


def ask_saying(clauses: Clauses, places: Sequence[int], kind: QuestionKind) -> str | None:
    """A clause as a question, where what it says is what is open: it speaks of what may come, or is told as
    another's word; None where that is not sure."""
    words = clauses.words
    places = with_subject(clauses, places)
    verb = next((k for k, i in enumerate(places) if k and clauses.finite(i)), None)
    if verb is None or not _stands_alone(clauses, places):
        return None
    tokens = [clauses.tokens[i] for i in places]
    told = restated(tokens, verb, words, kind)
    ahead = told != tokens or _is_ahead(clauses, places, verb, told)
    if not ahead and (kind in AHEAD or not _is_told(clauses, places[0])):
        return None
    if kind in AHEAD and (_is_silence(clauses, places, verb) or _is_wished(clauses, places, told[verb])):
        return None
    return _put(_turned_tokens(clauses, places[0], told, verb), words, mood_of=told[verb])


def _is_wished(clauses: Clauses, places: Sequence[int], verb: Token) -> bool:
    """Whether somebody wants what a clause says: "chiede che la ditta riapra"."""
    that = clauses.low(places[0] - 1) in clauses.words.that
    return that and indicative(verb, clauses.words) != verb.text


def _stands_alone(clauses: Clauses, places: Sequence[int]) -> bool:
    """Whether a clause is a statement by itself, whole and not denied."""
    words = clauses.words
    if clauses.low(places[0]) in words.unclear | words.asking or clauses.hangs(places[0]):
        return False
    return not is_cut(clauses, places) and not any(clauses.low(i) in words.denied_only for i in places)


def _is_ahead(clauses: Clauses, places: Sequence[int], verb: int, told: Sequence[Token]) -> bool:
    """Whether a clause speaks of what may come, or of what has not happened yet."""
    head = told[verb]
    undone = _is_denied(clauses, places[verb]) and head.pos == "AUX" and head.lemma not in clauses.words.be
    return undone or clauses.low(places[0]) in clauses.words.none or _looks_ahead(told[verb:], clauses.words)


def _is_silence(clauses: Clauses, places: Sequence[int], verb: int) -> bool:
    """Whether somebody has not said something: what that is, is another matter."""
    told = any(clauses.tokens[i].lemma in clauses.words.wondering for i in places[verb:])
    return told and _is_denied(clauses, places[verb])


def is_cut(clauses: Clauses, places: Sequence[int]) -> bool:
    """Whether what a clause says stands outside of it: in quotation marks, or as a clause that asks, which is
    what is open."""
    words, end = clauses.words, places[-1] + 1
    follows = clauses.low(end) in words.quotation | {":"} | words.that
    openers = words.asking - (words.adverbial - words.polar)
    return follows or any(clauses.low(i) in openers and clauses.asks(i) for i in (*places, end))


def _is_told(clauses: Clauses, first: int) -> bool:
    """Whether a clause is what somebody says or thinks: "denied that …", "claims the pilot …"."""
    before = first - 1
    if clauses.low(before) in clauses.words.that:
        return clauses.pos(before - 1) not in NOUNS
    return clauses.pos(before) == "VERB"


def _looks_ahead(predicate: Sequence[Token], words: TopicWords) -> bool:
    low = [t.text.lower() for t in predicate[:2]]
    if low[0] in words.modals or low[0].endswith(words.open_endings):
        return True
    return low[1:] != [] and low[1] in words.due and predicate[0].lemma in words.be


def _is_denied(clauses: Clauses, verb: int) -> bool:
    return not clauses.words.denials.isdisjoint([clauses.low(verb - 1), clauses.low(verb + 1)])


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
    """The tokens with the verb before its subject where the language asks so; none where the verb's form is
    not sure."""
    words, verb = clauses.words, _verb(clauses, places)
    if verb is None or (verb == 0 and words.supports):
        return []
    if any(clauses.parts(i) or clauses.low(i) in words.relative for i in places[1:verb]):
        return []
    return _turned_tokens(clauses, places[0], [clauses.tokens[i] for i in places], verb)


def _turned_tokens(clauses: Clauses, first: int, tokens: Sequence[Token], verb: int) -> list[Token]:
    """The same of a clause that begins at `first`, with its finite verb at `verb`, without a "not"."""
    words = clauses.words
    subject = _without_negation(tokens[:verb], words, behind=True)
    rest = _without_negation(tokens[verb + 1 :], words)
    if not words.supports:  # "non ha ancora deciso" → "ha deciso", but "potrebbe ancora salire" stays
        return [*subject, tokens[verb], *(rest if len(subject) < verb else tokens[verb + 1 :])]
    return _with_verb_first(tokens[verb], _lowered(clauses, first, subject), rest, words)


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
    if not subject:
        return []
    if head.pos == "AUX" or head.lemma in words.be:
        low = head.text.lower()
        return [as_told(head, words.asked_as.get(low, low)), *subject, *rest] if rest else []
    support = _support(head, subject, words)
    return [as_told(head, support), *subject, as_told(head, head.lemma), *rest] if support else []


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
    if not subject:
        return []
    first, *others = subject
    text = clauses.words.none.get(first.text.lower(), first.text)
    titled = first.pos in ("ADJ", "NOUN") and others and others[0].text[:1].isupper()
    if (
        first.pos != "PROPN"
        and not titled
        and text[1:] == text[1:].lower()
        and not any(clauses.pos(i) != "PUNCT" for i in range(place))
    ):
        text = text.lower()
    return [as_told(first, text), *others]


def _put(tokens: Sequence[Token], words: TopicWords, *, mood_of: Token | None = None) -> str | None:
    """The question, where it is sound. `mood_of`: the verb of an indirect question, whose mood a direct one
    has not: "chi abbia pagato", "chi ha pagato?"."""
    if mood_of is not None and not words.supports:
        tokens = _in_indicative(tokens, mood_of, words)
    if not tokens or not is_sound(tokens, words):
        return None
    said = ""
    for last, token in zip((None, *tokens), tokens, strict=False):
        said += token.text if last is None or last.end == token.start else f" {token.text}"
    said = said.rstrip(".") if len(tokens[-1].text.rstrip(".")) > 3 else said  # "(just for) Japan."
    return f"{said[:1].upper()}{said[1:]}?"


def _in_indicative(tokens: Sequence[Token], verb: Token, words: TopicWords) -> list[Token]:
    """None of the tokens where the verb's form is not known, or another verb seems to have the mood."""
    told = indicative(verb, words)
    others = (t for t in tokens if t.pos in ("VERB", "AUX") and t.start != verb.start)
    if told is None or any(indicative(t, words) != t.text for t in others):
        return []
    return [as_told(t, told) if t.start == verb.start else t for t in tokens]


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
