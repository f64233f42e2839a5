"""The examples in tests/examples are well-formed; tests/real runs the reader on them."""

from __future__ import annotations

import pytest

from pipeline.data import MODALITIES, LanguageCode
from tests.real.test_reader_examples import FLOORS, read, unmarked

QUESTIONS = ("unconfirmed", "disputed", "pending", "missing", "asked")


@pytest.mark.parametrize(("name", "language"), list(FLOORS))
def test_examples_are_well_formed(name: str, language: LanguageCode) -> None:
    rows = read(name, language)
    assert len(rows) >= 8 and len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        text, marks = unmarked(row["text"], language)
        assert "{" not in text and "}" not in text and "\n" in text
        labels = {mark.label for mark in marks}
        if name == "modality":
            assert marks and labels <= set(MODALITIES)
        if name == "said_by":
            assert marks and labels == {""} and row["said_by"] in text
        if name == "parties":
            named = [name.split("=")[0] for name in filter(None, row["parties"].split("; "))]
            named += filter(None, row["others"].split("; "))
            assert named and all(name in text for name in named)
        if name == "questions":
            assert labels <= set(QUESTIONS)
        if name == "of":
            assert len(marks) == 1 and row["of"] in text
        if name == "role":
            assert row["name"] in text and row["role"] in text
