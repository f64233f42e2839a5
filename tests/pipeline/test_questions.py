"""What the reader takes to leave something open, made into questions, on short articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import SentenceJudgement, Stretch
from pipeline.data import (
    DEFAULT_THRESHOLDS,
    Document,
    LanguageCode,
    OpenQuestion,
    QuestionKind,
    Span,
    Thresholds,
    TopicForm,
)
from pipeline.lexicon.questions import TOPIC_WORDS
from pipeline.questions import find, find_questions, phrase
from pipeline.questions.find import LONGEST, trim
from pipeline.questions.form import named_topic
from tests.builders import GivenJudge, document, sentence_judgement

LINES = ("Why the bridge fell", "It fell at noon.", "Nobody knows why.", "Will it be rebuilt?", "It rained.")
THRESHOLDS = Thresholds(question=0.35)
NOTHING = sentence_judgement()


@pytest.fixture(autouse=True)
def each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neighbours are no one matter, but in the test of that."""
    monkeypatch.setattr(find, "SAME_MATTER", 0)


def judged(read: Sequence[SentenceJudgement]) -> Document:
    made = document("\n".join(LINES), "en")
    assert len(made.sentences) == len(read) == len(LINES)
    return replace(made, judge=GivenJudge(made.text, read=read))


def lines_of(made: Document, thresholds: Thresholds = THRESHOLDS) -> list[int]:
    starts = [sentence.start for sentence in made.sentences]
    return [starts.index(q.evidence.start) for q in find_questions(made, thresholds)]


def test_what_is_likely_enough_is_asked_the_surest_first() -> None:
    read = [NOTHING, sentence_judgement(missing=0.34), sentence_judgement(missing=0.36),
            sentence_judgement(asked=0.9), sentence_judgement(pending=0.2, disputed=0.2)]  # fmt: skip
    assert lines_of(judged(read)) == [3, 4, 2]
    assert lines_of(judged(read), Thresholds(question=0.3)) == [3, 4, 2, 1]
    assert lines_of(judged(read), Thresholds(question=0.95)) == []


def test_its_kind_is_the_likeliest_and_its_confidence_that_anything_is_open() -> None:
    read = [NOTHING] * 4 + [sentence_judgement(pending=0.2, disputed=0.3)]
    (question,) = find_questions(judged(read), THRESHOLDS)
    assert question.kind == "disputed" and question.confidence == pytest.approx(0.5)


def test_as_sure_as_another_the_earlier_comes_first() -> None:
    assert lines_of(judged([NOTHING, *[sentence_judgement(missing=0.6)] * 4])) == [1, 2, 3, 4]


def test_the_headline_is_not_asked() -> None:
    assert lines_of(judged([sentence_judgement(asked=1.0), *[NOTHING] * 4])) == []


def test_sentences_that_stand_together_are_one_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [NOTHING, sentence_judgement(missing=0.5), sentence_judgement(missing=0.8),
            sentence_judgement(asked=0.7), sentence_judgement(pending=0.4)]  # fmt: skip
    monkeypatch.setattr(find, "SAME_MATTER", 1)
    assert lines_of(judged(read)) == [2, 4]
    monkeypatch.setattr(find, "SAME_MATTER", 2)
    assert lines_of(judged(read)) == [2]


def test_the_evidence_is_the_sentence_and_the_topic_lies_in_it() -> None:
    made = judged([NOTHING] * 3 + [sentence_judgement(asked=0.9), NOTHING])
    (question,) = find_questions(made, THRESHOLDS)
    assert made.slice(question.evidence) == "Will it be rebuilt?"
    assert made.slice(question.topic) == "Will it be rebuilt"
    assert phrase(question, made.slice(question.topic), "en") == "Will it be rebuilt?"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The dam could break.", "The dam could break"),
        ("“The dam could break,” he said.", "The dam could break,” he said"),
        ("- “It is over!”…", "It is over"),
        ("?", "?"),
    ],
)
def test_a_topic_has_neither_opening_nor_closing_marks(text: str, topic: str) -> None:
    made = document(f"A headline of the day\n{text}", "en")
    at = made.text.index(text)
    assert made.slice(trim(made, Span(at, at + len(text)))) == topic


