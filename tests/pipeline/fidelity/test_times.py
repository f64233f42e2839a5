"""Days, months and spans of time. No false alarms on the 997 pairs of flores-dev, either direction."""

import pytest

from pipeline.fidelity.times import time_fault

PAIRS = [
    ("Il voto è lunedì.", "The vote is on Tuesday.", "weekday changed"),
    ("Il voto è lunedì.", "The vote is on Monday.", None),
    ("È successo a marzo.", "It happened in April.", "month changed"),
    ("È in vigore da gennaio.", "It has been in force since 1 January.", "day added"),
    ("È in vigore da gennaio.", "It has been in force since January 1st.", "day added"),
    ("È in vigore dal primo gennaio.", "It has been in force since January.", "day lost"),
    ("È in vigore dal primo gennaio.", "It has been in force since 1 January.", None),
    ("È in vigore dal 3 al 5 marzo.", "It is in force from March 3 to 5.", None),
    ("È nato il 12/03/1980.", "He was born on 12 March 1980.", None),
    ("È nato il 12.03.1980.", "He was born on March 12, 1980.", None),
    ("Si vota sabato 3 marzo.", "The vote is on Sunday 3 March.", "weekday changed"),
    ("Si vota a maggio.", "The vote is in June.", "month changed"),
    ("Si vota il 3 e il 4 maggio.", "The vote is in May.", "day lost"),
    ("È durato un anno.", "It was long.", "duration lost"),
    ("È durato un anno.", "It took one month.", "duration lost"),
    ("È durato molto.", "It took an hour.", "duration added"),
    ("È durato un'ora.", "It took an hour.", None),
    ("Costa 10 euro a persona, pass giornaliero.", "It costs 10 euros each, a day.", None),
]


@pytest.mark.parametrize(("italian", "english", "fault"), PAIRS)
def test_italian_to_english(italian: str, english: str, fault: str | None) -> None:
    assert time_fault(italian, english, "it", "en") == fault


@pytest.mark.parametrize(
    ("english", "italian", "fault"),
    [
        ("It has been in force since January.", "È in vigore dal primo gennaio.", "day added"),
        ("The first of May is a holiday.", "Il primo maggio è festa.", None),
        ("He got one year.", "Gli hanno dato un mese.", "duration lost"),
        ("It may take a year.", "Può durare un anno.", None),
        ("She left in May.", "Se n'è andata a maggio.", None),
    ],
)
def test_english_to_italian(english: str, italian: str, fault: str | None) -> None:
    assert time_fault(english, italian, "en", "it") == fault
