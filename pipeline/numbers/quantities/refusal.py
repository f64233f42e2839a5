"""Numbers that are no figures: names, ranks, house and phone numbers, references, pronouns.

Dates and clock times are closed off before this; here stands what only the neighbours tell.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.lexicon.calendar import CALENDAR
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import UNITS
from pipeline.numbers.quantities.line import Found, Line

_LOOK_BACK = 5
_IDENTIFIERS = 1e11
"""News writes larger amounts with marks or scale words."""
_LONG_LIST = 4
_FEW = 5
"""So many persons are named one by one: "i due", "the four" stand for them; "questi dieci" tells how many."""
_ORDINAL_SIGNS = frozenset("°ºª")
_LONGEST_RUN = 24
"""Runs of digits that are looked at together; the next ones are looked at afresh."""


def run_of_digits(line: Line, at: int) -> int:
    """The end of a phone number or the like that begins at words[at], 0 where none does.

    That is: several runs of digits with single spaces or hyphens between, or one that is padded with a zero.
    """
    end, digits = at, 0
    most = min(len(line), at + _LONGEST_RUN)
    while end < most and line.words[end].shape == "digits" and line.words[end].text.isdecimal():
        if end > at and line.glued(end + 1) and line.low(end + 1) in _ORDINAL_SIGNS:
            break
        if end not in line.closed or end == at:
            digits += len(line.words[end].text)
        end += 1
        if line.hyphen(end) and line.words[end + 1].shape == "digits":
            end += 1
        elif end < len(line) and line.words[end].start != line.words[end - 1].end + 1:
            break
    runs = end - at
    if _are_sets(line, at, end) or (runs <= 3 and _is_score(line, at)):
        return 0
    padded = (
        len(line.words[at].text) > 1 and line.words[at].text[0] == "0" and line.words[at].text.isdecimal()
    )
    called = runs > 1 and line.low(at - 1) in FIGURES[line.language].called
    if runs > 1 and (padded or digits >= 6) and (called or not _is_grouped(line, at, end)):
        return end
    return end if padded and runs >= 1 else 0


def _are_sets(line: Line, at: int, end: int) -> bool:
    """ "6-4 3-6 7-6": pairs of small numbers."""
    return (end - at) % 3 == 0 and all(
        line.hyphen(k + 1) and len(line.text(k)) <= 2 and len(line.text(k + 2)) <= 2
        for k in range(at, end, 3)
    )


def _is_score(line: Line, at: int) -> bool:
    """ "117-111": of judges, votes or baskets, by what the article is about; not the start of a phone number."""
    pair = line.hyphen(at + 1) and len(line.text(at)) <= 3 and len(line.text(at + 2)) <= 3
    return pair and (line.setting.sporting or not line.lows.isdisjoint(FIGURES[line.language].contests))


def _is_grouped(line: Line, at: int, end: int) -> bool:
    """ "10 000 000": thousands; but "555 111" after another run is not reached here."""
    parts = [line.words[k].text for k in range(at, end)]
    if any(not p.isdecimal() for p in parts):
        return len(parts) == 3 and parts[1] in "-–"
    return len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])


def why_refused(line: Line, found: Found, counted: bool) -> str:
    """The name of the rule by which a number without a unit is no figure, "" where it is one.

    `counted`: a plural noun stands behind it.
    """
    first, number, many = found.number.first, found.number, found.high is not None
    if found.first != first and not many:
        first = found.first
    if line.refused.get(found.end) == "formation":
        return "formation"
    if _is_glued(line, found.first, found.end):
        return "part of a word"
    if _is_listed(line, found):
        return "item of a list"
    if many:
        return "name" if _is_name_of_model(line, found, counted) else ""
    if number.one:
        return "one"
    if number.scale == 1 and not counted and _is_homograph(line, first):
        return "other word"
    if not counted and line.low(first - 1) in FIGURES[line.language].numeros:
        return "rank"
    if number.collective and not counted and line.low(found.first - 1) in ("sulla", "sui"):
        return "pronoun"
    if number.scale > 1 or number.collective:
        return ""
    return _of_plain(line, found, first, counted)


def _of_plain(line: Line, found: Found, first: int, counted: bool) -> str:
    """The same for a number below a thousand or in full."""
    for name, rule in _PLAIN_RULES:
        if rule(line, found, counted):
            return name
    if _is_reference(line, first, counted):
        return "reference"
    if _is_name(line, found, counted):
        return "name"
    return "pronoun" if not counted and _is_pronoun(line, found) else ""


def _is_homograph(line: Line, at: int) -> bool:
    """ "sei", "venti": you are, winds."""
    if line.low(at) not in NUMBERS[line.language].homographs:
        return False
    return line.low(at) != "sei" or not _is_determined(line, at)


def _is_name_of_model(line: Line, found: Found, counted: bool) -> bool:
    """ "Boeing 737-400", "ISO 3888-2 tests": what goes down is no range."""
    before = found.first - 1
    named = line.is_capital(before) and (
        line.words[before].pos in ("PROPN", "X") or line.text(before).isupper()
    )
    falls = found.high is not None and found.number.value < found.high
    coded = line.hyphen(found.first + 1) and found.value >= 100 and not line.is_title
    return found.kind is None and named and before > 0 and (falls or coded or not counted)


def _is_year_of(line: Line, found: Found, counted: bool) -> bool:
    """ "2003 sales", "2018 MIT researchers": English writes a count of thousands with its comma."""
    if line.language != "en" or not found.number.plain or not _is_year(line, found):
        return False
    return counted and found.value % 1000 != 0 and line.low(found.first - 1) not in FIGURES["en"].alone


def _is_day(line: Line, found: Found, counted: bool) -> bool:
    """ "the Nov. 13 terrorist attacks"."""
    at = found.first - 1 - (line.low(found.first - 1) == ".")
    months = CALENDAR[line.language].short_months
    named = line.low(at) in months and line.is_capital(at)
    return line.language == "en" and named and found.number.plain and found.value <= 31


def _is_designation(line: Line, found: Found, counted: bool) -> bool:
    """ "2008 QH24", "2003 UB313": a number before a code."""
    end = found.end
    return (
        found.number.plain
        and line.is_word(end)
        and line.text(end).isupper()
        and (line.glued(end + 1) and line.text(end + 1).isdecimal())
    )


def _is_identifier(line: Line, found: Found, counted: bool) -> bool:
    """A run of digits that nobody would read as an amount."""
    return found.number.plain and found.value >= _IDENTIFIERS


def _is_emission_class(line: Line, found: Found, counted: bool) -> bool:
    """ "motocicli euro 0", "diesel Euro 6"."""
    return line.low(found.first - 1) == "euro" and found.number.plain and found.value < 10 and not counted


def _is_ordinal(line: Line, found: Found, counted: bool) -> bool:
    """ "1 ° Rossi": the sign of an ordinal, with a space before it."""
    return line.low(found.end) in _ORDINAL_SIGNS and found.number.plain


def _is_seeding(line: Line, found: Found, counted: bool) -> bool:
    """ "Samoa (7)": a seeding, a shirt or a note behind a name."""
    if line.low(found.first - 1) != "(" or line.low(found.number.end) != ")" or not found.number.plain:
        return False
    return found.value < 10 and line.is_capital(found.first - 2)


def _is_clock(line: Line, found: Found, counted: bool) -> bool:
    """ "alle undici", "le 13 in Italia", "l'una e sedici"."""
    if line.language != "it" or found.value > 24:
        return False
    before, after = line.low(found.first - 1), line.low(found.end)
    if before in FIGURES["it"].clock_articles and after in ("locali", "italiane"):
        return True
    if after == "che":
        return False  # "le undici che hanno avuto accesso"
    if counted or (before == "le" and found.number.digits and line.is_word(found.end) and after != "in"):
        return False
    if before == "'" and line.low(found.first) == "una":
        return line.low(found.first - 2) in ("all", "l", "dall")
    if before == "e":
        return line.low(found.first - 2) == "una" and line.low(found.first - 3) == "'"
    return before in FIGURES["it"].clock_articles and not (found.number.decimals and found.number.digits)


def _is_peaks(line: Line, found: Found, counted: bool) -> bool:
    """ "i quattordici ottomila": mountains, counted by the number before."""
    if counted or found.number.digits or found.first == 0 or not line.low(found.first).endswith("mila"):
        return False
    before = line.words[found.first - 1]
    return before.low in FIGURES["it"].fixed or before.shape == "digits"


def is_unclear(line: Line, found: Found, counted: bool) -> bool:
    """ "9.00 metri" in Italian: nine, or a thousand times as much with a digit lost; nobody can tell.

    So is "12.40 metri" where the article writes decimals with a comma, and "19.47 posti": things are whole.
    """
    number, text = found.number, line.text(found.number.first)
    if line.language != "it" or not number.digits or number.decimals != 2 or "." not in text:
        return False
    odd = number.scale == 1 and text.index(".") >= 2 and found.kind in (None, "quantity", "count")
    return ".00" in text or (odd and (counted or (found.kind == "quantity" and line.setting.decimal_commas)))


_DISTANCES = frozenset((50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10_000))


def is_event(line: Line, found: Found) -> bool:
    """ "the world 10,000m title", "i 1500 metri donne", "nei 1500 stile": a race by its distance."""
    if found.value not in _DISTANCES:
        return False
    lexicon = FIGURES[line.language]
    if line.low(found.end) in lexicon.events or line.low(found.first - 1) in ("olympic", "world"):
        return True
    return line.low(found.first - 1) in lexicon.race_articles and not line.lows.isdisjoint(lexicon.races)


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
    units = UNITS[line.language].times
    return before in NUMBERS[line.language].or_ and line.low(found.first - 2) in units and not counted


def _is_the_one(line: Line, found: Found, counted: bool) -> bool:
    """ "i medici del 118 accorsi": what has a singular article before it counts no plural."""
    if line.language != "it" or not counted or not found.number.plain:
        return False
    return line.low(found.first - 1) in ("il", "del", "al", "dal", "nel", "sul")


def _is_zero(line: Line, found: Found, counted: bool) -> bool:
    """ "sparare a zero", "blood group 0"."""
    return found.value == 0 and not counted and line.low(found.first) == "zero"


def _goes_on_with_labels(line: Line, found: Found, counted: bool) -> bool:
    """ "Windows 95, 98 and 2000", "articoli 33 e 34": what one number of a list is, the next one is."""
    joiner = line.low(found.first - 1)
    if counted or not found.number.plain or joiner not in NUMBERS[line.language].and_ | {",", "o", "or"}:
        return False
    return line.refused.get(found.first - 1, "") in (
        "name",
        "reference",
        "label",
        "part of a word",
        "cut off",
    )


def _is_in_a_long_list(line: Line, found: Found, counted: bool) -> bool:
    """ "15 linee (38, 44, 61, 86, 170 e 246)": bare numbers in a row name things."""
    if counted or not found.number.plain or not found.number.digits:
        return False
    joiners = NUMBERS[line.language].and_ | {",", "-"}
    first = last = found.first
    while line.low(first - 1) in joiners and line.text(first - 2).isdecimal():
        first -= 2
    while line.low(last + 1) in joiners and line.text(last + 2).isdecimal():
        last += 2
    return last - first >= 2 * (_LONG_LIST - 1) and not line.is_word(last + 1)


def _is_label(line: Line, found: Found, counted: bool) -> bool:
    """ "il treno regionale 3361", "asteroide 274301": right behind a singular noun it names the thing."""
    at = found.first - 1
    if line.language != "it" or counted or not found.number.plain or line.is_title:
        return False
    if line.low(at) in ("un", "una") and found.value >= 100:
        return True
    word = line.words[at] if at >= 0 else None
    if word is None or word.pos not in ("NOUN", "ADJ") or word.text[0].isupper() or found.value < 100:
        return False
    singular = word.low[-1:] in "oa" or (word.low.endswith(("ale", "ile", "are", "ione")))
    return singular and line.is_word(found.end) | (line.low(found.end) in (")", ","))


def _is_cut_off(line: Line, found: Found, counted: bool) -> bool:
    """What a line break cut off from "anni", "alle 19:" or "dal 1992 al" in the line before, or from a unit in the next."""
    if found.end == len(line) and line.after[:1] == "\n" and line.after.strip()[:1].islower():
        return found.number.plain and not counted
    if found.first or not found.number.plain or counted or not line.before.strip():
        return False
    last = line.before.split()[-1].lower()
    lexicon = FIGURES[line.language]
    if last.rstrip(".") in lexicon.references and last.endswith("."):
        return True
    return last.strip("'’") in FIGURES[line.language].cut or (last[-1] == ":" and last[:-1].isdecimal())


def _is_glued(line: Line, first: int, end: int) -> bool:
    """Part of a longer token: A320, F-16, 5G, 133/2013, 20th, 45', 4-3-3."""
    if line.glued(first):
        before = line.words[first - 1]
        if before.shape == "word" or before.text in "#@_&*/\\=~^":
            return True
        if before.low in ("'", '"') and line.glued(first - 1) and line.words[first - 2].shape == "digits":
            return True
        if before.low in "-+.:" and line.glued(first - 1):
            return not (before.low == "-" and line.low(first - 2) in _HYPHENED)
    if not line.glued(end):
        return False
    after = line.words[end]
    if after.shape == "word":
        return True
    if after.low == '"' and line.glued(end + 1) and line.text(end + 1).isdecimal():
        return True  # 58"17
    if after.low in ("'", "°", "′", "″", "_", "@", "#", "=", "\\", "&", "^"):
        return after.low != "'" or (
            not (line.glued(end + 1) and line.low(end + 1) == "s") and line.words[end - 1].shape == "digits"
        )
    if after.low in "/:.-" and line.glued(end + 1):
        return not (after.low == "-" and line.is_word(end + 1)) and not (
            after.low in ".:" and not line.words[end + 1].text.isalnum()
        )
    return False


