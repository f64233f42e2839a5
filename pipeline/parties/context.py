"""What a mention does in its sentence: who says, who acts, who is acted upon, who is mere setting."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon.parties import PartyWords
from pipeline.tokens import TokenRow

# How far a sentence is read for a verb or a governing word: an apposition is seldom longer.
REACH = 30
MAX_JUMPS = 8
_STEM = re.compile(r"(?:[aei]re|rre)$")
_QUOTES = frozenset("\"“”«»'‘’")
# "will at some point continue": what may stand between the parts of a verb.
_WITHIN_GROUP = frozenset({"ADV", "PART", "PRON", "INTJ", "ADP", "DET", "NOUN"})
_NOUN_PHRASE = frozenset({"NOUN", "ADJ", "DET", "ADP", "CCONJ", ""})
_DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens first to after (exclusive) with a label PER, LOC or ORG.

    `named` is False for a body without a name ("the health ministry"); `code` is the country
    of a government that is named for it ("the Bolivian administration"), `stands_for` the folded
    name of the body that a metonym means; `acting` says that the tagger took a country for a body.
    """

    first: int
    after: int
    label: str
    text: str
    named: bool = True
    code: str = ""
    stands_for: str = ""
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """`verb` is the lemma whose subject the mention is (`passive` then says it is acted upon),
    `inverted` that of a verb of saying right before it ("said X"), `object_of` that of a verb it is
    the object of; `preposition` stands before it, `head` is the lemma of the word before that;
    `before` and `next` the neighbouring words in lower case; `possessive`: it has an 's; `source`:
    "according to X"; `affiliation`: a person is said to be of it ("analyst at research firm X");
    `listed`: another of its kind stands beside it; `bracketed`: it stands alone in brackets."""

    verb: str = ""
    passive: bool = False
    inverted: str = ""
    object_of: str = ""
    preposition: str = ""
    head: str = ""
    before: str = ""
    next: str = ""
    possessive: bool = False
    source: bool = False
    affiliation: bool = False
    listed: bool = False
    bracketed: bool = False


