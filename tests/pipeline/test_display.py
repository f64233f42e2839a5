"""Figures written in the output language: the value decides, never a model."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.data import Bound, Figure, Kind
from pipeline.display import display
from tests.builders import document

ITALIAN, ENGLISH = document("Prova.", "it"), document("Test.", "en")


def figure(value: float, unit: str, kind: Kind, high: float | None = None) -> Figure:
    return Figure(0, 1, 0, value, high, unit, kind)


@pytest.mark.parametrize(
    ("shown", "english", "italian"),
    [
        (
            figure(138e9, "?", "money"),
            "138 billion (currency not given)",
            "138 miliardi (valuta non indicata)",
        ),
        (figure(1.2e9, "EUR", "money"), "€1.2 billion", "1,2 miliardi di euro"),
        (figure(350_000, "USD", "money"), "$350,000", "350.000 dollari statunitensi"),
        (figure(11.5, "GBP", "money"), "£11.50", "11,50 sterline britanniche"),
        (
            figure(5e6, "EUR", "money", 7e6),
            "€5 million to €7 million",
            "da 5 milioni di euro a 7 milioni di euro",
        ),
        (figure(1e10, "ZWD", "money"), "ZWD 10 billion", "10 miliardi di ZWD"),
        (figure(1_234_567, "EUR", "money"), "€1,234,567", "1.234.567 euro"),
        (figure(14.25, "%", "percent"), "14.25%", "14,25%"),
        (figure(1, "day", "duration"), "1 day", "1 giorno"),
        (figure(4.5, "hour", "duration"), "4.5 hours", "4,5 ore"),
        (figure(20, "year", "age"), "20 years old", "20 anni"),
        (figure(5, "", "score", 3), "5-3", "5-3"),
        (figure(7.5, "magnitude", "quantity"), "magnitude 7.5", "magnitudo 7,5"),
        (figure(800, "km/h", "quantity"), "800 km/h", "800 km/h"),
        (figure(2.4e6, "person", "count"), "2.4 million people", "2,4 milioni di persone"),
        (figure(2, "grandson", "count"), "2 grandsons", "2"),
        (figure(200, "", "ratio"), "200 times", "200 volte"),
    ],
)
def test_display(shown: Figure, english: str, italian: str) -> None:
    assert display(shown, ITALIAN, "en") == english
    assert display(shown, ENGLISH, "it") == italian


def test_within_one_language_the_articles_words_stand() -> None:
    english, italian = document("two grandsons", "en"), document("vale circa 5 miliardi", "it")
    assert display(Figure(0, 13, 0, 2, None, "grandson", "count"), english, "en") == "two grandsons"
    shown = Figure(11, 21, 0, 5e9, None, "?", "money", bound=Bound("about", 5))
    assert display(shown, italian, "it") == "circa 5 miliardi (valuta non indicata)"


def test_a_bound_is_part_of_the_figure() -> None:
    shown = Figure(0, 1, 0, 300, None, "job", "count", bound=Bound("at_least", None))
    assert display(shown, ITALIAN, "en") == "at least 300 jobs"
    assert display(shown, ENGLISH, "it") == "almeno 300"


@given(
    st.integers(1, 10**15), st.sampled_from([1, 10, 100, 1000]), st.sampled_from(["EUR", "USD", "?", "ZWD"])
)
def test_no_digit_is_lost_or_invented(whole: int, divisor: int, unit: str) -> None:
    value = whole / divisor
    written = "".join(c for c in display(figure(value, unit, "money"), ITALIAN, "en") if c.isdigit())
    assert written.strip("0") == format(Decimal(repr(value)), "f").replace(".", "").strip("0")


@pytest.mark.parametrize(
    ("text", "begins", "shown"),
    [
        ("La multa non supera i 500 euro.", "non", "non supera i 500 euro"),
        ("Non ci risultano ancora più di 500 euro.", "Non", "fino a 500 euro"),
    ],
)
def test_a_limit_is_shown_in_the_articles_words_unless_it_is_a_clause(
    text: str, begins: str, shown: str
) -> None:
    made = document(text, "it")
    bound = Bound("at_most", text.index(begins))
    one = replace(figure(500, "EUR", "money"), start=text.index("500"), end=len(text) - 1, bound=bound)
    assert display(one, made, "it") == shown
