"""The pictures of a folder of sheets: which parties are in which article, a party's figures over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Self

from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE
from pipeline.numbers.writing import write_number
from pipeline.render.drawing import (
    FEWEST_POINTS,
    LINE,
    WIDTH,
    Line,
    Mark,
    Picture,
    Text,
    fitted,
    legend,
)
from pipeline.render.pictures import day_written, unit_named
from pipeline.render.scale import Scale, days_of, scale_of

# Pictures of one party: a page, not an atlas.
_MOST_PICTURES = 6
_NAMES, _NAME_COLUMNS = 150.0, 20
_LEFT, _TOP, _BOTTOM = 84.0, 12.0, 172.0
# How wide a dot is at size 1.
_DOT = 8.0
# Points of one picture, and the stretches of time that more of them are put together in: a mark is ten units
# wide, and the picture has some 260.
_MOST_POINTS, _STRETCHES = 120, 24


@dataclass(frozen=True, slots=True)
class Column:
    """Articles side by side in the order of their days: the numbers and days of the first and the last."""

    first: int
    last: int
    since: str | None
    until: str | None
    title: str

    def said(self, language: str) -> str:
        """Of one article its title, of several their numbers and days."""
        if self.first == self.last:
            return self.title
        days = dict.fromkeys(day_written(day, language) for day in (self.since, self.until) if day)
        return f"{self.first}–{self.last}" + (f" ({' – '.join(days)})" if days else "")


def parties_by_article(
    named: Mapping[str, Mapping[int, int]], columns: Sequence[Column], language: str
) -> Picture | None:
    """A row for each party, a column for each article or several, a dot where it is named: `named` says by
    party in which columns, and how often, or by how many of their articles."""
    page = PAGE[language]
    if sum(map(len, named.values())) < FEWEST_POINTS:
        return None
    each = columns[0].last - columns[0].first + 1
    note = page.named_larger if each == 1 else page.named_by_more.format(count=each)
    about = "; ".join(
        f"{name}: {', '.join(_numbers(columns[place]) for place in sorted(places))}"
        for name, places in named.items()
    )
    picture = Picture("parties", page.parties_by_article, note, about, LINE + len(named) * 20 + 6)
    step = (WIDTH - _NAMES - 16) / max(len(columns) - 1, 1)
    every = 1 if len(columns) <= 12 and each == 1 else 4
    for place, column in enumerate(columns):
        x = round(_NAMES + 8 + place * step, 1)
        picture.lines.append(Line(x, LINE, x, picture.height, "grid"))
        if place % every == 0:
            picture.texts.append(Text(x, 10, str(column.first), kind="tick", anchor="middle"))
    largest = min(1.5, step / _DOT)  # neighbours do not run into each other
    most = max(often for places in named.values() for often in places.values())
    for row, (name, places) in enumerate(named.items()):
        y = LINE + 14 + row * 20
        picture.texts.append(Text(0, y + 4, fitted(name, _NAME_COLUMNS)))
        picture.lines.append(Line(_NAMES, y, WIDTH, y, "track"))
        for place, often in places.items():
            says = f"{name}: {columns[place].said(language)} ({often})"
            x, size = round(_NAMES + 8 + place * step, 1), largest * (0.4 + 0.6 * often / most)
            picture.marks.append(Mark(x, y, "party", says, size=size))
    return picture


def _numbers(column: Column) -> str:
    return str(column.first) if column.first == column.last else f"{column.first}–{column.last}"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure, and the day and title of its article."""

    day: date
    kind: str
    unit: str
    value: float
    display: str
    of: str
    modality: str
    title: str

    @classmethod
    def of_row(cls, published: str, *rest: str | float) -> Self | None:
        """None where the calendar of `date` lacks its day."""
        days = days_of(published)
        return cls(days[0], *rest) if days else None  # type: ignore[arg-type]


