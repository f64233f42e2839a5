"""From the words of a line to its quantities: one pass from left to right."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from pipeline.lexicon.currencies import CODES, CURRENCIES, DOLLAR_PREFIXES, GLUED, SYMBOLS
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import UNITS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import Measure, read_measure
from pipeline.numbers.quantities.ages import as_age, read_age_word
from pipeline.numbers.quantities.amounts import read_amount, with_smaller_parts
from pipeline.numbers.quantities.brackets import read_bracketed
from pipeline.numbers.quantities.counts import as_count, is_multiple
from pipeline.numbers.quantities.elided import as_elided_share
from pipeline.numbers.quantities.ellipsis import fill_ellipses
from pipeline.numbers.quantities.labels import is_airliner, is_reference, run_of_digits
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.quantities.money import currency_before
from pipeline.numbers.quantities.parts import read_part, read_sexagesimal
from pipeline.numbers.quantities.ranges import continue_range, opens_range, read_change, read_range
from pipeline.numbers.quantities.refusal import is_event, is_formation, is_unclear, why_refused
from pipeline.numbers.quantities.shares import read_ratio, read_share
from pipeline.numbers.quantities.taken_up import take_up
from pipeline.numbers.reader import read_number, starts_number
from pipeline.numbers.spelled import age_value, read_ordinal, spelled_value
from pipeline.numbers.words import VULGAR_FRACTIONS, Word

# "24 ore su 24", "sette giorni su sette": always, and no figure.
_ALL_DAY = frozenset(("ore", "giorni"))


def scan(line: Line) -> list[Found]:
    """The quantities of a line in order, without overlap."""
    found: list[Found] = []
    at = 0
    while at < len(line):
        word = line.words[at]
        if word.shape == "word" and at not in line.closed and not _tells(word.text, word.low, line.language):
            at += 1
            continue
        pair = read_change(line, at) if at not in line.closed else None
        if pair is not None:
            found.extend(_decided_pair(line, pair))
            at = pair[1].end
            continue
        figure, at = _step(line, at)
        if figure is not None:
            found.append(figure)
    filled = [
        replace(after, rule="borrowed from its neighbour") if _borrows(before, after) else after
        for before, after in zip(found, fill_ellipses(line, found), strict=True)
    ]
    return take_up(line, filled)


@lru_cache(maxsize=1 << 15)
def _tells(text: str, low: str, language: str) -> bool:
    """Whether a figure, or what is none, may begin with a word: of most words no reader need be asked.

    Of a name or sign of a currency, and of a country's, with the next word, the first is enough.
    """
    numbers, figures, currencies = NUMBERS[language], FIGURES[language], CURRENCIES[language]
    joined = (numbers.from_, numbers.to, numbers.between, numbers.half_shares, numbers.articles, numbers.tens)
    return (
        any(low in words for words in (*joined, figures.ratio_verbs, figures.ratio_nouns))
        or any(low in words for words in (currencies.names, currencies.settings))
        or any(name == low or name.startswith(low + " ") for name in currencies.full)
        or any(text in signs for signs in (DOLLAR_PREFIXES, CODES, GLUED))
        or any(sign.startswith(text) for sign in SYMBOLS)
        or (low.endswith("s") and spelled_value(low[:-1], language) is not None)
        or age_value(low, language) is not None
        or starts_number(Word(text, 0, "word", False), language)
    )


def _borrows(before: Found, after: Found) -> bool:
    return (before.value, before.kind, before.unit) != (after.value, after.kind, after.unit)


def _decided_pair(line: Line, pair: tuple[Found, Found]) -> list[Found]:
    """Both levels of a change; the first one counts what the second does."""
    first, second = pair[0], _decided(line, pair[1])
    if second is not None and first.kind is None:
        first = replace(first, kind=second.kind, unit=second.unit)
    decided = (_decided(line, first) if first.kind else None, second)
    return [replace(one, rule="change") for one in decided if one is not None]


def _step(line: Line, at: int) -> tuple[Found | None, int]:
    """The figure that begins at words[at], if any, and where to go on."""
    if (closed := _closed_off(line, at)) is not None:
        return line.refuse(at, *closed), closed[0]
    special = _special(line, at)
    if special is not None:
        return (special if special.kind else _decided(line, special)), special.end
    if opens_range(line, at) and (span := read_range(line, at)) is not None:
        return _decided(line, replace(span, rule="range")), span.end
    if not _may_begin(line, at):
        return None, at + 1
    if line.words[at].shape == "digits" and (end := run_of_digits(line, at) or _repeated(line, at)):
        return line.refuse(at, end, "label"), end
    amount = read_amount(line, at)
    if amount is None:
        return line.refuse(at, at + 1, "unreadable"), at + 1
    spread = continue_range(line, amount)
    amount = replace(spread, rule="range" if spread.kind != "score" else "score") if spread else amount
    figure = _decided(line, amount)
    return figure, max(amount.end, figure.end if figure else 0, at + 1)


def _closed_off(line: Line, at: int) -> tuple[int, str] | None:
    """(end, reason) of what is no figure whatever its words: a date, an ordinal, "24 ore su 24"."""
    if at in line.closed and (line.closed[at] == "clock" or not _is_duration(line, at)):
        return at + 1, line.closed[at]
    ordinal = read_ordinal(line.words, at, line.language)
    if ordinal is not None and ordinal[1] > at + 1:
        return ordinal[1], "ordinal"  # "the thirty-fifth president"
    always = line.low(at + 2) == "su" and line.low(at + 1) in _ALL_DAY and line.low(at + 3) == line.low(at)
    return (at + 4, "always") if always else None


def _repeated(line: Line, at: int) -> int:
    """Past a number that is written twice by mistake ("2,6 2,6 rimbalzi")."""
    return at + 1 if line.text(at) == line.text(at + 1) and not line.glued(at + 1) else 0


def _is_duration(line: Line, at: int) -> bool:
    """Numbers in a date are figures only when they count units of time: "two years ago"."""
    if not starts_number(line.words[at], line.language):
        return False
    number = read_number(line.words, at, line.language)
    return number is not None and not number.one and line.low(number.end) in UNITS[line.language].times


def _special(line: Line, at: int) -> Found | None:
    """Figures that do not begin with a plain number."""
    word, words, numbers = line.words[at], FIGURES[line.language], NUMBERS[line.language]
    if word.shape != "digits" and (bracketed := read_bracketed(line, at)) is not None:
        return bracketed
    if word.shape == "sign" and word.text not in VULGAR_FRACTIONS:
        return None
    if word.shape == "digits" or word.low.endswith(("enne", "enni", "s")):
        special = read_age_word(line, at) or read_sexagesimal(line, at)
        if special is not None:
            return special
    if word.low in words.ratio_verbs or word.low in words.ratio_nouns:
        return read_ratio(line, at)
    begins = word.low in numbers.half_shares | numbers.articles or starts_number(word, line.language)
    return (read_part(line, at) or read_share(line, at) or _mixed_duration(line, at)) if begins else None


def _mixed_duration(line: Line, at: int) -> Found | None:
    """ "a year and four months", "una volta e mezzo": "a" counts where more is added to its unit."""
    if line.low(at) not in NUMBERS[line.language].articles | NUMBERS[line.language].ones:
        return None
    unit_at = at + 1 + (line.low(at + 1) == "'")
    measure = read_measure(line.words, unit_at, line.language, after_digits=False)
    if line.low(unit_at) == "secondo":
        measure = Measure("duration", "second", unit_at + 1)  # an ordinal elsewhere
    if measure is None or measure.kind == "percent":
        return None
    number = read_number(line.words, at, line.language) or Number(at, unit_at, 1.0)
    whole = with_smaller_parts(line, Found(at, unit_at, 1.0, None, number), measure)
    return whole if whole.value > measure.factor else None


def _may_begin(line: Line, at: int) -> bool:
    word = line.words[at]
    if word.shape != "digits" and (sign := currency_before(line, at)) is not None:
        step = sign[1] + (line.low(sign[1]) in ("-", "+") and line.glued(sign[1] + 1))
        return step < len(line) and line.words[step].shape == "digits"
    return starts_number(word, line.language)


def _decided(line: Line, found: Found) -> Found | None:
    """The figure with its kind, None where the number is no figure."""
    aged = as_age(line, found)
    if aged is not None:
        return replace(aged, rule="age by the words around it")
    if (share := as_elided_share(line, found)) is not None:
        return share
    if found.kind is None:
        counted = as_count(line, found)
        rule = "count of a noun" if counted and counted.head is not None else "bare number"
        return counted and replace(counted, rule=found.rule or rule)
    if reason := _why_none(line, found):
        return line.refuse(found.first, found.end + 2 * (reason == "formation"), reason)
    if found.kind == "ratio" and not is_multiple(line, found):
        return replace(found, kind="count", unit="time", head=found.end - 1)
    return found


def _why_none(line: Line, found: Found) -> str:
    """The name of the rule by which a number with a unit is no figure, "" where it is one."""
    kind, article = found.kind, line.low(found.first) in NUMBERS[line.language].ones - {"one"}
    if kind == "money" and found.value == 1 and article:
        return "one"
    if _is_equated(line, found):
        return "base of a rate"
    letter = line.text(found.number.first + 1) if line.glued(found.number.first + 1) else ""
    if letter.isupper() and found.end == found.number.first + 2 and is_reference(line, found, False):
        return "reference"  # "section 6B", "seat 14K", "la linea 20L"
    if is_unclear(line, found, False) and (kind != "money" or line.setting.garbled):
        return "unclear"
    if is_airliner(line, found):
        return "name"
    if is_formation(line, found):
        return "formation"
    return _why_not_measured(line, found) if kind not in ("score", "money") else ""


def _is_equated(line: Line, found: Found) -> bool:
    """ "($1 = 0.92 euros)": the other side says how much one of it is."""
    return found.value == 1 and found.high is None and "=" in (line.low(found.first - 1), line.low(found.end))


def _why_not_measured(line: Line, found: Found) -> str:
    if found.unit == "m" and is_event(line, found):
        return "event"
    if found.number.one and found.high is None and not _is_numeral_one(line, found):
        return "one"
    if found.kind in ("duration", "quantity") and _is_title_of_work(line, found):
        return "title"
    if found.unit == "minute" and line.low(found.first - 1) in FIGURES[line.language].played:
        return "clock of a game"
    glued = found.number.digits and line.glued(found.first)
    return why_refused(line, found, counted=True) if glued else ""


def _is_title_of_work(line: Line, found: Found) -> bool:
    """ "Il Sole 24 Ore", "21 Grams": units are written small elsewhere."""
    unit = line.words[found.end - 1]
    named = unit.text[0].isupper() and not unit.text.isupper() and not line.is_title and len(unit.text) > 2
    return named and (found.kind == "duration" or unit.low in UNITS[line.language].words)


def _is_numeral_one(line: Line, found: Found) -> bool:
    """ "one week" and "one-week" are numerals, "un mese" is not; "un per cento" is."""
    if found.kind == "percent" or line.low(found.first) != "one":
        return found.kind == "percent"
    later = line.low(found.end) in NUMBERS[line.language].later | {"'", "ahead"}
    day = line.low(found.end - 1) == "day" and not line.hyphen(found.first + 1)  # "one day he will"
    return found.kind in ("duration", "quantity") and (later or not day)
