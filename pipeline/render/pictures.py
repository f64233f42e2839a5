"""The pictures of a sheet: a timeline of its dates, and the figures of each unit on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.dates import format_skeleton

from pipeline.factsheet import DateEntry, FactSheet
from pipeline.labels import count_noun
from pipeline.lexicon.labels import LABELS
from pipeline.lexicon.page import PAGE
from pipeline.numbers.writing import write_number
from pipeline.render.clean import on_one_line
from pipeline.render.drawing import (
    COLUMNS,
    FEWEST_POINTS,
    LINE,
    MOST_ROWS,
    Line,
    Mark,
    Picture,
    Text,
    Value,
    around,
    said_of,
    values_drawn,
)
from pipeline.render.rows import figure_rows
from pipeline.render.scale import Scale, days_of, scale_of

STYLE = Path(__file__).with_name("pictures.css")
# Which parts of a day are written of "2024-05-03", "2024-05", "2024".
_SKELETONS = {3: "yMMMd", 2: "yMMMM", 1: "y"}
_AXIS, _WORDS = 12.0, 46.0
# Across: a mark of the timeline with some air, and how many of like days stand side by side.
_MARK, _ABREAST = 10.0, 3
_EVENTS = 2
_INDENTED = COLUMNS - 7


def timeline(sheet: FactSheet) -> Picture | None:
    """The dates that the text settles, down the picture as they follow, with what happened; None where they
    are too few."""
    stops = _stops(sheet)
    if len(stops) < FEWEST_POINTS:
        return None
    page, shown = PAGE[sheet.output_language], stops[:MOST_ROWS]
    low, high = shown[0].first.toordinal(), max(stop.last.toordinal() for stop in shown)
    heights = [LINE * (1 + len(stop.events)) + 7 for stop in shown]
    height = sum(heights) + 10
    note = " · ".join(
        filter(None, (page.time_to_scale, some_of(sheet.output_language, len(shown), len(stops))))
    )
    picture = Picture("timeline", page.timeline, note, "; ".join(map(_said, shown)), height)

    def down(day: date) -> float:
        return round(10 + (day.toordinal() - low) / max(high - low, 1) * (height - 20), 1)

    picture.lines.append(Line(_AXIS, down(shown[0].first), _AXIS, height - 10, "axis"))
    tops = _apart([down(stop.first) - 8 for stop in shown], heights, height)
    beside = _side_by_side([down(stop.first) for stop in shown])
    for stop, top, x in zip(shown, tops, beside, strict=True):
        y = down(stop.first)
        if stop.last != stop.first:
            picture.lines.append(Line(_AXIS, y, _AXIS, down(stop.last), "bar day"))
        picture.lines.append(Line(x + 6, y, _WORDS - 5, top + 8, "lead"))
        picture.marks.append(Mark(x, y, "day", _said(stop), stop.fact))
        picture.texts.append(Text(_WORDS, top + 12, "", stop.written))
        for n, (event, language) in enumerate(stop.events, 1):
            picture.texts.append(
                Text(_WORDS, top + 12 + n * LINE, around(event, stop.words, _INDENTED), language=language)
            )
    return picture


@dataclass(frozen=True, slots=True)
class _Stop:
    """A date of the timeline, in the `words` that the sheet and the article have for it, with what happened,
    each with its language where that is not the sheet's."""

    first: date
    last: date
    written: str
    fact: str
    words: tuple[str, ...]
    events: tuple[tuple[str, str | None], ...]


def _stops(sheet: FactSheet) -> list[_Stop]:
    """In order of time; those that the article names several times once."""
    together: dict[tuple[str, str], list[tuple[int, DateEntry]]] = {}
    for number, entry in enumerate(sheet.dates, 1):
        if entry.iso:
            together.setdefault((entry.iso, entry.iso_end or ""), []).append((number, entry))
    stops = []
    for (iso, end), entries in together.items():
        first, last = days_of(iso), days_of(end or iso)
        if first is None or last is None or last[1] < first[0]:
            continue
        other = sheet.article.language if sheet.translates else None
        events = dict.fromkeys((e.event, None if e.translated else other) for _, e in entries if e.event)
        written = " – ".join(day_written(one, sheet.output_language) for one in (iso, end) if one)
        stops.append(
            _Stop(first[0], last[1], written, f"d{entries[0][0]}", _names(entries), tuple(events)[:_EVENTS])
        )
    return sorted(stops, key=lambda stop: (stop.first, stop.last))


