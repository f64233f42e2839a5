"""A sheet → its claims: what is measured, of whom or where, for which time, and how much."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.calendar import CALENDAR, day_names
from pipeline.lexicon.function_words import FUNCTION_WORDS
from pipeline.lexicon.little import LITTLE
from pipeline.lexicon.measures import PEOPLE, TOLD_BY_SENTENCE, measure_of_unit, measures_of

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\W\d_]+|[.!?:«»“”\"\n]")
# Letters of a word's stem, to find "flood" again in "floods" and "discarica" in "discariche".
_STEM = 6
# Characters of an article that are looked at for words that tell its story.
_STORY = 1500

Name = frozenset[str]
_NONE: frozenset[Name] = frozenset()
# Kinds of which a sentence's one figure is what the sentence is about: the size of a thing.
_SIZES = frozenset({"count", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class Claim:
    """`unit`: with its kind. `topics`: the measures that its words name, else "=" and the stems of these
    words. `names`: of the article's beginning and of the figure's sentence, each as its folded words;
    `shown` are they as written, and `doubtful` those that may be common words, since a sentence begins with
    them. `story`: stems of both, `whole` those of the article. `projected`: of what is to come. `periods`:
    years and months that the sentence gives, ISO 8601. `low`, `high`: the value, twice or a range. `beside`
    and `told`: names and stems of the figure's own sentence, or of the article's beginning where it stands in
    that, as `leads` says; no names where another figure of its kind and unit stands there."""

    article: str
    published: str | None
    unit: str
    topics: frozenset[str]
    of: str
    shown: tuple[str, ...]
    names: tuple[Name, ...]
    doubtful: frozenset[Name]
    story: frozenset[str]
    whole: frozenset[str]
    beside: frozenset[Name]
    told: frozenset[str]
    leads: bool
    periods: frozenset[str]
    low: float
    high: float
    rounded: bool
    projected: bool
    said: str


def claims_of(article: str, sheet: dict[str, Any]) -> Iterator[Claim]:
    """`sheet` is a fact sheet as JSON gives it. What an article denies it does not claim."""
    told = _Told(sheet)
    for figure in sheet["figures"]:
        if figure["modality"] != "denied" and (claim := _claim(article, figure, told)):
            yield claim


class _Told:
    """An article: its names, its text without figures, where its beginning ends."""

    def __init__(self, sheet: dict[str, Any]) -> None:
        self.sheet, self.figures = sheet, sheet["figures"]
        self.text: str = sheet["article"]["text"]
        self.names = _Names(self.text, sheet["parties"])
        self.plain = _without_figures(self.text, self.figures)
        self.begin = _beginning(self.text, sheet["article"]["title"])
        self.opening, self.whole = _telling(self.plain[: self.begin]), _telling(self.plain[:_STORY])

    def telling(self, start: int, end: int) -> list[tuple[str, frozenset[str]]]:
        return self.opening if (start, end) == (0, self.begin) else _telling(self.plain[start:end])


def _claim(article: str, figure: dict[str, Any], told: _Told) -> Claim | None:
    """None where nothing says of whom or of what the figure is."""
    start, end = figure["sentence"]["start"], figure["sentence"]["end"]
    spelled, begin = told.names, told.begin
    names = {folded(name): name for name in (*spelled.within(start, end), *spelled.within(0, begin))}
    topics = _topics(told, figure, _words(names), _words(names.keys() - spelled.doubtful))
    own = (0, begin) if end <= begin else (start, end)
    is_main = _is_alone(figure, told.figures, own)
    if not names or not (topics or is_main):
        return None
    ends = [figure["value"], figure["high"]]
    low, *more = (_number(value) for value in ends if value is not None)
    return Claim(
        article=article,
        published=told.sheet["article"].get("published"),
        unit=f"{figure['kind']}|{_unit(figure)}",
        topics=topics,
        of=figure["of"] or ", ".join(sorted(topics)) or figure["display"],
        shown=tuple(names.values()),
        names=tuple(frozenset(name.split()) for name in names),
        doubtful=frozenset(frozenset(name.split()) for name in names if name in spelled.doubtful),
        story=_stems([*told.opening, *told.telling(start, end)], topics),
        whole=_stems(told.whole, topics),
        beside=frozenset(frozenset(folded(n).split()) for n in spelled.within(*own)) if is_main else _NONE,
        told=_stems(told.telling(*own), frozenset()),
        leads=end <= begin,
        periods=_periods(told.sheet, start, end),
        low=min(low, *more, low),
        high=max(low, *more, low),
        rounded=figure.get("bound") is not None,
        projected=figure["modality"] == "projected",
        said=figure["display"],
    )


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


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.split()}


def folded(text: str) -> str:
    """Its words alone, in lower case and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.casefold()))


