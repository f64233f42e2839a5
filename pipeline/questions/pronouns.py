"""The subject that a pronoun means which begins a clause: "the council said that it will pay"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.questions.clauses import NOUNS, Clauses

# A named subject of more words is no help in a question.
LONGEST_SUBJECT = 9


def with_subject(clauses: Clauses, places: Sequence[int], before: int | None = None) -> list[int]:
    """The places with the subject that their first one means, where it is a pronoun and the verb that leads
    to the clause, which begins at `before`, has one that it may mean."""
    at = places[0]
    subject = _meant(clauses, at, at if before is None else before)
    return [*(subject or [at]), *places[1:]]


def _meant(clauses: Clauses, at: int, clause: int) -> list[int]:
    words, before = clauses.words, clause - 1
    while clauses.low(before) in words.that | words.polar:
        before -= 1
    verb = _leading_verb(clauses, before)
    if clauses.low(at) not in words.anaphoric or not verb:
        return []
    # Nothing that stands between may be meant, but for the time ("will decide next spring if it").
    others = [i for i in range(verb, before + 1) if clauses.pos(i) in (*NOUNS, "PRON", "SCONJ")]
    if clauses.low(verb - 1) == clauses.low(at) and verb > 1 and not others:
        return _meant(clauses, verb - 1, verb - 1)  # "said it would decide if it"
    if any(clauses.low(i) not in words.times for i in others):
        return []
    subject = _before(clauses, verb)
    return subject if subject and _agrees(clauses, at, subject) else []


def _leading_verb(clauses: Clauses, last: int) -> int | None:
    """The first word of the nearest predicate that ends at `last` or before ("has not decided")."""
    verb = next((i for i in range(last, 0, -1) if clauses.pos(i) in ("VERB", "AUX")), None)
    while verb is not None and clauses.pos(verb - 1) in ("VERB", "AUX", "PART", "ADV"):
        verb -= 1
    return verb


def _before(clauses: Clauses, verb: int) -> list[int]:
    """The words before a verb from where the sentence or its clause begins, if they are one noun phrase,
    without an insertion."""
    marks = [i for i in range(verb) if clauses.parts(i)]
    if len(marks) == 2 and marks[1] == verb - 1:  # "the trust, a charity, said"
        verb = marks[0]
    that = [i for i in range(verb) if clauses.low(i) in clauses.words.that and clauses.pos(i) == "SCONJ"]
    subject = list(range(that[-1] + 1 if that else 0, verb))
    while subject and clauses.pos(subject[-1]) == "ADV":
        subject.pop()
    return subject if 0 < len(subject) <= LONGEST_SUBJECT and _is_phrase(clauses, subject) else []


def _is_phrase(clauses: Clauses, subject: Sequence[int]) -> bool:
    """Whether a noun phrase stands there, without a clause in it."""
    begins = clauses.pos(subject[0]) not in ("ADP", "ADV", "CCONJ", "SCONJ", "PRON")
    apart = any(
        clauses.parts(i) or clauses.finite(i) or clauses.low(i) in clauses.words.relative for i in subject
    )
    return begins and not apart and clauses.pos(subject[-1]) in NOUNS


def _agrees(clauses: Clauses, at: int, subject: Sequence[int]) -> bool:
    """Whether a pronoun may stand for a subject: a person has a name, a thing stands in the singular."""
    last = clauses.tokens[subject[-1]]
    kind = clauses.words.anaphoric[clauses.low(at)]
    many = last.pos == "NOUN" and last.lemma != last.text.lower()
    joined = any(
        clauses.pos(i) == "CCONJ" and not clauses.pos(i - 1) == clauses.pos(i + 1) == "PROPN" for i in subject
    )
    if kind == "several":
        return many or joined
    person = last.pos == "PROPN" and clauses.pos(subject[0]) == "PROPN"
    return not (many or joined) and (kind == "thing" or person)
