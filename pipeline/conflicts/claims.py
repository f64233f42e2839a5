"""A sheet → its claims: what is measured, of whom or where, for which time, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from pipeline.conflicts.names import WORD, Names, folded, untelling
from pipeline.conflicts.senses import STEM, Sense, sense_of, sense_of_unit
from pipeline.lexicon.little import LITTLE
from pipeline.lexicon.measures import PEOPLE, TOLD_BY_SENTENCE, measure_of_unit, measures_of

# Characters of an article that are looked at for words that tell its story.
_STORY = 1500

# Kinds of which each match and each vote has its own.
_TOLD_ANEW = frozenset({"score"})
# Units of durations that a result is of.
_SPANS = frozenset({"month", "quarter", "year"})

Name = frozenset[str]
# Kinds of which a sentence's one figure is what the sentence is about: the size of a thing.
_SIZES = frozenset({"count", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class Claim:
    """`unit`: with its kind. `counted`: sense of what is counted, empty for people. `topics`: the measures
    that its words name, else "=" and the stems of these words. `names`: of the article's beginning and of the
    figure's sentence, each as its folded words; `shown` are they as written, and `doubtful` those that may be
    common words, since a sentence begins with them. `story`: senses of the words of both. `projected`: of
    what is to come. `periods`: years and months that the sentence gives, ISO 8601, and spans of some. `low`,
    `high`: the value, twice or a range. `beside` and `told`: names and senses of the figure's own sentence,
    or of the article's beginning where it stands in that, as `leads` says. `alone`: of a sentence with no
    other figure of its kind and unit. `main`: what its article gives, where it gives several."""

    article: str
    published: str | None
    unit: str
    counted: Sense
    topics: frozenset[str]
    of: str
    shown: tuple[str, ...]
    names: tuple[Name, ...]
    doubtful: frozenset[Name]
    story: frozenset[Sense]
    beside: frozenset[Name]
    told: frozenset[Sense]
    leads: bool
    periods: frozenset[str]
    low: float
    high: float
    rounded: bool
    projected: bool
    said: str
    alone: bool
    main: bool = True


def claims_of(article: str, sheet: dict[str, Any]) -> tuple[list[Claim], frozenset[Sense]]:
    """And the senses of the words that tell its story. `sheet` is a fact sheet as JSON gives it. What an
    article denies it does not claim."""
    told = _Article(sheet)
    figures = (f for f in sheet["figures"] if f["modality"] != "denied" and f["kind"] not in _TOLD_ANEW)
    claims = [claim for figure in figures if (claim := _claim(article, figure, told))]
    senses = frozenset(word.sense for word in told.telling(0, _STORY))
    return [replace(claim, main=_is_main(claim, claims)) for claim in claims], senses


def _is_main(claim: Claim, claims: list[Claim]) -> bool:
    """Whether it is what its article gives for what it measures: the one value, or the one that it begins
    with. One that gives several tells of several things."""
    beside = [one for one in claims if one.unit == claim.unit and one.topics & claim.topics]
    begun = [one for one in beside if one.leads] or beside
    return not beside or (claim in begun and len({(one.low, one.high) for one in begun}) == 1)


class _Told(NamedTuple):
    """A word that tells a story: its stem, its sense, the measures that it names."""

    stem: str
    sense: Sense
    measures: frozenset[str]


class _Article:
    """An article: its names, its text without figures, where its beginning ends."""

    def __init__(self, sheet: dict[str, Any]) -> None:
        self.sheet, self.figures = sheet, sheet["figures"]
        self.text: str = sheet["article"]["text"]
        self.language: str = sheet["article"]["language"]
        self.names = Names(self.text, sheet["parties"])
        self.plain = _without_figures(self.text, self.figures)
        self.begin = _beginning(self.text, sheet["article"]["title"])
        self.opening = self._telling(0, self.begin)

    def telling(self, start: int, end: int) -> list[_Told]:
        return self.opening if (start, end) == (0, self.begin) else self._telling(start, end)

    def _telling(self, start: int, end: int) -> list[_Told]:
        """The words that tell one story from another."""
        words = ((word, folded(word)) for word in WORD.findall(self.plain[start:end].casefold()))
        return [
            _Told(plain[:STEM], sense_of(word, self.language), measures_of((plain,)))
            for word, plain in words
            if len(plain) > 3 and plain not in untelling()
        ]


def _claim(article: str, figure: dict[str, Any], told: _Article) -> Claim | None:
    """None where nothing says of whom or of what the figure is."""
    start, end = figure["sentence"]["start"], figure["sentence"]["end"]
    spelled, begin = told.names, told.begin
    names = {folded(name): name for name in (*spelled.within(start, end), *spelled.within(0, begin))}
    topics = _topics(told, figure, _words(names), _words(names.keys() - spelled.doubtful))
    own = (0, begin) if end <= begin else (start, end)
    counted = _counted(figure, told.language)
    is_alone = _is_of_something(figure, counted) and _is_alone(figure, told.figures, own)
    if not names or not (topics or is_alone):
        return None
    values = [_number(value) for value in (figure["value"], figure["high"]) if value is not None]
    return Claim(
        article=article,
        published=told.sheet["article"].get("published"),
        unit=f"{figure['kind']}|{_unit(figure) * (figure['kind'] != 'count')}",
        counted=counted,
        topics=topics,
        of=figure["of"] or ", ".join(sorted(topics)) or figure["display"],
        shown=tuple(names.values()),
        names=tuple(frozenset(name.split()) for name in names),
        doubtful=_as_words(names.keys() & spelled.doubtful),
        story=_senses([*told.opening, *told.telling(start, end)], topics),
        beside=_as_words(map(folded, spelled.within(*own))),
        told=_senses(told.telling(*own), frozenset()),
        leads=end <= begin,
        periods=_periods(told.sheet, start, end),
        low=min(values),
        high=max(values),
        rounded=figure.get("bound") is not None,
        projected=figure["modality"] == "projected",
        said=figure["display"],
        alone=is_alone,
    )


def _is_of_something(figure: dict[str, Any], counted: Sense) -> bool:
    """Unless it is a bare number."""
    return bool(figure["kind"] != "count" or figure["unit"] or counted or figure["of_source"])


def _is_alone(figure: dict[str, Any], figures: list[dict[str, Any]], place: tuple[int, int]) -> bool:
    """Whether it is a size, and the only value of its kind and unit there."""
    start, end = place
    kind, unit = figure["kind"], _unit(figure)
    values = {
        one["value"]
        for one in figures
        if one["kind"] == kind and start <= one["evidence"]["start"] < end and _unit(one) == unit
    }
    return kind in _SIZES and values == {figure["value"]}


def _as_words(names: Iterable[str]) -> frozenset[Name]:
    return frozenset(frozenset(name.split()) for name in names)


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.split()}


def _beginning(text: str, title: str | None) -> int:
    """Where the first sentence after the headline ends."""
    begin = len(title) if title and text.lstrip().startswith(title) else 0
    match = re.compile(r"\w[^\n]*?[.!?](?=\s|$)").search(text, begin)
    return match.end() if match else min(len(text), begin + 300)


def _unit(figure: dict[str, Any]) -> str:
    """Without those that only count people, and those that the measure says again."""
    unit: str = figure["unit"]
    told_again = unit in PEOPLE or measures_of(folded(unit).split(), "count")
    return "" if figure["kind"] == "count" and told_again else unit


def _counted(figure: dict[str, Any], language: str) -> Sense:
    """What is counted: nothing where that is just people, or what the measure says again. Where the sheet has
    no unit the article may have a word that it does not know."""
    if figure["kind"] != "count" or (figure["unit"] and not _unit(figure)):
        return frozenset()
    if figure["unit"]:
        return sense_of_unit(figure["unit"])
    words = [word for word in WORD.findall(figure["text"].casefold()) if word.isalpha()]
    return sense_of(words[-1], language) if len(words) > 1 else frozenset()


def _topics(told: _Article, figure: dict[str, Any], names: set[str], sure: set[str]) -> frozenset[str]:
    """The measures that the unit names, else the words that the sheet gives for it, else its sentence; else
    "=" and the stems of those words, none where they are names alone. What is in a name beyond doubt (`sure`)
    measures nothing: a Sell Bridge is not sold."""
    if of_unit := measure_of_unit(figure["unit"]):
        values = {f["value"] for f in told.figures if f["unit"] == figure["unit"]}
        return frozenset([of_unit] if len(values) == 1 else [])
    own = folded(figure.get("of_source") or figure["of"] or "").split()
    for words in (folded(figure["unit"]).split(), own):
        if found := measures_of((word for word in words if word not in sure), figure["kind"]):
            return found
    if found := _topic_of_sentence(told, figure, sure):
        return found
    return frozenset(f"={word[:STEM]}" for word in own if word not in LITTLE and word not in names)


def _topic_of_sentence(told: _Article, figure: dict[str, Any], sure: set[str]) -> frozenset[str]:
    """The one measure that its sentence names, where no other figure of the kind stands in it."""
    kind, place = figure["kind"], figure["sentence"]
    beside = sum(f["kind"] == kind and f["sentence"] == place for f in told.figures)
    if kind not in TOLD_BY_SENTENCE or beside > 1:
        return frozenset()
    sentence = folded(told.text[place["start"] : place["end"]]).split()
    found = measures_of((word for word in sentence if word not in sure), kind)
    return found if len(found) == 1 else frozenset()


def _without_figures(text: str, figures: list[dict[str, Any]]) -> str:
    """Blanks in their stead: that both speak of millions makes no two stories one."""
    letters = list(text)
    for figure in figures:
        start, end = figure["evidence"]["start"], figure["evidence"]["end"]
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _senses(words: Iterable[_Told], topics: frozenset[str]) -> frozenset[Sense]:
    """Without those of the figure's own measure, which tells no story."""
    return frozenset(word.sense for word in words if not word.measures & topics)


def _periods(sheet: dict[str, Any], start: int, end: int) -> frozenset[str]:
    """The article's own year says nothing that its day does not, and one to come is when a thing is done."""
    own = (sheet["article"].get("published") or "9999")[:4]
    isos = (d["iso"] for d in sheet["dates"] if d["iso"] and start <= d["evidence"]["start"] < end)
    spans = (
        f["display"] for f in sheet["figures"]
        if f["unit"] in _SPANS and f["kind"] == "duration" and start <= f["evidence"]["start"] < end
    )  # fmt: skip
    return frozenset((*(iso for iso in isos if len(iso) in (4, 7) and iso[:4] < own), *spans))


def _number(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:
        return float("inf")
