"""What spaCy's users get of the judging heads: extensions of spans, with the weights that ship."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from models.tagger import load_tagger
from models.tagging import heads

pytestmark = pytest.mark.real

TEXT = (
    "Velden Rail plans cuts\nVelden Rail will cut 300 jobs next year, its chief Ann Reed said.\n"
    "It is unclear which plants will close."
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return load_tagger("en")._nlp(TEXT)


def span(doc: Doc, words: str, label: str = "") -> Span:
    at = TEXT.index(words)
    found = doc.char_span(at, at + len(words), label=label)
    assert found is not None
    return found


def test_a_figure_has_the_probability_of_each_modality(doc: Doc) -> None:
    likely = span(doc, "300", "count")._.modality
    assert set(likely) == set(heads.MODALITIES)
    assert sum(likely.values()) == pytest.approx(1, abs=1e-4)


def test_a_name_is_a_party_more_than_a_common_word_is(doc: Doc) -> None:
    named = span(doc, "Ann Reed", "PER")._.party
    assert 0 <= span(doc, "plants")._.party < named <= 1


def test_a_sentence_says_what_it_leaves_open_and_whether_it_is_central(doc: Doc) -> None:
    closed, unclear = (list(doc.sents)[i] for i in (1, 2))
    assert set(unclear._.open_question) == set(heads.QUESTIONS)
    assert unclear._.open_question["none"] < closed._.open_question["none"]
    assert 0 <= closed._.central <= 1
    # A span has what its sentence has.
    assert span(doc, "300")._.central == closed._.central


def test_a_document_of_nothing_has_no_spans_to_ask_of() -> None:
    assert list(load_tagger("it")._nlp("").sents) == []
