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
_ELIDED = frozenset({"l'", "l’"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

_QUOTES = {'"': '"', "“": "”", "«": "»", "‘": "’"}
MAX_QUOTED = 8

# Besides countries, what stands at the end of bodies' names.
_HOME = frozenset({"scotland", "wales", "england", "europe", "europa"})


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
    """A nationality, a road, "eighteen states", or a title and its field without a name
    ("Chilean", "A10", "US Energy (Secretary)")."""
    forms = row.lower[first:after]
    if after - first == 1:
        common = (
            label == "ORG" and row.opens_sentence(first) and forms[0].removesuffix("s") in words.other_heads
        )
        nationality = label != "PER" and _nationality(row, first, words)
        if nationality or common or _ROAD.fullmatch(row.tokens[first].text):
            return True
    if row.tokens[first].pos == "NUM" and forms[-1] in words.surroundings:
        return True
    if label == "PER":
        return all(form.strip(".") in _SUFFIXES or form in words.titles for form in forms)
    known = (words.titles, words.offices, words.body_modifiers)
    bare = all(
        among(form, *known) or place(form, words.language) or not is_capital(row.tokens[first + n].text)
        for n, form in enumerate(forms)
    )
    followed = row.same_sentence(first, after) and row.lower[after] in words.titles
    return label == "ORG" and bare and (followed or forms[0] in words.titles or forms[-1] in words.titles)


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
    token, form = row.tokens[at], row.lower[at]
    if not any(c.isalnum() for c in form):
        return True
    if at + 1 == after:
        return not any(c.isalnum() for c in form) or form in _ELIDED
    if form in words.articles:
        return True
    if label == "PER" and form in words.openers and row.opens_sentence(at):
        return True
    if row.opens_sentence(at) and among(form, words.callings):
        return True
    if label == "PER" and form in words.titles:
        return not (form in words.regnal and at + 2 == after) and is_capital(row.tokens[after - 1].text)
    lower_case = not is_capital(token.text) and not any(c.isdigit() for c in form)
    if label == "ORG":
        heads = (words.public_heads, words.other_heads, words.body_modifiers, words.government)
        return lower_case and not among(form, *heads)
    # "(Provincia) di Enna", but the man "di Maio"; "di Orlando Nima Fazeli" is a man of Orlando.
    return lower_case and (form not in NAME_PARTICLES or (label == "LOC" and form in words.genitives))


def _trailing(row: TokenRow, first: int, at: int, label: str, words: PartyWords) -> bool:
    """Whether the last word of a span is no part of the name."""
    token, form = row.tokens[at], row.lower[at]
    if form in words.possessives or form in words.function_words or form in words.articles:
        return not is_capital(token.text)
    if not any(c.isalnum() for c in form):
        return form not in {"!", "+"}
    if label != "ORG":
        return token.text.islower()
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


def _handle(row: TokenRow, at: int) -> bool:
    return row.tokens[at].text.startswith("@") or "." in row.tokens[at].text.strip(".")


def widened(row: TokenRow, found: Found, words: PartyWords) -> Found:
    """A body with the country at its end that a tagger cut off: "Cancer Research UK", "Amazon Italia"."""
    at = found.after
    if found.label != "ORG" or not row.same_sentence(found.first, at) or not is_capital(row.tokens[at].text):
        return found
    known = place(row.lower[at], words.language) or row.lower[at] in _HOME
    return Found(found.first, at + 1, "ORG") if known else found


def completed(row: TokenRow, found: Found, words: PartyWords) -> Found:
    """A body with what a tagger cut off: the full stop of "Right Media Inc.", the complement of a common
    noun ("Figli dell'Iraq")."""
    at = found.after
    dotted = row.same_sentence(at - 1, at) and row.lower[at] == "." and row.touching(at - 1)
    if found.label == "ORG" and dotted and row.lower[at - 1] + "." in words.legal_forms:
        return Found(found.first, at + 1, "ORG")
    head = row.tokens[at - 1]
    cut = found.label == "ORG" and at - found.first == 1 and head.pos == "NOUN" and head.text.istitle()
    if not cut or not row.same_sentence(at - 1, at + 1) or row.lower[at] not in words.genitives:
        return found
    end = at + 1
    while row.same_sentence(at, end) and row.tokens[end].pos == "PROPN" and is_capital(row.tokens[end].text):
        end += 1
    own = not row.opens_sentence(found.first) and end > at + 1
    return Found(found.first, end, "ORG") if own else found


def elided(row: TokenRow, found: Found) -> Found:
    """A name with the article that is part of it: "L'Oreal", not "l'Oreal" nor at a start "L'Italia"."""
    at = found.first - 1
    article = row.same_sentence(at, found.first) and row.lower[at] in _ELIDED and row.touching(at)
    own = article and is_capital(row.tokens[at].text) and not row.opens_sentence(at)
    return Found(at, found.after, found.label) if own else found


def hyphenated(row: TokenRow, found: Found) -> Found:
    """The other half of a name with a hyphen that a tagger cut: "VMRO-DPMNE", "Padoa-Schioppa"."""
    if found.label == "LOC":
        return found
    first, after = found.first, found.after
    if first > 1 and row.lower[first - 1] == "-" and row.touching(first - 1) and row.touching(first - 2):
        first -= 2 if is_capital(row.tokens[first - 2].text) else 0
    if after + 1 < len(row) and row.lower[after] == "-" and row.touching(after - 1) and row.touching(after):
        after += 2 if is_capital(row.tokens[after + 1].text) else 0
    return Found(first, after, found.label)


def quoted(row: TokenRow, found: Found) -> Found:
    """A body with a part of its name in quotation marks, up to the closing one: "Associazione «Due Ali»"."""
    if found.label != "ORG":
        return found
    opening = [at for at in range(found.first, found.after) if row.lower[at] in _QUOTES]
    if len(opening) != 1 or opening[0] == found.first:
        return found
    closing = _QUOTES[row.lower[opening[0]]]
    at = found.after
    while row.same_sentence(found.first, at) and at - found.after < MAX_QUOTED:
        if row.lower[at] == closing:
            return Found(found.first, at + 1, "ORG")
        at += 1
    return found


def coordinated(row: TokenRow, span: Found, words: PartyWords) -> Found:
    """A span that ends in a conjunction, with the noun that it leads to: "Cassa depositi e (prestiti)"."""
    last, at = span.after - 1, span.after
    cut = span.label == "ORG" and last - span.first > 1 and row.lower[last] in words.conjunctions
    if not cut or not row.same_sentence(last, at) or row.tokens[at].pos not in ("NOUN", "PROPN"):
        return span
    alike = row.tokens[at].text.islower() == row.tokens[last - 1].text.islower()
    return Found(span.first, at + 1, "ORG") if alike else span


def one_name(row: TokenRow, found: list[Found], words: PartyWords) -> list[Found]:
    """Two bodies with "e" between them are one where the verb is in the singular: "Alleanza Verdi e
    Sinistra si è astenuta". The first begins with the noun for a body."""
    out: list[Found] = []
    for item in found:
        last = out[-1] if out else None
        if (
            last
            and last.label == item.label == "ORG"
            and last.after + 1 == item.first
            and row.lower[last.after] in words.conjunctions
            and row.lower[last.first] in words.other_heads
            and _singular_verb(row, item.after, words)
        ):
            out[-1] = Found(last.first, item.after, "ORG")
        else:
            out.append(item)
    return out


def _singular_verb(row: TokenRow, at: int, words: PartyWords) -> bool:
    if row.same_sentence(at - 1, at + 1) and row.lower[at] in words.clitics:
        at += 1
    return row.same_sentence(at - 1, at) and row.lower[at] in words.singular


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
