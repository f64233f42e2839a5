"""Clock times: "7.55am", "alle 14.00", "Verso le 13", "11:36"."""

from __future__ import annotations

from pipeline.lexicon.calendar import ZONES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.traits import TRAITS
from pipeline.numbers.measures import read_measure
from pipeline.numbers.mentions import Around
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word

_NOON = 12
_MERIDIEM = frozenset(("am", "pm"))
_LE = frozenset(("le", "alle", "dalle", "delle", "ore", "all", "dall", "l"))


def clock_end(line: Around, at: int) -> int:
    """The end of the clock time that begins at words[at], 0 where none does."""
    return _with_colon(line, at) or _with_meridiem(line, at) or _announced(line, at)


def _with_colon(line: Around, at: int) -> int:
    """ "11:36", "04:00 BST", "20:41:05"."""
    if not (_is_hour(line.text(at)) and line.joint(at + 1, ":") and _is_minute(line.text(at + 2))):
        return 0
    if line.low(at - 1) in line.lexicon.lasting:
        return 0  # "in 2:01:09": how long something took
    seconds = line.low(at + 3) == ":" and line.glued(at + 3) and line.text(at + 4)[:1].isdecimal()
    end = at + 3 + 2 * seconds
    return _past_zone(line, _meridiem_end(line, end) or end)


def _past_zone(line: Around, end: int) -> int:
    """Past "BST", "UTC", "UTC + 2"."""
    if line.low(end) not in ZONES or not line.words[end].text.isupper():
        return end
    shifted = line.low(end + 1) in ("+", "-") and _is_hour(line.text(end + 2))
    return end + 3 if shifted else end + 1


def _meridiem_end(line: Around, at: int) -> int:
    if line.low(at) in _MERIDIEM:
        return at + 1
    if line.low(at) in ("a", "p") and line.low(at + 1) == "." and line.low(at + 2) == "m":
        return at + 4 if line.low(at + 3) == "." else at + 3
    if line.low(at) == "o" and line.low(at + 1) == "'" and line.low(at + 2) == "clock":
        return at + 3
    return 0


def _with_meridiem(line: Around, at: int) -> int:
    """ "7.55am", "2pm", "eight o'clock"."""
    word = line.words[at]
    if word.shape == "digits" and not (_is_hour(word.text) or _is_hour_and_minute(word.text)):
        return 0
    if word.shape == "sign":
        return 0
    if word.shape == "word" and spelled_value(word.low, line.language) is None:
        return 0
    return _meridiem_end(line, at + 1)


def _announced(line: Around, at: int) -> int:
    """ "alle 14.00", "ore 21", "Verso le 13", "at 8.30", "0430 GMT"."""
    word, before, end = line.words[at], line.low(at - 1), at + 1
    if word.shape == "digits" and _past_zone(line, end) > end:
        return _past_zone(line, end) if len(word.text) <= 5 else 0
    if line.lexicon.hour_marks:
        return _with_mark(line, at)
    hour_only, with_minutes = _time_of_day(word, line.language)
    if not hour_only and not with_minutes:
        return 0
    if TRAITS[line.language].clock_article and hour_only and before in _LE:
        spoken = _with_spoken_minutes(line, end)
        if spoken > end:
            return spoken
    if _is_amount(line, end, word.shape == "digits"):
        return 0
    told = _behind_article if TRAITS[line.language].clock_article else _behind_preposition
    return end if told(line, at, before, with_minutes) else 0


def _is_amount(line: Around, end: int, digits: bool) -> bool:
    """Whether a scale or a unit stands at words[end], behind a number: "at 1.25 trillion yen"."""
    if line.low(end) == "ora":
        return False
    scaled = line.low(end) in NUMBERS[line.language].scales
    return scaled or read_measure(line.words, end, line.language, after_digits=digits) is not None


def _with_mark(line: Around, at: int) -> int:
    """ "à 14h30", "vers 20 heures", "de 9h à 17h"; in the afternoon minutes are enough to tell ("18h45")."""
    lexicon, word, end = line.lexicon, line.words[at], at + 2
    hour = int(word.text) if _is_hour(word.text) else int(spelled_value(word.low, line.language) or 0)
    if line.low(at + 1) not in lexicon.hour_marks or not 0 <= hour <= 24:
        return 0
    minutes = end < len(line.words) and _is_minute(line.words[end].text)
    to = end + minutes
    goes_on = line.low(to) in NUMBERS[line.language].to and line.low(to + 2) in lexicon.hour_marks
    told = line.low(at - 1) in lexicon.before_time or goes_on or (minutes and hour > _NOON)
    return to if told else 0


def _time_of_day(word: Word, language: str) -> tuple[bool, bool]:
    """Whether a word can be an hour, and whether it can be an hour with its minutes."""
    if word.shape == "digits":
        return _is_hour(word.text), _is_hour_and_minute(word.text)
    value = spelled_value(word.low, language) if word.shape == "word" else None
    return value is not None and 1 <= value <= 24, False


def _behind_preposition(line: Around, at: int, before: str, with_minutes: bool) -> bool:
    if before in ("past", "to") and line.low(at - 2) in ("half", "quarter"):
        return True
    if before == "from" and line.low(at + 1) not in NUMBERS[line.language].to | {"-"}:
        return False  # "to 1.49 children from 1.55"
    return before in line.lexicon.before_time and with_minutes


def _behind_article(line: Around, at: int, before: str, with_minutes: bool) -> bool:
    after, digits = line.low(at + 1), line.words[at].shape == "digits"
    amount = after in NUMBERS[line.language].scales or after in ("$", "€", "£", "euro", "su", "-")
    if before not in _LE or amount:
        return before == "ore"
    if with_minutes or before == "ore" or after in line.lexicon.hour_of_day:
        return True
    if after in ("di", "del", "della") and line.low(at + 2) in line.lexicon.hour_of_day:
        return True
    if before == "le" and line.low(at - 2) not in line.lexicon.before_clock:
        return False
    return digits and noun_phrase(line.words, at + 1, line.language) is None


def _with_spoken_minutes(line: Around, end: int) -> int:
    """Past the minutes in "alle 10 e 30", "alle dieci e mezza", "alle tre e un quarto"."""
    if line.low(end) != "e":
        return end
    if line.low(end + 1) in ("mezza", "mezzo"):
        return end + 2
    if line.low(end + 1) in ("un", "tre") and line.low(end + 2) in ("quarto", "quarti"):
        return end + 3
    spelled = spelled_value(line.low(end + 1), line.language) or 0
    minutes = 5 <= spelled <= 55 or (end + 1 < len(line.words) and _is_minute(line.words[end + 1].text))
    counted = noun_phrase(line.words, end + 2, line.language) is not None
    return end + 2 if minutes and not counted else end


def _is_hour(text: str) -> bool:
    return text.isdecimal() and len(text) <= 2 and int(text) <= 24


def _is_minute(text: str) -> bool:
    return len(text) == 2 and text.isdecimal() and int(text) < 60


def _is_hour_and_minute(text: str) -> bool:
    hour, mark, minute = text.replace(",", ".").partition(".")
    return bool(mark) and _is_hour(hour) and _is_minute(minute)
