"""Numbers that name things: telephones, codes, references, names, addresses, the items of a list."""

from __future__ import annotations

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import is_plural
from pipeline.numbers.quantities.amounts import read_amount
from pipeline.numbers.quantities.line import IN_FULL, Found, Line
from pipeline.numbers.reader import AIRLINER

_LOOK_BACK = 5
_IDENTIFIERS = 1e11
"""News writes larger amounts with marks or scale words."""
_UNMARKED = 10_000
"""From here on amounts have a mark: "88317" behind a name is one of a ticket."""
_LONG_LIST = 4
_LONGEST_RUN = 24
"""Runs of digits that are looked at together; the next ones are looked at afresh."""
ORDINAL_SIGNS = frozenset("°ºª")
_LABELS = frozenset(("name", "reference", "label", "part of a word", "cut off"))
"""Reasons that hold for the next number of a list as well."""


def run_of_digits(line: Line, at: int) -> int:
    """The end of a phone number or the like that begins at words[at], 0 where none does.

    That is: several runs of digits with single spaces or hyphens between, or one that is padded with a zero.
    """
    end, digits = _past_runs(line, at)
    runs, text = end - at, line.text(at)
    if _are_sets(line, at, end) or (runs <= 3 and _is_score(line, at)):
        return 0
    padded = len(text) > 1 and text[0] == "0" and text.isdecimal()
    called = runs > 1 and line.low(at - 1) in FIGURES[line.language].called
    if runs > 1 and (padded or digits >= 6) and (called or not _is_grouped(line, at, end)):
        return end
    return end if padded and runs >= 1 else 0


def _past_runs(line: Line, at: int) -> tuple[int, int]:
    """The end of the runs of digits from words[at] on, and how many digits they have outside dates."""
    end, digits = at, 0
    most = min(len(line), at + _LONGEST_RUN)
    while end < most and line.text(end).isdecimal():
        if end > at and line.glued(end + 1) and line.low(end + 1) in ORDINAL_SIGNS:
            break
        if end not in line.closed or end == at:
            digits += len(line.text(end))
        end += 1
        if line.hyphen(end) and line.words[end + 1].shape == "digits":
            end += 1
        elif end < len(line) and line.words[end].start != line.words[end - 1].end + 1:
            break
    return end, digits


def _are_sets(line: Line, at: int, end: int) -> bool:
    """ "6-4 3-6 7-6": pairs of small numbers."""
    pairs = range(at, end, 3)
    small = all(line.hyphen(k + 1) and max(len(line.text(k)), len(line.text(k + 2))) <= 2 for k in pairs)
    return (end - at) % 3 == 0 and small


def _is_score(line: Line, at: int) -> bool:
    """ "117-111": by what the article is about; not the start of a phone number."""
    pair = line.hyphen(at + 1) and len(line.text(at)) <= 3 and len(line.text(at + 2)) <= 3
    return pair and (line.setting.sporting or not line.lows.isdisjoint(FIGURES[line.language].contests))


def _is_grouped(line: Line, at: int, end: int) -> bool:
    """ "10 000 000": thousands; but "555 111" after another run is not reached here."""
    parts = [line.text(k) for k in range(at, end)]
    if any(not p.isdecimal() for p in parts):
        return len(parts) == 3 and parts[1] in "-–"
    return len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])


def is_name_of_model(line: Line, found: Found, counted: bool) -> bool:
    """ "Boeing 737-400", "ISO 3888-2 tests": what goes down is no range."""
    before = found.first - 1
    capital = line.is_capital(before) and before > 0
    named = capital and (line.words[before].pos in ("PROPN", "X") or line.text(before).isupper())
    falls = found.high is not None and found.number.value < found.high
    coded = line.hyphen(found.first + 1) and found.value >= 100 and not line.is_title
    return found.kind is None and named and (falls or coded or not counted)


def is_designation(line: Line, found: Found, counted: bool) -> bool:
    """ "2008 QH24", "2003 UB313": a number before a code; "motocicli euro 0": a class."""
    end, number = found.end, found.number
    if is_airliner(line, found):
        return True
    if line.low(found.first - 1) == "euro" and number.plain and found.value < 10 and not counted:
        return True
    coded = line.is_word(end) and line.text(end).isupper() and line.glued(end + 1)
    return number.plain and coded and line.text(end + 1).isdecimal()


def is_airliner(line: Line, found: Found) -> bool:
    """The 737 of "30 737s", where the reader parts them."""
    first = found.number.first
    behind = first > 0 and line.text(first - 1).isdecimal() and not line.glued(first)
    return behind and AIRLINER.fullmatch(line.text(first)) is not None


def is_identifier(line: Line, found: Found, counted: bool) -> bool:
    """A run of digits that nobody would read as an amount."""
    return found.number.plain and found.value >= _IDENTIFIERS


def goes_on_with_labels(line: Line, found: Found, counted: bool) -> bool:
    """ "Windows 95, 98 and 2000", "articoli 33 e 34", "km 60 + 400": what one of a list is, the next is."""
    words = NUMBERS[line.language]
    joined = line.low(found.first - 1) in words.and_ | words.or_ | {",", "+"}
    return joined and not counted and found.number.plain and line.refused.get(found.first - 1) in _LABELS


def is_paired(line: Line, at: int, article: str) -> bool:
    """ "del 3 e del 5 per cento", with its "e" at words[at]: no name, though an article stands before it."""
    if line.low(at) not in NUMBERS[line.language].and_ or line.low(at + 1) != article or at + 2 >= len(line):
        return False
    second = read_amount(line, at + 2)
    return second is not None and second.kind is not None


