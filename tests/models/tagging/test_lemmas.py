"""Lemmas by table and rule."""

from __future__ import annotations

from models.tagging.lemmas import LemmaTable

TABLE = LemmaTable(
    forms={"VERB": {"said": "say"}, "NOUN": {"men": "man", "news": "news"}},
    rules={"VERB": (("s", ""), ("ing", ""), ("ing", "e")), "NOUN": (("s", ""), ("ies", "y"))},
    known={"VERB": frozenset({"bring", "need", "make"}), "NOUN": frozenset({"company", "job", "gas"})},
    guesses={"NOUN": (("ss", "ss"), ("s", ""))},
)


def test_tables_go_before_rules_and_rules_before_guesses() -> None:
    asked = [("Said", "VERB"), ("MEN", "NOUN"), ("news", "NOUN"), ("jobs", "NOUN"), ("companies", "NOUN")]
    assert [TABLE.lemma(*pair) for pair in asked] == ["say", "man", "news", "job", "company"]
    assert TABLE.lemma("making", "VERB") == "make"
    assert TABLE.lemma("smartphones", "NOUN") == "smartphone"


def test_a_known_lemma_is_left_alone() -> None:
    assert TABLE.lemma("bring", "VERB") == "bring"
    assert TABLE.lemma("gas", "NOUN") == "gas"
    assert TABLE.lemma("loss", "NOUN") == "loss"


def test_proper_nouns_keep_their_form_and_others_are_lower_case() -> None:
    assert TABLE.lemma("Athens", "PROPN") == "Athens"
    assert TABLE.lemma("The", "DET") == "the"
