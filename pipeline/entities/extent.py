"""A name with what a tagger cut off it: "Cancer Research (UK)", "Right Media Inc(.)", "(L')Oreal"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pipeline.entities.marked import name_word
from pipeline.entities.spans import ELIDED, Found
from pipeline.lexicon.parties import PartyWords
from pipeline.text.places import place
from pipeline.text.tokens import TokenRow, is_capital

_QUOTES = {'"': '"', "“": "”", "«": "»", "‘": "’"}
MAX_QUOTED = 8
MAX_SURNAME = 4

# Besides countries, what stands at the end of bodies' names.
_HOME = frozenset({"scotland", "wales", "england", "europe", "europa"})


def whole(row: TokenRow, found: Found, words: PartyWords) -> Found:
    """A name with all that belongs to it."""
    found = _with_particle(row, _elided(row, _hyphenated(row, found)), words)
    if found.label == "ORG":
        for goes_on in _BODY_GOES_ON:
            found = Found(found.first, goes_on(row, found, words), "ORG")
    return found


def _elided(row: TokenRow, found: Found) -> Found:
    """A name with the article that is part of it: "L'Oreal", not "l'Oreal" nor at a start "L'Italia"."""
    at = found.first - 1
    article = row.same_sentence(at, found.first) and row.lower[at] in ELIDED and row.touching(at)
    own = article and is_capital(row.tokens[at].text) and not row.opens_sentence(at)
    return Found(at, found.after, found.label) if own else found


def _with_particle(row: TokenRow, found: Found, words: PartyWords) -> Found:
    """A single word behind a capitalised particle is a surname, not a place: "Giuseppina Di (Foggia)"."""
    first = found.first - 1
    if words.heads_last or found.label == "ORG" or found.after - found.first != 1:
        return found
    inside = row.same_sentence(first - 1, found.first)
    particle = inside and row.lower[first] in words.genitives and row.tokens[first].text[0].isupper()
    if not particle or not name_word(row, first - 1):
        return found
    while name_word(row, first - 1) and found.after - first < MAX_SURNAME:
        first -= 1
    return Found(first, found.after, "PER")


def _hyphenated(row: TokenRow, found: Found) -> Found:
    """The other half of a name with a hyphen that a tagger cut: "VMRO-DPMNE", "Padoa-Schioppa"."""
    if found.label == "LOC":
        return found
    first, after = found.first, found.after
    if first > 1 and row.lower[first - 1] == "-" and row.touching(first - 1) and row.touching(first - 2):
        first -= 2 if is_capital(row.tokens[first - 2].text) else 0
    if after + 1 < len(row) and row.lower[after] == "-" and row.touching(after - 1) and row.touching(after):
        after += 2 if is_capital(row.tokens[after + 1].text) else 0
    return Found(first, after, found.label)


def _past_stop(row: TokenRow, found: Found, words: PartyWords) -> int:
    """The full stop of an abbreviation: "Right Media Inc."."""
    at = found.after
    dotted = row.same_sentence(at - 1, at) and row.lower[at] == "." and row.touching(at - 1)
    return at + 1 if dotted and row.lower[at - 1] + "." in words.legal_forms else at


def _past_form(row: TokenRow, found: Found, words: PartyWords) -> int:
    """The legal form behind a firm's name: "Bank of Ireland Group (plc)"; "company" is a noun."""
    at = found.after
    form = row.lower[at] if row.same_sentence(found.first, at) else ""
    legal = form in words.legal_forms - words.other_heads - words.families
    return at + 1 if legal and row.tokens[at].pos in ("PROPN", "X", "NOUN") else at


def _past_complement(row: TokenRow, found: Found, words: PartyWords) -> int:
    """The complement of a common noun: "Figli dell'Iraq"."""
    at = found.after
    head = row.tokens[at - 1]
    single = at - found.first == 1 and not row.opens_sentence(found.first)
    cut = single and head.pos == "NOUN" and head.text.istitle() and row.same_sentence(at - 1, at + 1)
    if not cut or row.lower[at] not in words.genitives:
        return at
    end = at + 1
    while row.same_sentence(at, end) and row.tokens[end].pos == "PROPN" and is_capital(row.tokens[end].text):
        end += 1
    return end if end > at + 1 else at


