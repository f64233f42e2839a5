"""Limits of figures in translations. Of the 1,440 right pairs of tests/pairs two are refused for one."""

import pytest

from pipeline.fidelity import number_fault

# Italian, English, whether it is a right translation.
PAIRS = [
    ("Vale fino a 30 miliardi di dollari.", "It is worth as much as $30 billion.", True),
    ("Vale almeno 30 miliardi di dollari.", "It is worth as much as $30 billion.", False),
    ("Vale 30 miliardi di dollari.", "It is worth as much as $30 billion.", False),
    ("Vale ben 30 miliardi di dollari.", "It is worth as much as $30 billion.", True),
    ("Almeno 40 persone sono ferite.", "No fewer than 40 people are hurt.", True),
    ("Non più di 40 persone sono ferite.", "At least 40 people are hurt.", False),
    ("Oltre 40 persone sono ferite.", "Fewer than 40 people are hurt.", False),
    ("Sono ferite quaranta persone e più.", "Forty people or more are hurt.", True),
    ("Non se ne sono visti più di quattro.", "No more than four have been seen.", True),
    ("Meno della metà dei voti.", "Less than half of the votes.", True),
    ("Più della metà dei voti.", "Less than half of the votes.", False),
    ("Le scorte scendono sotto i 70 milioni di barili.", "Stocks fall below 70 million barrels.", True),
    ("Le scorte scendono sotto i 70 milioni di barili.", "Stocks rise above 70 million barrels.", False),
    ("Le scorte scendono a 70 milioni di barili.", "Stocks fall below 70 million barrels.", False),
    ("Costa circa 200 euro.", "It costs roughly 200 euros.", True),
    ("Costa 200 euro.", "It costs roughly 200 euros.", False),
    ("Costa quasi 200 euro.", "It costs nearly 200 euros.", True),
    ("Costa quasi 200 euro.", "It costs over 200 euros.", False),
    ("Il valore supera i 200 euro.", "It is worth more than 200 euros.", True),
    ("Hanno meno di sei anni.", "They are under the age of six.", True),
    ("Hanno più di sei anni.", "They are under the age of six.", False),
    ("Serve il sì di almeno altri tre Stati.", "At least three other states must agree.", True),
    ("Hanno meno di 300 posti e oltre 40 medici.", "They have under 300 places and over 40 doctors.", True),
    ("Non è costato più di 900 euro.", "It did not cost more than 900 euros.", True),
    ("Non è costato più di 900 euro.", "It cost more than 900 euros.", False),
    ("Lui non verrà, ma oltre 900 soci sì.", "He will not come, but over 900 members will.", True),
    ("Più della metà delle 14 imprese.", "More than half of the 14 firms.", True),
    ("Al di sopra dei 200 metri.", "Above 200 metres.", True),
    ("La paga non supera i 900 euro.", "Pay is no more than 900 euros.", True),
    ("Una sessantina di operai.", "About 60 workers.", True),
    ("Una sessantina di operai.", "Over 60 workers.", False),
]


@pytest.mark.parametrize(("italian", "english", "right"), PAIRS)
def test_limits(italian: str, english: str, right: bool) -> None:
    for fault in (
        number_fault(italian, english, "it", "en"),
        number_fault(english, italian, "en", "it"),
    ):
        assert (fault is None) == right, fault
        assert right or (fault or "").startswith("bound")
