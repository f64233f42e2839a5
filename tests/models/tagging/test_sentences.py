"""Sentences by rule."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.tagging.sentences import sentence_spans


def cut(text: str, language: str = "it") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("it", ["Titolo senza punto", "Primo fatto.", "Secondo fatto!"]),
        ("it", ["Il dott. Rossi e la Sig.ra Bianchi parlano.", "Poi tacciono."]),
        ("it", ["L'art. 5 della legge n. 34/2020 vale 3 mln. di euro.", "Altri 5 mln.", "Il resto manca."]),
        ("it", ["La Rossi S.p.A. perde.", "«Basta così.»", "Poi G. B. Conte, ecc.", "Ha risposto no."]),
        ("it", ['Ha detto: "Andiamo!" e poi nulla.', "“Fine.”", "Tutti a casa."]),
        ("en", ["The U.S. President met Mr. Smith at 5 p.m.", "The talks failed."]),
        ("en", ['J. K. Rowling said "Yes."', "She left at 5 p.m. Monday.", "Is it over?", "No."]),
        (
            "en",
            ["It lost $3.5bn.", "Apple did not say.", "Nobody voted in.", "He ran 5 km.", "Then he slept."],
        ),
    ],
)
def test_splits(language: str, sentences: list[str]) -> None:
    assert cut(" ".join(sentences[1:]), language) == sentences[1:]
    assert cut("\n".join(sentences), language) == sentences


def test_line_breaks_end_sentences_and_blank_lines_are_none() -> None:
    assert cut("Uno\n\n  Due \r\nTre\u2028Quattro\n") == ["Uno", "Due", "Tre", "Quattro"]


def test_list_numbers_stay_with_their_item() -> None:
    assert cut("1. Primo punto\n2. Secondo punto. Fine") == ["1. Primo punto", "2. Secondo punto.", "Fine"]


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet='aA1 .!?"”»)n\n\u00a0\u00ad…', max_size=80), st.sampled_from(["it", "en"]))
def test_cover_the_text_in_order_without_overlap(text: str, language: str) -> None:
    at = 0
    for start, end in sentence_spans(text, language):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text", ["." * 100_000 + "a", ". " * 20_000, "a." * 50_000, '."' * 50_000, "1. " * 20_000]
)
def test_time_is_linear(text: str) -> None:
    began = time.process_time()
    cut(text)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("it", ["Lo dice l'art. 5, c. 2, della legge.", "Vale anche il co. 3-bis della norma."]),
        ("it", ["Le vittime sono ca. 300.", "Vedi pag. 45, fig. 2 e tab. 3."]),
        ("it", ["La sent. n. 12 cita la lett. b) e il d.l. 34.", "Il prot. 4532 è del 2019."]),
        ("it", ["Nel sec. XVIII nasceva la villa.", "Costa min. 30 e max. 50 euro (escl. 20 di tasse)."]),
        ("it", ["Costa 5 euro.", "300 persone lo hanno comprato in un bar.", "12 no."]),
        ("it", ["La pista misura 5 km.", "300 atleti corrono.", "Ha detto no.", "20 i contrari."]),
        ("en", ["It was built c. 1530 by monks.", "See para. 3, sec. 5 and p. 45 of the ed. 2019."]),
        ("en", ["She ranks No. 5 in the world and no. 2 at home.", "The attack came on Jan. 5 in Oslo."]),
        ("en", ["The firm had est. 300 workers.", "It cost approx. 30 pounds, max. 40."]),
        ("en", ["He said no.", "5 people died.", "The date was set.", "20 years on it stands."]),
        ("en", ["We met the man.", "3 of us left.", "He wants to know why.", "12 ask."]),
    ],
)
def test_abbreviations_before_a_number(language: str, sentences: list[str]) -> None:
    assert cut(" ".join(sentences), language) == sentences
