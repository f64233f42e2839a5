"""Acronyms that are names: those that a name before them spells out, and those that come again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords, among
from pipeline.text.names import fold, is_acronym
from pipeline.text.tokens import TokenRow, is_capital

# So often a tagger's slip is told from a name: of what stands but once or twice its own word goes.
OFTEN = 3


def recurring(row: TokenRow, words: PartyWords, shouted: Set[int]) -> Iterator[Found]:
    """Acronyms of three letters or more that are proper nouns and stand in the article several times."""
    places = defaultdict(list)
    for at, token in enumerate(row.tokens):
        form = token.text
        named = token.pos == "PROPN" and is_acronym(form) and form.isupper() and len(form) > 2
        if not named or row.sentence[at] in shouted:
            continue
        if not among(row.lower[at], words.titles, words.things, words.products):
            places[form].append(at)
    for found in places.values():
        if len(found) >= OFTEN:
            yield from (Found(at, at + 1, "ORG") for at in found)


def spelt_out(row: TokenRow, words: PartyWords, shouted: Set[int]) -> Iterator[Found]:
    """The name before a bracketed acronym whose capitals are the acronym's letters, and the acronym.

    After Schwartz and Hearst (2003): read backwards, each letter stands in a capitalised word,
    the first one at its start; short words in lower case between them are passed over.
    """
    for at in range(1, len(row) - 1):
        if row.lower[at - 1] != "(" or row.lower[at + 1] != ")" or row.sentence[at] in shouted:
            continue
        acronym = row.tokens[at].text
        if not (row.same_sentence(at - 1, at + 1) and is_acronym(acronym) and len(acronym) > 2):
            continue
        first = _beginning(row, at - 2, fold(acronym), words)
        if first is not None:
            yield Found(first, at - 1, "ORG")
            yield Found(at, at + 1, "ORG")


def _beginning(row: TokenRow, last: int, letters: str, words: PartyWords) -> int | None:
    at, left, passed = last, len(letters), 0
    while at >= 0 and row.same_sentence(at, last) and left and passed < 4:
        form = fold(row.tokens[at].text)
        if is_capital(row.tokens[at].text):
            if letters[left - 1] not in (form if left > 1 else form[:1]):
                return None
            left, passed = left - 1, 0
        elif form and form not in words.function_words and len(form) > 3:
            return None
        else:
            passed += 1
        at -= 1
    return at + 1 if not left else None
