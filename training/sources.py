"""The judgements made for this project, with their texts put back.

`training/judged/*.jsonl.gz` hold rows in the shape of judgements (training/judged.py). Articles written
for the project stand there whole. Of others only the judgements do; their texts come from corpora on disk:

- `kind`: numbers of sentences of KIND's train file, a line each;
- `lee`: a document of the Lee corpus (Lee, Pincombe and Welsh 2005; news of the Australian
  Broadcasting Corporation), as the wheel of gensim 4.3.3 carries it in gensim/test/test_data, with the
  (start, end) of its lines.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.stories import fold, read_judgements
from training.corpora import entity_sentences

STRETCHES = Path(__file__).parent / "stretches.jsonl.gz"
DEV = 5
"""One story in five of the judgements' open part is kept for calibration and for choosing."""

JUDGED = Path(__file__).parent / "judged"
KEPT = JUDGED / "kept"
_LEE = ("lee_background.cor", "lee.cor")


def own_rows(corpora: Path) -> Iterator[dict[str, Any]]:
    """Every row to learn from, with its text; ValueError where a corpus on disk is not the one that was
    judged."""
    for row in _rows(JUDGED):
        if "text" not in row:
            row["text"] = _text(row, corpora)
            if hashlib.sha256(row["text"].encode()).hexdigest() != row["sha256"]:
                raise ValueError(f"the corpus does not hold the text of {row['id']}")
        yield row


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        yield from map(json.loads, gzip.decompress(path.read_bytes()).decode("utf-8").splitlines())


def calibrating(judgements: Path) -> list[dict[str, Any]]:
    """The articles that are kept for calibration and for choosing: some that were written, on which no rule
    was made either, and a part of the judgements."""
    kept = list(_rows(KEPT))
    judged = read_judgements(judgements, "open")
    for language in ("en", "it"):
        own = [row for row in judged if row["lang"] == language]
        held = fold([(r["id"], r["text"]) for r in own], DEV, "dev")
        kept += [row for row, apart in zip(own, held, strict=True) if apart]
    return kept


def add_stretches(rows: Iterable[dict[str, Any]]) -> None:
    """Gives rows what was chosen of their articles' words: `of` of figures (what each measures), `role` of
    names, `topic` of open questions; (start, end), or None for nothing. Where nobody chose, the key is
    missing."""
    lines = gzip.decompress(STRETCHES.read_bytes()).decode("utf-8").splitlines()
    chosen = {row["id"]: row for row in map(json.loads, lines)}
    for row in rows:
        told = chosen.get(row["id"], {})
        for number, span in told.get("of", {}).items():
            row["figures"][int(number)]["of"] = span
        for name in row["names"]:
            if name["id"] in told.get("role", {}):
                name["role"] = told["role"][name["id"]]
        for number, span in told.get("topic", {}).items():
            row["open_questions"][int(number)]["topic"] = span


def _text(row: dict[str, Any], corpora: Path) -> str:
    if "kind" in row:
        return "\n".join(_kind(corpora)[number] for number in row["kind"])
    document = _lee(corpora)[row["lee"]]
    return "\n".join(document[start:end] for start, end in row["cuts"])


@cache
def _kind(corpora: Path) -> list[str]:
    return [s.text.strip() for s in entity_sentences(corpora / "kind-wikinews-train.it.tsv")]


@cache
def _lee(corpora: Path) -> list[str]:
    documents = [
        line.strip()
        for name in _LEE
        for line in (corpora / name).read_text("cp1252", errors="replace").split("\n")
        if line.strip()
    ]
    return [document.replace(" -- ", " - ") for document in documents]
