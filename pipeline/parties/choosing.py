"""Which groups are parties: who acts, is acted upon or speaks; not settings, things and passing names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from pipeline.lexicon.parties import DOMAINS, MEDIA, PARTY_WORDS, PartyWords, among
from pipeline.lexicon.places import PLACE_WORDS
from pipeline.parties.grouping import Group
from pipeline.parties.roles import Mention, Role
from pipeline.parties.verbs import QUOTES
from pipeline.text.names import fold
from pipeline.text.places import place
from pipeline.text.tokens import TokenRow, is_capital

# A place is a party from this much evidence on; one clear act is enough.
ENOUGH = 1.5
ACTS = 2.0
DEALT_WITH = 1.0
# So many single names in a sentence without a verb make it a list.
LINE_UP = 4
_CONTINENTS = frozenset({"europe", "europa", "asia", "africa", "america"})
STANCE = 0.75
_EVENTS = PARTY_WORDS["en"].events
# "GPT-4", "F-16"
_MODEL = re.compile(r"[A-Za-z]+-[0-9]+")


class Chooser:
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
        self._lineups: dict[int, bool] = {}
        self._surnames = Counter(
            row.sentence[m.first] for m in roles if m.label == "PER" and m.after - m.first == 1
        )

    def parties(self, groups: list[Group]) -> list[Group]:
        """The groups that are parties, with the mentions that are of the party itself."""
        found = [g for g in groups if self._is_party(g)]
        for party in found:
            party.mentions = [m for m in party.mentions if self._counts(party, m)]
        named = {word for g in found for m in g.mentions if m.named for word in m.text.lower().split()}
        if any(g.code for g in found):
            named |= self._words.government
        return [g for g in found if not (self._bare(g.mentions) and self._is_known(g, named))]

    def _bare(self, mentions: list[Mention]) -> bool:
        """A party without a name: "police", "the government"."""
        return all(m.text.lower() in self._words.police | self._words.government for m in mentions)

    def _is_known(self, group: Group, named: set[str]) -> bool:
        """Whether a body of the same kind has a name in the article."""
        kinds = (self._words.police, self._words.government)
        kind = next(k for k in kinds if group.mentions[0].text.lower() in k)
        return not kind.isdisjoint(named)

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
        at += row.same_sentence(at - 1, at) and row.lower[at] == ","
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

    def _is_party(self, group: Group) -> bool:
        if self._is_thing(group) or all(self._nickname(m) or self._label(m) for m in group.mentions):
            return False
        if group.type == "PER":
            return self._person(group)
        if group.type == "ORG":
            return self._organisation(group)
        storms = any(self._roles[m].before in self._words.namesakes for m in group.mentions)
        spoken = ACTS if group.code in self._speaking else 0.0
        acts = not storms and spoken + sum(self._place(m) for m in group.mentions) >= ENOUGH
        if acts and self._no_territory(group):
            group.type = "ORG"
        return acts

    def _no_territory(self, group: Group) -> bool:
        """A body or a seat that a tagger took for a place: "National Hurricane Center", "Elysee Palace"."""
        seats = PLACE_WORDS[self._language].seats
        if group.code:
            return all(m.text.lower() in seats for m in group.mentions)
        first = self._row.lower[group.mentions[0].first]
        things = any(self._headed(m) or self._is_event(m) for m in group.mentions)
        return things and first not in self._words.territories

    def _headed(self, mention: Mention) -> bool:
        """Whether a place's name is headed like a body's: "National Hurricane Center"."""
        heads = self._words.public_heads | self._words.other_heads
        forms = self._row.lower[mention.first : mention.after]
        return (
            len(forms) > 1 and bool({forms[0], forms[-1]} & heads) and forms[0] not in self._words.territories
        )

    def _counts(self, group: Group, mention: Mention) -> bool:
        """Whether a mention is of the party itself: a capital only where it stands for the government."""
        known = place(mention.text, self._language) if group.type == "GPE" else None
        return not (known and known.stands_for) or self._place(mention) > 0

    # --- people ---

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
        """A surname in a line-up: a sentence without a verb that is little but surnames."""
        row = self._row
        if mention.after - mention.first > 1:
            return False
        sentence = row.sentence[mention.first]
        if sentence in self._titles:
            return False
        if sentence not in self._lineups:
            self._lineups[sentence] = self._is_lineup(mention.first)
        return self._lineups[sentence]

    def _is_lineup(self, at: int) -> bool:
        first = after = at
        row = self._row
        while row.same_sentence(first - 1, at):
            first -= 1
        while row.same_sentence(at, after):
            after += 1
        words = [row.tokens[n] for n in range(first, after) if row.tokens[n].text[:1].isalpha()]
        if any(token.pos in ("VERB", "AUX") for token in words):
            return False
        surnames = self._surnames[row.sentence[at]]
        return surnames >= LINE_UP or (surnames > 0 and all(is_capital(token.text) for token in words))

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

    # --- bodies ---

    def _organisation(self, group: Group) -> bool:
        kept = [m for m in group.mentions if self._body(m)]
        least = 2 if self._bare(kept) else 1
        if len(kept) < least:
            return False
        speaks = [m for m in kept if self._acts(self._roles[m])]
        if speaks:
            return True
        if all(fold(m.text) in _CONTINENTS for m in kept):
            return False
        supranational = any(m.text.lower() in self._words.supranational for m in kept)
        if supranational or all(self._roles[m].bracketed for m in kept):
            return False
        return len(group.mentions) > 1 or not self._modifier(kept[0])

    def _acts(self, role: Role) -> bool:
        return bool(role.verb or role.inverted or role.source or role.agent)

    def _modifier(self, mention: Mention) -> bool:
        """Before a noun, and no body by its own head: "the UN body", "House races"."""
        row, words = self._row, self._words
        if self._language != "en" or mention.after >= len(row) or self._roles[mention].possessive:
            return False
        beside = (
            row.same_sentence(mention.after - 1, mention.after) and row.tokens[mention.after].pos == "NOUN"
        )
        kinds = (words.makers, words.other_heads, words.public_heads)
        last, following = row.lower[mention.after - 1 : mention.after + 1]
        return beside and not among(following, *kinds) and not among(last, *kinds)

    def _body(self, mention: Mention) -> bool:
        role, words = self._roles[mention], self._words
        spoken_for = role.preposition and role.head in words.leads
        speaks = bool(role.source or role.inverted or role.verb in words.reporting)
        if not mention.named:
            spoken_for = spoken_for and not role.held
            return bool(speaks or spoken_for or (role.verb in words.acting and not role.passive))
        if speaks:
            return True
        if self._described(mention):
            return True
        text = mention.text.lower()
        if role.verb and not role.preposition and any(text in names for names in words.same):
            return True
        if text in words.bare_bodies and role.before in words.indefinite:
            return False
        if text in words.bare_bodies and role.preposition and not role.held:
            dealt_with = role.preposition in words.toward and role.preposition not in words.locatives
            return dealt_with or among(role.preposition, words.genitives, words.agent_prepositions)
        made = " " in text and self._ends_in(mention, words.products)
        if made or text.endswith(DOMAINS) or self._is_event(mention) or self._namesake(mention):
            return False
        if text in MEDIA and not role.verb:
            return role.preposition in words.genitives and role.head not in words.brands
        if role.object_of in words.telling and not role.preposition:
            return False
        return bool(role.verb) or not (self._passing(role) or role.next in words.brands)

    def _described(self, mention: Mention) -> bool:
        """Whether an apposition says what it is: "X, a think tank"."""
        row, at = self._row, mention.after
        return (
            row.same_sentence(at - 1, at + 2)
            and row.lower[at] == ","
            and row.lower[at + 1] in self._words.indefinite
            and row.tokens[at + 2].pos in ("NOUN", "ADJ")
        )

    def _is_event(self, mention: Mention) -> bool:
        """English names of events stand in Italian articles too: "l'Equality Bill"."""
        last = self._row.lower[mention.after - 1]
        return self._ends_in(mention, self._words.events) or (" " in mention.text and last in _EVENTS)

    def _ends_in(self, mention: Mention, nouns: Set[str]) -> bool:
        """Whether the head of a name is one of `nouns`: the last word, in Italian the first as well."""
        forms = self._row.lower[mention.first : mention.after]
        return forms[-1] in nouns or (self._language == "it" and forms[0] in nouns)

    def _passing(self, role: Role) -> bool:
        """An affiliation ("analyst at X", "X analyst"), an outlet spoken to ("told X"), a venue."""
        words = self._words
        if role.object_of in words.telling and not role.preposition:
            return True
        if role.preposition in words.datives and (role.head in words.motion or role.told):
            return True
        if among(role.preposition, words.toward, words.datives) and role.head in words.interviews:
            return True
        if role.preposition in words.genitives and role.head in words.interviews:
            return True
        if role.preposition and role.head in words.grounds:
            return True
        person = role.next in words.members or (role.next in words.titles and role.next not in words.leads)
        if person and not role.possessive:
            return True
        return (
            role.plays_for
            or role.affiliation
            or (role.preposition != "" and role.head in words.members and role.head not in words.ranks)
            or (role.preposition in words.venues and role.head not in words.dealings)
        )

    # --- places ---

    def _no_origin(self, mention: Mention) -> bool:
        """That "by X" is who did it: Italian "da" is "from" as well, for towns above all."""
        known = place(mention.text, self._language)
        return self._words.heads_last or (known is not None and not known.stands_for)

    def _governs(self, mention: Mention) -> bool:
        """A country or a seat of government, no capital: it does what no mere place can."""
        known = place(mention.text, self._language)
        return known is not None and (
            not known.stands_for or mention.text.lower() in PLACE_WORDS[self._language].seats
        )

    def _place(self, mention: Mention) -> float:
        role, words = self._roles[mention], self._words
        if among(role.before, words.namesakes) or among(role.lister, words.namesakes):
            return 0.0
        if self._ends_in(mention, self._words.streets):
            return 0.0
        if fold(mention.text) in _CONTINENTS:
            return ACTS if role.verb in words.sporting and not role.passive else 0.0
        if role.object_of in words.sporting and not role.preposition:
            return ACTS
        if role.source or role.inverted:
            return ACTS
        if role.verb and not role.passive and (role.verb in words.reporting or role.verb in words.acting):
            return ACTS
        plain = role.verb and not role.passive and not role.relative
        if plain and role.verb not in words.static and self._governs(mention):
            return ACTS
        if role.verb in words.opposing and role.passive:
            return DEALT_WITH
        if role.object_of in words.opposing and not role.preposition:
            return DEALT_WITH
        if role.preposition in words.toward and (role.head in words.dealings or role.head in words.opposing):
            return DEALT_WITH
        by = role.preposition in words.agent_prepositions
        if by and among(role.head, words.opposing, words.reporting):
            return ACTS
        if role.agent and self._no_origin(mention):
            return ACTS
        if mention.code and mention.after - mention.first > 1:
            return 0.0 if self._passing(role) else ACTS
        if role.head in words.government and role.preposition in words.genitives:
            return ACTS
        if mention.acting and role.preposition not in words.venues:
            return DEALT_WITH
        if role.next in words.stances or (role.preposition in words.genitives and role.head in words.stances):
            return STANCE
        return 0.0
