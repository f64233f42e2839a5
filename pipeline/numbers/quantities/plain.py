"""The quantities of any plain sentence, without tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.data import Quantity, TimeMention
from pipeline.lexicon.ages import AGES
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.quantities.line import Found, Line, Setting
from pipeline.numbers.quantities.scan import scan
from pipeline.numbers.reader import starts_number
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word, split_words


@dataclass(frozen=True, slots=True)
class Scanned:
    """One line of a text with its dates and clock times, and its quantities in order."""

    line: Line
    mentions: tuple[TimeMention, ...]
    found: tuple[Found, ...]


def scan_text(text: str, language: str) -> Iterator[Scanned]:
    """Every line of `text`; figures never run over a line break."""
    setting = Setting(text, language)
    start = 0
    for part in text.split("\n"):
        words = split_words(text, start, start + len(part))
        start += len(part) + 1
        mentions = tuple(find_mentions(words, language))
        line = Line(words, language, setting, closed_words(mentions))
        found = scan(line) if any(is_trigger(w, language) for w in words) else ()
        kept = tuple(f for f in found if f.kind is not None and not _is_single_time(f))
        yield Scanned(line, mentions, kept)


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of any text, without tags; offsets are into `text`.

    The same value may go by another unit in the other language (metres, feet); counts have their
    English noun where the lexicon knows it.
    """
    return [
        Quantity(words[f.first].start, words[f.end - 1].end, f.value, f.high, f.unit, f.kind)
        for scanned in scan_text(text, language)
        for words in (scanned.line.words,)
        for f in scanned.found
        if f.kind is not None
    ]


def is_trigger(word: Word, language: str) -> bool:
    """Whether a word can begin a figure, or stands in one that begins elsewhere."""
    if word.shape != "word":
        return word.shape == "digits" or starts_number(word, language)
    low = word.low
    lexicon = FIGURES[language]
    return (
        starts_number(word, language)
        or low in NUMBERS[language].half_shares
        or low in lexicon.ratio_verbs
        or low in lexicon.ratio_nouns
        or low.endswith(AGES[language].endings)
        or spelled_value(low[:-1], language) is not None
    )


def closed_words(mentions: Sequence[TimeMention]) -> dict[int, str]:
    """The indices of the words that belong to dates and clock times, and to which of the two."""
    return {k: "clock" if m.clock else "date" for m in mentions for k in range(m.first, m.end)}


def _is_single_time(found: Found) -> bool:
    """ "one minute", "1 minuto", "un minuto": "un" is an article as well, so none of them is compared."""
    return found.kind == "duration" and found.value == 1 and found.high is None