def test_a_long_topic_is_cut_at_its_last_comma_that_fits() -> None:
    text = ", ".join(["the council of the old town met in the great hall"] * 6) + "."
    made = document(f"A headline of the day\n{text}", "en")
    start = made.text.index("the council")
    topic = made.slice(trim(made, Span(start, len(made.text))))
    assert len(topic) <= LONGEST and topic.endswith("great hall")
    whole = "word " * 60
    made = document(f"A headline of the day\n{whole}", "en")
    start = made.text.index("word")
    assert made.slice(trim(made, Span(start, len(made.text)))) == whole.strip()


@pytest.mark.parametrize("language", ["en", "it"])
def test_quotation_marks_nest(language: LanguageCode) -> None:
    question = OpenQuestion("pending", Span(0, 1), Span(0, 1), 0.9)
    assert phrase(question, 'The "final" word.', language).count("‘final’") == 1
    assert '"' not in phrase(question, 'The "final word', language)


@pytest.mark.parametrize("form", get_args(TopicForm))
@pytest.mark.parametrize("kind", get_args(QuestionKind))
@pytest.mark.parametrize("language", ["en", "it"])
def test_every_kind_and_form_is_put_in_both_languages(
    form: TopicForm, kind: QuestionKind, language: LanguageCode
) -> None:
    said = phrase(OpenQuestion(kind, Span(0, 1), Span(0, 1), 0.9, form), "Quale Ambrose?", language)
    assert said.endswith("?") and "uale Ambrose" in said and "{" not in said
    assert "{topic}" in TOPIC_WORDS[language].phrasings[form][kind].lower()


@pytest.mark.parametrize(
    ("form", "kind", "topic", "said"),
    [
        ("noun", "pending", "the vote in March", "The vote in March: what will come of it?"),
        ("clause", "disputed", "The pilot was asleep", "Is it true that the pilot was asleep?"),
        ("clause", "pending", "Reed will stay", "Is it certain that Reed will stay?"),
        ("asking", "missing", "who paid the ransom", "Is it known who paid the ransom?"),
        ("asking", "unconfirmed", "Whether it fell", "Is it confirmed whether it fell?"),
        ("sentence", "asked", "Who paid?", "Who paid?"),
    ],
)
def test_how_a_question_is_put_by_the_form_of_its_topic(
    form: TopicForm, kind: QuestionKind, topic: str, said: str
) -> None:
    assert phrase(OpenQuestion(kind, Span(0, 1), Span(0, 1), 0.9, form), topic, "en") == said


def with_tags(made: Document, tags: Mapping[str, str]) -> Document:
    """The same document with these parts of speech, by the form of the token."""
    sentences = [
        replace(s, tokens=tuple(replace(t, pos=tags.get(t.text, "NOUN")) for t in s.tokens))
        for s in made.sentences
    ]
    return replace(made, sentences=tuple(sentences))


@pytest.mark.parametrize(
    ("language", "topic", "tags", "form"),
    [
        ("en", "the cause of the fire", "the/DET of/ADP", "noun"),
        ("en", "plans to close the site", "to/PART close/VERB the/DET", "noun"),
        ("en", "a deal which was signed", "a/DET which/PRON was/AUX signed/VERB", "noun"),
        ("en", "damages claimed by owners", "claimed/VERB by/ADP", "noun"),
        ("en", "owners claimed damages", "claimed/VERB", "clause"),
        ("en", "the pilot was asleep", "the/DET was/AUX asleep/ADJ", "clause"),
        ("en", "whether it fell", "whether/SCONJ it/PRON fell/VERB", "asking"),
        ("en", "could default on debt", "could/AUX default/VERB on/ADP", None),
        ("en", "quickly", "quickly/ADV", None),
        ("en", "it feared for jobs", "it/PRON feared/VERB for/ADP", None),
        ("en", "talks, which broke down", "talks/NOUN ,/PUNCT which/PRON broke/VERB down/ADV", "noun"),
        ("it", "la causa del rogo", "la/DET del/ADP", "noun"),
        ("it", "la decisione di vendere", "la/DET di/ADP vendere/VERB", "noun"),
        ("it", "il ponte crollato nel rogo", "il/DET crollato/VERB nel/ADP", "noun"),
        ("it", "il governo potrebbe cadere", "il/DET potrebbe/AUX cadere/VERB", "clause"),
        ("it", "chi ha pagato", "chi/PRON ha/AUX pagato/VERB", "asking"),
    ],
)
def test_the_form_of_a_topic(language: LanguageCode, topic: str, tags: str, form: TopicForm | None) -> None:
    made = document(f"A headline of the day\nRossi said {topic} today.", language)
    made = with_tags(made, {"said": "VERB"} | dict(pair.split("/") for pair in tags.split()))
    start = made.text.index(topic)
    found, told = named_topic(made, made.sentences[1], Span(start, start + len(topic)))
    assert (told if found else None) == form


