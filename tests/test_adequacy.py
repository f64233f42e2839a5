"""The verdicts of readers in tests/adequacy, and how they are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.adequacy import FOLDER, read_verdicts, summary


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.stem)
def test_verdicts_have_no_texts(path: Path) -> None:
    assert read_verdicts(path)
    assert all(len(line) < 100 for line in path.read_text("utf-8").splitlines())


def test_what_is_shown_needs_a_verdict_and_nothing_else_has_one(tmp_path: Path) -> None:
    path = tmp_path / "it-en.tsv"
    path.write_text("a1\t0\t9\theadline\tshown\tright\na2\t4\t8\tphrase\twords lost\t\n", "utf-8")
    assert read_verdicts(path) == [("shown", "right"), ("words lost", "")]
    for line in (
        "a1\t0\t9\theadline\tshown\t",
        "a1\t0\t9\theadline\tleft\tright",
        "a1\t0\theadline\tshown\tright",
    ):
        path.write_text(line, "utf-8")
        with pytest.raises(ValueError, match="line 1"):
            read_verdicts(path)


def test_counts() -> None:
    rows = [("shown", "right"), ("shown", "misleading"), ("shown", "clumsy"), ("words lost", "")]
    assert summary(rows) == (
        "4 tried, 3 shown: right 1, clumsy 1, misleading 1 (33%); left in the original 1 (25%)"
    )