def _names(entries: list[tuple[int, DateEntry]]) -> tuple[str, ...]:
    """What the sheet and the article call a date."""
    return tuple(name for _, entry in entries for name in (entry.display, entry.text) if name)


def _said(stop: _Stop) -> str:
    return f"{stop.written}: " + " / ".join(on_one_line(event) for event, _ in stop.events)


def _side_by_side(heights: list[float]) -> list[float]:
    """Where across the picture each mark stands: on the axis, or beside the marks that would lie under it."""
    placed: list[tuple[float, float]] = []
    for y in heights:
        near = {x for x, other in placed if abs(other - y) < _MARK}
        free = (x for n in range(_ABREAST) if (x := _AXIS + n * _MARK) not in near)
        placed.append((next(free, _AXIS), y))
    return [x for x, _ in placed]


def _apart(tops: list[float], heights: list[float], height: float) -> list[float]:
    """Where the words of each stop begin: beside its mark, or as near to it as the others leave room."""
    placed, free = [], 0.0
    for top, own in zip(tops, heights, strict=True):
        placed.append(max(top, free))
        free = placed[-1] + own
    limit = height
    for n in range(len(placed) - 1, -1, -1):
        placed[n] = min(placed[n], limit - heights[n])
        limit = placed[n]
    return placed


def day_written(iso: str, language: str) -> str:
    """An ISO 8601 date, month or year as a reader of the language writes it."""
    days = days_of(iso)
    assert days is not None
    return str(format_skeleton(_SKELETONS[iso.count("-") + 1], days[0], locale=LABELS[language].locale))


def figure_pictures(sheet: FactSheet) -> list[Picture]:
    """A picture for every kind and unit of which the sheet has enough figures; money without a currency is a
    unit of its own."""
    together: dict[tuple[str, str], list[Value]] = {}
    other = sheet.article.language if sheet.translates else None
    for row in figure_rows(sheet):
        figure = row.figure
        if measured(figure.kind, figure.unit):
            value = Value(
                figure.display, figure.of or "", figure.value, figure.high, figure.modality,
                f"f{row.number}", other if figure.of and not figure.of_translated else None,
            )  # fmt: skip
            together.setdefault((figure.kind, figure.unit), []).append(value)
    pictures: list[Picture] = []
    for (kind, unit), values in together.items():
        scale = scale_of([end for value in values for end in value.ends])
        if len(values) >= FEWEST_POINTS and scale:
            title = unit_named(kind, unit, sheet.output_language)
            pictures.append(
                on_one_scale(f"figures-{len(pictures) + 1}", title, values, scale, sheet.output_language)
            )
    return pictures


def measured(kind: str, unit: str) -> bool:
    """Whether such figures can stand on one scale: scores are two numbers, bare counts are of anything."""
    return kind != "score" and bool(unit or kind != "count")


def on_one_scale(name: str, title: str, values: list[Value], scale: Scale, language: str) -> Picture:
    """Values one under the other, the largest first."""
    labels, page = LABELS[language], PAGE[language]
    shown = sorted(values, key=lambda value: -value.ends[-1])[:MOST_ROWS]
    kind = page.log_scale if scale.is_log else page.linear_scale
    note = " · ".join(filter(None, (kind, some_of(language, len(shown), len(values)))))
    about = "; ".join(said_of(value, labels.modality) for value in shown)
    written = [write_number(tick, language) for tick in scale.ticks]
    return values_drawn(Picture(name, title, note, about, 0), shown, scale, written, labels.modality)


def some_of(language: str, shown: int, count: int) -> str:
    return PAGE[language].some_shown.format(shown=shown, count=count) if shown < count else ""


def unit_named(kind: str, unit: str, language: str) -> str:
    """What figures of one kind and unit are called together: "Money, EUR"."""
    labels, page = LABELS[language], PAGE[language]
    if kind == "money":
        named = labels.no_currency if unit == "?" else unit
    elif kind == "percent":
        named = ""
    elif kind == "count":
        named = count_noun(unit, language, None, many=True) or ""
    else:
        named = (labels.units.get(unit) or labels.measures_named.get(unit) or (unit, unit))[1]
    return f"{page.kinds[kind].capitalize()}, {named}" if named else page.kinds[kind].capitalize()
