"""Lexicon phrases → patterns, and the folding of text that they are matched against.

In a phrase a `*` stands for any ending, a space for any white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

_FOLD = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "é": "è"})


def fold(text: str) -> str:
    """Lower case with plain apostrophes and spaces, of the same length as `text`.

    "É" and "é" become "è": Italian newsrooms mix the two ("non é stata resa nota").
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_FOLD)


def alternation(phrases: Iterable[str]) -> str:
    """A pattern's source that matches any of `phrases` up to a word's end, longest first.

    Phrases share their beginnings in it, as in a trie: a plain list of alternatives is tried one by
    one at every word, which is ten times as slow.
    """
    trie: _Trie = {}
    for phrase in phrases:
        node = trie
        for atom in _atoms(fold(phrase)):
            node = node.setdefault(atom, {})
    return _source(trie) if trie else r"(?!)"


def compile_phrases(phrases: Iterable[str], *, suffix: str = "") -> re.Pattern[str]:
    """A pattern for folded text: any of `phrases` as whole words, then `suffix`, itself a pattern.

    It is compiled when first used: a short article needs few of the hundred, which take .3 s together.
    """
    return cast("re.Pattern[str]", _Late(tuple(phrases), suffix))


class _Late:
    """A compiled pattern's methods, each found at its first use and kept in its place."""

    def __init__(self, phrases: tuple[str, ...], suffix: str) -> None:
        self._phrases = phrases
        self._suffix = suffix

    def __getattr__(self, name: str) -> Any:
        if name == "_compiled":
            value = re.compile(rf"(?<!\w)(?:{alternation(self._phrases)}){self._suffix}")
        elif name.startswith("__"):
            raise AttributeError(name)
        else:
            value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


_Trie = dict[str, "_Trie"]
# How a phrase ends: before no letter, or, after an elision, anywhere.
_WORD_END, _ELISION = r"(?!\w)", "(?:)"


def _atoms(phrase: str) -> list[str]:
    atoms = [r"\s+" if c == " " else r"\w*" if c == "*" else re.escape(c) for c in phrase]
    return [*atoms, _ELISION if phrase.endswith("'") else _WORD_END]


def _source(node: _Trie) -> str:
    """The pattern of what may follow; where a phrase ends here, longer ones come first."""
    ends = [atom for atom in (_WORD_END, _ELISION) if atom in node]
    longer = sorted(atom for atom in node if atom not in ends)
    branches = [*(atom + _source(node[atom]) for atom in longer), *ends]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
