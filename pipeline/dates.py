"""The dates that an article names, as ISO 8601 dates or periods where the text settles them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.data import Date, Document, Sentence, Span
from pipeline.lexicon.calendar import CALENDAR, CalendarWords
from pipeline.numbers.daytime import Mention, Moment, find_mentions
from pipeline.numbers.words import Word, split_words

_BREAKS = frozenset((",", ";", ":", "—"))
# A dateline stands in one of the first lines, and early in it.
_DATELINE_LINES, _DATELINE_CHARACTERS = 8, 100
# "Pubblicato il", "Last updated on": so many words before the day. Older days are those of history.
_ANNOUNCING, _NEWS_SINCE = 3, 1990
_TIME = re.compile(r"[,|]?\s*(?:alle|ore|at|h)?\s*(?:ore)?\s*\d{1,2}[:.h]\d{2}\b")
_LONGEST_EVENT = 30
"""Words of a clause that a reader takes in at a glance; longer sentences are cut at their commas."""


def find_dates(document: Document, published: date | None = None) -> tuple[Date, ...]:
    """Dates, months, years, decades, weekdays and relative days, in text order.

    With `published`, the day on which the article appeared, "yesterday" and "giovedì scorso" are
    resolved, and days without a year take the nearest one. Without it the day of the article's own
    dateline serves ("ROMA, 12 marzo 2024 –"), if it has one. Times of day are left out.
    """
    published = published or _dateline(document)
    dates: list[Date] = []
    for sentence in document.sentences:
        dates.extend(_of_sentence(document, sentence, published))
    return tuple(dates)


def _dateline(document: Document) -> date | None:
    """The day that stands by itself, or between a place in capitals and a dash, in the first lines."""
    language = document.language.code
    for line in document.text.split("\n")[:_DATELINE_LINES]:
        words = split_words(line[:_DATELINE_CHARACTERS])
        for mention in find_mentions(words, language):
            moment = mention.moment
            whole = moment.year and moment.month and moment.day and mention.until is None
            before = line[: words[mention.first].start].strip(" ,:(|–—-")
            after = line[words[mention.end - 1].end :].strip(" )")
            announced = words[0].low in CALENDAR[language].published and mention.first <= _ANNOUNCING
            opens = not before or before.isupper() or announced
            closes = not after or after[0] in "-–—|" or (announced and _TIME.match(after) is not None)
            if whole and opens and closes and (moment.year or 0) >= _NEWS_SINCE:
                iso = _iso(moment, None)
                return date.fromisoformat(iso) if iso else None
    return None


def _of_sentence(document: Document, sentence: Sentence, published: date | None) -> list[Date]:
    language = document.language.code
    words = split_words(document.text, sentence.start, sentence.end, sentence.tokens)
    lexicon = CALENDAR[language]
    if not any(_is_trigger(w, lexicon) for w in words):
        return []
    found = []
    verbs = _Verbs(words, lexicon)
    for mention in find_mentions(words, language):
        if mention.clock or (
            mention.moment == Moment() and mention.weekday is None and mention.shift is None
        ):
            continue
        iso, iso_end = resolve(mention, published, ahead=verbs.look_ahead(mention))
        start, end = words[mention.first].start, words[mention.end - 1].end
        found.append(Date(start, end, sentence.index, iso, iso_end, _event(words, mention, sentence)))
    return found


def _is_trigger(word: Word, lexicon: CalendarWords) -> bool:
    low = word.low
    return (
        word.shape == "digits"
        or low in lexicon.months
        or low in lexicon.weekdays
        or low in lexicon.days
        or low in lexicon.periods
        or low in lexicon.decade_words
    )


class _Verbs:
    """For every word of a sentence the nearest that tells when its clause happens, on either side.

    Worked out once a sentence: looking from every date anew takes quadratic time over many dates.
    """

    def __init__(self, words: Sequence[Word], lexicon: CalendarWords) -> None:
        own = [None if w.low in lexicon.clauses else _tells(words, at, lexicon) for at, w in enumerate(words)]
        border = [w.low in lexicon.clauses for w in words]
        self._before = _nearest(own, border)
        self._after = _nearest(own[::-1], border[::-1])[::-1]

    def look_ahead(self, mention: Mention) -> bool | None:
        """Whether a day is to come, by the nearest verb of its clause: one before it, or else one after.

        None where no verb tells: a present tense, an infinitive, a participle by itself.
        """
        before = self._before[mention.first - 1] if mention.first else None
        after = self._after[mention.end] if mention.end < len(self._after) else None
        return {"ahead": True, "behind": False}.get(before or after or "")


def _nearest(own: Sequence[str | None], border: Sequence[bool]) -> list[str | None]:
    """For each place what it says itself or the last before it does; a border forgets."""
    told: list[str | None] = []
    for mine, ends in zip(own, border, strict=True):
        told.append(mine or (told[-1] if told and not ends else None))
    return told


def _tells(words: Sequence[Word], at: int, lexicon: CalendarWords) -> str | None:
    """ "ahead", "behind" or "open" for a word that says when its clause happens, or leaves it open."""
    word, before = words[at], words[at - 1].low if at else ""
    if word.low in lexicon.ahead or word.low.endswith(lexicon.ahead_endings):
        return "ahead"
    if word.low in lexicon.open:
        return "open"
    if word.low in lexicon.behind:
        following = words[at + 1].low if at + 1 < len(words) else ""
        plain = not lexicon.participles or following.endswith(lexicon.participles)
        return "behind" if plain else "open"
    if word.pos not in ("VERB", ""):
        return None
    if word.low.endswith(lexicon.behind_endings) and before not in lexicon.passive:
        return "behind"
    alone = bool(lexicon.participles) and word.low.endswith(lexicon.participles) and word.pos == "VERB"
    auxiliary = (
        before in lexicon.behind or before in lexicon.passive or before.endswith(lexicon.ahead_endings)
    )
    return "open" if alone and not auxiliary else None


def resolve(
    mention: Mention, published: date | None, *, ahead: bool | None = None
) -> tuple[str | None, str | None]:
    """(ISO date, end of the period or None); (None, None) where the words do not settle it.

    `ahead` says that a weekday is the next one (True) or the last (False); with None it stays open.
    """
    if mention.moment != Moment():
        return _resolve_moment(mention, published)
    if published is None:
        return None, None
    if mention.weekday is not None:
        if ahead is None and mention.shift is None:
            return None, None
        return _weekday(mention, published, bool(ahead)).isoformat(), None
    return _shifted(*(mention.shift or ("day", 0)), published)


def _resolve_moment(mention: Mention, published: date | None) -> tuple[str | None, str | None]:
    moment, until = mention.moment, mention.until
    if moment.decade and moment.year is not None:
        return str(moment.year), str(moment.year + 9)
    first = _iso(moment, published)
    return first, (_iso(until, published) if until is not None and first is not None else None)


def _iso(moment: Moment, published: date | None) -> str | None:
    year = moment.year
    if year is None:
        if published is None or moment.month is None:
            return None
        year = _nearest_year(moment.month, moment.day or 15, published)
    if moment.month is None:
        return f"{year:04d}"
    if moment.day is None:
        return f"{year:04d}-{moment.month:02d}"
    if moment.day > calendar.monthrange(year, moment.month)[1]:
        return None
    return f"{year:04d}-{moment.month:02d}-{moment.day:02d}"


def _nearest_year(month: int, day: int, published: date) -> int:
    def distance(year: int) -> int:
        last = calendar.monthrange(year, month)[1]
        return abs((date(year, month, min(day, last)) - published).days)

    years = [
        y
        for y in (published.year - 1, published.year, published.year + 1)
        if date.min.year <= y <= date.max.year
    ]
    return min(years, key=distance)


def _weekday(mention: Mention, published: date, ahead: bool) -> date:
    assert mention.weekday is not None
    back = (published.weekday() - mention.weekday) % 7
    steps = mention.shift[1] if mention.shift else None
    if steps == 1 or (steps is None and ahead):
        return published + timedelta(
            days=(mention.weekday - published.weekday()) % 7 or (7 if steps == 1 else 0)
        )
    if steps == -1:
        return published - timedelta(days=back or 7)
    return published - timedelta(days=back)


def _shifted(period: str, steps: int, published: date) -> tuple[str | None, str | None]:
    try:
        if period == "day":
            return (published + timedelta(days=steps)).isoformat(), None
        if period in ("week", "weekend"):
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=steps)
            first = monday + timedelta(days=5) if period == "weekend" else monday
            return first.isoformat(), (monday + timedelta(days=6)).isoformat()
        if period == "month":
            months = published.year * 12 + published.month - 1 + steps
            return f"{months // 12:04d}-{months % 12 + 1:02d}", None
        return (f"{published.year + steps:04d}", None) if published.year + steps > 0 else (None, None)
    except OverflowError:
        return None, None


def _event(words: Sequence[Word], mention: Mention, sentence: Sentence) -> Span:
    """The sentence; of a long one, the clauses around the date between commas and semicolons.

    Never cut elsewhere: half a phrase, or half a name, says something else.
    """
    if len(words) <= _LONGEST_EVENT:
        return sentence.span
    near = _LONGEST_EVENT // 2
    breaks = [k for k, word in enumerate(words) if word.low in _BREAKS]
    before = [k + 1 for k in breaks if 3 < mention.first - k <= near]
    after = [k for k in breaks if 3 < k - mention.end <= near]
    first, last = (min(before) if before else 0), (max(after) if after else len(words))
    return Span(words[first].start, words[last - 1].end)
