"""Ages behind a name or a noun for a person: "Michael Vann, 72, said", "arrest man, 32, on", "Rossi (45)"."""

from __future__ import annotations

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import is_plural, noun_phrase
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.quantities.years_of_age import OLDEST


def between_commas(line: Line, aged: Found) -> Found | None:
    """ "Michael Vann, 72, said", "arrest man, 32, on", "Rossi (45)"."""
    opening, before = line.low(aged.first - 1), aged.first - 2
    if not aged.number.plain or not aged.value or opening not in (",", "(") or before < 0:
        return None
    named = line.is_capital(before) or line.text(before) in ('"', "”", "»")
    if opening == "(":
        return aged if (named or line.is_person(before)) and _is_bracketed_age(line, aged) else None
    if line.words[before].shape == "digits":
        return None
    return aged if _is_age_behind_comma(line, aged, before, named) else None


def _is_bracketed_age(line: Line, aged: Found) -> bool:
    closing = line.low(aged.end)
    other = not line.lows.isdisjoint(FIGURES[line.language].contests) or _brackets_counts(line)
    closes = closing == ")" or (closing == "," and line.is_word(aged.end + 1))
    return closes and aged.value >= 10 and not other


def _is_age_behind_comma(line: Line, aged: Found, before: int, named: bool) -> bool:
    closing = line.low(aged.end)
    if closing in (",", ".", ";", ")", "", "-", "—", ":"):
        return (named or line.is_person(before)) and not (closing == "-" and line.glued(aged.end))
    if named and closing in AGES[line.language].behind_names and _names_an_age_before(line, aged.first):
        return True  # "Emily, 16, and Pelham, 14 were"
    part = closing in NUMBERS[line.language].share_of  # "21 people, 14 of them Australians"
    return is_one_person(line, before) and not part and not counts(line, aged.end)


def _brackets_counts(line: Line) -> bool:
    """ "addestramento (143), assistenza militare (44)": counts, since some are no ages."""
    bracketed = [line.text(k) for k in range(1, len(line) - 1) if line.low(k - 1) + line.low(k + 1) == "()"]
    return any(text.isdecimal() and int(text) > OLDEST and len(text) != 4 for text in bracketed)


def _names_an_age_before(line: Line, end: int) -> bool:
    """Whether an earlier "Name, 16," stands in the line."""
    return any(
        line.low(k) == line.low(k + 2) == ","
        and line.is_capital(k - 1)
        and line.text(k + 1).isdecimal()
        and len(line.text(k + 1)) <= 2
        for k in range(1, end - 2)
    )


def is_one_person(line: Line, at: int) -> bool:
    return line.is_person(at) and not is_plural(line.words[at], line.language)


def counts(line: Line, at: int) -> bool:
    return noun_phrase(line.words, at, line.language) is not None