def over_time(points: Iterable[Point], party: str, language: str) -> Iterator[Picture]:
    """The figures of a party by the day of their article: a picture for each kind and unit; money without a
    currency is a unit of its own."""
    together: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        together[point.kind, point.unit].append(point)
    drawn = 0
    for (kind, unit), alike in together.items():
        scale = _scale(alike)
        if scale and drawn < _MOST_PICTURES:
            drawn += 1
            title = PAGE[language].over_time.format(party=party, what=unit_named(kind, unit, language))
            yield _plot(f"time-{drawn}", title, alike, scale, language)


def _scale(points: Sequence[Point]) -> Scale | None:
    """None where there are too few points, on one day, or of one value."""
    if len(points) < FEWEST_POINTS or len({point.day for point in points}) < 2:
        return None
    return scale_of([point.value for point in points])


def _plot(name: str, title: str, points: Sequence[Point], scale: Scale, language: str) -> Picture:
    page, labels = PAGE[language], LABELS[language]
    points = sorted(points, key=lambda point: point.day)
    first, last = points[0].day, points[-1].day
    stretches = [[point] for point in points]
    if len(points) > _MOST_POINTS:
        stretches = _stretches(points, first, last)
    kind = page.log_scale if scale.is_log else page.linear_scale
    note = " · ".join(
        (page.by_publication, kind, *([page.from_lowest] if len(stretches) < len(points) else []))
    )
    said = [_said(stretch, language) for stretch in stretches]
    picture = Picture(name, title, note, "; ".join(said), _BOTTOM + LINE + 5)
    for tick in scale.ticks:
        y = _BOTTOM - scale.place(tick) * (_BOTTOM - _TOP)
        picture.lines.append(Line(_LEFT, y, WIDTH, y, "grid"))
        picture.texts.append(Text(_LEFT - 6, y + 4, write_number(tick, language), kind="tick", anchor="end"))

    def along(day: date) -> float:
        return round(_LEFT + 10 + (day - first) / (last - first) * (WIDTH - _LEFT - 20), 1)

    picture.texts += [
        Text(along(first) - 8, _BOTTOM + LINE + 2, day_written(first.isoformat(), language), kind="tick"),
        Text(
            along(last) + 8,
            _BOTTOM + LINE + 2,
            day_written(last.isoformat(), language),
            kind="tick",
            anchor="end",
        ),
    ]
    for stretch, says in zip(stretches, said, strict=True):
        x, status = along(stretch[len(stretch) // 2].day), stretch[0].modality
        ends = {point.value: None for point in _ends(stretch)}
        places = [_BOTTOM - scale.place(value) * (_BOTTOM - _TOP) for value in ends]
        if len(places) > 1:
            picture.lines.append(Line(x, places[0], x, places[-1], f"bar {status}"))
        picture.marks += [Mark(x, y, status, says) for y in places]
    legend(picture, (point.modality for point in points), labels.modality, _BOTTOM + 3 * LINE)
    return picture


def _stretches(points: Sequence[Point], first: date, last: date) -> list[list[Point]]:
    """Those of one status and near in time together; `points` in the order of their days."""

    def place(point: Point) -> tuple[int, str]:
        return (point.day - first).days * _STRETCHES // ((last - first).days + 1), point.modality

    return [list(alike) for _, alike in groupby(sorted(points, key=place), key=place)]


def _ends(stretch: Sequence[Point]) -> tuple[Point, Point]:
    return min(stretch, key=lambda point: point.value), max(stretch, key=lambda point: point.value)


def _said(stretch: Sequence[Point], language: str) -> str:
    """In words: a figure with its article, or the lowest and the highest of several, and how many."""
    status = LABELS[language].modality[stretch[0].modality]
    days = dict.fromkeys(day_written(point.day.isoformat(), language) for point in (stretch[0], stretch[-1]))
    if len(stretch) == 1:
        (point,) = stretch
        return f"{' '.join(days)}: {point.display} {point.of} ({status}; {point.title})"
    displays = dict.fromkeys(point.display for point in _ends(stretch))
    return f"{' – '.join(days)}: {' – '.join(displays)} ({status}; {len(stretch)})"
