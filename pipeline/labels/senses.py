"""What a word of a label is in the other language, in texts of its register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from models.contracts import Glossary
from pipeline.lexicon.pairs import Row, directed, other, read_ambiguous, read_registers, read_rows
from pipeline.lexicon.pairs.words import POS_LETTERS, read_words
from pipeline.text.lemmas import lemmas_of

_Table = Mapping[str, str]
# Different words of a register from which on a text is of it.
LEAST_CUES = 3
# A word with more equivalents than these has several senses.
_MOST_EQUIVALENTS = 6
_ITALIAN = {
    form: plain
    for plain, forms in {
        "di": "d' del della dello dell' dei degli delle", "a": "al alla allo all' ai agli alle ad",
        "in": "nel nella nello nell' nei negli nelle", "su": "sul sulla sullo sull' sui sugli sulle",
        "da": "dal dalla dallo dall' dai dagli dalle",
    }.items()
    for form in forms.split()
}  # fmt: skip
_PLAIN = {"it": _ITALIAN}
_KINDS = ("adjectives", "participles", "adverbials")


@dataclass(frozen=True, slots=True)
class Senses:
    """The words of one text's register, by their singular or the form that a table gives.

    `glossary` has words that the tables lack; of those with several equivalents none is taken. What that
    lacks too is taken from the dictionary of `source`, where each of two words is what the other is first.
    """

    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    participles: Mapping[str, str]
    adverbials: Mapping[str, str]
    glossary: Glossary | None
    longest: int
    source: str

    def noun(self, *ways: str) -> str | None:
        """The equivalent of the first of `ways` to write a noun or phrase that has one."""
        return next((self.nouns[way] for way in ways if way in self.nouns), None) or self._only(ways, "NOUN")

    def phrase(self, *ways: str) -> str | None:
        """The same of several words."""
        return next((self.nouns[way] for way in ways if way in self.nouns), None)

    def adjective(self, *ways: str) -> str | None:
        return next((self.adjectives[way] for way in ways if way in self.adjectives), None) or self._only(
            ways, "ADJ"
        )

    def participle(self, *ways: str) -> str | None:
        return next((self.participles[way] for way in ways if way in self.participles), None)

    def _only(self, ways: tuple[str, ...], kind: str) -> str | None:
        told = self.glossary.words if self.glossary else {}
        found = (told.get((way, kind), ()) for way in ways)
        sure = next((one[0] for one in found if len(one) == 1), None)
        return sure or next((one for way in ways if (one := self._mutual(way, kind))), None)

    def _mutual(self, word: str, kind: str) -> str | None:
        letter = POS_LETTERS[kind.lower()]
        words, back = read_words(self.source, other(self.source)), read_words(other(self.source), self.source)
        one = words.first(word, letter)
        if one is None or word in read_ambiguous(self.source):
            return None
        if len(words.of(word, letter)) > _MOST_EQUIVALENTS or back.first(one, letter) != word:
            return None
        # "talks" for "trattativa" is a plural, which a label would give an article or another ending.
        form = kind == "NOUN" and any(
            "n" in back.kinds(x) for x in lemmas_of(one, other(self.source), back) - {one}
        )
        return None if form else one


def senses_for(text: str, source: str, glossary: Glossary | None) -> Senses:
    """The senses for labels of `text`, which is in `source`."""
    nouns, adjectives, participles, adverbials = _tables(registers_of(text, source), source)
    longest = max(len(noun.split()) for noun in nouns)
    return Senses(nouns, adjectives, participles, adverbials, glossary, longest, source)


def registers_of(text: str, language: str) -> tuple[str, ...]:
    """The registers that a text is of, the one that it has most words of first."""
    words = set(text.lower().split())
    counts = {
        register: sum(any(word.startswith(cue) for word in words) for cue in cues[language])
        for register, cues in read_registers().items()
    }
    found = [register for register, count in counts.items() if count >= LEAST_CUES]
    return tuple(sorted(found, key=lambda register: -counts[register]))


def _key(word: str, source: str) -> str:
    """Lower case; Italian prepositions without their article, as the lemmas of a text are."""
    plain = _PLAIN.get(source)
    if plain is None:
        return word.lower()
    spaced = word.lower().replace("'", "' ")
    return " ".join(plain.get(part, part) for part in spaced.split())


@cache
def _tables(registers: tuple[str, ...], source: str) -> tuple[_Table, _Table, _Table, _Table]:
    """Nouns, adjectives, participles and adverbials.

    Of a noun's senses the one of the first of `registers` counts, then that of all news; what one other
    register alone has counts as well, unless it is ambiguous.
    """
    rows = read_rows("senses")
    ours = {name: dict(_words(table, source, lemmas=name != "adverbials")) for name, table in rows.items()}
    others = [name for name in ours if name not in (*registers, "news", *_KINDS)]
    unsure = read_ambiguous(source)
    elsewhere: dict[str, set[str]] = {}
    for name in others:
        for word, sense in ours[name].items():
            elsewhere.setdefault(word, set()).add(sense)
    nouns = {
        word: next(iter(senses))
        for word, senses in elsewhere.items()
        if len(senses) == 1 and word not in unsure
    }
    for name in ("news", *reversed(registers)):
        nouns |= ours[name]
    return nouns, ours["adjectives"], ours["participles"], ours["adverbials"]


def _words(rows: Sequence[Row], source: str, *, lemmas: bool) -> Iterator[tuple[str, str]]:
    """Words as lemmas are written and their equivalent; adverbials stay as they stand without `lemmas`."""
    for mine, theirs in (directed(row, source) for row in rows):
        yield from ((_key(word, source) if lemmas else word, theirs[0]) for word in mine)
