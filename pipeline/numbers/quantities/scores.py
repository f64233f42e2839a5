"""Scores of games and votes: "5-3", "3 a 1", "52 votes to 48"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import skip_to_unit
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.amounts import read_amount, with_unit
from pipeline.numbers.quantities.line import Found, Line

_HIGHEST_SCORE = 700
"""Of a vote in a parliament; the Bundestag and the European Parliament have about as many seats."""


def as_score(first: Found, second: Found) -> Found:
    return replace(first, end=second.end, high=second.value, kind="score", number=second.number)


def read_score(line: Line, first: Found, second: Found) -> Found | None:
    """ "5-3": two plain numbers with a hyphen, where the words around are of a game or vote."""
    if not (is_plain(first) and is_plain(second)):
        return None
    if line.hyphen(first.first - 1) and line.text(first.first - 2).isdecimal():
        return None  # "4-3-3"
    lexicon = FIGURES[line.language]
    after = line.low(second.end)
    if after not in lexicon.score_nouns:
        if counts_things(line, second.end) or first.value == second.value == 50:
            return None
        falls = first.value >= second.value
        if (
            line.lows.isdisjoint(lexicon.contests)
            and not falls
            and not _is_set(line, first.first, second.end)
            and not _is_fixture(line, first.first, second.end)
        ):
            return None
    return as_score(first, second)


def _is_set(line: Line, first: int, end: int) -> bool:
    """ "6-4 3-6 7-6", "6-4, 3-6": one pair beside another."""
    back, ahead = first - 1 - (line.low(first - 1) == ","), end + (line.low(end) == ",")
    return (line.text(back).isdecimal() and line.hyphen(back - 1)) or (
        line.text(ahead).isdecimal() and line.hyphen(ahead + 1)
    )


def _is_fixture(line: Line, first: int, end: int) -> bool:
    """ "Milan-Inter 0-2", "Italia - Germania 3-4": two teams before it; "(0-5)" where a game is told."""
    if line.low(first - 1) == "(" and line.low(end) == ")":
        return line.setting.sporting
    return line.is_capital(first - 1) and line.low(first - 2) == "-" and line.is_capital(first - 3)


def read_votes(line: Line, first: Found) -> Found | None:
    """ "52 votes to 48", "161 voti a 157"."""
    lexicon = FIGURES[line.language]
    joiner = first.end + 1
    joined = line.low(joiner) in NUMBERS[line.language].to | lexicon.versus
    if line.low(first.end) not in lexicon.votes or not joined:
        return None
    second = amount_at(line, joiner + 1)
    if second is None or not (is_plain(first) and is_plain(second)) or counts_things(line, second.end):
        return None
    return as_score(first, second)


def score_in_words(line: Line, first: Found, second: Found) -> Found | None:
    lexicon = FIGURES[line.language]
    if not (is_plain(first) and is_plain(second)) or line.lows.isdisjoint(lexicon.contests):
        return None
    if line.traits.bare_to and line.low(first.first - 1) not in lexicon.score_cues:
        return None
    if line.low(second.end) not in lexicon.score_nouns and (
        counts_things(line, second.end) or with_unit(line, second).kind is not None
    ):
        return None
    if line.low(first.first - 1) in NUMBERS[line.language].from_:
        return None
    return as_score(first, second)


def is_plain(found: Found) -> bool:
    number = found.number
    whole = number.scale == 1 and not number.decimals and not number.collective
    return found.kind is None and found.high is None and whole and found.value <= _HIGHEST_SCORE


def amount_at(line: Line, at: int) -> Found | None:
    return read_amount(line, at) if at < len(line) else None


def counts_things(line: Line, at: int) -> bool:
    step = skip_to_unit(line.words, at, line.language, after_of=True)
    return noun_phrase(line.words, step, line.language) is not None
