"""Datelines, agencies' marks and slugs are no part of what an article says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.summary import headline
from pipeline.text.datelines import past_slug, read_dateline
from tests.builders import document

TOLD = "Two ministers resigned on Friday after a vote."


@pytest.mark.parametrize(
    "dateline",
    [
        "ROMA, 3 MAR (ANSA) - ", "LONDON (Reuters) – ", "LJUBLJANA, Slovenia (AP) — ", "MILANO - ",
        "(ANSA) - MILANO, 12 MAR - ", "Londra, 3 mag. (askanews) - ", "DUBLIN, Feb 19 (Reuters) - ",
        "PADOVA, 27 agosto - ", "BEIRA, Mozambique, Jan 27 (Reuters) - ", "(ANSA) - ",
        "NEW YORK/COPENHAGEN (AP) -- ",
        "Padova, 27 agosto - ", "SAN FRANCISCO, Calif. (AP) — ", "L'AQUILA – ", "ROMA, 21 maggio (AGI) - ",
    ],
)  # fmt: skip
def test_a_dateline_is_passed(dateline: str) -> None:
    text = dateline + TOLD
    found = read_dateline(text, 0, len(text))
    assert found is not None and text[found.end :] == TOLD


@pytest.mark.parametrize(
    "text",
    [
        TOLD, "Apple - which makes phones - rose.", "NATO members met on Friday - without Turkey.",
        "The FTSE 100 lost 0.9%.",
        "UN-backed talks failed.", "Il presidente (Pd) - che ieri era a Roma - ha detto no.",
        "Rossi, 53 anni, ha vinto - e bene.", "Il mercato di Castello avrà 64 banchi – 12 in più.",
        "MILANO", "IBM, HP and DELL - the three - agreed on terms.", "Covid-19 - what we know.",
    ],
)  # fmt: skip
def test_what_is_no_dateline_stays(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("UPDATE 1-Halloran cuts outlook", "Halloran cuts outlook"),
        ("EXCLUSIVE-Bank in talks", "Bank in talks"),
        ("WRAPUP 3-UPDATE 2-Stocks fall", "Stocks fall"),
        ("Updates to the law", "Updates to the law"),
        ("US-China talks", "US-China talks"),
    ],
)
def test_a_slug_is_passed(line: str, told: str) -> None:
    assert line[past_slug(line, 0, len(line)) :] == told


def test_a_sentence_tells_what_follows_its_dateline() -> None:
    made = document(f"UPDATE 1-Ministers go\nROMA, 3 MAR (ANSA) - {TOLD} It rained.\nMILANO - no more", "en")
    title, first, second = made.sentences[:3]
    assert made.slice(title.told) == "Ministers go" and made.slice(first.told) == TOLD
    assert first.span.start < first.told.start and second.told == second.span
    assert made.slice(headline(made) or title) == "Ministers go"


@given(st.text(alphabet="AÀb1 ,.()-–/'\n", max_size=60))
def test_any_text(text: str) -> None:
    found = read_dateline(text, 0, len(text))
    assert found is None or 0 < found.end < len(text)


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("ROMA, 3 MAR (ANSA) - ", "ROMA"), ("LJUBLJANA, Slovenia (AP) — ", "LJUBLJANA"),
        ("(ANSA) - REGGIO EMILIA, 12 MAR - ", "REGGIO EMILIA"), ("Londra, 3 mag. (askanews) - ", "Londra"),
        ("(ANSA) - ", None), ("", None),
    ],
)  # fmt: skip
def test_its_place(dateline: str, place: str | None) -> None:
    text = dateline + TOLD
    found = read_dateline(text, 0, len(text))
    assert (text[slice(*found.place)] if found and found.place else None) == place


@pytest.mark.parametrize(
    ("opening", "entities", "told"),
    [
        ("ENEL - ", {"ENEL": "ORG"}, f"ENEL - {TOLD}"),
        ("NASA — ", {}, f"NASA — {TOLD}"),
        ("ROVIGO - ", {"ROVIGO": "LOC"}, TOLD),
        ("ROMA - ", {}, TOLD),
        ("ENEL, 3 MAR (ANSA) - ", {}, TOLD),
    ],
)
def test_bare_capitals_are_a_dateline_where_they_are_a_place(
    opening: str, entities: dict[str, str], told: str
) -> None:
    made = document(f"The headline of the day\n{opening}{TOLD}", "en", entities)
    assert made.slice(made.sentences[1].told) == told
