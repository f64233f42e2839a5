"""Are the names of a sentence in its translation, and no others?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.fidelity.equivalents import calendar_words, common_words, equivalents_of, folded, phrases_for
from pipeline.fidelity.faults import Fault
from pipeline.lexicon.translation import CHECKS
from pipeline.numbers.spelled import spelled_value
from pipeline.text.names import fold, words

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:…]\s*[\"'“”‘’«»(\[]*\s*$")

# Names of two or three letters ("US", "UE", "Fed") are words too: they must be in capitals.
_SHORT = 3
# A cognate shares at least so many first letters ("Nazioni", "Nations"), and most of the shorter word.
_COGNATE_LETTERS, _COGNATE_SHARE = 4, 0.5


# A single capital may be a translation that no list knows; two beside each other make a name.
_INVENTED = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the source sentence; `label` is PER, LOC or ORG."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a sentence: folded, and as written."""

    folded: tuple[str, ...]
    written: tuple[str, ...]

    @classmethod
    def of(cls, sentence: str) -> _Words:
        written = tuple(_WORD.findall(sentence))
        return cls(tuple(fold(word).replace(" ", "") for word in written), written)


def name_fault(
    source: str, hypothesis: str, names: Sequence[Name], source_language: str, target: str
) -> Fault | None:
    """Why the names of `hypothesis` are not those of `source`, or None."""
    words = _Words.of(hypothesis)
    if not all(_is_kept(name, words, source_language, target) for name in names):
        return Fault.NAME_LOST
    if _added_names(source, hypothesis, source_language, target):
        return Fault.NAME_ADDED
    if _invents(hypothesis, _Words.of(source), source_language, target):
        return Fault.NAME_INVENTED
    return None


def _is_kept(name: Name, hypothesis: _Words, source_language: str, target: str) -> bool:
    if _holds(hypothesis, tuple(words(name.text)), exact=True):
        return True
    if _known_by(fold(name.text), hypothesis, source_language, target):
        return True
    if name.label == "LOC" and " " in name.text and equivalents_of(fold(name.text), source_language, target):
        return False
    needed = [word for word in _WORD.findall(name.text) if _must_stay(word, source_language)]
    kept = [_word_kept(word, name.label, hypothesis, source_language, target) for word in needed]
    if name.label == "PER" or (len(needed) < 3 and any(word.isupper() for word in needed)):
        return all(kept)
    return not kept or sum(kept) >= max(1, len(kept) / 2)


def _must_stay(word: str, language: str) -> bool:
    """Titles and the common words of institutions' names are translated; so is what has no capital."""
    low = fold(word)
    if len(low) < 2 or not (word[0].isupper() or any(c.isdigit() for c in word)):
        return False
    if _is_roman(word):
        return False
    if low in folded(CHECKS[language].titles) or low in folded(CHECKS[language].function):
        return False
    return low not in common_words(language)


def _is_roman(word: str) -> bool:
    """A Roman numeral: numbers are compared elsewhere."""
    return all(c in "IVXLC" for c in word)


def _word_kept(word: str, label: str, hypothesis: _Words, source_language: str, target: str) -> bool:
    low = fold(word).replace(" ", "")
    if low in hypothesis.folded or _known_by(low, hypothesis, source_language, target):
        return True
    if word.isupper():
        return _same_letters(word, hypothesis)
    if label == "PER" or any(c.isdigit() for c in word):
        return False
    return any(cognate(low, other) or one_letter_apart(low, other) for other in hypothesis.folded)


def one_letter_apart(one: str, other: str) -> bool:
    """Hanover and Hannover."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return (
        one[start:] == other[start + 1 :]
        or one[start + 1 :] == other[start:]
        or one[start + 1 :] == other[start + 1 :]
    )


def _same_letters(acronym: str, hypothesis: _Words) -> bool:
    """IOC and CIO, UAE and EAU: the words of the name stand in another order."""
    letters = sorted(acronym)
    return len(acronym) < 6 and any(word.isupper() and sorted(word) == letters for word in hypothesis.written)


def _known_by(name: str, hypothesis: _Words, source_language: str, target: str) -> bool:
    """Whether the hypothesis has one of the target language's names for `name`."""
    equivalents = equivalents_of(name, source_language, target)
    return any(_holds(hypothesis, tuple(phrase.split()), exact=False) for phrase in equivalents)


def _holds(hypothesis: _Words, phrase: tuple[str, ...], *, exact: bool) -> bool:
    """Whether the phrase stands there; its last word may go on for a few letters unless `exact`."""
    size = len(phrase)
    if not size:
        return True
    for i in range(len(hypothesis.folded) - size + 1):
        if hypothesis.folded[i : i + size - 1] != phrase[:-1]:
            continue
        last, word = phrase[-1], hypothesis.folded[i + size - 1]
        if word == last and (len(last) > _SHORT or hypothesis.written[i + size - 1][0].isupper()):
            return True
        if not exact and len(last) > _SHORT and word.startswith(last) and len(word) <= len(last) + 5:
            return True
    return False


