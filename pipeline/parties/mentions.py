"""Everything in an article that may be a mention of a party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from pipeline.data import Document
from pipeline.lexicon.parties import DOMAINS, PARTY_WORDS, PartyWords, among
from pipeline.lexicon.traits import TRAITS
from pipeline.text.bodies import Body, find_bodies
from pipeline.text.bylines import find_bylines, within
from pipeline.text.names import fold
from pipeline.text.places import demonym, place
from pipeline.text.tokens import NAME_TAGS, TokenRow, is_capital

# A firm's sign with that of the exchange: "AAPL.O", "ENI.MI".
_CODE = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}")
# Letters behind a person's name ("Ann Hart KC") are no more.
LONGEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens first to after (exclusive) with a label PER, LOC or ORG.

    `named` is False for a body without a name ("the health ministry"); `code` is the country
    of a government that is named for it ("the Bolivian administration"), `stands_for` the folded
    name of the body that a metonym means; `acting` says that the tagger took a country for a body.
    """

    first: int
    after: int
    label: str
    text: str
    named: bool = True
    code: str = ""
    stands_for: str = ""
    acting: bool = False


def find_mentions(document: Document, row: TokenRow) -> list[Mention]:
    """In text order, without overlap: entities, bodies without a name, groups, web sites, handles.

    Names that only sign the article are left out.
    """
    words = PARTY_WORDS[document.language.code]
    mentions = _with_firms(row, list(_entities(document, row, words)), words)
    taken = {at for m in mentions for at in range(m.first, m.after)}
    people = frozenset(at for m in mentions if m.label == "PER" for at in range(m.first, m.after))
    for body in find_bodies(row, words, document.language.code, people):
        if taken.isdisjoint(range(body.first, body.after)):
            mentions.append(_of_body(row, body, words, document.language.code))
            taken.update(range(body.first, body.after))
    mentions.extend(_others(row, words, taken))
    taken |= {at for m in mentions for at in range(m.first, m.after)}
    mentions.extend(_speakers(row, words, taken, document.language.code))
    signed = find_bylines(document.text)
    told = [m for m in mentions if not within(signed, row.tokens[m.first].start)]
    return sorted(_resolved(told, words), key=lambda m: m.first)


def _resolved(mentions: list[Mention], words: PartyWords) -> Iterator[Mention]:
    """Metonyms become bodies where the body that they stand for is in the article."""
    bodies = {fold(m.text) for m in mentions if m.label == "ORG"}
    heads = {name.split()[0] for name in bodies if name}
    for mention in mentions:
        meant = words.metonyms.get(mention.text.lower())
        present = meant and (fold(meant) in bodies or fold(meant) in heads)
        yield replace(mention, label="ORG", stands_for=fold(meant)) if meant and present else mention


def _entities(document: Document, row: TokenRow, words: PartyWords) -> Iterator[Mention]:
    language = document.language.code
    names = [(*row.cover(entity.start, entity.end), entity.label) for entity in document.entities]
    persons = {after for _, after, label in names if label == "PER"}
    for entity, (first, after, _) in zip(document.entities, names, strict=True):
        if first == after or _is_none(row, first, after, words) or _letters(row, first, after, persons):
            continue
        text = document.slice(entity)
        # A country is a place, whatever a tagger took it for.
        acting = entity.label == "ORG" and place(text, language) is not None
        label = "LOC" if acting else entity.label
        code = _government_of(row, first, after, words, language) if label == "ORG" else ""
        if not (first + 1 == after and row.lower[first] in words.offices and label == "ORG"):
            yield Mention(first, after, "LOC" if code else label, text, code=code, acting=acting)


def _letters(row: TokenRow, first: int, after: int, persons: Set[int]) -> bool:
    """Whether letters follow a person's name without a mark: "Ann Hart KC"."""
    text = row.slice(first, after)
    return first in persons and text.isupper() and len(text) <= LONGEST_LETTERS


def _is_none(row: TokenRow, first: int, after: int, words: PartyWords) -> bool:
    return _ticker(row, first, after, words) or _is_thing(row, first, after, words)


def _is_thing(row: TokenRow, first: int, after: int, words: PartyWords) -> bool:
    """Whether what a tagger took for a name is a tax or an index, or an adjective with a capital, which
    stands elsewhere in small letters: "l'Irpef comunale", "Rossoblù avanti"."""
    head, others = (
        (after - 1, range(first, after - 1)) if words.heads_last else (first, range(first + 1, after))
    )
    if row.lower[head] in words.things and not any(is_capital(row.tokens[at].text) for at in others):
        return True
    opens = after - first == 1 and row.opens_sentence(first) and row.tokens[first].text.istitle()
    return opens and any(token.text == row.lower[first] for token in row.tokens)


def _ticker(row: TokenRow, first: int, after: int, words: PartyWords) -> bool:
    """Whether a firm's sign at an exchange stands in brackets: "(AAPL.O)", "(NASDAQ: TSLA)"."""
    if not row.same_sentence(first - 1, after) or row.lower[after] != ")":
        return False
    text, before = row.slice(first, after), row.lower[first - 1]
    listed = before == ":" and row.same_sentence(first - 2, first) and row.lower[first - 2] in words.exchanges
    exchange = before == "(" and (row.lower[first] in words.exchanges or _CODE.fullmatch(text) is not None)
    return listed or exchange


