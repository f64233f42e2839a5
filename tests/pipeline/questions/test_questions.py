"""What the reader takes to leave something open, made into questions, on short articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import SentenceJudgement, Stretch, Token
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
from pipeline.questions.direct import indicative
from pipeline.questions.find import LONGEST, trim
from pipeline.questions.form import name_matter
from tests.builders import GivenJudge, document, sentence_judgement

LINES = ("Why the bridge fell", "It fell at noon.", "Nobody knows why.", "Will it be rebuilt?", "It rained.")
THRESHOLDS = Thresholds(question=0.35)
NOTHING = sentence_judgement()


@pytest.fixture(autouse=True)
def each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neighbours are no one matter but in the tests of that."""
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
    assert "uale Ambrose" in said and "{" not in said
    assert said.endswith("?") == (kind == "asked" and form == "sentence")


@pytest.mark.parametrize(
    ("form", "kind", "topic", "said"),
    [
        ("noun", "pending", "The vote in March", "Still open: the vote in March"),
        ("clause", "disputed", "The pilot was asleep", "Disputed: the pilot was asleep"),
        ("asking", "missing", "who paid the ransom", "Not known: who paid the ransom"),
        ("noun", "unconfirmed", 'the "leak', "Not confirmed: the leak"),
        ("sentence", "disputed", "He paid", "Disputed: “He paid”"),
        ("sentence", "asked", "Who paid?", "Who paid?"),
    ],
)
def test_how_a_question_is_put_by_the_form_of_its_topic(
    form: TopicForm, kind: QuestionKind, topic: str, said: str
) -> None:
    assert phrase(OpenQuestion(kind, Span(0, 1), Span(0, 1), 0.9, form), topic, "en") == said


def sentence_of(tagged: str, language: LanguageCode) -> Document:
    """A document of one sentence under a headline, of "word/tag" or "word/tag/lemma", a blank between two."""
    pieces = [piece.split("/") for piece in tagged.split()]
    made = document("A headline of the day\n" + " ".join(words[0] for words in pieces), language)
    start, tokens = made.text.index("\n") + 1, []
    for word, pos, *lemma in pieces:
        tokens.append(Token(start, start + len(word), word, lemma[0] if lemma else word.lower(), pos))
        start += len(word) + 1
    title, first, *_ = made.sentences
    return replace(made, sentences=(title, replace(first, tokens=tuple(tokens))))


def asked_of(tagged: str, named: str, kind: QuestionKind, language: LanguageCode) -> str | None:
    """The question that is made of the words `named` of a sentence, or their phrase in brackets."""
    made = sentence_of(tagged, language)
    at = made.text.index(named)
    matter = name_matter(made, made.sentences[1], Span(at, at + len(named)), kind)
    return matter and (matter.question or f"[{matter.phrase}]")


