"""Which groups are parties: who acts, is acted upon or speaks; not settings, things and passing names."""

from __future__ import annotations

from pipeline.lexicon.parties import DOMAINS, MEDIA, among
from pipeline.lexicon.places import PLACE_WORDS
from pipeline.parties.grouping import Group
from pipeline.parties.judging import Judge
from pipeline.parties.roles import Mention, Role
from pipeline.text.names import fold
from pipeline.text.places import place

# A place is a party from this much evidence on; one clear act is enough.
ENOUGH = 1.5
ACTS = 2.0
DEALT_WITH = 1.0
_CONTINENTS = frozenset({"europe", "europa", "asia", "africa", "america"})
STANCE = 0.75


class Chooser(Judge):
    """Chooses among the groups of an article's mentions."""

    def parties(self, groups: list[Group]) -> list[Group]:
        """The groups that are parties, with the mentions that are of the party itself."""
        found = [g for g in groups if self._is_party(g)]
        for party in found:
            party.mentions = [m for m in party.mentions if self._counts(party, m)]
        # A country that speaks through its people alone ("the Greeks said"), its capital a mere setting,
        # is not named.
        found = [g for g in found if g.mentions]
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
