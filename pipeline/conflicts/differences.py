"""What several articles give differently: the same name and measure near in time, two values."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import isfinite
from typing import Any

from pipeline.conflicts.claims import Claim, Name, claims_of
from pipeline.lexicon.measures import PLANNED

# Values closer than this are the same, rounded differently; the other where an article says that it rounds.
_TOLERANCE, _ROUNDED = 0.005, 0.05
# Below it people are counted one by one.
_EXACT = 100
# Articles further apart speak of another occasion.
_DAYS = 30
_MAX_SHOWN = 12
# Sentences about the same, by what they have in common; what each sort of it counts at most.
_LIKE, _MOST_NAMES, _MOST_WORDS = 3, 3, 2
# In a key, for the measure of whatever a sentence is about; it comes after all measures.
_ALIKE = "~"
# Words that two articles have in common further down, which make them one story with a name in common.
_TELLING = 2
# Claims of one name and measure that are compared with those next to them in time.
_WINDOW = 200


@dataclass(frozen=True, slots=True)
class Version:
    """What one article says."""

    article: str
    said: str
    value: float
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """`subject` is a name that both have, `measure` what is measured in the first's words; `versions` are by
    article."""

    subject: str
    measure: str
    versions: tuple[Version, ...]


class Claims:
    """Collects what articles say. Kept in a temporary file, so that memory does not grow with them."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")
        self._db.execute("CREATE TABLE claim (key, published, article, number, claim)")

    def add(self, article: str, sheet: dict[str, Any]) -> None:
        """`sheet` is a fact sheet as JSON gives it."""
        for number, claim in enumerate(claims_of(article, sheet)):
            data = pickle.dumps(claim)
            words = {word for name in claim.names for word in name}
            keys = [f"{claim.unit}|{topic}|{word}" for topic in claim.topics for word in words]
            keys += [f"{claim.unit}|{_ALIKE}|{word}" for name in claim.beside for word in name]
            self._db.executemany(
                "INSERT INTO claim VALUES (?, ?, ?, ?, ?)",
                [(key, claim.published, article, number, data) for key in keys],
            )

    def differences(self) -> Iterator[Difference]:
        """In a fixed order, each pair of articles once for a measure."""
        shown: set[tuple[str, str, str]] = set()
        told: set[tuple[str, float]] = set()
        rows = self._db.execute("SELECT key, claim FROM claim ORDER BY key, published, article, number")
        for key, group in groupby(rows, key=lambda row: row[0]):
            by_article: dict[str, list[Claim]] = {}
            for _, data in group:
                claim = pickle.loads(data)
                by_article.setdefault(claim.article, []).append(claim)
            articles = list(by_article.values())
            is_alike = key.split("|")[2] == _ALIKE
            for story in _told_alike(articles, told) if is_alike else _stories(articles, shown):
                told |= {(claim.article, claim.low) for claims in story for claim in claims}
                yield _difference(story)

    def close(self) -> None:
        self._db.close()


def _stories(
    articles: Sequence[list[Claim]], shown: set[tuple[str, str, str]]
) -> Iterator[list[list[Claim]]]:
    """Of claims of one measure, by article and in the order of time: those that differ, put together where
    one of them differs from both of two others. Pairs in `shown` are left out, and those that are given join
    it."""
    together: dict[int, list[int]] = {}
    for later, claims in enumerate(articles):
        for earlier in range(max(0, later - _WINDOW), later):
            pairs = _pairs(articles[earlier], claims)
            if not pairs & shown and differ(articles[earlier], claims):
                shown |= pairs
                joined = sorted({*together.get(earlier, [earlier]), *together.get(later, [later])})
                together |= dict.fromkeys(joined, joined)
    for first in sorted({members[0] for members in together.values()}):
        yield [articles[at] for at in together[first]]


def _told_alike(articles: Sequence[list[Claim]], told: set[tuple[str, float]]) -> Iterator[list[list[Claim]]]:
    """Of claims that are alone in their sentences, whatever they measure: two whose sentences are about the
    same. None of which both values are told already."""
    for later, claims in enumerate(articles):
        for earlier in range(max(0, later - _WINDOW), later):
            before = articles[earlier]
            if any(agree(a, b) for a in before for b in claims):
                continue
            a, b = max(((a, b) for a in before for b in claims), key=lambda pair: _likeness(*pair))
            if _likeness(a, b) >= _LIKE and not {(a.article, a.low), (b.article, b.low)} <= told:
                told |= {(a.article, a.low), (b.article, b.low)}
                yield [[a], [b]]


def _likeness(a: Claim, b: Claim) -> int:
    """How much two sentences have in common: names, words, that both are what their articles begin with, that
    they count refugees and not just people."""
    if not _may_be_one(a, b) or not _may_measure_one(a, b):
        return 0
    names = [name for name in a.beside if any(_is_same(name, other) for other in b.beside)]
    words = {word for name in (*a.beside, *b.beside) for word in name}
    alike = sum(not any(word.startswith(stem) for word in words) for stem in a.told & b.told)
    counts_a_kind = a.unit.startswith("count|") and a.unit != "count|"
    told = min(len(names), _MOST_NAMES) + min(alike, _MOST_WORDS) + (a.leads and b.leads) + counts_a_kind
    return told if names else 0


