"""Years and months where an age is told with them: an age or a duration, as the words around them tell."""

from __future__ import annotations

from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import UNITS
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.spelled import spelled_value

OLDEST = 122
"""Years that a human being has lived (Jeanne Calment)."""
LEAST_OF = 4
"""Years of "a boy of ten"; "a mother of three" has so many children. Of older persons no months are told."""
_GROWN = 13
"""Years from which on "uno psichiatra di 31 anni" is no "proroga di due anni", whatever the noun."""
_LOOK_BACK = 5
_CLAUSE = 8
"""Words between "età" and its number."""
_BOTH = frozenset(("massimo", "minimo", "per"))
"""Nouns of durations that stand beside an age as well: "l'età media"."""


def is_age_in_years(line: Line, found: Found) -> bool:
    """Whether the years or months are those of a person."""
    end, lexicon = found.end, AGES[line.language]
    after = line.low(end + 1) if line.low(end) == "," else line.low(end)
    if found.unit in ("week", "day") or max(found.value, found.high or 0) > OLDEST:
        return False
    if line.low(end) in lexicon.past or after == "prima":
        return False
    following = (line.low(end + 1), line.low(end + 2))
    if line.low(end) in NUMBERS[line.language].of and not lexicon.aged.isdisjoint(following):
        return True
    at = _cue(line, found.first)
    if _speaks_of_age(line, at):
        return line.low(end) not in lexicon.spans
    if line.low(at) in NUMBERS[line.language].of:
        return _is_of_a_person(line, at, found)
    if found.unit == "month":
        near = range(max(0, at - 4), at)
        return line.low(at) in lexicon.having and any(line.is_person(k) for k in near)
    return line.low(end) not in lexicon.spans and _are_years_of_a_person(line, found, at)


def _are_years_of_a_person(line: Line, found: Found, at: int) -> bool:
    """By the cue at words[at]: "Mario, 40 anni,", "ha 40 anni", "i ragazzi dai 12 ai 15 anni"."""
    lexicon, first, end, cue = AGES[line.language], found.first, found.end, line.low(at)
    if found.high is not None:
        return _range_is_age(line, found)
    if cue in (",", "("):
        return not _is_sentence(line, found, cue) and _is_apposition(line, at, end)
    if cue in lexicon.having:
        return cue.startswith("compi") or line.low(end) not in {*NUMBERS[line.language].of, "per", "in", "a"}
    if cue in _opening(line) and at < first - 1 and line.is_person(at - 1):
        return True  # "giovani tra i 6 mesi e ..."
    return _reaches(line, first, cue) or (cue in lexicon.at and _at_age(line, at, first, end))


def _cue(line: Line, first: int) -> int:
    """The index of the word before the number that tells: past "circa" and earlier numbers of a list."""
    at = _before_about(line, first - 1, 0)
    if line.low(at) == "media" and line.low(at - 1) == "in":
        at -= 2
    joining = NUMBERS[line.language].and_ | NUMBERS[line.language].or_ | {","}
    while line.low(at) in joining and at > 1:
        back = at - 1 - _is_unit(line, at - 1)
        if not line.is_number(back) or line.words[back].shape != line.words[first].shape:
            break  # "il più grande dei due, 15 anni"
        at = _before_about(line, back - 1, 1)
    if line.low(at) in ("ai", "sui") and line.low(at - 1) in ("intorno", "attorno"):
        return at - 2
    # "aspetta più di sei mesi"
    return at - 2 if line.low(at) == "di" and line.low(at - 1) in ("più", "meno") else at


def _before_about(line: Line, at: int, least: int) -> int:
    """The word before "circa", "quasi" at words[at]; those before words[least] are not passed."""
    while at >= least and line.low(at) in FIGURES[line.language].alone - {"di"}:
        at -= 1
    return at


def _is_of_a_person(line: Line, at: int, found: Found) -> bool:
    """ "di 20 anni" with its "di" at words[at]."""
    several = any(line.words[k].shape == "digits" for k in range(at + 1, found.first))
    if line.is_word(at - 1) and line.words[at - 1].pos == "ADV" and line.low(at - 2) == ",":
        at -= 1  # "due donne, oggi di 27 anni"
    if line.low(at - 1) in (",", "("):
        return _is_of_those(line, at - 2, several)
    if line.low(at - 1) == "media" and line.low(at - 2) == "in":
        at -= 2
    if line.low(at - 2) == "più" and line.low(at - 1) not in ("anziani", "giovani"):
        return False  # "più giovane di quattro anni"
    return _belongs_to_person(line, at - 1, found.unit == "year" and found.value >= _GROWN)


def _is_of_those(line: Line, last: int, several: bool) -> bool:
    """Whether those before ", di 27 anni", with words[last] the last of them, are persons; `several` years in
    a row ("due venditori, di 45 e 51 anni") are seldom of anything else."""
    lexicon, word = AGES[line.language], line.words[last]
    pair = spelled_value(word.low, line.language) is not None and line.low(last - 1) in lexicon.articles
    if line.is_capital(last) or line.is_person(last) or pair:  # "i due, di 22 e 24 anni"
        return True
    return several and word.pos == "NOUN" and word.low not in lexicon.not_ages


