"""Who the subject of a verb of saying is, by the grammar of its clause; nobody where that is in doubt.

A wrong name is worse than none: a name counts only as the head of the subject ("X said", "the mayor, X,
said", ", said X", "according to X"), or where who speaks does so in its name ("a spokesman for X").
"""

from __future__ import annotations

from bisect import bisect_left

from pipeline.attribution.mentions import NOBODY, Mention, Speaker
from pipeline.attribution.phrases import REACH, VERBAL, NounPhrases, Phrase
from pipeline.lexicon.parties import PARTY_WORDS, among

# Over how many commas a subject is looked for.
SEGMENTS = 6

_QUOTES = frozenset('"“”«»')
_HARD = frozenset(";:–—-!?") | _QUOTES
_SEGMENT = _HARD | {",", "(", ")"}


class Clause(NounPhrases):
    """Reads the subject of a verb at an offset in the sentence."""

    # --- the subject before its verb ---

    def before(self, verb: int) -> Speaker:
        """The subject of the verb at `verb`, looked for on its left."""
        at = self._skip_left(bisect_left(self._starts, verb + self._reading.offset) - 1)
        if at < 0 or self._tokens[at] in _HARD:
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
        return found if found != NOBODY else self._over_aside(at)

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
        first = self._clause_start(conjunction)
        inside = range(first, conjunction - (self._tokens[conjunction - 1] == ","))
        if any(self._tokens[n] == "," or self._tokens[n] in self._words.clausal for n in inside):
            return NOBODY
        subjects = [n for n in inside if n in self._named and self._begins_verb(n + 1)]
        pronouns = [n for n in inside if self._pronoun(self._tokens[n]) is not None]
        if len(subjects) != 1:
            if not subjects and pronouns == [first]:
                return self._pronoun(self._tokens[first]) or NOBODY
            return NOBODY
        return NOBODY if pronouns else self._ending_at(subjects[0])

    def _clause_start(self, at: int) -> int:
        stop = max(0, at - REACH)
        while at > stop and self._tokens[at - 1] not in _HARD:
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
        while at > 0 and comma - at < REACH and self._tokens[at - 1] not in _SEGMENT:
            at -= 1
        return at

    def _ending_at(self, last: int) -> Speaker:
        """The subject whose noun phrase, complements and all, ends with token `last`."""
        phrases = list(self._phrases_before(last))
        if not phrases:
            return NOBODY
        person = self._named.get(last)
        first = bisect_left(self._starts, person.start) if person else 0
        if person and person.type == "PER" and self._named.get(first - 1, person) != person:
            return self._named_from(first, person)  # "in Washington Tom Hart said"
        head = phrases[-1]
        before = head.first - 1
        if before >= 0 and self._tokens[before] in self._words.conjunctions:
            return self._first_of_two(before)
        if before >= 0 and self._pos(before) == "VERB":
            return NOBODY
        return self._head(head, phrases[-2] if len(phrases) > 1 else None, last + 1)

    def _first_of_two(self, conjunction: int) -> Speaker:
        """The first of two names with one verb: "X and Y said"."""
        phrases = list(self._phrases_before(conjunction - 1))
        head = phrases[-1] if phrases else None
        if head is None or not (head.first == 0 or self._tokens[head.first - 1] in _SEGMENT):
            return NOBODY
        found = self._head(head, phrases[-2] if len(phrases) > 1 else None, conjunction)
        return found if found.mention is not None else NOBODY

    # --- the subject behind its verb, or behind "according to" ---

    def after(self, at: int, *, cue: bool = False) -> Speaker:
        """The subject that stands behind the offset `at`; `cue`: it is the end of an "according to"."""
        n = bisect_left(self._starts, at + self._reading.offset)
        if not cue:
            n = self._skip_right(n)
        if n >= len(self._tokens) or self._tokens[n] in _SEGMENT | {"."}:
            return Speaker(None, "any") if not cue else NOBODY
        referring = self._pronoun(self._tokens[n])
        if referring is not None:
            return referring
        head = self._phrase_after(n)
        if head.first == head.after:
            return NOBODY
        return self._following(head, cue)

    def _following(self, head: Phrase, cue: bool) -> Speaker:
        own = self._after_possessive(head)
        named = [n for n in range(own, head.after) if n in self._named]
        if named and self._alone(head.after):
            chosen = self._named[named[-1]]
            inside = range(own, bisect_left(self._starts, chosen.start))
            bare = all(self._tokens[n] in self._words.articles for n in inside)
            plain = chosen.type == "PER" or bare or any(map(self._called, inside))
            if named[-1] == head.after - 1 and plain and not (cue and self._may_go_on(inside, head.after)):
                return self._named_from(head.first, chosen)
        elif named:
            first = self._named[named[0]]
            return self._named_from(head.first, first) if self._named[named[-1]] == first else NOBODY
        return self._by_complement(head, cue)

    def _by_complement(self, head: Phrase, cue: bool) -> Speaker:
        """Without a name that tells in `head`: by what is added to it, or by its noun."""
        complement = self._complement(head)
        end = complement.after if complement else head.after
        if complement is not None:
            closing = self._named.get(end - 1)
            if closing is not None and self._titled(complement, closing) and self._alone(end):
                return self._named_from(head.first, closing)
        apposed = self._apposed(end, cue)
        if apposed is not None:
            return self._named_from(head.first, apposed)
        return self._voiced(head, complement, end if complement and self._of(complement) else head.after)

    def _of(self, complement: Phrase) -> bool:
        return self._tokens[complement.first - 1] in self._words.of

    def _may_go_on(self, titles: range, n: int) -> bool:
        """Whether what follows "according to" may be two phrases: "secondo l'accusa Rossi (ha rubato)"."""
        known = PARTY_WORDS[self._reading.language]
        plain = all(
            among(self._tokens[at], known.titles, known.articles) or self._called(at) for at in titles
        )
        return not plain or (len(titles) > 0 and self._begins_verb(n))

    def _skip_right(self, n: int) -> int:
        """Past adverbs, days and to whom or where it was said: "ha detto ieri a Repubblica (X)"."""
        begin = n
        while n < len(self._tokens) and n - begin < REACH:
            form = self._tokens[n]
            if form in self._words.prepositions:
                n = max(self._phrase_after(n + 1).after, n + 1)
            elif n not in self._named and (
                self._pos(n) == "ADV" or among(form, self._words.adverbs, self._words.calendar)
            ):
                n += 1
            else:
                break
        return n

    def _alone(self, n: int) -> bool:
        """Whether what ends before token n is joined to no second name by "and"."""
        return n >= len(self._tokens) or self._tokens[n] not in self._words.conjunctions

    def _apposed(self, n: int, cue: bool) -> Mention | None:
        """A name between commas right behind a noun phrase: "(said) the mayor, X, …".

        Behind "according to the mayor, X …" a name may begin the main clause: it must be closed by a
        comma, and that clause must come to its verb without another one.
        """
        if n >= len(self._tokens) or self._tokens[n] != ",":
            return None
        phrase = self._phrase_after(n + 1)
        mention = self._plain_name(phrase.first, phrase.after) if phrase.after > phrase.first else None
        if mention is None or mention.type != "PER":
            return None
        end = phrase.after
        if end >= len(self._tokens):
            return mention
        if cue:
            return mention if self._tokens[end] == "," and self._main_clause(end + 1) else None
        closed = self._tokens[end] in _SEGMENT | {"."} or self._tokens[end] in self._words.prepositions
        return mention if closed else None

    def _main_clause(self, n: int) -> bool:
        if n >= len(self._tokens) or self._tokens[n] in self._words.relatives or self._pos(n) in VERBAL:
            return False
        for at in range(n, min(n + 12, len(self._tokens))):
            if self._pos(at) in VERBAL:
                return True
            if self._tokens[at] in _SEGMENT:
                return False
        return False
