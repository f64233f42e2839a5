"""Judged articles: rows become labels, and those that are committed are well-formed."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from models.tagging.heads import KINDS, MODALITIES, QUESTIONS, TYPES
from training.judged import NONE, line_spans, read_judged
from training.sources import JUDGED

TEXT = "Rail cuts\nAnn Reed of Velden said 300 jobs go.\nThe union says 40.\nWhy?"


def spans(words: str) -> list[list[int]]:
    at = TEXT.index(words)
    return [[at, at + len(words)]]


def figure(words: str, **more: Any) -> dict[str, Any]:
    ((start, end),) = spans(words)
    base = {"start": start, "end": end, "kind": "count", "modality": "stated", "said_by": None, "none": False}
    return base | more


def row(**more: Any) -> dict[str, Any]:
    names = [
        {"id": "A", "type": "PER", "spans": spans("Ann Reed"), "party": True, "same_as": "A"},
        {"id": "B", "type": "ORG", "spans": spans("Velden"), "party": False, "same_as": "C"},
        {"id": "C", "type": "ORG", "spans": spans("Rail"), "party": True, "same_as": "C"},
    ]
    base = {
        "id": "t.en", "lang": "en", "text": TEXT, "names": names, "figures": [], "parties_missed": [],
        "open_questions": [], "summary_lines": [1], "listed_types": {"B": "GPE"},
    }  # fmt: skip
    return base | more


def test_a_figure_has_its_modality_and_whose_word_it_is() -> None:
    figures = [
        figure("300", modality="reported", said_by="A"),
        figure("40", modality="projected", said_by="the union"),
        figure("300 jobs", none=True, modality=None),
        figure("40", modality=None, said_by="A"),
        figure("40", said_by="nobody in the text"),
    ]
    (article,) = read_judged([row(figures=figures)])
    told = [(f.modality, f.speaker) for f in article.figures]
    union = TEXT.index("The union")
    assert told == [
        (MODALITIES.index("reported"), ((10, 18),)),
        (MODALITIES.index("projected"), ((union, union + 9),)),
        (NONE, None),
        (None, None),
        (0, None),
    ]


def test_a_name_that_is_another_of_a_partys_is_that_party() -> None:
    (article,) = read_judged([row()])
    assert [(g.party, g.same) for g in article.groups] == [(True, 0), (True, 2), (True, 2)]
    assert [TYPES[g.type] for g in article.groups] == ["PER", "ORG", "ORG"]
    assert [TYPES[g.listed] for g in article.groups] == ["PER", "GPE", "ORG"]


def test_questions_are_lines_with_a_kind() -> None:
    asked = [{"line": 3, "kind": "asked", "also": [2]}, {"line": 1}]
    (article,) = read_judged([row(open_questions=asked)])
    assert article.matters == [(3, 2), (1,)]
    kinds = {line: QUESTIONS[kind] for line, kind in article.kinds.items()}
    assert kinds == {3: "asked", 2: "asked", 1: "pending"}
    assert article.central == {1}
    assert [TEXT[start:end] for start, end in article.lines] == TEXT.split("\n")


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]


@pytest.mark.parametrize(
    "path", sorted(JUDGED.rglob("*.jsonl.gz")), ids=lambda path: str(path.relative_to(JUDGED))
)
def test_what_is_committed_is_well_formed(path: Path) -> None:
    seen: set[str] = set()
    for one in rows(path):
        assert one["id"] not in seen and one["id"].endswith(one["lang"])
        seen.add(one["id"])
        check(one, one.get("text"))
    assert len(seen) >= 40


def check(one: dict[str, Any], text: str | None) -> None:
    """`text` None: it stands in a corpus, and so no name's forms are given."""
    assert text is not None or len(one["sha256"]) == 64
    lines = len(line_spans(text)) if text is not None else len(one.get("cuts") or one["kind"])
    ids = {name["id"] for name in one["names"]}
    for name in one["names"]:
        assert name["type"] in TYPES and name["spans"] and name["same_as"] in ids
        assert name["spans"] == sorted(name["spans"])
        if text is not None:
            assert {text[start:end] for start, end in name["spans"]} <= set(name["forms"])
    assert set(one["listed_types"]) <= ids and set(one["listed_types"].values()) <= set(TYPES)
    for found in one["figures"]:
        assert found["kind"] in KINDS and found["start"] < found["end"]
        assert found["modality"] in (*MODALITIES[:-1], None)
        # What is no figure has no modality, and the other way round.
        assert found["none"] or found["modality"] or text is None
        if text is not None:
            assert text[found["start"] : found["end"]] == found["text"]
            by = found["said_by"]
            assert by is None or by in ids or by.lower() in text.lower()
    for question in one["open_questions"]:
        assert all(0 <= line < lines for line in (question["line"], *question["also"]))
        assert question["kind"] in QUESTIONS[1:]
    assert all(0 <= line < lines for line in one["summary_lines"])
    if text is not None:
        (article,) = read_judged([one])
        assert len(article.lines) == lines and len(article.groups) == len(ids)
