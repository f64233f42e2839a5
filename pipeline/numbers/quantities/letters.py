"""A letter behind digits as a scale: "20k people", "5.2M users", "110m tons"."""

from __future__ import annotations

from pipeline.lexicon.currencies import CURRENCIES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.units import RACES
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import read_measure, skip_to_unit
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import Line

_SCALE_LETTERS = frozenset(("m", "M", "mn", "k", "K", "b", "B", "mil"))
_TOLD = 12
"""Words before a level that may say what it is one of."""
_LEVELS = frozenset(("at", "from", "than", "to"))
_CLOSING = frozenset((".", ",", ";", ":", ")", "!", "?", ""))


def abbreviated(line: Line, number: Number) -> Number | None:
    """ "20k people", "5.2M users", "110m tons", "500K": the letter as a scale, where it can be no unit."""
    if number.unsure is None or not line.glued(number.end):
        return None
    end, letter = number.unsure[0], line.text(number.end)
    step = skip_to_unit(line.words, end, line.language, after_of=True)
    if step < len(line) and line.is_word(step) and not line.glued(end):
        measure = read_measure(line.words, step, line.language, after_digits=False)
        if measure is not None and measure.kind == "quantity":
            return number.with_unsure_scale()
        if noun_phrase(line.words, step, line.language) is not None and not _is_race(line, number, letter):
            return number.with_unsure_scale() if letter in _SCALE_LETTERS else None
    return number.with_unsure_scale() if _is_bare_scale(line, number, letter, end) else None


def _is_bare_scale(line: Line, number: Number, letter: str, end: int) -> bool:
    """ "the fund lost 4.5m", "500K": nothing that is counted follows."""
    money = CURRENCIES[line.language].money
    told = any(line.low(number.first - k) in money for k in (1, 2)) or _is_of_people(line, number, end)
    if letter == "m" and number.decimals and told:
        return True
    bare = letter in ("M", "B", "k", "K") and (not line.glued(end) or line.low(end) in _CLOSING)
    if not bare or _is_race(line, number, letter):
        return False
    return letter in "MB" or number.value >= 10 or number.decimals > 0


def _is_of_people(line: Line, number: Number, end: int) -> bool:
    """ "the number of users rose to 7.54m from 7.2m": a level of what is told in millions, and no length."""
    told = {line.low(k) for k in range(max(0, number.first - _TOLD), number.first)}
    level = line.low(number.first - 1) in _LEVELS and not line.setting.sporting
    length = line.is_word(end) and line.words[end].pos != "ADP"
    return level and not length and not told.isdisjoint(FIGURES[line.language].masses)


def _is_race(line: Line, number: Number, letter: str) -> bool:
    """ "a 10k race", "400m hurdles"."""
    raced = line.setting.sporting or not line.lows.isdisjoint(FIGURES[line.language].races)
    return letter in "mkK" and number.value in RACES and raced
