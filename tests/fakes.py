"""Engines without weights: fast, deterministic, and with a way to be made to fail."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator, Sequence

from models.contracts import TaggedText, WeightsInfo
from tests.builders import tagged

_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b|\b[A-Z]{3,}\b")
# Words that make the fake tagger misbehave, for tests of what a batch survives.
RAISES, DIES, HANGS = "xraisesx", "xdiesx", "xhangsx"


class FakeTagger:
    """Words by a regular expression; capitalised pairs are organisations."""

    weights: tuple[WeightsInfo, ...] = (WeightsInfo("tagger", "fake", "0" * 64, "none"),)

    def __init__(self, language: str) -> None:
        self.language = language

    def tag(self, text: str) -> TaggedText:
        if RAISES in text:
            raise RuntimeError("the tagger broke\non two lines")
        if DIES in text:
            os._exit(66)
        if HANGS in text:
            time.sleep(600)
        names = {match[0]: "ORG" for match in _NAME.finditer(text)}
        return tagged(text, "it" if self.language == "it" else "en", names)

    def tag_many(self, texts: Iterable[str]) -> Iterator[TaggedText]:
        return map(self.tag, texts)


_PAIRS = """
    il:the lo:the la:the gli:the le:the un:a una:a di:of del:of della:of dei:of delle:of che:that non:not
    per:for con:with sono:are è:is ha:has hanno:have nel:in nella:in al:to alla:to dal:from dalla:from sul:on
    su:on tra:between più:more anche:also ma:but e:and ed:and o:or se:if come:as quando:when dopo:after
    miliardi:billion milioni:million mila:thousand potrebbe:could può:can secondo:according
    governo:government stanziato:allocated letti:beds sale:rooms chi:who pagherà:pays prezzo:price costo:cost
    voto:vote caso:case tempo:weather treno:train
"""
_ITALIAN_ENGLISH = dict(pair.split(":") for pair in _PAIRS.split())
_ENGLISH_ITALIAN = {english: italian for italian, english in reversed(_ITALIAN_ENGLISH.items())}
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)+")


class FakeTranslator:
    """Puts words that it has and the marks of numbers into the target language, and leaves the rest as it is.

    That is enough to pass the checks of a translation for plain sentences.
    """

    weights: tuple[WeightsInfo, ...] = (WeightsInfo("translation", "fake", "1" * 64, "none"),)
    faithful = True

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        words = _ITALIAN_ENGLISH if target == "en" else _ENGLISH_ITALIAN
        return [self._sentence(sentence, words) for sentence in sentences]

    def _sentence(self, sentence: str, words: dict[str, str]) -> str:
        swapped = _DIGITS.sub(lambda m: m[0].translate(str.maketrans(".,", ",.")), sentence)
        return _WORD.sub(lambda m: words.get(m[0], m[0]), swapped)


class FakeEngines:
    profile = "fake"

    def tagger(self, language: str) -> FakeTagger:
        return FakeTagger(language)

    def translator(self, source: str, target: str) -> FakeTranslator:
        return FakeTranslator()

    def dictionary(self, language: str) -> None:
        return None

    def glossary(self, source: str, target: str) -> None:
        return None

    def summariser(self, language: str) -> None:
        return None

    def summarises(self, *languages: str) -> bool:
        return False


def engines() -> FakeEngines:
    """What a worker process loads in tests."""
    return FakeEngines()


class SlowEngines(FakeEngines):
    def tagger(self, language: str) -> FakeTagger:
        time.sleep(0.05)
        return FakeTagger(language)


def slow_engines() -> SlowEngines:
    """The same at some twenty articles a second, so that there is a middle to be killed in."""
    return SlowEngines()