def _with_firms(row: TokenRow, mentions: list[Mention], words: PartyWords) -> list[Mention]:
    """Surnames that are a firm's are bodies ("il gruppo X"): all of them where nobody has that surname."""
    firms = {
        m
        for m in mentions
        if m.label == "PER" and beside_family(row, m.first, m.after, words) in words.makers
    }
    surnames = {m.text.split()[-1] for m in mentions if m.label == "PER" and " " in m.text}
    names = {m.text for m in firms if " " not in m.text} - surnames
    return [
        replace(m, label="ORG") if " " not in m.text and (m in firms or m.text in names) else m
        for m in mentions
    ]


def beside_family(row: TokenRow, first: int, after: int, words: PartyWords) -> str:
    """The word beside a surname that makes it a family's or a firm's: "famiglia X", "the X group"."""
    at = after if words.heads_last else first - 1
    beside = row.lower[at] if row.same_sentence(at, first) else ""
    return beside if beside in words.families and row.tokens[at].text.islower() else ""


def _of_body(row: TokenRow, body: Body, words: PartyWords, language: str) -> Mention:
    code = _government_of(row, body.first, body.after, words, language)
    text = row.slice(body.first, body.after)
    return Mention(body.first, body.after, "LOC" if code else "ORG", text, body.named, code)


def _government_of(row: TokenRow, first: int, after: int, words: PartyWords, language: str) -> str:
    """The code of the country whose government it is, "" for other bodies.

    "the French government", "il governo di Berlino"; "the government of France" keeps its own name.
    """
    if (
        after - first == 3
        and row.lower[first] in words.government
        and row.lower[first + 1] in words.genitives
    ):
        seat = place(row.tokens[first + 2].text, language)
        return seat.code if seat and seat.stands_for else ""
    if after - first != 2:
        return ""
    head, other = (first, after - 1) if TRAITS[language].head_first else (after - 1, first)
    if not among(row.lower[head], words.government, words.authorities):
        return ""
    known = place(row.tokens[other].text, language)
    if known:
        return known.code
    nation = demonym(row.lower[other], language)
    if nation and (not TRAITS[language].capital_nations or is_capital(row.tokens[other].text)):
        return nation
    return words.administrations.get(row.lower[head], "") if is_capital(row.tokens[other].text) else ""


def _others(row: TokenRow, words: PartyWords, taken: Set[int]) -> Iterator[Mention]:
    for at, token in enumerate(row.tokens):
        if at in taken:
            continue
        form = row.lower[at]
        if form in words.groups and _is_whole_group(row, at, words):
            yield Mention(at, at + 1, "ORG", token.text)
        elif among(form, words.police, words.government) and token.pos in ("NOUN", "PROPN", ""):
            yield Mention(at, at + 1, "ORG", token.text, False)
        elif form.endswith(DOMAINS) and len(form) > 5 and "@" not in form:
            yield Mention(at, at + 1, "ORG", token.text)


def _is_whole_group(row: TokenRow, at: int, words: PartyWords) -> bool:
    """The noun for a group, behind no number nor "some"."""
    some = row.same_sentence(at - 1, at) and (
        row.tokens[at - 1].pos == "NUM" or row.lower[at - 1] in words.indefinite
    )
    return not some and (row.tokens[at].pos != "ADJ" or _stands_alone(row, at, words))


def _speakers(row: TokenRow, words: PartyWords, taken: Set[int], language: str) -> Iterator[Mention]:
    """Names that the tagger left out but that speak or act: "the Advocate reports"."""
    at = 1
    while at < len(row):
        first = at
        if row.tokens[at].pos not in NAME_TAGS:
            at += 1
            continue
        while (
            at < len(row)
            and row.same_sentence(first - 1, at)
            and _could_name(row, at, words, taken, language)
        ):
            at += 1
        speaks = first < at < len(row) and row.same_sentence(first, at) and _acts(row, first, at, words)
        if speaks and row.lower[first - 1] in words.articles and row.same_sentence(first - 1, first):
            yield Mention(first, at, "ORG", row.slice(first, at))
        at = max(at, first + 1)


def _acts(row: TokenRow, first: int, at: int, words: PartyWords) -> bool:
    """Whether the verb at token `at` is one of saying, or, behind a longer name, one of acting."""
    if _lemma(row, at) in words.reporting:
        return True
    if row.tokens[at].pos == "AUX" and row.same_sentence(at, at + 1):
        at += 1
    return at - first > 1 and row.tokens[at].pos == "VERB" and _lemma(row, at) in words.acting


def _could_name(row: TokenRow, at: int, words: PartyWords, taken: Set[int], language: str) -> bool:
    token, form = row.tokens[at], row.lower[at]
    if at in taken or not is_capital(token.text) or token.pos not in NAME_TAGS:
        return False
    common = form in words.titles or form in words.regnal or form in words.public_heads
    return not common and demonym(form, language) is None


def _lemma(row: TokenRow, at: int) -> str:
    lemma = row.tokens[at].lemma.lower() or row.lower[at]
    return lemma.removesuffix("s") if row.tokens[at].pos == "NOUN" else lemma


def _stands_alone(row: TokenRow, at: int, words: PartyWords) -> bool:
    """Whether an adjective is used as a noun: "ai democratici", not "i senatori democratici"."""
    before, after = row.same_sentence(at - 1, at), row.same_sentence(at, at + 1)
    noun_before = before and row.tokens[at - 1].pos in ("NOUN", "PROPN")
    return not noun_before and not (after and row.tokens[at + 1].pos in ("NOUN", "PROPN"))
