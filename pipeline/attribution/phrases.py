"""Noun phrases of a sentence and the parties in them: what the subject of a verb is read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.attribution.mentions import NOBODY, Mention, Mentions, Speaker
from pipeline.attribution.reading import Reading
from pipeline.lexicon.parties import among
from pipeline.lexicon.speakers import SPEAKERS, SpeakerWords

# How far a subject is looked for, in tokens.
REACH = 40

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X", ""})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first to after (exclusive) of a noun phrase without its complements."""

    first: int
    after: int


class NounPhrases:
    """One sentence's tokens with the parties among them."""

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

    def _pronoun(self, form: str) -> Speaker | None:
        if form in self._words.persons:
            return Speaker(None, "person")
        if form in self._words.bodies:
            return Speaker(None, "body")
        return NOBODY if form in self._words.several else None

    def _unnamed(self, phrase: Phrase, after: int, *, joined: bool = False) -> Speaker:
        """A subject without a name, up to token `after`; `joined`: it has a complement. See `Speaker`."""
        words, last = self._words, phrase.after - 1
        inside = range(phrase.first, phrase.after)
        if self._pos(last) == "PROPN" and self._reading.patterns.roles.fullmatch(self._tokens[last]):
            if not (self._tokens[phrase.first] in words.definites and words.heads_last):
                return NOBODY
            said = self._by_words(phrase.first, phrase.after)
            return replace(said, refers="person", noun=self._tokens[last])
        noun = self._head_noun(phrase)
        if among(self._tokens[last if noun is None else noun], words.calendar, words.amounts):
            return NOBODY
        if any(n in self._named for n in inside):
            return self._beside_name(phrase, noun)
        if any(self._pos(n) == "PROPN" for n in inside):
            return self._by_words(phrase.first, phrase.after)  # a name that is no party's
        return NOBODY if noun is None else self._by_noun(phrase, after, noun, joined=joined)

    def _beside_name(self, phrase: Phrase, noun: int | None) -> Speaker:
        """ "UN officials", but not "Hart's wife" nor "the Hart case"."""
        if not self._words.heads_last or noun is None or noun != phrase.after - 1:
            return NOBODY
        singular = self._tokens[noun] == self._reading.sentence.tokens[noun].lemma.lower()
        return NOBODY if singular else self._by_words(phrase.first, phrase.after)

    def _head_noun(self, phrase: Phrase) -> int | None:
        inside = range(phrase.first, phrase.after)
        nouns = [n for n in inside if self._pos(n) == "NOUN"]
        nouns = nouns or [n for n in inside if self._pos(n) == "ADJ" and n > phrase.first]
        return nouns[-1 if self._words.heads_last else 0] if nouns else None

    def _by_noun(self, phrase: Phrase, after: int, noun: int, *, joined: bool) -> Speaker:
        """The subject by its head noun: an author's voice, a person or body named before, or its words."""
        words = self._words
        form = self._tokens[noun]
        singular = form == self._reading.sentence.tokens[noun].lemma.lower()
        owned = phrase.first > 0 and self._tokens[phrase.first - 1] in words.owners
        definite = self._tokens[phrase.first] in words.definites
        if form in words.voices and form not in words.mouths:
            return replace(self._by_words(phrase.first, phrase.after), refers="author", noun=form)
        if form in words.mouths or (singular and owned):
            return NOBODY
        if form in words.standing:
            return self._by_words(phrase.first, after)
        if definite and singular and not joined:
            person = self._reading.patterns.roles.fullmatch(form)
            said = self._by_words(phrase.first, after)
            return replace(said, refers="person" if person else "body", noun=form)
        return self._by_words(phrase.first - owned, after)

    def _by_words(self, first: int, after: int) -> Speaker:
        """A source that is no party, by its words from token `first` to `after` (exclusive), or by the name
        that they end with: "the residents' chairwoman Dilys Fell"."""
        tokens, offset = self._reading.sentence.tokens, self._reading.offset
        name = after
        while name > first and self._pos(name - 1) == "PROPN":
            name -= 1
        titled = any(self._reading.patterns.roles.fullmatch(form) for form in self._tokens[first:name])
        if after - name > 1 and titled and self._pos(name - 1) in ("NOUN", "ADJ"):
            first = name
        return Speaker(
            None, words=self._reading.original[tokens[first].start - offset : tokens[after - 1].end - offset]
        )

    def _begins_verb(self, at: int) -> bool:
        while at < len(self._tokens) and (self._pos(at) == "ADV" or self._tokens[at] in self._words.clitics):
            at += 1
        return self._pos(at) in VERBAL

    def _plain_name(self, first: int, after: int) -> Mention | None:
        """A stretch that is a name with nothing but a person's titles before it."""
        mention = self._named.get(after - 1)
        if mention is None or after - first > REACH:
            return None
        others = [n for n in range(first, after) if self._named.get(n) != mention]
        if any(self._pos(n) not in NOMINAL or n in self._named for n in others):
            return None
        if any(among(self._tokens[n], self._words.prepositions, self._words.possessives) for n in others):
            return None
        bare = all(self._tokens[n] in self._words.articles for n in others)
        return mention if mention.type == "PER" or bare or any(map(self._called, others)) else None

    def _phrases_before(self, last: int) -> Iterator[Phrase]:
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
            yield Phrase(at + 1, after)
            if at < 0 or self._tokens[at] not in self._words.prepositions:
                return
            at -= 1

    def _nominal(self, at: int) -> bool:
        form, words = self._tokens[at], self._words
        if at in self._named:
            return True
        if among(form, words.prepositions, words.clausal, words.conjunctions, words.relatives):
            return False
        if self._pronoun(form) is not None or not (form[:1].isalnum() or form in words.possessives):
            return False
        return self._pos(at) in NOMINAL or form in words.articles or form in words.possessives

    def _phrase_after(self, n: int) -> Phrase:
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
        return Phrase(first, n)

    def _complement(self, head: Phrase) -> Phrase | None:
        """The noun phrase behind the first preposition after `head`, and those joined to it."""
        at = head.after
        if at >= len(self._tokens) or self._tokens[at] not in self._words.prepositions:
            return None
        found = self._phrase_after(at + 1)
        return found if found.after > found.first else None

    def _head(self, head: Phrase, complement: Phrase | None, after: int) -> Speaker:
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
        return self._voiced(head, complement, after)

    def _named_from(self, first: int, mention: Mention) -> Speaker:
        return Speaker(mention, start=self._starts[first])

    def _after_possessive(self, phrase: Phrase) -> int:
        """Where the part behind a possessive begins: "Shaw's lawyer" is the lawyer."""
        inside = [
            n for n in range(phrase.first, phrase.after) if self._tokens[n] in self._words.possessives
            and (n not in self._named or self._named[n] != self._named.get(n + 1))
        ]  # fmt: skip
        return inside[-1] + 1 if inside else phrase.first

    def _titled(self, complement: Phrase, person: Mention) -> bool:
        """Whether a person's name follows the name of what they lead: "il sindaco di Torino Rossi"."""
        first = bisect_left(self._starts, person.start)
        if person.type != "PER" or first <= complement.first:
            return False
        beside = first - 1
        return beside in self._named or self._reading.sentence.tokens[beside].text[:1].isupper()

    def _beside(self, noun: int) -> Mention | None:
        """The name right before a noun, or before its 's."""
        owner = noun - 2 if self._tokens[noun - 1] in self._words.possessives else noun - 1
        return self._named.get(noun - 1) or self._named.get(owner)

    def _voiced(self, head: Phrase, complement: Phrase | None, after: int) -> Speaker:
        """Who a spokesman, a statement or a survey speaks for, where the subject ends before `after`."""
        words = self._words
        nouns = [n for n in range(head.first, head.after) if self._tokens[n] in words.voices]
        if not nouns:
            return self._unvoiced(head, complement, after)
        beside = self._beside(nouns[-1])
        if beside is not None and head.first < nouns[-1] == head.after - 1:
            return replace(self._named_from(head.first, beside), noun=self._tokens[nouns[-1]])
        if complement is None or self._tokens[complement.first - 1] not in words.of:
            return self._unnamed(head, after)
        voice = self._tokens[nouns[-1]]
        if self._tokens[complement.first - 1] in ("for", "of") and not voice.startswith(
            ("spokes", "statement")
        ):
            return self._unnamed(head, after)  # whom a survey was made for or of does not answer for it
        named = self._plain_name(complement.first, complement.after)
        return replace(self._named_from(head.first, named), noun=voice) if named is not None else NOBODY

    def _unvoiced(self, head: Phrase, complement: Phrase | None, after: int) -> Speaker:
        if complement is None or self._tokens[complement.first - 1] not in self._words.of:
            return self._unnamed(head, after)
        named = self._plain_name(complement.first, complement.after)
        if named is not None and self._tokens[head.after - 1] in self._words.places:
            return self._named_from(head.first, named)
        return self._unnamed(head, after, joined=True)

    def _second_name(self, phrase: Phrase) -> int | None:
        """Where a person's name follows another name ("from the Senate Tom Hart"), or any a day's."""
        name = self._named.get(phrase.after - 1)
        first = bisect_left(self._starts, name.start) if name else 0
        if name is None or first <= phrase.first:
            return None
        behind_name = name.type == "PER" and first - 1 in self._named
        return first if behind_name or self._tokens[first - 1] in self._words.calendar else None

    def _called(self, n: int) -> bool:
        """Whether a common noun says what a body is: "(the) think-tank (Demos)", "quotidiano"."""
        return self._pos(n) == "NOUN" and self._tokens[n].islower()

    def _pos(self, n: int) -> str:
        tokens = self._reading.sentence.tokens
        return tokens[n].pos if 0 <= n < len(tokens) else ""
