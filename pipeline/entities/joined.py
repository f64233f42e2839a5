"""Names with a conjunction or an 's of their own in them: "Cassa depositi e prestiti", "Macy's"."""

from __future__ import annotations

from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords
from pipeline.text.names import fold
from pipeline.text.tokens import TokenRow, is_capital

_NOUNS = ("NOUN", "PROPN")


def coordinated(row: TokenRow, span: Found, words: PartyWords) -> Found:
    """A span cut at a conjunction, with the noun that it leads to: "Cassa depositi (e prestiti)", "… della
    concorrenza (e del mercato)". Where the conjunction is none of the span, both nouns are in lower case and
    stand alike behind the same preposition or none, and no verb in the plural makes them two subjects."""
    last, at = span.after - 1, span.after
    if span.label != "ORG" or span.after - span.first < 2:
        return span
    if row.lower[last] in words.conjunctions:
        noun = last > span.first + 1 and row.same_sentence(last, at) and row.tokens[at].pos in _NOUNS
        alike = noun and row.tokens[at].text.islower() == row.tokens[last - 1].text.islower()
        return Found(span.first, at + 1, "ORG") if alike else span
    end = _second_noun(row, span, words)
    return Found(span.first, end, "ORG") if end else span


def _second_noun(row: TokenRow, span: Found, words: PartyWords) -> int | None:
    """Where a second complement behind a conjunction ends: "Autorità della concorrenza (e del mercato)"."""
    last, at = span.after - 1, span.after + 1
    if words.heads_last or not row.same_sentence(last, at) or row.lower[at - 1] not in words.conjunctions:
        return None
    genitive = row.lower[last - 1] in words.genitives
    if genitive and not _repeats_genitive(row, span, words):
        return None
    at += genitive
    pair = (last, at) if row.same_sentence(last, at) else (last, last)
    if pair[0] == pair[1] or not _plain(row, *pair) or (not genitive and not _plural(row, *pair)):
        return None
    verb = row.same_sentence(at, at + 1) and row.tokens[at + 1].pos in ("VERB", "AUX")
    return None if verb and row.lower[at + 1].endswith("no") else at + 1


def _repeats_genitive(row: TokenRow, span: Found, words: PartyWords) -> bool:
    """ "della ... e del ...": with articles, and none before the whole."""
    last, at = span.after - 1, span.after + 1
    outer = row.same_sentence(span.first - 1, last) and row.lower[span.first - 1] in words.genitives
    articled = row.lower[last - 1] != "di" and row.lower[at] in words.genitives - {"di"}
    return articled and not outer


def _plain(row: TokenRow, *places: int) -> bool:
    return all(row.tokens[n].pos == "NOUN" and row.tokens[n].text.islower() for n in places)


def _plural(row: TokenRow, *places: int) -> bool:
    return all(row.lower[n] != row.tokens[n].lemma.lower() for n in places)


def with_own_s(row: TokenRow, tagged: list[Found], found: list[Found], words: PartyWords) -> list[Found]:
    """Bodies that have an 's of their own, "McDonald's" and "Lloyd's of London", with it: nothing that could
    be theirs stands behind it at one place at least, and the name is nowhere without it."""
    ends = {span.after - 1 for span in tagged}
    marked = {f for f in found if _before_s(row, f, words)}
    bare = {_form(row, f) for f in found if f not in marked}
    own = {
        _form(row, f)
        for f in marked
        if (f.label == "ORG" and _owns_nothing(row, f.after, f.after in ends)) or _of_a_place(row, f.after)
    } - bare
    return [_to_s(row, f) if f in marked and _form(row, f) in own else f for f in found]


def _form(row: TokenRow, found: Found) -> str:
    return fold(row.slice(found.first, found.after))


def _before_s(row: TokenRow, found: Found, words: PartyWords) -> bool:
    at = found.after
    beside = row.same_sentence(at - 1, at) and row.touching(at - 1)
    return beside and len(row.lower[at]) > 1 and row.lower[at] in words.possessives


def _owns_nothing(row: TokenRow, at: int, tagged: bool) -> bool:
    """Whether the 's at `at` belongs to the name by what follows; `tagged`: a tagger took it for such."""
    if not row.same_sentence(at, at + 1):
        return tagged
    following = row.tokens[at + 1]
    if following.pos == "VERB" and not following.text.endswith("ing"):
        return tagged
    return following.pos == "AUX" or (tagged and (following.pos == "ADP" or following.text == "."))


def _of_a_place(row: TokenRow, at: int) -> bool:
    named = row.same_sentence(at, at + 2) and row.lower[at + 1] == "of"
    return named and is_capital(row.tokens[at + 2].text)


def _to_s(row: TokenRow, found: Found) -> Found:
    after = found.after + 1 + 2 * _of_a_place(row, found.after)
    return Found(found.first, after, "ORG")
