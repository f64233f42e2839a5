"""The parts of a calendar date: its weekday, its day and its month."""

from __future__ import annotations

from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.mentions import Around
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.years import year_behind


def names_event(line: Around, at: int, end: int) -> bool:
    """ "the September 11 attacks", "la strage del 2 agosto": named by the day of a year that is not told."""
    events = line.lexicon.events
    if line.lexicon.adjective_after:
        before = at - 1 - (line.low(at - 1) == "'")
        return line.low(before) in line.lexicon.of and line.low(before - 1) in events
    return any(line.low(k) in events for k in range(end, end + 4))


def past_hyphen(line: Around, at: int) -> int:
    """ "15-Apr-2024"."""
    return at + 1 if line.joint(at, "-/") else at


def weekday_before(line: Around, at: int) -> tuple[int | None, int]:
    """A weekday in front of a date, in full or short, with its comma: (weekday, index of the date)."""
    low, names = line.low(at), line.names
    day = names.weekdays.get(low, names.short_weekdays.get(low))
    if day is None:
        return None, at
    step = at + 1 + (line.low(at + 1) == ".")
    step = line.skip(step + (line.low(step) == ","), line.lexicon.articles)
    follows = read_day(line, step) is not None or line.low(step) in {*names.months, *names.short_months}
    return (day, step) if follows else (None, at)


def read_day(line: Around, at: int) -> tuple[int, int] | None:
    """A day of the month, with its ordinal ending: (day, end)."""
    number = line.number(at, (1, 2))
    if number is not None:
        suffixed = line.glued(at + 1) and line.low(at + 1) in NUMBERS[line.language].ordinal_suffixes
        return (number, at + 1 + suffixed) if 1 <= number <= 31 else None
    low, lexicon = line.low(at), line.lexicon
    if lexicon.spelled_days:
        value = 1 if lexicon.ordinals.get(low) == 1 else spelled_value(low, line.language)
        return (
            (int(value), at + 1) if value and (value > 1 or low in lexicon.ordinals) and value <= 31 else None
        )
    if low in lexicon.ordinals:
        return lexicon.ordinals[low], at + 1
    tens = spelled_value(low, line.language) if line.joint(at + 1, "-") else None
    unit = lexicon.ordinals.get(line.low(at + 2), 10) if tens in (20, 30) else 10
    return (int(tens or 0) + unit, at + 3) if unit < 10 else None


def read_month(line: Around, at: int, *, beside: bool, announced: bool) -> tuple[int, int] | None:
    """A month's name, or a short one beside a day or a year: (month, end)."""
    low, lexicon = line.low(at), line.lexicon
    small = lexicon.month_first and not line.is_capital(at)
    if low in line.names.months:
        plain = small and low in lexicon.doubtful_months
        return None if plain else (line.names.months[low], at + 1)
    if low not in line.names.short_months or small:
        return None
    return _short_month(line, at, beside=beside, announced=announced)


def _short_month(line: Around, at: int, *, beside: bool, announced: bool) -> tuple[int, int] | None:
    low, lexicon = line.low(at), line.lexicon
    end = at + 1 + (line.low(at + 1) == "." and line.glued(at + 1))
    told = line.year_at(line.skip(end, lexicon.of)) is not None
    told = told or (lexicon.month_first and read_day(line, end) is not None)
    doubtful = low in lexicon.homographs and end == at + 1 and not line.words[at].text.isupper()
    if doubtful and not (told and (beside or lexicon.month_first)) and not announced:
        return None
    return (line.names.short_months[low], end) if beside or told else None


def is_month_alone(line: Around, at: int, end: int, told: bool) -> bool:
    """May, March and others are also verbs and first names: something beside them must tell."""
    lexicon = line.lexicon
    if line.low(at) not in lexicon.doubtful_months or told or line.low(at - 1) in lexicon.before_month:
        return True
    if read_day(line, end) is not None or year_behind(line, end) is not None:
        return True
    part = line.low(at - 1) in {*lexicon.of, *lexicon.through} and line.low(at - 2) in {
        *lexicon.year_words,
        *lexicon.counted_periods,
    }
    joined = line.low(end) in lexicon.joiners and line.low(end + 1) in line.names.months
    noun = end < len(line.words) and line.words[end].pos in ("NOUN", "ADJ") and line.words[end].low.islower()
    if noun and line.low(at - 1) in {*lexicon.articles, *NUMBERS[line.language].articles}:
        return True
    return part or joined or (line.low(at - 1) in lexicon.since and line.low(at) != "may")


def is_count(line: Around, at: int) -> bool:
    """Whether what stands behind a day shows it to be another number: "May 20 soldiers", "3 per cent"."""
    decimal = line.glued(at) and line.words[at].shape != "sign"
    return decimal or line.measured(at) or line.counted(at) is not None
