"""Where in a sentence the words stand that a question can be made of: a clause that asks, a clause that says
something, a noun phrase. Places are indices of the sentence's tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.contracts import Token
from pipeline.lexicon.questions import TopicWords

NOUNS = ("NOUN", "PROPN")
SUBJECTS = (*NOUNS, "PRON", "NUM")
_VERBS = ("VERB", "AUX")
# What no phrase begins with: prepositions, conjunctions, signs, verbs without their subject.
LEADING = ("ADP", "CCONJ", "SCONJ", "PUNCT", "SYM", "ADV", "PART")
# What stands between the verbs of one predicate ("has not yet been").
_WITHIN = (*_VERBS, "PART", "ADV")
# An insertion between a subject and its verb ("the trust, which runs three hospitals, will") is no longer.
LONGEST_INSERTION = 15
# What follows a verb so far before a mark is cut off where a clause of another begins.
LONGEST_CLAUSE = 14
# So many words of a verb of asking may a clause begin ("will decide next spring if").
NEAR = 8


@dataclass(frozen=True, slots=True)
class Clauses:
    """One sentence, read for its clauses."""

    tokens: Sequence[Token]
    words: TopicWords

    def low(self, i: int) -> str:
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""

    def pos(self, i: int) -> str:
        return self.tokens[i].pos if 0 <= i < len(self.tokens) else "PUNCT"

    def finite(self, i: int) -> bool:
        """By its tag, its ending and what stands beside it: "claimed" is finite with an object."""
        low, words = self.low(i), self.words
        if self.pos(i) not in _VERBS or low.endswith(words.not_finite) or self.low(i - 1) in words.infinitive:
            return False
        if self.pos(i - 1) == "AUX" and self.low(i - 1).endswith(words.not_finite):
            return False
        if self.pos(i - 1) == "PRON" and self.low(i - 1) not in words.relative:
            return True
        if self.pos(i) == "VERB" and low.endswith(words.ambiguous):
            return i + 1 < len(self.tokens) and self.pos(i + 1) in words.objects
        return True

    def first_finite(self, first: int, end: int, *, sure: bool = True) -> int | None:
        """The first finite verb there; where a clause must have one (not `sure`), the first that may be."""
        found = next((i for i in range(first, end) if self.finite(i)), None)
        if found is not None or sure:
            return found
        return next((i for i in range(first, end) if self.pos(i) in _VERBS and self._may_be_finite(i)), None)

    def _may_be_finite(self, i: int) -> bool:
        return (
            not self.low(i).endswith(self.words.not_finite) and self.low(i - 1) not in self.words.infinitive
        )

    def asks(self, i: int) -> bool:
        """Whether a clause begins that asks, and not one that says which ("the patients, who never left") or
        on what condition ("would leave if it lost")."""
        words, low = self.words, self.low(i)
        if low not in words.asking and f"{low} {self.low(i + 1)}" not in words.asking:
            return False
        if low in words.conditional and not (self._wonders(i) or self.infinitive(i + 1) or self._wondered(i)):
            return False
        if low in words.free and self.pos(i - 1) == "VERB" and not self._wonders(i):
            return False  # "had signed what was put before him"
        which = self.pos(i - 1) in (*NOUNS, "NUM") or self.low(i - 1) in words.unclear
        follows = i > 0 and (which or self.low(i - 1) == ",")
        return not (follows and low in words.relative)

    def infinitive(self, i: int) -> bool:
        return self.pos(i) == "VERB" and self.low(i).endswith(self.words.not_finite)

    def _wonders(self, i: int) -> bool:
        """Whether a clause begins there behind a verb of asking, an adverbial between perhaps."""
        near = range(i - 1, max(-1, i - 1 - NEAR), -1)
        verb = next((k for k in near if self.tokens[k].lemma in self.words.wondering), None)
        if verb is None or any(self.finite(k) for k in range(verb + 1, i)):
            return False
        marks = sum(self.parts(k) for k in range(verb + 1, i))
        return marks != 1  # "said the ratio, if all was counted, was"

    def _wondered(self, i: int) -> bool:
        """Whether a verb of asking follows a clause that opens the sentence or a part of it ("se riaprirà
        dipenderà dai tecnici")."""
        if self.low(i - 1) not in ("", ";", ":") and not self.parts(i - 1):
            return False
        after = self._end(i)
        return any(
            self.tokens[k].lemma in self.words.wondering for k in range(after, after + 3) if self.finite(k)
        )

    def hangs(self, first: int) -> bool:
        """Whether the clause that begins there says but when, why or on what condition something is so, or
        which thing it is that does: it tells nothing by itself."""
        before, words = first - 1, self.words
        while self.pos(before) == "ADV" and self.low(before) not in words.asking:
            before -= 1
        low = self.low(before)
        joined = self.pos(before) == "SCONJ" or low in words.conditional
        which = (
            low in words.relative
            and self.pos(before) != "SCONJ"
            and self.pos(before - 1) in (*NOUNS, "NUM", "PUNCT", "ADP")
        )
        return which or (joined and low not in words.that and not self.asks(before))

    def asking(self, first: int, end: int) -> tuple[int, int] | None:
        """The clause that asks which the words from `first` to `end` begin or lie in, else one that opens the
        sentence or a part of it, or that somebody does not know."""
        if first < 0 or not (self.asks(first) or (self.pos(first) == "ADP" and self.asks(first + 1))):
            asked = [i for i in range(len(self.tokens)) if self.asks(i) and self._surely_asks(i)]
            first = next((i for i in reversed(asked) if i < end), next(iter(asked), -1))
        after = self._end(first) if first >= 0 else first
        whole = any(self.pos(i) in _VERBS for i in range(first, after))
        return (first, after) if whole else None

    def _surely_asks(self, i: int) -> bool:
        if self.low(i) in self.words.conditional or (i and self.tokens[i - 1].lemma in self.words.wondering):
            return True
        return self.low(i) not in self.words.adverbial and self.low(i - 1) in ("", ";", ":")

    def _end(self, start: int) -> int:
        """Where the clause ends that begins at `start`: at a mark, at another clause, or at a further verb,
        whose subject it is."""
        mark = self._to_mark(start)
        verb = self.first_finite(start + 1, mark, sure=False)
        if verb is None and (closed := self._past_insertion(mark)) is not None:
            mark = self._to_mark(closed)
            verb = self.first_finite(closed, mark)
        if verb is None:
            return mark
        nested = any(self.low(i) in self.words.relative for i in range(start + 1, verb))
        end = self._past(verb, mark, nested=nested)
        joined = (
            i
            for i in range(end - 1, verb, -1)
            if self.low(i) in self.words.relative | self.words.that and self.pos(i - 1) in NOUNS
        )
        last = next(joined, end)  # "warnings that the clerk, a gambler, had given"
        return end if last == end or any(self.pos(i) in _VERBS for i in range(last, end)) else last

    def _past_insertion(self, mark: int) -> int | None:
        """What follows an insertion between two commas, the first at `mark`; None where there is none."""
        places = range(mark + 1, mark + LONGEST_INSERTION) if self.low(mark) == "," else range(0)
        return next((i + 1 for i in places if self.low(i) == ","), None)

    def _past(self, verb: int, mark: int, *, nested: bool = False) -> int:
        i = self._after_predicate(verb)
        while i < mark:
            led = self.pos(i - 1) in ("ADP", "ADV")  # "after that"
            joins = self.pos(i) == "SCONJ" and not led
            another = joins and self.low(i) not in self.words.that and mark - verb > LONGEST_CLAUSE
            if another or self._joins_verb(i):
                return i
            nested = nested or joins or (self.low(i) in self.words.relative and not led)
            if not nested and self.finite(i) and not self._is_caused(verb, i):
                return self._before_subject(self._before_negation(i), verb)
            i += 1
        return mark

    def _before_subject(self, i: int, verb: int) -> int:
        """Where another clause begins behind a noun: "la refurtiva | gli inquirenti (non lo sanno)"."""
        first = i
        while first > verb + 1 and self.pos(first - 1) in (*NOUNS, "ADJ"):
            first -= 1
        another = first < i and self.pos(first - 1) == "DET" and self.pos(first - 2) in NOUNS
        return first - 1 if another else i

    def _is_caused(self, verb: int, i: int) -> bool:
        """Whether a verb without "to" is what another lets somebody do: "will let the council borrow"."""
        causes = any(self.tokens[k].lemma in self.words.causing for k in range(verb, i))
        return causes and self.low(i) == self.tokens[i].lemma

    def _joins_verb(self, i: int) -> bool:
        return self.pos(i) == "CCONJ" and self.finite(i + 1 + (self.pos(i + 1) == "PRON"))

    def _after_predicate(self, verb: int) -> int:
        """Where the words end that belong to a finite verb ("has not yet been found")."""
        i, whole = verb + 1, self.pos(verb) == "VERB"
        while self.pos(i) in _WITHIN and not (whole and self.pos(i) == "AUX"):
            whole = whole or self.pos(i) == "VERB"
            i += 1
        return self._before_negation(i) if whole and self.finite(i) else i

    def _before_negation(self, i: int) -> int:
        """Where the words begin that a finite verb has before it: "not", and the pronouns of a language that
        has them there ("lo sapremo")."""
        denied = self.words.negations | self.words.denied_only
        while (
            self.low(i - 1) in denied
            or self.pos(i - 1) == "ADV"
            or (
                not self.words.supports
                and self.pos(i - 1) == "PRON"
                and self.low(i - 1) not in self.words.relative
            )
        ):
            i -= 1
        return i

    def _to_mark(self, start: int) -> int:
        return next((i for i in range(start, len(self.tokens)) if self.parts(i)), len(self.tokens))

    def parts(self, i: int) -> bool:
        """Whether a mark stands there that is no part of a word ("al-Qaeda")."""
        return (
            self.pos(i) == "PUNCT" and not any(c.isalnum() for c in self.low(i)) and not self._within_word(i)
        )

    def _within_word(self, i: int) -> bool:
        near = 0 < i < len(self.tokens) - 1
        return (
            near
            and self.low(i + 1)[:1].isalnum()
            and self.tokens[i - 1].end == self.tokens[i].start
            and self.tokens[i].end == self.tokens[i + 1].start
        )

    def saying(self, first: int, end: int) -> list[int] | None:
        """The tokens of the clause that the words from `first` to `end` are in: a subject before its verb, a
        verb behind its subject, or both."""
        first = self._clause_start(first, end)
        verb = self.first_finite(first, end)
        if verb is None:
            verb = self._verb_after(end)
            subject = list(range(first, end)) if verb is not None and self._opens_clause(first) else []
        elif any(self.pos(i) in SUBJECTS for i in range(first, verb)):
            subject = list(range(first, verb))
        else:
            subject = self._subject_before(first)
        if not subject or verb is None or self._broken(subject):
            return None
        end = self._past(verb, self._to_mark(verb), nested=True)
        while self.pos(end - 1) in ("CCONJ", "SCONJ", "DET") and end > verb + 2:
            end -= 1
        return [*subject, *range(verb, end)]

    def _clause_start(self, first: int, end: int) -> int:
        while first < end and self.pos(first) in ("CCONJ", "SCONJ", "PUNCT"):
            first += 1
        while self.pos(first) in _VERBS and self.pos(first - 1) == "AUX":
            first -= 1
        about = self.pos(first) == "NUM" and self.pos(first - 1) == "ADV"
        return first - 1 if about or self.low(first - 1) in self.words.none else first

    def _broken(self, subject: Sequence[int]) -> bool:
        """Whether a subject has a clause of its own in it, or begins or ends with what is none."""
        if (
            self.pos(subject[0]) in ("ADP", "PART", *_VERBS)
            or self.low(subject[0] - 1) in self.words.of
            or self.pos(subject[-1]) in ("ADP", "CCONJ", "SCONJ")
        ):
            return True
        inner = list(subject[1:])
        while inner and not self.words.supports and self.pos(inner[-1]) == "PRON":
            inner.pop()  # it belongs to the verb ("ci credono")
        return any(self.parts(i) or self.low(i) in self.words.relative or self.names(i) for i in inner)

    def names(self, i: int) -> bool:
        """Whether a pronoun stands there by itself, the subject of a clause of its own."""
        return self.pos(i) == "PRON" and self.low(i) not in self.words.owning

    def _verb_after(self, end: int) -> int | None:
        """The verb whose subject ends there, behind an insertion between commas perhaps."""
        if self.low(end) == ",":
            end = self._past_insertion(end) or end + 1
        while self.low(end) in self.words.negations or self.pos(end) == "ADV":
            end += 1
        return end if self.finite(end) else None

    def _opens_clause(self, first: int) -> bool:
        return first == 0 or self.pos(first - 1) in ("PUNCT", "SCONJ", "CCONJ") or self.finite(first - 1)

    def _subject_before(self, verb: int) -> list[int]:
        """The words before a verb from where its clause begins, without an insertion between commas."""
        end = verb
        if self.low(end - 1) == ",":
            opening = (i for i in range(end - 2, end - LONGEST_INSERTION, -1) if self.low(i) == ",")
            end = next(opening, 0)
        start = end
        while start > 0 and not self._bounds(start - 1):
            start -= 1
        while start < end and self.pos(start) in ("ADV", "CCONJ"):
            start += 1
        named = any(self.pos(i) in NOUNS for i in range(start, end))
        return list(range(start, end)) if named and self.pos(start) != "ADP" else []

    def _bounds(self, i: int) -> bool:
        return (
            self.pos(i) in ("PUNCT", "SCONJ", "CCONJ") or self.low(i) in self.words.relative or self.finite(i)
        )
