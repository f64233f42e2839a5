"""Words as data: the tables of a language are pipeline/lexicon/<language>/<topic>.toml.

What is the same in all of them stands in shared/<topic>.toml. A table fills a dataclass, field by field, by the type of
the field:

    frozenset[str], tuple[str, ...]   "words with blanks between", or a list where some have blanks in them
    frozenset or tuple of tuples      a list of phrases, each "words with blanks between" or itself a list
    Literal                           one of its values
    Mapping[str, float] (or int)      "word value word value"
    Mapping[str, str]                 a table: what is shown or meant = "its words, with commas between"; where the key is a tuple,
                                      of each of its words
    dict[key, value]                  a table as it stands

A folder with a traits.toml is a language. One that calls itself `experimental` there may leave out what it has not: topics and
fields, which then are empty.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

_FOLDER = Path(__file__).parent
_Words = TypeVar("_Words")
LANGUAGES = tuple(sorted(path.parent.name for path in _FOLDER.glob("*/traits.toml")))


# What stands for a field that an experimental language leaves out, by the field's type.
_EMPTY = MappingProxyType(
    {frozenset: frozenset(), tuple: (), dict: {}, Mapping: MappingProxyType({}), str: "", bool: False}
)


class TableError(Exception):
    """A table names a field that its topic has not, or has a value of another form."""


def read_tables(topic: str, words: type[_Words]) -> Mapping[str, _Words]:
    """`words`, filled for each language."""
    return MappingProxyType({language: read_table(language, topic, words) for language in LANGUAGES})


def read_table(language: str, topic: str, words: type[_Words]) -> _Words:
    """The same for one language, where another has no such words. Raises TableError."""
    data = {**_tables("shared", topic), **_tables(language, topic)}
    hints = get_type_hints(words)
    may_lack = hints if _tables(language, "traits").get("experimental") else {}
    empty = {field: _EMPTY[get_origin(hint) or hint] for field, hint in may_lack.items()}
    where = f"{language}/{topic}.toml"
    if unknown := sorted(data.keys() - hints.keys()):
        raise TableError(f"{where}: {words.__name__} has no {', '.join(unknown)}")
    try:
        filled = {field: _field(where, field, hints[field], value) for field, value in data.items()}
        return words(**{**empty, **filled})
    except TypeError as missing:
        raise TableError(f"{where}: {missing}") from None


def _field(where: str, field: str, hint: Any, value: Any) -> Any:
    try:
        return _filled(hint, value)
    except (TypeError, ValueError, AttributeError) as fault:
        raise TableError(f"{where}: {field} is no {hint}: {fault}") from None


def read_shared(topic: str) -> Mapping[str, Any]:
    """What stands in shared/<topic>.toml, as it stands."""
    return _tables("shared", topic)


@cache
def _tables(folder: str, topic: str) -> Mapping[str, Any]:
    path = _FOLDER / folder / f"{topic}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def _filled(hint: Any, value: Any) -> Any:
    """A value of a table as the type `hint` of its field has it."""
    kind, inner = get_origin(hint), get_args(hint)
    if kind is None:
        return hint(value)
    if kind is Literal:
        inner[inner.index(value)]  # raises ValueError
        return value
    if kind is dict:
        return {_filled(inner[0], key): _filled(inner[1], one) for key, one in value.items()}
    if kind not in (frozenset, tuple):
        numbers = inner[1] in (int, float)
        return MappingProxyType(_values(inner[1], value) if numbers else _meanings(inner[0], inner[1], value))
    items = value.split() if isinstance(value, str) else value
    if kind is frozenset or inner[-1] is Ellipsis:
        return kind(_filled(inner[0], item) for item in items)
    return tuple(_filled(one, item) for one, item in zip(inner, items, strict=True))


def _values(number: type, value: str) -> dict[str, Any]:
    parts = value.split()
    return {word: number(n) for word, n in zip(parts[::2], parts[1::2], strict=True)}


def _meanings(word: Any, meaning: Any, value: dict[str, str]) -> dict[Any, Any]:
    """The key of each word, as the type `word` has it, with what it means."""
    pairs = ((key.strip(), meant) for meant, words in value.items() for key in words.split(","))
    return {key if word is str else _filled(word, key): _filled(meaning, meant) for key, meant in pairs}
