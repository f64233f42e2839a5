"""What news measures, by the words that say so: the same thing told in other words, or in the other
language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon.tables import LANGUAGES, read_tables


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """Each measure with its words; one that ends in "-" is the beginning of words, and several words with
    blanks between follow one another.

    `counted` are told by counts, `money` by sums, `share` by percentages; each says what a figure is of
    wherever it stands in its words. `bought` does where none of `money` does: what is paid may be a fine as
    well. `by_unit`: units of which a story has but one thing to tell. `people`: units that only say that
    people are counted, not who. `planned`: measures of what is to come however they are told. The names of
    measures are the same in every language.
    """

    counted: Mapping[str, str]
    money: Mapping[str, str]
    share: Mapping[str, str]
    bought: Mapping[str, str]
    by_unit: Mapping[str, str]
    people: frozenset[str]
    planned: frozenset[str]


MEASURES = read_tables("measures", MeasureWords)
_SHARED = MEASURES[LANGUAGES[0]]
PEOPLE, PLANNED = _SHARED.people | {""}, _SHARED.planned
# Which measures a figure of a kind may be of; of the other kinds any.
_OF_KIND = {"count": ("counted",), "money": ("money",)}
_ANY = ("counted", "money", "share")
# Figures of these kinds may be measured by a word of their sentence that does not stand beside them.
TOLD_BY_SENTENCE = frozenset({"count", "money", "percent"})


def measures_of(words: Iterable[str], kind: str | None = None) -> frozenset[str]:
    """The measures that lower case words without accents name, in any language: a unit is an English word on
    every sheet. `kind`: of the figure whose measure is asked for."""
    words = tuple(words)
    found = frozenset(m for field in _OF_KIND.get(kind or "", _ANY) for m in _found(words, field))
    return found or (_found(words, "bought") if kind in (None, "money") else found)


def measure_of_unit(unit: str) -> str | None:
    """Of a unit as the sheet gives it ("ha")."""
    return _SHARED.by_unit.get(unit)


def _found(words: tuple[str, ...], field: str) -> frozenset[str]:
    whole, beginnings, phrases = _split(field)
    found = {whole[word] for word in words if word in whole}
    found |= {measure for beginning, measure in beginnings for word in words if word.startswith(beginning)}
    if len(words) > 1:
        told = f" {' '.join(words)} "
        found |= {measure for phrase, measure in phrases if f" {phrase} " in told}
    return frozenset(found)


_Pairs = tuple[tuple[str, str], ...]


@cache
def _split(field: str) -> tuple[dict[str, str], _Pairs, _Pairs]:
    """Whole words, beginnings and phrases, each with its measure."""
    pairs = [pair for language in LANGUAGES for pair in getattr(MEASURES[language], field).items()]
    whole = {word: measure for word, measure in pairs if not word.endswith("-") and " " not in word}
    beginnings = tuple((word[:-1], measure) for word, measure in pairs if word.endswith("-"))
    return whole, beginnings, tuple((word, measure) for word, measure in pairs if " " in word)
