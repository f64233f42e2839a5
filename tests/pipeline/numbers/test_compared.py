"""What a sentence and its translation can be compared by."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.numbers.compared import read_amounts
from pipeline.numbers.spelled import read_ordinal, roman_value
from pipeline.numbers.words import split_words


def hard_and_soft(text: str, language: str) -> tuple[list[set[str]], list[set[str]]]:
    amounts = read_amounts(text, language)
    return [set(a.keys) for a in amounts if a.hard], [set(a.keys) for a in amounts if not a.hard]


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il treno delle 21.30 non c'è.", "The 9:30 pm train is not there."),
        ("Parte alle dieci e mezza.", "It leaves at 10.30 am."),
        ("Si comincia alle 20.", "It begins at 8pm."),
        ("Si comincia alle 9.", "It begins at 9 a.m."),
        ("Si comincia alle 9 di sera.", "It begins at 9 pm."),
        ("Si comincia alle 0.30.", "It begins at 12.30 am."),
        ("Il volo delle 04.30 GMT.", "The 0430 GMT flight."),
        ("Negli anni Novanta dell'Ottocento.", "In the 1890s."),
        ("Negli anni '80.", "In the eighties."),
        ("Nel '68.", "In 1968."),
        ("Nel Novecento.", "In the 20th century."),
        ("Il 29.09.2018.", "On 29 September 2018."),
        ("Il 12/05/18.", "On 12 May 2018."),
        ("È il suo ventitreesimo libro.", "It is her twenty-third book."),
        ("Il XV secolo.", "The 15th century."),
        ("Un decennio.", "Ten years."),
        ("Il volo 007.", "Flight 007."),
        ("La versione 1.2.3.", "Version 1.2.3."),
    ],
)
def test_the_same_number_has_a_key_in_common(italian: str, english: str) -> None:
    ours, theirs = read_amounts(italian, "it"), read_amounts(english, "en")
    for one, other in ((ours, theirs), (theirs, ours)):
        for amount in one:
            assert not amount.hard or any(amount.keys & another.keys for another in other), amount


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "It has 24 rooms.", "It has 12 rooms."),
        ("en", "Bus 21 is late.", "Bus 9 is late."),
        ("it", "Alle 21.30.", "Alle 20.30."),
        ("en", "At 9 am.", "At 9 pm."),
        ("en", "At 21:30.", "At 9:30 am."),
        ("it", "Nel 2018.", "Nel '19."),
        ("en", "The 1890s.", "The 1980s."),
        ("it", "A320 fermi.", "A330 fermi."),
        ("en", "Her twenty-third book.", "Her thirteenth book."),
    ],
)
def test_other_numbers_have_none(language: str, one: str, other: str) -> None:
    keys = [{k for amount in read_amounts(text, language) for k in amount.keys} for text in (one, other)]
    assert keys[0] and keys[1] and not keys[0] & keys[1]


def test_what_may_be_left_out_is_soft() -> None:
    assert hard_and_soft("Aperto 24 ore su 24.", "it")[0] == []
    assert hard_and_soft("One man and a dog came twice.", "en")[0] == []
    assert hard_and_soft("Millions came, in pairs.", "en") == ([], [{"v1e+06"}])
    assert hard_and_soft("Ne vuole 3, o 300 mila.", "it")[0] == [{"3"}, {"300000"}]


def test_a_part_of_things_is_no_amount_of_the_money_before() -> None:
    text = "It owed £23 million and had not paid rent on 17 of its shops."
    assert [(a.kind, set(a.keys)) for a in read_amounts(text, "en") if a.hard] == [
        ("money", {"23000000"}),
        ("count", {"17"}),
    ]


def test_a_range_has_two_ends() -> None:
    ends = [(a.keys, a.limit) for a in read_amounts("Between 5 and 7 million euros.", "en")]
    assert ends == [({"5000000"}, "low"), ({"7000000"}, "high")]


@pytest.mark.parametrize(
    ("language", "text", "value", "length"),
    [
        ("en", "third", 3, 1),
        ("en", "twelfth", 12, 1),
        ("en", "twentieth", 20, 1),
        ("en", "forty-second", 42, 3),
        ("it", "terza", 3, 1),
        ("it", "undicesimo", 11, 1),
        ("it", "ventunesima", 21, 1),
        ("it", "ventitreesimi", 23, 1),
        ("it", "centesimo", 100, 1),
    ],
)
def test_ordinals(language: str, text: str, value: int, length: int) -> None:
    assert read_ordinal(split_words(text), 0, language) == (value, length)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "north"), ("en", "twenty third"), ("it", "medesimo"), ("it", "cento")]
)
def test_no_ordinals(language: str, text: str) -> None:
    assert read_ordinal(split_words(text), 0, language) is None


def test_roman_numerals() -> None:
    assert [roman_value(text) for text in ("XIV", "MMXX", "IIII", "xiv", "DVD")] == [14, 2020, 0, 0, 0]


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=60), st.sampled_from(["en", "it"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    assert all(0 <= a.start < a.end <= len(text) and a.keys for a in read_amounts(text, language))
