"""Reading a whole number: digits or words, its scale, and what is joined to it.

"2.4 million", "tre milioni e mezzo", "1 miliardo e 200 milioni", "half a dozen", "una ventina".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon.numbers import NUMBERS, NumberWords
from pipeline.numbers.digits import read_digits
from pipeline.numbers.in_words import LONGEST, Number, glued_hyphen, in_words, low_at, spelled
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import VULGAR_FRACTIONS, Word

# After digits these are also units (100m, 5 ml, 4K): only money decides for them.
UNSURE_SCALES = frozenset(("m", "k", "b", "t", "ml", "mil", "mm", "mio"))
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?")
AIRLINER = re.compile("7[0-8]7")
"""Boeing's; behind another number where thousands have commas: "735 737 MAX jets"."""


def starts_number(word: Word, language: str) -> bool:
    """Whether a number may begin with this word: a cheap test before reading."""
    if word.shape != "word":
        return word.shape == "digits" or word.text in VULGAR_FRACTIONS
    lexicon, low = NUMBERS[language], word.low
    if low in lexicon.articles or low in lexicon.halves or spelled_value(low, language) is not None:
        return True
    if not lexicon.one_word:
        return False
    cut = low.endswith(("quattr", "tott")) and spelled_value(low + "o", language) is not None
    return cut or low in lexicon.singular_scales or low in lexicon.collectives or low in lexicon.elided


def read_number(words: Sequence[Word], first: int, language: str) -> Number | None:
    """The number that begins at words[first], None where none does."""
    word, lexicon = words[first], NUMBERS[language]
    if word.shape == "digits":
        number = _digits(words, first, lexicon)
    elif word.text in VULGAR_FRACTIONS:
        number = Number(first, first + 1, VULGAR_FRACTIONS[word.text], digits=True, decimals=2)
    elif word.shape == "sign":
        return None
    else:
        number = in_words(words, first, language, lexicon)
    if number is None:
        return None
    return _joined(words, _scaled(words, number, lexicon), language, lexicon)


def _digits(words: Sequence[Word], first: int, lexicon: NumberWords) -> Number | None:
    end = first + 1
    form = words[first].text
    while end < len(words) and end - first < 6 and _continues_groups(words, first, end, lexicon.decimal_mark):
        form += words[end].text
        end += 1
    read = read_digits(form, lexicon.decimal_mark)
    if read is None:
        return None
    value, decimals = read.value, read.decimals
    if end < len(words) and words[end].text in VULGAR_FRACTIONS and read.plain:
        value, decimals, end = value + VULGAR_FRACTIONS[words[end].text], 2, end + 1
    elif read.plain and (part := _written_fraction(words, end)) is not None:
        value, decimals, end = value + part, 2, end + 3
    plain = read.plain and end == first + 1
    return Number(first, end, value, digits=True, other=read.other, plain=plain, decimals=decimals)


def _continues_groups(words: Sequence[Word], first: int, i: int, mark: str) -> bool:
    """Whether words[i] is the next group of "10 000" (or "10 000,50"), written with a single space."""
    word, head = words[i], words[first]
    return (
        word.shape == "digits"
        and _GROUP.fullmatch(word.text) is not None
        and words[i - 1].text.isdecimal()
        and head.text.isdecimal()
        and len(head.text) <= 3
        and head.text[0] != "0"
        and word.start == words[i - 1].end + 1
        and not (i + 1 < len(words) and words[i + 1].glued and words[i + 1].low in "-/:")
        and not (mark == "." and AIRLINER.fullmatch(word.text))
    )


def _written_fraction(words: Sequence[Word], i: int) -> float | None:
    """0.5 for "1/2" at words[i], when it follows a whole number and a space."""
    if i + 2 >= len(words) or words[i].glued or words[i + 1].text != "/" or not words[i + 1].glued:
        return None
    above, below = words[i].text, words[i + 2].text
    if not (
        above.isdecimal() and below.isdecimal() and len(above) == 1 and len(below) <= 2 and words[i + 2].glued
    ):
        return None
    return int(above) / int(below) if 0 < int(above) < int(below) else None


def _scaled(words: Sequence[Word], number: Number, lexicon: NumberWords) -> Number:
    """The number with the scale words or the scale abbreviation after it; "two dozen" too."""
    at, value, scale = number.end, number.value, 1.0
    half, at_half = _and_half(words, at, lexicon) if number.scale == 1 else (0.0, at)
    if half:
        value, at = value + half, at_half
    while at < min(len(words), number.end + LONGEST):
        step = at + 1 if glued_hyphen(words, at) else at
        low = low_at(words, step)
        many = low in lexicon.plural_collectives
        if low in lexicon.scales and (not many or value < 10) and not number.collective:
            value, scale, at = value * lexicon.scales[low], scale * lexicon.scales[low], step + 1
            continue
        if many and scale == 1 and _may_be_many(number):
            value *= lexicon.plural_collectives[low]
            return replace(number, end=step + 1, value=value, collective=True)
        break
    if scale > 1:
        return replace(
            number, end=at, value=value, scale=number.scale * scale, other=None, plain=False, one=False
        )
    if half:
        return replace(number, end=at, value=value, plain=False, one=False, decimals=1)
    return _abbreviated(words, number, lexicon) if number.digits else number


