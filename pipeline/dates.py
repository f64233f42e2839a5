"""The dates that an article names, as ISO 8601 dates or periods where the text settles them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.data import Date, Document, Sentence, Span, TimeMention
from pipeline.lexicon.calendar import CALENDAR
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.direction import Directions
from pipeline.numbers.settle import Known, settle
from pipeline.numbers.words import Word, split_words, words_of

_BREAKS = frozenset((",", ";", ":", "—"))
# A dateline stands in one of the first lines, and early in it.
_DATELINE_LINES, _DATELINE_CHARACTERS = 8, 100
# "Pubblicato il", "Last updated on": so many words before the day. Older days are those of history.
_ANNOUNCING, _NEWS_SINCE = 3, 1990
_TIME = re.compile(r"[,|]?\s*(?:alle|ore|at|h)?\s*(?:ore)?\s*\d{1,2}[:.h]\d{2}\b")
_AGENCY = re.compile(r"\([\w ]+\)")
_LONGEST_EVENT = 30
"""Words of a clause that a reader takes in at a glance; longer sentences are cut at their commas."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence that names a date or a time of day."""

    sentence: Sentence
    words: list[Word]
    mentions: Sequence[TimeMention]


def find_times(document: Document) -> tuple[tuple[TimeMention, ...], ...]:
    """The dates and times of day of each sentence, by its index, for `Document.times`.

    Those without a number that are part of a name are left out ("Brian May", "the Sunday Times").
    """
    language = document.language.code
    times = []
    for sentence in document.sentences:
        words = words_of(document, sentence)
        found = find_mentions(words, language)
        times.append(tuple(m for m in found if not _is_named(document, words, m)))
    return tuple(times)


def find_dates(document: Document, published: date | None = None) -> tuple[Date, ...]:
    """Dates, months, years, decades, weekdays and relative days, in text order.

    With `published`, the day on which the article appeared, "yesterday" and "giovedì scorso" are
    resolved, and days without a year take the nearest one. Without it the day of the article's own
    dateline serves ("ROMA, 12 marzo 2024 –"), if it has one. Times of day are left out.
    """
    rows = list(_rows(document))
    published = published or _dateline(document, rows)
    orders = {m.order for row in rows for m in row.mentions if m.order is not None}
    order = orders.pop() if len(orders) == 1 else None
    dates: list[Date] = []
    for row in rows:
        headline = row.sentence.role in ("title", "heading")
        directions = Directions(row.words, document.language.code, headline=headline)
        anchor: str | None = None
        for mention in row.mentions:
            if not mention.is_date:
                continue
            known = Known(published, *directions.of(mention.first, mention.end), order, anchor)
            iso, iso_end = settle(mention, known)
            anchor = None if iso_end else iso
            span = _span(row, mention)
            event = _event(row, mention)
            dates.append(Date(span.start, span.end, row.sentence.index, iso, iso_end, event, mention))
    return tuple(dates)


def _rows(document: Document) -> Iterator[_Row]:
    for sentence, mentions in zip(document.sentences, document.times, strict=True):
        if mentions:
            yield _Row(sentence, words_of(document, sentence), mentions)


def _span(row: _Row, mention: TimeMention) -> Span:
    return Span(row.words[mention.first].start, row.words[mention.end - 1].end)


def _is_named(document: Document, words: Sequence[Word], mention: TimeMention) -> bool:
    """Whether a longer name holds the mention, or it is a person's own name."""
    if any(word.shape == "digits" for word in words[mention.first : mention.end]):
        return False
    start, end = words[mention.first].start, words[mention.end - 1].end
    at = bisect_right(document.entities, start, key=lambda entity: entity.start) - 1
    if at < 0 or document.entities[at].end < end:
        return False
    entity = document.entities[at]
    return entity.label == "PER" or entity.end - entity.start > end - start


def day_of_dateline(document: Document) -> date | None:
    """The day that stands by itself, or between a place in capitals and a dash, in the first lines."""
    return _dateline(document, list(_rows(document)))


def _dateline(document: Document, rows: Sequence[_Row]) -> date | None:
    at = 0
    for line in document.text.split("\n", _DATELINE_LINES)[:_DATELINE_LINES]:
        for row, mention in _within(rows, at, at + min(len(line), _DATELINE_CHARACTERS)):
            span, moment = _span(row, mention), mention.moment
            whole = (
                moment is not None and moment.year and moment.month and moment.day and mention.until is None
            )
            if whole and _stands_alone(line, span.start - at, span.end - at, document.language.code):
                iso = settle(mention, Known())[0]
                if iso is not None and int(iso[:4]) >= _NEWS_SINCE:
                    return date.fromisoformat(iso)
        at += len(line) + 1
    return None


def _within(rows: Sequence[_Row], start: int, end: int) -> Iterator[tuple[_Row, TimeMention]]:
    first = bisect_left(rows, start, key=lambda row: row.sentence.end)
    for row in rows[first : first + _DATELINE_CHARACTERS]:
        if row.sentence.start >= end:
            return
        yield from ((row, m) for m in row.mentions if start <= row.words[m.first].start < end)


def _stands_alone(line: str, start: int, end: int, language: str) -> bool:
    before = _AGENCY.sub("", line[:start]).strip(" ,:(|–—-")
    after = _AGENCY.sub("", line[end : end + _DATELINE_CHARACTERS]).strip(" )")
    first = split_words(line[:start])[: _ANNOUNCING + 1]
    announced = bool(first) and first[0].low in CALENDAR[language].announcing and len(first) <= _ANNOUNCING
    opens = not before or before.isupper() or announced
    agency = _AGENCY.match(line[end:].lstrip()) is not None
    closes = not after or after[0] in "-–—|" or agency or (announced and _TIME.match(after) is not None)
    return opens and closes


def _event(row: _Row, mention: TimeMention) -> Span:
    """The sentence; of a long one, the clauses around the date between commas and semicolons.

    Never cut elsewhere: half a phrase, or half a name, says something else.
    """
    words = row.words
    if len(words) <= _LONGEST_EVENT:
        return row.sentence.told
    near = _LONGEST_EVENT // 2
    before = range(max(0, mention.first - near), max(0, mention.first - 3))
    after = range(mention.end + 4, min(len(words), mention.end + near + 1))
    first = next((k + 1 for k in before if words[k].low in _BREAKS), 0)
    last = next((k for k in reversed(after) if words[k].low in _BREAKS), len(words))
    end = words[last - 1].end
    return Span(min(max(words[first].start, row.sentence.told.start), end - 1), end)
