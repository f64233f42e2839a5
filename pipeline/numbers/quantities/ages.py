"""Ages: "32-year-old", "aged 11", "Name, 72,", "di 20 anni", "il 42enne", "sedicenne"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.in_words import Number
from pipeline.numbers.nouns import is_plural
from pipeline.numbers.quantities.appositions import between_commas, counts, is_one_person
from pipeline.numbers.quantities.labels import is_address
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.quantities.years_of_age import LEAST_OF, OLDEST, is_age_in_years
from pipeline.numbers.spelled import age_value, spelled_value

_YOUNGEST = 13
"""From here on "at N" may be the age at which somebody did or became something."""
_CLAUSE = 8
"""Words between "age" and its number."""


def read_age_word(line: Line, at: int) -> Found | None:
    """ "sedicenne", "42enne", "ultraottantenni", the "threes" of "under-threes"."""
    word, end = line.words[at], at + 1
    lexicon = AGES[line.language]
    if word.shape == "digits":
        aged = line.low(at + 1) in lexicon.endings and word.text.isdecimal() and len(word.text) <= 3
        value, end = (float(word.text), at + 2) if aged else (None, end)
    elif line.hyphen(at - 1) and line.low(at - 2) in lexicon.over_under and word.low.endswith("s"):
        value = spelled_value(word.low[:-1], line.language)
    else:
        value = age_value(word.low, line.language)
    digits = word.shape == "digits"
    return Found(at, end, value, "age", Number(at, end, value, digits=digits), "year") if value else None


def as_age(line: Line, found: Found) -> Found | None:
    """The duration or bare number as an age, None where it is none."""
    number = found.number
    if found.unit == "second" and line.low(found.end - 1) == "s" and line.glued(found.end - 1):
        bound = found.first - 1 - line.hyphen(found.first - 1)
        over = line.low(bound) in AGES[line.language].over_under
        return replace(found, kind="age", unit="year") if over else None  # "the over-65s"
    if found.kind == "duration":
        return _duration_as_age(line, found)
    if found.kind is not None or number.scale > 1 or not 0 <= max(found.value, found.high or 0) <= OLDEST:
        return None
    aged = replace(found, kind="age", unit="year")
    if number.decimals:  # "the average age of mothers was 30.9"
        return aged if number.decimals == 1 and _is_bare(line) and _is_aged(line, found) else None
    return _bare_age(line, aged)


def _duration_as_age(line: Line, found: Found) -> Found | None:
    if found.unit not in ("year", "month", "week", "day"):
        return None
    if end := _old_behind(line, found):
        return replace(found, kind="age", end=end)
    old = _is_aged(line, found) if _is_bare(line) else is_age_in_years(line, found)
    return replace(found, kind="age") if old else None


def _old_behind(line: Line, found: Found) -> int:
    """The end of "-old", "years old" or "years of age", 0 without it."""
    at = found.end + line.hyphen(found.end)
    if not _is_bare(line):
        return 0
    if line.low(at) in ("old", "olds"):
        return at + 1
    return at + 2 if line.low(at) == "of" and line.low(at + 1) in AGES[line.language].age_nouns else 0


def _is_aged(line: Line, found: Found) -> bool:
    """ "aged about 11", "ages 2, 5 and 7", "the pension age will rise to 65"."""
    lexicon, at = AGES[line.language], found.first - 1
    while line.low(at) in FIGURES[line.language].alone and at > found.first - 4:
        at -= 1
    while line.low(at) in (",", "and", "or") and line.is_number(at - 1) and at > found.first - _CLAUSE:
        at -= 2
    if line.low(at) in lexicon.aged or (line.low(at) == "of" and line.low(at - 1) in lexicon.aged):
        return True
    if found.number.one:
        return False
    if found.kind == "duration":  # "the median age at arrest was 29 years"
        near = range(max(1, found.first - _CLAUSE), found.first)
        means = any(line.low(k) in lexicon.age_nouns and line.low(k - 1) in lexicon.means for k in near)
        return means and (line.low(at) in lexicon.being or line.low(at) == "is")
    return _clause_names_age(line, found.first)


def _clause_names_age(line: Line, first: int) -> bool:
    lexicon = AGES[line.language]
    for k in range(first - 1, max(-1, first - _CLAUSE - 1), -1):
        if line.low(k) in lexicon.age_nouns and not line.hyphen(k - 1):
            return True
        if line.low(k) in lexicon.clause_ends:
            break
    return False


def _bare_age(line: Line, aged: Found) -> Found | None:
    """The number by itself, `aged` already, if what stands around it says so."""
    lexicon, before = AGES[line.language], line.low(aged.first - 1)
    if _is_bare(line) and _is_aged(line, aged):
        few = counts(line, aged.end) and aged.value <= 3
        return None if few else replace(aged, end=aged.end + _plural_behind(line, aged.end))
    if before == "as" and line.low(aged.first - 2) in ("young", "old"):
        return aged
    if any(rule(line, aged) for rule in (_is_one_of, _is_one_of_two, _opens)):
        return aged
    if aged.high is not None:
        return _between_ages(line, aged)
    if not aged.number.digits and before not in lexicon.over_under | {"-"}:
        return (_turned(line, aged) if before in lexicon.being else None) or _spelled_apposition(line, aged)
    rules = (_at_age, _bounded_age, _turned, between_commas, _in_a_list_of_ages)
    return next(filter(None, (rule(line, aged) for rule in rules)), None)


def _between_ages(line: Line, aged: Found) -> Found | None:
    """ "those between 50 and 64"."""
    between = line.low(aged.first) in NUMBERS[line.language].between and line.is_person(aged.first - 1)
    return aged if between and not counts(line, aged.end) else None


def _is_one_of(line: Line, aged: Found) -> bool:
    """ "a woman of 70", "una di tre anni e una di sei"; not "a group of 70", nor "a mother of 3 boys"."""
    at = aged.first - 1
    while line.low(at) in FIGURES[line.language].alone and at > 0:
        at -= 1  # "a man of about 30"
    of, who = line.low(at) in NUMBERS[line.language].of, at - 1
    lexicon = AGES[line.language]
    if not _is_bare(line):
        other = of and line.low(who) in lexicon.others
        return other and "anni" in line.lows and not line.is_word(aged.end)
    one = line.is_person(who) and not is_plural(line.words[who], line.language)
    adjective = one and line.words[who - 1].pos == "ADJ"  # "a pregnant woman of 34"
    one = one and line.low(who - 1 - adjective) in lexicon.articles
    return of and one and aged.value >= LEAST_OF and not counts(line, aged.end)


def _is_one_of_two(line: Line, aged: Found) -> bool:
    """ "boys of 8 and 10"."""
    lexicon, first = NUMBERS[line.language], aged.first
    if not _is_bare(line) or aged.value < LEAST_OF or counts(line, aged.end):
        return False
    second = line.low(first - 1) in lexicon.and_ and line.is_number(first - 2)
    paired = second or (line.low(aged.end) in lexicon.and_ and line.is_number(aged.end + 1))
    of = first - 3 if second else first - 1
    listed = line.low(of) == "," and _closes(line, aged.end + 2 * (not second))  # "her sons, nine and 11,"
    return paired and (listed or line.low(of) in lexicon.of) and line.is_person(of - 1)


def _opens(line: Line, aged: Found) -> bool:
    """ "At 92, Ida Kemp still runs"."""
    opens = _is_bare(line) and aged.first == 1 and line.low(0) == "at" and aged.value >= _YOUNGEST
    return opens and aged.number.plain and line.low(aged.end) == "," and line.is_capital(aged.end + 1)


def _spelled_apposition(line: Line, aged: Found) -> Found | None:
    """ "a girl, seven, was": only behind a noun for a person."""
    if line.low(aged.first - 1) != "," or not line.is_person(aged.first - 2) or aged.value < 2:
        return None
    return aged if line.low(aged.end) in (",", ".", ";", ")", "") else None


def _at_age(line: Line, aged: Found) -> Found | None:
    """ "became an MP at 27", "died at 85"."""
    if not _is_bare(line) or line.low(aged.first - 1) != "at" or not aged.number.plain:
        return None
    told = aged.value >= _YOUNGEST and not line.lows.isdisjoint(AGES[line.language].dying)
    return aged if told and not counts(line, aged.end) and not is_address(line, aged, False) else None


def _in_a_list_of_ages(line: Line, aged: Found) -> Found | None:
    """ "Anna, di 50 anni, e la sorella Maria, di 42"; "un ragazzo di 24 anni e una ragazza di 25"."""
    if _is_bare(line) or not aged.number.plain or "anni" not in line.lows:
        return None
    verb = line.is_word(aged.end) and line.words[aged.end].pos in ("AUX", "VERB")
    if line.is_word(aged.end) and line.low(aged.end) not in NUMBERS[line.language].and_ and not verb:
        return None
    if line.low(aged.first - 2) == "ne" and line.low(aged.first - 1) in AGES[line.language].having:
        return aged  # "corre da 60 anni e il suo allenatore ne ha 45"
    return aged if _is_of_a_named_one(line, aged, aged.first - 1) else None


def _is_of_a_named_one(line: Line, aged: Found, at: int) -> bool:
    """Whether words[at], before the number, joins it to somebody."""
    if line.low(at) in NUMBERS[line.language].and_ and line.low(at - 2) == "di" and line.is_number(at - 1):
        return line.is_person(at - 3)  # "i nipoti di 9 e 12"
    if line.low(at) != "di":  # "Montis aveva 30 anni, Tomaso 27 ed Elisabetta 36"
        having = not line.lows.isdisjoint(AGES[line.language].having)
        listed = line.low(at - 1) in NUMBERS[line.language].and_ | {","}
        return line.is_capital(at) and having and listed and aged.value >= LEAST_OF
    if line.low(at - 1) != ",":
        if line.is_capital(at - 1) and line.is_capital(at - 2):
            return True  # "Angelo Tropea di 73 anni e Maria Lizzio di 69"
        adjective = line.words[at - 1].pos == "ADJ" and not line.is_person(at - 1)
        return line.is_person(at - 1 - adjective)  # "la compagna nigeriana di 30"
    named = line.is_capital(at - 2) and (line.is_capital(at - 3) or line.is_person(at - 3))
    return named or line.is_person(at - 2)


def _bounded_age(line: Line, aged: Found) -> Found | None:
    """ "people over 65", "over-65s", "under-fives", "gli over 60"."""
    lexicon = AGES[line.language]
    at = aged.first - 1 - line.hyphen(aged.first - 1)
    if line.low(at) not in lexicon.over_under or line.is_capital(at):
        return None
    if _plural_behind(line, aged.end):
        return replace(aged, end=aged.end + 1)
    if counts(line, aged.end):
        return None
    if not _is_bare(line):
        loan = line.low(at) in lexicon.loans
        return aged if loan and f"{line.low(at)}{aged.value:.0f}" not in lexicon.teams else None
    who = at - 2 if line.low(at - 1) in lexicon.aged | lexicon.being | {"are"} else at - 1
    return aged if line.is_person(who) else None


def _turned(line: Line, aged: Found) -> Found | None:
    """ "turned 50", "he was 15", "Sims is 20."."""
    lexicon = AGES[line.language]
    if not _is_bare(line) or aged.value < LEAST_OF or counts(line, aged.end):
        return None
    verb, subject, after = line.low(aged.first - 1), aged.first - 2, line.low(aged.end)
    if verb in lexicon.having:
        return aged
    if verb not in lexicon.being:
        return None
    subject -= verb == "be"  # "she might be 33 next month"
    subject -= line.low(subject) == "'"
    if is_one_person(line, subject) or line.low(subject) in lexicon.subjects:
        return aged if after in lexicon.behind_age or _closes(line, aged.end) else None
    named = line.is_capital(subject) and subject > 0 and line.is_capital(subject - 1)
    return aged if named and aged.number.digits and after in lexicon.behind_age | {".", ","} else None


def _closes(line: Line, at: int) -> bool:
    """A sign that ends a clause, and no number right behind it: not "50/50", not "42, 3 million behind"."""
    sign = line.low(at) in ("", ".", "!", "?", ";", ")", ",")
    return sign and not (at + 1 < len(line) and line.words[at + 1].shape == "digits")


def _is_bare(line: Line) -> bool:
    return line.traits.bare_ages


def _plural_behind(line: Line, at: int) -> bool:
    return line.low(at) == "s" and line.glued(at)
