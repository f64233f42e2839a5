"""Shares of a whole: "two-thirds", "un terzo", "half", "one in five", "un bambino su cinque"."""

from __future__ import annotations

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.measures import match_phrase, read_measure
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import Number, read_number

_ROUND = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000)
)
_TENTHS = (10, 100)
_MOST_WORDS_BETWEEN = 3


def read_share(line: Line, at: int) -> Found | None:
    """The share that begins at words[at]; its value in per cent."""
    low = line.low(at)
    lexicon = NUMBERS[line.language]
    if low in lexicon.half_shares:
        return _half(line, at)
    if low in lexicon.articles and low not in lexicon.ones:
        return _fraction(line, at, Number(at, at + 1, 1.0, article=True))
    number = read_number(line.words, at, line.language)
    if (
        number is None
        or number.scale > 1
        or number.decimals
        or number.collective
        or not number.value.is_integer()
    ):
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
    lexicon = FIGURES[line.language]
    before, after = line.low(at - 1), line.low(at + 1)
    number = Number(at, at + 1, 0.5)
    if line.language == "en":
        if after in NUMBERS["en"].articles:
            return None  # "over half a million", "about half an hour"
        if (
            after in lexicon.no_half_after
            or line.low(at + 1) == "-"
            or before in lexicon.no_half_before
            or line.hyphen(at - 1)
        ):
            return None
        whole = after in NUMBERS["en"].share_of
        if not whole and before not in lexicon.half_before:
            return None
        return _share(at, at + 1, 50.0, number)
    whole_at = at + 2 if line.low(at + 2) in lexicon.demonstratives | {"'"} else at + 1
    if (
        before in lexicon.no_half_before
        or after in lexicon.no_half_after
        or line.low(whole_at + 1) in lexicon.no_half_after
    ):
        return None
    if line.low(at + 1) == "degli" and line.low(at + 2) == "anni":
        return None
    if after in NUMBERS["it"].share_of or before in lexicon.half_before or before == "":
        return _share(at, at + 1, 50.0, number)
    return None


def _out_of(line: Line, at: int, number: Number) -> Found | None:
    """ "one in five", "nine out of ten", "un bambino su cinque"."""
    lexicon = NUMBERS[line.language]
    noun_at = number.end + (line.low(number.end) == "'")  # "un'adolescente su tre"
    for between in range(_MOST_WORDS_BETWEEN + 1):
        step = noun_at + between
        if between and not _is_plain_word(line, step - 1):
            return None
        if between and line.low(step) == "ogni" and line.low(step - 1) in FIGURES[line.language].times:
            return None  # "una volta ogni otto": years, not times
        end = match_phrase(line.words, step, _joined(lexicon.out_of))
        if not end:
            continue
        if line.low(step) == "in" and not ((between == 0 and number.value < 10) or number.value == 1):
            return None
        whole = (
            read_number(line.words, end, line.language)
            if end < len(line) and end not in line.closed
            else None
        )
        if whole is None or whole.value <= number.value or whole.decimals:
            return None
        rare = (
            line.language == "en" and number.value == 1 and not between and whole.plain and whole.value < 1000
        )
        if not _is_round(whole) and not rare and (between or number.value == 1 or line.low(step) == "in"):
            return None
        counted = noun_phrase(line.words, whole.end, line.language)
        if between and counted is not None and line.words[counted[1]].pos != "VERB":
            return None  # "un sondaggio su 20.000 studenti"; not "one passenger in ten travels free"
        if read_measure(line.words, whole.end, line.language, after_digits=whole.digits) is not None:
            return None
        return _share(at, whole.end, 100 * number.value / whole.value, whole)
    return None


def _joined(phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(" ".join(p) for p in phrases)


def _is_plain_word(line: Line, at: int) -> bool:
    return line.is_word(at) and line.low(at) not in NUMBERS[line.language].and_ and not line.hyphen(at + 1)


def _written(line: Line, at: int, number: Number) -> Found | None:
    """ "2/3 of": other slashes are no fractions."""
    if (
        not number.plain
        or line.low(number.end) != "/"
        or not line.glued(number.end)
        or not line.glued(number.end + 1)
    ):
        return None
    below = line.text(number.end + 1)
    if not (below.isdecimal() and len(below) <= 2 and 0 < number.value < int(below) <= 20):
        return None
    if line.low(number.end + 2) not in NUMBERS[line.language].share_of:
        return None
    if number.end + 3 < len(line) and read_measure(
        line.words, number.end + 3, line.language, after_digits=False
    ):
        return None
    return _share(at, number.end + 2, 100 * number.value / int(below), number)


def _fraction(line: Line, at: int, number: Number) -> Found | None:
    """ "two-thirds", "a quarter of", "un terzo dei", "tre quarti"."""
    lexicon = NUMBERS[line.language]
    name_at = number.end + line.hyphen(number.end)
    below = lexicon.fractions.get(line.low(name_at))
    if below is None or not 0 < number.value <= below or number.digits:
        return None
    one = number.value == 1
    if not one and not _is_plural_fraction(line, name_at):
        return None
    end = name_at + 1
    if line.hyphen(end) and line.language == "en":
        return None
    if below in _TENTHS and line.low(end) not in lexicon.share_of:
        return None  # of a second: "due decimi meglio"
    followed = line.low(end) in lexicon.share_of and not (
        line.language == "it" and line.low(end) in ("dal", "dai", "dalle")
    )
    if (
        one
        and line.low(end - 1 - line.hyphen(end - 2))
        and line.hyphen(name_at - 1)
        and line.language == "en"
    ):
        return _share(at, end, 100 / below, number)  # "a one-fifth stake"
    if one and _is_ordinal(line, end):
        return None
    if (
        one
        and at == 0
        and line.language == "it"
        and end < len(line)
        and line.words[end].pos in ("VERB", "AUX")
    ):
        return _share(at, end, 100 / below, number)  # "Un terzo andrà alla Calabria"
    if one and not (
        followed or line.low(at - 1) in FIGURES[line.language].half_before or (line.low(at - 1) == "di")
    ):
        return None
    if one and below == 2 and line.language == "it":
        return None
    return _share(at, end, 100 * number.value / below, number)


def _is_ordinal(line: Line, at: int) -> bool:
    """ "con l'aiuto di un quinto indagato": a noun right behind it makes it the fifth one."""
    return line.language == "it" and at < len(line) and line.words[at].pos in ("NOUN", "PROPN", "ADJ")


def _is_plural_fraction(line: Line, at: int) -> bool:
    low = line.low(at)
    return low.endswith("s") if line.language == "en" else low.endswith("i")
