"""Numbers that are no figures: names, ranks, house and phone numbers, references, pronouns.

Dates and clock times are closed off before this; here stands what only the neighbours tell.
"""

from __future__ import annotations

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.quantities.line import Found, Line

_LOOK_BACK = 5
_LONGEST_RUN = 24
"""Runs of digits that are looked at together; the next ones are looked at afresh."""


def run_of_digits(line: Line, at: int) -> int:
    """The end of a phone number or the like that begins at words[at], 0 where none does.

    That is: several runs of digits with single spaces or hyphens between, or one that is padded with a zero.
    """
    end, digits = at, 0
    most = min(len(line), at + _LONGEST_RUN)
    while end < most and line.words[end].shape == "digits" and line.words[end].text.isdecimal():
        if end not in line.closed or end == at:
            digits += len(line.words[end].text)
        end += 1
        if line.hyphen(end) and line.words[end + 1].shape == "digits":
            end += 1
        elif end < len(line) and line.words[end].start != line.words[end - 1].end + 1:
            break
    runs = end - at
    padded = (
        len(line.words[at].text) > 1 and line.words[at].text[0] == "0" and line.words[at].text.isdecimal()
    )
    if runs > 1 and (padded or digits >= 6) and not _is_grouped(line, at, end):
        return end
    return end if padded and runs >= 1 else 0


def _is_grouped(line: Line, at: int, end: int) -> bool:
    """ "10 000 000": thousands; but "555 111" after another run is not reached here."""
    parts = [line.words[k].text for k in range(at, end)]
    if any(not p.isdecimal() for p in parts):
        return len(parts) == 3 and parts[1] in "-–"
    return len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])


def is_refused(line: Line, found: Found, counted: bool) -> bool:
    """Whether a number without a unit is no figure. `counted`: a plural noun stands behind it."""
    first, number = found.number.first, found.number
    if found.first != first and found.high is None:
        first = found.first
    if _is_glued(line, found.first, found.end) or _is_listed(line, found):
        return True
    if found.high is not None and counted:
        return False
    if number.one and found.high is None:
        return True
    homographs = NUMBERS[line.language].homographs
    if found.high is None and number.scale == 1 and line.low(first) in homographs and not counted:
        return line.low(first) != "sei" or not _is_determined(line, first)
    if number.collective and not counted and line.low(found.first - 1) in ("sulla", "sui"):
        return True
    if number.scale > 1 or number.collective or found.high is not None:
        return False
    return (
        _is_reference(line, first, counted)
        or _is_name(line, found, counted)
        or _is_address(line, found)
        or (not counted and _is_pronoun(line, found))
    )


def _is_glued(line: Line, first: int, end: int) -> bool:
    """Part of a longer token: A320, F-16, 5G, 133/2013, 20th, 45', 4-3-3."""
    if line.glued(first):
        before = line.words[first - 1]
        if before.shape == "word" or before.text in "#@_&*/\\=~^":
            return True
        if before.low in ("'", '"') and line.glued(first - 1) and line.words[first - 2].shape == "digits":
            return True
        if before.low in "-.:" and line.glued(first - 1):
            return not (before.low == "-" and line.low(first - 2) == "of")
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
    if plain and line.low(found.first - 1) in (":", ";") and line.low(found.end) == "." and found.value < 100:
        return found.end + 1 == len(line) or line.is_capital(found.end + 1)
    if found.first == 0 and plain and line.low(found.end) in (".", ")", "]", "") and found.value < 100:
        return True
    return plain and line.low(found.first - 1) == "[" and line.low(found.end) == "]"


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
    if before in lexicon.identifying_verbs:
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
    if not line.is_capital(before) or (before in line.closed and line.words[before].pos == "X"):
        return False
    if line.words[first].shape == "word":
        return (
            line.is_capital(first)
            and before > 0
            and not line.is_title
            and not (counted and not line.is_capital(end))
        )
    if counted and (line.language == "it" or found.value >= 100):
        return False
    if before == 0 and line.words[before].pos != "PROPN":
        return False
    return (found.number.plain and found.value < 1000) or (found.number.decimals > 0 and not counted)


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
    if before == "a" and line.low(found.first - 2) in lexicon.numbered:
        return True
    if before in ("e", "ed") and line.low(found.first - 2) in ("tutti", "tutte"):
        return True
    return found.value == 2 and before in lexicon.fixed
