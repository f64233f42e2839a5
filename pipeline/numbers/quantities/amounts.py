"""One amount: a number with its sign, its currency or unit, and smaller parts of that ("6 ft 2")."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.currencies import CURRENCIES, REPLACED_BY_THE_EURO
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import PARTS, UNITS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import Measure, read_measure, skip_to_unit
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.letters import abbreviated
from pipeline.numbers.quantities.line import PERCENTS, Found, Line
from pipeline.numbers.quantities.money import currency_after, currency_before, with_hundredths
from pipeline.numbers.quantities.signs import signed
from pipeline.numbers.reader import read_and_half, read_number

_PERCENTS = PERCENTS | {"cent"}
_TO_PERCENT = 4
_PARTS_OF_SECOND = frozenset((10, 100, 1000))
_SCALES = frozenset(("M", "Mw", "ML", "Ml", "Mb", "Md"))
"""Signs of the scales of magnitude that stand before their number."""
_BARE_PARTS = {"m": ("cm", 100), "hour": ("minute", 60), "minute": ("second", 60)}
"""What a number behind "and" is in, and how many of those there are: "2 metri e 36", "un'ora e cinquanta"."""


def read_amount(line: Line, at: int) -> Found | None:
    """The amount that begins at words[at], with the unit that follows it; `kind` None without one."""
    sign = currency_before(line, at) if line.words[at].shape != "digits" else None
    start = sign[1] if sign else at
    if sign and line.low(start) in ("-", "+") and line.glued(start + 1):
        start += 1  # "€ -4,5 milioni"
    if start >= len(line) or (start in line.closed and not _is_counted_date(line, start)):
        return None
    number = _half_measure(line, start) or read_number(line.words, start, line.language)
    if number is None:
        return None
    if sign is not None:
        paid = _money_before(line, at, sign[0], number)
        return paid and signed(line, paid)
    whole = _whole_group(line, at, number)
    return whole or signed(line, with_unit(line, Found(at, number.end, number.value, None, number)))


def _whole_group(line: Line, at: int, number: Number) -> Found | None:
    """ "tutti e 40 i minuti": an article between the number and its unit."""
    all_of = line.low(at - 2) in FIGURES[line.language].all_ and line.low(number.end) in ("i", "gli", "le")
    if not all_of or line.low(at - 1) not in NUMBERS[line.language].and_:
        return None
    whole = replace(number, end=number.end + 1)
    measured = with_unit(line, Found(at, whole.end, number.value, None, whole))
    return measured if measured.kind is not None else None


def _is_counted_date(line: Line, at: int) -> bool:
    """A number of days or years in a date ("two years ago") is a figure as well."""
    number = read_number(line.words, at, line.language)
    if number is None:
        return False
    unit = UNITS[line.language].times.get(line.low(number.end))
    return unit is not None and not (unit == "hour" and number.decimals)  # "20.30 ora locale"


def _half_measure(line: Line, at: int) -> Number | None:
    """ "half an hour", "mezz'ora", "mezzo chilo": a half before a unit."""
    lexicon = NUMBERS[line.language]
    if line.low(at) not in lexicon.halves or line.low(at - 1) in FIGURES[line.language].no_half_before:
        return None
    unit_at = at + 1
    while line.hyphen(unit_at) or line.low(unit_at) == "'" or line.low(unit_at) in lexicon.articles:
        unit_at += 1
    measure = read_measure(line.words, unit_at, line.language, after_digits=False)
    paid = currency_after(line, unit_at, Number(at, unit_at, 0.5))
    if not paid and (measure is None or measure.kind not in ("duration", "quantity")):
        return None
    return Number(at, unit_at, 0.5)


def _money_before(line: Line, at: int, code: str, number: Number) -> Found | None:
    if not number.digits and number.scale == 1:
        return None
    number = number.with_unsure_scale() if number.unsure else number
    number = _money_reading(line, number)
    end = number.end
    behind = currency_after(line, end + line.hyphen(end), number)
    if (behind is not None and behind[0] == code) or (behind and line.text(at) == "$" and behind[2] == 1.0):
        code, end = behind[0], behind[1]
    return Found(at, end, number.value, "money", number, code)


def _money_reading(line: Line, number: Number) -> Number:
    """Money has two decimals: "$350,000" is thousands in Italian text too, "1,859" of it a price.

    Rates of exchange have three or four: "131,575 yen".
    """
    if number.other is None or number.scale > 1:
        return number
    if line.is_exchange or not line.traits.decimal_comma:
        thousands = round(number.other) % 1000 == 0 and not line.is_exchange
    else:
        thousands = number.value >= 10 or round(number.other) % 1000 == 0
    if number.decimals == 3 and thousands:
        return replace(number, value=number.other, other=None, decimals=0)
    return number


def with_unit(line: Line, found: Found) -> Found:
    """The amount with the currency, per cent, unit or duration behind it, if there is one."""
    number = found.number
    magnitude = _magnitude(line, found)
    if magnitude is not None:
        return magnitude
    many = number.scale >= 1000 or number.collective
    at = skip_to_unit(line.words, found.end, line.language, after_of=many)
    if line.hyphen(at - 1) and line.low(at) == "plus":
        at += 1  # "35-plus hours"
    if at >= len(line):
        return found
    if (part := _part_of_second(line, found, at)) is not None:
        return part
    money = _money_behind(line, at, number)
    if money is not None:
        return _paid(line, found, *money)
    scaled = abbreviated(line, number)
    if scaled is not None:
        found = replace(found, end=scaled.end, value=scaled.value, number=scaled)
        number, at = scaled, skip_to_unit(line.words, scaled.end, line.language, after_of=True)
    measure = read_measure(line.words, at, line.language, after_digits=number.digits and number.scale == 1)
    if measure is None:
        return _unit_before(line, found) or _points(line, found, at)
    if measure.kind == "duration" and line.low(at) == "second" and not line.hyphen(at - 1):
        return found
    return with_smaller_parts(line, found, measure)


def _part_of_second(line: Line, found: Found, at: int) -> Found | None:
    """ "a 71 centesimi dal bronzo", "quattro decimi": parts of a second where the article gives times."""
    parts = NUMBERS[line.language].fractions.get(line.low(at), 0)
    timed = parts in _PARTS_OF_SECOND and line.setting.timed
    if not timed or not 1 < found.value < parts or line.low(at + 1) in NUMBERS[line.language].of:
        return None
    return replace(found, end=at + 1, value=found.value / parts, kind="duration", unit="second")


def _paid(line: Line, found: Found, number: Number, currency: tuple[str, int, float]) -> Found:
    code, end, factor = currency
    paid = replace(found, end=end, value=number.value * factor, kind="money", unit=code, number=number)
    return with_hundredths(line, paid) if factor == number.scale == 1 and not number.decimals else paid


def _unit_before(line: Line, found: Found) -> Found | None:
    """ "un sacco da Kg 25", "kg. 3.200"."""
    at = found.first - 1 - (line.low(found.first - 1) == ".")
    lexicon = UNITS[line.language]
    if line.low(at) not in lexicon.leading or not found.number.digits or line.text(at - 1)[:1].isdecimal():
        return None
    if noun_phrase(line.words, found.end, line.language) is not None:
        return None
    return replace(found, first=at, kind="quantity", unit=lexicon.words.get(line.low(at), line.low(at)))


def _is_of_a_quake(line: Line, first: int, at: int) -> bool:
    """ "una scossa di 5,4 gradi", its number from words[first] on and its "gradi" at words[at]."""
    lexicon = UNITS[line.language]
    shaken = any(line.low(k) in lexicon.quakes for k in range(max(0, first - 4), first))
    return line.low(at) in lexicon.degrees and shaken


def _is_scale_of_quakes(line: Line, at: int) -> bool:
    """ "an M6.2 quake", "una scossa Ml 3.1"."""
    return line.text(at) in _SCALES and not line.lows.isdisjoint(UNITS[line.language].quakes)


def _is_near_its_name(line: Line, before: int, behind: int) -> bool:
    """ "a magnitude on the Richter scale of 5.8": the number between words[before] and words[behind]."""
    names = UNITS[line.language].magnitudes
    if line.low(before) not in ("of", "di", "a") and "richter" not in line.lows:
        return False
    near = (*range(max(0, before - 3), before), *range(behind, behind + 5))
    return any(line.low(k) in names or line.low(k) == "richter" for k in near)


def _magnitude(line: Line, found: Found) -> Found | None:
    """ "7.5 magnitude", "magnitudo 7.5": on either side of the number."""
    names = UNITS[line.language].magnitudes
    behind = found.end + line.hyphen(found.end)
    if found.number.scale > 1 or found.value > 10:
        return None
    other = read_measure(line.words, behind, line.language, after_digits=True)
    if other is not None and not other.unit.startswith("°"):
        return None  # "magnitudo 5,6 a 10 km di profondità"; but "4,2 gradi Richter"
    if line.low(behind) in names or _is_of_a_quake(line, found.first, behind):
        end = behind + 1 + (line.low(behind + 1) == "richter")
        return replace(found, end=end, kind="quantity", unit="magnitude")
    before = found.first - 1 - line.hyphen(found.first - 1)
    if line.low(before) in names or _is_scale_of_quakes(line, before):
        return replace(found, first=before, kind="quantity", unit="magnitude")
    near = _is_near_its_name(line, before, behind)
    return replace(found, kind="quantity", unit="magnitude") if near else None


def _money_behind(line: Line, at: int, number: Number) -> tuple[Number, tuple[str, int, float]] | None:
    """The currency: "600 m di euro", "5 mln. di euro", "3 milioni di vecchie lire"."""
    money = currency_after(line, at, number) or _former_currency(line, at)
    if money is not None:
        return _money_reading(line, number), money
    step = at
    if number.unsure is not None:
        number = number.with_unsure_scale()
        step = number.end
    elif number.scale == 1:
        return None
    step += line.low(step) == "." and line.glued(step)
    step = skip_to_unit(line.words, step, line.language, after_of=True)
    money = currency_after(line, step, number) if step > at else None
    return (number, money) if money else None


def _former_currency(line: Line, at: int) -> tuple[str, int, float] | None:
    """ "delle allora vecchie lire", "old lire": a currency that the euro replaced."""
    lexicon = CURRENCIES[line.language]
    step = at + (line.low(at) in FIGURES[line.language].fixed)
    if line.low(step) not in lexicon.former:
        return None
    while line.low(step) in lexicon.former:
        step += 1
    code = REPLACED_BY_THE_EURO.get(lexicon.names.get(line.low(step), ""))
    return (code, step + 1, 1.0) if code else None


def _points(line: Line, found: Found, at: int) -> Found:
    """Points are per cent in an election and beside a percentage, things elsewhere."""
    if line.low(at) not in UNITS[line.language].points:
        return found
    behind = [line.low(i) for i in range(at + 1, at + 1 + _TO_PERCENT)]
    leads = "," not in behind and not _PERCENTS.isdisjoint(behind)  # "rose 3 points to 45 per cent"
    before = any(line.low(i) in _PERCENTS for i in range(found.first))  # "is at 46 %, down 2.8 points"
    beside = found.value < 100 and not line.setting.sporting and (before or leads)
    if not line.lows.isdisjoint(FIGURES[line.language].markets) or found.number.scale > 1:
        return found
    share = line.setting.political or beside
    return replace(found, end=at + 1, kind="percent", unit="%") if share else found


def with_smaller_parts(line: Line, found: Found, measure: Measure) -> Found:
    """The amount in the unit, with the half or the smaller parts behind it."""
    number = found.number
    value, end, unit = number.value * measure.factor, measure.end, measure.unit
    half, half_end = read_and_half(line.words, end, line.language)
    if half and measure.kind in ("quantity", "duration", "ratio"):
        value, end = value + half, half_end
    elif measure.kind in ("quantity", "duration"):
        whole = unit
        while part := _smaller_part(line, unit, end):  # "3 hours, 1 minute and 44 seconds"
            more, unit, end = part
            value += more / PARTS.get((whole, unit), 1.0)
        unit = whole
    if measure.kind == "percent" and number.other is not None and number.decimals == 0 and number.other < 100:
        value = number.other * measure.factor
    return replace(found, end=end, value=value, kind=measure.kind, unit=unit)


def _smaller_part(line: Line, unit: str, end: int) -> tuple[float, str, int] | None:
    """What "and thirty minutes", "10 inches", "-6" behind a unit name: how many, of which, their end."""
    if unit == "ft" and line.hyphen(end) and line.text(end + 1).isdecimal() and len(line.text(end + 1)) <= 2:
        return float(line.text(end + 1)), "in", end + 2
    joined = line.low(end) in NUMBERS[line.language].and_
    step = end + (joined or (line.low(end) == "," and unit in ("hour", "minute")))
    if step >= len(line) or step in line.closed:
        return None
    number = read_number(line.words, step, line.language) if line.words[step].shape != "sign" else None
    if number is None or number.scale > 1 or number.one & (unit != "hour"):
        return None
    smaller = _smaller_unit(line, unit, number, joined)
    if smaller is None or number.value >= 1.5 * PARTS.get((unit, smaller.unit), 0.0):
        return None
    return number.value, smaller.unit, smaller.end


def _smaller_unit(line: Line, unit: str, number: Number, joined: bool) -> Measure | None:
    smaller = read_measure(line.words, number.end, line.language, after_digits=number.digits)
    if smaller is not None:
        return smaller
    few = joined and not number.decimals and 10 <= number.value < _BARE_PARTS.get(unit, ("", 0))[1]
    if few and noun_phrase(line.words, number.end, line.language) is None:
        return Measure("quantity", _BARE_PARTS[unit][0], number.end)
    return None