def _is_listed(line: Line, found: Found) -> bool:
    """The number of a list item, a heading by itself, or a note mark in square brackets."""
    plain = found.number.plain
    if plain and found.value < 100 and line.low(found.end) == "-" and not line.glued(found.end):
        return line.low(found.first - 1) in ("", ")") and not line.glued(found.end + 1)
    if plain and line.low(found.first - 1) in (":", ";") and line.low(found.end) == "." and found.value < 100:
        return found.end + 1 == len(line) or line.is_capital(found.end + 1)
    if found.first == 0 and plain and line.low(found.end) in (".", ")", "]", "") and found.value < 100:
        return True
    return plain and line.low(found.first - 1) == "[" and line.low(found.end) == "]"


_HYPHENED = frozenset(("of", "near", "under", "over", "mid", "/"))
"""What may be joined to a number by a hyphen: mother-of-three, near-400,000, +/-3."""


def _is_determined(line: Line, at: int) -> bool:
    before = line.low(at - 1)
    return before in FIGURES[line.language].fixed or before in (
        "circa",
        "altri",
        "altre",
        "oltre",
        "almeno",
        "quasi",
    )


def _is_reference(line: Line, first: int, counted: bool) -> bool:
    """ "terminal 1", "No. 3", "art. 5", "top ten", "call 101"."""
    lexicon = FIGURES[line.language]
    at = first - 1
    while at >= 0 and (
        line.low(at) in ".°º,#:" or (line.low(at) in ("n", "nr", "no", "al", "il") and not counted)
    ):
        if line.low(at) == "," and line.language == "en":
            break
        if line.low(at) in ("no", "n", "nr"):
            break
        at -= 1
    before = line.low(at)
    if before in lexicon.ranks:
        return True
    if before in lexicon.identifying:
        return not counted
    if before not in lexicon.references:
        return False
    if (
        before in ("no", "number", "numero", "page")
        and counted
        and line.low(at) == "no"
        and line.low(at + 1) != "."
    ):
        return False
    if line.is_capital(at) and at > 0 and not line.is_title and line.language == "it":
        return True  # "la Fase 2 parte"
    return not (counted and line.language == "it" and line.low(at) not in ("art", "n", "comma"))


