"""What a concept of the lexicon is: words that name it, and words that may stand for it, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


def stems(text: str) -> tuple[str, ...]:
    """The stems of a line of text."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: `cues` name it beyond doubt, `words` (the cues among them) may stand for it.

    Beginnings of words, in lower case, by language code. One that ends in "|" is a whole word; two
    joined by `_` follow each other and are whole; `(_` is an opening bracket before one.
    """

    name: str
    cues: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]


def concept(name: str, *, it: str, en: str, it_also: str = "", en_also: str = "") -> Concept:
    cues = {"it": stems(it), "en": stems(en)}
    words = {"it": cues["it"] + stems(it_also), "en": cues["en"] + stems(en_also)}
    return Concept(name, cues, words)
