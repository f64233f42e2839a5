"""The glossary beside the prompts: which words of a sentence it tells the model of, and how."""

from __future__ import annotations

from functools import partial

import pytest

from models.contracts import TaggedText, Token
from models.llama.hints import (
    MOST_EQUIVALENTS,
    MOST_HINTS,
    Glossary,
    hint_line,
    load_glossary,
    participle,
)
from models.llama.server import SLOT_TOKENS
from models.tagger import load_tagger
from tests.builders import FakeJudge

PARTICIPLES = load_glossary("en", "it").participles


def text(*tokens: tuple[str, str, str]) -> TaggedText:
    """Tokens of (text, lemma, tag), a space apart."""
    placed, at = [], 0
    for form, lemma, pos in tokens:
        placed.append(Token(at, at + len(form), form, lemma, pos))
        at += len(form) + 1
    return TaggedText(tuple(placed), ((0, at - 1),), (), partial(FakeJudge, ""))


GLOSSARY = Glossary(
    words={
        ("land", "VERB"): ("atterrare",),
        ("land", "NOUN"): ("terra", "terreno"),
        ("explode", "VERB"): ("esplodere",),
        ("take", "VERB"): ("prendere",),
    },
    phrases={("take", "place"): ("avere luogo",), ("take", "place", "of"): ("sostituire",)},
    beginnings=frozenset({("take",), ("take", "place"), ("take", "place", "of")}),
    participles=PARTICIPLES,
    numbers=load_glossary("en", "it").numbers,
)


def test_words_go_by_their_part_of_speech_and_are_told_once() -> None:
    tagged = text(("land", "land", "NOUN"), ("lands", "land", "VERB"), ("lands", "land", "VERB"))
    assert GLOSSARY.hints(tagged) == [("land", ("terra", "terreno")), ("land", ("atterrare",))]


def test_a_name_has_no_hint_but_the_first_word_may() -> None:
    tagged = text(("Land", "land", "NOUN"), ("of", "of", "ADP"), ("Land", "land", "NOUN"))
    assert GLOSSARY.hints(tagged) == [("land", ("terra", "terreno"))]
    assert GLOSSARY.hints(text(("in", "in", "ADP"), ("Land", "land", "NOUN"))) == []


def test_the_longest_phrase_goes_before_its_words() -> None:
    took = [("took", "take", "VERB"), ("place", "place", "NOUN")]
    assert GLOSSARY.hints(text(*took)) == [("take place", ("avere luogo",))]
    assert GLOSSARY.hints(text(*took, ("of", "of", "ADP"))) == [("take place of", ("sostituire",))]
    assert GLOSSARY.hints(text(("take", "take", "VERB"), ("it", "it", "PRON"))) == [("take", ("prendere",))]


def test_numbers_are_told_in_the_marks_of_the_other_language() -> None:
    tagger = load_tagger("it")
    told = dict(
        load_glossary("it", "en").hints(tagger.tag("Alle 21.30 i 12.450 soci avevano 1,2 miliardi e 7 navi."))
    )
    assert told["12.450"] == ("12,450",) and told["1,2"] == ("1.2",)
    assert "21.30" not in told and "7" not in told
    told = dict(
        load_glossary("en", "it").hints(load_tagger("en").tag("It paid $3.4 billion to 1,200 people."))
    )
    assert told["3.4"] == ("3,4",) and told["1,200"] == ("1.200",)


def test_a_form_with_a_meaning_of_its_own_goes_before_its_lemma() -> None:
    told = dict(load_glossary("en", "it").hints(text(("talks", "talk", "NOUN"), ("talk", "talk", "NOUN"))))
    assert told["talks"] == ("trattative", "colloqui") and "talk" in told


def test_past_forms_are_told_by_their_participles() -> None:
    assert GLOSSARY.hints(text(("exploded", "explode", "VERB"))) == [("exploded", ("esploso",))]
    assert GLOSSARY.hints(text(("exploding", "explode", "VERB"))) == [("explode", ("esplodere",))]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("concludere", "concluso"),
        ("interrompere", "interrotto"),
        ("dirigersi", "diretto"),
        ("impedire", "impedito"),
        ("predire", "predetto"),
        ("tessere", "tessuto"),
        ("essere", "stato"),
        ("andare", "andato"),
        ("mettere in scena", "messo in scena"),
        ("a lungo", "a lungo"),
    ],
)
def test_participles(verb: str, expected: str) -> None:
    assert participle(verb, PARTICIPLES) == expected


def test_the_hint_line() -> None:
    assert (
        hint_line([("leak", ("perdita", "fuga")), ("land", ("terra",))])
        == "leak = perdita, fuga; land = terra"
    )
    assert hint_line([]) == "-"


@pytest.mark.parametrize(("source", "target"), [("en", "it"), ("it", "en")])
def test_the_glossaries_that_ship_are_whole(source: str, target: str) -> None:
    """`load_glossary` refuses a broken line; here: enough of them, and nothing that breaks a hint line."""
    glossary = load_glossary(source, target)
    assert len(glossary.words) > 8000 and len(glossary.phrases) > 1000
    for equivalents in (*glossary.words.values(), *glossary.phrases.values()):
        assert 1 <= len(equivalents) <= MOST_EQUIVALENTS
        assert all(one == one.strip() and one and not set(one) & set("=;,\n\t") for one in equivalents)


def test_hints_of_real_sentences() -> None:
    tagged = load_tagger("en").tag("The attorney general said talks took place after the gas leak.")
    told = dict(load_glossary("en", "it").hints(tagged))
    assert "procuratore generale" in told["attorney general"]
    assert told["gas leak"] == ("fuga di gas",) and "trattative" in told["talks"]
    tagged = load_tagger("it").tag("Il sindaco ha detto che il consiglio comunale voterà il bilancio.")
    told = dict(load_glossary("it", "en").hints(tagged))
    assert told["sindaco"][0] == "mayor" and told["consiglio comunale"] == ("city council",)


def test_a_long_sentence_fits_a_slot() -> None:
    words = [(f"w{i}", "land", "NOUN") for i in range(300)]
    many = Glossary(
        {(f"w{i}", "NOUN"): ("terra",) for i in range(300)}, {}, frozenset(), {}, GLOSSARY.numbers
    )
    tagged = text(*((form, form, pos) for form, _, pos in words))
    assert len(many.hints(tagged)) == MOST_HINTS
    assert MOST_HINTS * 12 < SLOT_TOKENS / 4  # some ten tokens a hint
