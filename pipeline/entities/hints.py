"""What the words beside a name say of it: "in Midsomer Norton", "the city of Palu", "the brand Truly"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.entities.known import is_known
from pipeline.entities.spans import Found
from pipeline.lexicon.parties import PartyWords, among
from pipeline.text.places import place
from pipeline.text.tokens import TokenRow

# How far an apposition is read, and what stands in one before its noun ends.
MAX_APPOSITION = 7
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "PART", "ADV"})


@dataclass(frozen=True, slots=True)
class _Named:
    """A name where it stands. `beside`: the word before it in its sentence, lower-cased, "" for none;
    `governor`: the word before that one, where that is a genitive ("the city of ..."); `sport`: whether the
    article reports matches."""

    row: TokenRow
    item: Found
    words: PartyWords
    beside: str
    governor: str
    sport: bool

    @property
    def label(self) -> str:
        return self.item.label

    @property
    def single(self) -> bool:
        return self.item.after - self.item.first == 1

    @property
    def first(self) -> str:
        return self.row.lower[self.item.first]

    @property
    def is_place(self) -> bool:
        return place(self.row.slice(self.item.first, self.item.after), self.words.language) is not None


def hints(row: TokenRow, item: Found, words: PartyWords, *, sport: bool) -> Iterator[str]:
    """The labels that the words beside a name speak for."""
    before = item.first - 1
    beside = row.lower[before] if row.same_sentence(before, item.first) else ""
    governed = beside in words.genitives and row.same_sentence(before - 1, before)
    named = _Named(row, item, words, beside, row.lower[before - 1] if governed else "", sport)
    yield from (label for label, holds in _HINTS if holds(named))


def _known_body(n: _Named) -> bool:
    """A body of the tables that the tagger took for a place, unless it is one here ("in Westminster")."""
    if n.label != "LOC" or not is_known(n.row.slice(n.item.first, n.item.after), n.words.language):
        return False
    return not among(n.beside, n.words.locatives, n.words.genitives)


def _firm(n: _Named) -> bool:
    hires = n.label == "PER" and _hires(n.row, n.item, n.words)
    return n.label != "ORG" and (_is_firm(n.row, n.item, n.words) or hires)


def _compound(n: _Named) -> bool:
    """ "Procter & Gamble", "Washington Examiner"."""
    joined = "&" in n.row.lower[n.item.first : n.item.after]
    return not n.single and (joined or _place_and_head(n.row, n.item, n.words))


def _with_article(n: _Named) -> bool:
    """People have no article: "the Giants"; in Italian one word has none ("la Barilla")."""
    if n.label != "PER" or not n.single:
        return False
    return not n.words.heads_last and n.beside in n.words.articles


def _team(n: _Named) -> bool:
    """A club by its town, in a report of sport: "il Parma"."""
    team = n.label == "LOC" and n.single and n.sport and n.beside in n.words.team_articles
    return team and place(n.first, n.words.language) is None


def _of_a_maker(n: _Named) -> bool:
    """ "the brand Truly", "marchio di casalinghi Truly"."""
    if not n.beside or n.governor or n.beside in n.words.titles:
        return False
    maker = n.beside in n.words.makers
    if not (maker or _made_by(n.row, n.item.first - 1, n.words)):
        return False
    return n.label != "LOC" or (maker and not n.single and not n.is_place)


def _is_firm(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """Whether an apposition calls it one: "The firm, Paion, said", "Varig, the biggest airline"."""
    before, at = item.first - 1, item.after
    if (
        row.same_sentence(before - 1, item.first)
        and row.lower[before] == ","
        and row.lower[before - 1] in words.makers
    ):
        return True
    name = item.after - item.first == 1 or item.label == "LOC"  # two words may be a broker or a builder
    if not name or not row.same_sentence(item.first, at + 1) or row.lower[at] != ",":
        return False
    at += 1
    article = row.lower[at] in words.articles
    if not article and words.heads_last:
        return False
    noun, end = "", at + article
    while row.same_sentence(at, end) and end - at < MAX_APPOSITION and row.tokens[end].pos in _NOMINAL:
        if row.tokens[end].pos == "NOUN":
            noun = row.lower[end]
            if not words.heads_last:
                break
        end += 1
    return noun in words.makers


def _hires(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """Whether one word does what firms do: "Barilla assume"; of people's surnames see `_label`."""
    at = item.after
    return (
        item.after - item.first == 1
        and row.same_sentence(item.first, at)
        and row.lower[at] in words.firm_verbs
    )


