"""The bilingual dictionary and the lemmas that it is asked by."""

from __future__ import annotations

import pytest

from pipeline.lexicon.inflection import irregular_forms
from pipeline.lexicon.pairs.words import POS_LETTERS, read_words
from pipeline.text.lemmas import lemmas_of

# What issue Words asks for.
LEAST_HEADWORDS = 25_000


@pytest.mark.parametrize(("source", "target"), [("en", "it"), ("it", "en")])
def test_every_line_is_a_word_with_equivalents(source: str, target: str) -> None:
    words = read_words(source, target)
    assert len(words.entries) >= LEAST_HEADWORDS
    for lemma in words.entries:
        assert lemma == lemma.strip() and words.of(lemma), lemma
        assert all(words.of(lemma)) and words.kinds(lemma) <= set(POS_LETTERS.values()), lemma


@pytest.mark.parametrize(
    ("source", "target", "lemma", "kind", "other"),
    [
        ("en", "it", "sell", "v", "vendere"),
        ("en", "it", "flight recorder", "n", "scatola nera"),
        ("it", "en", "bilancio", "n", "budget"),
        ("it", "en", "bilancio", "n", "death toll"),
        ("it", "en", "cedola", "n", "coupon"),
        ("it", "en", "vendere", "v", "sell"),
    ],
)
def test_what_a_word_is(source: str, target: str, lemma: str, kind: str, other: str) -> None:
    assert other in read_words(source, target).of(lemma, kind)


@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [
        ("it", "venduti", "vendere"),
        ("it", "pagherebbe", "pagare"),
        ("it", "mangerà", "mangiare"),
        ("it", "finiscono", "finire"),
        ("it", "fecero", "fare"),
        ("it", "pagarlo", "pagare"),
        ("it", "vendendone", "vendere"),
        ("it", "dimesso", "dimettersi"),
        ("it", "banche", "banca"),
        ("it", "viaggi", "viaggio"),
        ("it", "attrici", "attore"),
        ("en", "sold", "sell"),
        ("en", "planned", "plan"),
        ("en", "studies", "study"),
        ("en", "making", "make"),
        ("en", "wives", "wife"),
        ("en", "lying", "lie"),
    ],
)
def test_lemmas(language: str, form: str, lemma: str) -> None:
    assert lemma in lemmas_of(form, language, read_words(language, "en" if language == "it" else "it"))


def test_a_noun_that_ends_as_a_clitic_does_is_of_no_other_noun() -> None:
    assert lemmas_of("bombola", "it", read_words("it", "en")) == {"bombola"}


def test_what_the_dictionary_lacks_is_no_lemma() -> None:
    assert lemmas_of("blorving", "en", read_words("en", "it")) == frozenset()


@pytest.mark.parametrize("language", ["en", "it"])
def test_irregular_forms_lead_to_headwords(language: str) -> None:
    words = read_words(language, "en" if language == "it" else "it")
    assert all(lemma in words for lemmas in irregular_forms(language).values() for lemma in lemmas)
