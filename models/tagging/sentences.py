"""Sentences by rule: a line break ends one, and so does a full stop that no abbreviation owns.

On news whose line breaks are kept the rule is at F1 .98, above a trained splitter (.95) and a
parser (.87); see training/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.tagging.abbreviations import Abbreviations, abbreviations

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# The stop, the quotes and brackets that close behind it, and the white space after them;
# a closing quote may stand apart ("Basta. »").
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:[^\S\n]++[»”](?=\s|$))?(?=[^\S\n])")
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]/]*$")
_NEXT_WORD = re.compile(r"[\"'“”‘’«»()\[\]\-–—\s]*(\w*)")
# No abbreviation is longer; a longer look back would make a text without spaces quadratic.
_LOOK_BACK = 24
_BLANK = re.compile(r"\s")
# What is longer is a table or a list without stops. What later stages do with a sentence may take more
# than linear time, and evidence of this length already is more than anyone reads.
MAX_SENTENCE = 3_000
_LIST_NUMBER = re.compile(r"\s*\d{1,3}")
_NUMBER_BEFORE = re.compile(r"\d\s$")
# What a number may begin with, and numbers without digits.
_NUMBER_MARKS = frozenset("€$£¥§#°+")
_ROMAN = re.compile(r"[IVXLC]+")
# "He said no. 5 people died": the word, and not the abbreviation of a number.
_ANSWERED = re.compile(r"\b(?:said|says?|saying|answered|is|was|or|a|voted?|an?)\s$")
# Longer tokens are words.
_SHORT = 5


def sentence_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, in order, stripped of white space; none for blank lines."""
    words = abbreviations(language)
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _ends(text, line.start(), line.end(), words):
            yield from _bounded(text, start, end)
            start = end
        yield from _bounded(text, start, line.end())


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, stripped; one that is too long in parts that end at white space, if there is any."""
    while end - start > MAX_SENTENCE:
        blank = _BLANK.search(text, start + MAX_SENTENCE, end)
        if blank is None:
            break
        yield from _stripped(text, start, blank.start())
        start = blank.end()
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, start: int, end: int, words: Abbreviations) -> Iterator[int]:
    """Offsets inside a line where one sentence ends and another begins."""
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, stop, words):
            yield stop.end()


def _ends_sentence(text: str, start: int, stop: re.Match[str], words: Abbreviations) -> bool:
    word_after, numbered = _following(text, stop.end())
    if word_after[:1].islower():
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    look_from = max(start, stop.start() - _LOOK_BACK)
    before = _LAST_WORD.search(text, look_from, stop.start())
    word = before.group() if before else ""
    if stop.start() - start < _LOOK_BACK and _LIST_NUMBER.fullmatch(text, start, stop.start()):
        return False  # "1. Title": the number of a list item belongs to it
    if len(stop.group()) > 1 and stop.group()[1] in '"”»':
        return True  # a quotation that closes after the stop ends with it
    if numbered and _before_number(text[look_from : stop.start() - len(word)], word, words):
        return False
    if word.lower() in words.numbered and _ROMAN.fullmatch(word_after):
        return False
    return not _abbreviated(word, word_after, words)


def _following(text: str, at: int) -> tuple[str, bool]:
    """The word after a stop, and whether a number follows instead."""
    following = _NEXT_WORD.match(text, at)
    word = following.group(1) if following else ""
    begin = following.start(1) if following else at
    return word, word[:1].isdigit() or text[begin : begin + 1] in _NUMBER_MARKS


def _abbreviated(word: str, word_after: str, words: Abbreviations) -> bool:
    lowered = word.lower()
    if lowered in words.before:
        return True
    if lowered in words.months and word_after[:1].isdigit():
        return True  # "20 set. 2016", "mar. 5 marzo"
    if lowered == "n" and not word_after:
        return True
    initials = lowered in words.either or _are_initials(word)
    return initials and word_after.lower() not in words.openers


def _before_number(before: str, word: str, words: Abbreviations) -> bool:
    """Whether a token before a full stop and a number is an abbreviation.

    Known ones are. So are other short tokens in lower case that are no words by their form: without a vowel,
    in Italian with a consonant at the end; but not behind a number, where they are units.
    """
    lowered = word.lower()
    if lowered == "no":
        return "no" in words.numbered and not (word == "no" and _ANSWERED.search(before))
    if lowered in words.numbered:
        return True
    if not (word.islower() and word.isalpha() and len(word) <= _SHORT) or lowered in words.whole:
        return False
    if _NUMBER_BEFORE.search(before):
        return False
    consonants = word[-1] if words.vowels_last else word
    return not any(letter in "aeiouyàèéìòù" for letter in consonants)


def _are_initials(word: str) -> bool:
    """ "J", "J.K", "U.S": capitals, one by one."""
    return all(len(part) == 1 and part.isupper() for part in word.split("."))
