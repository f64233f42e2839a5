"""What a sentence and its translation, or its summary, can be compared by.

That is its quantities, and round them a wide net of all other numbers: years, dates, clock times,
ordinals, numbers inside names, and words that hold a number ("both", "decade"). A number has one or
more keys; two numbers are the same where they share a key ("21.30" and "9:30 pm", "anni
Novanta" and "1990s"). Keys that begin with a letter are no plain values: t a time, d a decade, o an
ordinal, v a vague scale, i an identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.data import BoundKind, TimeMention
from pipeline.lexicon.bounds import SIDES, Side
from pipeline.lexicon.calendar import CALENDAR, calendar_names
from pipeline.lexicon.implied import IMPLIED
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.tables import LANGUAGES
from pipeline.numbers.in_words import Number
from pipeline.numbers.quantities.bounds import find_bound
from pipeline.numbers.quantities.line import Found, Line
from pipeline.numbers.quantities.plain import Scanned, scan_text
from pipeline.numbers.reader import read_number, starts_number
from pipeline.numbers.spelled import age_value, read_ordinal, roman_value, spelled_value
from pipeline.numbers.words import Word

# "two decades" and "vent'anni" are one.
_YEARS = {"decade": 10, "century": 100}
# What is said twice in one language and once in the other: "24 ore su 24", "around the clock".
_ALL_DAY = frozenset(("ore", "giorni"))
_OF_CENTURY = frozenset(("del", "dell"))
_TIME = re.compile(r"([01]?\d|2[0-4])(?:[.,:]?([0-5]\d))?(?!\d)(?:[:.]\d\d)?(?:([ap])\.?m)?")
_SURE = 100
"""Number words above it stand in both sentences; smaller ones may be articles, pronouns, adjectives."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One end of a quantity, or a number outside every quantity (`kind` "" then), at text[start:end].

    A `hard` amount must be in the other sentence; a soft one ("one", "third", "both") need not,
    but can answer to a hard one. `limit` is "low" or "high" at the ends of a range, `step` "from" or
    "to" where it may be an end of a change. `keys` are without the sign. `bound` what the
    words beside it say of it.
    """

    start: int
    end: int
    keys: frozenset[str]
    kind: str = ""
    unit: str = ""
    hard: bool = True
    limit: str = ""
    bound: BoundKind | None = None
    step: str = ""
    negative: bool = False

    @property
    def sides(self) -> frozenset[Side]:
        return SIDES[self.bound] if self.bound else frozenset()


def key(value: float) -> str:
    """Values that differ by less than a hundredth have one key (a third is 33.33 or 33.3 recurring)."""
    return f"{round(value, 2):.12g}"


@lru_cache(maxsize=256)
def read_amounts(text: str, language: str) -> tuple[Amount, ...]:
    """All quantities, and all numbers that are part of none."""
    amounts: list[Amount] = []
    for scanned in scan_text(text, language):
        for found in scanned.found:
            amounts += _ends(scanned.line, found)
        amounts += _others(scanned, language)
    return tuple(amounts)


def _ends(line: Line, found: Found) -> Iterator[Amount]:
    """The value of a quantity, and the upper end of a range."""
    words = line.words
    start, end = words[found.first].start, words[found.end - 1].end
    alone = found.end == found.first + 1
    hard = _is_hard(found) and not (alone and words[found.first].low in NUMBERS[line.language].homographs)
    times = _YEARS.get(found.unit, 1)
    unit = "year" if times > 1 else found.unit
    values = [found.value] if found.high is None else [found.value, found.high]
    steps = [found.change] if found.high is None else ["from", "to"]
    if found.number.value == found.value:  # "ten to four": the last number is the lower one
        steps.reverse()
    for value, step in zip(values, steps, strict=True):
        yield Amount(
            start,
            end,
            frozenset((key(abs(value) * times),)),
            found.kind or "",
            unit,
            hard,
            limit="" if found.high is None else ("low", "high")[value == found.high],
            bound=_bound(line, found),
            step="" if found.kind == "score" else step or _joiner(line, found.first),
            negative=value < 0,
        )


def _joiner(line: Line, at: int) -> str:
    """The step of a change that stands by itself: "from" or "to" before words[at]."""
    words = NUMBERS[line.language]
    at -= 1
    while line.low(at) in words.determiners or line.low(at) == "'":
        at -= 1
    return "from" if line.low(at) in words.from_ else "to" if line.low(at) in words.to else ""


def _bound(line: Line, found: Found) -> BoundKind | None:
    """The bound that words beside it give; "a dozen" may be "twelve"."""
    bound = find_bound(line, found)
    return bound.kind if bound and (bound.start is not None or not found.number.collective) else None


def _is_hard(found: Found) -> bool:
    """ "one man" may become "a man", "zero" a "no", "twice" a verb: what is no more than that may go."""
    if found.kind == "ratio" or (found.kind == "money" and found.number.one):
        return False
    plain = found.high is None and found.kind not in ("money", "percent")
    return not plain or found.value not in (0, 1)


def _others(scanned: Scanned, language: str) -> Iterator[Amount]:
    """The numbers outside the quantities of a line."""
    words = scanned.line.words
    taken = {k for found in scanned.found for k in range(found.first, found.end)}
    inside = {k: mention for mention in scanned.mentions for k in range(mention.first, mention.end)}
    at = 0
    while at < len(words):
        if at in taken:
            at += 1
            continue
        mention = inside.get(at)
        end, keys, hard = _read(words, at, mention, language)
        bound = _bound(scanned.line, Found(at, end, 0.0, "count", Number(at, end, 0.0))) if hard else None
        moment = mention.moment if mention is not None else None
        if moment is not None and words[at].text.count(".") == 2 and moment.day:  # "29.09.2018" is one word
            for part in (moment.day, moment.month, moment.year):
                yield Amount(words[at].start, words[at].end, frozenset((key(part or 0),)))
        elif keys:
            yield Amount(words[at].start, words[end - 1].end, frozenset(keys), hard=hard, bound=bound)
        at = end


def _read(
    words: Sequence[Word], at: int, mention: TimeMention | None, language: str
) -> tuple[int, set[str], bool]:
    """What begins at words[at]: its end, its keys (none for no number), and whether it is hard."""
    word = words[at]
    if mention is not None and mention.first == at and (mention.clock or mention.decade):
        hard = any(w.shape == "digits" for w in words[at : mention.end])
        if mention.clock:
            return mention.end, _clock_keys(words[at : mention.end], language), hard
        return *_decade(words, mention), hard
    ordinal = read_ordinal(words, at, language)
    if ordinal is not None:
        value, end = ordinal
        return end, {key(value), f"o{value}"} | _held(word, language), False
    number = read_number(words, at, language) if starts_number(word, language) else None
    if number is not None:
        hard = number.digits or number.scale >= 1000 or number.value > _SURE
        return number.end, _number_keys(word, number, mention), hard and not _is_all_day(words, at)
    if word.shape == "digits":
        return at + 1, _identifier_keys(word.text), True
    return at + 1, _held(word, language), False


def _number_keys(word: Word, number: Number, mention: TimeMention | None) -> set[str]:
    keys = {key(number.value), key(number.with_unsure_scale().value)}
    if "." in word.text and _TIME.fullmatch(word.text):
        keys |= _clock(word.text)
    if mention is not None and len(word.text) == 2:  # "'68", "12/05/18", "2018-19": the year in full
        moments = (mention.moment, mention.until)
        keys |= {key(m.year) for m in moments if m and m.year and m.year % 100 == number.value}
    century = _century(word)
    return keys | ({key(century), key(century // 100 + 1)} if century else set())


def _century(word: Word) -> int:
    """1900 for "Novecento", the name of the 20th century; 0 for any other word."""
    if not word.text[0].isupper():
        return 0
    value = int(next(filter(None, (spelled_value(word.low, language) for language in LANGUAGES)), 0))
    return 1000 + value if 200 <= value <= 900 and value % 100 == 0 else 0


def _decade(words: Sequence[Word], mention: TimeMention) -> tuple[int, set[str]]:
    """ "1990s", "'90s", "anni Novanta" are one; so are "1890s" and "anni Novanta dell'Ottocento"."""
    year = (mention.moment.year if mention.moment else None) or 0
    for end in range(mention.end + 1, min(mention.end + 3, len(words))):
        if words[mention.end].low in _OF_CENTURY and (century := _century(words[end])):
            return end + 1, {f"d{year % 100}", key(century + year % 100)}
    short = (
        {key(year % 100)} if not any(len(w.text) == 4 for w in words[mention.first : mention.end]) else set()
    )
    return mention.end, {f"d{year % 100}", key(year)} | short | (
        {key(year // 100 + 1)} if not year % 100 else set()
    )


def _clock_keys(words: Sequence[Word], language: str) -> set[str]:
    """The words of a clock time: "9:30 pm", "0430 GMT", "alle dieci e mezza"."""
    hour = spelled_value(words[0].low, language)
    if hour is None:
        return _clock("".join(word.low for word in words))
    half = any(word.low in NUMBERS[language].halves for word in words)
    return _clock(f"{hour:g}:{30 if half else 0:02d}")


def _clock(text: str) -> set[str]:
    """ "9:30" is 9:30 and 21:30, "21.30" and "9.30pm" are the latter; a full hour is its number too."""
    match = _TIME.match(text)
    if match is None:
        return set()
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    hours = {hour % 12 + 12 * (half == "p")} if half else {hour, (hour + 12) % 24} if hour <= 12 else {hour}
    return {f"t{h}:{minute}" for h in hours} | (
        set() if minute else {key(h) for h in hours if half or h == hour}
    )


def _identifier_keys(text: str) -> set[str]:
    """ "007", "1.2.3", and what has more digits than a quantity."""
    return {key(int(text))} if text.isdecimal() and len(text) < 6 else {f"i{text.replace(',', '.')}"}


def _is_all_day(words: Sequence[Word], at: int) -> bool:
    """Either number of "24 ore su 24", which is "around the clock"."""
    for first in (at, at - 3):
        if first >= 0 and first + 3 < len(words) and words[first + 2].low == "su":
            return words[first + 1].low in _ALL_DAY and words[first].low == words[first + 3].low
    return False


def _held(word: Word, language: str) -> set[str]:
    """The keys of a word that holds a number without being one."""
    low, numbers, calendar = word.low, NUMBERS[language], CALENDAR[language]
    keys = {
        key(value)
        for value in (
            IMPLIED[language].words.get(low),
            numbers.collectives.get(low),
            age_value(low, language),
        )
        if value is not None
    }
    if low in numbers.articles or low in numbers.ones:
        keys.add(key(1))
    if low in numbers.halves or low in numbers.half_shares:
        keys |= {key(50), key(0.5), key(30)}
    if numbers.scales.get(low, 0) >= 1000:
        keys.add(f"v{numbers.scales[low]:g}")
    if decade := calendar.decades.get(low):
        keys |= {f"d{decade % 100}", key(decade % 100), key(decade)}
    names = calendar_names(language)
    month = names.months.get(low) or names.short_months.get(low)
    if month:
        keys.add(key(month))
    if roman := roman_value(word.text):
        keys.add(key(roman))
    return keys
