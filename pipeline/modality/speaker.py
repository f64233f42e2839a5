"""Who the subject of a verb of saying is, by the grammar of its clause; nobody where that is in doubt.

A wrong name is worse than none: a name counts only as the head of the subject ("X said", "the mayor, X,
said", ", said X", "according to X"), or where who speaks does so in its name ("a spokesman for X").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pipeline.data import Party, PartyType
from pipeline.lexicon.parties import PARTY_WORDS
from pipeline.lexicon.speakers import SPEAKERS, SpeakerWords
from pipeline.modality.reading import Reading

# How far a subject is looked for, in tokens, and over how many commas.
REACH = 40
SEGMENTS = 6

Refers = Literal["", "person", "body", "any"]

_QUOTES = frozenset('"“”«»')
_HARD = frozenset(";:–—-!?") | _QUOTES
_SEGMENT = _HARD | {",", "(", ")"}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X", ""})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    name: str
    type: PartyType


@dataclass(frozen=True, slots=True)
class Speaker:
    """Either a party's mention, or a reference to whoever spoke before: to a "person" ("she said"),
    a "body" ("it said") or "any" (the subject is left out); neither where it is someone else.

    `start` is the article offset of a named subject's noun phrase, what it is apposed to and all.
    """

    mention: Mention | None = None
    refers: Refers = ""
    start: int = 0


NOBODY = Speaker()


class Mentions:
    """The parties' mentions in text order, for lookup by stretch."""

    def __init__(self, parties: Sequence[Party]) -> None:
        mentions = (Mention(m.start, m.end, p.name, p.type) for p in parties for m in p.mentions)
        self._all = sorted(mentions, key=lambda m: m.start)
        self._starts = [m.start for m in self._all]

    def within(self, start: int, end: int) -> list[Mention]:
        found = self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in found if m.end <= end]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Tokens first to after (exclusive) of a noun phrase without its complements."""

    first: int
    after: int


class Clause:
    """One sentence's tokens with the parties among them. `at` arguments are offsets in the sentence."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self._reading = reading
        self._mentions = mentions

    @cached_property
    def _tokens(self) -> tuple[str, ...]:
        return tuple(t.text.lower() for t in self._reading.sentence.tokens)

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self._reading.sentence.tokens]

    @cached_property
    def _named(self) -> dict[int, Mention]:
        """Each mention under every token of it."""
        sentence = self._reading.sentence
        found: dict[int, Mention] = {}
        for mention in self._mentions.within(sentence.start, sentence.end):
            first = bisect_right(self._starts, mention.start) - 1
            for at in range(max(first, 0), bisect_left(self._starts, mention.end)):
                found[at] = mention
        return found

    @property
    def _words(self) -> SpeakerWords:
        return SPEAKERS[self._reading.language]

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
        if form in self._words.conjunctions:
            return self._shared_subject(at)
        if form == ")":
            return self._before_bracket(at)
        return self._over_commas(at) if form == "," else self._ending_at(at)

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
            or _among(self._tokens[at], words.clitics, words.adverbs, words.auxiliaries, words.calendar)
        ):
            if at in self._named or self._tokens[at] in words.possessives:
                break
            at -= 1
        return at

    def _pronoun(self, form: str) -> Speaker | None:
        words = self._words
        if form in words.persons:
            return Speaker(None, "person")
        if form in words.bodies:
            return Speaker(None, "body")
        return NOBODY if form in words.several else None

    def _antecedent(self, at: int) -> Speaker:
        """Who "who" refers to: the name right before it."""
        at -= 1
        if at >= 0 and self._tokens[at] == ",":
            at -= 1
        return self._ending_at(at) if at in self._named else NOBODY

    def _shared_subject(self, conjunction: int) -> Speaker:
        """The subject of the clause that "and said" goes on from, if but one name there has a verb."""
        first = self._clause_start(conjunction)
        inside = range(first, conjunction)
        if any(self._tokens[n] == "," or self._tokens[n] in self._words.clausal for n in inside):
            return NOBODY
        subjects = [n for n in inside if n in self._named and self._begins_verb(n + 1)]
        pronouns = [n for n in inside if self._pronoun(self._tokens[n]) is not None]
        if len(subjects) != 1:
            if not subjects and pronouns == [first]:
                return self._pronoun(self._tokens[first]) or NOBODY
            return NOBODY
        return NOBODY if pronouns else self._ending_at(subjects[0])

    def _begins_verb(self, at: int) -> bool:
        while at < len(self._tokens) and (self._pos(at) == "ADV" or self._tokens[at] in self._words.clitics):
            at += 1
        return self._pos(at) in _VERBAL

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
            clause = any(self._pos(n) in _VERBAL for n in range(begin, comma))
            relative = begin < comma and self._tokens[begin] in self._words.relatives
            if (clause and not relative and not self._participle(begin)) or begin == 0:
                return NOBODY
            comma = begin - 1
            if self._tokens[comma] == ")":
                return self._before_bracket(comma)
            if self._tokens[comma] != ",":
                return NOBODY
        return NOBODY

    def _participle(self, at: int) -> bool:
        """Whether a participle opens it: ", speaking in Rome,", ", intervistato dal Post,"."""
        if self._pos(at) not in _VERBAL:
            return False
        return self._tokens[at].endswith(("ing", "ed", "ato", "ata", "ito", "ita", "uto", "uta", "ndo"))

    def _segment_start(self, comma: int) -> int:
        at = comma
        while at > 0 and comma - at < REACH and self._tokens[at - 1] not in _SEGMENT:
            at -= 1
        return at

    def _plain_name(self, first: int, after: int) -> Mention | None:
        """A stretch that is a name with nothing but a person's titles before it."""
        mention = self._named.get(after - 1)
        if mention is None or after - first > REACH:
            return None
        others = [n for n in range(first, after) if self._named.get(n) != mention]
        if any(self._pos(n) not in _NOMINAL or n in self._named for n in others):
            return None
        if any(_among(self._tokens[n], self._words.prepositions, self._words.possessives) for n in others):
            return None
        titled = mention.type == "PER" or all(self._tokens[n] in self._words.articles for n in others)
        return mention if titled else None

    def _ending_at(self, last: int) -> Speaker:
        """The subject whose noun phrase, complements and all, ends with token `last`."""
        phrases = list(self._phrases_before(last))
        if not phrases:
            return NOBODY
        head = phrases[-1]
        before = head.first - 1
        if before >= 0 and (self._tokens[before] in self._words.conjunctions or self._pos(before) == "VERB"):
            return NOBODY
        return self._head(head, phrases[-2] if len(phrases) > 1 else None, last + 1)

    def _phrases_before(self, last: int) -> Iterator[_Phrase]:
        """Noun phrases joined by prepositions, right to left: the last one is the head."""
        at = last
        while at >= 0 and last - at < REACH:
            after = at + 1
            while at >= 0 and last - at < REACH and self._nominal(at):
                at -= 1
                if self._tokens[at + 1] in self._words.articles and at + 1 not in self._named:
                    break
            if at + 1 == after:
                return
            yield _Phrase(at + 1, after)
            if at < 0 or self._tokens[at] not in self._words.prepositions:
                return
            at -= 1

    def _nominal(self, at: int) -> bool:
        form, words = self._tokens[at], self._words
        if at in self._named:
            return True
        if _among(form, words.prepositions, words.clausal, words.conjunctions, words.relatives):
            return False
        if self._pronoun(form) is not None or not (form[:1].isalnum() or form in words.possessives):
            return False
        return self._pos(at) in _NOMINAL or form in words.articles or form in words.possessives

    def _head(self, head: _Phrase, complement: _Phrase | None, after: int) -> Speaker:
        """The party that a subject is, or that its head speaks for. A preposition before the head of a
        subject makes it no subject."""
        if head.first > 0 and self._tokens[head.first - 1] in self._words.prepositions:
            return NOBODY
        own = self._after_possessive(head)
        last = self._named.get(head.after - 1)
        if last is not None and own <= bisect_left(self._starts, last.start):
            return self._named_from(head.first, last)
        if complement is not None:
            closing = self._named.get(complement.after - 1)
            if closing is not None and complement.after == after and self._titled(complement, closing):
                return self._named_from(head.first, closing)
        return self._voiced(head, complement)

    def _named_from(self, first: int, mention: Mention) -> Speaker:
        return Speaker(mention, start=self._starts[first])

    def _after_possessive(self, phrase: _Phrase) -> int:
        """Where the part behind a possessive begins: "Shaw's lawyer" is the lawyer."""
        inside = [n for n in range(phrase.first, phrase.after) if self._tokens[n] in self._words.possessives]
        return inside[-1] + 1 if inside else phrase.first

    def _titled(self, complement: _Phrase, person: Mention) -> bool:
        """Whether a person's name follows the name of what they lead: "il sindaco di Torino Rossi"."""
        first = bisect_left(self._starts, person.start)
        if person.type != "PER" or first <= complement.first:
            return False
        beside = first - 1
        return beside in self._named or self._is_capital(beside)

    def _voiced(self, head: _Phrase, complement: _Phrase | None) -> Speaker:
        """Who a spokesman, a statement or a survey speaks for."""
        words = self._words
        nouns = [n for n in range(head.first, head.after) if self._tokens[n] in words.voices]
        if not nouns:
            return NOBODY
        beside = self._named.get(nouns[-1] - 1) or (
            self._named.get(nouns[-1] - 2) if self._tokens[nouns[-1] - 1] in words.possessives else None
        )
        if beside is not None and nouns[-1] > head.first and nouns[-1] == head.after - 1:
            return self._named_from(head.first, beside)
        if complement is None or self._tokens[complement.first - 1] not in words.of:
            return NOBODY
        named = self._plain_name(complement.first, complement.after)
        return self._named_from(head.first, named) if named is not None else NOBODY

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

    def _following(self, head: _Phrase, cue: bool) -> Speaker:
        own = self._after_possessive(head)
        named = [n for n in range(own, head.after) if n in self._named]
        if named and self._alone(head.after):
            chosen = self._named[named[-1]]
            inside = range(own, bisect_left(self._starts, chosen.start))
            plain = chosen.type == "PER" or all(self._tokens[n] in self._words.articles for n in inside)
            if named[-1] == head.after - 1 and plain and not (cue and self._may_go_on(inside, head.after)):
                return self._named_from(head.first, chosen)
        elif named:
            return NOBODY
        complement = self._complement(head)
        end = complement.after if complement else head.after
        if complement is not None:
            closing = self._named.get(end - 1)
            if closing is not None and self._titled(complement, closing) and self._alone(end):
                return self._named_from(head.first, closing)
        apposed = self._apposed(end, cue)
        if apposed is not None:
            return self._named_from(head.first, apposed)
        return self._voiced(head, complement)

    def _may_go_on(self, titles: range, n: int) -> bool:
        """Whether what follows "according to" may be two phrases: "secondo l'accusa Rossi (ha rubato)"."""
        known = PARTY_WORDS[self._reading.language]
        plain = all(_among(self._tokens[at], known.titles, known.articles) for at in titles)
        return not plain or (len(titles) > 0 and self._begins_verb(n))

    def _skip_right(self, n: int) -> int:
        """Past adverbs, days and to whom or where it was said: "ha detto ieri a Repubblica (X)"."""
        begin = n
        while n < len(self._tokens) and n - begin < REACH:
            form = self._tokens[n]
            if form in self._words.prepositions:
                n = max(self._phrase_after(n + 1).after, n + 1)
            elif n not in self._named and (
                self._pos(n) == "ADV" or _among(form, self._words.adverbs, self._words.calendar)
            ):
                n += 1
            else:
                break
        return n

    def _phrase_after(self, n: int) -> _Phrase:
        first = n
        while n < len(self._tokens) and n - first < REACH and self._nominal(n):
            if n > first and self._tokens[n] in self._words.articles and n not in self._named:
                break
            n += 1
            ended = self._named.get(n - 1)
            # A person's name ends a noun phrase; a day after it is none of it.
            if ended is not None and ended.type == "PER" and self._named.get(n) != ended:
                if n < len(self._tokens) and self._tokens[n] in self._words.possessives:
                    continue
                break
        return _Phrase(first, n)

    def _complement(self, head: _Phrase) -> _Phrase | None:
        """The noun phrase behind the first preposition after `head`, and those joined to it."""
        at = head.after
        if at >= len(self._tokens) or self._tokens[at] not in self._words.prepositions:
            return None
        found = self._phrase_after(at + 1)
        return found if found.after > found.first else None

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
        if n >= len(self._tokens) or self._tokens[n] in self._words.relatives or self._pos(n) in _VERBAL:
            return False
        for at in range(n, min(n + 12, len(self._tokens))):
            if self._pos(at) in _VERBAL:
                return True
            if self._tokens[at] in _SEGMENT:
                return False
        return False

    # --- tokens ---

    def _pos(self, n: int) -> str:
        tokens = self._reading.sentence.tokens
        return tokens[n].pos if 0 <= n < len(tokens) else ""

    def _is_capital(self, n: int) -> bool:
        return self._reading.sentence.tokens[n].text[:1].isupper()


def _among(form: str, *sets: frozenset[str]) -> bool:
    return any(form in words for words in sets)
