"""A batch of articles → one part of the archive: what every actor does."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import fsspec

from models.contracts import Engines
from pipeline.archive.columns import FACTS, SHEETS, fact_rows, table_of
from pipeline.archive.copies import signature
from pipeline.archive.records import Row
from pipeline.archive.store import Store
from pipeline.article import MAX_BYTES
from pipeline.data import Options
from pipeline.work.article import Result
from pipeline.work.fingerprint import fingerprint, libraries
from pipeline.work.hands import Hand, OwnHand, ProcessHand, Recipe
from pipeline.work.job import Job


@dataclass(frozen=True, slots=True)
class Order:
    """What every actor is told: where to write, what is asked for, how engines are loaded (or loaded
    ones, which do not travel), and the fingerprint and libraries that its own must be."""

    out: str
    options: Options
    recipe: Recipe | Engines
    weights: dict[str, object]
    fingerprint: str
    libraries: dict[str, str]

    def difference(self) -> str | None:
        """What in this process is other than the order says; None where nothing is."""
        mine = libraries()
        for name, version in self.libraries.items():
            if mine.get(name) != version:
                return f"it has {name} {mine.get(name)}, the archive {version}"
        if fingerprint(self.options, self.weights) != self.fingerprint:
            return "its program or weights are not those of the archive"
        return None


@dataclass(slots=True)
class PartMaker:
    """Writes one part after the other; its hand holds the engines from one to the next."""

    order: Order
    store: Store
    hand: Hand

    @classmethod
    def of(cls, order: Order) -> PartMaker:
        recipe = order.recipe
        hand = ProcessHand(recipe) if isinstance(recipe, Recipe) else OwnHand(recipe)
        return cls(order, Store(order.out), hand)

    def make(self, rows: list[Row]) -> dict[str, Any]:
        """The part's name, the count of each status, and of what is not done id, status and reason (the first
        twenty). Raises OutputError where it cannot be written."""
        tables: dict[str, list[dict[str, Any]]] = {table.name: [] for table in (*FACTS, SHEETS)}
        for row in rows:
            result = self._work(row)
            sheet = json.loads(result.files[".jsonl"]) if result.files else None
            entry = sheet_row(row, result, sheet, self.order.fingerprint)
            tables[SHEETS.name].append(entry)
            if sheet is not None:
                lead = {name: entry[name] for name in ("id", "language", "output_language", "published")}
                for table in FACTS:
                    tables[table.name] += fact_rows(table, lead, sheet)
        name = part_name([row.id for row in rows], [row.stamp for row in rows])
        made = {table.name: table_of(table, tables[table.name]) for table in (*FACTS, SHEETS)}
        self.store.write_part(name, made)
        sheets = tables[SHEETS.name]
        counts = {
            status: sum(s["status"] == status for s in sheets) for status in ("done", "refused", "failed")
        }
        undone = [[s["id"], s["status"], s["reason"]] for s in sheets if s["status"] != "done"]
        return {"part": name, "counts": counts, "undone": undone[:20]}

    def _work(self, row: Row) -> Result:
        if row.fault:
            return Result("refused", row.fault)
        job = Job(
            row.source, data=row.data, suffix=row.suffix, text=row.text, title=row.title,
            published=row.published, language=row.language, kinds=(".jsonl",),
        )  # fmt: skip
        if row.url is not None:
            try:
                with fsspec.open(row.url, "rb") as file:
                    job = Job(row.source, data=file.read(MAX_BYTES + 1), suffix=row.suffix, kinds=(".jsonl",))
            except Exception as error:  # of any file system
                return Result("refused", f"{row.source} cannot be read: {' '.join(str(error).split())[:300]}")
        return self.hand.do(job, self.order.options)


def part_name(ids: list[str], stamps: list[str]) -> str:
    """The same for the same articles: a batch that is done twice is written over itself."""
    told = json.dumps([ids, stamps]).encode()
    return hashlib.sha256(told).hexdigest()[:20]


def sheet_row(row: Row, result: Result, sheet: dict[str, Any] | None, made_by: str) -> dict[str, Any]:
    """A row of the table `sheets`."""
    article = sheet["article"] if sheet else {}
    told = article.get("published") or row.published
    return {
        "id": row.id,
        "source": row.source,
        "status": result.status,
        "reason": result.reason,
        "sheet": result.files.get(".jsonl"),
        "language": article.get("language"),
        "output_language": sheet["output_language"] if sheet else None,
        "title": article.get("title") or row.title,
        "headline": sheet["headline"] if sheet else None,
        "published": date.fromisoformat(told) if told else None,
        "words": article.get("words"),
        "seconds": result.seconds,
        "stages": list(sheet["provenance"]["seconds"].items()) if sheet else None,
        "fingerprint": made_by,
        "stamp": row.stamp,
        "minhash": signature(article["text"]) if sheet else None,
    }
