"""Judged articles as what the heads learn from: spans and lines with their labels.

Two shapes are read: that of `judgements/{en,it}.jsonl` (sentences a line; see its README), and that of gold
files, which have no groups of mentions and serve for figures and open questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.tagging.heads import MODALITIES, QUESTIONS, TYPES

NONE = len(MODALITIES) - 1
"""The class of what was read as a figure and is none."""


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """`modality`: its number, None where it is not judged. `speaker`: spans of whose word it is, empty for
    nobody, None where that is not known."""

    start: int
    end: int
    kind: str
    modality: int | None
    speaker: tuple[tuple[int, int], ...] | None


@dataclass(frozen=True, slots=True)
class GroupLabel:
    """Mentions of one name. `type`: its number as judged, `listed` as found; `same`: the party that it is."""

    spans: tuple[tuple[int, int], ...]
    type: int
    listed: int
    party: bool
    same: int


@dataclass(slots=True)
class Judged:
    """One article. `matters`: the lines of each open question; `kinds`: that of each line that shows one."""

    name: str
    language: str
    text: str
    lines: list[tuple[int, int]]
    figures: list[FigureLabel]
    groups: list[GroupLabel] = field(default_factory=list)
    matters: list[tuple[int, ...]] = field(default_factory=list)
    kinds: dict[int, int] = field(default_factory=dict)
    central: frozenset[int] = frozenset()


def line_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each line."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def read_judged(rows: Iterable[dict[str, Any]]) -> list[Judged]:
    """Rows of judgements; a row without one of its parts is taken as not judged there."""
    return [_judged(row) for row in rows]


def _judged(row: dict[str, Any]) -> Judged:
    text = row["text"]
    spans = {name["id"]: tuple((s, e) for s, e in name["spans"]) for name in row["names"]}
    number = {name["id"]: i for i, name in enumerate(row["names"])}
    listed = row.get("listed_types", {})
    groups = [
        GroupLabel(
            spans[name["id"]],
            TYPES.index(name["type"]),
            TYPES.index(listed.get(name["id"], name["type"])),
            bool(name["party"]),
            number[name["same_as"]] if name.get("same_as") in number else number[name["id"]],
        )
        for name in row["names"]
    ]
    parties = {g.same for g in groups if g.party}
    groups = [GroupLabel(g.spans, g.type, g.listed, g.same in parties, g.same) for g in groups]
    return Judged(
        row["id"],
        row["lang"],
        text,
        line_spans(text),
        [_figure(f, text, spans) for f in row["figures"]],
        groups,
        *_questions(row["open_questions"]),
        frozenset(row["summary_lines"]),
    )


def _figure(f: dict[str, Any], text: str, names: dict[str, tuple[tuple[int, int], ...]]) -> FigureLabel:
    label = NONE if f.get("none") else MODALITIES.index(f["modality"]) if f["modality"] else None
    by = f.get("said_by")
    speaker: tuple[tuple[int, int], ...] | None = ()
    if by is not None:
        speaker = names.get(by) or _places(by, text) or None
    return FigureLabel(f["start"], f["end"], f["kind"], label, None if label in (None, NONE) else speaker)


def _places(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Everywhere that a body's own words stand."""
    low, form, at = text.lower(), words.lower(), -1
    found = []
    while (at := low.find(form, at + 1)) >= 0:
        found.append((at, at + len(form)))
    return tuple(found)


def _questions(entries: Sequence[dict[str, Any]]) -> tuple[list[tuple[int, ...]], dict[int, int]]:
    matters, kinds = [], {}
    for entry in entries:
        lines = tuple(dict.fromkeys([entry["line"], *entry.get("also", ())]))
        matters.append(lines)
        for line in reversed(lines):
            kinds[line] = QUESTIONS.index(entry.get("kind") or "pending")
    return matters, kinds
