"""What the rules say of each judged figure, how firm it is and whose word: the heads are shown it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.contracts import Engines
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.attribution import assign
from pipeline.data import Figure, Language, Party, Span
from pipeline.run import analyse

Row = dict[str, Any]
Verdict = tuple[str, list[list[int]], list[list[int]], list[int] | None]


def add_verdicts(rows: Sequence[Row], kept: Path) -> None:
    """Gives each figure of the rows `verdict` and `ruled`, places of whom they name, `subjects`, those of the
    clauses that report it, and `quotation`, the one that it stands in; what was worked out stands in the
    file `kept`."""
    known: dict[str, list[Verdict]] = {}
    if kept.exists():
        known = json.loads(kept.read_text("utf-8"))
    missing = [row for row in rows if row["id"] not in known]
    if missing:
        engines = load_engines()
        known |= {row["id"]: _verdicts(row, engines) for row in missing}
        kept.write_text(json.dumps(known), "utf-8")
    for row in rows:
        for figure, verdict in zip(row["figures"], known[row["id"]], strict=True):
            figure |= dict(zip(("verdict", "ruled", "subjects", "quotation"), verdict, strict=True))


def _verdicts(row: Row, engines: Engines) -> list[Verdict]:
    document = analyse(article_from_text(row["text"]), Language(row["lang"], 1.0), engines)
    starts = [sentence.start for sentence in document.sentences]
    figures = [
        Figure(f["start"], f["end"], max(0, sum(s <= f["start"] for s in starts) - 1),
               f["value"], f["high"], f["unit"], f["kind"])
        for f in row["figures"]
    ]  # fmt: skip
    parties = _parties(row)
    places = {party.name: [[m.start, m.end] for m in party.mentions] for party in parties}
    return [
        (
            ruling.figure.modality,
            places.get(ruling.figure.said_by or "", []),
            [list(span) for span in ruling.subjects],
            [ruling.quotation.start, ruling.quotation.end] if ruling.quotation else None,
        )
        for ruling in assign.rule(document, figures, parties)
    ]


def _parties(row: Row) -> list[Party]:
    """The judged ones, by the fullest form of each."""
    ids = {name["id"] for name in row["names"]}
    groups: dict[str, list[Row]] = {}
    for name in row["names"]:
        groups.setdefault(name["same_as"] if name.get("same_as") in ids else name["id"], []).append(name)
    found = []
    for key, names in groups.items():
        if not any(name["party"] for name in names):
            continue
        spans = sorted((s, e) for name in names for s, e in name["spans"])
        forms = sorted({row["text"][s:e] for s, e in spans}, key=len, reverse=True)
        kind = next(name["type"] for name in names if name["id"] == key)
        found.append(Party(forms[0], kind, tuple(forms[1:]), tuple(Span(s, e) for s, e in spans), 1.0))
    return found
