"""Which names are never parties, and which people are: not namesakes, line-ups and passing names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from pipeline.lexicon.parties import PARTY_WORDS, PartyWords, among
from pipeline.parties.grouping import Group
from pipeline.parties.roles import Mention, Role
from pipeline.parties.verbs import QUOTES
from pipeline.text.tokens import TokenRow, is_capital

# So many single names in a sentence without a verb make it a list.
LINE_UP = 4
_EVENTS = PARTY_WORDS["en"].events
# "GPT-4", "F-16"
# Words of a list of products before what tells who made them.
_LISTED = 8
_MODEL = re.compile(r"[A-Za-z]+-[0-9]+")
# "1º", "2°"
_PLACE = re.compile(r"\d{1,3}[º°ª]|[º°]")


class Judge:
    """Judges groups by the roles of their mentions; `speaking`: countries whose officials
    speak, `titles`: the indices of headlines."""

    def __init__(
        self,
        row: TokenRow,
        words: PartyWords,
        language: str,
        roles: dict[Mention, Role],
        speaking: Set[str] = frozenset(),
        titles: Set[int] = frozenset(),
    ) -> None:
        self._row = row
        self._words = words
        self._language = language
        self._roles = roles
        self._speaking = speaking
        self._titles = titles
        self._lineups: dict[int, tuple[bool, bool]] = {}
        self._surnames = Counter(
            row.sentence[m.first] for m in roles if m.label == "PER" and m.after - m.first == 1
        )

    def _is_thing(self, group: Group) -> bool:
        """Time zones, planets and the like; ships; what is signed and ratified."""
        words = self._words
        if all(m.text.lower() in words.things for m in group.mentions):
            return True
        if any(self._is_good(m) for m in group.mentions) and not any(
            self._roles[m].verb in words.reporting for m in group.mentions
        ):
            return True
        if all(_MODEL.fullmatch(m.text) for m in group.mentions):
            return True
        craft = any(self._roles[m].before in words.craft or self._aboard(m) for m in group.mentions)
        return craft or (group.type == "ORG" and any(self._ratified(m) for m in group.mentions))

    def _is_good(self, mention: Mention) -> bool:
        """A product: its kind stands before the name or the list, or who made it behind it."""
        row, words, role = self._row, self._words, self._roles[mention]
        if role.lister in words.goods:
            return mention.label != "PER" or " " not in mention.text
        if mention.label == "ORG" and role.preposition in words.genitives and role.head in words.producers:
            return True
        if mention.label == "PER":
            return False
        at = mention.after
        while (
            at < mention.after + _LISTED
            and row.same_sentence(mention.first, at)
            and (row.lower[at] in words.conjunctions | {",", ":"} or row.tokens[at].pos == "PROPN")
        ):
            at += 1
        made = row.same_sentence(mention.first, at + 1) and row.lower[at] in words.making
        return made and row.lower[at + 1] in words.agent_prepositions

    def _nickname(self, mention: Mention) -> bool:
        """Another name that the text gives: 'known as "X"', "soprannominato X", "lo pseudonimo di X"."""
        role = self._roles[mention]
        if role.preposition in self._words.genitives and role.head in self._words.calling:
            return True
        row, at = self._row, mention.first - 1
        while row.same_sentence(at, mention.first) and not row.lower[at][-1:].isalnum():
            at -= 1
        return row.same_sentence(at, mention.first) and row.lower[at] in self._words.calling

    def _label(self, mention: Mention) -> bool:
        """One word that opens a headline and names its subject, as "Quake:", "Maltempo, tre morti" do."""
        row, at = self._row, mention.after
        if row.sentence[mention.first] not in self._titles or not row.opens_sentence(mention.first):
            return False
        ends = not row.same_sentence(mention.first, at) or row.lower[at] in (":", ",", "-", "–", "—", ".")
        return at - mention.first == 1 and ends

    def _aboard(self, mention: Mention) -> bool:
        """As in "aboard the Luno", "a bordo della Luno"."""
        role = self._roles[mention]
        return role.preposition == "aboard" or (role.preposition != "" and role.head == "bordo")

    def _ratified(self, mention: Mention) -> bool:
        role = self._roles[mention]
        treaty = mention.text.isupper() and " " not in mention.text
        return treaty and not role.preposition and role.object_of in self._words.treaty_verbs

    def _is_event(self, mention: Mention) -> bool:
        """English names of events stand in Italian articles too: "l'Equality Bill"."""
        last = self._row.lower[mention.after - 1]
        return self._ends_in(mention, self._words.events) or (" " in mention.text and last in _EVENTS)

    def _ends_in(self, mention: Mention, nouns: Set[str]) -> bool:
        """Whether the head of a name is one of `nouns`: the last word, in Italian the first as well."""
        forms = self._row.lower[mention.first : mention.after]
        return forms[-1] in nouns or (self._language == "it" and forms[0] in nouns)

    def _person(self, group: Group) -> bool:
        proper = [m for m in group.mentions if not self._namesake(m)]
        single = all(" " not in m.text for m in group.mentions)
        share = 1.0 if single else 0.5
        if all(self._lined_up(m) for m in group.mentions):
            return False
        if not proper or len(proper) < share * len(group.mentions):
            return False
        if all(self._maker(m) for m in group.mentions) or self._takes_article(group):
            return False
        if any(" " in m.text for m in proper) or len(proper) > 1:
            return True
        return self._single_name(proper[0])

    def _lined_up(self, mention: Mention) -> bool:
        """A surname in a line-up, a sentence without a verb that is little but surnames; a name in a
        ranking."""
        row = self._row
        sentence = row.sentence[mention.first]
        if sentence in self._titles:
            return False
        if sentence not in self._lineups:
            self._lineups[sentence] = self._lists(mention.first)
        lined_up, ranked = self._lineups[sentence]
        return ranked or (lined_up and mention.after - mention.first == 1)

    def _lists(self, at: int) -> tuple[bool, bool]:
        """Whether the sentence of token `at` is a line-up, and whether it is a ranking ("1° X 2° Y")."""
        first = after = at
        row = self._row
        while row.same_sentence(first - 1, at):
            first -= 1
        while row.same_sentence(at, after):
            after += 1
        words = [row.tokens[n] for n in range(first, after) if row.tokens[n].text[:1].isalpha()]
        if any(token.pos in ("VERB", "AUX") for token in words):
            return False, False
        places = sum(_PLACE.fullmatch(row.tokens[n].text) is not None for n in range(first, after))
        surnames = self._surnames[row.sentence[at]]
        capitals = surnames > 0 and all(is_capital(token.text) for token in words)
        begins = _PLACE.fullmatch(row.tokens[first].text) is not None
        return surnames >= LINE_UP or capitals, places >= LINE_UP or begins

    def _single_name(self, mention: Mention) -> bool:
        """One word, once: a person unless it stands where a place would, or is thrown in
        ("his father, Wayne, also played")."""
        role, words = self._roles[mention], self._words
        opens = (
            self._row.opens_sentence(mention.first) and self._row.sentence[mention.first] not in self._titles
        )
        if opens and not role.verb and self._follows_comma(mention):
            return False
        if role.before == "," and role.next == "," and not role.listed:
            kin = mention.first > 1 and self._row.lower[mention.first - 2] in words.kin
            return bool(role.verb) and not kin
        if role.verb or role.agent or role.before in words.titles:
            return True
        return role.preposition not in words.locatives

    def _follows_comma(self, mention: Mention) -> bool:
        at = mention.after
        return self._row.same_sentence(mention.first, at) and self._row.lower[at] == ","

    def _takes_article(self, group: Group) -> bool:
        """People take no article: "a Victoria Cross"."""
        roles = [self._roles[m] for m in group.mentions]
        return any(r.before in self._words.indefinite for r in roles) and not any(
            r.verb or r.inverted for r in roles
        )

    def _maker(self, mention: Mention) -> bool:
        """Named for what they own: "Gwyneth Paltrow's Goop brand", "il marchio Goop di Gwyneth Paltrow"."""
        row, role = self._row, self._roles[mention]
        if role.possessive:
            after = row.lower[mention.after + 1 : mention.after + 4]
            return any(form in self._words.brands for form in after)
        return role.preposition in self._words.genitives and self._after_brand(mention)

    def _after_brand(self, mention: Mention) -> bool:
        """Whether a brand stands before: "il marchio Goop di Gwyneth Paltrow"."""
        row, at = self._row, mention.first - 2
        while row.same_sentence(at, mention.first) and mention.first - at < 6:
            form = row.lower[at]
            if form in self._words.brands:
                return True
            if not (is_capital(row.tokens[at].text) or form in self._words.articles or form in QUOTES):
                return False
            at -= 1
        return False

    def _namesake(self, mention: Mention) -> bool:
        """As in "Hurricane Rosa", "ponte Morandi", "festa di San Giacomo"."""
        role = self._roles[mention]
        kind = role.lister if role.before in self._words.titles else role.before
        if kind in self._words.namesakes or self._street(mention):
            return True
        row, at = self._row, mention.after
        part = row.same_sentence(at - 1, at) and is_capital(row.tokens[at].text)
        if part and among(row.lower[at], self._words.streets, self._words.events):
            return True
        return role.preposition in self._words.genitives and role.head in self._words.namesakes

    def _street(self, mention: Mention) -> bool:
        """Named like a street or a prize: "Via Roma", "Wall Street"; "Maria Luisa Coppa" is a person."""
        first, last = self._row.lower[mention.first], self._row.lower[mention.after - 1]
        return last in PARTY_WORDS["en"].streets or first in self._words.streets
