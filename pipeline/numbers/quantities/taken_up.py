"""A bare number for an amount of what was told before: "ne ha spesi 64", "of which 38", "it was 11".

Unit and scale are lent where grammar carries them. Where it does not, and what was told before has a scale,
the number is no figure: by itself it may be wrong a million times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import is_plural
from pipeline.numbers.quantities.beside import like_last
from pipeline.numbers.quantities.line import IN_FULL, Found, Line
from pipeline.numbers.words import Word

_RULE = "taken up from before"
_LARGE = 1e6
"""From this scale on a number that lost it is no small mistake."""
_LOOK_BACK = 6
"""Words between "ne" and its number: "ne ha messe a gara 450"."""
_ALIKE = 20
"""How many times larger or smaller an amount may be that takes up another one's unit."""
_ALIKE_ALONE = 5
"""The same where no word takes it up."""
_TIMES_MORE, _TIMES_LESS = 10, 100
"""The same where it takes up a scale, in which the next scale would fit as well."""
_MEASURED = frozenset(("money", "duration", "quantity"))
_NO_AMOUNTS = frozenset(("percent", "age", "score", "ratio"))
_VERBAL = frozenset(("VERB", "AUX"))
_ENDINGS = frozenset("ie")
"""How plurals of the two genders end where a participle agrees with what "ne" stands for."""


@dataclass(frozen=True, slots=True)
class _Source:
    """The amounts of the nearest words that hold some, `figures` in words[first:end] of `words`; `here` tells
    whether those are of the line itself."""

    words: Sequence[Word]
    figures: Sequence[Found]
    here: bool

    @property
    def nearest(self) -> Found:
        return self.figures[-1]

    @property
    def sole(self) -> Found | None:
        """The only amount there that can be meant; how long something lasts is told beside it."""
        lasting = all(f.kind == "duration" for f in self.figures)
        told = [f for f in self.figures if lasting or f.kind != "duration"]
        return told[-1] if len({(f.kind, f.unit, f.scale) for f in told}) == 1 else None


def take_up(line: Line, found: Sequence[Found]) -> list[Found]:
    """The figures of a line, the bare ones with what they take up, less those whose scale nobody can tell."""
    taken: list[Found] = []
    for one in found:
        source = _source(line, taken) if _stands_alone(one) else None
        if source is None:
            taken.append(one)
        elif lent := _lent(line, one, source):
            taken.append(lent)
        elif _lacks_its_scale(line, one, source.nearest):
            line.refuse(one.first, one.end, "scale left out")
        else:
            taken.append(one)
    return taken


def _stands_alone(one: Found) -> bool:
    nothing = one.kind == "count" and one.head is None and not one.unit and one.high is None
    return nothing and not one.change and one.number.scale <= IN_FULL and not one.number.one


def _source(line: Line, taken: Sequence[Found]) -> _Source | None:
    told = [f for f in taken if f.first not in line.closed]  # not "three years ago"
    for words, figures in ((line.words, told), line.earlier):
        amounts = [f for f in figures if f.kind not in _NO_AMOUNTS]
        if amounts:
            return _Source(words, amounts, words is line.words)
    return None


def _lent(line: Line, one: Found, source: _Source) -> Found | None:
    """The number with unit and scale of what it takes up, None where grammar carries none or sizes forbid."""
    part = like_last(line, one, source.nearest) if source.here else one
    if part is not one:
        return replace(part, rule=_RULE)  # of what itself took up its scale: "ne ha spesi 64, di cui 38"
    if _is_difference(line, one, source):
        lender: Found | None = source.nearest
    elif any(rule(line, one, source) for rule in (_is_partitive, _is_measured, _is_the_other)):
        lender = source.sole
    else:
        return None
    if lender is None or not (lender.kind in _MEASURED or lender.scale >= _LARGE):
        return None
    large = lender.scale >= _LARGE
    scale = lender.scale if large and one.number.scale == 1 and one.value < IN_FULL else 1.0
    ratio = abs(one.value) * scale / max(abs(lender.value), 1e-9)
    least, most = (1 / _TIMES_LESS, _TIMES_MORE) if large else (1 / _ALIKE, _ALIKE)
    if not least <= ratio <= most:
        return None
    return replace(one.like(lender), value=one.value * scale, lent=scale, rule=_RULE)


def _is_difference(line: Line, one: Found, source: _Source) -> bool:
    """ "124 milioni di euro, tre in più"."""
    differs = (line.low(one.end), line.low(one.end + 1)) in FIGURES[line.language].differing
    return differs and source.here and line.low(one.first - 1) == "," and source.nearest.end == one.first - 1


