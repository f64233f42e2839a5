"""One name, one label: a vote over its mentions; and the mentions that the tagger left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Set

from pipeline.entities.hints import hints
from pipeline.entities.spans import Found
from pipeline.lexicon.parties import NAME_PARTICLES, PartyWords, among
from pipeline.text.names import fold
from pipeline.text.places import place
from pipeline.text.tokens import NAME_TAGS, TokenRow, is_capital

# What the words beside a name weigh beside a tagger's label: they are seldom wrong.
HINT = 3
# So many words of sport make a report of sport.
MATCH = 3


def agree(row: TokenRow, found: list[Found], words: PartyWords) -> list[Found]:
    """The same spans with the label that most mentions of the name have.

    A single word that is part of a person's full name is that person, unless it is a
    country or capital; a name with the head noun of a body is a body.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    sport = sum(form in words.matches for form in row.lower) >= MATCH
    for item in found:
        votes[_key(row, item)][item.label] += 1
        for label in hints(row, item, words, sport=sport):
            votes[_key(row, item)][label] += HINT
    for inner in _complements(row, found, words):
        if inner in votes:
            votes[inner]["LOC"] += HINT
    people = _people_words(row, found)
    firms = _firm_words(row, found, words)
    for item in found:
        if item.label == "LOC" and _like_a_person(row, item, votes, words):
            votes[_key(row, item)]["PER"] += HINT
    for name in firms - people:
        if name in votes and not votes[name]["LOC"]:
            votes[name]["ORG"] += HINT * votes[name].total()
    people -= {name for name in people & set(votes) if _names_a_firm(votes[name], firm=name in firms)}
    return [Found(f.first, f.after, _label(row, f, votes[_key(row, f)], people, words)) for f in found]


def repeats(row: TokenRow, found: list[Found], shouted: Set[int]) -> Iterator[Found]:
    """Further places of the names found, letter for letter; in shouted headlines in any case."""
    exact = _names(row, found, folded=False)
    folded = _names(row, found, folded=True) if shouted else exact
    at = 0
    while at < len(row):
        loud = row.sentence[at] in shouted
        hit = _longest(row, at, folded if loud else exact, folded=loud)
        if hit and (loud or _name_here(row, at, hit)):
            yield hit
            at = hit.after
        else:
            at += 1


def _key(row: TokenRow, item: Found) -> str:
    return fold(row.slice(item.first, item.after)).replace("&", "and")


def _people_words(row: TokenRow, found: list[Found]) -> frozenset[str]:
    """The capitalised words of the full names of people, and their surnames with particles."""
    parts: set[str] = set()
    for item in found:
        if item.label == "PER" and item.after - item.first > 1:
            parts.update(fold(row.tokens[at].text) for at in range(item.first, item.after))
            parts.add(_key(row, Found(surname(row, item), item.after, "PER")))
    return frozenset(parts - NAME_PARTICLES)


def _names_a_firm(votes: Counter[str], *, firm: bool) -> bool:
    """Whether a surname alone is a firm's: the words beside it say so, or, where a firm's longer name begins
    with it, most of its labels."""
    return votes["ORG"] > votes["PER"] + (0 if firm else HINT)


def surname(row: TokenRow, item: Found) -> int:
    """Where the surname of a full name begins: its last word, with particles before it ("Dell'Aquila")."""
    at = item.after - 1
    while at - 1 > item.first and _particle(row.lower[at - 1]):
        at -= 1
    return at


def _particle(form: str) -> bool:
    return form in NAME_PARTICLES or form[-1] in "'’"


def _has_particle(row: TokenRow, item: Found) -> bool:
    return all(_particle(form) for form in row.lower[item.first : item.after - 1])


def _firm_words(row: TokenRow, found: list[Found], words: PartyWords) -> frozenset[str]:
    """First words of longer names of bodies, by which they are called, and what stands behind the noun for
    one: "Arden" for Arden Semiconductor, "Fondazione Arden"."""
    first = set()
    for item in found:
        kind = row.lower[item.first] in words.other_heads - words.public_heads
        if item.label == "ORG" and kind and item.after - item.first == 2 and not words.heads_last:
            first.add(fold(row.lower[item.after - 1]))
        form = row.lower[item.first]
        common = among(form, words.public_heads, words.other_heads, words.body_modifiers, words.titles)
        common = common or not words.government.isdisjoint(row.lower[item.first : item.after])
        if item.label == "ORG" and item.after - item.first > 1 and not common:
            first.add(fold(form))
    return frozenset(name for name in first if place(name, words.language) is None)


