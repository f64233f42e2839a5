"""Names that a tagger left out but that act at the head of the article: "OpenAI tratta con Amazon"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from pipeline.data import Document
from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords, among
from pipeline.text.places import demonym, place
from pipeline.text.tokens import TokenRow, is_capital

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
        form = token.text
        inner = _INNER.fullmatch(form) is not None
        if not (inner or (row.sentence[at] in lead and row.opens_sentence(at) and inside[form])):
            continue
        known = among(row.lower[at], words.titles, words.regnal, words.calendar, words.things, words.products)
        named = (
            token.pos in ("PROPN", "") and is_capital(form) and not known and row.sentence[at] not in shouted
        )
        if named and _acts(row, at, words) and not _place(row.lower[at], words.language):
            yield Found(at, at + 1, "ORG")


def _acts(row: TokenRow, at: int, words: PartyWords) -> bool:
    verb = at + 1
    if not row.same_sentence(at, verb + 1) or row.tokens[verb].pos not in ("VERB", "AUX"):
        return False
    if row.tokens[verb].pos == "AUX":
        verb += 1
    lemma = row.tokens[verb].lemma.lower() or row.lower[verb]
    return among(lemma, words.acting, words.reporting, words.opposing)


def _place(form: str, language: str) -> bool:
    return place(form, language) is not None or demonym(form, language) is not None
