"""Which generated sentences the article bears out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import Document, Party, Span
from pipeline.fidelity import Fault, accept
from tests.builders import document

ITALIAN = """Amazon tratta con OpenAI

Amazon è in trattativa con OpenAI per un accordo da 138 miliardi, valuta non specificata.
L'accordo potrebbe essere annunciato entro marzo, secondo due fonti vicine al dossier.
Nel 2018 la società aveva venduto il 12% delle azioni a Microsoft per 3 miliardi di dollari.
"""
ENGLISH = """Ford cuts jobs

Ford said it will cut 4,000 jobs in Cologne by 2026, about 12% of its staff in Germany.
The unions did not accept the plan and may call a strike, their leader Anna Weber said.
"""

FIGURE, NAME, STATUS = Fault.FIGURE_ADDED, Fault.NAME_ADDED, Fault.STATUS_CHANGED

FIGURE, NAME, STATUS = Fault.FIGURE_ADDED, Fault.NAME_ADDED, Fault.STATUS_CHANGED


def fault(text: str, generated: str, language: str = "it", parties: tuple[Party, ...] = ()) -> str | None:
    made = document(text, "it" if language == "it" else "en")
    (result,) = accept([generated], made, (), parties)
    assert result.text == generated
    return result.fault


def test_what_the_article_says_is_accepted_with_its_evidence() -> None:
    made = document(ITALIAN)
    text = "Amazon e OpenAI sono in trattativa per un accordo da 138 miliardi."
    (result,) = accept([text], made, (), ())
    assert result.fault is None
    assert any("138 miliardi" in made.slice(sentence) for sentence in result.evidence)


def test_one_sentence_may_rest_on_two() -> None:
    text = "Amazon è in trattativa con OpenAI per 138 miliardi e l'accordo potrebbe arrivare entro marzo."
    assert fault(ITALIAN, text) is None


def test_figures_must_be_those_of_the_evidence() -> None:
    assert fault(ITALIAN, "Amazon è in trattativa con OpenAI per un accordo da 138 milioni.") == FIGURE
    assert (
        fault(ITALIAN, "Amazon è in trattativa con OpenAI per un accordo da 138 miliardi di dollari.")
        == FIGURE
    )
    assert fault(ENGLISH, "Ford will cut 14,000 jobs in Cologne by 2026.", "en") == FIGURE
    assert fault(ENGLISH, "Ford will cut 4,000 jobs in Cologne by 2027.", "en") == FIGURE


def test_bounds_must_be_those_of_the_evidence() -> None:
    told = "Ford cuts jobs\n\nFord will cut at least 4,000 jobs in Cologne, and up to 12% of its staff.\n"
    assert fault(told, "Ford will cut at least 4,000 jobs in Cologne.", "en") is None
    assert fault(told, "Ford will cut more than 4,000 jobs in Cologne.", "en") is None
    assert fault(told, "Ford will cut 4,000 jobs in Cologne.", "en") == Fault.BOUND_CHANGED
    assert fault(told, "Ford will cut up to 4,000 jobs in Cologne.", "en") == Fault.BOUND_CHANGED
    assert fault(told, "Ford will cut at least 12% of its staff.", "en") == Fault.BOUND_CHANGED


def test_names_must_be_those_of_the_evidence() -> None:
    assert fault(ITALIAN, "Amazon è in trattativa con Google per un accordo da 138 miliardi.") == NAME
    assert fault(ENGLISH, "Ford will cut 4,000 jobs in Berlin by 2026.", "en") == NAME
    assert fault(ITALIAN, "Google è in trattativa con OpenAI per un accordo da 138 miliardi.") == NAME
    assert fault(ENGLISH, "Tesla will cut 4,000 jobs in Cologne by 2026.", "en") == NAME
    assert fault(ENGLISH, "Jobs will be cut in Cologne, Ford said.", "en") is None


def test_another_name_of_a_party_may_stand_for_it() -> None:
    made: Document = document(ENGLISH, "en")
    start = made.text.index("Ford said")
    party = Party("Ford Motor Company", "ORG", ("Ford",), (Span(start, start + 4),), 0.9)
    assert fault(ENGLISH, "Then Ford Motor Company will cut 4,000 jobs in Cologne.", "en", (party,)) is None


def test_talks_do_not_become_a_signed_deal() -> None:
    assert fault(ITALIAN, "Amazon ha firmato con OpenAI un accordo da 138 miliardi.") == STATUS
    assert fault(ENGLISH, "The unions approved the plan, their leader Anna Weber said.", "en") == STATUS


def test_what_is_to_come_is_not_told_as_done() -> None:
    article = "Cantieri\n\nLa Regione costruirà tre ponti sul Po entro il 2030.\n"
    assert fault(article, "La Regione ha costruito tre ponti sul Po entro il 2030.") == STATUS
    assert fault(article, "La Regione costruirà tre ponti sul Po entro il 2030.") is None


def test_hedged_stays_hedged_and_denied_stays_denied() -> None:
    assert fault(ITALIAN, "L'accordo sarà annunciato entro marzo.") == "hedge lost"
    assert (
        fault(ENGLISH, "The unions accept the plan, their leader Anna Weber said.", "en") == "negation lost"
    )
    assert fault(ENGLISH, "Ford will not cut 4,000 jobs in Cologne by 2026.", "en") == "negation added"


def test_roles_stay_as_they_are() -> None:
    article = "Mercato\n\nSecondo il giornale Renault compra Fiat per 3 miliardi di euro.\n"
    assert fault(article, "Fiat compra Renault per 3 miliardi di euro.") == "roles reversed"
    assert fault(article, "Renault compra Fiat per 3 miliardi di euro.") is None


def test_what_the_article_does_not_speak_of_is_refused() -> None:
    assert (
        fault(ITALIAN, "Gli analisti prevedono una lunga stagione di forti ribassi in borsa.")
        == Fault.NOT_IN_SOURCE
    )


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=60), max_size=3))
def test_any_text_gets_an_answer(generated: list[str]) -> None:
    made = document(ITALIAN)
    assert len(accept(generated, made, (), ())) == len(generated)
