"""Years and their parts: "2006", "2018-19", "44 BC", "anni Novanta", "summer 2018", "Q3 2018"."""

from __future__ import annotations

from pipeline.data import Moment, TimeMention
from pipeline.lexicon.calendar import ROMAN
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.mentions import USUAL, YEARS, Around
from pipeline.numbers.relative import shifted_year

_LONGEST_PERIOD = 200
# Two digits after an apostrophe are of the years up to this one, else of the century before.
_PIVOT = 30
_LETTERS = {"q": (4, 3), "t": (4, 3), "h": (2, 6)}
"""How many of them a year has, and of how many months each."""


def years(line: Around, at: int) -> TimeMention | None:
    """ "2006", "2018-19", "dal 2006 al 2010", "tra il 2015 e il 2017"; a number that counts is none."""
    year = _year(line, at)
    if year is None:
        return None
    if line.joint(at + 1, "-/") and (short := line.number(at + 2, (2, 4))) is not None:
        later = short if short > 99 else year // 100 * 100 + short
        if year < later < min(YEARS.stop, year + _LONGEST_PERIOD):
            return TimeMention(at, at + 3, Moment(year), Moment(later))
    before = line.low(at - 1) if line.low(at - 1) not in line.lexicon.articles else line.low(at - 2)
    closing = _closing(line, at + 1, before)
    step = line.skip(closing, line.lexicon.articles)
    last = line.year_at(step) if closing > at + 1 else None
    if last is not None and last > year and not line.measured(step + 1) and not line.people(step + 1):
        return TimeMention(at, step + 1, Moment(year), Moment(last))
    return TimeMention(at, at + 1, Moment(year))


def year_behind(line: Around, at: int) -> tuple[int, int] | None:
    """A year that belongs to what stands before words[at]: (year, end), "of" or a comma before it and all."""
    step = line.skip(at + (line.low(at) == ","), line.lexicon.of)
    if line.low(step) == "'" and line.glued(step + 1) and (short := line.number(step + 1, (2,))) is not None:
        return _full(short), step + 2
    year = line.year_at(step)
    if year is None or line.measured(step + 1) or (line.people(step + 1) and year not in USUAL):
        return None
    return year, step + 1


def era(line: Around, at: int) -> TimeMention | None:
    """ "79 d.C.", "44 BC": a year by its era, whatever its length; open if it is before Christ."""
    eras = line.lexicon.eras
    dotted = line.low(at + 2) == "." and line.low(at + 1) not in eras  # "44 BC." ends its sentence
    letters = line.low(at + 1) + line.low(at + 3) if dotted else line.low(at + 1)
    if letters not in eras or line.words[at].shape != "digits":
        return None
    if dotted:
        end = at + 4 + (line.low(at + 4) == ".")
    elif line.words[at + 1].text.isupper():
        end = at + 2
    else:
        return None
    year = line.number(at, (1, 2, 3, 4))
    known = eras[letters] == "after" and year
    return TimeMention(at, end, Moment(year)) if known else TimeMention(at, end, open=True)


def decade(line: Around, at: int) -> TimeMention | None:
    """ "1990s", "the 80s", "'90s", "anni '90", "anni 80", "anni Novanta", "the nineties"; also "'68"."""
    low, lexicon = line.low(at), line.lexicon
    if low in lexicon.decade_words:
        return _announced_decade(line, at)
    if low in lexicon.decades and not lexicon.decade_words:
        step = at - 1 if line.low(at - 1) not in ("early", "late", "mid", "-") else at - 2
        step -= line.low(step) in ("early", "late", "mid")
        return _decade(at, at + 1, lexicon.decades[low]) if line.low(step) == "the" else None
    if low == "'":
        return _with_apostrophe(line, at)
    end = _plural(line, at + 1)
    value = line.number(at, (2, 4))
    if not end or value is None or value % 10:
        return None
    if value > 99:
        return _decade(at, end, value) if value in YEARS else None
    if line.low(at - 1) in ("his", "her", "their", "my", "our"):
        return TimeMention(at, end)  # an age
    return _decade(at, end, 1900 + value) if line.low(at - 1) not in ("over", "under") else None


