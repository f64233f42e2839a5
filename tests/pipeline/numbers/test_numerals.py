"""Numbers as they are written, and what is a date or a clock time instead."""

from __future__ import annotations

import pytest

from pipeline.numbers import read_number, split_words
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.digits import read_digits
from pipeline.numbers.spelled import age_value, spelled_value


@pytest.mark.parametrize(
    ("language", "text", "value", "length"),
    [
        ("it", "duecentocinquanta", 250, 1),
        ("it", "ventitré anni", 23, 1),
        ("it", "trent'anni", 30, 1),
        ("it", "cent'anni", 100, 1),
        ("it", "mille e duecento euro", 1200, 3),
        ("it", "un milione duecentomila", 1_200_000, 3),
        ("it", "2mila miliardi", 2e12, 3),
        ("it", "mezza dozzina", 6, 2),
        ("it", "due milioni e 300 persone", 2e6, 2),
        ("en", "twenty-one", 21, 3),
        ("en", "one hundred and twenty-one days", 121, 6),
        ("en", "one thousand and one nights", 1001, 4),
        ("en", "two hundred and two hundred", 200, 2),
        ("en", "half a million", 500_000, 3),
        ("en", "two-and-a-half years", 2.5, 7),
        ("en", "a million and a half", 1_500_000, 5),
        ("en", "10 000 people", 10_000, 2),
        ("en", "2½ hours", 2.5, 2),
        ("en", "1 1/2 hours", 1.5, 4),
    ],
)
def test_read_number(language: str, text: str, value: float, length: int) -> None:
    number = read_number(split_words(text), 0, language)
    assert number is not None and (number.value, number.end) == (value, length)


@pytest.mark.parametrize("text", ["hundred", "a few hundred", "an hour", "0800 555", "1.2.3"])
def test_no_number(text: str) -> None:
    assert read_number(split_words(text), 0, "en") is None


@pytest.mark.parametrize(
    ("form", "mark", "value", "other"),
    [
        ("1.234,5", ",", 1234.5, None),
        ("1,234.5", ",", 1234.5, None),
        ("1.234", ",", 1234, 1.234),
        ("1.234", ".", 1.234, 1234),
        ("0,123", ",", 0.123, None),
        ("1,00,000", ".", 100_000, None),
        ("2.2", ",", 2.2, None),
    ],
)
def test_digits_are_read_by_shape_and_then_by_language(
    form: str, mark: str, value: float, other: float | None
) -> None:
    read = read_digits(form, mark)
    assert read is not None and (read.value, read.other) == (value, other)


def test_number_words_and_ages_in_one_word() -> None:
    assert spelled_value("centottantuno", "it") == 181
    assert spelled_value("milano", "it") is None
    assert age_value("sedicenne", "it") == 16
    assert age_value("ultraottantenni", "it") == 80
    assert age_value("decenni", "it") is None


@pytest.mark.parametrize(
    ("language", "text", "mentions"),
    [
        ("en", "On 4 October 2018 at 2pm", ["4 October 2018", "2pm"]),
        ("en", "Some 2000 people, the 2016 elections", ["2016"]),
        ("en", "It may rain in May", ["May"]),
        ("it", "dal 3 al 5 maggio 2006", ["3 al 5 maggio 2006"]),
        ("it", "alle 15 lo scenario, alle 15 persone", ["15"]),
        ("it", "circa 2000 euro nel 2006", ["2006"]),
        ("it", "anni Novanta, il 79 d.C.", ["anni Novanta", "79 d.C."]),
    ],
)
def test_dates_and_clock_times(language: str, text: str, mentions: list[str]) -> None:
    words = split_words(text)
    found = find_mentions(words, language)
    assert [text[words[m.first].start : words[m.end - 1].end] for m in found] == mentions
