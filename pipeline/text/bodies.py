"""Names of bodies by their grammar: a head noun, what stands beside it and its complement.

"Avon and Somerset Police", "polizia di Avon e Somerset", "Agency for the Assessment and
Application of Technology": taggers cut such names or miss them, above all where the head
is in lower case.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from pipeline.lexicon.parties import PartyWords, among
from pipeline.lexicon.traits import TRAITS
from pipeline.text.names import is_acronym
from pipeline.text.tokens import TokenRow, is_capital

MAX_WORDS = 14
_NOUNS = frozenset({"NOUN", "PROPN"})
_NO_NAME = frozenset({"VERB", "AUX", "ADP", "PRON", "ADV"})
MAX_COMPLEMENTS = 4


@dataclass(frozen=True, slots=True)
class Body:
    """Tokens first to after (exclusive). `named`: a capital or a name makes it one particular
    body; without that it is one only where it speaks or acts ("the health ministry said")."""

    first: int
    after: int
    named: bool


def find_bodies(
    row: TokenRow, words: PartyWords, language: str, barred: Set[int] = frozenset()
) -> list[Body]:
    """The bodies in text order, without overlap: of two that overlap the longer one.

    `barred` are tokens that no body's name runs into: those of people's names, and what parts two names.
    """
    read = _head_first if TRAITS[language].head_first else _head_last
    row = _Barred(row, barred) if barred else row
    read_all = (read(row, head, words) for head in range(len(row)) if _is_head(row, head, words))
    taken: set[int] = set()
    kept = []
    whole = (b for b in read_all if b is not None and not _cut_word(row, b))
    for body in sorted(whole, key=lambda b: (b.first - b.after, b.first)):
        inside = range(body.first, body.after)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(body)
    return sorted(kept, key=lambda b: b.first)


def _cut_word(row: TokenRow, body: Body) -> bool:
    """Whether the last word goes on behind a hyphen: "autorità Nord-coreane"."""
    at = body.after
    joined = at + 1 < len(row) and row.lower[at] == "-" and row.touching(at - 1) and row.touching(at)
    return joined and row.tokens[at + 1].text.islower()


class _Barred(TokenRow):
    """A row in which some tokens end what stands before them, as the end of a sentence does."""

    __slots__ = ("_barred",)

    def __init__(self, row: TokenRow, barred: Set[int]) -> None:
        self.text, self.tokens, self.sentence, self.lower = row.text, row.tokens, row.sentence, row.lower
        self._starts, self._first_word, self.titles = row._starts, row._first_word, row.titles
        self._barred = barred

    def same_sentence(self, i: int, j: int) -> bool:
        return (i in self._barred) == (j in self._barred) and super().same_sentence(i, j)


def _is_head(row: TokenRow, at: int, words: PartyWords) -> bool:
    form = row.lower[at]
    if at and (row.lower[at - 1], form) in words.office_pairs:
        return False
    return form in words.public_heads or (form in words.other_heads and is_capital(row.tokens[at].text))


def _proper(row: TokenRow, at: int) -> bool:
    """A capital that the start of a sentence does not account for."""
    token = row.tokens[at]
    return is_capital(token.text) and (token.pos == "PROPN" or not row.opens_sentence(at))


# --- the head comes last: English ---


def _head_last(row: TokenRow, head: int, words: PartyWords) -> Body | None:
    first = _modifiers_before(row, head, words)
    after = _complements(row, head + 1, words, lower=not is_capital(row.tokens[head].text))
    if not is_capital(row.tokens[first].text) and _unspecific(row, first, words):
        return None
    capitals = any(_proper(row, at) for at in range(first, after) if at != head)
    if after - first < 2:
        alone = _proper(row, head) and row.lower[head] in words.bare_bodies
        return Body(first, after, True) if alone else None
    if capitals and (_proper(row, head) or row.lower[head] in words.public_heads):
        return Body(first, after, True)
    return Body(first, after, False) if row.lower[head] in words.public_heads else None


def _modifiers_before(row: TokenRow, head: int, words: PartyWords) -> int:
    first = head
    while head - first < MAX_WORDS and row.same_sentence(first - 1, head):
        before = first - 1
        form = row.lower[before]
        if form in words.articles or (form in words.titles and form not in words.body_modifiers):
            break
        if _name_word(row, before) or form in words.body_modifiers:
            first = before
        elif _joins(row, before, first, words):
            first = before - 1
        else:
            break
    return first


def _joins(row: TokenRow, before: int, first: int, words: PartyWords) -> bool:
    """Whether the name goes on to the left of a possessive or a conjunction."""
    if row.lower[before] in words.possessives:
        return before > 0 and _office_holder(row, before - 1, words)
    return row.lower[before] in words.conjunctions and _joined_area(row, before, first, words)


def _name_word(row: TokenRow, at: int) -> bool:
    token = row.tokens[at]
    return _proper(row, at) and token.text[-1].isalnum() and token.pos not in _NO_NAME


def _office_holder(row: TokenRow, at: int, words: PartyWords) -> bool:
    """The possessor is part of the name in "Coroner's Office", not in "Italy's court"."""
    return among(row.lower[at], words.titles, words.holders) and is_capital(row.tokens[at].text)


def _joined_area(row: TokenRow, conjunction: int, first: int, words: PartyWords) -> bool:
    """Two capitals before the head: "Avon and Somerset Police"."""
    before = conjunction - 1
    return (
        row.same_sentence(before, first)
        and _name_word(row, before)
        and _proper(row, first)
        and row.lower[before] not in words.articles
        and not (row.same_sentence(before - 1, before) and is_capital(row.tokens[before - 1].text))
    )


# --- the head comes first: Italian ---


def _head_first(row: TokenRow, head: int, words: PartyWords) -> Body | None:
    capital = _proper(row, head)
    if not capital and _unspecific(row, head, words):
        return None
    strong = row.lower[head] in words.public_heads
    after = _adjectives(row, head + 1, words, capitals=capital or row.lower[head] in words.government)
    qualified = after > head + 1
    lower = strong or (capital and row.lower[head] not in words.place_heads)
    after = _complements(row, after, words, lower=lower, portfolios=row.lower[head] in words.ministries)
    name_inside = any(_proper(row, at) for at in range(head + 1, after))
    if after == head + 1:
        return Body(head, after, True) if capital and row.lower[head] in words.bare_bodies else None
    if capital or (name_inside and (qualified or row.lower[head] not in words.place_heads)):
        return Body(head, after, True)
    return Body(head, after, False) if strong else None


def _unspecific(row: TokenRow, first: int, words: PartyWords) -> bool:
    """Whether it is some body of its kind, no particular one: "una commissione del MIT"."""
    return row.same_sentence(first - 1, first) and row.lower[first - 1] in words.indefinite


def _adjectives(row: TokenRow, at: int, words: PartyWords, *, capitals: bool) -> int:
    while at < len(row) and row.same_sentence(at - 1, at):
        token, form = row.tokens[at], row.lower[at]
        fits = token.pos == "ADJ" or (capitals and token.pos == "PROPN")
        describes = fits and form[:1].isalpha() and form not in words.function_words
        if not (describes or form in words.body_modifiers):
            break
        at += 1
    return at


# --- complements: "of Justice", "per gli uragani", "dell'Economia e delle Finanze" ---


def _complements(row: TokenRow, at: int, words: PartyWords, *, lower: bool, portfolios: bool = False) -> int:
    """Where the complements that start at token `at` end. `lower`: lower-case nouns may fill them.

    `portfolios`: so may they a second one behind a capital ("dell'Istruzione e del merito").
    """
    for _ in range(MAX_COMPLEMENTS):
        if not (row.same_sentence(at - 1, at) and row.lower[at] in words.complement_prepositions):
            return at
        if row.same_sentence(at, at + 1) and row.lower[at + 1] in words.indefinite:
            return at
        purpose = row.lower[at] == "per" and not _articled(row, at + 1, words)
        filled = _filler(row, at + 1, words, lower=lower and not purpose)
        if filled == at + 1:
            return at
        at = _coordinated(row, filled, words, lower=lower, portfolios=portfolios)
    return at


def _coordinated(row: TokenRow, at: int, words: PartyWords, *, lower: bool, portfolios: bool) -> int:
    """Where what is joined to a complement that ends at `at` ends: "(dell'Economia) e delle Finanze"."""
    while _goes_on(row, at, words):
        # "della Southern University e i cittadini": a name goes on with a name only.
        second = portfolios and _second_portfolio(row, at + 1, words)
        go_on = lower and (second or row.tokens[at - 1].text.islower())
        further = _filler(row, at + 1, words, lower=go_on, prepositions=True)
        if go_on and second and row.lower[at + 1] not in words.plural_genitives:
            further = min(further, at + 3)  # "del merito (tace)": one noun, in the singular
        if further == at + 1:
            break
        at = further
    return at


def _second_portfolio(row: TokenRow, at: int, words: PartyWords) -> bool:
    """Whether a genitive and a noun in lower case stand at `at`: "del merito"."""
    if not (row.same_sentence(at - 1, at) and row.lower[at] in words.genitives):
        return False
    return row.same_sentence(at - 1, at + 1) and row.tokens[at + 1].text.islower()


def _articled(row: TokenRow, at: int, words: PartyWords) -> bool:
    """What a body is for has its article: "per la pace", not "(processo) per crimini"."""
    form = row.lower[at] if row.same_sentence(at - 1, at) else ""
    return form in words.articles and form not in words.indefinite


def _goes_on(row: TokenRow, at: int, words: PartyWords) -> bool:
    conjunction = row.same_sentence(at - 1, at) and row.lower[at] in words.conjunctions
    return conjunction and not second_name(row, at + 1, words)


def second_name(row: TokenRow, at: int, words: PartyWords) -> bool:
    """Whether a name of its own stands behind a conjunction: "and the SEC", "o UNIDO", "e l'Università X"."""
    begin = at
    if row.same_sentence(at - 1, at) and row.lower[at] in words.complement_prepositions:
        at += 1
    if row.same_sentence(at - 1, at) and row.lower[at] in words.articles:
        at += 1
    if not row.same_sentence(begin - 1, at) or not is_capital(row.tokens[at].text):
        return False
    if is_acronym(row.tokens[at].text):
        return True
    if words.heads_last:
        return at > begin and row.lower[at - 1] in words.articles
    return at > begin and among(row.lower[at], words.public_heads, words.other_heads)


def _filler(row: TokenRow, at: int, words: PartyWords, *, lower: bool, prepositions: bool = False) -> int:
    """Where the noun phrase that starts at `at` ends; `at` itself if there is none."""
    begin = at
    if prepositions and row.same_sentence(at - 1, at) and row.lower[at] in words.complement_prepositions:
        at += 1
    if row.same_sentence(at - 1, at) and row.lower[at] in words.articles:
        at += 1
    noun = at
    while row.same_sentence(at - 1, at) and _fills(row, at, noun, words, lower=lower):
        at += 1
    if at == noun or row.lower[noun] in words.surroundings:
        return begin
    return at


def _fills(row: TokenRow, at: int, noun: int, words: PartyWords, *, lower: bool) -> bool:
    token = row.tokens[at]
    form = row.lower[at]
    if not token.text[:1].isalpha() or form in words.function_words or form in words.calendar:
        return False
    if is_capital(token.text):
        return token.pos not in ("VERB", "AUX") and not (at > noun and row.tokens[at - 1].text.islower())
    return lower and token.pos in (_NOUNS if at == noun else {"ADJ", *_NOUNS}) and at - noun < 3
