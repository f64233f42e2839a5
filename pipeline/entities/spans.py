"""One tagged span → the bare names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon.parties import NAME_PARTICLES, PartyWords, among
from pipeline.text.bodies import second_name
from pipeline.text.places import demonym, place
from pipeline.text.tokens import TokenRow, is_capital

_ROAD = re.compile(r"[AEMS]\d{1,3}")
ELIDED = frozenset({"l'", "l’"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """Tokens first to after (exclusive), with a tagger's label."""

    first: int
    after: int
    label: str


def trim(row: TokenRow, first: int, after: int, label: str, words: PartyWords) -> Iterator[Found]:
    """The names in a span: cut where no name goes on, freed of titles, articles and possessives."""
    pieces = _pieces(row, first, after, label, words)
    if after - first == 2 and label != "PER" and _two_places(row, first, words):
        pieces = iter([(first, first + 1), (first + 1, after)])
    for begin, end in pieces:
        if begin > first and row.lower[begin - 1] == "da" and label == "PER":
            label = "LOC"
        begin, end = _bare(row, begin, end, label, words)
        begin = _past_dateline(row, begin, end, label, words)
        if label == "PER" and end - begin == 1:
            begin = _with_rank(row, begin, words)
        if (
            begin < end
            and not _no_name(row, begin, end, label, words)
            and any(is_capital(row.tokens[at].text) or _handle(row, at) for at in range(begin, end))
        ):
            yield Found(begin, end, label)


def _past_dateline(row: TokenRow, first: int, after: int, label: str, words: PartyWords) -> int:
    """A capital that a tagger took for part of a longer name: "(ha detto a) Jakarta Sutopo Purwo Nugroho"."""
    before = first - 1
    if label != "PER" or after - first < 3 or not row.same_sentence(before, first):
        return first
    known = place(row.lower[first], words.language)
    return first + 1 if known and row.lower[before] in words.locatives else first


def _ranked(row: TokenRow, first: int, words: PartyWords) -> bool:
    return row.same_sentence(first - 1, first) and row.lower[first - 1] in words.regnal


def _two_places(row: TokenRow, first: int, words: PartyWords) -> bool:
    """Two countries or capitals taken for one name: "(made) Berlin Moscow's (captive)"."""
    here = row.lower[first : first + 2]
    both = place(" ".join(here), words.language)
    return both is None and all(place(form, words.language) for form in here)


def _pieces(
    row: TokenRow, first: int, after: int, label: str, words: PartyWords
) -> Iterator[tuple[int, int]]:
    begin = first
    for at in range(first, after):
        if at > begin and _cuts(row, at, begin, after, label, words):
            yield begin, at
            begin = at if row.sentence[at] != row.sentence[at - 1] else at + 1
    if begin < after:
        yield begin, after


def _cuts(row: TokenRow, at: int, begin: int, after: int, label: str, words: PartyWords) -> bool:
    if row.sentence[at] != row.sentence[at - 1]:
        return True
    form = row.tokens[at].text
    if form in {",", ";", ":", "(", ")", "–", "—", "/"}:
        return label != "ORG" or form in {";", "(", ")"}
    if label == "PER" and form in ("da", "of") and begin + 1 == at and _ranked(row, begin, words):
        return True
    if not (row.lower[at] in words.conjunctions and form != "&" and at + 1 < after):
        return False
    if label == "ORG" and second_name(row, at + 1, words):
        return True
    splits = label in ("PER", "LOC") or _two_bodies(row, begin, at, after, words)
    return splits and is_capital(row.tokens[at + 1].text)


def _two_bodies(row: TokenRow, begin: int, at: int, after: int, words: PartyWords) -> bool:
    """That "Google and Bell Atlantic" are two; "Marks and Spencer", "Department of Health and Care" one."""
    forms = [form for form in row.lower[begin:after] if form not in words.conjunctions]
    kept = (words.public_heads, words.other_heads, words.complement_prepositions, words.body_modifiers)
    return after - at > 2 and not any(among(form, *kept) for form in forms)


def _bare(row: TokenRow, first: int, after: int, label: str, words: PartyWords) -> tuple[int, int]:
    while first < after and _dispensable(row, first, after, label, words):
        first += 1
    while first < after and _trailing(row, first, after - 1, label, words):
        after -= 1
    return first, after


def _no_name(row: TokenRow, first: int, after: int, label: str, words: PartyWords) -> bool:
    """A common word, "eighteen states", or a title and its field without a name ("US Energy (Secretary)")."""
    forms = row.lower[first:after]
    if after - first == 1 and _common_word(row, first, label, words):
        return True
    if row.tokens[first].pos == "NUM" and forms[-1] in words.surroundings:
        return True
    if label == "PER":
        return all(form.strip(".") in _SUFFIXES or form in words.titles for form in forms)
    return label == "ORG" and _title_alone(row, first, after, words)


