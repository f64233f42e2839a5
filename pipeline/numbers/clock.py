"""Clock times: "7.55am", "alle 14.00", "Verso le 13", "11:36"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lexicon.calendar import CALENDAR, ZONES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.traits import TRAITS
from pipeline.numbers.measures import read_measure
from pipeline.numbers.nouns import noun_phrase
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word

_NOON = 12
_MERIDIEM = frozenset(("am", "pm"))
_LE = frozenset(("le", "alle", "dalle", "delle", "ore", "all", "dall", "l"))


def clock_end(words: Sequence[Word], at: int, language: str) -> int:
    """The end of the clock time that begins at words[at], 0 where none does."""
    return (
        _with_colon(words, at, language)
        or _with_meridiem(words, at, language)
        or _announced(words, at, language)
    )


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


def _with_colon(words: Sequence[Word], at: int, language: str) -> int:
    """ "11:36", "04:00 BST", "20:41:05"."""
    if not _is_hour(words[at].text) or at + 2 >= len(words) or words[at + 1].text != ":":
        return 0
    if not (words[at + 1].glued and words[at + 2].glued and _is_minute(words[at + 2].text)):
        return 0
    if _low(words, at - 1) in CALENDAR[language].lasting:
        return 0  # "in 2:01:09": how long something took
    end = at + 3
    if (
        end + 1 < len(words)
        and words[end].text == ":"
        and words[end].glued
        and words[end + 1].shape == "digits"
    ):
        end += 2
    return _tail(words, end)


def _tail(words: Sequence[Word], end: int) -> int:
    """Past "am" and a time zone."""
    return _past_zone(words, _meridiem_end(words, end) or end)


def _past_zone(words: Sequence[Word], end: int) -> int:
    """Past "BST", "UTC", "UTC + 2"."""
    if _low(words, end) not in ZONES or not words[end].text.isupper():
        return end
    shifted = _low(words, end + 1) in ("+", "-") and end + 2 < len(words) and _is_hour(words[end + 2].text)
    return end + 3 if shifted else end + 1


def _meridiem_end(words: Sequence[Word], at: int) -> int:
    if _low(words, at) in _MERIDIEM:
        return at + 1
    if _low(words, at) in ("a", "p") and _low(words, at + 1) == "." and _low(words, at + 2) == "m":
        return at + 4 if _low(words, at + 3) == "." else at + 3
    if _low(words, at) == "o" and _low(words, at + 1) == "'" and _low(words, at + 2) == "clock":
        return at + 3
    return 0


def _with_meridiem(words: Sequence[Word], at: int, language: str) -> int:
    """ "7.55am", "2pm", "eight o'clock"."""
    word = words[at]
    if word.shape == "digits" and not (_is_hour(word.text) or _is_hour_and_minute(word.text)):
        return 0
    if word.shape == "sign":
        return 0
    if word.shape == "word" and spelled_value(word.low, language) is None:
        return 0
    return _meridiem_end(words, at + 1)


def _announced(words: Sequence[Word], at: int, language: str) -> int:
    """ "alle 14.00", "ore 21", "Verso le 13", "at 8.30", "0430 GMT"."""
    word, before, end = words[at], _low(words, at - 1), at + 1
    if word.shape == "digits" and _past_zone(words, end) > end:
        return _past_zone(words, end) if len(word.text) <= 5 else 0
    if CALENDAR[language].hour_marks:
        return _with_mark(words, at, language)
    hour_only, with_minutes = _time_of_day(word, language)
    if not hour_only and not with_minutes:
        return 0
    if TRAITS[language].clock_article and hour_only and before in _LE:
        spoken = _with_spoken_minutes(words, end, language)
        if spoken > end:
            return spoken
    measured = read_measure(words, end, language, after_digits=word.shape == "digits") is not None
    if measured and _low(words, end) != "ora":
        return 0
    told = _behind_article if TRAITS[language].clock_article else _behind_preposition
    return end if told(words, at, before, with_minutes, language) else 0


def _with_mark(words: Sequence[Word], at: int, language: str) -> int:
    """ "à 14h30", "vers 20 heures", "de 9h à 17h"; in the afternoon minutes are enough to tell ("18h45")."""
    lexicon, word, end = CALENDAR[language], words[at], at + 2
    hour = int(word.text) if _is_hour(word.text) else int(spelled_value(word.low, language) or 0)
    if _low(words, at + 1) not in lexicon.hour_marks or not 0 <= hour <= 24:
        return 0
    minutes = end < len(words) and _is_minute(words[end].text)
    to = end + minutes
    goes_on = _low(words, to) in NUMBERS[language].to and _low(words, to + 2) in lexicon.hour_marks
    told = _low(words, at - 1) in lexicon.before_time or goes_on or (minutes and hour > _NOON)
    return to if told else 0


def _time_of_day(word: Word, language: str) -> tuple[bool, bool]:
    """Whether a word can be an hour, and whether it can be an hour with its minutes."""
    if word.shape == "digits":
        return _is_hour(word.text), _is_hour_and_minute(word.text)
    value = spelled_value(word.low, language) if word.shape == "word" else None
    return value is not None and 1 <= value <= 24, False


def _behind_preposition(
    words: Sequence[Word], at: int, before: str, with_minutes: bool, language: str
) -> bool:
    if before in ("past", "to") and _low(words, at - 2) in ("half", "quarter"):
        return True
    if before == "from" and _low(words, at + 1) not in NUMBERS[language].to | {"-"}:
        return False  # "to 1.49 children from 1.55"
    return before in CALENDAR[language].before_time and with_minutes


def _behind_article(words: Sequence[Word], at: int, before: str, with_minutes: bool, language: str) -> bool:
    after = _low(words, at + 1)
    if before not in _LE or after in NUMBERS[language].scales or after in ("$", "€", "£", "euro", "su", "-"):
        return before == "ore"
    if with_minutes or before == "ore" or after in CALENDAR[language].hour_of_day:
        return True
    if after in ("di", "del", "della") and _low(words, at + 2) in CALENDAR[language].hour_of_day:
        return True
    if before in ("le", "dalle") and _low(words, at - 2) not in CALENDAR[language].before_clock:
        return (
            before == "dalle" and noun_phrase(words, at + 1, language) is None and words[at].shape == "digits"
        )
    return words[at].shape == "digits" and noun_phrase(words, at + 1, language) is None


def _with_spoken_minutes(words: Sequence[Word], end: int, language: str) -> int:
    """Past the minutes in "alle 10 e 30", "alle dieci e mezza", "alle tre e un quarto"."""
    if _low(words, end) != "e":
        return end
    if _low(words, end + 1) in ("mezza", "mezzo"):
        return end + 2
    if _low(words, end + 1) in ("un", "tre") and _low(words, end + 2) in ("quarto", "quarti"):
        return end + 3
    spelled = spelled_value(_low(words, end + 1), language) or 0
    minutes = 5 <= spelled <= 55 or (end + 1 < len(words) and _is_minute(words[end + 1].text))
    counted = noun_phrase(words, end + 2, language) is not None
    return end + 2 if minutes and not counted else end


def _is_hour(text: str) -> bool:
    return text.isdecimal() and len(text) <= 2 and int(text) <= 24


def _is_minute(text: str) -> bool:
    return len(text) == 2 and text.isdecimal() and int(text) < 60


def _is_hour_and_minute(text: str) -> bool:
    hour, mark, minute = text.replace(",", ".").partition(".")
    return bool(mark) and _is_hour(hour) and _is_minute(minute)
