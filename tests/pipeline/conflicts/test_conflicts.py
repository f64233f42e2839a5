"""What two articles give differently, and what only looks so."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch.outcome import Outcome
from pipeline.batch.tables import TableStyle, write_tables
from pipeline.conflicts.differences import Claims, Difference


def sheet(
    value: float,
    of: str | None = "cost of the plan",
    party: str = "Eni",
    published: str | None = None,
    **other: Any,
) -> dict[str, Any]:
    figure = {
        "text": str(value), "display": f"€{value}", "value": value, "high": None, "unit": "EUR",
        "kind": "money",
        "of": of, "bound": None, "said_by": None, "modality": "stated", "sentence_text": "s",
        "of_source": None, **other,
    }  # fmt: skip
    text = f"{party} has a plan for its plants in Taranto. The sum is {value:g} euros, it said."
    start = text.index("The sum")
    figure["sentence"] = {"start": start, "end": len(text)}
    figure["evidence"] = {"start": start + 11, "end": start + 12}
    mention = {"name": party, "type": "ORG", "aliases": [], "mentions": [{"start": 0, "end": len(party)}]}
    article = {
        "text": text,
        "title": None,
        "published": published,
        "language": "en",
        "words": 1,
        "source": None,
    }
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
        sheet(4e9, modality="denied"),
        sheet(4e9, unit="USD"),
        sheet(4e9, kind="count"),
        sheet(2e9, high=5e9),  # a range that holds the other
    ],
)
def test_what_only_looks_like_a_difference_is_none(other: dict[str, Any]) -> None:
    assert differences(sheet(3e9), other) == []


def test_what_is_planned_is_compared_with_what_is_told_of_costs_not_of_revenue() -> None:
    plan = {"modality": "projected"}
    assert differences(sheet(3e9), sheet(4e9, **plan))
    assert not differences(sheet(3e9, of="revenue"), sheet(4e9, of="revenue", **plan))


def test_an_article_with_several_values_gives_the_one_that_it_begins_with() -> None:
    text = "Brel Group lost a mine in Santo Marl. The dead were 40 people. Then 9 people more died."
    several = told(text, ("40 people", 40, "count", "person"), ("9 people", 9, "count", "person"))
    other = told("In Santo Marl 70 people of Brel Group died.", ("70 people", 70, "count", "person"))
    assert not differences(several, other)
    several["figures"].pop()
    assert differences(several, other)


@pytest.mark.parametrize(
    ("value", "unit", "found"), [(19, "prisoner", True), (19, "guard", False), (190, "inmate", False)]
)
def test_what_is_counted_is_told_by_its_sense_and_order(value: float, unit: str, found: bool) -> None:
    words = f"{value:g} {unit}s"
    one = told("Brel Group says 14 inmates fled from Santo Marl.", ("14 inmates", 14, "count", "inmate"))
    other = told(f"Brel Group says {words} fled from Santo Marl.", (words, value, "count", unit))
    assert bool(differences(one, other)) == found


def test_a_story_in_two_languages_is_one() -> None:
    one = told("A blast in Santo Marl injured 22 people.", ("22 people", 22, "count", "person"))
    other = told("I feriti dell'esplosione di Santo Marl sono 35.", ("35", 35, "count", ""))
    other["article"]["language"] = "it"
    assert differences(one, other)


def test_articles_far_apart_in_time_or_of_other_names_are_not_compared() -> None:
    one = sheet(3e9, published="2024-01-02")
    assert differences(one, sheet(4e9, published="2024-01-20"))
    assert not differences(one, sheet(4e9, published="2024-03-20"))
    other = sheet(4e9, party="Enel")
    other["article"]["text"] = other["article"]["text"].replace("Taranto", "Taormin")
    assert not differences(sheet(3e9), other)


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [(45e6, 44.7e6, True), (45e6, 60e6, False), (41, 63, False), (20, 21, False), (20_000, 19_700, True),
     (1400, 1300, False)],
)  # fmt: skip
def test_a_value_with_fewer_digits_may_be_the_same(one: float, other: float, agrees: bool) -> None:
    assert bool(differences(sheet(one), sheet(other))) != agrees


def told(text: str, *figures: tuple[str, float, str, str]) -> dict[str, Any]:
    """A sheet whose figures are (words, value, kind, unit), each with the sentence around it."""
    one = sheet(1, published="2024-05-03")
    one["article"]["text"] = text
    base = one["figures"][0]
    one["figures"] = []
    for words, value, kind, unit in figures:
        at = text.index(words)
        start, end = text.rfind(". ", 0, at) + 1, text.index(".", at) + 1
        one["figures"].append(
            {**base, "display": words, "value": value, "kind": kind, "unit": unit, "of": None,
             "evidence": {"start": at, "end": at + len(words)}, "sentence": {"start": start, "end": end}}
        )  # fmt: skip
    one["parties"] = [
        {"name": name, "type": "ORG", "aliases": [],
         "mentions": [{"start": text.index(name), "end": text.index(name) + len(name)}]}
        for name in ("Brel Group", "Santo Marl") if name in text
    ]  # fmt: skip
    return one


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (
            "What was seized from Brel Group in Santo Marl comes to €26m.",
            ("€26m", 26e6, "money", "EUR"),
            True,
        ),
        (
            "The Brel Group, which has a yard in Lunt, has €26m of debts.",
            ("€26m", 26e6, "money", "EUR"),
            False,
        ),
        (
            "What was seized from Brel Group in Santo Marl comes to $26m.",
            ("$26m", 26e6, "money", "USD"),
            False,
        ),
        ("What was seized from Brel Group in Santo Marl is 40% more.", ("40%", 40.0, "percent", "%"), False),
    ],
)
def test_sentences_about_the_same_are_compared_whatever_they_measure(
    text: str, figure: tuple[str, float, str, str], found: bool
) -> None:
    seized = "Police seized goods of the Brel Group in Santo Marl, €18m in all. He denies."
    assert bool(differences(told(seized, ("€18m", 18e6, "money", "EUR")), told(text, figure))) == found


def test_of_what_two_words_measure_differently_nothing_is_said() -> None:
    dead, aboard, hurt, more = (
        told(f"The crash in Santo Marl {said}.", (words, value, "count", unit))
        for said, words, value, unit in (
            ("killed 11 people", "11 people", 11, "person"),
            ("struck a bus with 38 passengers", "38 passengers", 38, "passenger"),
            ("injured 38 people", "38 people", 38, "person"),
            ("left 14 bodies", "14 bodies", 14, "body"),
        )
    )
    assert not differences(dead, aboard) and not differences(dead, hurt)
    assert differences(dead, more)


def test_a_unit_that_has_one_measure_needs_no_word_for_it() -> None:
    one = told("A fire has burned 900 ha of wood near Santo Marl.", ("900 ha", 900, "quantity", "ha"))
    other = told("In the fire of Santo Marl 1,400 ha are lost.", ("1,400 ha", 1400, "quantity", "ha"))
    assert differences(one, other)


def test_a_value_that_an_article_repeats_is_told_once() -> None:
    one = sheet(3e9)
    one["figures"] *= 2
    [found] = differences(one, sheet(4e9))
    assert [version.article for version in found.versions] == ["0.txt", "1.txt"]


def test_two_values_of_one_article_are_no_difference_nor_is_a_value_in_common() -> None:
    one = sheet(3e9)
    one["figures"] = [sheet(3e9)["figures"][0], sheet(4e9)["figures"][0]]
    assert differences(one) == []
    assert differences(one, sheet(4e9)) == []


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
