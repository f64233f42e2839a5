"""The tagger with the weights that ship: what comes out keeps the contract, whatever goes in."""

from __future__ import annotations

import pytest

from models.contracts import FigureMention, TaggedText
from models.tagger import SpacyTagger, load_tagger

ODD_TEXTS = [
    "",
    " ",
    "\n\n",
    "Roma",
    ".",
    "😀",
    "😀😀 Roma 👩‍👩‍👧‍👦 ha detto 🇮🇹",
    "Il pre\u00adsi\u00adden\u00adte Mat\u00adta\u00adrel\u00adla va a Milano",
    "Mario\u00a0Draghi\u00a0\u00a0vola\u202fa\u2009Parigi",
    "a\u0300e\u0301 e\u0300 \u200bRoma\ufeff \u2028 Fine \x00 \x07",
    "ŉ ß İstanbul Ǆ ﬁne 10\u00b2 ½ Ⅷ",
    "北京 и Москва και Αθήνα",
    "x" * 3000,
    "SENZASPAZI" * 200,
    "«»“”‘’\"'()[]{}—–-…",
]


@pytest.fixture(scope="module", params=["it", "en"])
def tagger(request: pytest.FixtureRequest) -> SpacyTagger:
    return load_tagger(str(request.param))


def check(text: str, tagged: TaggedText) -> None:
    """Offsets slice, in order; no white space; entities inside sentences and on token bounds."""
    at = 0
    for token in tagged.tokens:
        assert at <= token.start < token.end and text[token.start : token.end] == token.text
        assert token.text.strip() and token.pos and token.lemma
        at = token.end
    for start, end in tagged.sentences:
        assert text[start:end] == text[start:end].strip() != ""
    starts, ends = {t.start for t in tagged.tokens}, {t.end for t in tagged.tokens}
    at = 0
    for entity in tagged.entities:
        assert entity.label in ("PER", "LOC", "ORG")
        assert entity.start in starts and entity.end in ends and at <= entity.start < entity.end
        assert any(start <= entity.start and entity.end <= end for start, end in tagged.sentences)
        at = entity.end


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_text_keeps_the_contract(tagger: SpacyTagger, text: str) -> None:
    check(text, tagger.tag(text))


def test_many_as_one_by_one(tagger: SpacyTagger) -> None:
    texts = ["Mario Rossi vive a Roma.", "", "The company Apple said so in London.\nNo.", *ODD_TEXTS[:8]] * 3
    together = [told(tagged) for tagged in tagger.tag_many(texts)]
    assert together == [told(tagger.tag(text)) for text in texts]


def told(tagged: TaggedText) -> tuple[object, ...]:
    """What can be compared: the judge is made anew for each text."""
    return tagged.tokens, tagged.sentences, tagged.entities


def test_finds_what_is_plain() -> None:
    italian = load_tagger("it").tag(
        "Titolo\nIl ministro Carlo Bianchi della Fiat è andato a Torino. Ha 3 figli."
    )
    assert [(e.label, e.start) for e in italian.entities] == [("PER", 19), ("ORG", 39), ("LOC", 55)]
    by_text = {token.text: token for token in italian.tokens}
    assert (by_text["figli"].pos, by_text["figli"].lemma) == ("NOUN", "figlio")
    assert (by_text["andato"].pos, by_text["andato"].lemma) == ("VERB", "andare")
    assert len(italian.sentences) == 3
    english = load_tagger("en").tag("Angela Merkel visited London on Monday. Google hired two engineers.")
    text = "Angela Merkel visited London on Monday. Google hired two engineers."
    assert [(e.label, text[e.start : e.end]) for e in english.entities] == [
        ("PER", "Angela Merkel"),
        ("LOC", "London"),
        ("ORG", "Google"),
    ]
    by_text = {token.text: token for token in english.tokens}
    assert (by_text["engineers"].pos, by_text["engineers"].lemma) == ("NOUN", "engineer")
    assert (by_text["hired"].pos, by_text["hired"].lemma) == ("VERB", "hire")


def test_headlines_in_capitals() -> None:
    text = "MARIO ROSSI ARRESTATO A MILANO"
    found = {text[e.start : e.end]: e.label for e in load_tagger("it").tag(text).entities}
    assert found == {"MARIO ROSSI": "PER", "MILANO": "LOC"}


def test_weights_are_named() -> None:
    (weights,) = load_tagger("it").weights
    assert weights.role == "tagger" and len(weights.sha256) == 64


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'qq'"):
        load_tagger("qq")


def test_a_language_without_weights_has_tokens_and_sentences_and_no_judgement() -> None:
    tagger = load_tagger("nl")
    text = "Dr. Jansen kocht bijv. twee huizen. Het kostte 3,5 miljoen euro."
    tagged = tagger.tag(text)
    assert tagger.weights == () and tagged.entities == ()
    assert [text[start:end] for start, end in tagged.sentences] == [
        "Dr. Jansen kocht bijv. twee huizen.", "Het kostte 3,5 miljoen euro."
    ]  # fmt: skip
    judge = tagged.judge(tagged.sentences)
    assert judge.figures([FigureMention(0, 3, "count")])[0].modality["reported"] == 1
    assert judge.groups([("PER", [(4, 10)])])[0].party == 0
    assert [sentence.question for sentence in judge.sentences()] == [{"none": 1}] * 2
    assert judge.matters([0]) == [None]
