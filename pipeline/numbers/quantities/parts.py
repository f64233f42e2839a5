"""Parts of a unit ("un quarto d'ora", "half a point") and times in sexagesimal signs ("1h59'6\\"")."""

from __future__ import annotations

import re

from pipeline.lexicon.calendar import CALENDAR
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import PARTS, UNITS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import match_phrase
from pipeline.numbers.nouns import english_noun, noun_phrase
from pipeline.numbers.quantities.amounts import with_unit
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import read_and_half, read_number

_LOWEST_TIME = 12
"""Seconds from which 5'12" is a time in English too; below, it is a height: a foot has twelve inches."""
_SIGNS = {
    "h": "hour",
    "'": "minute",
    "′": "minute",
    "m": "minute",
    "s": "second",
    '"': "second",
    "″": "second",
    "”": "second",
}
_ORDER = ("hour", "minute", "second")
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def read_part(line: Line, at: int) -> Found | None:
    """The part of an hour, a century or a percentage point that begins at words[at]; or a pair of hours."""
    return _half(line, at) or _one_and_half(line, at) or _fraction(line, at) or _pair(line, at)


def _half(line: Line, at: int) -> Found | None:
    """ "half a point", "half-point", "mezzo punto": halves of other units are read as amounts."""
    lexicon = NUMBERS[line.language]
    if line.low(at) not in lexicon.halves:
        return None
    step = at + 1 + line.hyphen(at + 1)
    if line.low(step) in lexicon.articles:
        step += 1
    return _point(line, at, step, Number(at, at + 1, 0.5))


def _one_and_half(line: Line, at: int) -> Found | None:
    """ "un punto e mezzo", "a point and a half"."""
    one = line.low(at) in NUMBERS[line.language].articles
    if not one or line.low(at + 1) not in UNITS[line.language].points:
        return None
    half, end = read_and_half(line.words, at + 2, line.language)
    return _point(line, at, at + 1, Number(at, end, 1 + half)) if half else None


def _fraction(line: Line, at: int) -> Found | None:
    """ "a quarter of an hour", "tre quarti d'ora", "due decimi di punto", "a quarter-point"."""
    lexicon = NUMBERS[line.language]
    if line.low(at) in lexicon.articles:
        above, name_at = 1.0, at + 1
    else:
        number = read_number(line.words, at, line.language)
        if number is None or number.scale > 1:
            return None
        above, name_at = number.value, number.end + line.hyphen(number.end)
    below = lexicon.fractions.get(line.low(name_at))
    if below is None or not 0 < above <= below:
        return None
    number = Number(at, name_at + 1, above / below)
    step = name_at + 1
    if line.hyphen(step) or (line.traits.article_in_parts and line.low(step) in UNITS[line.language].points):
        return _point(line, at, step + line.hyphen(step), number)
    if line.low(step) not in lexicon.of:
        return None
    step += 1 + (line.low(step + 1) == "'")
    if line.traits.article_in_parts:
        if line.low(step) not in lexicon.articles:
            return None
        step += 1
    scale = lexicon.scales.get(line.low(step), 0.0)
    if scale > 1:
        whole = Number(at, step + 1, number.value * scale, scale=scale)
        return with_unit(line, Found(at, step + 1, whole.value, None, whole))
    # "secondo" alone is no unit in the lexicon: it is an ordinal and "according to" as well.
    unit = "second" if line.low(step) == "secondo" else UNITS[line.language].times.get(line.low(step))
    if unit is not None:
        return Found(at, step + 1, number.value, "duration", number, unit)
    return _point(line, at, step, number)


def _point(line: Line, at: int, step: int, number: Number) -> Found | None:
    """Part of a point is one of a percentage point, but in sport."""
    lexicon = UNITS[line.language]
    end = match_phrase(line.words, step, lexicon.percents)
    if not end and line.low(step) in lexicon.points and not line.setting.sporting:
        end = step + 1
    return Found(at, max(end, number.end), number.value, "percent", number, "%") if end else None


def _pair(line: Line, at: int) -> Found | None:
    """ "un paio d'ore", "a couple of live channels": two of them."""
    lexicon = NUMBERS[line.language]
    if line.low(at + 1) not in lexicon.pairs or line.low(at) not in lexicon.articles:
        return None
    step = at + 2
    if line.low(step) not in lexicon.of:
        return None
    step += 1 + (line.low(step + 1) == "'")
    number = Number(at, at + 2, 2.0)
    scale = lexicon.scales.get(line.low(step), 100.0 * (line.low(step) in lexicon.hundreds))
    if scale:  # "a couple of thousand people"
        number = Number(at, step + 1, 2 * scale, scale=scale, collective=True)
        return with_unit(line, Found(at, step + 1, 2 * scale, None, number))
    unit = UNITS[line.language].times.get(line.low(step))
    if unit is None and (phrase := noun_phrase(line.words, step, line.language)) is not None:
        named = english_noun(line.words[phrase[1]], line.language)
        return Found(at, phrase[0], 2.0, "count", number, named, head=phrase[1])
    if unit is None or line.low(step + 1) in FIGURES[line.language].no_half_after:
        return None
    return Found(at, step + 1, 2.0, "duration", number, unit)


