"""What is still to come and what is past. False alarms on the 997 pairs of flores-dev when this was written:
3 of the reference translations it → en, 2 of en → it."""

import pytest

from pipeline.fidelity.tense import read_times, tense_fault, with_auxiliary

IT_EN = [
    (
        "L'impianto era rimasto chiuso per due settimane.",
        "The plant will remain closed for two weeks.",
        "past became future",
    ),
    ("Renault comprerà Fiat.", "Renault bought Fiat.", "future became past"),
    ("Renault comprerà Fiat a maggio.", "Renault bought Fiat in May.", "future became past"),
    ("Renault comprerà Fiat.", "Renault has bought Fiat.", "future became past"),
    ("I due gruppi firmeranno lunedì.", "The two groups signed on Monday.", "future became past"),
    ("Ha detto che comprerà Fiat.", "He said that he bought Fiat.", "future became past"),
    ("Renault ha comprato Fiat.", "Renault will buy Fiat.", "past became future"),
    ("Il ministro si dimise a maggio.", "The minister will resign in May.", "past became future"),
    ("Renault comprerà Fiat.", "Renault buys Fiat.", "future lost"),
    ("Renault comprerà Fiat.", "Renault will buy Fiat.", None),
    ("Renault comprerà Fiat.", "Renault plans to buy Fiat.", None),
    (
        "L'accordo, che dovrà essere approvato, vale 2 euro.",
        "The deal, which has to be approved, is worth 2.",
        None,
    ),
    (
        "Altre 300, per un totale di 1.300, verranno acquisite.",
        "300 more, a total of 1,300, will be bought.",
        None,
    ),
    ("Renault compra Fiat.", "Renault will buy Fiat.", None),
    ("La città però è a metà.", "But the city is halfway there.", None),
    ("Raffaella Carrà ha cantato.", "Raffaella Carrà sang.", None),
    ("Inviate lettere al sindaco", "Send letters to the mayor", "report became an order"),
    ("Inviate lettere al sindaco", "Letters sent to the mayor", None),
    ("Cancellato il rally", "Rally cancelled", None),
]
EN_IT = [
    ("The clinic will hire twenty nurses.", "La clinica ha assunto venti infermieri.", "future became past"),
    ("Renault will buy Fiat.", "Renault ha comprato Fiat.", "future became past"),
    ("It won't pay the bill.", "Non ha pagato il conto.", "future became past"),
    ("They said they will buy it.", "Hanno detto che l'hanno comprata.", "future became past"),
    ("Renault bought Fiat.", "Renault comprerà Fiat.", "past became future"),
    ("The vote will be on Monday.", "Il voto è lunedì.", None),
    ("The will was read in May.", "Il testamento è stato letto a maggio.", None),
    ("Renault is set to buy Fiat.", "Renault comprerà Fiat.", None),
    ("The bank is going to cut jobs.", "La banca ha tagliato posti.", "future became past"),
    ("He'll resign in May.", "Si è dimesso a maggio.", "future became past"),
    ("Renault will buy Fiat.", "Renault sta per comprare Fiat.", None),
]


@pytest.mark.parametrize(("source", "hypothesis", "fault"), IT_EN)
def test_italian_to_english(source: str, hypothesis: str, fault: str | None) -> None:
    assert tense_fault(source, hypothesis, "it", "en") == fault


@pytest.mark.parametrize(("source", "hypothesis", "fault"), EN_IT)
def test_english_to_italian(source: str, hypothesis: str, fault: str | None) -> None:
    assert tense_fault(source, hypothesis, "en", "it") == fault


@pytest.mark.parametrize(
    ("headline", "written_out"),
    [
        ("Inviate lettere al sindaco", "Sono state inviate lettere al sindaco"),
        ("Arrestato il sindaco", "È stato arrestato il sindaco"),
        ("Morto il regista", "È morto il regista"),
        ("Il sindaco è stato arrestato", None),
        ("Stadio nuovo", None),
    ],
)
def test_headlines_get_the_auxiliary_that_they_leave_out(headline: str, written_out: str | None) -> None:
    assert with_auxiliary(headline, "it") == written_out
    assert with_auxiliary("Sent to jail", "en") is None


def test_words_that_end_like_a_future_are_none() -> None:
    for sentence in ("Il tiranno è però supremo.", "Può darsi di sì.", "Entrò in città e sparò."):
        assert read_times(sentence, "it").future == 0
    assert read_times("Entrò in città e sparò.", "it").past == 2
