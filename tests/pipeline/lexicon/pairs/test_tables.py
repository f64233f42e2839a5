"""The tables of the pair: unique both ways, nothing empty, every name leads to one that leads back."""

from __future__ import annotations

from itertools import chain

import pytest

from pipeline.labels.names import key
from pipeline.lexicon.pairs import directed, read_ambiguous, read_registers, read_rows

NAMES = ("institutions", "places", "patterns", "days")


def test_there_are_four_hundred_institutions_at_least() -> None:
    assert sum(len(rows) for rows in read_rows("institutions").values()) >= 400


@pytest.mark.parametrize("name", [*NAMES, "senses"])
def test_no_name_is_empty(name: str) -> None:
    for row in chain.from_iterable(read_rows(name).values()):
        assert all(text and text == " ".join(text.split()) for side in row for text in side), row


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("name", ["institutions", "patterns"])
def test_no_name_stands_twice(name: str, language: str) -> None:
    tables = read_rows(name)
    joined = [chain.from_iterable(tables.values())] if name == "institutions" else tables.values()
    for rows in joined:
        seen = [key(text, language) for row in rows for text in directed(row, language)[0]]
        assert not sorted({text for text in seen if seen.count(text) > 1})


@pytest.mark.parametrize("language", ["en", "it"])
def test_no_place_and_no_sense_of_a_register_stands_twice(language: str) -> None:
    tables = {
        **read_rows("senses"),
        **read_rows("days"),
        "places": _places(),
        "peoples": read_rows("places")["peoples"],
    }
    for table, rows in tables.items():
        seen = [text.lower() for row in rows for text in directed(row, language)[0]]
        assert not sorted({text for text in seen if seen.count(text) > 1}), table


def test_what_is_written_leads_back() -> None:
    for row in chain.from_iterable(read_rows("institutions").values()):
        english, italian = row
        assert key(english[0], "en") != key(italian[0], "it") or len(english) + len(italian) > 2, row


def test_registers_have_a_table_and_cues_in_both_languages() -> None:
    assert set(read_registers()) == set(read_rows("senses")) - {
        "news",
        "adjectives",
        "participles",
        "adverbials",
    }
    assert all(cues["en"] and cues["it"] for cues in read_registers().values())
    assert "domanda" in read_ambiguous("it") and "share" in read_ambiguous("en")


def _places():  # type: ignore[no-untyped-def]
    return [row for table, rows in read_rows("places").items() if table != "peoples" for row in rows]
