"""What a mention does in its sentence: who says, who acts, who is acted upon, who is mere setting."""

from __future__ import annotations

from pipeline.lexicon.parties import among
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.parties.roles import Mention, Role
from pipeline.parties.verbs import MAX_JUMPS, QUOTES, REACH, VerbReader
from pipeline.text.places import demonym

_NOUN_PHRASE = frozenset({"NOUN", "ADJ", "DET", "ADP", "CCONJ", ""})


class Reader(VerbReader):
    """Reads the roles of a document's mentions."""

    def role(self, mention: Mention) -> Role:
        row, words = self._row, self._words
        left = self._left(mention.first)
        possessive = self._at(mention.after) in words.possessives
        verb, passive = self._predicate(mention.after, self._at(mention.first - 1) == ",")
        begins = self._is_verb(mention.after) and self._after_comma(mention.first)
        governed = left >= 0 and not begins
        preposition = head = inverted = object_of = ""
        if governed and self._is_preposition(left) and not possessive:
            preposition, head = row.lower[left], self._head(left)
            verb, passive = "", False
        elif governed and row.tokens[left].pos in ("VERB", "AUX"):
            object_of = self._lemma(left)
            says = object_of in words.reporting and object_of not in words.telling
            inverted = object_of if says and self._after_quotation(left) else ""
        affiliation, held = self._is_affiliation(mention), self._is_held(mention)
        relative = not verb and not (affiliation and mention.label != "PER")
        if relative:
            verb, passive = self._relative(mention.after)
        following = mention.after + 1 if possessive else mention.after
        return Role(
            verb, passive, inverted, object_of, preposition, head,
            before=self._at(mention.first - 1, mention.first),
            next=self._lemma(following) if row.same_sentence(mention.after - 1, following) else "",
            possessive=possessive,
            source=self._is_source(left),
            told=self._is_told(left),
            listed=self._is_listed(mention),
            affiliation=affiliation or held,
            held=held,
            relative=relative,
            bracketed=self._is_bracketed(mention),
            agent=self._is_agent(left),
            lister=self._at(left, mention.first),
            plays_for=head == "forza",
        )  # fmt: skip

    def speaking(self) -> frozenset[str]:
        """The codes of countries whose officials speak: "Iranian sources admitted", "fonti iraniane …"."""
        row, words = self._row, self._words
        found = set()
        for at, form in enumerate(row.lower):
            if form not in words.stances or not row.tokens[at].text.islower():
                continue
            nation = at - 1 if words.heads_last else at + 1
            if not row.same_sentence(nation, at) or row.tokens[nation].pos == "VERB":
                continue
            code = demonym(row.lower[nation], words.language)
            if code and self._predicate(max(at, nation) + 1)[0] in words.reporting:
                found.add(code)
        return frozenset(found)

    # --- to the left ---

    def _left(self, first: int) -> int:
        """The token before the noun phrase or list that the token `first` stands in; -1 at a start."""
        row, words = self._row, self._words
        at, jumps = first - 1, 0
        while at >= 0 and row.same_sentence(at, first) and first - at < REACH:
            form = row.lower[at]
            if form in QUOTES:
                return at
            skipped = form in words.articles or form in words.titles or self._apposed(at, first)
            if skipped or form in words.calendar or row.tokens[at].pos == "ADJ":
                at -= 1
            elif (form in words.conjunctions or form == ",") and jumps < MAX_JUMPS:
                other = self._ending.get(at) or (
                    self._ending.get(at - 1) if self._at(at - 1) == "," else None
                )
                if other is None:
                    return at
                at, jumps = other.first - 1, jumps + 1
            else:
                return at
        return -1 if at < 0 or not row.same_sentence(at, first) else at

    def _apposed(self, at: int, first: int) -> bool:
        """Whether a kind of firm stands right before its name: "by broker X", "al team kazako X"."""
        row = self._row
        kind = row.lower[at] in self._words.makers and row.tokens[at].text.islower()
        return kind and all(row.tokens[n].pos in ("ADJ", "NOUN") for n in range(at + 1, first))

    def _after_comma(self, first: int) -> bool:
        """What stands right behind a comma may begin a clause of its own: "In Texas, Greece said"."""
        at = first - 1
        if self._at(at) in self._words.articles:
            at -= 1
        return self._at(at, first) == ","

    def _is_preposition(self, at: int) -> bool:
        form = self._row.lower[at]
        words = self._words
        if form in words.clausal:
            return False
        return (
            self._row.tokens[at].pos == "ADP"
            or form in words.genitives
            or form in words.locatives
            or form in words.toward
        )

    def _head(self, preposition: int) -> str:
        """The lemma of what a preposition hangs on; its form where that is a person's role ("affiliata")."""
        at = self._noun_before(preposition)
        form = self._at(at)
        return form if form in self._words.members | self._words.leads else self._lemma(at)

    def _noun_before(self, at: int) -> int:
        """The word that a preposition hangs on: the next noun, verb or adjective to its left."""
        row = self._row
        index = at - 1
        while index >= 0 and row.same_sentence(index, at) and at - index < 4:
            if (
                row.tokens[index].pos in ("NOUN", "VERB", "PROPN", "")
                and row.tokens[index].text[:1].isalnum()
            ):
                return index
            index -= 1
        return -1

    def _is_affiliation(self, mention: Mention) -> bool:
        row, words = self._row, self._words
        at = mention.first - 1
        while row.same_sentence(at, mention.first) and mention.first - at < 8:
            form = row.lower[at]
            if self._belongs(at, mention):
                return True
            if form in SPEAKERS[words.language].voices:
                return False
            person = form in words.members or self._lemma(at) in words.members
            if person and row.tokens[at].text.islower():
                return True
            past = self._at(at - 1, at) in words.formerly or self._at(at - 1, at) in words.indefinite
            if form in words.titles and (form not in words.leads or past):
                return True
            pos = row.tokens[at].pos
            if pos not in _NOUN_PHRASE or (pos == "ADP" and form not in words.membership):
                return False
            at -= 1
        return False

    def _is_held(self, mention: Mention) -> bool:
        row, words = self._row, self._words
        at = mention.first - 1
        while row.same_sentence(at, mention.first) and mention.first - at < 8:
            form = row.lower[at]
            if form in words.leads and self._holder(at, mention):
                return True
            pos = row.tokens[at].pos
            if pos not in _NOUN_PHRASE or (pos == "ADP" and form not in words.membership):
                return False
            at -= 1
        return False

    def _holder(self, role: int, mention: Mention) -> bool:
        """Whether someone is named beside the role that they have in a body: "il presidente di X, Bo",
        "Bo, presidente di X", "Bo è presidente di X"."""
        row, words = self._row, self._words
        if self._at(mention.first - 1) not in words.articles | words.membership:
            return False
        behind = mention.after + (self._at(mention.after) in (",", "("))
        named = self._starting.get(behind) if row.same_sentence(mention.first, behind) else None
        if named is not None and named.label == "PER":
            return True
        at = role - 1
        while row.same_sentence(at, role) and role - at < 5:
            person = self._ending.get(at + 1)
            if person is not None:
                return person.label == "PER"
            form = row.lower[at]
            skipped = among(form, words.articles, words.copulas, words.formerly) or form == ","
            if not skipped and row.tokens[at].pos not in ("ADJ", "ADV", "AUX"):
                return False
            at -= 1
        return False

    def _belongs(self, at: int, mention: Mention) -> bool:
        """As in "Strickland, dell'Università di Waterloo", "Carolyn Wilson of the OHA"."""
        person = self._ending.get(at if self._row.lower[at] == "," else at + 1)
        if person is None or person.label != "PER" or person.after >= mention.first:
            return False
        article = self._at(mention.first - 1) in self._words.articles
        return self._at(mention.first - (2 if article else 1)) in self._words.membership

    def _is_agent(self, left: int) -> bool:
        """Behind "by" and a passive or a noun of action: "a ban by X", "la legge approvata da X"."""
        row, words = self._row, self._words
        at = left - 1
        if left < 1 or row.lower[left] not in words.agent_prepositions or not row.same_sentence(at, left):
            return False
        lemma, form = self._lemma(at), row.lower[at]
        if words.heads_last:
            passive = row.tokens[at].pos == "VERB" and form.endswith(("ed", "n", "t"))
            return (passive and form not in words.no_agents) or lemma in words.acting
        past = row.tokens[at].pos == "VERB" and form[-2:-1] in ("t", "s") and form != lemma
        return past and lemma in words.acting and lemma not in words.no_agents

    def _is_told(self, left: int) -> bool:
        """Behind a speaker and a preposition: "Ha spiegato Gattuso a Sky Sport"."""
        speaker = self._ending.get(left)
        return (
            speaker is not None
            and speaker.label == "PER"
            and self._lemma(speaker.first - 1) in self._words.reporting
        )

    def _is_listed(self, mention: Mention) -> bool:
        """Whether another mention of its kind stands beside it: "Calò, Carboni e Vittor"."""
        beside = self._ending.get(mention.first - 1) or self._mention_from(mention.after + 1)
        between = mention.first - 1 if self._ending.get(mention.first - 1) else mention.after
        joins = self._at(between) == "," or self._at(between) in self._words.conjunctions
        return beside is not None and beside.label == mention.label and joins

    def _is_bracketed(self, mention: Mention) -> bool:
        """Within brackets, with nothing but lower-case words besides."""
        row = self._row
        at = mention.first - 1
        while row.same_sentence(at, mention.first) and mention.first - at < 8:
            if row.lower[at] in "([":
                return True
            if not row.tokens[at].text.islower():
                return False
            at -= 1
        return False

    def _is_source(self, left: int) -> bool:
        row = self._row
        for source in self._words.sources:
            begin = left - len(source) + 1
            if begin >= 0 and left >= 0 and tuple(row.lower[begin : left + 1]) == source:
                return True
        return False

    def _after_quotation(self, verb: int) -> bool:
        """Whether a verb of saying follows what is said: ", said X", "» ha detto X"."""
        row = self._row
        at = verb - 1
        while row.same_sentence(at, verb) and (
            row.lower[at] in self._words.auxiliaries or row.tokens[at].pos in ("AUX", "PRON", "ADV")
        ):
            at -= 1
        return not row.same_sentence(at, verb) or not row.tokens[at].text[-1:].isalnum()