COURT = (
    "The/DET court/NOUN has/AUX/have not/PART said/VERB/say whether/SCONJ it/PRON "
    "will/AUX sit/VERB in/ADP May/PROPN ./PUNCT"
)
WHO = "Who/PRON will/AUX lead/VERB it/PRON is/AUX/be to/PART be/AUX decided/VERB/decide later/ADV ./PUNCT"
HOW = "Nobody/PRON knows/VERB/know how/ADV the/DET diary/NOUN left/VERB/leave the/DET house/NOUN ./PUNCT"
DENIED = "He/PRON said/VERB/say no/DET money/NOUN had/AUX/have been/AUX/be paid/VERB/pay ./PUNCT"
FOUND = "The/DET box/NOUN has/AUX/have not/PART been/AUX/be found/VERB/find ./PUNCT"
TOLD = "The/DET price/NOUN has/AUX/have not/PART been/AUX/be disclosed/VERB/disclose ./PUNCT"
MERGER = (
    "A/DET merger/NOUN ,/PUNCT he/PRON said/VERB/say ,/PUNCT may/AUX follow/VERB in/ADP June/PROPN ./PUNCT"
)
LAPSE = "They/PRON fear/VERB a/DET day/NOUN on/ADP which/PRON it/PRON will/AUX lapse/VERB ./PUNCT"
IF = "She/PRON would/AUX leave/VERB them/PRON if/SCONJ they/PRON lost/VERB/lose ./PUNCT"
CHI = (
    "Chi/PRON abbia/AUX/avere pagato/VERB/pagare non/ADV è/AUX/essere "
    "stato/AUX/essere detto/VERB/dire ./PUNCT"
)
SE = "Resta/VERB/restare da/ADP capire/VERB se/SCONJ la/DET ditta/NOUN riaprirà/VERB/riaprire ./PUNCT"
QUANTO = (
    "A/ADP quanto/PRON ammonti/VERB/ammontare il/DET danno/NOUN ,/PUNCT "
    "nessuno/PRON lo/PRON sa/VERB/sapere ./PUNCT"
)
CONTO = "Il/DET conto/NOUN ,/PUNCT salato/ADJ ,/PUNCT potrebbe/AUX/potere salire/VERB ancora/ADV ./PUNCT"
PLEDGE = (
    "Ms/PROPN Bo/PROPN has/AUX/have pledged/VERB/pledge to/PART study/VERB/study the/DET plan/NOUN ./PUNCT"
)
HEARD = "Ms/PROPN Bo/PROPN is/AUX/be said/VERB/say to/PART have/AUX left/VERB/leave it/PRON ./PUNCT"
YET = "The/DET bank/NOUN has/AUX/have yet/ADV to/PART confirm/VERB/confirm its/PRON share/NOUN ./PUNCT"
DECIDE = (
    "The/DET bank/NOUN said/VERB/say it/PRON would/AUX decide/VERB/decide if/SCONJ it/PRON should/AUX "
    "sue/VERB/sue Merck/PROPN ./PUNCT"
)
APPEAL = "Merck/PROPN said/VERB/say that/SCONJ it/PRON would/AUX appeal/VERB/appeal ./PUNCT"
LET = (
    "Whether/SCONJ the/DET bank/NOUN will/AUX let/VERB/let the/DET club/NOUN borrow/VERB/borrow money/NOUN "
    "is/AUX/be unclear/ADJ ./PUNCT"
)
NICE = (
    "Whether/SCONJ Hart/PROPN (/PUNCT HRT/PROPN )/PUNCT will/AUX pay/VERB/pay is/AUX/be unclear/ADJ ./PUNCT"
)
IT_APPLIED = (
    "They/PRON may/AUX ask/VERB/ask if/SCONJ it/PRON applied/VERB/apply to/ADP shops/NOUN/shop ./PUNCT"
)
LATER = "If/SCONJ the/DET site/NOUN did/AUX/do return/VERB ,/PUNCT few/ADJ would/AUX care/VERB ./PUNCT"
HE_SIGNED = "He/PRON signed/VERB/sign what/PRON was/AUX/be given/VERB/give to/ADP clerks/NOUN/clerk ./PUNCT"
CUT = (
    "It/PRON is/AUX/be unclear/ADJ whether/SCONJ staff/NOUN saw/VERB/see signs/NOUN/sign that/SCONJ "
    "the/DET clerk/NOUN ,/PUNCT a/DET gambler/NOUN ,/PUNCT stole/VERB/steal ./PUNCT"
)
SAREBBE = "Il/DET gruppo/NOUN avrebbe/AUX/avere offerto/VERB/offrire 3/NUM milioni/NOUN ./PUNCT"
DOVUTO = "Il/DET gruppo/NOUN avrebbe/AUX/avere dovuto/AUX/dovere offrire/VERB/offrire aiuto/NOUN ./PUNCT"
FINE = "Si/PRON domandano/VERB/domandare che/SCONJ fine/VERB faranno/VERB/fare i/DET marinai/NOUN ./PUNCT"
NOBODY = "It/PRON is/AUX/be unclear/ADJ why/ADV nobody/PRON called/VERB/call the/DET police/NOUN ./PUNCT"
ALARM = (
    "It/PRON is/AUX/be unclear/ADJ why/ADV the/DET alarm/NOUN did/AUX/do not/PART sound/VERB/sound ./PUNCT"
)
LO = "Se/SCONJ potrà/AUX/potere pilotare/VERB/pilotare un/DET aereo/NOUN lo/PRON sapremo/VERB/sapere ./PUNCT"
ANCORA = (
    "Il/DET gruppo/NOUN non/ADV ha/AUX/avere ancora/ADV sciolto/VERB/sciogliere la/DET riserva/NOUN ./PUNCT"
)
REFURTIVA = (
    "Che/DET fine/NOUN ha/AUX/avere fatto/VERB/fare la/DET refurtiva/NOUN gli/DET inquirenti/NOUN "
    "non/ADV lo/PRON sanno/VERB/sapere ./PUNCT"
)
RINNOVO = "Si/PRON parla/VERB/parlare sul/ADP rinnovo/NOUN del/ADP contratto/NOUN ./PUNCT"


