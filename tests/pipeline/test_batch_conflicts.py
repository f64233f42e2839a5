"""What two articles give differently, and what only looks so."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch.conflicts import Claims, Difference
from pipeline.batch.outcome import Outcome
from pipeline.batch.tables import TableStyle, write_tables


def sheet(
    value: float, of: str | None = "cost of the plan", party: str = "Eni", **other: Any
) -> dict[str, Any]:
    figure = {
        "text": str(value), "display": f"€{value}", "value": value, "high": None, "unit": "EUR",
        "kind": "money",
        "of": of, "bound": None, "said_by": None, "modality": "stated", "sentence_text": "s",
        "sentence": {"start": 0, "end": 50}, "evidence": {"start": 10, "end": 12}, **other,
    }  # fmt: skip
    mention = {"name": party, "type": "ORG", "aliases": [], "mentions": [{"start": 0, "end": 3}]}
    article = {"text": "x" * 60, "title": None, "language": "en", "words": 1, "source": None}
    return {
        "figures": [figure], "parties": [mention], "open_questions": [], "summary": [], "headline": None,
        "output_language": "en", "article": article, "dates": [],
    }  # fmt: skip


def differences(*sheets: dict[str, Any]) -> list[Difference]:
    claims = Claims()
    for number, one in enumerate(sheets):
        claims.add(f"{number}.txt", one)
    found = list(claims.differences())
    claims.close()
    return found


def test_the_same_party_and_measure_with_two_values_is_pointed_out() -> None:
    [found] = differences(sheet(3e9), sheet(4e9, of="the cost of a plan"))
    assert found.subject == "Eni" and found.measure == "cost of the plan"
    assert [(v.article, v.said) for v in found.versions] == [
        ("0.txt", "€3000000000.0"),
        ("1.txt", "€4000000000.0"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        sheet(3.01e9),  # rounded
        sheet(4e9, of="revenue of the plan"),
        sheet(4e9, of=None),
        sheet(4e9, of="Eni"),
        sheet(4e9, party="Enel"),
        sheet(4e9, unit="USD"),
        sheet(4e9, kind="count"),
        sheet(4e9, sentence={"start": 30, "end": 50}),  # the party is not in the figure's sentence
    ],
)
def test_what_only_looks_like_a_difference_is_none(other: dict[str, Any]) -> None:
    assert differences(sheet(3e9), other) == []


def test_two_values_of_one_article_are_no_difference_nor_is_a_value_in_common() -> None:
    one = sheet(3e9)
    one["figures"] = [sheet(3e9)["figures"][0], sheet(4e9)["figures"][0]]
    assert differences(one) == []
    assert differences(one, sheet(4e9)) == []


def test_a_name_as_two_kinds_of_party_is_pointed_out() -> None:
    other = sheet(3e9)
    other["parties"][0]["type"] = "PER"
    [found] = differences(sheet(3e9), other)
    assert (found.subject, found.measure, [v.said for v in found.versions]) == ("Eni", None, ["ORG", "PER"])


def test_differences_stand_in_both_indexes(tmp_path: Path) -> None:
    outcomes = []
    for number, value in enumerate((3, 4)):
        (tmp_path / f"{number}.txt.json").write_text(json.dumps(sheet(value)), "utf-8")
        outcomes.append(Outcome(f"{number}.txt", "done", None, (f"{number}.txt.json",), 0, 4))
    outcomes.append(Outcome("bad|.txt", "refused", "<b>why", (), 0, 4))
    write_tables(tmp_path, outcomes, (), TableStyle(), total=4)
    markdown, html = (tmp_path / "index.md").read_text("utf-8"), (tmp_path / "index.html").read_text("utf-8")
    assert "- **Eni**, cost of the plan: €3 (0.txt); €4 (1.txt)" in markdown
    assert "not reached: 1" in markdown and "not reached: 1" in html
    assert "<strong>€3</strong>" in html and 'href="1.txt.html"' in html
    assert "&lt;b&gt;why" in html and r"bad\|.txt: refused: \<b\>why" in markdown