def test_a_phrase_begins_with_its_noun_and_ends_at_a_comma() -> None:
    made = document("A headline of the day\nNobody spoke of written offers, so far.", "en")
    made = with_tags(
        made, {"Nobody": "PRON", "spoke": "VERB", "of": "ADP", ",": "PUNCT", "so": "ADV", "far": "ADV"}
    )
    start = made.text.index("of written")
    found, form = named_topic(made, made.sentences[1], Span(start, made.text.index(".")))
    assert found is not None and made.slice(found) == "written offers" and form == "noun"


def test_who_behind_a_name_asks_nothing() -> None:
    made = document("A headline of the day\nNobody knows who paid Rossi, who never came.", "en")
    made = with_tags(made, {"knows": "VERB", "who": "PRON", "paid": "VERB", "came": "VERB", ",": "PUNCT"})
    asks, says = made.text.index("who paid"), made.text.index("who never")
    assert named_topic(made, made.sentences[1], Span(asks, asks + 14))[1] == "asking"
    assert named_topic(made, made.sentences[1], Span(says, says + 14))[0] is None


def test_the_readers_words_name_the_matter_where_it_is_sure_of_them() -> None:
    read = [NOTHING, NOTHING, sentence_judgement(missing=0.9), sentence_judgement(asked=0.9), NOTHING]
    made = judged(read)
    why, will = made.text.index("why."), made.text.index("it be")
    topics = {2: Stretch(why, why + 3, 0.5), 3: Stretch(will, will + 5, 0.9)}
    made = replace(made, judge=GivenJudge(made.text, read=read, topics=topics))
    told = {made.slice(q.topic): q.form for q in find_questions(made, Thresholds(topic=0.4))}
    assert told == {"why": "asking", "Will it be rebuilt": "sentence"}  # what asks needs no other words
    unsure = {made.slice(q.topic): q.form for q in find_questions(made, Thresholds(topic=0.6))}
    assert unsure == {"Nobody knows why": "sentence", "Will it be rebuilt": "sentence"}


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(["may", "unclear?", ",", "-", "«", '"', "sarebbe", "?", ".", "\n", "İ", "né", "5"])
    ),
    st.sampled_from(["en", "it"]),
)
def test_any_text_gives_spans_that_slice(pieces: list[str], language: LanguageCode) -> None:
    made = document("A title\nword " + " ".join(pieces), language)
    for q in find_questions(made, DEFAULT_THRESHOLDS):
        assert 0 <= q.evidence.start < q.evidence.end <= len(made.text)
        assert q.evidence.start <= q.topic.start < q.topic.end <= q.evidence.end


def test_items_under_a_heading_that_announces_what_is_open_are_asked_each() -> None:
    text = "A title of the day\nIt fell.\n\nWhat happens next\n\n- The price of steel.\n- The unions' vote.\n"
    made = document(text, "en")
    judged_ = replace(made, judge=GivenJudge(made.text, read=[NOTHING] * len(made.sentences)))
    found = find_questions(judged_, THRESHOLDS)
    shown = [made.text[q.topic.start : q.topic.end] for q in found]
    assert shown == ["The price of steel", "The unions' vote"]
    assert {q.kind for q in found} == {"pending"}
    settled = document(text.replace("What happens next", "What happened then"), "en")
    none = replace(settled, judge=GivenJudge(settled.text, read=[NOTHING] * len(settled.sentences)))
    assert find_questions(none, THRESHOLDS) == ()