def _is_partitive(line: Line, one: Found, source: _Source) -> bool:
    """ "ne ha spesi 64": of what was told last, with which a participle agrees."""
    at = one.first - 1
    while at > one.first - _LOOK_BACK and line.is_word(at) and line.low(at) not in _partitives(line):
        at -= 1
    verbs = [line.words[k] for k in range(at + 1, one.first) if line.words[k].pos in _VERBAL]
    if line.low(at) not in _partitives(line) or not verbs or source.sole is None:
        return False
    own = (verbs[-1].low[-1], source.words[source.sole.end - 1].low[-1])
    agrees = len(verbs) == 1 or own[0] == own[1] or not _ENDINGS.issuperset(own)
    return agrees and not _names_others(line, source, at)


def _partitives(line: Line) -> frozenset[str]:
    return FIGURES[line.language].partitives


def _names_others(line: Line, source: _Source, at: int) -> bool:
    """Whether a plural noun that is no part of the amount stands between it and the pronoun at words[at]."""
    assert source.sole is not None
    between = [*source.words[source.sole.end : at if source.here else None]]
    own = 0
    while own < len(between) and _goes_on(between[own], line.language):
        own += 1
    others = [*between[own:], *(() if source.here else line.words[:at])]
    return _names_several(others, line.language)


def _goes_on(word: Word, language: str) -> bool:
    """Whether an amount goes on with it: "9 milioni di fondi europei"; not "per gli autobus"."""
    led = word.pos == "ADP" and word.low not in NUMBERS[language].of
    return word.shape == "word" and word.pos not in _VERBAL and not led


def _is_measured(line: Line, one: Found, source: _Source) -> bool:
    """ "nel 2020 era di 19", "three years ago it was 11", at the end of its clause."""
    at = _before(line, one)
    told = (line.low(at - 1), line.low(at)) in FIGURES[line.language].measured
    return told and not source.here and not line.is_word(one.end)


def _is_the_other(line: Line, one: Found, source: _Source) -> bool:
    """ "It stood at 142 feet. Kerala wants it cut to 139.": what a sentence ends with, where nothing in it
    can be counted and the sentence before holds amounts of one kind alone."""
    before = line.words[_before(line, one)]
    closes = line.low(one.end) in ("", ".") and one.end >= len(line) - 1 and one.first > 0
    if not closes or source.here or source.nearest.scale >= _LARGE or source.sole is not source.nearest:
        return False
    like = one.value <= _ALIKE_ALONE * source.nearest.value <= _ALIKE_ALONE**2 * one.value
    told = before.pos in _VERBAL or before.low in NUMBERS[line.language].to
    return like and told and not _names_several(line.words, line.language)


def _before(line: Line, one: Found) -> int:
    """The word before the number, "circa" and the like passed."""
    at = one.first - 1
    while line.low(at) in FIGURES[line.language].alone - NUMBERS[line.language].of and at > 0:
        at -= 1
    return at


def _lacks_its_scale(line: Line, one: Found, nearest: Found) -> bool:
    """ "Ricavi per 256 milioni, con una perdita di 18": not 18. Nor where the line tells what it counts."""
    if nearest.scale < _LARGE or one.number.scale > 1 or one.value >= IN_FULL:
        return False
    numbers, at = NUMBERS[line.language], _before(line, one)
    if line.low(one.end) in numbers.share_of | numbers.to | numbers.between or line.low(at) in numbers.from_:
        return False  # "300 of them", "359 to 281", "120 tra saldatori e tecnici", "from 14 to five"
    if line.traits.head_first or line.low(at) in FIGURES[line.language].which:
        return True
    verbal = at >= 0 and line.words[at].pos in _VERBAL and not line.is_word(one.end)
    return verbal and not _names_several(_told_before(line, at, nearest), line.language)


def _told_before(line: Line, at: int, nearest: Found) -> list[Word]:
    """The words of which a number behind the verb at words[at] may tell how many: not that verb's subject,
    nor the amount before ("made 3 million dollars; analysts had expected 5")."""
    clause = at
    while clause > 0 and line.is_word(clause - 1) and line.words[clause - 1].pos != "CCONJ":
        clause -= 1
    return [w for k, w in enumerate(line.words[:clause]) if not nearest.first <= k < nearest.end]


def _names_several(words: Sequence[Word], language: str) -> bool:
    """Whether a plural noun that a number may count is among the words."""
    return any(w.pos == "NOUN" and is_plural(w, language) for w in words)
