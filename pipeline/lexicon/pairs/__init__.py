"""Tables of what belongs to both languages: what a name or word of one is in the other.

A row is "English | other names" = "Italiano | altri nomi": any name of one side becomes the first of the other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

_Side = TypeVar("_Side")
_FOLDER = Path(__file__).parent / "en-it"
Row = tuple[tuple[str, ...], tuple[str, ...]]
"""The English names and the Italian ones, the one that is written first."""


@cache
def read_pair(name: str) -> Mapping[str, Any]:
    """The tables of pipeline/lexicon/pairs/en-it/<name>.toml, as they stand."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def read_rows(name: str) -> Mapping[str, tuple[Row, ...]]:
    """The rows of pipeline/lexicon/pairs/en-it/<name>.toml, by their table."""
    tables = read_pair(name)
    return MappingProxyType(
        {
            table: tuple((_names(english), _names(italian)) for english, italian in rows.items())
            for table, rows in tables.items()
        }
    )


def directed(row: tuple[_Side, _Side], source: str) -> tuple[_Side, _Side]:
    """What a row has in the source language, and in the other."""
    return row if source == "en" else (row[1], row[0])


def other(source: str) -> str:
    """The language of the pair that `source` is not."""
    return "it" if source == "en" else "en"


@cache
def _registers() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    tables = tomllib.loads((_FOLDER.parent / "registers.toml").read_text("utf-8"))
    return {
        name: {language: tuple(words.split()) for language, words in by_language.items()}
        for name, by_language in tables.items()
    }


def read_registers() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By register and language, the beginnings of words by which a text shows what it is about."""
    return {name: cues for name, cues in _registers().items() if name != "ambiguous"}


def read_ambiguous(language: str) -> frozenset[str]:
    """Words that have their sense of a register only in texts that are of it."""
    return frozenset(_registers()["ambiguous"][language])


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|"))
