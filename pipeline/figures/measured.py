"""What a figure measures: the stretch of the article that a reader wants beside it.

The noun that is counted, the whole of a share, the noun before "of 11 million", or the subject
of the verb. Short stretches only; None where nothing plain stands near.
"""

from __future__ import annotations

from pipeline.data import Span
from pipeline.lexicon.measured import MEASURED, MeasuredWords
from pipeline.lexicon.nouns import NOUNS
from pipeline.numbers.measures import skip_to_unit
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.words import Word

_LONGEST = 9
"""Words of a phrase; a reader's eye takes it in at once."""
_FARTHEST_VERB = 12

_NOUNS = frozenset(("NOUN", "PROPN"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "X", "NUM"))
_VERBAL = frozenset(("VERB", "AUX"))


def measured_span(line: Line, found: Found, taken: frozenset[int]) -> Span | None:
    """The words of the article that say what `found` measures, without those of figures (`taken`)."""
    near = _Near(line, taken)
    bounds = near.of_count(found) if found.head is not None else near.of_amount(found)
    if bounds is None:
        return None
    first, end = bounds
    return Span(line.words[first].start, line.words[end - 1].end)


class _Near:
    """Noun phrases around the figure of one line; all bounds are (first, end) of its words."""

    def __init__(self, line: Line, taken: frozenset[int]) -> None:
        self.line = line
        self.taken = taken
        self.lexicon: MeasuredWords = MEASURED[line.language]
        self.nouns = NOUNS[line.language]
        self.functions = self.nouns.function_words

    def of_count(self, found: Found) -> tuple[int, int] | None:
        """The counted noun with what stands before it and its complement."""
        assert found.head is not None
        number = found.number
        many = number.scale >= 1000 or number.collective
        first = skip_to_unit(self.line.words, number.end, self.line.language, after_of=many)
        end = self._with_complement(found.head + 1, found.head + 1 + _LONGEST)
        return min(first, found.head), self._with_verb(end)

    def _with_verb(self, end: int) -> int:
        """Past the passive behind a noun: "people were killed", "persone sono state uccise"."""
        at = end
        while at < end + 3 and self.line.low(at) in self.lexicon.auxiliaries - self.lexicon.having:
            at += 1
        if at == end or not self.line.is_word(at) or self.line.low(at) in self.functions - self.lexicon.fates:
            return end
        word = self.line.words[at]
        passive = word.low.endswith(self.lexicon.participles) or word.low in self.lexicon.fates
        return at + 1 if passive and word.pos in ("", "VERB", "ADJ") else end

    def of_amount(self, found: Found) -> tuple[int, int] | None:
        if found.kind == "age":
            return self._person(found)
        near = self._inside_share(found) or self._whole(found) or self._attribute(found)
        if near is not None or found.kind == "duration":
            return near
        near = self._label(found.first) or self._before(found.first)
        if near is None and found.kind == "money" and self._is_spent(found.first):
            return self._purpose(found.end)
        return near or self._subject(found.first)

    def _is_spent(self, at: int) -> bool:
        """Whether the nearest verb on the left is one of spending."""
        for verb in range(at - 1, max(-1, at - _FARTHEST_VERB), -1):
            if self._is_verb(verb):
                return self.line.low(verb).startswith(self.lexicon.spending)
        return False

    def _purpose(self, at: int) -> tuple[int, int] | None:
        """ "schools" behind "set aside 5 million for"."""
        return self._phrase_from(at + 1) if self.line.low(at) in self.lexicon.purposes else None

    def _label(self, at: int) -> tuple[int, int] | None:
        """ "Valore riportato" in "Valore riportato: 138 miliardi", at the start of a line or item."""
        end = at - 1
        if self.line.low(end) != ":":
            return None
        first = end
        while first > max(0, end - _LONGEST) and self.line.is_word(first - 1):
            first -= 1
        if (first > 0 and self.line.is_word(first - 1)) or not self._is_nominal(first):
            return None
        for word in self.line.words[first:end]:
            finite = word.pos == "VERB" and not word.low.endswith(self.lexicon.participles)
            if word.pos == "AUX" or finite or (not word.pos and self._looks_finite(word)):
                return None
        return (first, end) if self._has_noun(first, end) else None

    def _person(self, found: Found) -> tuple[int, int] | None:
        line, before = self.line, found.first - 1
        if line.language == "en" and line.low(found.end - 1) in ("old", "olds"):
            return self._attribute(found) or self._before(found.first)
        if line.low(before) in (",", "("):
            return self._name_before(before)
        if line.low(found.end - 1).endswith(("enne", "enni")):
            noun = (before, found.first)
            return noun if before >= 0 and self._is_nominal(before) and self._has_noun(*noun) else None
        return self._before(found.first) or self._subject(found.first)

    def _name_before(self, comma: int) -> tuple[int, int] | None:
        """ "Michael Vann" before ", 72,"; the nearest noun phrase if it is no name."""
        first = comma
        while (
            first > max(0, comma - 4)
            and self.line.is_capital(first - 1)
            and self.line.low(first - 1) not in self.functions
        ):
            first -= 1
        return (first, comma) if first < comma else self._before(comma)

    def _inside_share(self, found: Found) -> tuple[int, int] | None:
        """ "bambino" in "un bambino su cinque"."""
        if found.kind != "percent" or found.end - found.first < 4:
            return None
        noun = found.first + 1
        follows = self.line.low(noun + 1)
        word = self.line.words[noun]
        if follows not in ("su", "out", "in") or not (
            word.pos in _NOUNS or (not word.pos and self._may_be_noun(word))
        ):
            return None
        return noun, noun + 1

    def _whole(self, found: Found) -> tuple[int, int] | None:
        """ "Arizona" in "40 percent of Arizona"."""
        at = found.end
        if self.line.low(at) not in self.lexicon.wholes or found.kind == "score":
            return None
        return self._phrase_from(at + 1 + (self.line.low(at + 1) == "'"))

    def _attribute(self, found: Found) -> tuple[int, int] | None:
        """ "deal" in "£11million deal", "man" in "32-year-old man"; what is doubled, too."""
        at = found.end
        if found.kind == "ratio":
            return self._phrase_from(at)
        if self.line.language == "it" or not self._is_nominal(at) or self.line.words[at].pos == "NUM":
            return None
        return self._phrase_from(at)

    def _phrase_from(self, at: int) -> tuple[int, int] | None:
        while self.line.low(at) in self.lexicon.determiners and self.line.low(at):
            at += 1
        end = at
        while end < at + _LONGEST and self._is_nominal(end):
            end += 1
        if not self._has_noun(at, end):
            return None
        return at, self._with_complement(end, at + _LONGEST)

    def _with_complement(self, end: int, limit: int) -> int:
        """Past "of tropical cyclones" or "in Palu" behind a noun phrase that ends at `end`."""
        places = 1
        while end < min(limit, len(self.line)):
            step, linked = end, False
            while step < end + 3 and (
                self.line.low(step) in self.lexicon.links
                or (places and self.line.low(step) in self.lexicon.places)
            ):
                places -= (
                    self.line.low(step) in self.lexicon.places
                    and self.line.low(step) not in self.lexicon.links
                )
                step, linked = step + 1, True
            last = step
            while last < min(limit, len(self.line)) and self._is_nominal(last) and not self._is_number(last):
                last += 1
            if not self._has_noun(step, last) or not (linked or self._is_adjective(step)):
                return end
            end = last
        return end

    def _before(self, at: int) -> tuple[int, int] | None:
        """ "accordo" before "di 11 milioni": only little words may stand between."""
        end = at
        while end > max(0, at - 5) and self.line.low(end - 1) in self.lexicon.bridges:
            end -= 1
        if self.line.low(end - 1) in self.lexicon.carriers and self.line.low(end - 2) in self.lexicon.wholes:
            end -= 2
        return self._phrase_until(end)

    def _subject(self, at: int) -> tuple[int, int] | None:
        """The noun phrase before the nearest verb on the left."""
        for verb in range(at - 1, max(-1, at - _FARTHEST_VERB), -1):
            if self.line.low(verb) in (";", ":"):
                return None
            if self._is_verb(verb):
                first = verb
                while first > 0 and (
                    self._is_verb(first - 1) or self.line.words[first - 1].pos in ("ADV", "PART", "PRON")
                ):
                    first -= 1
                return self._phrase_until(first)
        return None

    def _phrase_until(self, end: int) -> tuple[int, int] | None:
        """The longest short noun phrase that ends before words[end]."""
        first, limit = end, max(0, end - _LONGEST)
        while first > limit:
            if (self._is_nominal(first - 1) and not self._is_number(first - 1)) or (
                first < end and self._links_back(first - 1) and first - 1 > limit
            ):
                first -= 1
            else:
                break
        while first < end and not self._may_open(first):
            first += 1
        return (first, end) if self._has_noun(first, end) else None

    def _may_open(self, at: int) -> bool:
        word = self.line.words[at]
        if not self._is_nominal(at) or word.shape == "sign":
            return False
        return bool(word.pos) or word.low in self.nouns.before or self._may_be_noun(word)

    def _links_back(self, at: int) -> bool:
        low = self.line.low(at)
        linked = low in self.lexicon.links or low in self.lexicon.places or low in self.lexicon.conjunctions
        return linked and self.line.words[at].pos not in ("VERB", "AUX") and at not in self.taken

    def _has_noun(self, first: int, end: int) -> bool:
        return any(w.pos in _NOUNS if w.pos else self._may_be_noun(w) for w in self.line.words[first:end])

    def _may_be_noun(self, word: Word) -> bool:
        """Without a tag: no adjective, participle or infinitive by its ending, unless it is a known noun."""
        if (
            word.shape != "word"
            or len(word.text) < 3
            or word.low in self.functions
            or word.low in self.nouns.before
        ):
            return False
        if word.low in self.nouns.english or word.low in self.nouns.people or word.text[0].isupper():
            return True
        return not word.low.endswith(self.lexicon.other_endings) and not self._looks_finite(word)

    def _looks_finite(self, word: Word) -> bool:
        return word.low.endswith(self.lexicon.finite_endings) and word.low not in self.nouns.english

    def _is_nominal(self, at: int) -> bool:
        if not 0 <= at < len(self.line) or at in self.taken:
            return False
        word = self.line.words[at]
        if at in self.line.closed and not (word.pos == "PROPN" and self.line.is_capital(at - 1)):
            return False  # a date; the second word of a name is closed to numbers only
        if word.low == "-" and self.line.hyphen(at):
            return True
        if word.shape != "word" or word.low in self.functions:
            return False
        if word.pos:
            return word.pos in _NOMINAL or (at > 0 and word.text[0].isupper() and word.pos != "DET")
        return not self._looks_finite(word)

    def _is_adjective(self, at: int) -> bool:
        return at < len(self.line) and self.line.words[at].pos == "ADJ"

    def _is_number(self, at: int) -> bool:
        return self.line.words[at].shape == "digits" or self.line.words[at].pos == "NUM"

    def _is_verb(self, at: int) -> bool:
        word = self.line.words[at]
        return (
            word.pos in _VERBAL
            if word.pos
            else word.low in self.lexicon.auxiliaries or self._looks_finite(word)
        )
