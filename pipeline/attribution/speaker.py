"""Who the subject of a verb of saying is, by the grammar of its clause; nobody where that is in doubt.

A wrong name is worse than none: a name counts only as the head of the subject ("X said", "the mayor, X,
said", ", said X", "according to X"), or where who speaks does so in its name ("a spokesman for X").
"""

from __future__ import annotations

from bisect import bisect_left

from pipeline.attribution.mentions import NOBODY, Mention, Speaker
from pipeline.attribution.phrases import REACH, VERBAL, Phrase
from pipeline.attribution.subject import SEGMENT, SubjectBefore
from pipeline.lexicon.parties import PARTY_WORDS, among


class Clause(SubjectBefore):
    """Reads the subject of a verb at an offset in the sentence: `before` it, or `after` it."""

    # --- the subject behind its verb, or behind "according to" ---

    def after(self, at: int, *, cue: bool = False) -> Speaker:
        """The subject that stands behind the offset `at`; `cue`: it is the end of an "according to"."""
        n = bisect_left(self._starts, at + self._reading.offset)
        if not cue:
            n = self._skip_right(n)
        if n >= len(self._tokens) or self._tokens[n] in SEGMENT | {"."}:
            return Speaker(None, "any") if not cue else NOBODY
        referring = self._pronoun(self._tokens[n])
        if referring is not None:
            return referring
        head = self._phrase_after(n)
        if head.first == head.after:
            # "…, ha detto ai cronisti uscendo": the subject is left out.
            return Speaker(None, "any") if self._pos(n) in VERBAL and not cue else NOBODY
        return self._following(head, cue)

    def _following(self, head: Phrase, cue: bool) -> Speaker:
        own = self._after_possessive(head)
        named = [n for n in range(own, head.after) if n in self._named]
        if named and self._alone(head.after):
            chosen = self._named[named[-1]]
            inside = range(own, bisect_left(self._starts, chosen.start))
            bare = all(self._tokens[n] in self._words.articles for n in inside)
            plain = chosen.type == "PER" or bare or any(map(self._called, inside))
            if named[-1] == head.after - 1 and plain:
                if not (cue and self._may_go_on(inside, head.after)):
                    return self._named_from(head.first, chosen)
                if self._tokens[inside.stop - 1] in self._words.standing:
                    return self._by_words(head.first, inside.stop)
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
                place = self._phrase_after(n + 1)
                n = max(self._second_name(place) or place.after, n + 1)
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
        closed = self._tokens[end] in SEGMENT | {"."} or self._tokens[end] in self._words.prepositions
        return mention if closed else None

    def _main_clause(self, n: int) -> bool:
        if n >= len(self._tokens) or self._tokens[n] in self._words.relatives or self._pos(n) in VERBAL:
            return False
        for at in range(n, min(n + 12, len(self._tokens))):
            if self._pos(at) in VERBAL:
                return True
            if self._tokens[at] in SEGMENT:
                return False
        return False