class _Names:
    """The names of an article with their places: parties, and runs of capitalised words. A word that only
    ever begins sentences is `doubtful`, and none where it stands in small letters too."""

    def __init__(self, text: str, parties: list[dict[str, Any]]) -> None:
        self._spans = list(_mentions(parties))
        self.doubtful: set[str] = set()
        certain = {folded(word) for _, _, name in self._spans for word in name.split()}
        runs = list(_capitalised(text))
        sure = {word for _, words, begins in runs for word in words[begins:]}
        small = set(re.findall(r"\b[^\W\d_]+\b", text)) | _untelling()
        for start, words, begins in runs:
            if begins and words[0] not in sure:
                if len(words) > 1 or words[0].lower() in small:
                    words = words[1:]
                elif folded(words[0]) not in certain:
                    self.doubtful.add(folded(words[0]))
            if words:
                self._add(text.index(words[0], start), " ".join(words))

    def _add(self, at: int, name: str) -> None:
        """A name, unless it stands inside another."""
        if not any(s <= at < e for s, e, _ in self._spans):
            self._spans.append((at, at + len(name), name))

    def within(self, start: int, end: int) -> list[str]:
        """In the order of the text."""
        return [name for s, e, name in sorted(self._spans) if start <= s and e <= end]


def _mentions(parties: list[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    """Where each party is named, and the capitalised words of its name."""
    for party in parties:
        name = " ".join(word for word in party["name"].split() if word[0].isupper())
        if name:
            yield from ((mention["start"], mention["end"], name) for mention in party["mentions"])


def _capitalised(text: str) -> Iterator[tuple[int, list[str], bool]]:
    """Runs of capitalised words: where each begins, its words, and whether a sentence begins with it."""
    run: list[str] = []
    at, begins, fresh, last = 0, False, True, 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        is_name = word[0].isupper() and folded(word) not in _calendar() and len(word) > 1
        if run and (not is_name or text[last : match.start()].strip(" ")):
            yield at, run, begins
            run = []
        if is_name:
            if not run:
                at, begins = match.start(), fresh
            run.append(word)
        last, fresh = match.end(), not word[0].isalpha()
    if run:
        yield at, run, begins


def _beginning(text: str, title: str | None) -> int:
    """Where the first sentence after the headline ends."""
    begin = len(title) if title and text.lstrip().startswith(title) else 0
    match = re.compile(r"\w[^\n]*?[.!?](?=\s|$)").search(text, begin)
    return match.end() if match else min(len(text), begin + 300)


def _unit(figure: dict[str, Any]) -> str:
    """Without those that only count people, and those that the measure says again."""
    unit = figure["unit"]
    told_again = unit in PEOPLE or measures_of(folded(unit).split(), "count")
    return "" if figure["kind"] == "count" and told_again else unit


def _topics(told: _Told, figure: dict[str, Any], names: set[str], sure: set[str]) -> frozenset[str]:
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
    return frozenset(f"={word[:_STEM]}" for word in own if word not in LITTLE and word not in names)


def _topic_of_sentence(told: _Told, figure: dict[str, Any], sure: set[str]) -> frozenset[str]:
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


def _telling(text: str) -> list[tuple[str, frozenset[str]]]:
    """The stems of words that tell one story from another, each with the measures that its word names."""
    words = (word for word in folded(text).split() if len(word) > 3 and word not in _untelling())
    return [(word[:_STEM], measures_of((word,))) for word in words]


def _stems(told: Iterable[tuple[str, frozenset[str]]], topics: frozenset[str]) -> frozenset[str]:
    """Without those of the figure's own measure, which tells no story."""
    return frozenset(stem for stem, measures in told if not measures & topics)


def _periods(sheet: dict[str, Any], start: int, end: int) -> frozenset[str]:
    """The article's own year says nothing that its day does not."""
    own = (sheet["article"].get("published") or "")[:4]
    isos = (d["iso"] for d in sheet["dates"] if d["iso"] and start <= d["evidence"]["start"] < end)
    return frozenset(iso for iso in isos if len(iso) in (4, 7) and iso != own)


def _number(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:
        return float("inf")


@cache
def _calendar() -> frozenset[str]:
    return frozenset(map(folded, day_names()))


@cache
def _untelling() -> frozenset[str]:
    """Words of any story: function words, months and weekdays, and verbs that report."""
    said = (word for language in ATTRIBUTION.values() for word in (*language.said, *language.participles))
    own = (word for language in CALENDAR for word in FUNCTION_WORDS[language])
    return LITTLE | _calendar() | {folded(word) for word in (*said, *own)}
