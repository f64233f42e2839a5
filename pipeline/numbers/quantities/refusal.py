"""Why a number without a unit is no figure: parts of words, ordinals, times of day, idioms, pronouns.

Dates and clock times are closed off before this; here stands what only the neighbours tell.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import RACES, UNITS
from pipeline.numbers.nouns import QUOTES
from pipeline.numbers.quantities import labels
from pipeline.numbers.quantities.line import IN_FULL, Found, Line
from pipeline.numbers.quantities.pronouns import is_pronoun, is_year

_SHORTEST = 50
"""Metres of a race; what is shorter is one of kilometres."""
_HYPHENED = frozenset(("of", "near", "under", "over", "mid", "/"))
"""What may be joined to a number by a hyphen: mother-of-three (not "ten-out-of-ten"), near-400,000, +/-3."""


def why_refused(line: Line, found: Found, counted: bool) -> str:
    """The name of the rule by which a number without a unit is no figure, "" where it is one.

    `counted`: a plural noun stands behind it.
    """
    number = found.number
    if reason := next((name for name, rule in _ANY_NUMBER if rule(line, found)), ""):
        return reason
    if found.high is not None:
        return _why_no_range(line, found, counted)
    if number.one:
        return "one"
    if number.scale == 1 and not counted and _is_homograph(line, found.first):
        return "other word"
    if not counted and _is_rank(line, found):
        return "rank"
    if number.scale > 1 or number.collective:
        return ""
    return next((name for name, rule in _PLAIN_RULES if rule(line, found, counted)), "")


def _why_no_range(line: Line, found: Found, counted: bool) -> str:
    if labels.is_name_of_model(line, found, counted):
        return "name"
    paged = not counted and found.kind is None and labels.is_reference(line, found, counted)
    return "reference" if paged else ""  # "pp. 3-5"


def _is_part(line: Line, found: Found) -> bool:
    """ "A320"; "two-way", "four-wheel", "eight-out-of-ten"."""
    end = found.number.end
    tailed = line.hyphen(end) and line.low(end + 1) in FIGURES[line.language].hyphen_tails
    return tailed or _is_glued(line, found.first, found.end)


def _is_glued(line: Line, first: int, end: int) -> bool:
    """Part of a longer token: A320, F-16, 5G, 133/2013, 20th, 45', 4-3-3."""
    if line.glued(first):
        if line.hyphen(first - 1) and line.low(first - 2) in _HYPHENED:
            return line.low(first - 2) == "of" and not line.is_person(first - 4)
        if _ends_token(line, first):
            return True
    return line.glued(end) and _opens_token(line, end)


def _ends_token(line: Line, first: int) -> bool:
    """Whether a token that began before words[first] goes on with it."""
    before = line.words[first - 1]
    if before.shape == "word" or before.text in "#@_&*/\\=~^":
        return True
    if not line.glued(first - 1):
        return False
    if before.low in "'\"":
        return line.words[first - 2].shape == "digits"
    return before.low in "-+.:"


def _opens_token(line: Line, end: int) -> bool:
    """Whether the token goes on behind the number with words[end]."""
    after = line.words[end]
    if after.shape == "word" or after.low in "°′″_@#=\\&^":
        return True
    if after.low == '"':
        return line.glued(end + 1) and line.text(end + 1).isdecimal()  # 58"17
    if after.low == "'":
        decade = line.glued(end + 1) and line.low(end + 1) == "s"
        return not decade and line.words[end - 1].shape == "digits"
    if after.low not in "/:.-" or not line.glued(end + 1):
        return False
    if after.low == "-":
        return not line.is_word(end + 1)
    return after.low == "/" or line.text(end + 1).isalnum()


def _is_base(line: Line, found: Found) -> bool:
    """ "3.4 per 1,000 births", "2,5 ogni mille nati": so many that the number before is counted among."""
    power = math.log10(found.value) if found.value >= 100 else 0.5
    return power == int(power) and line.low(found.first - 1) in FIGURES[line.language].per