def _may_be_many(number: Number) -> bool:
    """ "two dozen", "40 migliaia"."""
    return (number.plain or not number.digits) and not number.one and not number.collective


def _abbreviated(words: Sequence[Word], number: Number, lexicon: NumberWords) -> Number:
    at = number.end
    low = low_at(words, at)
    if low not in lexicon.abbreviated_scales:
        return number
    scale = lexicon.abbreviated_scales[low]
    if low in UNSURE_SCALES:
        return replace(number, unsure=(at + 1, scale))
    return replace(number, end=at + 1, value=number.value * scale, scale=scale, other=None, plain=False)


def _and_half(words: Sequence[Word], at: int, lexicon: NumberWords) -> tuple[float, int]:
    """0.5 and where it ends, for "and a half", "e mezzo", "-and-a-half"; 0 and `at` without one."""
    step = at + 1 if glued_hyphen(words, at) else at
    if low_at(words, step) not in lexicon.and_:
        return 0.0, at
    step += 1
    for _ in range(3):
        if glued_hyphen(words, step) or (low_at(words, step) in lexicon.articles and lexicon.half_article):
            step += 1
    half = lexicon.and_half.get(low_at(words, step), 0.0)
    if (
        half
        and lexicon.half_article
        and low_at(words, step - 1) in lexicon.and_
        and low_at(words, at - 1) in lexicon.scales
    ):
        return 0.0, at  # "44 million and half lives below the poverty line"
    return (half, step + 1) if half else (0.0, at)


def read_and_half(words: Sequence[Word], at: int, language: str) -> tuple[float, int]:
    """What "and a half" or "and three quarters" at words[at] adds to the unit before it, and where it ends.

    (0, at) if nothing.
    """
    lexicon = NUMBERS[language]
    half, end = _and_half(words, at, lexicon)
    return (half, end) if half else _and_quarters(words, at, lexicon)


def _and_quarters(words: Sequence[Word], at: int, lexicon: NumberWords) -> tuple[float, int]:
    if low_at(words, at) not in lexicon.and_:
        return 0.0, at
    count = {1: 0.25, 3: 0.75}.get(int(lexicon.units.get(low_at(words, at + 1), 0)), 0.0)
    if not count and low_at(words, at + 1) in lexicon.articles:
        count = 0.25
    name = at + 3 if glued_hyphen(words, at + 2) else at + 2
    if not count or lexicon.fractions.get(low_at(words, name)) != 4:
        return 0.0, at
    return count, name + 1


def _joined(words: Sequence[Word], number: Number, language: str, lexicon: NumberWords) -> Number:
    """With what is joined to a scale: "e mezzo", "e 200 milioni", "three hundred thousand"."""
    while number.scale >= 1000 and number.end - number.first < 3 * LONGEST:
        half, end = _and_half(words, number.end, lexicon)
        if half:
            return replace(number, end=end, value=number.value + half * number.scale)
        step = number.end
        if low_at(words, step) in lexicon.and_:
            step += 1
        if step >= len(words) or not starts_number(words[step], language):
            return number
        more = _smaller(words, step, language, lexicon)
        if more is None or not _continues(number, more, step > number.end, lexicon):
            return number
        if more.digits and low_at(words, more.end) in lexicon.breaks:
            return number  # "erano 5 mila e 300 sono morti"
        smaller = min(number.scale, more.scale if more.scale > 1 else 1.0)
        number = replace(number, end=more.end, value=number.value + more.value, scale=smaller, decimals=0)
    return number


def _smaller(words: Sequence[Word], at: int, language: str, lexicon: NumberWords) -> Number | None:
    if words[at].shape == "digits":
        more = _digits(words, at, lexicon)
    elif words[at].low in lexicon.articles or words[at].low in lexicon.halves:
        return None
    else:
        more = spelled(words, at, language, lexicon)
    return None if more is None else _scaled(words, more, lexicon)


def _continues(number: Number, more: Number, with_and: bool, lexicon: NumberWords) -> bool:
    """Whether `more` fills the places below the scale of `number`."""
    if not 0 < more.value < number.scale or any((number.decimals, more.decimals, more.collective)):
        return False
    if more.one:
        return with_and and not number.digits and not lexicon.one_word and number.scale == 1000
    if more.scale > 1 or more.value >= 1000:
        return number.scale >= 1e6 or with_and
    if more.digits != number.digits:
        return False
    if more.digits:  # "11 mila e 500 euro"
        return with_and and number.scale == 1000 and more.value >= 100
    return with_and or _needs_no_and(more, lexicon)


def _needs_no_and(more: Number, lexicon: NumberWords) -> bool:
    """ "A thousand two hundred", but "a thousand and twenty"."""
    return more.value >= 100 or not lexicon.and_below_hundred