def _follows(line: Line, step: int, read: list[tuple[str, float]]) -> bool:
    """Whether the next part stands where it must: "1h 59m" may have a space, 5'12" has none."""
    return (
        not read
        or line.glued(step)
        or (line.is_word(step - 1) and line.words[step].start == line.words[step - 1].end + 1)
    )


def _race_time(line: Line, at: int) -> Found | None:
    """ "14:39.29", "2:05:13.4": what no clock shows."""
    parts, step = [line.text(at)], at + 1
    if not parts[0].isdecimal():
        return None
    while line.low(step) == ":" and line.glued(step) and line.glued(step + 1) and len(parts) < 3:
        part = line.text(step + 1)
        if not re.fullmatch(r"\d\d(?:[.,]\d{1,3})?", part):
            return None
        parts.append(part.replace(",", "."))
        step += 2
        ends = not (line.low(step) == ":" and line.glued(step))
        raced = ends and line.low(at - 1) in CALENDAR[line.language].lasting
        if raced or not part.isdecimal():
            total = sum(float(part) / 60**k for k, part in enumerate(parts))
            return _timed(at, step, total, total, "hour" if len(parts) == 3 else "minute")
    return None


def _slipped_time(line: Line, at: int) -> Found | None:
    """ "1,33"42", a slip for 1'33"42."""
    written = re.fullmatch(r"(\d{1,2})[,.](\d\d)", line.text(at))
    if written is None or line.low(at + 1) != '"' or not (line.glued(at + 1) and line.glued(at + 2)):
        return None
    if not line.text(at + 2).isdecimal():
        return None
    total = int(written[1]) * 60 + float(f"{written[2]}.{line.text(at + 2)}")
    return _timed(at, at + 3, total / 60, total, "minute")


def _timed(at: int, end: int, value: float, total: float, unit: str) -> Found:
    return Found(at, end, round(value, 4), "duration", Number(at, end, total, digits=True), unit)


def read_sexagesimal(line: Line, at: int) -> Found | None:
    """ "89h59'6\\"", "7'37\\"", "1'54\\"32": one duration, in the largest of its units."""
    if line.words[at].shape != "digits" or (line.glued(at) and line.low(at - 1) not in ("(", "+", "-")):
        return None
    raced = _race_time(line, at) or _slipped_time(line, at)
    if raced is not None:
        return raced
    read, step, hundredths = _signed_parts(line, at)
    if _has_bare_minutes(line, step, read):
        read.append(("minute", float(line.text(step))))
        step += 1
    goes_on = line.glued(step) and line.is_word(step)
    if goes_on or len(read) < (1 if hundredths else 2) or any(value >= 60 for _, value in read[1:]):
        return None
    return _summed(line, at, step, read)


def _has_bare_minutes(line: Line, at: int, read: list[tuple[str, float]]) -> bool:
    """ "5h37"."""
    hours = bool(read) and read[-1][0] == "hour" and line.glued(at)
    return hours and re.fullmatch(r"[0-5]\d", line.text(at)) is not None


def _summed(line: Line, at: int, step: int, read: list[tuple[str, float]]) -> Found:
    """The parts as one duration, or as feet and inches."""
    unit, most = read[0]
    if line.traits.feet_and_inches and unit == "minute" and read[-1][1] < _LOWEST_TIME:
        feet = round(most + read[-1][1] / PARTS["ft", "in"], 4)
        return Found(at, step, feet, "quantity", Number(at, step, feet, digits=True), "ft")
    total = sum(value * _SECONDS[sign] for sign, value in read) / _SECONDS[unit]
    return _timed(at, step, total, total, unit)


def _signed_parts(line: Line, at: int) -> tuple[list[tuple[str, float]], int, bool]:
    """The parts of a time with their units, the end of the last one, and whether that has hundredths."""
    read: list[tuple[str, float]] = []
    step, hundredths = at, False
    while len(read) < len(_ORDER) and line.text(step).isdecimal() and _follows(line, step, read):
        twice = line.low(step + 1) == line.low(step + 2) == "'" and line.glued(step + 2)  # 06'15''
        sign = "second" if twice else _SIGNS.get(line.low(step + 1)) if line.glued(step + 1) else None
        if sign is None or (read and _ORDER.index(sign) <= _ORDER.index(read[-1][0])):
            break
        value = line.text(step)
        step += 2 + twice
        hundredths = sign == "second" and line.glued(step) and line.text(step).isdecimal()
        if hundredths:
            value += "." + line.text(step)
            step += 1
        read.append((sign, float(value)))
    return read, step, hundredths
