"""Numbers that stand for persons or things by themselves: "i due", "the two", "il 118", "a 1998 pick"."""

from __future__ import annotations

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities import labels
from pipeline.numbers.quantities.line import Found, Line

_FEW = 5
"""So many persons are named one by one: "i due", "the four" stand for them; "questi dieci" tells how many."""

_MANY = 12
"""What is more is no group that everybody knows."""


def is_pronoun(line: Line, found: Found, counted: bool) -> bool:
    """ "i due", "the two"; "il 118", "nel 12": a number by itself behind an article."""
    at = found.first - 1
    if counted:  # "the best of three series"
        numbered = line.low(at - 1) in FIGURES[line.language].numbered and not line.traits.head_first
        return numbered and line.low(at) in NUMBERS[line.language].of
    before = line.low(at - (line.low(at) == "'"))
    if before in FIGURES[line.language].singular_articles and not found.number.decimals:
        return not labels.is_paired(line, found.end, before)
    if _is_whole_of_part(line, found):
        return False
    if not line.traits.head_first and found.number.plain and _is_singular_behind(line, found, before):
        return True
    if before in AGES[line.language].loans:
        return True
    return _is_numbered(line, before, line.low(at - 1)) or _is_of_few(line, found, before)


def _is_whole_of_part(line: Line, found: Found) -> bool:
    """ "71 of the 211 aboard"."""
    part = line.low(found.first - 1) == "the" and line.low(found.first - 2) == "of" and found.value > _MANY
    return part and found.first > 2 and line.words[found.first - 3].shape == "digits"


def _is_numbered(line: Line, before: str, earlier: str) -> bool:
    """ "tutti e due", "the first of two", "questi ultimi due"."""
    lexicon, words = FIGURES[line.language], NUMBERS[line.language]
    return (
        (before in words.and_ and earlier in lexicon.all_)
        or (before in words.to | words.of and earlier in lexicon.numbered)
        or (before in lexicon.last and earlier in lexicon.fixed)
    )


def _is_of_few(line: Line, found: Found, before: str) -> bool:
    """ "all three", "i due", "the four"."""
    lexicon, after = FIGURES[line.language], line.low(found.end)
    if after in NOUNS[line.language].people:
        return False
    if before in lexicon.all_of and after != "of":
        return found.value <= 12 and not found.number.digits
    few = 0 <= found.value <= _FEW and not found.number.digits
    return before in lexicon.fixed and (few or found.value == 2)


def _is_singular_behind(line: Line, found: Found, before: str) -> bool:
    """ "a 1998 second-round pick", "in 404 BC", "the 415 sign"."""
    articles, after = NUMBERS[line.language].articles, found.end
    if before in articles and is_year(line, found) and line.is_word(after):
        return True
    if before in ("in", "since") and (found.value >= 100 or line.is_capital(after)):
        return True
    determiners = articles | FIGURES[line.language].possessives | {"the", "this", "that"}
    return before in determiners and line.is_word(after) and _is_singular_noun(line, after)


def _is_singular_noun(line: Line, at: int) -> bool:
    """ "the 415 sign": the number is the name of the thing."""
    word = line.words[at]
    noun = word.pos == "NOUN" if word.pos else word.low not in NOUNS[line.language].function_words
    return noun and word.text[0].islower()


def is_year(line: Line, found: Found) -> bool:
    text = line.text(found.number.first)
    return len(text) == 4 and text.isdecimal() and text[:2] in ("18", "19", "20")
