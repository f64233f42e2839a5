"""Cutting a text into words, runs of digits, and single signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from models.contracts import Token
from pipeline.data import Document, Sentence

Shape = Literal["digits", "word", "sign"]

VULGAR_FRACTIONS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅒": 1 / 10,
}  # fmt: skip
_FRACTION_CLASS = "".join(VULGAR_FRACTIONS)
# Digits keep the dots and commas between them, and one before them that opens a decimal (".5");
# letters exclude digits, the underscore and ½.
_WORD = re.compile(
    rf"(?<![^\s(\[$€£+-])[.,]\d+(?![.,]?\d)|\d+(?:[.,]\d+)*|[^\W\d_{_FRACTION_CLASS}]+|[^\w\s]|[_{_FRACTION_CLASS}]"
)
_SAME = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "−": "-", "´": "'", "`": "'"}
)


class Word:
    """One word, run of digits, or sign of a text.

    `low` is in lower case with one form of apostrophe and hyphen; `glued` says that nothing
    stands between it and the one before. `pos` and `lemma` are the tagger's, "" without one.
    """

    __slots__ = ("end", "glued", "lemma", "low", "pos", "shape", "start", "text")

    def __init__(self, text: str, start: int, shape: Shape, glued: bool) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.shape: Shape = shape
        self.low = text.lower() if shape == "word" else text.translate(_SAME)
        self.glued = glued
        self.pos = ""
        self.lemma = ""

    def __repr__(self) -> str:
        return f"Word({self.text!r}, {self.start})"


class Row:
    """The words of a sentence. What is outside of it is "" and nothing: readers may look anywhere."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        self.words = words
        self.language = language

    def low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def glued(self, at: int) -> bool:
        """Whether words[at] exists and touches the word before it."""
        return 0 <= at < len(self.words) and self.words[at].glued

    def joint(self, at: int, signs: str) -> bool:
        """Whether words[at] is one of `signs` and touches what is on both sides."""
        return self.low(at) != "" and self.low(at) in signs and self.glued(at) and self.glued(at + 1)

    def hyphen(self, at: int) -> bool:
        return self.joint(at, "-")

    def is_word(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at].shape == "word"

    def is_capital(self, at: int) -> bool:
        return self.text(at)[:1].isupper()


def split_words(
    text: str, start: int = 0, end: int | None = None, tokens: Sequence[Token] = ()
) -> list[Word]:
    """The words of text[start:end] in order, with offsets into `text`.

    Tags come from the token that starts where the word starts, or holds it.
    """
    words: list[Word] = []
    last = -1
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        form, at = match.group(), match.start()
        shape: Shape = "digits" if form[-1].isdecimal() else "word" if form[0].isalpha() else "sign"
        words.append(Word(form, at, shape, at == last))
        last = match.end()
    if tokens:
        _tag(words, tokens)
    return words


def words_of(document: Document, sentence: Sentence) -> list[Word]:
    """The words of a sentence, with their tags; cut once for all who ask."""
    if sentence.span not in document.cut:
        document.cut[sentence.span] = split_words(
            document.text, sentence.start, sentence.end, sentence.tokens
        )
    return document.cut[sentence.span]


def _tag(words: list[Word], tokens: Sequence[Token]) -> None:
    at = 0
    for word in words:
        while at < len(tokens) and tokens[at].end <= word.start:
            at += 1
        if at == len(tokens):
            return
        token = tokens[at]
        if token.start <= word.start < token.end:
            word.pos = token.pos
            word.lemma = token.lemma if token.start == word.start and token.end == word.end else word.text
