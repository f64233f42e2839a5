"""Who does what to whom. False alarms on the 997 pairs of flores-dev when this was written:
0 of the reference translations it → en, 2 of en → it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.fidelity.roles import role_fault

REVERSED = [
    ("Renault compra Fiat.", "Fiat buys Renault."),
    ("Renault compra Fiat.", "Renault is bought by Fiat."),
    ("Fiat è stata comprata da Renault.", "Fiat bought Renault."),
    ("Smith accusa Jones di frode.", "Jones accuses Smith of fraud."),
    ("L'Inter batte il Milan 2-1.", "Milan beats Inter 2-1."),
    ("Rossi fa causa a Bianchi.", "Bianchi sues Rossi."),
    ("La Germania ha invaso la Polonia.", "Poland invaded Germany."),
    ("Il ministro Rossi critica Anna Bianchi.", "Anna Bianchi criticises Minister Rossi."),
    ("Il sindaco accusa il ministro.", "The minister accuses the mayor."),
    ("La polizia è stata attaccata dai sindacati.", "The police attacked the unions."),
    ("Nella partita vinta dai Washington per 5-3.", "In the win against the Washington Capitals, 5-3."),
]
KEPT = [
    ("Renault compra Fiat.", "Renault buys Fiat."),
    ("Renault compra Fiat.", "Fiat is bought by Renault."),
    ("Fiat, comprata da Renault, chiude.", "Fiat, bought by Renault, is closing."),
    ("Fiat è stata arrestata lunedì dalla polizia.", "Fiat was arrested on Monday by police."),
    ("Il Milan è stato battuto dall'Inter.", "Milan lost against Inter."),
    ("Gli scienziati dell'Università di Stanford lo dicono.", "Stanford University scientists say so."),
    ("Ad accusare Rossi è il sindaco Bianchi.", "Mayor Bianchi is the one accusing Rossi."),
    ("Rossi e Bianchi hanno firmato.", "Bianchi and Rossi have signed."),
    ("Il presidente della Fiat Mario Rossi firma.", "Mario Rossi, the president of Fiat, signs."),
    ("Il precedente governo conservatore australiano ha rifiutato.",
     "Australia's former conservative government refused."),
]  # fmt: skip


@pytest.mark.parametrize(("italian", "english"), REVERSED)
def test_reversed_roles_are_seen_in_both_directions(italian: str, english: str) -> None:
    assert role_fault(italian, english, "it", "en") == "roles reversed"
    assert role_fault(english, italian, "en", "it") == "roles reversed"


@pytest.mark.parametrize(("italian", "english"), KEPT)
def test_the_same_roles_in_another_order_pass(italian: str, english: str) -> None:
    assert role_fault(italian, english, "it", "en") is None
    assert role_fault(english, italian, "en", "it") is None


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, hypothesis: str) -> None:
    role_fault(source, hypothesis, "it", "en")