def _past_country(row: TokenRow, found: Found, words: PartyWords) -> int:
    """The country at its end: "Cancer Research UK", "Amazon Italia"."""
    at = found.after
    if not row.same_sentence(found.first, at) or not is_capital(row.tokens[at].text):
        return at
    return at + 1 if place(row.lower[at], words.language) or row.lower[at] in _HOME else at


def _past_article(row: TokenRow, found: Found, words: PartyWords) -> int:
    """A capitalised article and the word behind it: "AG2R La Mondiale"."""
    at = found.after
    article = row.same_sentence(found.first, at) and row.lower[at] in words.articles
    return at + 2 if article and row.tokens[at].text.istitle() and name_word(row, at + 1) else at


def _past_quotation(row: TokenRow, found: Found, words: PartyWords) -> int:
    """A part of the name in quotation marks, up to the closing one: "Associazione «Due Ali»"."""
    opening = [at for at in range(found.first, found.after) if row.lower[at] in _QUOTES]
    if len(opening) != 1 or opening[0] == found.first:
        return found.after
    closing, at = _QUOTES[row.lower[opening[0]]], found.after
    while row.same_sentence(found.first, at) and at - found.after < MAX_QUOTED:
        if row.lower[at] == closing:
            return at + 1
        at += 1
    return found.after


_BODY_GOES_ON = (_past_form, _past_stop, _past_complement, _past_country, _past_article, _past_quotation)
"""Where a body ends that a tagger cut off, each beyond what the one before it found."""


def joined(found: Iterable[Found], joins: Callable[[Found, Found], bool]) -> list[Found]:
    """Two names that follow each other are one where `joins` says so."""
    out: list[Found] = []
    for item in found:
        if out and out[-1].label == item.label and joins(out[-1], item):
            item = Found(out.pop().first, item.after, item.label)
        out.append(item)
    return out


def one_body(row: TokenRow, found: Iterable[Found], words: PartyWords) -> list[Found]:
    """Two bodies with "e" between them are one where the verb is in the singular: "Alleanza Verdi e
    Sinistra si è astenuta". The first begins with the noun for a body."""

    def joins(last: Found, item: Found) -> bool:
        between = last.label == "ORG" and last.after + 1 == item.first
        if not between or row.lower[last.after] not in words.conjunctions:
            return False
        return row.lower[last.first] in words.other_heads and _singular_verb(row, item.after, words)

    return joined(found, joins)


def _singular_verb(row: TokenRow, at: int, words: PartyWords) -> bool:
    if row.same_sentence(at - 1, at + 1) and row.lower[at] in words.clitics:
        at += 1
    return row.same_sentence(at - 1, at) and row.lower[at] in words.singular


def one_person(row: TokenRow, found: Iterable[Found]) -> list[Found]:
    """Two single words side by side that are both taken for people are one name."""

    def joins(last: Found, item: Found) -> bool:
        single = last.after - last.first == 1 == item.after - item.first
        beside = last.after == item.first and row.same_sentence(last.first, item.first)
        return item.label == "PER" and single and beside

    return joined(found, joins)


def between(row: TokenRow, tagged: list[Found], words: PartyWords) -> frozenset[int]:
    """Tokens that part what a tagger took for two names: a conjunction, and what opens a complement in
    lower case behind a whole name ("Corte Suprema (della decisione)")."""
    starts = {t.first for t in tagged if t.label == "ORG"}
    ends: set[int] = set()
    for span in tagged:
        at = span.after
        if span.label != "ORG" or not row.same_sentence(at - 1, at + 1):
            continue
        noun = at + 2 if row.same_sentence(at, at + 2) and row.lower[at + 1] in words.articles else at + 1
        if row.lower[at] in words.conjunctions:
            if noun in starts or at + 1 in starts:
                ends.add(at)
            continue
        whole = span.after - span.first > 1 and is_capital(row.tokens[at - 1].text)
        if whole and row.lower[at] in words.complement_prepositions and row.tokens[noun].text.islower():
            ends.add(at)
    return frozenset(ends)