def _is_name(line: Line, found: Found, counted: bool) -> bool:
    """ "Nord Stream 2", "Formula 1", "World War Two", "Movimento 5 Stelle"."""
    first, end = found.first, found.end
    if first in line.closed or _is_inside_name(line, found):
        return True
    before = first - 1 - (line.low(first - 1) == "-")
    if (
        line.words[first].shape == "word"
        and line.is_capital(first)
        and line.is_capital(end)
        and line.is_word(first - 1)
    ):
        return not line.is_title
    if line.low(before) == "of" and line.is_capital(before - 1) and before > 1 and not counted:
        return not line.is_title and found.value < 100  # "Group of 20"
    if not _is_namelike(line, before) or (before in line.closed and line.words[before].pos == "X"):
        return False
    if line.words[first].shape == "word":
        return (
            line.is_capital(first)
            and before > 0
            and not line.is_title
            and not (counted and not line.is_capital(end))
        )
    proper = line.words[before].pos == "PROPN"
    if counted and found.number.decimals and proper and before > 0 and line.language == "en":
        return True  # "USB 2.0 connections"
    if counted and (line.language == "it" or found.value >= 100):
        return False
    if before == 0 and not proper:
        return False
    if found.number.plain:
        return found.value < 1000 or proper
    return found.number.decimals > 0 and not counted