def part_of_year(line: Around, at: int) -> TimeMention | None:
    """ "summer of 2018", "third quarter of 2019", "Q3 2018", "primo semestre 2018", "fiscal 2018"."""
    low, lexicon = line.low(at), line.lexicon
    if low in lexicon.fiscal or (low in lexicon.periods and lexicon.periods[low] not in _UNITS):
        return _of_year(line, at, at + 1 + (line.low(at + 1) == "year"), None)
    letter = low if low in _LETTERS else line.low(at + 1)
    if letter in _LETTERS and line.glued(at + 1):
        number, (most, length) = line.number(at + (letter == low), (1,)), _LETTERS[letter]
        return _of_year(line, at, at + 2, (number, length)) if number and number <= most else None
    number, step = _ordinal(line, at)
    fiscal = line.low(step) in lexicon.fiscal
    step += fiscal
    length = 3 if line.low(step) in lexicon.quarters else 6 if line.low(step) in lexicon.halves else 0
    if not 0 < number * length <= 12:
        return None
    whole = fiscal or line.low(at - 1) in lexicon.fiscal
    return _of_year(line, at, step + 1, None if whole else (number, length))


_UNITS = frozenset(("week", "weekend", "month", "year", "quarter"))


def _of_year(line: Around, at: int, end: int, part: tuple[int, int] | None) -> TimeMention | None:
    """With the year that follows; `part` is which one of how many months each, None for the whole year."""
    fixed = year_behind(line, end)
    if fixed is None:
        shift = shifted_year(line, line.skip(line.skip(end, line.lexicon.of), line.lexicon.articles))
        return _part(at, shift[1], part, None, shift[0]) if shift else None
    year, end = fixed
    last = line.number(end + 1, (2,)) if line.joint(end, "-/") else None
    if part is None and last is not None and last == (year + 1) % 100:
        return TimeMention(at, end + 2, Moment(year), Moment(year + 1))
    return _part(at, end, part, year, None)


def _part(
    first: int, end: int, part: tuple[int, int] | None, year: int | None, shift: tuple[str, int] | None
) -> TimeMention:
    if part is None:
        return TimeMention(first, end, None if shift else Moment(year), shift=shift)
    which, months = part
    opens, closes = Moment(year, (which - 1) * months + 1), Moment(year, which * months)
    return TimeMention(first, end, opens, closes, shift=shift)


def _ordinal(line: Around, at: int) -> tuple[int, int]:
    """ "third", "3rd", "III": (3, end); (0, at) for none."""
    low = line.low(at)
    number = line.lexicon.ordinals.get(low) or (ROMAN.get(low) if line.words[at].text.isupper() else 0)
    if number:
        return number, at + 1
    digits = line.number(at, (1,))
    suffixed = line.glued(at + 1) and line.low(at + 1) in NUMBERS[line.language].ordinal_suffixes
    return (digits, at + 2) if digits and suffixed else (0, at)


def _closing(line: Around, at: int, before: str) -> int:
    """Past what joins the two years of a period, by what stands `before` the first; `at` for none."""
    lexicon = line.lexicon
    if line.low(at) == "-":
        return at + 1
    if before in lexicon.between and line.low(at) in lexicon.joiners:
        return at + 1
    return line.skip(at, lexicon.through) if before in lexicon.since else at


def _year(line: Around, at: int) -> int | None:
    year = line.year_at(at)
    stands = year is not None and not _is_label(line, at) and _counts_nothing(line, at, year)
    return year if stands else None