def is_in_a_long_list(line: Line, found: Found, counted: bool) -> bool:
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


def is_label(line: Line, found: Found, counted: bool) -> bool:
    """ "il treno regionale 3361", "bed 9": right behind a singular noun it names the thing."""
    at = found.first - 1
    if counted or not found.number.plain or line.is_title or at < 0:
        return False
    if line.traits.small_labels:
        noun = line.words[at].pos == "NOUN" and not is_plural(line.words[at], line.language)
        return noun and line.low(at) not in FIGURES[line.language].measuring
    if found.value < 100:
        return False
    word = line.words[at]
    if word.low in NUMBERS[line.language].articles:
        return True
    singular = word.low.endswith(("o", "a", "ale", "ile", "are", "ione")) and not word.text[0].isupper()
    named = word.pos in ("NOUN", "ADJ") and singular
    return named and (line.is_word(found.end) or line.low(found.end) in (")", ","))


def is_reference(line: Line, found: Found, counted: bool) -> bool:
    """ "terminal 1", "No. 3", "art. 5", "top ten", "call 101"."""
    lexicon = FIGURES[line.language]
    at = _label_before(line, found, counted)
    before = line.low(at)
    if before in lexicon.ranks:
        return True
    if before in lexicon.numeros and found.value >= IN_FULL and not found.number.plain:
        return False  # "farmers number 1,40,000": what names a thing has no marks
    if before in lexicon.identifying:
        return not counted
    if before not in lexicon.references:
        return False
    if before == "no" and counted and line.low(at + 1) != ".":
        return False
    if not line.traits.head_first:
        return True
    capital = line.is_capital(at) and at > 0 and not line.is_title  # "la Fase 2 parte"
    return capital or not counted or before in ("art", "n", "comma")


def _label_before(line: Line, found: Found, counted: bool) -> int:
    """Where the word is that the marks before a number lead back to ("art. 5", "numero: 3"), -1 for none."""
    at = found.first - 1
    if line.low(at) == "," and found.number.decimals:
        return -1  # "avanti di un punto, 47,5 contro 46,5"
    marks = FIGURES[line.language].label_marks
    while at >= 0 and (line.low(at) in marks or (line.low(at) in ("al", "il") and not counted)):
        at -= 1
    return at


def is_name(line: Line, found: Found, counted: bool) -> bool:
    """ "Nord Stream 2", "Formula 1", "World War Two", "Movimento 5 Stelle"."""
    first, spelled = found.first, line.words[found.first].shape == "word"
    if _is_inside_name(line, found):
        return True
    if _ends_initial(line, first - 1):
        return line.is_capital(first - 2) and found.number.plain and not counted  # "H.R. 1234"
    if spelled and line.is_capital(first) and line.is_word(first - 1):
        return not line.is_title  # "Radio Five Live", "negli anni Settanta e Ottanta"
    before = first - 1 - (line.low(first - 1) == "-")
    if not counted and _is_group_of(line, before):
        return not line.is_title and found.value < 100  # "Group of 20"
    named = line.is_word(before) and line.text(before) != line.low(before)  # "iPhone" too
    return named and not spelled and _numbers_name(line, found, counted, before)


def _ends_initial(line: Line, at: int) -> bool:
    return line.low(at) == "." and line.glued(at) and len(line.text(at - 1)) == 1


def _is_group_of(line: Line, at: int) -> bool:
    """Whether words[at] is the "of" behind a name that opens no sentence."""
    return at > 1 and line.low(at) == "of" and line.is_capital(at - 1)


def _numbers_name(line: Line, found: Found, counted: bool, before: int) -> bool:
    """Whether digits belong to the name at words[before]."""
    number, proper = found.number, line.words[before].pos == "PROPN"
    if counted and number.decimals and proper and before > 0 and not line.traits.head_first:
        return True  # "USB 2.0 connections"
    if counted and (line.traits.head_first or found.value >= 100):
        return False
    if before == 0 and not proper:
        return False
    if number.plain:
        return not IN_FULL <= found.value < _UNMARKED or proper
    return number.decimals > 0 and not counted


def _is_inside_name(line: Line, found: Found) -> bool:
    """ "Boeing 737 Max": a name on both sides."""
    before, after = found.first - 1, found.end
    if not found.number.plain or line.is_title or not (line.is_capital(before) and line.is_capital(after)):
        return False
    names = line.words[before].pos == line.words[after].pos == "PROPN"
    return names and line.traits.head_first and line.low(after) not in NOUNS[line.language].english


def is_address(line: Line, found: Found, counted: bool) -> bool:
    """ "12 Downing Street"; "via Roma 12", "piazza Duomo, 3"."""
    streets = FIGURES[line.language].streets
    if not found.number.plain:
        return False
    if line.traits.house_number_first and line.traits.head_first:  # "12, rue de Rivoli"
        return line.low(found.end + (line.low(found.end) == ",")) in streets
    if line.traits.house_number_first:
        ahead = found.end
        while line.is_capital(ahead) and ahead < found.end + 4:
            if line.low(ahead) in streets and ahead > found.end:
                return True
            ahead += 1
        return False
    back = found.first - 1 - (line.low(found.first - 1) == ",")
    for at in range(back, max(-1, back - _LOOK_BACK), -1):
        if line.low(at) in streets:
            return at < back and line.is_capital(back)
        if not (line.is_capital(at) or line.low(at) in NUMBERS[line.language].share_of | {"'", "n"}):
            return False
    return False