def _is_namelike(line: Line, at: int) -> bool:
    """A capital, or one inside the word: "iPhone"."""
    return line.is_word(at) and line.text(at) != line.low(at)


def _is_inside_name(line: Line, found: Found) -> bool:
    """ "Boeing 737 Max": a name on both sides."""
    before, after = found.first - 1, found.end
    if not found.number.plain or line.is_title or not (line.is_capital(before) and line.is_capital(after)):
        return False
    names = line.words[before].pos == line.words[after].pos == "PROPN"
    return names and line.language == "it" and line.low(after) not in NOUNS["it"].english


def _is_address(line: Line, found: Found) -> bool:
    """ "12 Downing Street"; "via Roma 12", "piazza Duomo, 3"."""
    lexicon = FIGURES[line.language]
    if not found.number.plain:
        return False
    if line.language == "en":
        ahead = found.end
        while line.is_capital(ahead) and ahead < found.end + 4:
            if line.low(ahead) in lexicon.streets and ahead > found.end:
                return True
            ahead += 1
        return False
    back = found.first - 1 - (line.low(found.first - 1) == ",")
    for at in range(back, max(-1, back - _LOOK_BACK), -1):
        if line.low(at) in lexicon.streets:
            return at < back and line.is_capital(back)
        if not (line.is_capital(at) or line.low(at) in ("di", "del", "della", "dei", "'", "dell", "n")):
            return False
    return False


