"""Names that an acronym in brackets spells out: "Federation of German Industries (BDI)"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords
from pipeline.text.names import fold, is_acronym
from pipeline.text.tokens import TokenRow, is_capital


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
