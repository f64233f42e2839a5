"""Words as data: the tables of a language are pipeline/lexicon/<language>/<name>.toml.

What is the same in all of them stands in shared/<name>.toml. A table fills a dataclass, field by field, by the type of the field:

    frozenset[str]              "words with blanks between", or a list where some have blanks in them
    frozenset[tuple[str, ...]]  a list of phrases
    tuple[str, ...]             a list, in its order
    tuple[tuple[str, ...], ...] a list of phrases, in their order
    Mapping[str, float]         "word value word value"
    Mapping[str, str]           a table: what is shown or meant = "its words, with commas between"
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

LANGUAGES = ("en", "it")
_FOLDER = Path(__file__).parent
_Words = TypeVar("_Words")


def read_tables(name: str, words: type[_Words]) -> Mapping[str, _Words]:
    """`words`, filled for each language. Raises KeyError for a field without a type named above."""
    return MappingProxyType({language: read_table(language, name, words) for language in LANGUAGES})


def read_table(language: str, name: str, words: type[_Words]) -> _Words:
    """The same for one language, where another has no such words."""
    data: dict[str, Any] = {}
    for folder in ("shared", language):
        path = Path(_FOLDER, folder, f"{name}.toml")
        data |= tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    hints = get_type_hints(words)
    return words(**{name: _FORMS[str(hints[name])](value) for name, value in data.items()})


def _set(value: str | list[str]) -> frozenset[str]:
    return frozenset(value.split() if isinstance(value, str) else value)


def _phrases(value: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in value)


def _values(value: str) -> Mapping[str, float]:
    parts = value.split()
    return MappingProxyType({word: float(n) for word, n in zip(parts[::2], parts[1::2], strict=True)})


def _meanings(value: dict[str, str]) -> Mapping[str, str]:
    return MappingProxyType(
        {word.strip(): meaning for meaning, words in value.items() for word in words.split(",")}
    )


_FORMS: dict[str, Callable[[Any], Any]] = {
    str(bool): bool,
    str(str): str,
    str(frozenset[str]): _set,
    str(frozenset[tuple[str, str]]): lambda value: frozenset(_phrases(value)),
    str(tuple[str, ...]): tuple,
    str(tuple[tuple[str, ...], ...]): _phrases,
    str(Mapping[str, float]): _values,
    str(Mapping[str, str]): _meanings,
}
