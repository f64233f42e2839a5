"""Comparing names: folded forms, acronyms, people's names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w&]+")
_ELISION = re.compile(r"\b(?:dell|nell|sull|dall|all|quell|un|d|l)['’](?=\w)", re.IGNORECASE)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower case without accents and punctuation: what two spellings of a name have in common.

    >>> fold("L’Espresso  S.p.A.")
    'l espresso spa'
    """
    bare = unicodedata.normalize("NFKD", name.replace(".", ""))
    bare = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    return _NOT_WORD.sub(" ", bare).strip()


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name; "&" counts as no word."""
    return tuple(word for word in fold(name).replace("&", " ").split() if word)


def content_words(name: str, skip: Set[str]) -> tuple[str, ...]:
    """The folded words without articles, prepositions and elided forms of them."""
    return tuple(word for word in words(_ELISION.sub("", name)) if word not in skip)


def is_acronym(text: str) -> bool:
    """Two to eight characters, most of them capitals: "WHO", "M&S", "D.C.", "OpEd" is none."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return 2 <= len(letters) <= 8 and capitals >= max(2, len(letters) - 1) and " " not in text


def spells(short: str, name: str) -> bool:
    """Whether the letters of one word stand in this order at the starts of a name's words, all of it perhaps
    but some: "Nice", National Institute for Health and Care Excellence."""
    starts = iter(word[0] for word in words(name))
    return len(short) > 2 and short.isalpha() and all(letter in starts for letter in fold(short))


def abbreviates(acronym: str, name: str, skip: Set[str]) -> bool:
    """Whether the letters of `acronym` are the initials of `name`, function words counted or not.

    One letter may be skipped on either side for acronyms of four letters or more
    (BPPT, Agency for the Assessment and Application of Technology is not covered).
    """
    letters = "".join(c for c in fold(acronym) if c.isalnum())
    content = [word[0] for word in content_words(name, skip)]
    if len(letters) < 2 or len(content) < 2:
        return False
    if initials(letters, name, skip) or (len(letters) > 2 and letters == "".join(content[:-1])):
        return True
    # "US Securities and Exchange Commission" is the SEC: an acronym in front may be left out.
    short = content[1:] if len(words(name)[0]) == 2 and len(content) > 2 else content
    if letters == "".join(short):
        return True
    return len(letters) >= 4 and letters[0] == content[0] and _within_one("".join(content), letters)


def initials(acronym: str, name: str, skip: Set[str]) -> bool:
    """Whether `acronym`, in capitals or not ("Etim"), is the initials of all words or of those that count."""
    content = content_words(name, skip)
    read = (words(name), words(_ELISION.sub("", name)), content)
    return len(content) > 1 and fold(acronym) in {"".join(word[0] for word in form) for form in read}


def blends(short: str, name: str, skip: Set[str]) -> bool:
    """Whether `short` is put together of the beginnings of all words that count, at least two letters of
    each where there are but two: "Unical", Università della Calabria."""
    content = content_words(name, skip)
    least = 2 if len(content) == 2 else 1
    ends = {0}
    for word in content:
        ends = {
            end + n
            for end in ends
            for n in range(least, len(word))
            if short[end : end + n].lower() == word[:n]
        }
    return len(content) > 1 and len(short) in ends


def _within_one(a: str, b: str) -> bool:
    """Whether one is the other with one letter left out."""
    if len(a) < len(b):
        a, b = b, a
    return len(a) - len(b) == 1 and any(a[:i] + a[i + 1 :] == b for i in range(len(a)))


def same_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a person's shorter name stand in the fuller one, in order.

    Initials match the names they stand for ("J Smith", "John Smith").
    """
    at = 0
    for word in short:
        while at < len(full) and not _same_word(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _same_word(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
