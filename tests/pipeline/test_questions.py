"""Open questions, on short articles written for the tests."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import Document, Figure, LanguageCode, OpenQuestion, QuestionKind, Span
from pipeline.lexicon.questions import PHRASINGS, QUESTIONS
from pipeline.questions import find_questions, phrase
from tests.builders import document

TITLES: dict[LanguageCode, str] = {"en": "A headline of the day", "it": "Il titolo del giorno"}


def asked(text: str, language: LanguageCode) -> list[tuple[QuestionKind, str]]:
    """Kind and evidence of the questions on a text below a headline."""
    made = document(f"{TITLES[language]}\n{text}", language)
    return [(q.kind, made.slice(q.evidence)) for q in find_questions(made, ())]


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("The group said the figures could not be independently verified.", "en", "unconfirmed"),
        ("Sources say the two firms have met three times.", "en", "unconfirmed"),
        ("It is unclear how the fire started.", "en", "missing"),
        ("The price was not disclosed.", "en", "missing"),
        ("It wasn't clear who had called.", "en", "missing"),
        ("The minister denied that the money was lost.", "en", "disputed"),
        ("She alleges that the firm cheated its clients.", "en", "disputed"),
        ("The merger needs regulatory approval.", "en", "pending"),
        ("Police are investigating the death.", "en", "pending"),
        ("A man was arrested on suspicion of theft.", "en", "pending"),
        ("The toll is preliminary.", "en", "pending"),
        ("Will the bridge ever be rebuilt?", "en", "asked"),
        ("The Daily Post newspaper suggested that the mayor knew.", "en", "unconfirmed"),
        ("His lawyer said he would appeal against the verdict.", "en", "pending"),
        ("The city decided not to sell the land, for now.", "en", "pending"),
        ("Divers have so far recovered half of the cargo.", "en", "pending"),
        ("Six games remaining: anything can happen.", "en", "pending"),
        ("La difesa ricorrerà in Cassazione.", "it", "pending"),
        ("Il comune ha rinviato i lavori.", "it", "pending"),
        ("I risultati sono quasi definitivi.", "it", "pending"),
        ("Mancano sei giornate: tutto è possibile.", "it", "pending"),
        ("Le prime notizie asseriscono che il ponte ha ceduto.", "it", "unconfirmed"),
        ("Secondo indiscrezioni le due aziende si sono incontrate.", "it", "unconfirmed"),
        ("Le trattative sarebbero in corso da mesi.", "it", "unconfirmed"),
        ("Non è chiaro come sia cominciato l'incendio.", "it", "missing"),
        ("Il prezzo non é stato reso noto.", "it", "missing"),
        ("Le cause sono ancora da accertare.", "it", "missing"),
        ("Il ministro nega che i soldi siano perduti.", "it", "disputed"),
        ("La fusione dovrà essere approvata dai soci.", "it", "pending"),
        ("Le indagini sono in corso.", "it", "pending"),
        ("Il bilancio è ancora provvisorio.", "it", "pending"),
        ("Il ponte sarà mai ricostruito?", "it", "asked"),
        ("The first phase was completed, but the plan needs regulatory approval.", "en", "pending"),
        ("The inquiry was concluded and he will stand trial.", "en", "pending"),
        ("La vendita è stata conclusa, ma si attende il via libera dei soci.", "it", "pending"),
    ],
)
def test_a_sign_makes_a_question(sentence: str, language: LanguageCode, kind: QuestionKind) -> None:
    assert asked(sentence, language) == [(kind, sentence)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The shop opened on Monday and sold bread.", "en"),
        ("The court denied asylum to the family.", "en"),
        ("Leaked documents filled the papers in 2016.", "en"),
        ("At first rescuers feared the ship could sink.", "en"),
        ("The board proposed a final dividend.", "en"),
        ("La corte ha rigettato il ricorso della ditta.", "it"),
        ("Nel 2018 il blocco venne esteso alle somme che in futuro sarebbero entrate.", "it"),
        ("Che cosa ha condotto al sequestro?\nLa ditta doveva milioni al fisco.", "it"),
        ("The fair takes place every May in the park.", "en"),
        ("Il negozio ha aperto lunedì e vende pane.", "it"),
        ("Cedere sarebbe troppo imbarazzante.", "it"),
        ("Aveva progettato un ponte che avrebbe sostituito il vecchio.", "it"),
        ("Ha fatto ricorso alla propria esperienza.", "it"),
        ("La trattativa è stata conclusa ieri con l'approvazione dell'Antitrust.", "it"),
        ("L'accordo non è più in forse.", "it"),
        ("Il sindaco non è indagato.", "it"),
        ("La vendita era legale? Sì, lo ha stabilito la corte.", "it"),
        ("The merger was completed on Monday after antitrust approval, and nothing remains open.", "en"),
        ("It is no longer unclear who owns the land.", "en"),
        ("The mayor is not under investigation.", "en"),
        ("The lawsuit was settled on Monday.", "en"),
        ("Was the sale legal? No, a court ruled.", "en"),
    ],
)
def test_nothing_open(sentence: str, language: LanguageCode) -> None:
    assert asked(sentence, language) == []


LISTED = """Cosa resta dell'accordo
Le due aziende parlano da mesi, secondo persone vicine alle parti.
- Valore riportato: 138 miliardi (valuta non sempre specificata).
Nodi da sciogliere
- Compatibilità dei modelli.
- Scalabilità della rete.
Aspetti legali
Il contratto apre anche scenari nuovi.
- Controlli antitrust e verifiche.
Cosa seguirà nelle prossime settimane
- Conferma ufficiale delle parti."""


def listed() -> tuple[Document, tuple[OpenQuestion, ...]]:
    made = document(LISTED, "it")
    start = made.text.index("138 miliardi")
    sentence = next(s.index for s in made.sentences if s.start <= start < s.end)
    figure = Figure(start, start + 12, sentence, 138e9, None, "?", "money")
    return made, find_questions(made, [figure])


def test_items_under_a_heading_that_announces_open_points_are_all_asked() -> None:
    made, questions = listed()
    evidence = {made.slice(q.evidence) for q in questions}
    assert evidence >= {
        "Compatibilità dei modelli.",
        "Scalabilità della rete.",
        "Conferma ufficiale delle parti.",
        "Controlli antitrust e verifiche.",
    }


def test_a_currency_not_given_is_asked_for() -> None:
    made, questions = listed()
    asked_for = [q for q in questions if q.template == "currency"]
    assert [(q.kind, made.slice(q.topic)) for q in asked_for] == [("missing", "138 miliardi")]
    assert phrase(asked_for[0], "138 billion", "en") == "In what currency is the amount of 138 billion?"


def test_no_two_for_the_same_thing() -> None:
    twice = "The news has heightened fears that the dam will break.\n"
    assert len(asked(twice + "The town lies below the hills.\n" + twice, "en")) == 1


def test_the_central_claim_comes_first_and_lists_last() -> None:
    text = (
        "Sources say the firms have met.\nIt is unclear who called.\nWhat happens next\n"
        "- The price of the deal.\n- The name of the firm."
    )
    made = document(f"{TITLES['en']}\n{text}", "en")
    order = [made.slice(q.evidence)[:9] for q in find_questions(made, ())]
    assert order == ["Sources s", "It is unc", "The price", "The name "]


def test_the_weightiest_come_first() -> None:
    text = "It could rain.\nThe dam was built in 1960.\nIt is unclear why the gate was open."
    assert [kind for kind, _ in asked(text, "en")] == ["missing", "pending"]


def test_a_doubt_in_the_headline_is_asked_at_the_lead() -> None:
    made = document(
        "Navy could block oil exports\nThe Navy can block oil exports, a minister said.\nIt rained.", "en"
    )
    assert [made.slice(q.evidence) for q in find_questions(made, ())] == [
        "The Navy can block oil exports, a minister said."
    ]


def test_a_topic_leaves_out_the_reporting_clause_and_its_opening() -> None:
    made = document("A headline of the day\nBut the dam could break, the engineer said on Friday.", "en")
    assert [made.slice(q.topic) for q in find_questions(made, ())] == ["the dam could break"]


def test_a_topic_is_the_complement_where_there_is_one() -> None:
    made = document("Il titolo\nPare infatti che il treno viaggiasse troppo veloce.", "it")
    assert [made.slice(q.topic) for q in find_questions(made, ())] == ["il treno viaggiasse troppo veloce"]


def test_a_long_sentence_is_cut_around_its_sign() -> None:
    padding = ", ".join(["the council of the old town met in the great hall"] * 6)
    made = document(
        f"A headline of the day\nOn Monday {padding}, and it is unclear why the mayor left, {padding}.", "en"
    )
    (question,) = find_questions(made, ())
    topic = made.slice(question.topic)
    assert "it is unclear why the mayor left" in topic and len(topic) <= 220


@pytest.mark.parametrize("language", ["en", "it"])
def test_quotation_marks_nest(language: LanguageCode) -> None:
    question = OpenQuestion("pending", Span(0, 1), Span(0, 1), "outcome")
    assert phrase(question, 'The "final" word.', language).count("‘final’") == 1
    assert '"' not in phrase(question, 'The "final word', language)


@pytest.mark.parametrize("template", PHRASINGS)
def test_every_phrasing_is_a_question_in_both_languages(template: str) -> None:
    for language in ("en", "it"):
        said = phrase(OpenQuestion("asked", Span(0, 1), Span(0, 1), template), "Where is it?", language)
        assert said.endswith("?") and "Where is it" in said and "{" not in said


def test_every_cue_has_a_phrasing() -> None:
    assert {cue.template for words in QUESTIONS.values() for cue in words.cues} <= set(PHRASINGS)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["may", "pare che", "unclear", ",", "-", "«", '"', "sarebbe", "?", ".", "\n", "İ", "né", "5"]
        )
    ),
    st.sampled_from(["en", "it"]),
)
def test_any_text_gives_spans_that_slice(pieces: list[str], language: LanguageCode) -> None:
    made = document("A title\nword " + " ".join(pieces), language)
    for q in find_questions(made, ()):
        assert 0 <= q.evidence.start < q.evidence.end <= len(made.text)
        assert q.evidence.start <= q.topic.start < q.topic.end <= q.evidence.end


def test_time_is_linear() -> None:
    def seconds(times: int) -> float:
        made = document("A title here\n" + "it may be unclear, pare che sarebbe (5) " * times, "it")
        begin = time.perf_counter()
        find_questions(made, ())
        return time.perf_counter() - begin

    small, large = seconds(500), seconds(2_000)
    assert large < 10 * small + 0.5
