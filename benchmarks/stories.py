"""Judged articles parted by story: what rules may be made on, and what is set aside.

Two articles tell one story where the cosine of their tf-idf vectors (words, a language at a time) is
at least `ALIKE`, directly or through others. A whole story goes to one part by the hash of its first
id, so the parts are the same for everybody; a third is set aside, scored at the end and never read.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Literal

import numpy as np

Part = Literal["open", "aside"]
# By the headlines of 60 pairs between .2 and 1: follow-ups of one story begin at .25, one beat below.
ALIKE = 0.25
# One story in three is set aside.
ASIDE = 3
_WORD = re.compile(r"[^\W_]+")


def read_judgements(folder: Path, part: Part | None = None) -> list[dict[str, Any]]:
    """The articles of `folder`/{en,it}.jsonl, of one part or of both, each with its `part`."""
    articles: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for row, of in zip(rows, parts([(r["id"], r["text"]) for r in rows]), strict=True):
            articles.append(row | {"part": of})
    return [a for a in articles if part in (None, a["part"])]


def parts(texts: list[tuple[str, str]]) -> list[Part]:
    """The part of each (id, text) of one language."""
    return ["aside" if held else "open" for held in fold(texts, ASIDE)]


def fold(texts: list[tuple[str, str]], share: int, salt: str = "") -> list[bool]:
    """Whether each (id, text) of one language is in a fold of one story in `share`; another salt, another
    fold."""
    story = _stories([text for _, text in texts])
    first = {s: min(name for (name, _), of in zip(texts, story, strict=True) if of == s) for s in set(story)}
    return [_hash(salt + first[s]) % share == 0 for s in story]


def _hash(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16)


def _stories(texts: list[str]) -> list[int]:
    """A number for the story of each text: the connected parts of what is alike."""
    counts = [Counter(_WORD.findall(text.lower())) for text in texts]
    frequency = Counter(word for count in counts for word in count)
    column = {word: k for k, word in enumerate(w for w, n in frequency.items() if n > 1)}
    matrix = np.zeros((len(texts), len(column)), dtype=np.float32)
    for row, count in enumerate(counts):
        for word, n in count.items():
            if word in column:
                matrix[row, column[word]] = (1 + np.log(n)) * np.log(len(texts) / frequency[word])
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    story = list(range(len(texts)))
    for one, other in np.argwhere(matrix @ matrix.T >= ALIKE):
        if story[one] != story[other]:
            kept, gone = sorted((story[one], story[other]))
            story = [kept if s == gone else s for s in story]
    return story
