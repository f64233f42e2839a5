"""What several articles give differently: the same party and measure, two values."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pipeline.lexicon.little import LITTLE

_WORD = re.compile(r"\w+")
# Values closer than this are the same, rounded differently.
_TOLERANCE = 0.005
_MAX_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Version:
    """What one article says."""

    article: str
    said: str


@dataclass(frozen=True, slots=True)
class Difference:
    """`subject` is a party, or a party and what is measured; `versions` are by article."""

    subject: str
    measure: str | None
    versions: tuple[Version, ...]


class Claims:
    """Collects what articles say. Kept in a temporary file, so that memory does not grow with them."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")
        self._db.execute("CREATE TABLE figure (key, article, value, high, said, party, measure)")
        self._db.execute("CREATE TABLE party (key, article, type, name)")

    def add(self, article: str, sheet: dict[str, Any]) -> None:
        """`sheet` is a fact sheet as JSON gives it."""
        names = {p["name"]: (folded(p["name"]), p) for p in sheet["parties"]}
        self._db.executemany(
            "INSERT INTO party VALUES (?, ?, ?, ?)",
            {(key, article, p["type"], name) for name, (key, p) in names.items() if key},
        )
        for figure in sheet["figures"]:
            measure = _measure(figure["of"], {word for key, _ in names.values() for word in key.split()})
            if not measure:
                continue
            for name, (key, party) in names.items():
                if _concerns(party, figure):
                    whole = f"{key}|{measure}|{figure['kind']}|{figure['unit']}|{sheet['output_language']}"
                    row = (
                        whole,
                        article,
                        figure["value"],
                        figure["high"],
                        figure["display"],
                        name,
                        figure["of"],
                    )
                    self._db.execute("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def differences(self) -> Iterator[Difference]:
        """Figures, then parties, in a fixed order."""
        rows = self._db.execute(
            "SELECT * FROM figure ORDER BY key, article, value, high, said, party, measure"
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            entries = list(group)
            if _disagree([(row[1], (row[2], row[3])) for row in entries]):
                said = dict.fromkeys(Version(row[1], row[4]) for row in entries)
                yield Difference(entries[0][5], entries[0][6], tuple(said)[:_MAX_SHOWN])
        rows = self._db.execute("SELECT * FROM party ORDER BY key, article, type, name")
        for _, group in groupby(rows, key=lambda row: row[0]):
            entries = list(group)
            if len({row[2] for row in entries}) > 1 and len({row[1] for row in entries}) > 1:
                yield Difference(entries[0][3], None, tuple(_first_of_each_type(entries)))

    def close(self) -> None:
        self._db.close()


def _first_of_each_type(entries: list[Any]) -> Iterator[Version]:
    seen: set[str] = set()
    for _, article, kind, _ in entries:
        if kind not in seen:
            seen.add(kind)
            yield Version(article, kind)


def _concerns(party: dict[str, Any], figure: dict[str, Any]) -> bool:
    """Whether the party is named in the figure's sentence."""
    start, end = figure["sentence"]["start"], figure["sentence"]["end"]
    return any(start <= mention["start"] and mention["end"] <= end for mention in party["mentions"])


def _measure(of: str | None, names: set[str]) -> str:
    """The words that say what is measured, without those of the parties; "" where none is left."""
    words = [word for word in folded(of or "").split() if word not in LITTLE]
    return " ".join(words) if set(words) - names else ""


def folded(text: str) -> str:
    """Its words alone, in lower case and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.casefold()))


def _disagree(said: list[tuple[str, tuple[float, float | None]]]) -> bool:
    """Whether two articles have no value in common."""
    by_article: dict[str, list[tuple[float, float | None]]] = {}
    for article, value in said:
        by_article.setdefault(article, []).append(value)
    groups = list(by_article.values())[:200]
    return any(
        not any(same(a, b) for a in one for b in other)
        for i, one in enumerate(groups)
        for other in groups[:i]
    )


def same(a: tuple[float, float | None], b: tuple[float, float | None]) -> bool:
    """Whether two (value, high) are the same, rounded differently at most."""
    return _close(a[0], b[0]) and (a[1] is None) == (b[1] is None) and _close(a[1] or 0, b[1] or 0)


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b))