_EN_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "his", "her", "its", "their", "my", "our"])


def _is_singular_noun(line: Line, at: int) -> bool:
    """ "the 415 sign": the number is the name of the thing."""
    word = line.words[at]
    if word.pos:
        return word.pos == "NOUN" and word.text[0].islower()
    return word.text[0].islower() and word.low not in NOUNS["en"].function_words


def _is_year(line: Line, found: Found) -> bool:
    text = line.text(found.number.first)
    return len(text) == 4 and text.isdecimal() and text[:2] in ("18", "19", "20")


def _is_pronoun(line: Line, found: Found) -> bool:
    """ "i due", "the two"; "il 118", "nel 12": a number by itself behind an article."""
    lexicon = FIGURES[line.language]
    before = line.low(found.first - 1)
    if before == "'":
        before = line.low(found.first - 2)
    if before in lexicon.singular_articles and not found.number.decimals:
        return True
    if line.language == "en" and found.number.plain:
        after = found.end
        if before in ("a", "an") and _is_year(line, found) and line.is_word(after):
            return True  # "a 1998 second-round pick"
        if before in ("in", "since") and (found.value >= 100 or line.is_capital(after)):
            return True
        if before in _EN_DETERMINERS and line.is_word(after) and _is_singular_noun(line, after):
            return True
    if line.language == "it" and before in ("under", "over"):
        return True
    if before in ("a", "ad", "of") and line.low(found.first - 2) in lexicon.numbered:
        return True
    if before in ("e", "ed") and line.low(found.first - 2) in ("tutti", "tutte"):
        return True
    if before in lexicon.last and line.low(found.first - 2) in lexicon.fixed:
        return True  # "questi ultimi due"
    if line.low(found.end) in NOUNS[line.language].people:
        return False
    if before in lexicon.all_of and line.low(found.end) != "of":
        return found.value <= 12 and not found.number.digits  # "all three"
    few = found.value <= _FEW and not found.number.digits
    return before in lexicon.fixed and (few or found.value == 2)


_Rule = Callable[[Line, Found, bool], bool]
_PLAIN_RULES: tuple[tuple[str, _Rule], ...] = (
    ("year", _is_year_of),
    ("date", _is_day),
    ("name", _is_designation),
    ("identifier", _is_identifier),
    ("event", lambda line, found, counted: is_event(line, found)),
    ("name", _is_emission_class),
    ("ordinal", _is_ordinal),
    ("seeding", _is_seeding),
    ("cut off", _is_cut_off),
    ("idiom", _is_idiom),
    ("clock", _is_clock),
    ("zero", _is_zero),
    ("name", _is_the_one),
    ("unclear", is_unclear),
    ("name", _is_peaks),
    ("label", _is_label),
    ("label", _is_in_a_long_list),
    ("label", _goes_on_with_labels),
    ("address", lambda line, found, counted: _is_address(line, found)),
)
