"""How words are inflected, by language: which endings a form may have for that of its lemma."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pipeline.lexicon.tables import read_tables

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class InflectionWords:
    """`endings`: the ending of a lemma and those of its forms, generously: what a rule makes of a form is a lemma
    only where a dictionary has it.

    `clitics` may hang on a form, which then had one of the endings `before_clitic`. `reflexive`: the ending of an
    infinitive, and of the reflexive one whose forms are the same but for a pronoun.
    """

    clitics: tuple[str, ...] = ()
    before_clitic: tuple[str, ...] = ()
    reflexive: dict[str, str] = field(default_factory=dict)
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)


INFLECTION = read_tables("inflection", InflectionWords)


@cache
def lemma_endings(language: str) -> Mapping[str, tuple[str, ...]]:
    """By the ending of a form those that its lemma may have."""
    found: dict[str, list[str]] = {}
    for lemma, endings in INFLECTION[language].endings.items():
        for ending in endings:
            found.setdefault(ending, []).append(lemma)
    return MappingProxyType({ending: tuple(lemmas) for ending, lemmas in found.items()})


@cache
def irregular_forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """The lemmas of the forms that no rule leads to them (made by training/dictionary.py)."""
    lines = (_FOLDER / language / "forms.tsv").read_text("utf-8").splitlines()
    return MappingProxyType(
        {form: tuple(lemmas.split(" ")) for form, lemmas in (x.split("\t") for x in lines)}
    )
