"""Shares of a whole ("two-thirds", "half", "un bambino su cinque") and multiples ("twice", "il doppio")."""

from __future__ import annotations

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.in_words import Number
from pipeline.numbers.measures import match_phrase, read_measure
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import PERCENTS, Found, Line
from pipeline.numbers.reader import read_number
from pipeline.numbers.spelled import read_ordinal
from pipeline.numbers.words import VULGAR_FRACTIONS

_ROUND = frozenset((*range(2, 11), 12, 20, 25, 30, 40, 50, 100, 200, 500))
_TENTHS = (10, 100, 1000)
_MOST_WORDS_BETWEEN = 3
_MOST_OF = 99
"""So many of a whole at most have a noun behind them: "9 women out of 10"; more are counted by themselves."""
_EARLIER = 24
"""Words before "a fifth said" in which another share may stand."""
_CLAUSE_SIGNS = frozenset((",", ";", ":"))
_VERBAL = frozenset(("VERB", "AUX", "PRON"))


def read_share(line: Line, at: int) -> Found | None:
    """The share that begins at words[at]; its value in per cent."""
    lexicon, low = NUMBERS[line.language], line.low(at)
    if low in lexicon.half_shares:
        return _half(line, at)
    if low in lexicon.articles and low not in lexicon.ones:
        return _fraction(line, at, Number(at, at + 1, 1.0, article=True))
    number = read_number(line.words, at, line.language)
    if number is not None and number.end == at + 1 and line.text(at) in VULGAR_FRACTIONS:
        return _share(at, at + 1, 100 * number.value, number) if _is_of_whole(line, at + 1) else None
    if number is None or number.scale > 1 or number.decimals or number.collective:
        return None
    if not number.value.is_integer():
        return None
    return _out_of(line, at, number) or _written(line, at, number) or _fraction(line, at, number)


def _share(at: int, end: int, value: float, number: Number) -> Found:
    rounded = round(value, 2) if value >= 1 else float(f"{value:.3g}")
    return Found(at, end, rounded, "percent", number, "%")


def _is_round(whole: Number) -> bool:
    """Whether people give odds in such numbers; four digits in a row may be a year."""
    if whole.plain and 1000 < whole.value < 2200:
        return False
    return whole.value in _ROUND or (whole.value >= 1000 and whole.value % 100 == 0)


def _half(line: Line, at: int) -> Found | None:
    """ "half of voters", "almost half", "la metà"; not "half a million", "half-time", "metà maggio"."""
    lexicon, words = FIGURES[line.language], NUMBERS[line.language]
    low, before, after = line.low(at), line.low(at - 1), line.low(at + 1)
    if low in words.halves:
        apart = after in words.articles or after == "-" or line.hyphen(at - 1)
    else:
        whole_at = at + 2 if line.low(at + 2) in lexicon.demonstratives | {"'"} else at + 1
        apart = line.low(whole_at + 1) in lexicon.no_half_after or line.low(at + 2) == "anni"
    if apart or before in lexicon.no_half_before or after in lexicon.no_half_after:
        return None
    bare = before in lexicon.half_before or (before == "" and low not in words.halves)
    return _share(at, at + 1, 50.0, Number(at, at + 1, 0.5)) if bare or after in words.share_of else None


def _out_of(line: Line, at: int, number: Number) -> Found | None:
    """ "one in five", "nine out of ten", "un bambino su cinque"."""
    joiners = tuple(" ".join(phrase) for phrase in NUMBERS[line.language].out_of)
    noun_at = number.end + (line.low(number.end) == "'")  # "un'adolescente su tre"
    for between in range(_MOST_WORDS_BETWEEN + 1):
        step = noun_at + between
        if between and not _is_plain_word(line, step - 1):
            return None
        if between and line.low(step) == "ogni" and line.low(step - 1) in FIGURES[line.language].times:
            return None  # "una volta ogni otto": years, not times
        hyphened = line.hyphen(step) and line.hyphen(step + 2)  # "a one-in-83 chance"
        step += hyphened
        if end := match_phrase(line.words, step, joiners):
            return _odds(line, at, number, end + hyphened, between, line.low(step) == "in")
    return None


def _odds(line: Line, at: int, number: Number, end: int, between: int, weak: bool) -> Found | None:
    """The share whose whole stands at words[end]; `weak` where "in" joins it, `between` words before."""
    if weak and number.value != 1 and (between or number.value >= 10):
        return None
    free = end < len(line) and end not in line.closed
    whole = read_number(line.words, end, line.language) if free else None
    if whole is None or whole.value <= number.value or whole.decimals:
        return None
    if not _may_be_odds(line, number, whole, between, weak):
        return None
    counted = noun_phrase(line.words, whole.end, line.language)
    if between and counted is not None and line.words[counted[1]].pos != "VERB":
        return None  # "un sondaggio su 20.000 studenti"; not "one passenger in ten travels free"
    behind = whole.end + line.hyphen(whole.end)  # "a one-in-100-year flood"
    if read_measure(line.words, behind, line.language, after_digits=whole.digits) is not None:
        return None
    return _share(at, whole.end, 100 * number.value / whole.value, whole)


def _may_be_odds(line: Line, number: Number, whole: Number, between: int, weak: bool) -> bool:
    """Whether the whole is one that odds are given in; "one in 137" is rare."""
    one = number.value == 1
    if between and number.value > _MOST_OF:
        return False  # "1,214 votes out of 86,000"
    if _is_round(whole) or not (between or one or weak):
        return True
    return one and not between and whole.plain and whole.value < 1000