def _before_role(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """A body stands before a role, a person behind it: "Tesla chief executive Elon Musk"."""
    after = item.after
    if not row.same_sentence(item.first, after + 1) or "of" not in words.genitives:
        return False
    return among(row.lower[after], words.leads, words.members) and row.tokens[after].text.islower()


def _led_name(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """Two plain capitalised words behind a title in lower case: "party leader Priya Nair"."""
    forms = [row.tokens[at].text for at in range(item.first, item.after)]
    title = row.tokens[item.first - 1].text
    if len(forms) != 2 or not title.islower() or title not in words.titles:
        return False
    bodies = (words.public_heads, words.other_heads, words.makers, words.legal_forms)
    return all(form.istitle() and form.isalpha() and not among(form.lower(), *bodies) for form in forms)


def _described_person(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """One word behind a calling and an adjective: "il centrocampista frusinate Valzania"."""
    at = item.first - 2
    if words.heads_last or item.after - item.first > 1 or not row.same_sentence(at, item.first):
        return False
    name = row.tokens[item.first].text
    adjective = row.tokens[at + 1].pos == "ADJ" and row.tokens[at + 1].text.islower()
    calling = row.lower[at] in words.titles and row.tokens[at].text.islower()
    return adjective and calling and name.istitle() and place(name, words.language) is None


def _personal(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """Whether an age or kin follows: "Lang, 51, …", "Amadei (19 anni)", "Lang's widow"."""
    at = item.after
    thing = among(row.lower[at - 1], words.events, words.streets, words.namesakes)
    if thing or not row.same_sentence(item.first, at + 1):
        return False
    form, following = row.lower[at], row.lower[at + 1]
    if form in words.possessives:
        return following in words.kin
    before = row.lower[item.first - 1] if row.same_sentence(item.first - 1, at) else ""
    governed = among(before, words.membership, words.locatives)
    aged = following.isdecimal() and len(following) == 2 and not governed
    if form not in (",", "(") or not aged or not row.same_sentence(at, at + 2):
        return False
    return row.lower[at + 2] in (",", ".", ")") if words.heads_last else row.lower[at + 2] == "anni"


def _made_by(row: TokenRow, at: int, words: PartyWords) -> bool:
    """Whether lower-case nouns lead back to a maker: "marchio di casalinghi e accessori Truly"."""
    end = at
    while row.same_sentence(at, end) and end - at < 6 and row.tokens[at].text.islower():
        if row.lower[at] in words.makers:
            return True
        if row.tokens[at].pos not in ("NOUN", "ADJ", "ADP", "CCONJ"):
            return False
        at -= 1
    return False


def _place_and_head(row: TokenRow, item: Found, words: PartyWords) -> bool:
    """A place and what heads the name of a body: "Washington Examiner", "New York Post"."""
    first, last = row.lower[item.first], row.lower[item.after - 1]
    named_for = place(first, words.language) is not None or first in ("new", "los", "san", "wall")
    return item.after - item.first > 1 and named_for and last in words.other_heads


_HINTS: tuple[tuple[str, Callable[[_Named], bool]], ...] = (
    ("ORG", _known_body),
    ("ORG", _firm),
    ("ORG", _compound),
    ("ORG", lambda n: n.label == "PER" and _before_role(n.row, n.item, n.words)),
    ("PER", lambda n: n.label != "PER" and _personal(n.row, n.item, n.words)),
    ("PER", lambda n: n.label != "PER" and _described_person(n.row, n.item, n.words)),
    ("ORG", lambda n: n.label == "PER" and n.single and n.beside == "the" and n.first.endswith("s")),
    ("ORG", _with_article),
    ("LOC", lambda n: n.label == "PER" and n.beside in n.words.within),
    ("ORG", _team),
    ("ORG", lambda n: n.label == "PER" and n.governor in n.words.ranks),
    ("PER", lambda n: n.label != "PER" and n.single and n.governor in n.words.kin),
    ("LOC", lambda n: n.label == "PER" and n.single and n.governor in n.words.locals),
    ("ORG", lambda n: (n.label == "LOC" or n.single) and n.governor in n.words.owners),
    ("LOC", lambda n: among(n.governor, n.words.surroundings, n.words.territories)),
    ("ORG", _of_a_maker),
    ("PER", lambda n: n.words.heads_last and n.label == "ORG" and _led_name(n.row, n.item, n.words)),
)
"""The label that a hint speaks for, and where it holds."""
