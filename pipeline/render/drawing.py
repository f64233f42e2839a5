"""What a picture is made of. `pictures.html.jinja` writes it down as SVG.

Why no plotting library: the page's policy forbids style attributes and scripts in markup, and every kept
library writes one or the other; its words would be outlines or of one fixed size, its colours blind to a dark
page, and the base install tens of megabytes larger. Lines, marks and words are all that is drawn here.

A picture is 360 units wide, a phone's width, so that a word is as large there as beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pipeline.render.clean import on_one_line
from pipeline.render.scale import Scale

WIDTH = 360.0
# With fewer there is nothing to see that a line of text does not say.
FEWEST_POINTS = 3
# More rows than these are a table, which stands beside the picture.
MOST_ROWS = 24
# Characters that fit on a line of `WIDTH`: the widest common face (DejaVu Sans) takes 7 units for one of 12.
COLUMNS = 50
LINE = 15.0
_LEFT, _RIGHT = 8.0, 352.0
_ROW = 36.0

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Line:
    """`kind`: grid (behind the marks), track, bar (a range), lead (from a mark to its words)."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """`strong` stands before `words`; `language` is given where it is not the picture's; y: the baseline."""

    x: float
    y: float
    words: str
    strong: str = ""
    kind: str = "label"
    anchor: Anchor = "start"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A point. `kind` is a figure's status, which has a shape and a colour, or day or party. `fact` is the id
    of a fact on the sheet, `says` what is shown of it under the pointer, `size` a factor."""

    x: float
    y: float
    kind: str
    says: str
    fact: str | None = None
    size: float = 1.0


@dataclass(slots=True)
class Picture:
    """`name` is unique on a page; `about` says in words all that is drawn, `note` how to read it."""

    name: str
    title: str
    note: str
    about: str
    height: float
    lines: list[Line] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Value:
    """A row of a scale: `low` to `high`, or `low` alone. `strong` and `words` say what it is."""

    strong: str
    words: str
    low: float
    high: float | None
    status: str
    fact: str | None = None
    language: str | None = None

    @property
    def ends(self) -> tuple[float, ...]:
        return (self.low,) if self.high is None else (self.low, self.high)


def values_drawn(
    picture: Picture,
    values: Sequence[Value],
    scale: Scale,
    written: Sequence[str],
    statuses: Mapping[str, str],
) -> Picture:
    """The picture with a row for each value: its words, and beneath them its place on the scale.

    `written`: the scale's ticks in words. `statuses`: how each status is called, for the legend.
    """
    bottom = len(values) * _ROW + 8
    axis(picture, scale, written, bottom)
    for number, value in enumerate(values):
        y, track = number * _ROW + 13, number * _ROW + 25
        picture.texts.append(
            Text(
                0,
                y,
                fitted(value.words, COLUMNS - len(value.strong) - 1),
                value.strong,
                language=value.language,
            )
        )
        picture.lines.append(Line(_LEFT, track, _RIGHT, track, "track"))
        places = [across(scale.place(end)) for end in value.ends]
        if len(places) > 1:
            picture.lines.append(Line(places[0], track, places[-1], track, f"bar {value.status}"))
        says = said_of(value, statuses)
        picture.marks += [Mark(x, track, value.status, says, value.fact) for x in places]
    legend(picture, (value.status for value in values), statuses, bottom + 2 * LINE)
    return picture


def said_of(value: Value, statuses: Mapping[str, str]) -> str:
    """A row in words; "plain" values come without a status."""
    status = f" ({statuses[value.status]})" if value.status in statuses else ""
    return on_one_line(f"{value.strong} {value.words}{status}")


def axis(picture: Picture, scale: Scale, written: Sequence[str], bottom: float) -> None:
    """A line down the picture for every tick, and its words at the bottom."""
    for n, (tick, words) in enumerate(zip(scale.ticks, written, strict=True)):
        x = across(scale.place(tick))
        anchor: Anchor = "start" if n == 0 else "end" if tick == scale.ticks[-1] else "middle"
        picture.lines.append(Line(x, 0, x, bottom, "grid"))
        edge = {"start": x - _LEFT, "end": x + _LEFT, "middle": x}[anchor]
        picture.texts.append(Text(edge, bottom + LINE, words, kind="tick", anchor=anchor))
    picture.height = max(picture.height, bottom + LINE + 5)


def legend(picture: Picture, used: Iterable[str], statuses: Mapping[str, str], y: float) -> None:
    """The shapes that are drawn, with their names, side by side."""
    drawn, x = set(used), _LEFT
    for status in (status for status in statuses if status in drawn):
        picture.marks.append(Mark(x, y + 2, status, statuses[status]))
        picture.texts.append(Text(x + 10, y + 6, statuses[status], kind="tick"))
        x += 26 + 7 * len(statuses[status])
    picture.height = max(picture.height, y + 12)


def across(place: float) -> float:
    """From 0 to 1 to the width of the picture."""
    return round(_LEFT + place * (_RIGHT - _LEFT), 1)


def fitted(text: str, columns: int) -> str:
    """On one line of so many characters, cut behind a word where it is longer."""
    words = on_one_line(text)
    if len(words) <= columns:
        return words
    return words[: max(columns - 1, 1)].rpartition(" ")[0].rstrip(",;:") + " …"


def around(text: str, names: Sequence[str], columns: int) -> str:
    """`fitted`, but where one of `names` would be cut off: then the stretch that ends with it, from the word
    after which it fits."""
    words = on_one_line(text)
    at, name = next(((words.find(one), one) for one in names if one in words), (-1, ""))
    end = at + len(name)
    if len(words) <= columns or at < 0 or end < columns:
        return fitted(words, columns)
    begin = words.find(" ", max(0, end - columns + 4))
    if not 0 <= begin < at:
        return fitted(words, columns)
    return "… " + fitted(words[begin + 1 :], columns - 2)
