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
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from training.corpora import entity_sentences

JUDGED = Path(__file__).parent / "judged"
_LEE = ("lee_background.cor", "lee.cor")


def own_rows(corpora: Path) -> Iterator[dict[str, Any]]:
    """Every row with its text; ValueError where a corpus on disk is not the one that was judged."""
    for path in sorted(JUDGED.glob("*.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            row = json.loads(line)
            if "text" not in row:
                row["text"] = _text(row, corpora)
                if hashlib.sha256(row["text"].encode()).hexdigest() != row["sha256"]:
                    raise ValueError(f"the corpus does not hold the text of {row['id']}")
            yield row


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
