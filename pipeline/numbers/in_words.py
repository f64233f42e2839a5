"""Numbers in words: "three hundred and ten", "half a dozen", "una ventina", "one point two"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon.numbers import NumberWords
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word

LONGEST = 12
"""Words that one number may run over; no real one comes near."""
_CUT = ("quattr", "tott")
_PER = frozenset(("per", "ogni"))


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


def low_at(words: Sequence[Word], i: int) -> str:
    return words[i].low if 0 <= i < len(words) else ""


def glued_hyphen(words: Sequence[Word], i: int) -> bool:
    return low_at(words, i) == "-" and words[i].glued and i + 1 < len(words) and words[i + 1].glued


def _is_apostrophe(words: Sequence[Word], i: int) -> bool:
    return low_at(words, i) == "'" and words[i].glued


def _is_cut(low: str, lexicon: NumberWords) -> bool:
    """Whether a number word lost its last vowel."""
    hundred = low in lexicon.hundreds and low.endswith("t")
    return lexicon.one_word and (low in lexicon.elided or hundred or low.endswith(_CUT))


def _elided(words: Sequence[Word], first: int, language: str, lexicon: NumberWords) -> Number | None:
    """ "cent'anni", "ventiquattr'ore"."""
    low = words[first].low
    whole = spelled_value(low + "o", language) if low.endswith(_CUT) else lexicon.elided.get(low, 100.0)
    return Number(first, first + 1, whole or 0.0) if _is_apostrophe(words, first + 1) else None


def in_words(words: Sequence[Word], first: int, language: str, lexicon: NumberWords) -> Number | None:
    low, after = words[first].low, low_at(words, first + 1)
    if low in lexicon.halves:
        return _half_of(words, first, lexicon)
    if _is_cut(low, lexicon):
        return _elided(words, first, language, lexicon)
    if low in lexicon.articles and (low not in lexicon.ones or after not in lexicon.hundreds):
        counted = _after_article(words, first, language, lexicon)
        if counted is not None or low not in lexicon.ones:
            return counted
    if low in lexicon.bare_scales:
        return Number(first, first + 1, lexicon.scales[low], scale=lexicon.scales[low])
    return _round_by_name(words, first, lexicon) or spelled(words, first, language, lexicon)


def _round_by_name(words: Sequence[Word], first: int, lexicon: NumberWords) -> Number | None:
    """ "milione", "decina" without an article; not "per mille", "qualche decina"."""
    low = words[first].low
    if not lexicon.one_word or low_at(words, first - 1) in lexicon.vague | _PER:
        return None
    if low in lexicon.singular_scales:
        return Number(first, first + 1, lexicon.scales[low], scale=lexicon.scales[low])
    if low in lexicon.collectives:
        many = Number(first, first + 1, lexicon.collectives[low], collective=True)
        return _of_scale(words, many, lexicon)
    return None


def _half_of(words: Sequence[Word], first: int, lexicon: NumberWords) -> Number | None:
    """ "half a million", "half-dozen", "mezzo milione"."""
    at = first + 1
    if glued_hyphen(words, at) or low_at(words, at) in lexicon.articles:
        at += 1
    low = low_at(words, at)
    if low in lexicon.scales:
        scale = lexicon.scales[low]
        return Number(first, at + 1, scale / 2, scale=scale)
    if low in lexicon.collectives:
        return Number(first, at + 1, lexicon.collectives[low] / 2, collective=True)
    return None


def _after_article(words: Sequence[Word], first: int, language: str, lexicon: NumberWords) -> Number | None:
    """ "a hundred and ten", "a million", "un milione", "una ventina"."""
    low = low_at(words, first + 1)
    if _is_apostrophe(words, first + 1):
        return None
    if low in lexicon.hundreds and not lexicon.one_word:
        number = spelled(words, first + 2, language, lexicon, 100.0)
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
    if low_at(words, number.end) not in lexicon.of:
        return number
    name = low_at(words, number.end + 1)
    scale = lexicon.scales.get(name) or lexicon.plural_collectives.get(name, 0.0)
    if scale < 1000:
        return number
    return replace(number, end=number.end + 2, value=number.value * scale)


def spelled(
    words: Sequence[Word],
    first: int,
    language: str,
    lexicon: NumberWords,
    value: float | None = None,
) -> Number | None:
    """The number words from words[first] on; `value` is what stands before them."""
    at = first
    while at < min(len(words), first + LONGEST):
        step = _next_value(words, at, value, language, lexicon)
        if step is None:
            break
        value, at = step
    if value is None:
        return None
    if decimals := _spoken_decimals(words, at, language, lexicon):
        return Number(
            first, at + 1 + len(decimals), float(f"{value:.0f}.{''.join(decimals)}"), decimals=len(decimals)
        )
    return Number(first, at, value, one=at == first + 1 and words[first].low in lexicon.ones)


def _next_value(
    words: Sequence[Word], at: int, value: float | None, language: str, lexicon: NumberWords
) -> tuple[float, int] | None:
    """`value` with the number word at words[at], and where to go on; None where the number is over."""
    low = words[at].low
    more, end = _value_of(words, at, language, lexicon)
    if value is None:
        return None if more is None else (more, end)
    if lexicon.one_word and low in lexicon.articles:
        return None  # "meno di una su trenta un decennio fa": no number goes on with an article
    if more is not None and _adds(value, more, lexicon.long_tens):
        return value + more, end
    if low in lexicon.hundreds and 0 < value < 100:
        return value * 100, at + 1
    step = _link(words, at, value, language, lexicon)
    return (value, at + step) if step else None


def _value_of(
    words: Sequence[Word], at: int, language: str, lexicon: NumberWords
) -> tuple[float | None, int]:
    """The number word at words[at], or several that are no sum ("quatre-vingt"): the value, and the end."""
    for phrase, value in lexicon.compounds.items():
        parts = phrase.split()
        if all(low_at(words, at + k) == part for k, part in enumerate(parts)):
            return value, at + len(parts)
    return spelled_value(low_at(words, at), language), at + 1


def _spoken_decimals(words: Sequence[Word], at: int, language: str, lexicon: NumberWords) -> list[str]:
    """ "point two five", "virgola venticinque": the decimals as they were said, one entry a word."""
    said: list[str] = []
    if low_at(words, at) not in lexicon.point:
        return said
    for word in words[at + 1 : at + LONGEST]:
        value = spelled_value(word.low, language)
        if value is None or value >= 100 or (said and len(said[-1]) > 1):
            break
        said.append(f"{value:.0f}")
    # "one point two minutes later": a point that was scored.
    return [] if low_at(words, at + len(said) + 2) in lexicon.later else said


def _adds(value: float, more: float, long_tens: frozenset[int]) -> bool:
    """Whether a smaller number word continues this one: forty + two, two hundred + fifty, soixante + dix."""
    if value >= 1000 and value % 1000 == 0:
        return 100 <= more < 1000
    rest = value % 100
    if value >= 100 and rest == 0:
        return 0 < more < 100
    return rest >= 20 and rest % 10 == 0 and 0 < more < (20 if rest in long_tens else 10)


def _link(words: Sequence[Word], at: int, value: float, language: str, lexicon: NumberWords) -> int:
    """How many words a hyphen or an "and" inside a spelled number is, 0 for none."""
    if at + 1 >= len(words):
        return 0
    more, _ = _value_of(words, at + 1, language, lexicon)
    adds = more is not None and _adds(value, more, lexicon.long_tens)
    if glued_hyphen(words, at):
        if words[at + 1].low in lexicon.and_ and low_at(words, at + 3) in lexicon.in_tens:
            return 3 * glued_hyphen(words, at + 2)  # "vingt-et-un"
        return int(adds or words[at + 1].low in lexicon.hundreds)
    if words[at].low not in lexicon.and_ or not adds:
        return 0
    if value < 100:
        return int(words[at + 1].low in lexicon.in_tens)
    follows = low_at(words, at + 2)
    return int(follows not in lexicon.hundreds and (follows not in lexicon.scales or value < 1000))
