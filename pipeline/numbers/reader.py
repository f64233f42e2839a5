"""Reading a whole number: digits or words, its scale, and what is joined to it.

"2.4 million", "tre milioni e mezzo", "1 miliardo e 200 milioni", "half a dozen", "una ventina".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon.numbers import NUMBERS, NumberWords
from pipeline.numbers.digits import read_digits
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import VULGAR_FRACTIONS, Word

# After digits these are also units (100m, 5 ml, 4K): only money decides for them.
UNSURE_SCALES = frozenset(("m", "k", "b", "t", "ml", "mil", "mm", "mio"))
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?")
_LONGEST = 12
"""Words that one number may run over; no real one comes near."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words[first:end].

    `scale` is what its last scale word stood for, 1 without one. `other` is the second reading of
    "1.234". `plain` digits have no mark, `decimals` is how many decimals were written. `one` is a
    lone numeral one, `article` begins with "a"; `collective` is a round number by name. `unsure` is a
    scale abbreviation that may be a unit instead: (end, scale).
    """

    first: int
    end: int
    value: float
    scale: float = 1.0
    digits: bool = False
    other: float | None = None
    plain: bool = False
    decimals: int = 0
    one: bool = False
    article: bool = False
    collective: bool = False
    unsure: tuple[int, float] | None = None

    @property
    def mantissa(self) -> float:
        return self.value / self.scale

    def with_unsure_scale(self) -> Number:
        """The number with its abbreviation taken as a scale."""
        if self.unsure is None:
            return self
        end, scale = self.unsure
        return replace(
            self, end=end, value=self.value * scale, scale=scale, other=None, plain=False, unsure=None
        )


def starts_number(word: Word, language: str) -> bool:
    """Whether a number may begin with this word: a cheap test before reading."""
    if word.shape == "digits":
        return True
    if word.shape == "sign":
        return word.text in VULGAR_FRACTIONS
    lexicon, low = NUMBERS[language], word.low
    return (
        spelled_value(low, language) is not None
        or low in lexicon.articles
        or low in lexicon.halves
        or (lexicon.one_word and (low in lexicon.singular_scales or low in lexicon.collectives))
        or low in lexicon.elided
        or (
            lexicon.one_word
            and low.endswith(("quattr", "tott"))
            and spelled_value(low + "o", language) is not None
        )
    )


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
        number = _in_words(words, first, language, lexicon)
    if number is None:
        return None
    return _joined(words, _scaled(words, number, lexicon), language, lexicon)


def _at(words: Sequence[Word], i: int) -> str:
    return words[i].low if 0 <= i < len(words) else ""


def _glued_hyphen(words: Sequence[Word], i: int) -> bool:
    return _at(words, i) == "-" and words[i].glued and i + 1 < len(words) and words[i + 1].glued


def _digits(words: Sequence[Word], first: int, lexicon: NumberWords) -> Number | None:
    end = first + 1
    form = words[first].text
    while end < len(words) and end - first < 6 and _continues_groups(words, first, end):
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


def _continues_groups(words: Sequence[Word], first: int, i: int) -> bool:
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


def _in_words(words: Sequence[Word], first: int, language: str, lexicon: NumberWords) -> Number | None:
    low, after = words[first].low, _at(words, first + 1)
    if low in lexicon.halves:
        return _half_of(words, first, lexicon)
    if lexicon.one_word and after == "'" and words[first + 1].glued and low.endswith(("quattr", "tott")):
        return Number(first, first + 1, spelled_value(low + "o", language) or 0.0)  # ventiquattr'ore
    if low in lexicon.elided or (low in lexicon.hundreds and low.endswith("t")):
        if after == "'" and words[first + 1].glued:
            value = lexicon.elided.get(low, 100.0)
            return Number(first, first + 1, value)
        return None
    if low in lexicon.articles and not (low in lexicon.ones and after in lexicon.hundreds):
        counted = _after_article(words, first, language, lexicon)
        if counted is not None or low not in lexicon.ones:
            return counted
    if lexicon.one_word and _at(words, first - 1) not in lexicon.vague and _at(words, first - 1) not in _PER:
        if low in lexicon.singular_scales:
            return Number(first, first + 1, lexicon.scales[low], scale=lexicon.scales[low])
        if low in lexicon.collectives:
            return _of_scale(
                words, Number(first, first + 1, lexicon.collectives[low], collective=True), lexicon
            )
    return _spelled(words, first, language, lexicon)


_PER = frozenset(("per", "ogni"))


def _half_of(words: Sequence[Word], first: int, lexicon: NumberWords) -> Number | None:
    """ "half a million", "half-dozen", "mezzo milione"."""
    at = first + 1
    if _glued_hyphen(words, at) or _at(words, at) in lexicon.articles:
        at += 1
    low = _at(words, at)
    if low in lexicon.scales:
        scale = lexicon.scales[low]
        return Number(first, at + 1, scale / 2, scale=scale)
    if low in lexicon.collectives:
        return Number(first, at + 1, lexicon.collectives[low] / 2, collective=True)
    return None


def _after_article(words: Sequence[Word], first: int, language: str, lexicon: NumberWords) -> Number | None:
    """ "a hundred and ten", "a million", "un milione", "una ventina"."""
    low = _at(words, first + 1)
    if low == "'" and words[first + 1].glued:
        return None
    if low in lexicon.hundreds and not lexicon.one_word:
        number = _spelled(words, first + 2, language, lexicon, 100.0)
        return number and replace(number, first=first, article=number.end == first + 2)
    if low in lexicon.hundreds or low in lexicon.thousands:
        return Number(first, first + 2, 100.0 if low in lexicon.hundreds else 1000.0, article=True)
    if low in lexicon.singular_scales:
        return Number(first, first + 2, lexicon.scales[low], scale=lexicon.scales[low], article=True)
    if low in lexicon.collectives:
        dozen = Number(first, first + 2, lexicon.collectives[low], collective=True, article=True)
        return _of_scale(words, dozen, lexicon)
    return None


def _of_scale(words: Sequence[Word], number: Number, lexicon: NumberWords) -> Number:
    """ "una decina di migliaia", "una ventina di milioni"."""
    if _at(words, number.end) not in lexicon.of:
        return number
    name = _at(words, number.end + 1)
    scale = lexicon.scales.get(name) or lexicon.plural_collectives.get(name, 0.0)
    if scale < 1000:
        return number
    return replace(number, end=number.end + 2, value=number.value * scale)


def _spelled(
    words: Sequence[Word],
    first: int,
    language: str,
    lexicon: NumberWords,
    value: float | None = None,
) -> Number | None:
    """The number words from words[first] on; `value` is what stands before them."""
    at = first
    while at < min(len(words), first + _LONGEST):
        low = words[at].low
        found = spelled_value(low, language)
        if value is not None and lexicon.one_word and low in lexicon.articles:
            break  # "meno di una su trenta un decennio fa": no number goes on with an article
        if found is not None and (value is None or _adds(value, found)):
            value = found if value is None else value + found
        elif low in lexicon.hundreds and value is not None and 0 < value < 100:
            value *= 100
        elif value is not None and (step := _link(words, at, value, language, lexicon)):
            at += step
            continue
        else:
            break
        at += 1
    if value is None:
        return None
    if decimals := _spoken_decimals(words, at, language, lexicon):
        return Number(
            first, at + 1 + len(decimals), float(f"{value:.0f}.{''.join(decimals)}"), decimals=len(decimals)
        )
    return Number(first, at, value, one=at == first + 1 and words[first].low in lexicon.ones)


def _spoken_decimals(words: Sequence[Word], at: int, language: str, lexicon: NumberWords) -> list[str]:
    """ "point two five", "virgola venticinque": the decimals as they were said, one entry a word."""
    said: list[str] = []
    if _at(words, at) not in lexicon.point:
        return said
    for word in words[at + 1 : at + _LONGEST]:
        value = spelled_value(word.low, language)
        if value is None or value >= 100 or (said and len(said[-1]) > 1):
            break
        said.append(f"{value:.0f}")
    # "one point two minutes later": a point that was scored.
    return [] if _at(words, at + len(said) + 2) in lexicon.later else said


def _adds(value: float, more: float) -> bool:
    """Whether a smaller number word continues this one: forty + two, two hundred + fifty."""
    if value >= 1000 and value % 1000 == 0:
        return 100 <= more < 1000
    rest = value % 100
    if value >= 100 and rest == 0:
        return 0 < more < 100
    return rest >= 20 and rest % 10 == 0 and 0 < more < 10


def _link(words: Sequence[Word], at: int, value: float, language: str, lexicon: NumberWords) -> int:
    """1 for a hyphen or an "and" inside a spelled number, else 0."""
    if at + 1 >= len(words):
        return 0
    more = spelled_value(words[at + 1].low, language)
    if _glued_hyphen(words, at):
        return int((more is not None and _adds(value, more)) or words[at + 1].low in lexicon.hundreds)
    if words[at].low not in lexicon.and_ or more is None or value < 100 or not _adds(value, more):
        return 0
    follows = _at(words, at + 2)
    return int(follows not in lexicon.hundreds and (follows not in lexicon.scales or value < 1000))


def _scaled(words: Sequence[Word], number: Number, lexicon: NumberWords) -> Number:
    """The number with the scale words or the scale abbreviation after it; "two dozen" too."""
    at, value, scale = number.end, number.value, 1.0
    half, at_half = _and_half(words, at, lexicon) if number.scale == 1 else (0.0, at)
    if half:
        value, at = value + half, at_half
    while at < min(len(words), number.end + _LONGEST):
        step = at + 1 if _glued_hyphen(words, at) else at
        low = _at(words, step)
        if (
            low in lexicon.scales
            and (low not in lexicon.plural_collectives or value < 10)
            and not number.collective
        ):
            value, scale, at = value * lexicon.scales[low], scale * lexicon.scales[low], step + 1
        elif low in lexicon.plural_collectives and scale == 1 and number.plain | (not number.digits):
            if number.one or number.collective:
                break
            return replace(
                number, end=step + 1, value=value * lexicon.plural_collectives[low], collective=True
            )
        else:
            break
    if scale > 1:
        return replace(
            number, end=at, value=value, scale=number.scale * scale, other=None, plain=False, one=False
        )
    if half:
        return replace(number, end=at, value=value, plain=False, one=False, decimals=1)
    if number.digits:
        return _abbreviated(words, number, lexicon)
    return number


def _abbreviated(words: Sequence[Word], number: Number, lexicon: NumberWords) -> Number:
    at = number.end
    low = _at(words, at)
    if low not in lexicon.abbreviated_scales:
        return number
    scale = lexicon.abbreviated_scales[low]
    if low in UNSURE_SCALES:
        return replace(number, unsure=(at + 1, scale))
    return replace(number, end=at + 1, value=number.value * scale, scale=scale, other=None, plain=False)


def _and_half(words: Sequence[Word], at: int, lexicon: NumberWords) -> tuple[float, int]:
    """0.5 and where it ends, for "and a half", "e mezzo", "-and-a-half"; 0 and `at` without one."""
    step = at + 1 if _glued_hyphen(words, at) else at
    if _at(words, step) not in lexicon.and_:
        return 0.0, at
    step += 1
    for _ in range(3):
        if _glued_hyphen(words, step) or (_at(words, step) in lexicon.articles and not lexicon.one_word):
            step += 1
    half = lexicon.and_half.get(_at(words, step), 0.0)
    if (
        half
        and not lexicon.one_word
        and _at(words, step - 1) in lexicon.and_
        and _at(words, at - 1) in lexicon.scales
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
    if _at(words, at) not in lexicon.and_:
        return 0.0, at
    count = {1: 0.25, 3: 0.75}.get(int(lexicon.units.get(_at(words, at + 1), 0)), 0.0)
    if not count and _at(words, at + 1) in lexicon.articles:
        count = 0.25
    name = at + 3 if _glued_hyphen(words, at + 2) else at + 2
    if not count or lexicon.fractions.get(_at(words, name)) != 4:
        return 0.0, at
    return count, name + 1


def _joined(words: Sequence[Word], number: Number, language: str, lexicon: NumberWords) -> Number:
    """With what is joined to a scale: "e mezzo", "e 200 milioni", "three hundred thousand"."""
    while number.scale >= 1000 and number.end - number.first < 3 * _LONGEST:
        half, end = _and_half(words, number.end, lexicon)
        if half:
            return replace(number, end=end, value=number.value + half * number.scale)
        step = number.end
        if _at(words, step) in lexicon.and_:
            step += 1
        if step >= len(words) or not starts_number(words[step], language):
            return number
        more = _smaller(words, step, language, lexicon)
        if more is None or not _continues(number, more, step > number.end, lexicon):
            return number
        if more.digits and _at(words, more.end) in lexicon.breaks:
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
        more = _spelled(words, at, language, lexicon)
    return None if more is None else _scaled(words, more, lexicon)


def _continues(number: Number, more: Number, with_and: bool, lexicon: NumberWords) -> bool:
    """Whether `more` fills the places below the scale of `number`."""
    if not 0 < more.value < number.scale or number.decimals or more.decimals or more.collective:
        return False
    if more.one:
        return with_and and not number.digits and not lexicon.one_word and number.scale == 1000
    if more.scale > 1 or more.value >= 1000:
        return number.scale >= 1e6 or with_and
    if more.digits and number.digits:  # "11 mila e 500 euro"
        return with_and and number.scale == 1000 and more.value >= 100
    return not more.digits and not number.digits and (with_and or more.value >= 100)
