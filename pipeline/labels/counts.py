"""What is counted, in the output language: figures' units are English nouns in the singular."""

from __future__ import annotations

from functools import cache

from pipeline.labels import english, italian
from pipeline.labels.senses import Senses
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.pairs import read_ambiguous


def count_noun(noun: str, language: str, senses: Senses | None, *, many: bool) -> str | None:
    """The unit's noun beside an amount; None where Italian has none for it and no `senses` are given.

    Of an English text's ambiguous noun ("plant") the sense of its register counts. A noun unknown, or
    of no register, stands as the article has it: "3 «plants»" says more than "3".
    """
    return _WRITERS[language](noun, senses, many)


def _english(noun: str, senses: Senses | None, many: bool) -> str:
    return english.plural(noun) if many else noun


def _italian(noun: str, senses: Senses | None, many: bool) -> str | None:
    ambiguous = noun in read_ambiguous("en")
    if not ambiguous and noun in _forms():
        return _forms()[noun][many]
    if senses is None:
        return None
    if (found := senses.noun(noun)) is not None:
        return italian.plural(found) if many else found
    return f"«{english.plural(noun) if many else noun}»"


_WRITERS = {"en": _english, "it": _italian}


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Singular and plural by the English noun: those words that figures are counted by in Italian texts."""
    words: dict[str, list[str]] = {}
    for italian_word, noun in NOUNS["it"].english.items():
        words.setdefault(noun, []).append(italian_word)
    return {noun: _pair(forms) for noun, forms in words.items()}


def _pair(forms: list[str]) -> tuple[str, str]:
    first, second = (*forms, forms[0])[:2]
    if italian.plural(second) == first:
        first, second = second, first
    alike = first[:3] == second[:3] and abs(len(first) - len(second)) < 2
    return first, second if alike else italian.plural(first)