def _reaches(line: Line, first: int, cue: str) -> bool:
    """ "oltre i 40 anni", "fino ai 18 anni", "sui 30 anni", "la soglia dei 40 anni"."""
    lexicon, before, before_that = AGES[line.language], line.low(first - 1), line.low(first - 2)
    if before in ("i", "gli") and cue in lexicon.over_under | lexicon.up_to:
        return True
    if before == "sui" or (before in ("dai", "ai") and before_that in lexicon.bounding):
        return not before_that.startswith("condannat")
    return before in ("dei", "i", "gli") and before_that in lexicon.reaching


def _at_age(line: Line, at: int, first: int, end: int) -> bool:
    """ "morto a 80 anni", "a soli 20 anni"."""
    near = {line.low(k) for k in range(max(0, at - 8), min(len(line), end + 6))}
    young = any(line.low(k) in AGES[line.language].only for k in range(at, first))
    opens = at == 0 and (line.is_capital(end) or line.low(end) == ",")  # "A 88 anni Ida corre ancora"
    return young or opens or not near.isdisjoint(AGES[line.language].dying)


def _speaks_of_age(line: Line, cue: int) -> bool:
    """ "l'età media è di 51 anni", "l'età pensionabile salirà a 67 anni", "raggiunto l'età di"."""
    lexicon = AGES[line.language]
    if not lexicon.age_nouns.isdisjoint((line.low(cue), line.low(cue - 1))) and line.low(cue) in (
        lexicon.age_nouns | lexicon.means
    ):
        return True  # "età mediana 33,5 anni"
    if line.low(cue) not in lexicon.linking:
        return False
    for k in range(cue, max(-1, cue - _CLAUSE), -1):
        if line.low(k) in lexicon.clause_ends or line.low(k) in lexicon.not_ages - _BOTH - lexicon.means:
            return False
        if line.low(k) in lexicon.age_nouns:
            return line.low(k) != "pensione" or line.low(k - 1) == "in"
    return False


def _is_sentence(line: Line, found: Found, cue: str) -> bool:
    """ "condannati Bossi (2 anni e sei mesi) e ...": years of prison, as brackets or months tell."""
    in_months = any(_is_unit(line, k, "month") for k in range(found.first, found.end))
    sentenced = not line.lows.isdisjoint(FIGURES[line.language].sentenced)
    return (in_months and found.value >= LEAST_OF) or ((cue == "(" or in_months) and sentenced)


def _belongs_to_person(line: Line, at: int, grown: bool) -> bool:
    """Whether the nearest noun before "di ... anni" is a person rather than a sentence or contract; `grown`
    where the years are too many for most of what lasts."""
    lexicon = AGES[line.language]
    for k in range(at, max(-1, at - _LOOK_BACK), -1):
        word = line.words[k]
        if word.shape == "sign" and not (word.low == "." and k > 0 and len(line.words[k - 1].text) == 1):
            return False
        if word.low in lexicon.not_ages:
            return False
        if _tells_a_person(line, k, at, grown):
            return True
    return False


def _tells_a_person(line: Line, k: int, at: int, grown: bool) -> bool:
    """Whether words[k], at or before words[at], is or leads to a person."""
    word, lexicon = line.words[k], AGES[line.language]
    singular = k < at and word.low in NUMBERS[line.language].ones  # "una proroga di sei mesi"
    numeral = spelled_value(word.low, line.language) is not None
    if (grown or not singular) and (numeral or line.is_person(k)):
        return True
    opens = line.low(k - 1) in lexicon.articles | {","}
    if k == at and k > 0 and (line.is_capital(k) or (line.low(k - 1) == "," and line.is_capital(k - 2))):
        return line.is_capital(k) or word.pos in ("ADJ", "NOUN")  # "Ahmed Belkacem, algerino di 32 anni"
    return opens and k > at - 2 and word.low.endswith(lexicon.person_endings)


def _is_apposition(line: Line, comma: int, end: int) -> bool:
    """ "Mario Rossi, 40 anni,", "R. (15 anni)"."""
    closing, before = line.low(end), comma - 1
    initial = line.low(before) == "." and line.is_capital(before - 1) and len(line.text(before - 1)) == 1
    named = line.is_capital(before) or line.is_person(before) or line.text(before) in ("”", '"', "»", ")")
    if line.low(comma) == "(":
        return closing in (")", ",")
    if closing in (",", ")", ".", ";", "", "e", "-", "—", ":"):
        return named or initial or (line.is_word(before) and closing == ",")
    return (named or initial) and closing not in AGES[line.language].blockers - {"di", "da"}


def _range_is_age(line: Line, found: Found) -> bool:
    """ "ragazze in media di 18-22 anni", "età compresa tra 28 e 61 anni", "dai 6 ai 12 anni"."""
    lexicon, before = AGES[line.language], found.first - 1
    back = 6 if line.low(before) in ("media", "circa", "di") else 2
    near = range(max(0, before - back), found.first)
    if any(line.is_person(k) or line.low(k) in lexicon.age_nouns for k in near):
        return True
    if any(line.low(k) in lexicon.not_ages for k in range(max(0, before - 3), found.first)):
        return False
    articles = ("i", "gli", "dai", "ai", "agli", "dagli")
    told = any(line.low(k) in articles for k in range(found.first, found.end))
    return told and line.low(found.first) in _opening(line)


def _opening(line: Line) -> frozenset[str]:
    """What opens a range: "tra", "dai"."""
    words = NUMBERS[line.language]
    return words.between | words.from_


def _is_unit(line: Line, at: int, *units: str) -> bool:
    return UNITS[line.language].times.get(line.low(at)) in (units or ("year", "month"))
