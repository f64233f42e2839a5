"""Judged articles as what the heads learn from: spans and lines with their labels.

Two shapes are read: that of `judgements/{en,it}.jsonl` (sentences a line; see its README), and that of gold
files, which have no groups of mentions and serve for figures and open questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.tagging.heads import MODALITIES, QUESTIONS, TYPES

Places = tuple[tuple[int, int], ...]
"""(start, end) of stretches of a text: of any of which one is right, empty where there is none."""

NONE = len(MODALITIES) - 1
"""The class of what was read as a figure and is none."""


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """`modality`: its number, None where it is not judged. `speaker`: whose word it is, `of`: what it
    measures; None where that is not known. `verdict`, `ruled`, `subjects`, `quotation`: what the rules say of
    it (`training.verdicts`)."""

    start: int
    end: int
    kind: str
    modality: int | None
    speaker: Places | None
    of: Places | None = None
    verdict: str = ""
    ruled: Places = ()
    subjects: Places = ()
    quotation: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class GroupLabel:
    """Mentions of one name. `type`: its number as judged, `listed` as found; `same`: the party that it is;
    `role`: who it is, None where that is not known."""

    spans: Places
    type: int
    listed: int
    party: bool
    same: int
    role: Places | None


@dataclass(slots=True)
class Judged:
    """One article. `matters`: the lines of each open question; `kinds`: that of each line that shows one;
    `topics`: the words that name it, by the line that they stand in."""

    name: str
    language: str
    text: str
    lines: list[tuple[int, int]]
    figures: list[FigureLabel]
    groups: list[GroupLabel] = field(default_factory=list)
    matters: list[tuple[int, ...]] = field(default_factory=list)
    kinds: dict[int, int] = field(default_factory=dict)
    central: frozenset[int] = frozenset()
    topics: dict[int, tuple[int, int]] = field(default_factory=dict)


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
    same = [number.get(name.get("same_as"), number[name["id"]]) for name in row["names"]]
    parties = {s for s, name in zip(same, row["names"], strict=True) if name["party"]}
    roles = {number[name["id"]]: _one(name, "role") for name in row["names"]}
    groups = [
        GroupLabel(
            spans[name["id"]],
            TYPES.index(name["type"]),
            TYPES.index(listed.get(name["id"], name["type"])),
            s in parties,
            s,
            roles.get(s),
        )
        for s, name in zip(same, row["names"], strict=True)
    ]
    lines = line_spans(text)
    return Judged(
        row["id"],
        row["lang"],
        text,
        lines,
        [_figure(f, text, spans) for f in row["figures"]],
        groups,
        *_questions(row["open_questions"]),
        frozenset(row["summary_lines"]),
        _topics(row["open_questions"], tuple(lines)),
    )


def _figure(f: dict[str, Any], text: str, names: dict[str, Places]) -> FigureLabel:
    label = NONE if f.get("none") else MODALITIES.index(f["modality"]) if f["modality"] else None
    by = f.get("said_by")
    speaker: Places | None = ()
    if by is not None:
        speaker = names.get(by) or _places(by, text) or None
    ruled, subjects = (
        tuple((start, end) for start, end in f.get(part, ())) for part in ("ruled", "subjects")
    )
    quotation = tuple(f["quotation"]) if f.get("quotation") else None
    return FigureLabel(
        f["start"], f["end"], f["kind"], label, None if label in (None, NONE) else speaker,
        _one(f, "of"), f.get("verdict", ""), ruled, subjects, quotation,
    )  # fmt: skip


def _one(judged: dict[str, Any], part: str) -> Places | None:
    """The stretch that was chosen, if its choice was asked for."""
    if part not in judged:
        return None
    return () if judged[part] is None else (tuple(judged[part]),)


def _topics(entries: Sequence[dict[str, Any]], lines: Places) -> dict[int, tuple[int, int]]:
    topics = {}
    for start, end in (entry["topic"] for entry in entries if entry.get("topic")):
        line = next((i for i, (a, b) in enumerate(lines) if a <= start and end <= b), None)
        if line is not None:
            topics[line] = (start, end)
    return topics


def _places(words: str, text: str) -> Places:
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
