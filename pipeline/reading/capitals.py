"""Lines all in capitals, in an article that is not: their words as the rest of the article writes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from pipeline.text.view import Edit

_WORD = re.compile(r"[^\W\d_]+")
_BEGINS = re.compile(r"(?:^|[.!?…:\"«“(])\s*$")
# A line of fewer letters is an acronym or a name.
LEAST_LETTERS = 12
# So much of the rest must be in small letters.
QUIET = 0.7
_VOWELS = frozenset("AEIOUYÀÈÉÌÒÙ")


def quiet_lines(text: str, unknown: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that write the words of such lines small, but for those that the rest writes otherwise.

    `unknown`: whether a word in small letters is none of the language: a name.
    """
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    loud = [(start, end) for start, end in lines if _is_loud(text[start:end])]
    rest = sorted(set(lines).difference(loud))
    if not loud or not _is_quiet("".join(text[start:end] for start, end in rest)):
        return
    forms = _forms(text, rest)
    for start, end in loud:
        for number, word in enumerate(_WORD.finditer(text, start, end)):
            beside = text[max(0, word.start() - 1) : word.start()] + text[word.end() : word.end() + 1]
            form = _form(word.group(), forms, beside, unknown)
            if number == 0:
                form = form[:1].upper() + form[1:]
            if form != word.group():
                yield word.start(), word.end(), form


def _is_loud(line: str) -> bool:
    return line.isupper() and sum(c.isalpha() for c in line) >= LEAST_LETTERS and " " in line.strip()


def _is_quiet(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.islower, letters)) >= QUIET * len(letters)


def _form(word: str, forms: dict[str, str], beside: str, unknown: Callable[[str], bool]) -> str:
    """Letters between stops, and words without a vowel, are acronyms."""
    known = forms.get(word.lower())
    if known is not None:
        return known
    initials = len(word) == 1 and "." in beside
    if initials or (len(word) > 1 and _VOWELS.isdisjoint(word)):
        return word
    return word.capitalize() if unknown(word.lower()) else word.lower()


def _forms(text: str, lines: list[tuple[int, int]]) -> dict[str, str]:
    """How each word is mostly written; at the head of a sentence only where it stands nowhere else."""
    inside: dict[str, Counter[str]] = {}
    first: dict[str, str] = {}
    for start, end in lines:
        for word in _WORD.finditer(text, start, end):
            form = word.group()
            if _BEGINS.search(text[max(start, word.start() - 4) : word.start()]):
                first.setdefault(form.lower(), form)
            else:
                inside.setdefault(form.lower(), Counter())[form] += 1
    return first | {key: counts.most_common(1)[0][0] for key, counts in inside.items()}
