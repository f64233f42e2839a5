"""What a translator that is not faithful is asked for: every word, and the parts of the sentence."""

from __future__ import annotations

import pytest

from pipeline.fidelity import Checker
from pipeline.fidelity.accounted import accounts
from pipeline.fidelity.parts import part_fault

WRONG = [
    (
        "it-en",
        "È previsto un aumento del moto ondoso nel golfo.",
        "An increase in motorcycle traffic is expected in the gulf.",
    ),
    (
        "it-en",
        "La norma si riferisce solo ed esclusivamente al sesso.",
        "The rule only refers to and excludes sex.",
    ),
    (
        "it-en",
        "La regione finanzierà gli asili dei piccoli comuni montani.",
        "The region will fund the nurseries of the municipalities.",
    ),
    (
        "it-en",
        "Il direttore ha la febbre e resta in cassa integrazione.",
        "The director has a fever and remains in the integration fund.",
    ),
    (
        "en-it",
        "The firms said that the patients had received the vaccine before the deadline.",
        "Le aziende hanno detto che i pazienti utenti avevano ricevuto il vaccino prima della scadenza.",
    ),
]
RIGHT = [
    ("it-en", "Le iscrizioni sono scese da 900 a 720.", "Enrolments fell from 900 to 720."),
    (
        "it-en",
        "I lavori della tangenziale cominceranno in autunno.",
        "Work on the ring road will begin in the autumn.",
    ),
    ("en-it", "The judge dismissed the claim on Friday.", "Venerdì il giudice ha respinto la richiesta."),
    ("en-it", "The clinic will hire twenty nurses.", "La clinica assumerà venti infermieri."),
]


@pytest.mark.parametrize(("direction", "source", "hypothesis"), WRONG)
def test_a_word_too_many_or_too_few_is_seen_where_every_word_is_asked_for(
    direction: str, source: str, hypothesis: str
) -> None:
    assert Checker(*direction.split("-"), to_the_word=True).fault(source, hypothesis)


@pytest.mark.parametrize(("direction", "source", "hypothesis"), RIGHT)
def test_a_literal_translation_passes(direction: str, source: str, hypothesis: str) -> None:
    assert Checker(*direction.split("-"), to_the_word=True).fault(source, hypothesis) is None


TURNED = [
    (
        "en-it",
        "The coach blamed the referee for the defeat.",
        "L'arbitro ha incolpato l'allenatore per la sconfitta.",
    ),
    ("en-it", "Chelsea loaned the goalkeeper to Leeds.", "Il Leeds ha prestato il portiere al Chelsea."),
    (
        "en-it",
        "The startup, backed by Siemens, opened an office.",
        "La startup, che sostiene Siemens, ha aperto un ufficio.",
    ),
    (
        "en-it",
        "The publisher was fined 2 million pounds by the regulator.",
        "L'editore ha multato il regolatore per 2 milioni di sterline.",
    ),
    (
        "it-en",
        "Il comune verserà al consorzio 200.000 euro.",
        "The consortium will pay the municipality 200,000 euros.",
    ),
    (
        "it-en",
        "Il sindaco di Rieti è stato denunciato dal notaio.",
        "The mayor of Rieti has reported the notary.",
    ),
]
KEPT = [
    (
        "en-it",
        "The coach blamed the referee for the defeat.",
        "L'allenatore ha dato all'arbitro la colpa della sconfitta.",
    ),
    ("en-it", "Chelsea loaned the goalkeeper to Leeds.", "Il Chelsea ha prestato il portiere al Leeds."),
    ("en-it", "The Norwegian fund sells its last stake.", "Il fondo norvegese vende l'ultima quota."),
    (
        "it-en",
        "Abbiamo raggiunto il punto in cui servono tecnologie.",
        "We have reached the point where technology is needed.",
    ),
    (
        "it-en",
        "Il sindaco di Rieti è stato denunciato dal notaio.",
        "The mayor of Rieti has been reported by the notary.",
    ),
    (
        "it-en",
        "Il vicesindaco ha ricevuto dalla banca un prestito.",
        "The deputy mayor received a loan from the bank.",
    ),
]


@pytest.mark.parametrize(("direction", "source", "hypothesis"), TURNED)
def test_who_does_what_to_whom_is_told_of_any_noun(direction: str, source: str, hypothesis: str) -> None:
    assert part_fault(source, hypothesis, *direction.split("-")) == "roles reversed"


@pytest.mark.parametrize(("direction", "source", "hypothesis"), KEPT)
def test_the_same_parts_pass(direction: str, source: str, hypothesis: str) -> None:
    assert part_fault(source, hypothesis, *direction.split("-")) is None


def test_unknown_words_and_phrases_are_told_apart_from_known_ones() -> None:
    ours, theirs = accounts(
        "Un aumento del moto ondoso e un tribolozzo.", "A rise in traffic and a tribolozzo.", "it", "en"
    )
    assert ours.unknown == ("ondoso",)
    assert [word for word, _ in theirs.left] == ["traffic"]
