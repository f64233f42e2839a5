"""The words that govern a figure in its own clause, by what stands beside it: "an offer of 3 million" → an
offer; "staged 92 crashes" → staged; "46 trains were cancelled" → were cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.contracts import Token

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_PHRASE = (*_NOUNS, "ADJ")
# What may stand between a figure and its governor: "up to", "by more than", "del".
_BETWEEN = ("ADP", "DET", "ADV", "PART")
LONGEST_GAP = 3
# A phrase of more words says no more of what is measured.
LONGEST_PHRASE = 6


def governing(
    tokens: Sequence[Token], first: int, after: int, free: Callable[[int], bool]
) -> tuple[int, int] | None:
    """The stretch of `tokens` (first, behind the last) that governs the figure from token `first` to `after`
    (exclusive), of those that are `free` of other figures; None where nothing beside it does."""
    at, leads = first - 1, False
    while at >= 0 and first - at <= LONGEST_GAP and tokens[at].pos in _BETWEEN and free(at):
        leads = leads or tokens[at].pos == "ADP"
        at -= 1
    if at >= 0 and free(at):
        if tokens[at].pos in _VERBS:
            return _verbs_before(tokens, at, free), at + 1
        if tokens[at].pos in _PHRASE and leads:
            begin = _phrase_before(tokens, at, free)
            named = tokens[begin].text != "-" and any(t.pos == "NOUN" for t in tokens[begin : at + 1])
            return (begin, at + 1) if named else None
    return _behind(tokens, after, free, subject=not leads)


def _verbs_before(tokens: Sequence[Token], at: int, free: Callable[[int], bool]) -> int:
    while at > 0 and tokens[at - 1].pos in (*_VERBS, "PART", "ADV") and free(at - 1):
        at -= 1
    while tokens[at].pos in ("ADV", "PART"):
        at += 1
    return at


def _phrase_before(tokens: Sequence[Token], at: int, free: Callable[[int], bool]) -> int:
    last = at
    while at > 0 and last - at < LONGEST_PHRASE and _in_phrase(tokens[at - 1]) and free(at - 1):
        at -= 1
    return at


def _in_phrase(token: Token) -> bool:
    return token.pos in _PHRASE or token.text == "-"  # "like-for-like sales"


def _behind(
    tokens: Sequence[Token], after: int, free: Callable[[int], bool], *, subject: bool
) -> tuple[int, int] | None:
    """The verbs whose subject a figure is, or its complement ("two bank accounts in Fiji")."""
    end = after
    while subject and end < len(tokens) and tokens[end].pos in _VERBS and free(end):
        end += 1
    if end > after:
        return None if end < len(tokens) and tokens[end].pos == "PART" else (after, end)
    if end < len(tokens) and tokens[end].pos == "ADP":
        end = _phrase_end(tokens, end + 1, free)
    others = end < len(tokens) and tokens[end].pos == "ADP" and not free(min(end + 1, len(tokens) - 1))
    return (after, end) if end > after + 1 and tokens[end - 1].pos in _NOUNS and not others else None


def _phrase_end(tokens: Sequence[Token], end: int, free: Callable[[int], bool]) -> int:
    first = end
    while end < len(tokens) and end - first < LONGEST_PHRASE and free(end):
        if tokens[end].pos not in ("DET", *_PHRASE):
            break
        end += 1
    return end


def own_part(
    tokens: Sequence[Token], first: int, last: int, free: Callable[[int], bool], *, before: bool
) -> tuple[int, int] | None:
    """The part of the tokens from `first` to `last` (exclusive), `before` a figure or behind it, that is of
    its clause and no other figure's noun; None where all is."""
    taken = [i for i in range(first, last) if not free(i)]
    if len(taken) == last - first:
        return None
    if taken:  # "12 errors and hit 49 winners"
        first = max((i for i in range(taken[-1], last) if tokens[i].pos == "CCONJ"), default=first)
    breaks = [i for i in range(first + 1, last - 1) if _breaks(tokens, i, first, last, free, before=before)]
    if breaks and before:
        first = breaks[-1] + 1
    elif breaks:
        last = breaks[0]
    whole = (i for i in range(first, last) if tokens[i].pos not in ("CCONJ", "PUNCT"))
    begin = next(whole, last)
    return (begin, last) if begin < last else None


def _breaks(
    tokens: Sequence[Token], i: int, first: int, last: int, free: Callable[[int], bool], *, before: bool
) -> bool:
    """Whether another clause begins at a mark or conjunction ("of rock, but has made"), or, between two
    figures, the part that is the other's ("£2 a car and lorries £7")."""
    if tokens[i].text == ",":
        after = i + 1 + (tokens[i + 1].pos == "CCONJ")
        return after < last and tokens[after].pos in _VERBS and (not before or after > i + 1)
    other = first - 1 if before else last
    between = 0 <= other < len(tokens) and not free(other)
    return tokens[i].pos == "CCONJ" and between and tokens[i + 1].pos in _PHRASE
