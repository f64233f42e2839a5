"""Ages: "32-year-old", "aged 11", "Name, 72,", "di 20 anni", "il 42enne", "sedicenne"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.reader import Number
from pipeline.numbers.spelled import age_value, spelled_value

_OLDEST = 122
"""Years that a human being has lived (Jeanne Calment)."""
_PERSON_ENDINGS = (
    "tore",
    "trice",
    "ista",
    "iere",
    "iera",
    "aio",
    "aia",
    "ese",
    "enne",
    "essa",
    "ano",
    "ana",
    "ante",
    "tori",
    "isti",
)
_LOOK_BACK = 5
_ARTICLES = frozenset(
    ["un", "una", "uno", "il", "la", "l", "lo", "i", "gli", "le", "'", "due", "tre", "giovane"]
)


def read_age_word(line: Line, at: int) -> Found | None:
    """ "sedicenne", "42enne", "ultraottantenni"."""
    if line.language != "it":
        return None
    word = line.words[at]
    if word.shape == "digits":
        if line.low(at + 1) not in ("enne", "enni") or not word.text.isdecimal() or len(word.text) > 3:
            return None
        step = at + 2
        return Found(
            at, step, float(word.text), "age", Number(at, step, float(word.text), digits=True), "year"
        )
    value = age_value(word.low, "it")
    return None if value is None else Found(at, at + 1, value, "age", Number(at, at + 1, value), "year")


def as_age(line: Line, found: Found) -> Found | None:
    """The duration or bare number as an age, None where it is none."""
    if found.kind == "duration":
        if found.unit not in ("year", "month", "week", "day"):
            return None
        end = _old_behind(line, found)
        if end:
            return replace(found, kind="age", end=end)
        old = _is_age_in_years(line, found) if line.language == "it" else _is_aged(line, found)
        return replace(found, kind="age") if old else None
    if (
        found.kind is None
        and found.number.scale == 1
        and 0 <= found.value <= _OLDEST
        and not found.number.decimals
    ):
        return _bare_age(line, found)
    return None


def _old_behind(line: Line, found: Found) -> int:
    """The end of "-old" or "years old", 0 without it."""
    if line.language != "en":
        return 0
    at = found.end + line.hyphen(found.end)
    if line.low(at) in ("old", "olds"):
        return at + 1
    return at + 2 if line.low(at) == "of" and line.low(at + 1) == "age" else 0


def _is_aged(line: Line, found: Found) -> bool:
    lexicon = FIGURES[line.language]
    at = found.first - 1
    while line.low(at) in lexicon.alone and at > found.first - 4:
        at -= 1
    return line.low(at) in lexicon.aged or (line.low(at) == "of" and line.low(at - 1) == "age")


def _bare_age(line: Line, found: Found) -> Found | None:
    aged = replace(found, kind="age", unit="year")
    if _is_aged(line, found) and line.language == "en":
        end = found.end + 1 if line.low(found.end) == "s" and line.glued(found.end) else found.end
        return (
            replace(aged, end=end) if not _is_followed_by_thing(line, found.end) or found.value > 3 else None
        )
    before, before_that = line.low(found.first - 1), line.low(found.first - 2)
    if before == "as" and before_that in ("young", "old"):
        return aged
    if not found.number.digits and before not in FIGURES[line.language].over_under:
        return _turned(line, aged) if before in ("was", "is") else None
    return (
        _bounded_age(line, aged)
        or _turned(line, aged)
        or _between_commas(line, aged)
        or _in_a_list_of_ages(line, aged)
    )


def _in_a_list_of_ages(line: Line, found: Found) -> Found | None:
    """ "Anna, di 50 anni, e la sorella Maria, di 42"."""
    if line.language != "it" or not found.number.plain or line.lows.isdisjoint(("anni",)):
        return None
    if line.low(found.first - 1) != "di" or line.low(found.first - 2) != ",":
        return None
    name = found.first - 3
    named = line.is_capital(name) and (line.is_capital(name - 1) or _is_person(line, name - 1))
    return found if (named or _is_person(line, name)) and not line.is_word(found.end) else None


def _is_followed_by_thing(line: Line, at: int) -> bool:
    return noun_phrase(line.words, at, line.language) is not None


def _bounded_age(line: Line, found: Found) -> Found | None:
    """ "people over 65", "over-65s", "under-fives", "gli over 60"."""
    lexicon = FIGURES[line.language]
    at = found.first - 1 - line.hyphen(found.first - 1)
    if line.low(at) not in lexicon.over_under or line.is_capital(at):
        return None
    plural = line.low(found.end) == "s" and line.glued(found.end)
    if plural:
        return replace(found, end=found.end + 1)
    if _is_followed_by_thing(line, found.end):
        return None
    if line.language == "it":
        return (
            found
            if line.low(at) in ("over", "under") and line.low(at) + str(int(found.value)) not in _TEAMS
            else None
        )
    return found if line.low(at - 1) in NOUNS["en"].people else None


_TEAMS = frozenset(f"under{age}" for age in range(14, 24))


def _turned(line: Line, found: Found) -> Found | None:
    """ "turned 50", "he was 15", "Sims is 20."."""
    if line.language != "en" or found.value < 5 or _is_followed_by_thing(line, found.end):
        return None
    verb, subject, after = line.low(found.first - 1), found.first - 2, line.low(found.end)
    if verb in FIGURES["en"].having:
        return found
    if verb not in ("was", "is") or found.number.scale > 1 or found.number.decimals:
        return None
    if line.low(subject) in ("he", "she", "who"):
        return found if after in _AFTER_AGE or _closes(line, found.end) else None
    if not found.number.digits:
        return None
    named = line.is_capital(subject) and subject > 0 and line.is_capital(subject - 1)
    return found if named and after in _AFTER_AGE | {".", ","} else None


def _closes(line: Line, at: int) -> bool:
    """A sign that ends a clause, and no number right behind it: not "50/50", not "42, 3 million behind"."""
    sign = line.low(at) in ("", ".", "!", "?", ";", ")", ",")
    return sign and not (at + 1 < len(line) and line.words[at + 1].shape == "digits")


_AFTER_AGE = frozenset(["when", "where", "at", "but", "years"])


def _between_commas(line: Line, found: Found) -> Found | None:
    """ "Michael Vann, 72, said", "arrest man, 32, on", "Rossi (45)"."""
    opening, closing = line.low(found.first - 1), line.low(found.end)
    if not found.number.plain or not 1 <= found.value <= _OLDEST or opening not in (",", "("):
        return None
    named = line.is_capital(found.first - 2) or line.text(found.first - 2) in ('"', "”", "»")
    person = _is_person(line, found.first - 2)
    if opening == "(":
        contest = not line.lows.isdisjoint(FIGURES[line.language].contests)
        return found if closing == ")" and (person or named) and found.value >= 10 and not contest else None
    if line.words[found.first - 2].shape == "digits" or found.first < 2:
        return None
    if closing in (",", ".", ";", ")", "", "-", "—", ":"):
        glued_dash = closing == "-" and line.glued(found.end)
        return found if (named or person) and not glued_dash else None
    return found if person and not _is_followed_by_thing(line, found.end) else None


def _is_person(line: Line, at: int) -> bool:
    return line.low(at) in NOUNS[line.language].people


# Italian: "anni" is an age or a duration, as the words around it tell.


def _is_age_in_years(line: Line, found: Found) -> bool:
    if found.unit in ("week", "day") or max(found.value, found.high or 0) > _OLDEST:
        return False
    first, end, lexicon = found.first, found.end, FIGURES[line.language]
    if line.low(end) in ("di", "d") and "età" in (line.low(end + 1), line.low(end + 2)):
        return True
    at = first - 1
    while at >= 0 and line.low(at) in lexicon.alone and line.low(at) != "di":
        at -= 1
    joiners = NUMBERS["it"].and_ | NUMBERS["it"].or_ | {","}
    while line.low(at) in joiners and at > 1 and _is_number(line, at - 1):
        at -= 2
        while at > 0 and line.low(at) in lexicon.alone and line.low(at) != "di":
            at -= 1
    if line.low(at) in ("ai", "sui") and line.low(at - 1) in ("intorno", "attorno"):
        at -= 2
    cue = line.low(at)
    if cue in ("di", "d"):
        if line.low(at - 1) == ",":
            return line.is_capital(at - 2) or _is_person(line, at - 2)
        return line.low(at - 1) == "età" or _belongs_to_person(line, at - 1)
    if found.unit == "month":
        return False
    if line.low(end) in ("fa", "prima", "dopo", "or", "addietro") or _starts_dependent(line, end):
        return False
    if found.high is not None:
        return _range_is_age(line, found)
    if cue in (",", "("):
        return not _is_sentence(line, found, cue) and _is_apposition(line, at, end)
    if cue in lexicon.having:
        return line.low(end) not in ("di", "d", "per", "in", "a")
    article = line.low(first - 1) in ("i", "gli")
    if article and (
        cue in lexicon.over_under or cue in ("fino", "compiuto", "compiuti", "superato", "sui", "entro")
    ):
        return cue != "entro"
    if line.low(first - 1) in ("sui", "dai", "ai") and line.low(first - 2) not in (
        "condannato",
        "condannati",
    ):
        return (
            line.low(first - 2) in ("fino", "superiore", "superiori", "inferiore", "età", "minori")
            or line.low(first - 1) == "sui"
        )
    if cue == "a":
        near = {line.low(k) for k in range(max(0, at - 8), min(len(line), end + 6))}
        young = any(line.low(k) in ("soli", "appena", "sole") for k in range(at, first))
        return young or not near.isdisjoint(lexicon.dying)
    return False


def _is_sentence(line: Line, found: Found, cue: str) -> bool:
    """ "condannati Bossi (2 anni e sei mesi) e ...": years of prison, as brackets or months tell."""
    in_months = any(line.low(k) in ("mese", "mesi") for k in range(found.first, found.end))
    return (cue == "(" or in_months) and not line.lows.isdisjoint(FIGURES["it"].sentenced)


def _is_number(line: Line, at: int) -> bool:
    return line.words[at].shape == "digits" or spelled_value(line.low(at), "it") is not None


def _starts_dependent(line: Line, at: int) -> bool:
    """ "a 100 anni dalla nascita", "20 anni di carcere": a span of time."""
    return line.low(at) in (
        "dal",
        "dalla",
        "dall",
        "dalle",
        "dai",
        "dallo",
        "dagli",
        "carcere",
        "reclusione",
        "consecutivi",
    )


def _belongs_to_person(line: Line, at: int) -> bool:
    """Whether the nearest noun before "di ... anni" is a person rather than a sentence or contract."""
    lexicon = FIGURES[line.language]
    for k in range(at, max(-1, at - _LOOK_BACK), -1):
        word = line.words[k]
        if word.shape == "sign":
            return False
        if word.low in lexicon.not_ages:
            return False
        if _is_person(line, k) or spelled_value(word.low, line.language) is not None:
            return True
        if word.low.endswith(_PERSON_ENDINGS) and k > at - 2 and line.low(k - 1) in _ARTICLES:
            return True
        if line.is_capital(k) and k > 0 and k == at:
            return True
    return False


def _is_apposition(line: Line, comma: int, end: int) -> bool:
    closing = line.low(end)
    named = (
        line.is_capital(comma - 1)
        or _is_person(line, comma - 1)
        or line.text(comma - 1) in ("”", '"', "»", ")")
    )
    if line.low(comma) == "(":
        return closing in (")", ",")
    if closing in (",", ")", ".", ";", "", "e", "-", "—", ":"):
        return named or (line.is_word(comma - 1) and closing == ",")
    return named and closing not in FIGURES[line.language].age_blockers - {"di", "da"}


def _range_is_age(line: Line, found: Found) -> bool:
    before = found.first - 1
    if any(_is_person(line, k) for k in range(max(0, before - 2), found.first)):
        return True
    if any(line.low(k) in FIGURES[line.language].not_ages for k in range(max(0, before - 3), found.first)):
        return False
    articles = {"i", "gli", "dai", "ai", "agli", "dagli"}
    inside = {line.low(k) for k in range(found.first, found.end)}
    return (
        not inside.isdisjoint(articles)
        and line.low(found.first) in NUMBERS["it"].between | NUMBERS["it"].from_
    )