def _is_rank(line: Line, found: Found) -> bool:
    """ "numero 7"; not "farmers number 1,40,000"."""
    marked = found.value >= IN_FULL and found.number.scale == 1 and not found.number.plain
    return not marked and line.low(found.first - 1) in FIGURES[line.language].numeros


def _is_homograph(line: Line, at: int) -> bool:
    """ "sei", "venti": you are, winds."""
    if line.low(at) not in NUMBERS[line.language].homographs:
        return False
    lexicon = FIGURES[line.language]
    return line.low(at) != "sei" or line.low(at - 1) not in lexicon.fixed | lexicon.alone | {"altri", "altre"}


def _is_year_of(line: Line, found: Found, counted: bool) -> bool:
    """ "2003 sales", "2018 MIT researchers": English writes a count of thousands with its comma."""
    if not line.traits.marks_thousands or not found.number.plain or not is_year(line, found):
        return False
    return (
        counted and found.value % 1000 != 0 and line.low(found.first - 1) not in FIGURES[line.language].alone
    )


def _is_ordinal(line: Line, found: Found, counted: bool) -> bool:
    """ "1 ° Rossi": the sign of an ordinal, with a space before it."""
    return line.low(found.end) in labels.ORDINAL_SIGNS and found.number.plain


def _is_seeding(line: Line, found: Found, counted: bool) -> bool:
    """ "Samoa (7)", "45 people (3)": a seeding or a shirt, the mark of a note."""
    bracketed = line.low(found.first - 1) == "(" and line.low(found.number.end) == ")"
    return bracketed and found.number.plain and found.value < 10 and line.is_word(found.first - 2)


def _is_clock(line: Line, found: Found, counted: bool) -> bool:
    """ "alle undici", "le 13 in Italia", "l'una e sedici"."""
    articles = FIGURES[line.language].clock_articles
    before, after = line.low(found.first - 1), line.low(found.end)
    if not articles or found.value > 24 or after == "che":  # "le undici che hanno avuto accesso"
        return False
    if before in articles and after in ("locali", "italiane"):
        return True
    if counted or (before == "le" and found.number.digits and line.is_word(found.end) and after != "in"):
        return False
    if before in ("'", "e"):
        return _is_about_one(line, found.first, before)
    return before in articles and not (found.number.decimals and found.number.digits)


def _is_about_one(line: Line, first: int, before: str) -> bool:
    """ "all'una", "l'una e sedici"."""
    if before == "e":
        return line.low(first - 2) == "una" and line.low(first - 3) == "'"
    return line.low(first) == "una" and line.low(first - 2) in ("all", "l", "dall")


def _is_peaks(line: Line, found: Found, counted: bool) -> bool:
    """ "i quattordici ottomila": mountains, counted by the number before."""
    if counted or found.number.digits or found.first == 0 or not line.low(found.first).endswith("mila"):
        return False
    before = line.words[found.first - 1]
    return before.low in FIGURES[line.language].fixed or before.shape == "digits"


def is_unclear(line: Line, found: Found, counted: bool) -> bool:
    """ "9.00 metri" in Italian: nine, or a thousand times as much with a digit lost; nobody can tell.

    So is "12.40 metri" where the article writes decimals with a comma, and "19.47 posti": things are whole.
    """
    number, text = found.number, line.text(found.number.first)
    if (
        not line.traits.decimal_comma
        or not number.digits
        or number.decimals != 2
        or "." not in text
        or "," in text
    ):
        return False
    odd = number.scale == 1 and text.index(".") >= 2 and found.kind in (None, "quantity", "count")
    return ".00" in text or (odd and (counted or (found.kind == "quantity" and line.setting.decimal_commas)))


def is_event(line: Line, found: Found, counted: bool = False) -> bool:
    """ "the world 10,000m title", "i 1500 metri donne", "nei 1500 stile": a race by its distance."""
    lexicon, before = FIGURES[line.language], line.low(found.first - 1)
    if found.value not in RACES or found.value < _SHORTEST:
        return False
    event = line.low(found.end) in lexicon.events
    if event and found.kind is None and line.low(found.end) in NOUNS[line.language].people:
        return False  # "100 donne"
    if event:
        return True
    return (
        before in lexicon.race_articles and found.kind is not None and not line.lows.isdisjoint(lexicon.races)
    )


