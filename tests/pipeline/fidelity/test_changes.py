"""Changes and signs of figures in translations: which end was before, and what is below zero."""

import pytest

from pipeline.fidelity import number_fault

# Italian, English, whether it is a right translation.
PAIRS = [
    ("Il tasso è passato dal 5% al 7%.", "The rate went from 5% to 7%.", True),
    ("Il tasso è passato dal 5% al 7%.", "The rate went to 7% from 5%.", True),
    ("Il tasso è passato dal 5% al 7%.", "The rate went from 7% to 5%.", False),
    ("Il tasso è passato dal 5% al 7%.", "The rate went to 5% from 7%.", False),
    ("I posti sono scesi da 900 a 400.", "Places fell from 900 to 400.", True),
    ("I posti sono scesi da 900 a 400.", "Places fell from 400 to 900.", False),
    ("Si passa da 3 milioni nel 2020 a 5 milioni.", "It goes from 3 million in 2020 to 5 million.", True),
    ("Si passa da 3 milioni nel 2020 a 5 milioni.", "It goes from 5 million in 2020 to 3 million.",
     False),
    ("Costa da 5 a 7 euro.", "It costs from 5 to 7 euros.", True),
    ("Costa tra 5 e 7 euro.", "It costs 5 to 7 euros.", True),
    ("Ha vinto 3 a 1.", "It won 3-1.", True),
    ("La perdita è di -4,5 milioni di euro.", "The loss is -4.5 million euros.", True),
    ("Il saldo è di -4,5 milioni di euro.", "The balance is 4.5 million euros.", False),
    ("Il saldo è di 4,5 milioni di euro.", "The balance is -4.5 million euros.", False),
    ("Il saldo è di -4,5 milioni di euro.", "The balance is minus 4.5 million euros.", True),
    ("Borsa: Milano -1,2%.", "Stocks: Milan down 1.2%.", True),
    ("Borsa: Milano -1,2%.", "Stocks: Milan up 1.2%.", False),
    ("Nella notte 17 gradi sotto zero.", "Minus 17 degrees overnight.", True),
    ("Nella notte 17 gradi.", "Minus 17 degrees overnight.", False),
]  # fmt: skip


@pytest.mark.parametrize(("italian", "english", "right"), PAIRS)
def test_changes_and_signs(italian: str, english: str, right: bool) -> None:
    for fault in (
        number_fault(italian, english, "it", "en"),
        number_fault(english, italian, "en", "it"),
    ):
        assert (fault is None) == right, fault
