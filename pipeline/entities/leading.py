"""Names that a tagger left out but that act at the head of the article: "OpenAI tratta con Amazon"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from pipeline.data import Document
from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords, among
from pipeline.text.places import demonym, place
from pipeline.text.tokens import NAME_TAGS, TokenRow, is_capital

# A capital within the word is a firm's, unless it is a surname's: "OpenAI", but "McCain", "DeSantis".
_INNER = re.compile(r"(?!(?:Mc|Mac|De|Del|Di|Da|Du|La|Le|Lo|Van|Von|Fitz)[A-Z])[A-Za-z]?[a-z]*[a-z][A-Z]\w*")


def leading(document: Document, row: TokenRow, words: PartyWords, shouted: Set[int]) -> Iterator[Found]:
    """One-word subjects of verbs of acting or saying: with an inner capital wherever they stand, others
    in the headline and the first sentence, where the article has the word within a sentence as well."""
    lead = {s.index for s in document.sentences[:2]}
    inside = Counter(
        token.text
        for at, token in enumerate(row.tokens)
        if is_capital(token.text) and not row.opens_sentence(at) and row.sentence[at] not in shouted
    )
    for at, token in enumerate(row.tokens):
        if token.pos not in NAME_TAGS:
            continue
        opens = row.sentence[at] in lead and row.opens_sentence(at) and inside[token.text]
        if row.sentence[at] in shouted or not (opens or _INNER.fullmatch(token.text)):
            continue
        if _new_name(row, at, words) and _acts(row, at, words):
            yield Found(at, at + 1, "ORG")


def _new_name(row: TokenRow, at: int, words: PartyWords) -> bool:
    """A capital that is in none of the tables of common words, titles and places."""
    token, form = row.tokens[at], row.lower[at]
    if not is_capital(token.text):
        return False
    tables = (words.titles, words.regnal, words.calendar, words.things, words.products)
    return not among(form, *tables) and not (place(form, words.language) or demonym(form, words.language))


def _acts(row: TokenRow, at: int, words: PartyWords) -> bool:
    verb = at + 1
    if not row.same_sentence(at, verb + 1) or row.tokens[verb].pos not in ("VERB", "AUX"):
        return False
    if row.tokens[verb].pos == "AUX":
        verb += 1
    lemma = row.tokens[verb].lemma.lower() or row.lower[verb]
    return among(lemma, words.acting, words.reporting, words.opposing)
