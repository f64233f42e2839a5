"""The corpora as sentences of running text with labelled spans of characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.detokenise import detokenise

Spans = list[tuple[int, int, str]]
LABELS = ("PER", "LOC", "ORG")


@dataclass(slots=True)
class Sentence:
    """`tags` are Universal POS by stretch of characters, `lemmas` likewise; either may be empty."""

    text: str
    entities: Spans
    tags: Spans
    lemmas: Spans


def read_columns(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """(tokens, BIO tags) of each sentence; KIND has `token TAB tag`, WikiNEuRal a number before them."""
    tokens: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        cells = line.rstrip("\r").split("\t")
        if len(cells) < 2:
            if tokens:
                yield tokens, tags
            tokens, tags = [], []
            continue
        token = cells[-2].strip().replace("\u00a0", " ")
        if token and token != "-DOCSTART-":
            tokens.append(token)
            tags.append(cells[-1] if cells[-1].endswith(LABELS) else "O")


def bio_spans(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """(first, after the last, label) of each entity of a BIO sequence."""
    start, label = 0, ""
    i = -1
    for i, tag in enumerate(tags):
        kind = tag[2:]
        if label and (tag[0] != "I" or kind != label):
            yield start, i, label
            label = ""
        if kind and not label:
            start, label = i, kind
    if label:
        yield start, i + 1, label


def entity_sentences(path: Path) -> list[Sentence]:
    found = []
    for tokens, tags in read_columns(path):
        text, spans = detokenise(tokens)
        entities = [(spans[a][0], spans[b - 1][1], label) for a, b, label in bio_spans(tags)]
        found.append(Sentence(text, entities, [], []))
    return found


def treebank_sentences(path: Path) -> list[Sentence]:
    """Sentences of a CoNLL-U file; a contraction ("nell'", "farlo") bears its first word's tag and lemma."""
    found = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        text = ""
        tags: Spans = []
        lemmas: Spans = []
        inside, glued = 0, True
        contraction: tuple[int, int] | None = None
        for line in block.split("\n"):
            cells = line.split("\t")
            if len(cells) < 10 or "." in cells[0]:
                continue
            if "-" in cells[0]:
                inside = int(cells[0].split("-")[1])
            elif contraction or int(cells[0]) > inside:
                pass
            else:
                continue
            if "-" in cells[0] or int(cells[0]) > inside:
                text += "" if glued or not text else " "
                place = (len(text), len(text) + len(cells[1]))
                text += cells[1]
                glued = "SpaceAfter=No" in cells[9]
                if "-" in cells[0]:
                    contraction = place
                    continue
            else:
                assert contraction
                place = contraction
            contraction = None
            tags.append((*place, cells[3]))
            lemmas.append((*place, cells[2]))
        if tags:
            found.append(Sentence(text, [], tags, lemmas))
    return found