class Reader:
    """Reads the roles of a document's mentions."""

    def __init__(
        self, row: TokenRow, words: PartyWords, mentions: Sequence[Mention], titles: Set[int]
    ) -> None:
        self._titles = titles
        self._verbs = words.reporting | words.acting | words.opposing
        self._row = row
        self._words = words
        self._starting = {m.first: m for m in mentions}
        self._ending = {m.after: m for m in mentions}

    def role(self, mention: Mention) -> Role:
        row, words = self._row, self._words
        left = self._left(mention.first)
        preposition = head = inverted = object_of = ""
        possessive = self._at(mention.after) in words.possessives
        governor = self._governor(left)
        if governor is not None:
            token = row.tokens[governor]
            if self._is_preposition(governor) and not possessive:
                preposition = row.lower[governor]
                head = self._lemma(self._noun_before(governor))
            elif token.pos in ("VERB", "AUX"):
                lemma = self._lemma(governor)
                if lemma in words.reporting and self._after_quotation(governor):
                    inverted = lemma
                object_of = lemma
        verb, passive = ("", False) if preposition else self._predicate(mention.after)
        if not verb:
            verb, passive = self._relative(mention.after)
        following = mention.after + 1 if possessive else mention.after
        return Role(
            verb, passive, inverted, object_of, preposition, head,
            before=self._at(mention.first - 1, mention.first),
            next=self._lemma(following) if row.same_sentence(mention.after - 1, following) else "",
            possessive=possessive,
            source=self._is_source(left),
            listed=self._is_listed(mention),
            affiliation=self._is_affiliation(mention),
            bracketed=self._is_bracketed(mention),
        )  # fmt: skip

    # --- to the left ---

    def _left(self, first: int) -> int:
        """The token before the noun phrase or list that the token `first` stands in; -1 at a start."""
        row, words = self._row, self._words
        at, jumps = first - 1, 0
        while at >= 0 and row.same_sentence(at, first) and first - at < REACH:
            form = row.lower[at]
            if form in _QUOTES:
                return at
            skipped = form in words.articles or form in words.titles
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

    def _governor(self, left: int) -> int | None:
        return left if left >= 0 else None

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
            person = form in words.members or self._lemma(at) in words.members
            if person and row.tokens[at].text.islower():
                return True
            if form in words.titles and (form not in words.leads or self._at(at - 1, at) in words.indefinite):
                return True
            if row.tokens[at].pos not in _NOUN_PHRASE:
                return False
            at -= 1
        return False

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

    # --- to the right ---

    def _predicate(self, after: int) -> tuple[str, bool]:
        """(lemma, passive) of the verb whose subject ends before token `after`."""
        row, words = self._row, self._words
        at, jumps = after, 0
        while at < len(row) and row.same_sentence(after - 1, at) and at - after < REACH:
            form, token = row.lower[at], row.tokens[at]
            if form in words.possessives and row.touching(at - 1) and row.tokens[at].text not in _QUOTES:
                return "", False
            if form == "(":
                at = self._closing(at, ")") + 1
            elif (form in words.conjunctions or form == ",") and jumps < MAX_JUMPS:
                joined = form == "," and self._at(at + 1) in words.conjunctions
                other = self._mention_from(at + 2 if joined else at + 1)
                if other is not None:
                    at, jumps = other.after, jumps + 1
                elif form == ",":
                    return self._after_apposition(at, ",")
                else:
                    return "", False
            elif form in _DASHES:
                return self._after_apposition(at, form)
            elif form in words.relatives:
                return "", False
            elif token.pos in ("VERB", "AUX") or self._headline_verb(at):
                return self._verb_group(at)
            elif self._adverb(at) or token.pos in ("PART", "PRON") or form in _QUOTES:
                at += 1
            elif token.pos == "" and (form in words.auxiliaries):
                return self._verb_group(at)
            else:
                return "", False
        return "", False

    def _headline_verb(self, at: int) -> bool:
        """Taggers take the verbs of headlines for nouns: "Police arrest man"."""
        known = self._row.lower[at] in self._words.reporting or self._row.lower[at] in self._words.acting
        row = self._row
        goes_on = row.same_sentence(at, at + 1) and row.tokens[at + 1].text[:1].isalnum()
        return known and goes_on and row.sentence[at] in self._titles

    def _relative(self, after: int) -> tuple[str, bool]:
        """The same for "X, which has …", "X, che ha …"."""
        row, words = self._row, self._words
        at = after
        if self._at(at) == ",":
            at += 1
        if at < len(row) and row.same_sentence(after - 1, at) and row.lower[at] in words.relatives:
            if row.lower[at] in ("whose", "cui"):
                return "", False
            at += 1
            while row.same_sentence(after - 1, at) and row.tokens[at].pos in ("ADV", "PART", "PRON"):
                at += 1
            if row.same_sentence(after - 1, at) and row.tokens[at].pos in ("VERB", "AUX"):
                return self._verb_group(at)
        return "", False

    def _after_apposition(self, at: int, closing: str) -> tuple[str, bool]:
        row = self._row
        end = self._closing(at, closing) + 1
        if row.same_sentence(at, end) and end > at + 1 and row.tokens[end].pos in ("VERB", "AUX"):
            return self._verb_group(end)
        return "", False

    def _closing(self, at: int, closing: str) -> int:
        row = self._row
        for index in range(at + 1, min(at + REACH, len(row))):
            if not row.same_sentence(at, index):
                break
            if row.lower[index] == closing:
                return index
        return at

    def _verb_group(self, at: int) -> tuple[str, bool]:
        """The main verb's lemma of the group that starts at token `at`, and whether it is passive."""
        row = self._row
        first, main, be = at, at, False
        while row.same_sentence(first, at) and at - first < 8:
            pos = row.tokens[at].pos
            if pos in ("VERB", "AUX"):
                main = at
                lemma = self._lemma(at)
                if pos == "VERB" and lemma not in self._words.auxiliaries:
                    break
                be = be or lemma in ("be", "essere", "venire")
                if lemma in self._words.copulas and self._complemented(at + 1):
                    break
            elif not (pos in _WITHIN_GROUP or self._adverb(at) or row.lower[at] in _QUOTES | {","}):
                break
            at += 1
        form = row.lower[main]
        passive = be and row.tokens[main].pos == "VERB" and not form.endswith(("ing", "ando", "endo"))
        return self._lemma(main), passive

    def _adverb(self, at: int) -> bool:
        return self._row.tokens[at].pos == "ADV" or self._row.lower[at].endswith("mente")

    def _complemented(self, at: int) -> bool:
        """Whether a noun phrase or a place follows: "is a country", "è in Africa"."""
        row = self._row
        return row.same_sentence(at - 1, at) and row.tokens[at].pos in ("DET", "ADP", "NOUN", "PROPN", "NUM")

    def _mention_from(self, at: int) -> Mention | None:
        """The mention that starts at token `at`, articles and titles skipped."""
        row, words = self._row, self._words
        for index in range(at, min(at + 4, len(row))):
            if index in self._starting:
                return self._starting[index]
            if row.lower[index] not in words.articles | words.titles and row.tokens[index].pos != "ADJ":
                return None
        return None

    def _at(self, at: int, near: int | None = None) -> str:
        row = self._row
        if not 0 <= at < len(row) or (near is not None and not row.same_sentence(at, near)):
            return ""
        return row.lower[at]

    def _lemma(self, at: int) -> str:
        if not 0 <= at < len(self._row):
            return ""
        token = self._row.tokens[at]
        lemma = (token.lemma or token.text).lower()
        return lemma if token.pos != "VERB" else _known_lemma(lemma, token.text.lower(), self._verbs)


def _known_lemma(lemma: str, form: str, verbs: frozenset[str]) -> str:
    """A lemmatiser does not know every form: else the listed verb whose stem the form begins with."""
    if lemma in verbs:
        return lemma
    stems = _stems(verbs)
    return next((stems[form[:n]] for n in range(len(form) - 1, 3, -1) if form[:n] in stems), lemma)


@lru_cache(maxsize=4)
def _stems(verbs: frozenset[str]) -> dict[str, str]:
    """Italian verbs by their stems of four letters and more; English verbs by themselves."""
    return {_STEM.sub("", verb): verb for verb in sorted(verbs) if len(_STEM.sub("", verb)) > 3}
