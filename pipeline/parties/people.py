"""Mentions of one person, joined: by full name, surname, given name, initials.

A name that two people of the article share joins neither, unless a title, an article, an agreement in
gender, or that the other has not yet been named, leaves one only: a wrong name is worse than a missing one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set

from pipeline.lexicon.genders import GENDERS, GenderWords
from pipeline.lexicon.parties import PartyWords, among
from pipeline.parties.mentions import Mention, beside_family
from pipeline.text.names import same_person, words
from pipeline.text.tokens import TokenRow

# How many names a name is compared with: a bound for texts that are lists of names.
MAX_CANDIDATES = 200
# How many words are read before and behind a name for its gender.
BESIDE = 4

Name = tuple[str, ...]


def people(
    row: TokenRow, mentions: Sequence[Mention], lexicon: PartyWords, bodies: Set[str] = frozenset()
) -> list[list[Mention]]:
    """The mentions of each person; those that might be either of two people are in none.

    Nor are a family's or a thing's, and surnames that are the name of one of `bodies` (folded) as well.
    """
    by_name = _by_name(row, mentions, lexicon)
    groups: dict[Name, list[Mention]] = {}
    shared: list[tuple[Name, list[Name]]] = []
    index: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(by_name, key=len, reverse=True):
        homes = _fuller(name, index)
        if len(name) == 1 and (len(homes) > 1 or (homes and name[0] in bodies)):
            shared.append((name, homes))
        elif len(homes) == 1:
            groups[homes[0]] += [m for m in by_name[name] if not _of_thing(row, m, lexicon)]
        else:
            groups[name] = list(by_name[name])
            for word in set(name):
                index[word].append(name)
    reader = _GenderReader(row, GENDERS[lexicon.language])
    for name, homes in shared * 2:  # who is told apart by a title tells who the other is
        genders = {home: reader.known(groups[home]) for home in homes}
        for mention in by_name.pop(name, []):
            home = _home(genders, reader.of(mention), titled=_is_titled(row, mention, lexicon))
            home = home or _introduced(groups, homes, mention)
            (by_name[name] if home is None else groups[home]).append(mention)
    return list(groups.values())


def _home(genders: dict[Name, str], own: str, *, titled: bool) -> Name | None:
    """The one of several names that a title, or the gender told beside a mention, leaves."""
    fitting = [home for home, gender in genders.items() if not own or gender in ("", own)]
    return fitting[0] if len(fitting) == 1 and (own or titled) else None


def _introduced(groups: dict[Name, list[Mention]], homes: Sequence[Name], mention: Mention) -> Name | None:
    """The one of several people whose full name stands before a mention."""
    before = [home for home in homes if any(m.first < mention.first and " " in m.text for m in groups[home])]
    return before[0] if len(before) == 1 and len(homes) > 1 else None


def _by_name(row: TokenRow, mentions: Sequence[Mention], lexicon: PartyWords) -> dict[Name, list[Mention]]:
    """The mentions by their words without what goes with a first name ("Papa"), a family's left out."""
    found: dict[Name, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if " " in mention.text or not beside_family(row, mention.first, mention.after, lexicon):
            name = words(mention.text)
            found[tuple(word for word in name if word not in lexicon.regnal) or name].append(mention)
    return found


def _of_thing(row: TokenRow, mention: Mention, lexicon: PartyWords) -> bool:
    """Whether a surname is a thing's: "ponte X", "la gioielleria X"."""
    at = mention.first - 1
    before = row.lower[at] if " " not in mention.text and row.same_sentence(at, mention.first) else ""
    return before in lexicon.namesakes and not among(before, lexicon.titles, lexicon.regnal)


def _is_titled(row: TokenRow, mention: Mention, lexicon: PartyWords) -> bool:
    at = mention.first - 1
    return row.same_sentence(at, mention.first) and row.lower[at] in lexicon.titles


def _fuller(name: Name, index: dict[str, list[Name]]) -> list[Name]:
    """The fuller names that `name` may be a form of."""
    if not name:
        return []
    last = index.get(name[-1], [])[:MAX_CANDIDATES]
    first = index.get(name[0], [])[:MAX_CANDIDATES]
    tests: tuple[tuple[list[Name], Callable[[Name], bool]], ...] = (
        (last, lambda full: full[-1] == name[-1] and same_person(name, full)),
        (first, lambda full: full[0] == name[0] and same_person(name, full)),
        (last, lambda full: same_person(name, full)),
    )
    for candidates, test in tests:
        fitting = [full for full in candidates if test(full)]
        if fitting:
            return fitting
    return _misspelt(name, index) if len(name) == 1 else []


def _misspelt(name: Name, index: dict[str, list[Name]]) -> list[Name]:
    """Names one letter longer at the end ("Morales" for "Morale"), where only one can be meant."""
    tails = [name[0] + letter for letter in (*"aeiosnt", name[0][-1])]
    close = [full for tail in tails for full in index.get(tail, [])[:MAX_CANDIDATES] if full[-1] == tail]
    return close[:1] if len({full[-1] for full in close}) == 1 and len(name[0]) > 2 else []


class _GenderReader:
    """Reads a person's gender, "f" or "m", from the words beside a name; "" where they tell none."""

    def __init__(self, row: TokenRow, words: GenderWords) -> None:
        self._row = row
        self._words = words

    def known(self, mentions: Sequence[Mention]) -> str:
        """The gender that all the evidence agrees on."""
        found = {g for m in mentions for g in (self.of(m), self._given(m)) if g}
        return found.pop() if len(found) == 1 else ""

    def of(self, mention: Mention) -> str:
        found = {*self._before(mention), *self._behind(mention)}
        return found.pop() if len(found) == 1 else ""

    def _given(self, mention: Mention) -> str:
        name = words(mention.text)
        if len(name) < 2 or name[0] in self._words.exceptions:
            return ""
        return self._words.given.get(name[0][-1], "")

    def _before(self, mention: Mention) -> Iterator[str]:
        """From titles, kin and an article right before the name: "Mrs X", "his wife, X", "la X"."""
        row, at = self._row, mention.first - 1
        if row.same_sentence(at, mention.first) and row.lower[at] in self._words.articles:
            yield self._words.articles[row.lower[at]]
        while row.same_sentence(at, mention.first) and mention.first - at < BESIDE:
            if row.lower[at] in self._words.female:
                yield "f"
            elif row.lower[at] in self._words.male:
                yield "m"
            elif row.lower[at] != "," and row.tokens[at].pos != "ADJ":
                return
            at -= 1

    def _behind(self, mention: Mention) -> Iterator[str]:
        """From a participle that agrees: "X è stata", "X si è detto"."""
        row, at = self._row, mention.after
        if row.same_sentence(mention.first, at) and row.lower[at] in ("si", "non"):
            at += 1
        if not row.same_sentence(mention.first, at + 1) or row.lower[at] not in self._words.be:
            return
        participle = row.tokens[at + 1]
        if participle.pos in ("VERB", "AUX") and participle.text.endswith(("to", "so", "rto", "sto")):
            yield "m"
        elif participle.pos in ("VERB", "AUX") and participle.text.endswith(("ta", "sa", "rta", "sta")):
            yield "f"