def _is_plain_word(line: Line, at: int) -> bool:
    return line.is_word(at) and line.low(at) not in NUMBERS[line.language].and_ and not line.hyphen(at + 1)


def _written(line: Line, at: int, number: Number) -> Found | None:
    """ "2/3 of": other slashes are no fractions."""
    slash, below = number.end, line.text(number.end + 1)
    if not number.plain or line.low(slash) != "/" or not (line.glued(slash) and line.glued(slash + 1)):
        return None
    if not (below.isdecimal() and len(below) <= 2 and 0 < number.value < int(below) <= 20):
        return None
    if not _is_of_whole(line, slash + 2):
        return None
    return _share(at, slash + 2, 100 * number.value / int(below), number)


def _is_of_whole(line: Line, at: int) -> bool:
    """Whether words[at] joins a share to its whole, and none to a unit: "of the crop", not "of a mile"."""
    if line.low(at) not in NUMBERS[line.language].share_of:
        return False
    at += 1 + (line.low(at + 1) in NUMBERS[line.language].articles)
    return read_measure(line.words, at, line.language, after_digits=False) is None


def _fraction(line: Line, at: int, number: Number) -> Found | None:
    """ "two-thirds", "a quarter of", "un terzo dei", "tre quarti"."""
    lexicon = NUMBERS[line.language]
    name_at = number.end + line.hyphen(number.end)
    end, one = name_at + 1, number.value == 1
    below = lexicon.fractions.get(line.low(name_at))
    if below is None or not 0 < number.value <= below or number.digits:
        return None
    plural = line.low(name_at).endswith(lexicon.fraction_endings)
    followed = line.low(end) in lexicon.fraction_of
    if (not one and not plural) or line.hyphen(end):
        return None
    if below in _TENTHS and not followed:
        return None  # of a second: "due decimi meglio"
    joined = line.hyphen(name_at - 1)  # "a one-fifth stake"
    if one and not joined and not _is_one_part(line, at, end, below, followed):
        return None
    return _share(at, end, 100 * number.value / below, number)


def _is_one_part(line: Line, at: int, end: int, below: float, followed: bool) -> bool:
    """Whether "a third" in words[at:end] is a part of something, and no ordinal."""
    following = line.words[end].pos if end < len(line) else ""
    if line.traits.head_first and (below == 2 or following in ("NOUN", "PROPN", "ADJ")):
        return False  # "con l'aiuto di un quinto indagato"
    before = line.low(at - 1)
    if followed or before in FIGURES[line.language].half_before or before == "di":
        return True
    opens = at == 0 or before in NUMBERS[line.language].and_ | _CLAUSE_SIGNS
    return opens and following in _VERBAL and _is_among_shares(line, at)


def _is_among_shares(line: Line, at: int) -> bool:
    """Whether "a third said", at words[at], tells a share: an ordinal has others of its kind before it."""
    cardinal = read_ordinal(line.words, at + 1, line.language) is None  # "a quarter"
    told = not line.lows.isdisjoint(PERCENTS) or any(
        NUMBERS[line.language].fractions.get(line.low(k)) for k in range(max(0, at - _EARLIER), at)
    )
    return cardinal or at == 0 or told


def read_ratio(line: Line, at: int) -> Found | None:
    """The ratio that words[at] names, None for a double room."""
    lexicon, low = FIGURES[line.language], line.low(at)
    value = lexicon.ratio_verbs.get(low)
    ahead = {line.low(k) for k in range(at + 1, at + 4)}
    if (line.low(at - 1), low) in lexicon.idioms or not ahead.isdisjoint(lexicon.redoubled):
        return None
    if line.low(at + 1) == "up" or (low == "doubles" and _is_a_game(line, at)):
        return None
    if value is None:
        value = lexicon.ratio_nouns.get(low)
        if (
            value is not None
            and not ahead.isdisjoint(lexicon.titled)
            and line.low(at - 1) not in ("the", "of")
        ):
            return Found(at, at + 1, value, "count", Number(at, at + 1, value))  # "a double Oscar winner"
        if value is None or not _is_multiple(line, at):
            return None
    return Found(at, at + 1, value, "ratio", Number(at, at + 1, value))


def _is_a_game(line: Line, at: int) -> bool:
    """ "the doubles titles"."""
    after = line.words[at + 1].pos if at + 1 < len(line) else ""
    return line.words[at].pos in ("NOUN", "PROPN", "ADJ") or after in ("NOUN", "PROPN")


def _is_multiple(line: Line, at: int) -> bool:
    lexicon = FIGURES[line.language]
    before, after, word = line.low(at - 1), line.low(at + 1), line.words[at]
    if line.hyphen(at + 1) or line.hyphen(at - 1):
        return False
    ahead, alone = after in lexicon.ratio_after, not line.is_word(at + 1)
    behind = before in lexicon.ratio_before
    if line.traits.head_first:
        return behind and (ahead or alone or word.low != "doppio")
    if word.pos == "VERB" or before == "to" or (line.low(at - 2), before) == ("more", "than"):
        return True
    named = line.is_capital(at) or before in ("a", "'s")
    return (ahead and not named) or (behind and (alone or ahead))
