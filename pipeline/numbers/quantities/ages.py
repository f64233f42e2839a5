"""Ages: "32-year-old", "aged 11", "Name, 72,", "di 20 anni", "il 42enne", "sedicenne"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.nouns import is_plural, noun_phrase
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
    """ "sedicenne", "42enne", "ultraottantenni", the "threes" of "under-threes"."""
    if line.language != "it":
        bounded = line.low(at - 2) in FIGURES["en"].over_under and line.hyphen(at - 1)
        number = spelled_value(line.low(at)[:-1], "en") if bounded and line.low(at)[-1:] == "s" else None
        return Found(at, at + 1, number, "age", Number(at, at + 1, number), "year") if number else None
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
    if found.unit == "second" and line.low(found.end - 1) == "s" and line.glued(found.end - 1):
        bound = found.first - 1 - line.hyphen(found.first - 1)
        over = line.low(bound) in FIGURES[line.language].over_under
        return replace(found, kind="age", unit="year") if over else None  # "the over-65s"
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
    while line.low(at) in (",", "and", "or") and _is_number(line, at - 1) and at > found.first - _CLAUSE:
        at -= 2  # "aged 2, 5 and 7"
    if line.low(at) in lexicon.aged or (line.low(at) == "of" and line.low(at - 1) in lexicon.aged):
        return True
    if found.number.one:
        return False
    near = range(max(0, found.first - _CLAUSE), found.first)
    last = max((k for k in near if line.low(k) in ("age", "ages") and line.low(k - 1) != "-"), default=-1)
    return (
        last >= 0
        and found.kind is None
        and all(line.low(k) not in _CLAUSE_ENDS for k in range(last, found.first))
    )


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
    if line.language == "en" and before == "of" and _is_one_person(line, found):
        return aged
    if (
        line.language == "it"
        and before == "di"
        and before_that in _THE_OTHER
        and not line.lows.isdisjoint(("anni",))
        and not line.is_word(found.end)
    ):
        return aged  # "una di tre anni e una di sei"
    if not found.number.digits and before not in FIGURES[line.language].over_under | {"-"}:
        return (_turned(line, aged) if before in _BEING else None) or _spelled_apposition(line, aged)
    return (
        _at_age(line, aged)
        or _bounded_age(line, aged)
        or _turned(line, aged)
        or _between_commas(line, aged)
        or _in_a_list_of_ages(line, aged)
    )


_THE_OTHER = frozenset(("una", "uno", "altro", "altra", "quello", "quella"))


def _is_one_person(line: Line, found: Found) -> bool:
    """ "a woman of 70", "a boy of ten called Kacper"; not "a group of 70", nor "a mother of 3 boys"."""
    who = found.first - 2
    one = (
        _is_person(line, who)
        and not is_plural(line.words[who], "en")
        and line.low(who - 1) in ("a", "an", "the")
    )
    return one and found.value >= _LEAST_OF and not _is_followed_by_thing(line, found.end)


_LEAST_OF = 4
"""Years of "a boy of ten"; "a mother of three" has so many children. Of older persons no months are told."""


def _spelled_apposition(line: Line, found: Found) -> Found | None:
    """ "a girl, seven, was": only behind a noun for a person."""
    if line.low(found.first - 1) != "," or not _is_person(line, found.first - 2) or found.value < 2:
        return None
    return found if line.low(found.end) in (",", ".", ";", ")", "") else None


def _at_age(line: Line, found: Found) -> Found | None:
    """ "became an MP at 27", "died at 85"."""
    if line.language != "en" or line.low(found.first - 1) != "at" or not found.number.plain:
        return None
    if not _YOUNGEST <= found.value <= _OLDEST or line.lows.isdisjoint(FIGURES["en"].dying):
        return None
    return None if line.is_word(found.end) and _is_followed_by_thing(line, found.end) else found


def _in_a_list_of_ages(line: Line, found: Found) -> Found | None:
    """ "Anna, di 50 anni, e la sorella Maria, di 42"; "un ragazzo di 24 anni e una ragazza di 25"."""
    if line.language != "it" or not found.number.plain or line.lows.isdisjoint(("anni",)):
        return None
    verb = line.is_word(found.end) and line.words[found.end].pos in ("AUX", "VERB")
    closed = not line.is_word(found.end) or line.low(found.end) in NUMBERS["it"].and_ or verb
    at = found.first - 1
    if line.low(at) != "di":  # "Montis aveva 30 anni, Tomaso 27 ed Elisabetta 36"
        aged = not line.lows.isdisjoint(("aveva", "ha", "avevano", "avesse"))
        listed = line.low(at - 1) in NUMBERS["it"].and_ | {","}
        return found if line.is_capital(at) and aged and listed and closed and found.value >= 5 else None
    if line.low(at - 1) != ",":
        adjective = at > 1 and line.words[at - 1].pos == "ADJ"  # "la sua compagna nigeriana di 30"
        return (
            found
            if closed and _is_person(line, at - 1 - (adjective and not _is_person(line, at - 1)))
            else None
        )
    name = at - 2
    named = line.is_capital(name) and (line.is_capital(name - 1) or _is_person(line, name - 1))
    return found if (named or _is_person(line, name)) and closed else None


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
    who = at - 2 if line.low(at - 1) in ("are", "aged", "is") else at - 1
    return found if line.low(who) in NOUNS["en"].people else None


_TEAMS = frozenset(f"under{age}" for age in range(14, 24))


def _turned(line: Line, found: Found) -> Found | None:
    """ "turned 50", "he was 15", "Sims is 20."."""
    if line.language != "en" or found.value < 5 or _is_followed_by_thing(line, found.end):
        return None
    verb, subject, after = line.low(found.first - 1), found.first - 2, line.low(found.end)
    if verb in FIGURES["en"].having:
        return found
    if verb not in _BEING or found.number.scale > 1 or found.number.decimals:
        return None
    if verb == "be":
        subject -= 1  # "she might be 33 next month"
    if line.low(subject) == "'" or verb in ("'", "m"):
        subject -= 1
    if line.low(subject) in ("he", "she", "who", "i"):
        return found if after in _AFTER_AGE or _closes(line, found.end) else None
    if not found.number.digits:
        return None
    named = line.is_capital(subject) and subject > 0 and line.is_capital(subject - 1)
    return found if named and after in _AFTER_AGE | {".", ","} else None


def _closes(line: Line, at: int) -> bool:
    """A sign that ends a clause, and no number right behind it: not "50/50", not "42, 3 million behind"."""
    sign = line.low(at) in ("", ".", "!", "?", ";", ")", ",")
    return sign and not (at + 1 < len(line) and line.words[at + 1].shape == "digits")


_AFTER_AGE = frozenset(["when", "where", "at", "but", "years", "next", "this", "and"])
_BEING = frozenset(["was", "is", "am", "be", "m", "s"])
_YOUNGEST = 13
"""From here on "at N" may be the age at which somebody did or became something."""
_CLAUSE = 8
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", ")", "%", "that", "who", "which", "but"])


def _between_commas(line: Line, found: Found) -> Found | None:
    """ "Michael Vann, 72, said", "arrest man, 32, on", "Rossi (45)"."""
    opening, closing = line.low(found.first - 1), line.low(found.end)
    if not found.number.plain or not 1 <= found.value <= _OLDEST or opening not in (",", "("):
        return None
    named = line.is_capital(found.first - 2) or line.text(found.first - 2) in ('"', "”", "»")
    person = _is_person(line, found.first - 2)
    if opening == "(":
        contest = not line.lows.isdisjoint(FIGURES[line.language].contests) or _brackets_counts(line)
        closes = closing == ")" or (closing == "," and line.is_word(found.end + 1))
        return found if closes and (person or named) and found.value >= 10 and not contest else None
    if line.words[found.first - 2].shape == "digits" or found.first < 2:
        return None
    if closing in (",", ".", ";", ")", "", "-", "—", ":"):
        glued_dash = closing == "-" and line.glued(found.end)
        return found if (named or person) and not glued_dash else None
    if named and line.low(found.end) in _BEHIND_NAMES and _names_an_age_before(line, found.first):
        return found  # "Emily, 16, and Pelham, 14 were"
    several = person and is_plural(line.words[found.first - 2], line.language)
    part = closing in NUMBERS[line.language].share_of  # "21 people, 14 of them Australians"
    return (
        found if person and not part and not several and not _is_followed_by_thing(line, found.end) else None
    )


def _brackets_counts(line: Line) -> bool:
    """ "peacekeeping (5139), addestramento (143), assistenza militare (44)": counts, since some are no ages."""
    return any(
        line.low(k - 1) == "(" and line.low(k + 1) == ")" and line.text(k).isdecimal() and int(line.text(k)) > _OLDEST
        and len(line.text(k)) != 4
        for k in range(1, len(line) - 1)
    )  # fmt: skip


_BEHIND_NAMES = frozenset(
    ["was", "were", "is", "are", "and", "has", "have", "had", "e", "ed", "sono", "erano"]
)


def _names_an_age_before(line: Line, end: int) -> bool:
    """Whether an earlier "Name, 16," stands in the line."""
    return any(
        line.low(k) == line.low(k + 2) == ","
        and line.is_capital(k - 1)
        and line.text(k + 1).isdecimal()
        and len(line.text(k + 1)) <= 2
        for k in range(1, end - 2)
    )


def _is_person(line: Line, at: int) -> bool:
    return line.low(at) in NOUNS[line.language].people


# Italian: "anni" is an age or a duration, as the words around it tell.


def _is_age_in_years(line: Line, found: Found) -> bool:
    if found.unit in ("week", "day") or max(found.value, found.high or 0) > _OLDEST:
        return False
    first, end, lexicon = found.first, found.end, FIGURES[line.language]
    if line.low(end) in _TIMES_PAST or (line.low(end) == "," and line.low(end + 1) == "prima"):
        return False
    if line.low(end) in ("di", "d") and "età" in (line.low(end + 1), line.low(end + 2)):
        return True
    at = first - 1
    while at >= 0 and line.low(at) in lexicon.alone and line.low(at) != "di":
        at -= 1
    if line.low(at) == "media" and line.low(at - 1) == "in":
        at -= 2
    joiners = NUMBERS["it"].and_ | NUMBERS["it"].or_ | {","}
    while line.low(at) in joiners and at > 1:
        back = at - 1 - (line.low(at - 1) in ("anni", "mesi"))
        if not _is_number(line, back) or line.words[back].shape != line.words[first].shape:
            break  # "il più grande dei due, 15 anni"
        at = back - 1
        while at > 0 and line.low(at) in lexicon.alone and line.low(at) != "di":
            at -= 1
    if line.low(at) in ("ai", "sui") and line.low(at - 1) in ("intorno", "attorno"):
        at -= 2
    if line.low(at) == "di" and line.low(at - 1) in ("più", "meno"):
        at -= 2  # "aspetta più di sei mesi"
    cue = line.low(at)
    if _speaks_of_age(line, first, at):
        return not _starts_dependent(line, end)
    if cue in ("di", "d"):
        if line.low(at - 1) in (",", "("):
            two = spelled_value(line.low(at - 2), "it") is not None and line.low(at - 3) in _ARTICLES
            return line.is_capital(at - 2) or _is_person(line, at - 2) or two  # "i due, di 22 e 24 anni"
        if line.low(at - 1) == "media" and line.low(at - 2) == "in":
            at -= 2
        if line.low(at - 2) == "più" and line.low(at - 1) not in ("anziani", "giovani"):
            return False  # "più giovane di quattro anni"
        return _belongs_to_person(line, at - 1)
    if found.unit == "month":
        return cue in lexicon.having and any(_is_person(line, k) for k in range(max(0, at - 4), at))
    if _starts_dependent(line, end):
        return False
    if found.high is not None:
        return _range_is_age(line, found)
    if cue in (",", "("):
        return not _is_sentence(line, found, cue) and _is_apposition(line, at, end)
    if cue in lexicon.having:
        return cue.startswith("compi") or line.low(end) not in ("di", "d", "per", "in", "a")
    if line.low(first - 1) in lexicon.possessives and line.low(first - 3) == "con":
        return line.low(end) not in ("di", "d")  # "con i suoi 46 anni"
    if cue in NUMBERS["it"].between | NUMBERS["it"].from_ and at < first - 1 and _is_person(line, at - 1):
        return True  # "i ragazzi dai 12 ai 15 anni", "giovani tra i 6 mesi e ..."
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
    if line.low(first - 1) in ("dei", "i", "gli") and line.low(first - 2) in _REACHING:
        return True
    if cue == "a":
        near = {line.low(k) for k in range(max(0, at - 8), min(len(line), end + 6))}
        young = any(line.low(k) in ("soli", "appena", "sole") for k in range(at, first))
        return young or not near.isdisjoint(lexicon.dying)
    return False


_TIMES_PAST = frozenset(["fa", "prima", "dopo", "or", "addietro"])
_REACHING = frozenset(["compimento", "raggiungimento", "soglia", "sotto", "sopra", "superati", "superata"])
_AGE_WORDS = frozenset(["età", "eta", "pensionabile", "pensione"])


def _speaks_of_age(line: Line, first: int, cue: int) -> bool:
    """ "l'età media è di 51 anni", "l'età pensionabile salirà a 67 anni", "raggiunto l'età di"."""
    if line.low(cue) not in ("di", "a", "è", "ai", "d", "sui", "dai", "tra", "fra"):
        return False
    for k in range(cue, max(-1, cue - _CLAUSE), -1):
        if line.low(k) in _CLAUSE_ENDS or line.low(k) in FIGURES["it"].not_ages - {
            "media",
            "massimo",
            "minimo",
            "per",
        }:
            return False
        if line.low(k) in _AGE_WORDS:
            return line.low(k) != "pensione" or line.low(k - 1) == "in"
    return False


def _is_sentence(line: Line, found: Found, cue: str) -> bool:
    """ "condannati Bossi (2 anni e sei mesi) e ...": years of prison, as brackets or months tell."""
    in_months = any(line.low(k) in ("mese", "mesi") for k in range(found.first, found.end))
    grown = in_months and found.value >= _LEAST_OF
    return grown or ((cue == "(" or in_months) and not line.lows.isdisjoint(FIGURES["it"].sentenced))


def _is_number(line: Line, at: int) -> bool:
    return line.words[at].shape == "digits" or spelled_value(line.low(at), line.language) is not None


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
        if word.shape == "sign" and not (word.low == "." and k > 0 and len(line.words[k - 1].text) == 1):
            return False
        if word.low in lexicon.not_ages:
            return False
        if _is_person(line, k) or spelled_value(word.low, line.language) is not None:
            return True
        if word.low.endswith(_PERSON_ENDINGS) and k > at - 2 and line.low(k - 1) in _ARTICLES | {","}:
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
        or (line.low(comma - 1) == "." and line.is_capital(comma - 2) and len(line.text(comma - 2)) == 1)
    )
    if line.low(comma) == "(":
        return closing in (")", ",")
    if closing in (",", ")", ".", ";", "", "e", "-", "—", ":"):
        return named or (line.is_word(comma - 1) and closing == ",")
    return named and closing not in FIGURES[line.language].age_blockers - {"di", "da"}


def _range_is_age(line: Line, found: Found) -> bool:
    before = found.first - 1
    back = 6 if line.low(before) in ("media", "circa", "di") else 2
    near = range(max(0, before - back), found.first)
    if any(_is_person(line, k) or line.low(k) in _AGE_WORDS for k in near):
        return True
    if any(line.low(k) in FIGURES[line.language].not_ages for k in range(max(0, before - 3), found.first)):
        return False
    articles = {"i", "gli", "dai", "ai", "agli", "dagli"}
    inside = {line.low(k) for k in range(found.first, found.end)}
    return (
        not inside.isdisjoint(articles)
        and line.low(found.first) in NUMBERS["it"].between | NUMBERS["it"].from_
    )
