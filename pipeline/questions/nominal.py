"""The noun phrase in the words that name a matter."""

from __future__ import annotations

from pipeline.questions.clauses import LEADING, NOUNS, Clauses

# A noun phrase of so many words is long enough; one of no more than FEW takes what follows it.
LONGEST_PHRASE, FEW = 10, 2


def nominal(clauses: Clauses, first: int, end: int) -> tuple[int, int] | None:
    """The noun phrase in the words from `first` to `end`, without what only says which one, and with what
    belongs to a short one ("a deal" of "a deal with the union")."""
    if clauses.pos(first) == "ADP" and clauses.tokens[first].lemma not in clauses.words.of:
        return None  # says but where or when
    while first < end and (clauses.pos(first) in LEADING or clauses.low(first) in clauses.words.none):
        first += 1
    cut = _phrase_end(clauses, first, end)
    while cut > first and clauses.pos(cut - 1) in LEADING:
        cut -= 1
    if any(clauses.low(i) in clauses.words.negations for i in range(first, cut)):
        return None  # a clause whose verb the tagger took for a noun
    named = any(clauses.pos(i) == "NOUN" for i in range(first, cut))
    return (first, cut) if named and _begins_phrase(clauses, first) else None


def _begins_phrase(clauses: Clauses, i: int) -> bool:
    begins = clauses.pos(i) in ("DET", "ADJ", "NUM", *NOUNS) or clauses.low(i) in clauses.words.owning
    return begins and clauses.low(i) not in clauses.words.unclear


def _phrase_end(clauses: Clauses, first: int, end: int) -> int:
    cut = next((i for i in range(first, end) if _leaves_phrase(clauses, first, i)), end)
    if cut == end:
        return _with_complement(clauses, first, end)
    short = cut <= first + FEW + 1 and end - first < LONGEST_PHRASE
    which = clauses.low(cut) in clauses.words.relative and clauses.first_finite(cut + 1, end) is not None
    which = which and not any(clauses.parts(i) for i in range(first, end))
    return end if short and which else cut  # it says but little without that


def _leaves_phrase(clauses: Clauses, first: int, i: int) -> bool:
    if clauses.pos(i) == "PUNCT":
        return clauses.parts(i) and i >= first + FEW
    if clauses.pos(i) == "CCONJ":
        return clauses.finite(i + 1)
    relative = clauses.low(i) in clauses.words.relative or clauses.pos(i) == "SCONJ"
    amount = clauses.pos(i) == "NUM" and clauses.pos(i - 1) in NOUNS
    return ((relative or amount or clauses.names(i)) and i > first) or clauses.finite(i)


def _with_complement(clauses: Clauses, first: int, end: int) -> int:
    words, i = clauses.words, end
    short = sum(clauses.pos(k) in ("NOUN", "PROPN", "ADJ") for k in range(first, end)) <= 1
    while i - first < LONGEST_PHRASE and clauses.pos(i) == "ADP" and (short or clauses.low(i) in words.of):
        after = i + 1
        while clauses.pos(after) in ("DET", "ADJ", "NUM", *NOUNS) or clauses.low(after) in words.owning:
            after += 1
        if clauses.pos(after - 1) not in NOUNS:
            break
        i, short = after, False
    return i
