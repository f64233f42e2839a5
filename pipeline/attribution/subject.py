"""The subject of a verb where it stands before it."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.attribution.mentions import NOBODY, Speaker
from pipeline.attribution.phrases import REACH, VERBAL, NounPhrases, Phrase
from pipeline.lexicon.parties import among
from pipeline.lexicon.traits import TRAITS

# Over how many commas a subject is looked for.
SEGMENTS = 6

QUOTES = frozenset('"“”«»')
HARD = frozenset(";:–—-!?") | QUOTES
SEGMENT = HARD | {",", "(", ")"}


class SubjectBefore(NounPhrases):
    """Reads the subject before a verb at an offset in the sentence."""

    def before(self, verb: int) -> Speaker:
        """The subject of the verb at `verb`, looked for on its left."""
        at = self._skip_left(bisect_left(self._starts, verb + self._reading.offset) - 1)
        if at < 0 or self._tokens[at] in HARD:
            return Speaker(None, "any")
        form = self._tokens[at]
        referring = self._pronoun(form)
        if referring is not None:
            return referring
        if form in self._words.relatives:
            return self._antecedent(at)
        if form in self._words.conjunctions or form in self._words.contrasts:
            return self._shared_subject(at)
        if form == ")":
            return self._before_bracket(at)
        if form == ",":
            found = self._over_commas(at)
            return found if found != NOBODY else self._opening(at)
        found = self._ending_at(at)
        found = found if found != NOBODY else self._over_aside(at)
        return found if found != NOBODY else self._left_out(at)

    def _left_out(self, at: int) -> Speaker:
        """ "Ai cronisti ha detto": where a preposition opens the clause before a verb, in languages whose
        verbs need no subject."""
        begin = self._segment_start(at + 1)
        opens = begin == 0 or self._tokens[begin - 1] not in self._words.prepositions
        bare = not any(self._pos(n) in VERBAL or n in self._named for n in range(begin, at + 1))
        prepositional = self._tokens[begin] in self._words.prepositions
        inverts = TRAITS[self._reading.language].inverts
        return Speaker(None, "any") if inverts and opens and bare and prepositional else NOBODY

    def _over_aside(self, last: int) -> Speaker:
        """Past a prepositional phrase between commas that ends with token `last`."""
        begin = self._segment_start(last + 1)
        if (
            begin <= 1
            or self._tokens[begin - 1] != ","
            or self._tokens[begin] not in self._words.prepositions
        ):
            return NOBODY
        clause = any(self._pos(n) in VERBAL for n in range(begin, last + 1))
        return NOBODY if clause else self._over_commas(begin - 1)

    def _opening(self, comma: int) -> Speaker:
        """The subject that opens the clause of a verb set off by a comma: "X, …, who …, explains"."""
        first = self._clause_start(comma)
        head = self._phrase_after(first)
        if head.after >= comma or head.after == first or self._tokens[head.after] != ",":
            return NOBODY
        named = self._plain_name(first, head.after)
        return self._named_from(first, named) if named is not None else NOBODY

    def _before_bracket(self, closing: int) -> Speaker:
        """Past what stands in brackets: "Rossi (Pd) ha detto" is Rossi's word."""
        at = closing - 1
        while at > 0 and closing - at < REACH and self._tokens[at] != "(":
            at -= 1
        return self._ending_at(at - 1) if self._tokens[at] == "(" and at > 0 else NOBODY

    def _skip_left(self, at: int) -> int:
        """Past what stands between a subject and its verb."""
        words = self._words
        while at >= 0 and (
            self._pos(at) in ("ADV", "AUX", "PART")
            or among(self._tokens[at], words.clitics, words.adverbs, words.auxiliaries, words.calendar)
        ):
            if at in self._named or self._tokens[at] in words.possessives:
                break
            at -= 1
        return at

    def _antecedent(self, at: int) -> Speaker:
        """Who "who" refers to: the name right before it."""
        at -= 1
        if at >= 0 and self._tokens[at] == ",":
            at -= 1
        return self._ending_at(at) if at in self._named else NOBODY

    def _shared_subject(self, conjunction: int) -> Speaker:
        """The subject of the clause that "and said" goes on from, if but one name there has a verb."""
        end = self._before_quotation(conjunction)
        first = self._clause_start(end)
        inside = range(first, end - (self._tokens[end - 1] == ","))
        verb = next((n for n in inside if self._pos(n) in VERBAL), first)
        set_off = verb > first and self._tokens[verb - 1] == ","  # "the mayor, X, came and said"
        found = self._over_commas(verb - 1) if set_off else NOBODY
        return found if found.mention is not None else self._only_subject(inside)

    def _only_subject(self, inside: range) -> Speaker:
        """The one name among tokens that has a verb, or the pronoun that they begin with."""
        if any(self._tokens[n] == "," or self._tokens[n] in self._words.clausal for n in inside):
            return NOBODY
        subjects = [n for n in inside if n in self._named and self._begins_verb(n + 1)]
        pronouns = [n for n in inside if self._pronoun(self._tokens[n]) is not None]
        if len(subjects) != 1:
            if not subjects and pronouns == [inside.start]:
                return self._pronoun(self._tokens[inside.start]) or NOBODY
            return NOBODY
        return NOBODY if pronouns else self._ending_at(subjects[0])

    def _before_quotation(self, at: int) -> int:
        """Past words in quotation marks that end right before a token: 'called it "a lie" and said'."""
        n = at - 1
        if n < 0 or self._tokens[n] not in QUOTES:
            return at
        while n > 0 and at - n < REACH and self._tokens[n - 1] not in QUOTES:
            n -= 1
        return max(n - 1, 0)

    def _clause_start(self, at: int) -> int:
        stop = max(0, at - REACH)
        while at > stop and self._tokens[at - 1] not in HARD:
            at -= 1
        return at

    def _over_commas(self, comma: int) -> Speaker:
        """Past appositions and relative clauses: "X, mother of Y, said", "the mayor, X, said"."""
        for _ in range(SEGMENTS):
            begin = self._segment_start(comma)
            apposed = self._plain_name(begin, comma)
            if apposed is not None:
                return self._named_from(begin, apposed)
            found = self._ending_at(comma - 1)
            if found.mention is not None:
                return found
            clause = any(self._pos(n) in VERBAL for n in range(begin, comma))
            relative = begin < comma and self._tokens[begin] in self._words.relatives
            if begin == 0:
                return found
            if clause and not relative and not self._participle(begin):
                return NOBODY
            comma = begin - 1
            if self._tokens[comma] == ")":
                return self._before_bracket(comma)
            if self._tokens[comma] != ",":
                return NOBODY
        return NOBODY

    def _participle(self, at: int) -> bool:
        """Whether a participle opens it: ", speaking in Rome,", ", intervistato dal Post,"."""
        if self._pos(at) not in VERBAL:
            return False
        return self._tokens[at].endswith(("ing", "ed", "ato", "ata", "ito", "ita", "uto", "uta", "ndo"))

    def _segment_start(self, comma: int) -> int:
        at = comma
        while at > 0 and comma - at < REACH and self._tokens[at - 1] not in SEGMENT:
            at -= 1
        return at

    def _ending_at(self, last: int) -> Speaker:
        """The subject whose noun phrase, complements and all, ends with token `last`."""
        phrases = list(self._phrases_before(last))
        if not phrases:
            return NOBODY
        second = self._second_name(Phrase(0, last + 1))
        if second:
            return self._named_from(second, self._named[last])  # "in Washington Tom Hart said"
        head = phrases[-1]
        before = head.first - 1
        if before >= 0 and self._tokens[before] in self._words.conjunctions:
            new_clause = before > 0 and self._tokens[before - 1] == ","  # "…, and X said"
            first = self._first_of_two(before)
            if first != NOBODY or not new_clause:
                return first
        if before >= 0 and self._pos(before) == "VERB":
            return NOBODY
        return self._head(head, phrases[-2] if len(phrases) > 1 else None, last + 1)

    def _first_of_two(self, conjunction: int) -> Speaker:
        """The first of two names with one verb: "X and Y said"."""
        phrases = list(self._phrases_before(conjunction - 1))
        head = phrases[-1] if phrases else None
        if head is None or not (head.first == 0 or self._tokens[head.first - 1] in SEGMENT):
            return NOBODY
        found = self._head(head, phrases[-2] if len(phrases) > 1 else None, conjunction)
        return found if found.mention is not None else NOBODY
