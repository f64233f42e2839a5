"""Counts: the noun that a number without a unit counts, and what it is in English."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from pipeline.lexicon.currencies import CURRENCIES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import skip_to_unit
from pipeline.numbers.nouns import english_noun, is_plural, noun_phrase, singular
from pipeline.numbers.quantities.line import PERCENTS, UNKNOWN_CURRENCY, Found, Line
from pipeline.numbers.quantities.refusal import why_refused
from pipeline.numbers.quantities.signs import is_called_negative
from pipeline.numbers.spelled import age_value

_TALLEST = 3
"""Metres below which a length with two decimals needs no unit."""
_PUBLIC = 1e9
"""From here on a bare amount in an English article about money is one of it."""
_PAID = 3
"""Words between a verb of paying and its amount, which people elsewhere in the sentence do not change."""
_LOOK_BACK = 6
"""Words between a form of "essere" and its number: "sono poco meno di un milione"."""
_BEFALLEN = 4
"""Words between a victim and what befell it."""


def as_count(line: Line, found: Found) -> Found | None:
    """A number without a unit as a count of what follows it; None where it is no figure."""
    if line.hyphen(found.end) and line.low(found.end + 1) == "plus":
        found = replace(found, end=found.end + 2)  # "200-plus banks"
    compound = _compound(line, found) or _inverted(line, found) or _one_thing(line, found)
    if compound is not None:
        return compound
    phrase, money = _phrase(line, found), CURRENCIES[line.language].money
    if phrase is not None and found.number.scale >= 1e6 and line.low(phrase[1]) in money:
        return replace(found, kind="money", unit=UNKNOWN_CURRENCY)
    reason = why_refused(line, found, counted=phrase is not None)
    if reason:
        return line.refuse(found.first, found.end, reason)
    found = _whole(line, found, counted=phrase is not None)
    return _of_noun(line, found, *phrase) if phrase is not None else _by_itself(line, found)


def _of_noun(line: Line, found: Found, end: int, head: int) -> Found:
    unit = english_noun(line.words[head], line.language)
    if not unit and line.low(head) in ("others", "altri", "altre"):
        unit = _unit_around(line, replace(found, end=end))
    return replace(found, end=end, head=head, kind="count", unit=unit)


def _by_itself(line: Line, found: Found) -> Found:
    """A number with no noun behind it: a length, money, or a count of what the words around it name."""
    long = line.low(found.first - 1) in FIGURES[line.language].long_
    if long and found.number.decimals == 2 and found.value < _TALLEST:
        return replace(found, kind="quantity", unit="m")  # "alto 1,92", "larga 1,80"
    if found.number.scale >= 1e6 and is_money(line, found):
        value = -found.value if is_called_negative(line, found.first) else found.value
        return replace(found, value=value, kind="money", unit=UNKNOWN_CURRENCY)
    return replace(found, kind="count", unit=_unit_around(line, found))


def _phrase(line: Line, found: Found) -> tuple[int, int] | None:
    """The end and the head of the noun phrase that is counted, as `noun_phrase` gives them."""
    many = found.number.scale >= 1000 or found.number.collective
    at = skip_to_unit(line.words, found.end, line.language, after_of=many)
    one = found.value == 1 and found.high is None
    joined = line.hyphen(at - 1) or (line.glued(at) and line.low(at - 1) != "'")  # "d'habitants"
    phrase = None if one or joined else noun_phrase(line.words, at, line.language)
    if phrase is None or age_value(line.low(phrase[1]), line.language) is not None:
        return None
    return None if _is_homograph(line, found) and not _is_known_noun(line, phrase[1]) else phrase


def _inverted(line: Line, found: Found) -> Found | None:
    """ "sono sette i corridori", "tutti e cinquanta i suoi delegati": an article before what is counted."""
    if found.number.one or found.high is not None:
        return None
    lexicon = FIGURES[line.language]
    all_of = (
        line.low(found.first - 1) in NUMBERS[line.language].and_ and line.low(found.first - 2) in lexicon.all_
    )
    being = any(line.low(k) in lexicon.being for k in range(max(0, found.first - _LOOK_BACK), found.first))
    at = behind_article(line, found.end)
    if at == found.end or not (all_of or being):
        return None
    phrase = noun_phrase(line.words, at, line.language)
    if phrase is None:
        return None
    return replace(_whole(line, found), kind="count", unit=english_noun(line.words[phrase[1]], line.language))


def behind_article(line: Line, at: int) -> int:
    """Past "i suoi" at words[at]: a plural article, and a possessive behind it; `at` without one."""
    lexicon = FIGURES[line.language]
    if line.low(at) not in lexicon.plural_articles:
        return at
    return at + 1 + (line.low(at + 1) in lexicon.possessives)


def _is_homograph(line: Line, found: Found) -> bool:
    return found.high is None and line.low(found.number.first) in NUMBERS[line.language].homographs


def _is_known_noun(line: Line, at: int) -> bool:
    """Behind "sei" or "venti" only a noun for sure makes a number of it: "venti forti" are winds."""
    lexicon, word = NOUNS[line.language], line.words[at]
    return word.low in lexicon.english or word.low in lexicon.invariable or word.pos in ("NOUN", "PROPN")


def _whole(line: Line, found: Found, *, counted: bool = True) -> Found:
    """Things are counted in whole numbers: "20,000 persone" is thousands in Italian text too."""
    number = found.number
    if number.other is None or found.high is not None:
        return found
    if line.setting.marks:  # "15.466 punti" of a gymnast
        mark = min(number.value, number.other)
        return replace(found, value=mark, number=replace(number, value=mark, other=None, decimals=3))
    if number.decimals != 3:
        return found
    if not counted and number.other % 1000:
        return found  # "climbed to 43.305 per dollar"
    return replace(
        found, value=number.other, number=replace(number, value=number.other, other=None, decimals=0)
    )


def _compound(line: Line, found: Found) -> Found | None:
    """ "five-time winner", "three-bedroom flat"; the noun stands in the singular behind a hyphen."""
    if not line.hyphen(found.end) or not line.is_word(found.end + 1) or line.traits.head_first:
        return None
    tail = line.low(found.end + 1)
    behind = replace(found, end=found.end + 2)
    if tail in FIGURES[line.language].open_tails or why_refused(line, behind, counted=True):
        return None
    if found.number.one and tail not in ("bedroom", "goal", "man"):
        return None
    if tail == "strong":
        return replace(found, kind="count")
    return replace(behind, head=behind.end - 1, kind="count", unit=singular(tail))


def _one_thing(line: Line, found: Found) -> Found | None:
    """The count of one thing, behind a limit or where a fate is told of it; else None.

    No others ("only one change"): of five in judged articles the judges had asked for one.
    """
    if line.low(found.first) != "one" or found.end != found.first + 1 or found.high is not None:
        return None
    head = _one_head(line, found.end)
    limited = line.low(found.first - 1) in FIGURES[line.language].bounds
    if head is None or not (limited or _is_hurt(line, found.first, head + 1)):
        return None
    unit = english_noun(line.words[head], line.language)
    return replace(found, end=head + 1, head=head, kind="count", unit=unit, rule="one thing")


def _one_head(line: Line, at: int) -> int | None:
    """The index of the singular noun that ends the phrase at words[at]."""
    while at < len(line) and line.words[at].pos == "ADJ":
        at += 1
    last = None
    while at < len(line) and line.words[at].pos == "NOUN":
        last, at = at, at + 1
    return None if last is None or is_plural(line.words[last], line.language) else last


def _is_hurt(line: Line, first: int, end: int) -> bool:
    """ "one man was killed", "killing one person"."""
    lexicon = FIGURES[line.language]
    after = {line.low(k) for k in range(end, end + _BEFALLEN)}
    before = {line.low(k) for k in range(max(0, first - 2), first)}
    return not (after.isdisjoint(lexicon.hurt) and before.isdisjoint(lexicon.killing))


def is_money(line: Line, found: Found) -> bool:
    """Whether a bare amount of millions is one of money: its sentence speaks of it, or else its article.

    Not in a sentence that speaks of people or other things that are told in millions.
    """
    lexicon = CURRENCIES[line.language]
    if line.low(found.first - 1) in lexicon.traded:
        return False
    if any(line.low(k) in lexicon.money for k in range(max(0, found.first - _PAID), found.first)):
        return True  # "3 milioni di turisti hanno speso 2 miliardi"
    if not line.lows.isdisjoint(FIGURES[line.language].masses):
        return False
    if not line.lows.isdisjoint(lexicon.money | lexicon.names.keys()) or _is_price_of(line, found):
        return True
    if found.number.article or _is_of_plural_subject(line, found):
        return False
    if line.traits.bare_billions:
        short = (
            line.low(found.number.end - 1) in NUMBERS[line.language].abbreviated_scales
        )  # "gives Kyiv 61bn"
        return found.number.scale >= _PUBLIC and (short or line.setting.moneyed)
    peopled = any(line.setting.words[w] for w in FIGURES[line.language].masses)
    return line.lows.isdisjoint(NOUNS[line.language].people) and (line.setting.moneyed or not peopled)


def _is_price_of(line: Line, found: Found) -> bool:
    """ "un progetto da due miliardi", "il conto è di 114 milioni": what one thing costs or comes to."""
    at, lexicon = found.first - 1, FIGURES[line.language]
    worth = line.low(at) in lexicon.worth and at > 0 and line.words[at - 1].pos == "NOUN"
    return worth or (line.low(at - 1), line.low(at)) in lexicon.measured


def _is_of_plural_subject(line: Line, found: Found) -> bool:
    """ "erano 3 milioni e mezzo": who or what is so many, where nothing speaks of money."""
    lexicon, at = FIGURES[line.language], found.first - 1
    while line.low(at) in lexicon.alone and at > found.first - 4:
        at -= 1
    there = line.low(at - 1) in ("ci", "'")  # "ci sono 400 milioni: 250 per le ferrovie"
    return line.traits.head_first and line.low(at) in lexicon.being and not there


def _unit_around(line: Line, found: Found) -> str:
    """The noun of a number that stands by itself, where the words around tell it; else ""."""
    lexicon = FIGURES[line.language]
    if line.low(found.first - 1) == "-" and line.low(found.first - 2) == "of" and line.glued(found.first - 1):
        return "child"
    near = {line.low(k) for k in range(found.end, min(len(line), found.end + 4))}
    behind = {line.low(k) for k in range(max(0, found.first - 4), found.first)}
    if not near.isdisjoint(lexicon.hurt) or not behind.isdisjoint(lexicon.killing):
        return "person"
    states = NOUNS[line.language].states
    for k in range(found.first - 1, max(-1, found.first - 8), -1):
        if line.low(k) in states and not (line.traits.past_is_participle and line.words[k].pos == "VERB"):
            return states[line.low(k)]
    earlier = {line.low(k) for k in range(max(0, found.first - 24), found.first)}
    if not earlier.isdisjoint(lexicon.tolls):
        return "death"
    return "vote" if _are_votes(line, earlier, near) else ""


def _are_votes(line: Line, earlier: Set[str], near: Set[str]) -> bool:
    """ "312 in favour"; not "42 per cent of the vote, the right 38"."""
    sides = FIGURES[line.language].vote_sides
    return earlier.isdisjoint(PERCENTS) and not (near | earlier).isdisjoint(sides)


def is_multiple(line: Line, found: Found) -> bool:
    """Whether "three times" compares ("three times as many") rather than tells how often."""
    after = line.low(found.end)
    fold = line.low(found.end - 1) in ("fold", "x", "×")
    often = found.first - 1 - (line.low(found.first - 1) in FIGURES[line.language].alone)
    if line.low(often) in FIGURES[line.language].for_times:
        return found.number.decimals > 0  # "fischiato per sei volte l'inno"
    return fold or found.number.decimals > 0 or after in FIGURES[line.language].comparing
