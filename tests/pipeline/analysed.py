"""Documents with parts of speech and lemmas written by hand: what a tagger would say of a short text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from models.contracts import Token
from pipeline.data import Document, LanguageCode
from pipeline.entities import clean_entities
from tests.builders import document

_CLOSED = {
    "DET": "the a an this these il lo la i gli le l' l’ un uno una un' un’ his its their il suo",
    "ADP": (
        "of in at by from with to for on between over against near through di del dello della dell' dell’ "
        "dei degli delle da dal dalla dall' dall’ dai nel nella a al alla all' all’ ai con per tra fra su "
        "sul sulla presso"
    ),
    "CCONJ": "and or e ed o &",
    "PRON": "he she it they that which who che si lui lei cui",
    "AUX": "has have had is was were be been will would can could ha hanno aveva è sono era erano sarà",
    "PART": "'s ’s not",
}
_POS = {word: pos for pos, words in _CLOSED.items() for word in words.split()}

# English cuts off a possessive, Italian behind an elision.
_TOKENS: dict[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"['’]s\b|(?:\w\.){2,}|\w+(?:[-.&]\w+)*|[^\w\s]"),
    "it": re.compile(r"\w+(?:['’](?=\w))?|[^\w\s]"),
}


def analysed(
    text: str,
    language: LanguageCode,
    entities: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
) -> Document:
    """`entities`: name → label; `words`: form → "POS" or "POS:lemma" for what the defaults get wrong.

    Function words have their parts of speech, other words are proper nouns with a capital and
    nouns without. Entities are not cleaned: see `cleaned`.
    """
    draft = document(text, language, entities)
    tokens = [_analysed(match, words or {}) for match in _TOKENS[language].finditer(draft.text)]
    sentences = tuple(
        replace(s, tokens=tuple(t for t in tokens if s.start <= t.start and t.end <= s.end))
        for s in draft.sentences
    )
    return replace(draft, sentences=sentences)


def cleaned(
    text: str,
    language: LanguageCode,
    entities: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
) -> Document:
    """The same with the entities cleaned, as `run.analyse` hands it to the stages."""
    draft = analysed(text, language, entities, words)
    return replace(draft, entities=clean_entities(draft))


def _analysed(match: re.Match[str], known: Mapping[str, str]) -> Token:
    form = match[0]
    pos, _, lemma = known.get(form, "").partition(":")
    return Token(match.start(), match.end(), form, lemma or form.lower(), pos or _default(form))


def _default(form: str) -> str:
    if not form[0].isalnum() and form not in _POS:
        return "PUNCT"
    other = "PROPN" if form[0].isupper() else "NUM" if form[0].isdigit() else "NOUN"
    return _POS.get(form.lower(), other)
