"""Entities → parties: the people, organisations and governments that act in the article or are acted upon."""

from __future__ import annotations

from collections import Counter
from typing import cast

from pipeline.data import Document, Party, PartyType, Span
from pipeline.lexicon.parties import PARTY_WORDS
from pipeline.parties.choosing import Chooser
from pipeline.parties.context import Reader
from pipeline.parties.grouping import Group, fullest, group
from pipeline.parties.mentions import find_mentions
from pipeline.text.names import fold
from pipeline.text.tokens import TokenRow

__all__ = ["find_parties"]

# What a mention in the headline or in the first sentence weighs beside one further down.
HEADLINE = 4.0
LEAD = 2.0


def find_parties(document: Document) -> tuple[Party, ...]:
    """The parties, the one that the article is most about first.

    `name` is the fullest form in the article, without title or article; expects cleaned
    entities (see `pipeline.entities`).
    """
    row = TokenRow(document)
    language = document.language.code
    words = PARTY_WORDS[language]
    mentions = find_mentions(document, row)
    titles = {s.index for s in document.sentences if s.role == "title"}
    reader = Reader(row, words, mentions, titles)
    roles = {mention: reader.role(mention) for mention in mentions}
    chooser = Chooser(row, words, language, roles, reader.speaking(), titles)
    found = chooser.parties(group(row, mentions, language))
    found.sort(key=lambda g: (-_weight(document, row, g), g.mentions[0].first))
    return tuple(_party(row, candidate, language) for candidate in found)


def _weight(document: Document, row: TokenRow, candidate: Group) -> float:
    total = 0.0
    for mention in candidate.mentions:
        sentence = document.sentences[row.sentence[mention.first]]
        total += HEADLINE if sentence.role == "title" else LEAD if sentence.index <= 1 else 1.0
    return total


def _party(row: TokenRow, candidate: Group, language: str) -> Party:
    candidate.mentions.sort(key=lambda m: m.first)
    forms = Counter(m.text for m in candidate.mentions)
    name = fullest(candidate, language)
    aliases = {fold(form): form for form, _ in reversed(forms.most_common()) if fold(form) != fold(name)}
    spans = tuple(Span(row.tokens[m.first].start, row.tokens[m.after - 1].end) for m in candidate.mentions)
    return Party(name, cast(PartyType, candidate.type), tuple(reversed(aliases.values())), spans)