def _counts_nothing(line: Around, at: int, year: int) -> bool:
    """Whether the number is no amount, no price and no count of what stands behind it."""
    lexicon, before = line.lexicon, line.low(at - 1)
    if _opens_compound(line, at):
        return line.low(at + 2) not in NOUNS[line.language].people and not line.measured(at + 1)
    paid = line.paid(at + 1) and before not in lexicon.singular
    if paid or line.measured(at + 1) or before in lexicon.rounding:
        return False
    if line.counted(at + 1) is None:
        return year in USUAL or _is_announced(line, at)
    if before in lexicon.singular or not lexicon.year_words.isdisjoint((before, line.low(at - 2))):
        return True
    # English groups the digits of thousands: "2023 sales", but "2,023 cars".
    ungrouped = lexicon.month_first and not line.people(at + 1) and year % 100 != 0
    return year in USUAL and (ungrouped or before == "the")


def _opens_compound(line: Around, at: int) -> bool:
    """ "2018-based", but not "2018-19"."""
    return line.joint(at + 1, "-") and line.number(at + 2, (2, 4)) is None


def _is_announced(line: Around, at: int) -> bool:
    """ "in 1848", "the year 1848", "(1848)"."""
    before = line.low(at - 1)
    bracketed = before == "(" and line.low(at + 1) in (")", "-", ",")
    return bracketed or before in line.lexicon.before_year | line.lexicon.year_words


def _is_label(line: Around, at: int) -> bool:
    """ "Room 2018", "555-1980", "2003 UB313", "333 1980": digits that only look like a year."""
    return _is_labelled(line, at) or _goes_on(line, at + 1)


def _is_labelled(line: Around, at: int) -> bool:
    """By what stands before words[at]."""
    word, before = line.words[at], line.low(at - 1)
    if before in line.lexicon.labels or (before == "." and line.low(at - 2) in line.lexicon.labels):
        return True
    if word.glued and at and before not in "(-/'\"[“«–—":
        return True
    if word.glued:
        return at > 1 and before in ("-", "/") and line.words[at - 2].shape == "digits"
    return at > 0 and line.words[at - 1].shape == "digits"


def _goes_on(line: Around, at: int) -> bool:
    """Whether words[at] are letters of a code that the digits before it open."""
    if at >= len(line.words):
        return False
    after = line.words[at]
    if after.glued and after.shape == "word" and after.low != "s":
        return True
    return after.text.isupper() and line.glued(at + 1) and line.words[at + 1].shape == "digits"


def _announced_decade(line: Around, at: int) -> TimeMention | None:
    """ "anni Novanta", "anni '90", "anni 2000"."""
    named = line.lexicon.decades.get(line.low(at + 1))
    if named is not None:
        return _decade(at, at + 2, named)
    step = at + 1 + (line.low(at + 1) == "'")
    value = line.number(step, (2, 4))
    counts = line.counted(step + 1) is not None or (at > 0 and line.words[at - 1].shape == "digits")
    if value is None or value % 10 or (counts and step == at + 1):
        return None
    return _decade(at, step + 1, value if value > 99 else 1900 + value)


def _with_apostrophe(line: Around, at: int) -> TimeMention | None:
    """ "'90s", "il '68"; not the elision of "dell'80 per cento"."""
    opens = not line.glued(at) or line.low(at - 1) in '("“«['
    value = line.number(at + 1, (2, 3)) if opens and line.glued(at + 1) else None
    if value is None or line.measured(at + 2):
        return None
    if len(line.words[at + 1].text) == 3:
        return TimeMention(at, at + 2)  # a century: "il '900"
    end = _plural(line, at + 2)
    several = end or (line.low(at - 1) in line.lexicon.joiners and not value % 10)
    return (
        _decade(at, end or at + 2, _full(value)) if several else TimeMention(at, at + 2, Moment(_full(value)))
    )


def _plural(line: Around, at: int) -> int:
    """Past the "s" of "1990s" or "1990's", 0 without one."""
    step = at + (line.low(at) == "'" and line.glued(at))
    return step + 1 if line.low(step) == "s" and line.glued(step) else 0


def _full(short: int) -> int:
    return (2000 if short <= _PIVOT else 1900) + short


def _decade(first: int, end: int, year: int) -> TimeMention:
    return TimeMention(first, end, Moment(year), Moment(year + 9), decade=True)