@pytest.mark.parametrize(
    ("tagged", "named", "kind", "question", "language"),
    [
        (COURT, "whether it will sit", "pending", "Will the court sit in May?", "en"),
        (NOBODY, "why nobody called", "missing", "[why nobody called the police]", "en"),
        (ALARM, "the alarm", "missing", "[why the alarm did not sound]", "en"),
        (WHO, "Who will lead it is to be decided", "pending", "Who will lead it?", "en"),
        (HOW, "the diary", "missing", "How did the diary leave the house?", "en"),
        (DENIED, "money had been paid", "disputed", "Had any money been paid?", "en"),
        (FOUND, "The box", "missing", "Has the box been found?", "en"),
        (TOLD, "The price", "missing", "[the price]", "en"),
        (MERGER, "A merger", "pending", "Could a merger follow in June?", "en"),
        (LAPSE, "a day", "pending", "[a day]", "en"),
        (LAPSE, "a day on which it will lapse", "pending", "[a day on which it will lapse]", "en"),
        (IF, "if they lost", "pending", None, "en"),
        (IF, "would leave", "pending", None, "en"),
        (CHI, "Chi abbia pagato", "missing", "Chi ha pagato?", "it"),
        (SE, "la ditta riaprirà", "pending", "La ditta riaprirà?", "it"),
        (QUANTO, "A quanto ammonti il danno", "missing", "A quanto ammonta il danno?", "it"),
        (CONTO, "Il conto", "pending", "Il conto potrebbe salire ancora?", "it"),
        (ANCORA, "la riserva", "pending", "Il gruppo ha sciolto la riserva?", "it"),
        (REFURTIVA, "Che fine ha fatto la refurtiva", "missing", "Che fine ha fatto la refurtiva?", "it"),
        (RINNOVO, "rinnovo del contratto", "pending", "[il rinnovo del contratto]", "it"),
        (PLEDGE, "the plan", "pending", "Will Ms Bo study the plan?", "en"),
        (PLEDGE, "the plan", "disputed", "[Ms Bo has pledged to study the plan]", "en"),
        (HEARD, "left it", "unconfirmed", "Has Ms Bo left it?", "en"),
        (YET, "its share", "missing", "Will the bank confirm its share?", "en"),
        (APPEAL, "it would appeal", "pending", "Would Merck appeal?", "en"),
        (DECIDE, "if it should sue", "pending", "Should the bank sue Merck?", "en"),
        (LET, "the club", "pending", "Will the bank let the club borrow money?", "en"),
        (NICE, "Whether Hart", "pending", "Will Hart pay?", "en"),
        (IT_APPLIED, "if it applied", "pending", "[if it applied to shops]", "en"),
        (LATER, "the site did return", "unconfirmed", None, "en"),
        (HE_SIGNED, "what was given to clerks", "disputed", None, "en"),
        (CUT, "whether staff saw", "pending", "Did staff see signs?", "en"),
        (SAREBBE, "3 milioni", "unconfirmed", "Il gruppo ha offerto 3 milioni?", "it"),
        (DOVUTO, "aiuto", "unconfirmed", "Il gruppo avrebbe dovuto offrire aiuto?", "it"),
        (FINE, "che fine faranno", "pending", "Che fine faranno i marinai?", "it"),
        (LO, "Se potrà pilotare", "pending", "Potrà pilotare un aereo?", "it"),
    ],
)
def test_a_question_is_made_by_the_grammar_of_its_words(
    tagged: str, named: str, kind: QuestionKind, question: str | None, language: LanguageCode
) -> None:
    assert asked_of(tagged, named, kind, language) == question


