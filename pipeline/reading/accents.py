"""Italian accents that were typed as apostrophes: "e' piu' caro, perche' la citta'…", "CITTA'"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.lexicon.spelling import ITALIAN
from pipeline.text.view import Edit

_TYPED = re.compile(r"(?<=[aeiouAEIOU])['’‘`´](?![\w'’])")
_WORD = re.compile(r"[^\W\d_]+$")
# No word is longer.
_LOOK_BACK = 30
_GRAVE = dict(zip("aeiouAEIOU", "àèìòùÀÈÌÒÙ", strict=True))
_ACUTE = dict(zip("eE", "éÉ", strict=True))
_ACUTE_ENDINGS = re.compile(r"(?:che|ne|se|tre|pote|merce)$")
_NAME_FOLLOWS = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
# A single mark before a word opens a quotation; after one, it closes the last.
_MARK = re.compile(r"(?P<opens>(?<![\w'’])['‘’](?=\w))|(?<=[\w.,!?…])['’](?!\w)")


def typed_accents(text: str, known: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that put the accent on the vowel. `known`: whether a form is an Italian word.

    Names that no list has ("Nicolo'") are mended where other words of the text are typed so.
    """
    found = [(m.start(), _word(text, m.start())) for m in _TYPED.finditer(text)]
    if not found:
        return
    closing = _closing(text, {at for at, word in found if _is_firm(word, known)})
    free = [(at, word) for at, word in found if at not in closing]
    sure = {at for at, word in free if _is_accent(word, known)}
    for at, word in free:
        if at in sure or (sure and _is_name(text, at, word, known)):
            yield at - 1, at + 1, _accented(word)[-1]


def _word(text: str, end: int) -> str:
    match = _WORD.search(text, max(0, end - _LOOK_BACK), end)
    return match.group() if match else ""


def _accented(word: str) -> str:
    acute = word[-1] in _ACUTE and _ACUTE_ENDINGS.search(word.lower())
    return word[:-1] + (_ACUTE[word[-1]] if acute else _GRAVE[word[-1]])


def _is_accent(word: str, known: Callable[[str], bool]) -> bool:
    form = word.lower()
    return form in ITALIAN.short_accented or (form not in ITALIAN.apocopes and known(_accented(form)))


def _is_firm(word: str, known: Callable[[str], bool]) -> bool:
    """An accent even where a quotation is open: without it there is no such word."""
    return _is_accent(word, known) and (word.lower() in ITALIAN.short_accented or not known(word.lower()))


def _is_name(text: str, at: int, word: str, known: Callable[[str], bool]) -> bool:
    named = _NAME_FOLLOWS.match(text, at + 1) is not None or not known(word.lower())
    return named and word[0].isupper() and len(word) > 2 and word.lower() not in ITALIAN.apocopes


def _closing(text: str, accents: set[int]) -> set[int]:
    """The places of single marks that close a quotation of their line; the last accent, where none does."""
    closing: set[int] = set()
    start, opened, last = 0, False, -1
    for match in _MARK.finditer(text):
        at = match.start()
        if match["opens"] or text.find("\n", start, at) >= 0:
            closing |= {last} if opened else set()
            opened, last = bool(match["opens"]), -1
        elif opened:
            last = at
            opened = at in accents
            closing |= set() if opened else {at}
        start = at
    return closing | ({last} if opened else set())