def _like_a_person(row: TokenRow, item: Found, votes: dict[str, Counter[str]], words: PartyWords) -> bool:
    """Whether two words are a person's by the surname, which stands alone as one: "David Beckham"."""
    last = votes.get(fold(row.tokens[item.after - 1].text), Counter())
    thing = among(row.lower[item.first], words.namesakes, words.streets, words.events, words.territories)
    return item.after - item.first == 2 and last["PER"] > 0 and not last["LOC"] and not thing


def _label(row: TokenRow, item: Found, votes: Counter[str], people: frozenset[str], words: PartyWords) -> str:
    settled = _by_words(row, item, people, words)
    if settled:
        return settled
    if _has_head(row, item, words) and votes["ORG"] + votes["LOC"] >= votes["PER"]:
        return "ORG"
    ends = {row.lower[item.first], row.lower[item.after - 1]}
    if item.after - item.first > 1 and ends & words.other_heads and votes["ORG"] >= votes["LOC"]:
        votes = votes + Counter(ORG=1)
    known = place(_key(row, item), words.language) is not None
    return max(votes, key=lambda label: (votes[label], known and label == "LOC"))


def _by_words(row: TokenRow, item: Found, people: frozenset[str], words: PartyWords) -> str:
    """The label that the words of a name alone settle, "" for none."""
    key, single = _key(row, item), item.after - item.first == 1
    known = place(key, words.language) is not None
    if key in people and not known and (single or _has_particle(row, item)):
        return "PER"
    if not single and row.lower[item.first] in words.territories:
        rest = row.lower[item.first + 1 : item.after]
        return "LOC" if words.public_heads.isdisjoint(rest) else "ORG"
    seat = item.label == "LOC" and key in words.bare_bodies and not known
    if key in words.supranational or seat:
        return "ORG"
    return "LOC" if item.label == "PER" and key not in people and known else ""


def _complements(row: TokenRow, found: list[Found], words: PartyWords) -> Iterator[str]:
    """The last words of bodies' names behind "of": a place ("Partito Repubblicano della Florida")."""
    bodies = (words.bare_bodies, words.public_heads, words.other_heads, words.offices)
    for item in found:
        last = item.after - 1
        behind = item.label == "ORG" and last - item.first > 1 and row.lower[last - 1] in words.genitives
        if behind and not among(row.lower[last], *bodies):
            yield _key(row, Found(last, last + 1, "LOC"))


def _has_head(row: TokenRow, item: Found, words: PartyWords) -> bool:
    if item.after - item.first < 2:
        return False
    first, last = row.lower[item.first], row.lower[item.after - 1]
    if row.lower[item.first + 1] in words.complement_prepositions and first in words.other_heads:
        return first not in words.place_heads or row.lower[item.first + 1] in ("for", "per")
    return bool({first, last} & words.public_heads) and not {first, last} & words.place_heads


class _Names:
    """Names by their words; `lengths` of those that start with a word, longest first."""

    def __init__(self, labels: dict[tuple[str, ...], str]) -> None:
        self.labels = labels
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in labels:
            lengths[form[0]].add(len(form))
        self.lengths = {word: sorted(found, reverse=True) for word, found in lengths.items()}


def _names(row: TokenRow, found: list[Found], *, folded: bool) -> _Names:
    forms = row.lower if folded else [token.text for token in row.tokens]
    names: dict[tuple[str, ...], str] = {}
    for item in found:
        form = tuple(forms[item.first : item.after])
        if len(form) > 1 or len(form[0]) > 2 or item.label == "ORG":
            names.setdefault(form, item.label)
        if "&" in form:
            names.setdefault(tuple("and" if word == "&" else word for word in form), item.label)
    for item in found:
        last = forms[item.after - 1]
        if item.label == "PER" and item.after - item.first > 1 and len(last) > 2 and last[0].isalpha():
            names.setdefault((last,), "PER")
            names.setdefault(tuple(forms[surname(row, item) : item.after]), "PER")
    return _Names(names)


def _longest(row: TokenRow, at: int, names: _Names, *, folded: bool) -> Found | None:
    first = row.lower[at] if folded else row.tokens[at].text
    for length in names.lengths.get(first, ()):
        after = at + length
        if not row.same_sentence(at, after - 1):
            continue
        here = tuple(row.lower[at:after] if folded else [token.text for token in row.tokens[at:after]])
        if here in names.labels:
            return Found(at, after, names.labels[here])
    return None


def _name_here(row: TokenRow, at: int, hit: Found) -> bool:
    """A single word at the start of a sentence may be a common word ("Truly", "Grace")."""
    token = row.tokens[at]
    if not is_capital(token.text):
        return hit.after - at > 1
    alone = hit.after - at == 1
    return not (alone and row.opens_sentence(at) and token.pos not in NAME_TAGS)