def is_formation(line: Line, found: Found) -> bool:
    """ "4-0 - 3": how a team lines up."""
    dash = line.low(found.end) == "-" and not line.glued(found.end)
    return found.kind == "score" and dash and line.text(found.end + 1).isdecimal()


def _is_idiom(line: Line, found: Found, counted: bool) -> bool:
    """ "quattro chiacchiere", "in two", "a year or two"."""
    before, low, after = line.low(found.first - 1), line.low(found.first), line.low(found.end)
    idioms = FIGURES[line.language].idioms
    if (low, after) in idioms or ((before, low) in idioms and not counted and after != "of"):
        return True
    rounded = before in NUMBERS[line.language].or_ and line.low(found.first - 2) in UNITS[line.language].times
    return not counted and rounded


def _is_quoted(line: Line, found: Found, counted: bool) -> bool:
    """ "goes around with "666"", "l'iscrizione «1495»": a number by itself in quotation marks is a sign."""
    return line.low(found.first - 1) in QUOTES and line.low(found.end) in QUOTES and found.number.plain


def _is_zero(line: Line, found: Found, counted: bool) -> bool:
    """ "sparare a zero"."""
    return not counted and line.low(found.first) == "zero"


def _is_the_one(line: Line, found: Found, counted: bool) -> bool:
    """ "i medici del 118 accorsi": what has a singular article before it counts no plural."""
    singular = line.low(found.first - 1) in FIGURES[line.language].singular_articles
    return counted and found.number.plain and singular


def _is_cut_off(line: Line, found: Found, counted: bool) -> bool:
    """What a line break cut off from "anni", "alle 19:" or "dal 1992 al" before it, or a unit behind it."""
    if not found.number.plain or counted:
        return False
    if found.end == len(line) and line.after[:1] == "\n" and line.after.strip()[:1].islower():
        return True
    if found.first or not line.before.strip():
        return False
    last, lexicon = line.before.split()[-1].lower(), FIGURES[line.language]
    if last.endswith(".") and last.rstrip(".") in lexicon.references:
        return True
    return last.strip("'’") in lexicon.cut or (last[-1] == ":" and last[:-1].isdecimal())


def _is_listed(line: Line, found: Found) -> bool:
    """The number of a list item, a heading by itself, or a note mark in square brackets."""
    before, after = line.low(found.first - 1), line.low(found.end)
    if not found.number.plain or found.value >= 100:
        return before == "[" and after == "]" and found.number.plain
    if after == "-" and not line.glued(found.end):
        return before in ("", ")") and not line.glued(found.end + 1)
    if before in (":", ";") and after == ".":
        return found.end + 1 == len(line) or line.is_capital(found.end + 1)
    return (found.first == 0 and after in (".", ")", "]", "")) or (before == "[" and after == "]")


_ANY_NUMBER: tuple[tuple[str, Callable[[Line, Found], bool]], ...] = (
    ("formation", lambda line, found: line.refused.get(found.end) == "formation"),
    ("part of a word", _is_part),
    ("item of a list", _is_listed),
    ("base of a rate", _is_base),
)
_Rule = Callable[[Line, Found, bool], bool]
_PLAIN_RULES: tuple[tuple[str, _Rule], ...] = (
    ("year", _is_year_of),
    ("name", labels.is_designation),
    ("identifier", labels.is_identifier),
    ("event", is_event),
    ("ordinal", _is_ordinal),
    ("seeding", _is_seeding),
    ("cut off", _is_cut_off),
    ("idiom", _is_idiom),
    ("clock", _is_clock),
    ("zero", _is_zero),
    ("label", _is_quoted),
    ("name", _is_the_one),
    ("unclear", is_unclear),
    ("name", _is_peaks),
    ("label", labels.is_label),
    ("label", labels.is_in_a_long_list),
    ("label", labels.goes_on_with_labels),
    ("address", labels.is_address),
    ("reference", labels.is_reference),
    ("name", labels.is_name),
    ("pronoun", is_pronoun),
)
