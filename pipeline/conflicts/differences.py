"""What several articles give differently: the same name and measure near in time, two values."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from pipeline.conflicts.claims import Claim, Name, claims_of
from pipeline.conflicts.senses import STEM, Sense, in_common
from pipeline.conflicts.values import agree
from pipeline.lexicon.measures import PLANNED

# Articles further apart speak of another occasion.
_DAYS = 30
# Of the words of the shorter of two articles of one story; those of 250 of other news had less.
_SHARE = 0.15
# Who counts a crowd and who was in it differ by so much at most; else they count something else.
_RIVALS = 6
# Days in which an event is what articles begin with.
_NEWS = 3
_MAX_SHOWN = 12
# Sentences about the same, by what they have in common; what each sort of it counts at most.
_LIKE, _MOST_NAMES, _MOST_WORDS = 3, 3, 2
# What it counts against them that both name somebody whom the other's article does not, or that one counts
# people and the other, say, patients.
_UNLIKE = 2
# In a key, for the measure of whatever a sentence is about; it comes after all measures.
_ALIKE = "~"
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
        self._db.execute("CREATE TABLE story (article PRIMARY KEY, senses)")

    def add(self, article: str, sheet: dict[str, Any]) -> None:
        """`sheet` is a fact sheet as JSON gives it."""
        claims, story = claims_of(article, sheet)
        self._db.execute("INSERT OR REPLACE INTO story VALUES (?, ?)", (article, pickle.dumps(story)))
        for number, claim in enumerate(claims):
            data = pickle.dumps(claim)
            words = {word for name in claim.names for word in name}
            keys = [f"{claim.unit}|{topic}|{word}" for topic in claim.topics for word in words]
            names = (claim.beside or claim.names) if claim.alone else ()
            keys += [f"{claim.unit}|{_ALIKE}|{word}" for name in names for word in name]
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
            found = (
                _told_alike(articles, told, self._is_one)
                if is_alike
                else _stories(articles, shown, self._is_one)
            )
            for story in found:
                told |= {(claim.article, claim.low) for claims in story for claim in claims}
                yield _difference(story)

    def close(self) -> None:
        self._db.close()

    def _is_one(self, article: str, other: str) -> bool:
        """Whether two articles tell one story, by the words that they have in common."""
        one, two = self._senses(article), self._senses(other)
        common = min(len(in_common(one, two)), len(in_common(two, one)))
        return common >= _SHARE * min(len(one), len(two))

    def _senses(self, article: str) -> frozenset[Sense]:
        [[data]] = self._db.execute("SELECT senses FROM story WHERE article = ?", (article,))
        senses: frozenset[Sense] = pickle.loads(data)
        return senses


def _stories(
    articles: Sequence[list[Claim]], shown: set[tuple[str, str, str]], is_one: Callable[[str, str], bool]
) -> Iterator[list[list[Claim]]]:
    """Of claims of one measure, by article and in the order of time: those that differ, put together where
    one of them differs from both of two others. Pairs in `shown` are left out, and those that are given join
    it."""
    together: dict[int, list[int]] = {}
    for later, claims in enumerate(articles):
        for earlier in range(max(0, later - _WINDOW), later):
            pairs = _pairs(articles[earlier], claims)
            before = articles[earlier]
            if not pairs & shown and differ(before, claims) and is_one(before[0].article, claims[0].article):
                shown |= pairs
                joined = sorted({*together.get(earlier, [earlier]), *together.get(later, [later])})
                together |= dict.fromkeys(joined, joined)
    for first in sorted({members[0] for members in together.values()}):
        yield [[claim for claim in articles[at] if claim.main] for at in together[first]]


def _told_alike(
    articles: Sequence[list[Claim]], told: set[tuple[str, float]], is_one: Callable[[str, str], bool]
) -> Iterator[list[list[Claim]]]:
    """Of claims that are alone in their sentences, whatever they measure: two whose sentences are about the
    same, in articles of one story. None of which both values are told already."""
    for later, claims in enumerate(articles):
        for earlier in range(max(0, later - _WINDOW), later):
            before = articles[earlier]
            if any(agree(a, b) for a in before for b in claims):
                continue
            pairs = ((_likeness(a, b), a, b) for a in before if a.main for b in claims if b.main)
            likeness, a, b = max(pairs, key=lambda pair: pair[0], default=(0, claims[0], claims[0]))
            both = {(a.article, a.low), (b.article, b.low)}
            if likeness >= _LIKE and not both <= told and is_one(a.article, b.article):
                told |= both
                yield [[a], [b]]


def _likeness(a: Claim, b: Claim) -> int:
    """How much two sentences have in common: names, words, that both are what their articles begin with, that
    they count refugees and not just people."""
    if not _may_be_one(a, b) or not _may_measure_one(a, b):
        return 0
    are_kinds = bool(a.counted and b.counted)
    count_others = not _count_one(a, b)
    names = [name for name in a.beside if any(_is_same(name, other) for other in b.beside)]
    if not (a.beside and b.beside):  # "there were 52 on board", of what the article is about
        names = _common(a, b)[:1]
    if not names or (are_kinds and count_others):
        return 0
    alike = _alike(a.told, b.told, (*a.beside, *b.beside))
    for_it = a.leads and b.leads and _are_near(a, b, _NEWS)
    against = count_others + (_is_of_others(a, b) and _is_of_others(b, a))
    return min(len(names), _MOST_NAMES) + min(alike, _MOST_WORDS) + for_it + are_kinds - _UNLIKE * against


def _is_of_others(a: Claim, b: Claim) -> bool:
    """Whether its sentence names one that the other article does not."""
    return any(not any(_is_same(name, other) for other in b.names) for name in a.beside - a.doubtful)


def _may_measure_one(a: Claim, b: Claim) -> bool:
    """A measure that a table has, or one that it has for neither: else a story tells too much."""
    known, others = _known(a), _known(b)
    return bool(known & others) or not known | others


def _known(claim: Claim) -> set[str]:
    """The measures of a table that it is of."""
    return {topic for topic in claim.topics if topic[0] != "="}


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
    return any(_is_one_story(a, b) for a in one if a.main for b in other if b.main) and not any(
        agree(a, b) for a in one for b in other
    )


def _is_one_story(a: Claim, b: Claim) -> bool:
    """Of one measure and one sort of thing, both to come or both not, near in time, of the same period, with
    two names in common, or with one and another telling word."""
    if not (_is_one_measure(a.topics, b.topics) and _may_be_one(a, b) and _count_one(a, b)):
        return False
    common = _common(a, b)
    return len(common) > 1 or (bool(common) and _alike(a.story, b.story, common) > 0)


def _alike(one: Iterable[Sense], other: Iterable[Sense], names: Iterable[Name]) -> int:
    """How many words two sentences have in common beside their names."""
    words = {word for name in names for word in name}
    return sum(not any(word[:STEM] in sense for word in words) for sense in in_common(one, other))


def _count_one(a: Claim, b: Claim) -> bool:
    """Whether what they count may be the same; people are not any people."""
    return not a.counted.isdisjoint(b.counted) if a.counted or b.counted else True


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Both to come or both not, unless what is planned tells as much; near in time, of the same period, of
    values of one order."""
    is_one_time = a.projected == b.projected or not (_known(a) | _known(b)) - PLANNED
    least, most = sorted((abs(a.low), abs(b.low)))
    return (
        most <= _RIVALS * least
        and is_one_time
        and _are_near(a, b)
        and (a.periods == b.periods or bool(a.periods & b.periods))
    )


def _are_near(a: Claim, b: Claim, days: int = _DAYS) -> bool:
    if not (a.published and b.published):
        return True
    return abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days) <= days


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