def cognate(one: str, other: str, *, share: float = _COGNATE_SHARE) -> bool:
    """Nazioni and Nations, Democratico and Democratic; shared first letters, `share` of the longer word."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= _COGNATE_LETTERS and shared >= share * max(len(one), len(other)) - 0.5


def _added_names(source: str, hypothesis: str, source_language: str, target: str) -> bool:
    """Whether the hypothesis has more unaccounted capitals than the source lost.

    A capital beside a name that is accounted for belongs to it ("Typhoon Morakot", "Maryland
    Transportation Authority"), unless what is beside it is a title.
    """
    here, there = _Words.of(source), _Words.of(hypothesis)
    matches = [match for match in _WORD.finditer(hypothesis)]
    inner = [
        len(m.group()) >= _SHORT - m.group().isupper()
        and m.group()[0].isupper() and not _begins_sentence(hypothesis, m.start())
        and not _names_a_department(hypothesis, m.start(), target)
        for m in matches
    ]  # fmt: skip
    known = [
        not capital or _accounted(m.group(), here, source_language, target)
        for m, capital in zip(matches, inner, strict=True)
    ]
    anchors = [
        ok and m.group()[0].isupper() and fold(m.group()) not in folded(CHECKS[target].titles)
        for m, ok in zip(matches, known, strict=True)
    ]
    added = sum(not ok and not any(anchors[max(0, i - 2) : i + 3]) for i, ok in enumerate(known))
    return added > 0 and added > _lost_capitals(source, there, source_language, target)


def _names_a_department(text: str, start: int, language: str) -> bool:
    """ "il ministro del Commercio", "il commissario al Bilancio": what an office is for has a capital."""
    before = [word.lower() for word in re.findall(r"[^\W\d_]+", text[max(0, start - 40) : start])]
    check = CHECKS[language]
    return len(before) > 1 and before[-1] in check.of_department and before[-2] in check.departments


def _invents(hypothesis: str, source: _Words, source_language: str, target: str) -> bool:
    """Whether two capitalised words or more in a row have nothing in the source: "Investimento Euroturismo".

    As above, a known name in the row accounts for it, and so does a number ("Six Days"); a common word of
    names ("Energy") does not.
    """
    row: list[bool | None] = []
    after = 0
    for match in _WORD.finditer(hypothesis):
        word = match.group()
        if not word[0].isupper() or hypothesis[after : match.start()].strip():
            row = []
        if word[0].isupper():
            row.append(_answers(word, source, source_language, target))
        after = match.end()
        goes_on = hypothesis[after : after + 2].strip()[:1].isupper()
        if not goes_on and row.count(False) >= _INVENTED and not any(row):
            return True
    return False


def _answers(word: str, source: _Words, source_language: str, target: str) -> bool | None:
    """Whether a capitalised word is accounted for by the source; None for a common word of names."""
    low = fold(word)
    if low in common_words(target) and low not in source.folded:
        return None
    return spelled_value(word.lower(), target) is not None or _accounted(
        word, source, source_language, target
    )


def _lost_capitals(source: str, hypothesis: _Words, source_language: str, target: str) -> int:
    """Capitalised words inside sentences of the source that were translated."""
    return sum(
        m.group()[0].isupper() and not _begins_sentence(source, m.start()) and len(m.group()) > _SHORT
        and not _accounted(m.group(), hypothesis, target, source_language)
        for m in _WORD.finditer(source)
    )  # fmt: skip


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start]
    return (
        not text[:start].strip(" \"'“”‘’«»([—–-")
        or bool(_SENTENCE_END.search(before))
        or before[-1:] in "\"“«‘'"
    )


def _accounted(word: str, source: _Words, source_language: str, target: str) -> bool:
    low = fold(word).replace(" ", "")
    check = CHECKS[target]
    if (
        _is_roman(word)
        or low in source.folded
        or low in folded(check.titles)
        or low in folded(check.function)
    ):
        return True
    if low in common_words(target) or low in calendar_words(target):
        return True
    if spelled_value(word.lower(), target) is not None:
        return True  # "anni Novanta": numbers are compared elsewhere
    if any(
        _holds(source, tuple(phrase.split()), exact=False)
        for phrase in equivalents_of(low, target, source_language)
    ):
        return True
    if any(low in phrase.split() for phrase in phrases_for(source.folded, source_language, target)):
        return True
    if word.isupper():
        return _same_letters(word, source)
    return any(cognate(low, other) for other in source.folded)
