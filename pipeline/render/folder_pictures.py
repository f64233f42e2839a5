"""The pictures of a folder of sheets: which parties are in which article, a party's figures over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE
from pipeline.numbers.writing import write_number
from pipeline.render.drawing import (
    FEWEST_POINTS,
    LINE,
    MOST_ROWS,
    WIDTH,
    Line,
    Mark,
    Picture,
    Text,
    fitted,
    legend,
)
from pipeline.render.pictures import day_written, measured, some_of, unit_named
from pipeline.render.scale import Scale, days_of, scale_of

# Parties that are looked at for their figures, and pictures of one party: a page, not an atlas.
_MOST_PARTIES, _MOST_PICTURES = 30, 6
_NAMES, _NAME_COLUMNS = 150.0, 20
_LEFT, _TOP, _BOTTOM = 84.0, 12.0, 172.0


@dataclass(frozen=True, slots=True)
class Article:
    """`sheet` is a fact sheet as JSON gives it; `name` what the article is called in lists."""

    id: str
    name: str
    title: str
    published: str | None
    sheet: dict[str, Any]


def parties_by_article(articles: Sequence[Article], language: str) -> Picture | None:
    """A row for each party of several articles, a column for each article, a dot where it is named."""
    page = PAGE[language]
    shown = articles[:MOST_ROWS]
    named: dict[str, dict[int, int]] = defaultdict(dict)
    called: dict[str, str] = {}
    for column, article in enumerate(shown):
        for party in article.sheet["parties"]:
            key = called.setdefault(party["name"].casefold(), party["name"])
            named[key][column] = named[key].get(column, 0) + len(party["mentions"])
    several = sorted(
        (name for name, columns in named.items() if len(columns) > 1),
        key=lambda name: (-len(named[name]), -sum(named[name].values()), name),
    )[:MOST_ROWS]
    if sum(len(named[name]) for name in several) < FEWEST_POINTS:
        return None
    note = " · ".join(filter(None, (page.named_larger, some_of(language, len(shown), len(articles)))))
    about = "; ".join(f"{name}: {', '.join(str(c + 1) for c in sorted(named[name]))}" for name in several)
    picture = Picture("parties", page.parties_by_article, note, about, LINE + len(several) * 20 + 6)
    step = (WIDTH - _NAMES - 16) / max(len(shown) - 1, 1)
    every = 1 if len(shown) <= 12 else 4
    for column in range(len(shown)):
        x = round(_NAMES + 8 + column * step, 1)
        picture.lines.append(Line(x, LINE, x, picture.height, "grid"))
        if column % every == 0:
            picture.texts.append(Text(x, 10, str(column + 1), kind="tick", anchor="middle"))
    for row, name in enumerate(several):
        y = LINE + 14 + row * 20
        picture.texts.append(Text(0, y + 4, fitted(name, _NAME_COLUMNS)))
        picture.lines.append(Line(_NAMES, y, WIDTH, y, "track"))
        for column, mentions in named[name].items():
            says = f"{name}: {shown[column].title} ({mentions})"
            x, size = round(_NAMES + 8 + column * step, 1), min(0.6 + 0.15 * mentions, 1.5)
            picture.marks.append(Mark(x, y, "party", says, size=size))
    return picture


@dataclass(frozen=True, slots=True)
class _Point:
    day: date
    figure: Mapping[str, Any]
    article: Article


def parties_of(articles: Sequence[Article]) -> Iterator[str]:
    """The parties whose figures over time can be drawn; those of most articles first."""
    counts = Counter(
        name for article in articles for name in {party["name"] for party in article.sheet["parties"]}
    )
    for name, _ in sorted(counts.most_common(_MOST_PARTIES), key=lambda one: (-one[1], one[0])):
        if any(_scale(points) for points in _points(articles, name).values()):
            yield name


def over_time(articles: Sequence[Article], party: str, language: str) -> Iterator[Picture]:
    """The figures of sentences that name the party, by the day of their article: a picture for each kind and
    unit; money without a currency is a unit of its own."""
    drawn = 0
    for (kind, unit), points in _points(articles, party).items():
        scale = _scale(points)
        if scale and drawn < _MOST_PICTURES:
            drawn += 1
            title = PAGE[language].over_time.format(party=party, what=unit_named(kind, unit, language))
            yield _plot(f"time-{drawn}", title, points, scale, language)


def _points(articles: Sequence[Article], party: str) -> dict[tuple[str, str], list[_Point]]:
    found: dict[tuple[str, str], list[_Point]] = defaultdict(list)
    for article in articles:
        days = days_of(article.published or "")
        spans = [m for p in article.sheet["parties"] if p["name"] == party for m in p["mentions"]]
        for figure in article.sheet["figures"] if spans else ():
            sentence, kind = figure["sentence"], figure["kind"]
            names_it = any(sentence["start"] <= m["start"] and m["end"] <= sentence["end"] for m in spans)
            if days and names_it and not figure.get("repeats") and measured(kind, figure["unit"]):
                found[kind, figure["unit"]].append(_Point(days[0], figure, article))
    return found


def _scale(points: Sequence[_Point]) -> Scale | None:
    """None where there are too few points, on one day, or of one value."""
    if len(points) < FEWEST_POINTS or len({point.day for point in points}) < 2:
        return None
    return scale_of([point.figure["value"] for point in points])


def _plot(name: str, title: str, points: Sequence[_Point], scale: Scale, language: str) -> Picture:
    page, labels = PAGE[language], LABELS[language]
    note = f"{page.by_publication} · {page.log_scale if scale.is_log else page.linear_scale}"
    points = sorted(points, key=lambda point: point.day)
    said = [
        f"{day_written(point.day.isoformat(), language)}: {point.figure['display']} "
        f"{point.figure['of'] or ''} ({labels.modality[point.figure['modality']]}; {point.article.title})"
        for point in points
    ]
    picture = Picture(name, title, note, "; ".join(said), _BOTTOM + LINE + 5)
    for tick in scale.ticks:
        y = _BOTTOM - scale.place(tick) * (_BOTTOM - _TOP)
        picture.lines.append(Line(_LEFT, y, WIDTH, y, "grid"))
        picture.texts.append(Text(_LEFT - 6, y + 4, write_number(tick, language), kind="tick", anchor="end"))
    first, last = points[0].day.toordinal(), points[-1].day.toordinal()

    def along(day: int) -> float:
        return round(_LEFT + 10 + (day - first) / (last - first) * (WIDTH - _LEFT - 20), 1)

    for day, anchor in ((first, "start"), (last, "end")):
        written = day_written(date.fromordinal(day).isoformat(), language)
        edge = along(day) + (-8 if anchor == "start" else 8)
        picture.texts.append(
            Text(
                edge, _BOTTOM + LINE + 2, written, kind="tick", anchor="start" if anchor == "start" else "end"
            )
        )
    for point, says in zip(points, said, strict=True):
        y = _BOTTOM - scale.place(point.figure["value"]) * (_BOTTOM - _TOP)
        picture.marks.append(Mark(along(point.day.toordinal()), y, point.figure["modality"], says))
    legend(picture, (point.figure["modality"] for point in points), labels.modality, _BOTTOM + 3 * LINE)
    return picture
