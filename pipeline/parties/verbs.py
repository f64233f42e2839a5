"""Which verb a mention is the subject of, read from the words behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from pipeline.lexicon.parties import PartyWords, among
from pipeline.parties.roles import Mention
from pipeline.text.tokens import TokenRow

# How far a sentence is read for a verb or a governing word: an apposition is seldom longer.
REACH = 30
MAX_JUMPS = 8
_STEM = re.compile(r"(?:[aei]re|rre)$")
QUOTES = frozenset("\"“”«»'‘’")
# "will at some point continue": what may stand between the parts of a verb.
_WITHIN_GROUP = frozenset({"ADV", "PART", "PRON", "INTJ", "ADP", "DET", "NOUN"})
_PARTICIPLES = ("presente", "presenti", *(stem + end for stem in ("at", "ut", "it") for end in "oaie"))
_DASHES = frozenset({"-", "–", "—", "--"})


class VerbReader:
    """Reads verbs and their lemmas; `titles` are the indices of headlines among the sentences."""

    def __init__(
        self, row: TokenRow, words: PartyWords, mentions: Sequence[Mention], titles: Set[int]
    ) -> None:
        self._row = row
        self._words = words
        self._titles = titles
        self._verbs = words.reporting | words.acting | words.opposing
        self._starting = {m.first: m for m in mentions}
        self._ending = {m.after: m for m in mentions}

    def _predicate(self, after: int, apposed: bool = False) -> tuple[str, bool]:
        """(lemma, passive) of the verb whose subject ends before token `after`.

        `apposed`: it stands between commas, in apposition to the subject.
        """
        row, words = self._row, self._words
        at, jumps = after, 0
        while at < len(row) and row.same_sentence(after - 1, at) and at - after < REACH:
            form, token = row.lower[at], row.tokens[at]
            if form in words.possessives and row.touching(at - 1) and row.tokens[at].text not in QUOTES:
                return "", False
            if form == "(":
                at = self._closing(at, ")") + 1
            elif (form in words.conjunctions or form == ",") and jumps < MAX_JUMPS:
                joined = form == "," and self._at(at + 1) in words.conjunctions
                other = self._mention_from(at + 2 if joined else at + 1)
                if other is not None and form == "," and not joined and self._new_subject(after, other):
                    other = None
                if other is not None and not self._dateline(after, at, other):
                    at, jumps = other.after, jumps + 1
                elif form == "," and apposed and self._is_verb(at + 1):
                    return self._verb_group(at + 1)
                elif form == ",":
                    return self._after_apposition(at, ",")
                else:
                    return "", False
            elif form in _DASHES:
                return self._after_apposition(at, form)
            elif form in words.relatives:
                return "", False
            elif at == after and among(form, words.makers, words.other_heads, words.public_heads):
                at += 1
            elif token.pos in ("VERB", "AUX") or self._noun_or_verb(at):
                return self._verb_group(at)
            elif self._adverb(at) or self._clitic(at) or form in QUOTES:
                at += 1
            elif token.pos == "" and (form in words.auxiliaries):
                return self._verb_group(at)
            else:
                return "", False
        return "", False

    def _dateline(self, after: int, comma: int, other: Mention) -> bool:
        """A place set before a headline is where it happens: "Turchia, Erdoğan perde"."""
        row, own = self._row, self._ending.get(after)
        opens = own is not None and own.label == "LOC" and row.opens_sentence(own.first)
        return opens and row.lower[comma] == "," and after == comma and other.label != "LOC"

    def _new_subject(self, after: int, other: Mention) -> bool:
        """A person right behind a place and a comma is no second item: "hit Ohio, Governor X said"."""
        own = self._ending.get(after)
        return own is not None and own.label == "LOC" and other.label == "PER"

    def _noun_or_verb(self, at: int) -> bool:
        """What taggers take for nouns: "Police arrest man" in a headline, ", X reports." at an end."""
        if self._row.lower[at].removesuffix("s") in self._words.reporting and self._ends_clause(at + 1):
            return True
        known = self._row.lower[at] in self._words.reporting or self._row.lower[at] in self._words.acting
        row = self._row
        goes_on = row.same_sentence(at, at + 1) and row.tokens[at + 1].text[:1].isalnum()
        return known and goes_on and row.sentence[at] in self._titles

    def _ends_clause(self, at: int) -> bool:
        row = self._row
        return not row.same_sentence(at - 1, at) or row.lower[at] in {".", ";", ":", "!", "?"}

    def _relative(self, after: int) -> tuple[str, bool]:
        """The same for "X, which has …", "X, che ha …"."""
        row, words = self._row, self._words
        at = after
        if self._at(at) == ",":
            at += 1
        if row.same_sentence(after - 1, at) and row.lower[at] in words.relatives:
            if row.lower[at] in ("whose", "cui"):
                return "", False
            at += 1
            while row.same_sentence(after - 1, at) and row.tokens[at].pos in ("ADV", "PART", "PRON"):
                at += 1
            if row.same_sentence(after - 1, at) and row.tokens[at].pos in ("VERB", "AUX"):
                return self._verb_group(at)
        return "", False

    def _is_verb(self, at: int) -> bool:
        return self._row.same_sentence(at - 1, at) and self._row.tokens[at].pos in ("VERB", "AUX")

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
            elif not (pos in _WITHIN_GROUP or self._adverb(at) or row.lower[at] in QUOTES | {","}):
                break
            at += 1
        form = row.lower[main]
        if first == main and self._is_participle(main):
            return "", False
        passive = be and row.tokens[main].pos == "VERB" and not form.endswith(("ing", "ando", "endo"))
        return self._lemma(main), passive

    def _is_participle(self, at: int) -> bool:
        """No finite verb, as in "(il viadotto) inaugurato nel 1967"; "invita" is one."""
        form, lemma = self._row.lower[at], self._lemma(at)
        if form.endswith("ing" if self._words.heads_last else ("ando", "endo")):
            return True
        return not self._words.heads_last and form.endswith(_PARTICIPLES) and form != lemma[:-2]

    def _clitic(self, at: int) -> bool:
        """What may stand between a subject and its verb: "si", "lo", "itself", "not"; no new subject."""
        form, pos = self._row.lower[at], self._row.tokens[at].pos
        if self._words.heads_last:
            return pos == "PART" or form.endswith(("self", "selves"))
        return pos in ("PART", "PRON") and len(form) <= 4 and form not in ("lui", "lei", "loro", "che", "chi")

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
            if not among(row.lower[index], words.articles, words.titles) and row.tokens[index].pos != "ADJ":
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