@pytest.mark.parametrize(
    ("verb", "lemma", "said"),
    [
        ("tocchi", "toccare", "tocca"),
        ("finisca", "finire", "finisce"),
        ("contenesse", "contenere", "conteneva"),
        ("fosse", "essere", "era"),
        ("era", "essere", "era"),
        ("pagò", "pagare", "pagò"),
        ("prendeva", "prendere", "prendeva"),
        ("ha", "avere", "ha"),
        ("sa", "sapere", "sa"),
        ("paghi", "pagare", "paga"),
        ("lascia", "lasciare", "lascia"),
        ("salga", "salire", None),
        ("dessero", "dare", None),
    ],
)
def test_a_question_is_in_the_indicative(verb: str, lemma: str, said: str | None) -> None:
    assert indicative(Token(0, len(verb), verb, lemma, "VERB"), TOPIC_WORDS["it"]) == said


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("The bus did 90”, said Tom Hart", "‘The bus did 90’, said Tom Hart"),
        ('Tom Hart said: "It did 90', "Tom Hart said: ‘It did 90’"),
        ('It did 90," said Tom Hart', "‘It did 90,’ said Tom Hart"),
        ("the «fast» bus did “90”", "the ‘fast’ bus did ‘90’"),
    ],
)
def test_a_quotation_within_a_question_ends_where_it_ends(topic: str, said: str) -> None:
    question = OpenQuestion("unconfirmed", Span(0, 1), Span(0, 1), 0.9)
    assert f'"{said}"' in phrase(question, topic, "en").replace("“", '"').replace("”", '"')


def test_a_sentence_without_a_matter_is_asked_by_the_part_that_names_it() -> None:
    text = "A headline of the day\nIt rained: some left; others stayed."
    made = document(text, "en")
    at = text.index("left")
    read = [NOTHING, sentence_judgement(disputed=0.6)]
    judge = GivenJudge(made.text, read=read, topics={1: Stretch(at, at + 4, 0.01)})
    (found,) = find_questions(replace(made, judge=judge), THRESHOLDS)
    assert made.slice(found.topic) == "some left"


def test_the_readers_words_name_the_matter_where_it_is_sure_of_them() -> None:
    made = sentence_of(TOLD, "en")
    at = made.text.index("The price")
    judge = GivenJudge(
        made.text, read=[NOTHING, sentence_judgement(missing=0.9)], topics={1: Stretch(at, at + 9, 0.5)}
    )
    made = replace(made, judge=judge)
    (sure,) = find_questions(made, Thresholds(topic=0.4))
    assert (made.slice(sure.topic), sure.form, sure.wording) == (
        "The price",
        "noun",
        "Not known: the price",
    )
    (unsure,) = find_questions(made, Thresholds(topic=0.6))
    assert (unsure.form, unsure.wording) == ("sentence", None)


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
    heading = next(s.index for s in made.sentences if s.role == "heading")
    read = [sentence_judgement(pending=0.9) if s.index == heading else NOTHING for s in made.sentences]
    assert find_questions(replace(made, judge=GivenJudge(made.text, read=read)), THRESHOLDS) == found
    settled = document(text.replace("What happens next", "What happened then"), "en")
    none = replace(settled, judge=GivenJudge(settled.text, read=[NOTHING] * len(settled.sentences)))
    assert find_questions(none, THRESHOLDS) == ()
