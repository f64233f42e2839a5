"""Names that a word beside them marks, where the tagger left them out or cut them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords
from pipeline.text.names import fold
from pipeline.text.places import place
from pipeline.text.tokens import NAME_TAGS, TokenRow, is_capital

MAX_NAME = 4


def schools(row: TokenRow, words: PartyWords) -> Iterator[Found]:
    """Head noun in lower case and a name: "il conservatorio Cherubini"."""
    for at, form in enumerate(row.lower):
        if form in words.schools and row.tokens[at].text.islower() and name_word(row, at + 1):
            yield Found(at, _name_end(row, at + 1), "ORG")


def titled(row: TokenRow, found: list[Found], words: PartyWords) -> Iterator[Found]:
    """Capitals behind a person's title or calling in lower case: "judge Zorn", "l'allenatore Bo"."""
    taken = {at for f in found for at in range(f.first, f.after)}
    for at, form in enumerate(row.lower):
        if form not in words.titles or at in taken or not row.tokens[at].text.islower():
            continue
        if at + 1 not in taken and name_word(row, at + 1) and row.lower[at + 1] not in words.titles:
            after = _name_end(row, at + 1, taken)
            if not row.same_sentence(at, after) or after not in taken:
                yield Found(at + 1, after, "PER")


def short_forms(row: TokenRow, found: list[Found], words: PartyWords) -> Iterator[Found]:
    """The head noun of the only longer name with it, in capitals behind an article: "the Trust"."""
    heads = {head for head, names in _head_nouns(row, found, words).items() if len(names) == 1}
    leads = words.articles | words.locatives | words.genitives - {"of", "di"}
    taken = {at for f in found for at in range(f.first, f.after)}
    for at in range(1, len(row) - 1):
        if row.lower[at] not in heads or at in taken or not is_capital(row.tokens[at].text):
            continue
        whole = not is_capital(row.tokens[at + 1].text) and row.lower[at + 1] not in words.genitives
        if whole and row.lower[at - 1] in leads and row.same_sentence(at - 1, at):
            yield Found(at, at + 1, "ORG")


def _head_nouns(row: TokenRow, found: list[Found], words: PartyWords) -> dict[str, set[str]]:
    """The longer names of bodies, folded, by their head noun."""
    heads: dict[str, set[str]] = defaultdict(set)
    for f in found:
        if f.label == "ORG" and f.after - f.first > 1:
            head = row.lower[f.after - 1 if words.heads_last else f.first]
            heads[head].add(fold(row.slice(f.first, f.after)))
    return heads


def owned(row: TokenRow, found: list[Found], words: PartyWords) -> Iterator[Found]:
    """What is bought, owned or led, where the tagger left it out: "to buy Ibix", "the board of Ibix"."""
    taken = {at for f in found for at in range(f.first, f.after)}
    for first in _objects(row, words):
        if first in taken or not name_word(row, first) or row.lower[first] in words.titles:
            continue
        after = _name_end(row, first, taken)
        if after not in taken and not place(row.slice(first, after), words.language):
            yield Found(first, after, "ORG")


def _objects(row: TokenRow, words: PartyWords) -> Iterator[int]:
    """Where a noun for who leads, or a verb of buying, has its complement."""
    for at in range(1, len(row) - 1):
        if row.lower[at] in words.owners and row.lower[at + 1] in words.genitives:
            yield at + 2
        elif row.tokens[at].pos == "VERB" and row.tokens[at].lemma.lower() in words.buying:
            yield at + 1


def name_word(row: TokenRow, at: int) -> bool:
    if not row.same_sentence(at - 1, at):
        return False
    token = row.tokens[at]
    return token.pos in NAME_TAGS and is_capital(token.text) and token.text[:1].isalpha()


def _name_end(row: TokenRow, first: int, barred: Set[int] = frozenset()) -> int:
    after = first
    while after - first < MAX_NAME and after not in barred and name_word(row, after):
        after += 1
    return after