def _common_word(row: TokenRow, at: int, label: str, words: PartyWords) -> bool:
    """An article, a road, a nationality, or the noun for a body at the start of a sentence: "La", "A10",
    "Chilean", "Banks"."""
    text = row.tokens[at].text
    if row.lower[at] in words.articles and (len(text) == 1 or not text.isupper()):
        return True
    if _ROAD.fullmatch(text) or (label != "PER" and _nationality(row, at, words)):
        return True
    return label == "ORG" and row.opens_sentence(at) and row.lower[at].removesuffix("s") in words.other_heads


def _title_alone(row: TokenRow, first: int, after: int, words: PartyWords) -> bool:
    """Whether nothing but a field and a country stands beside the title at one end, or behind it."""
    ends = [row.lower[first], row.lower[after - 1]]
    if row.same_sentence(first, after):
        ends.append(row.lower[after])
    return not words.titles.isdisjoint(ends) and all(
        among(row.lower[at], words.titles, words.offices, words.body_modifiers)
        or place(row.lower[at], words.language)
        or not is_capital(row.tokens[at].text)
        for at in range(first, after)
    )


def _nationality(row: TokenRow, at: int, words: PartyWords) -> bool:
    form = row.lower[at]
    if row.tokens[at].pos == "ADJ":
        return True
    ends = words.heads_last and form.endswith(("an", "ans", "ish", "ese", "ch", "i", "is"))
    return ends and place(form, words.language) is None and demonym(form, words.language) is not None


def _with_rank(row: TokenRow, first: int, words: PartyWords) -> int:
    """A single name keeps the rank that belongs to it: "Papa Francesco", "Queen Elizabeth"."""
    before = first - 1
    ranked = row.same_sentence(before, first) and row.lower[before] in words.regnal
    return before if ranked and is_capital(row.tokens[before].text) else first


def _dispensable(row: TokenRow, at: int, after: int, label: str, words: PartyWords) -> bool:
    """Whether the first word of a span is no part of the name."""
    form = row.lower[at]
    if not any(map(str.isalnum, form)):
        return True
    if at + 1 == after:
        return form in ELIDED
    if form in words.articles:
        own = is_capital(row.tokens[at].text) and not row.opens_sentence(at) and label == "ORG"
        return words.heads_last or not own  # "(la cooperativa) La Paranza"
    if row.opens_sentence(at) and _opener(form, label, words):
        return True
    if label == "PER" and form in words.titles:
        return not (form in words.regnal and at + 2 == after) and is_capital(row.tokens[after - 1].text)
    plain = not is_capital(row.tokens[at].text) and not any(map(str.isdigit, form))
    return plain and not _small_part(form, label, words)


def _opener(form: str, label: str, words: PartyWords) -> bool:
    return among(form, words.callings) or (label == "PER" and form in words.openers)


def _small_part(form: str, label: str, words: PartyWords) -> bool:
    """Whether a name begins with this word in lower case: the noun of a body, the particle of a man ("di
    Maio", but "(Provincia) di Enna"; "di Orlando Nima Fazeli" is a man of Orlando)."""
    if label == "ORG":
        heads = (words.public_heads, words.other_heads, words.body_modifiers, words.government)
        return among(form, *heads)
    return form in NAME_PARTICLES and not (label == "LOC" and form in words.genitives)


def _trailing(row: TokenRow, first: int, at: int, label: str, words: PartyWords) -> bool:
    """Whether the last word of a span is no part of the name."""
    token, form = row.tokens[at], row.lower[at]
    if form in words.possessives or form in words.function_words or form in words.articles:
        return not is_capital(token.text)
    if not any(c.isalnum() for c in form):
        return form not in {"!", "+"}
    if label != "ORG":
        return token.text.islower() and not (at - first > 2 and _hyphenated(row, at))
    heads = (words.public_heads, words.other_heads)
    if words.heads_last:
        return token.text.islower() and not among(form, *heads)
    # "(l'emittente) TVP1 polacca", but "Ministero degli Esteri polacco".
    return (
        token.text.islower()
        and row.tokens[at].pos == "ADJ"
        and demonym(form, words.language) is not None
        and not among(row.lower[first], *heads)
    )


def _hyphenated(row: TokenRow, at: int) -> bool:
    """Whether a word is the second half of one: "Park Ji-(won)"."""
    return row.lower[at - 1] == "-" and row.touching(at - 1) and row.touching(at - 2)


def _handle(row: TokenRow, at: int) -> bool:
    return row.tokens[at].text.startswith("@") or "." in row.tokens[at].text.strip(".")