def _may_measure_one(a: Claim, b: Claim) -> bool:
    """Unless a table knows what both measure, and that it is not the same; of what is counted a story tells
    too much for one that it knows and one that it does not."""
    known = [{topic for topic in claim.topics if topic[0] != "="} for claim in (a, b)]
    if all(known):
        return bool(known[0] & known[1])
    return not any(known) or not a.unit.startswith("count")


def _pairs(one: Sequence[Claim], other: Sequence[Claim]) -> set[tuple[str, str, str]]:
    """Two articles with each topic that they share, in one order."""
    first, second = sorted((one[0].article, other[0].article))
    topics = {t for claim in one for t in claim.topics} & {t for claim in other for t in claim.topics}
    return {(f"{one[0].unit}|{topic}", first, second) for topic in topics}


def _difference(story: Sequence[list[Claim]]) -> Difference:
    first = story[0][0]
    common = _common(first, story[1][0])
    subject = first.shown[first.names.index(common[0])] if common else first.shown[0]
    said: dict[tuple[str, float, float], Version] = {}
    for claim in (claim for claims in story for claim in claims):
        version = Version(claim.article, claim.said, claim.low, claim.published)
        before = said.setdefault((claim.article, claim.low, claim.high), version)
        if len(claim.said) > len(before.said):  # "19 deaths" says more than the "19" of a headline
            said[claim.article, claim.low, claim.high] = version
    measure = min((claim.of for claim in story[0]), key=len)
    return Difference(subject, measure, tuple(said.values())[:_MAX_SHOWN])


def differ(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether two articles' claims of one measure are of one story and have no value in common: one that
    gives the other's value as well ("raised from 7 to 9") has said which holds."""
    return any(_is_one_story(a, b) for a in one for b in other) and not any(
        agree(a, b) for a in one for b in other
    )


def _is_one_story(a: Claim, b: Claim) -> bool:
    """Of one measure, both to come or both not, near in time, of the same period, with two names in common,
    or with one and another telling word."""
    if not _is_one_measure(a.topics, b.topics) or not _may_be_one(a, b):
        return False
    common = _common(a, b)
    words = {word for name in (*a.names, *b.names) if name in common for word in name}

    def telling(one: frozenset[str], other: frozenset[str]) -> int:
        return sum(not any(word.startswith(stem) for word in words) for stem in one & other)

    return len(common) > 1 or (
        bool(common) and (telling(a.story, b.story) > 0 or telling(a.whole, b.whole) >= _TELLING)
    )


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Both to come or both not, near in time, of the same period."""
    is_one_time = a.projected == b.projected or bool(a.topics & b.topics & PLANNED)
    return is_one_time and _are_near(a, b) and (a.periods == b.periods or bool(a.periods & b.periods))


def _are_near(a: Claim, b: Claim) -> bool:
    if not (a.published and b.published):
        return True
    return abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days) <= _DAYS


def _is_one_measure(a: frozenset[str], b: frozenset[str]) -> bool:
    """The same, or of words that no table knows half."""
    return a == b or (all(t[0] == "=" for t in a | b) and 2 * len(a & b) >= len(a | b))


def _common(a: Claim, b: Claim) -> list[Name]:
    """The names that both have, one of them beyond doubt."""
    return [
        n
        for n in a.names
        if any(_is_same(n, o) and not (n in a.doubtful and o in b.doubtful) for o in b.names)
    ]


def _is_same(a: Name, b: Name) -> bool:
    """ "Harlan" and "Harlan Group"."""
    return a <= b or b <= a


def agree(a: Claim, b: Claim) -> bool:
    """Whether the values may be the same: ranges that touch, or one that is the other rounded."""
    if a.low <= b.high and b.low <= a.high:
        return True
    low, high = (a.high, b.low) if a.high < b.low else (b.high, a.low)
    most = _ROUNDED if a.rounded or b.rounded else _TOLERANCE
    return high - low <= most * max(abs(low), abs(high)) or _rounds(low, high) or _rounds(high, low)


def _rounds(value: float, exact: float) -> bool:
    """Whether `value` is `exact` with fewer digits: "£45m" of £44.7m. Small numbers are counts of one by
    one."""
    if abs(value) < _EXACT or not isfinite(value) or not isfinite(exact):
        return False
    digits = len(f"{abs(value):.15g}".replace(".", "").partition("e")[0].strip("0"))
    return float(f"{exact:.{digits}g}" if exact else 0) == value


def same(a: tuple[float, float | None], b: tuple[float, float | None]) -> bool:
    """Whether two (value, high) are the same, rounded differently at most."""
    return _close(a[0], b[0]) and (a[1] is None) == (b[1] is None) and _close(a[1] or 0, b[1] or 0)


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b))
