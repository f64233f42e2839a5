"""Labels in the other language, by table and grammar: names, what figures measure, dates, counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import Token
from pipeline.data import Date, Span
from pipeline.labels import count_noun, italian
from pipeline.labels.days import written_date
from pipeline.labels.english import plural, with_article
from pipeline.labels.labeller import Labeller
from pipeline.labels.names import person_name, translated_name
from pipeline.labels.phrases import translated_phrase
from pipeline.labels.senses import registers_of, senses_for
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.words import split_words
from tests.builders import document

BUSINESS = {
    "it": "La domanda cala, il mercato e le azioni della società scendono, i ricavi e l'utile salgono.",
    "en": "Demand falls, the market and the shares of the company drop, revenue and profit rise.",
}


@pytest.mark.parametrize(
    ("italian_name", "english_name"),
    [
        ("Commissione europea", "European Commission"),
        ("la Bce", "ECB"),
        ("Ministero dell'Economia e delle Finanze", "Economy and Finance Ministry"),
        ("ministero della Salute", "Health Ministry"),
        ("Procura di Bari", "Bari Public Prosecutor's Office"),
        ("polizia di Avon e Somerset", "Avon and Somerset Police"),
        ("governo keniano", "Kenyan government"),
        ("Tribunale del Riesame di Genova", "Genoa Review Court"),
        ("Chiesa di Inghilterra", "Church of England"),
        ("consiglio di amministrazione", "board of directors"),
        ("Regione Lombardia", "Lombardy Region"),
        ("Stati Uniti", "United States"),
        ("Turchia", "Turkey"),
        ("Il Cairo", "Cairo"),
        ("Adriatica Banca", None),
        ("Fiat", None),
        ("NATO", None),
    ],
)
def test_italian_names(italian_name: str, english_name: str | None) -> None:
    assert translated_name(italian_name, "it", "en") == english_name


@pytest.mark.parametrize(
    ("english_name", "italian_name"),
    [
        ("the European Commission", "Commissione europea"),
        ("UN", "Onu"),
        ("Ministry of the Interior", "Ministero dell'Interno"),
        ("Justice Department", "Dipartimento di Giustizia"),
        ("Serbian authorities", "Autorità serbe"),
        ("Italian police", "Polizia italiana"),
        ("Bank of Canada", "Banca del Canada"),
        ("Catalonia Parliament", "Parlamento della Catalogna"),
        ("Pennsylvania Supreme Court", "Corte suprema della Pennsylvania"),
        ("Munich Police", "Polizia di Monaco di Baviera"),
        ("Germany", "Germania"),
        ("Deutsche Bank", None),
        ("Southern University police", None),
    ],
)
def test_english_names(english_name: str, italian_name: str | None) -> None:
    assert translated_name(english_name, "en", "it") == italian_name


def test_of_people_popes_and_sovereigns_alone_have_two_names() -> None:
    assert person_name("Papa Francesco", "it", "en") == "Pope Francis"
    assert person_name("King Charles", "en", "it") == "Re Carlo III"
    assert person_name("Francesco Rossi", "it", "en") is None


def tokens(phrase: str) -> list[Token]:
    """ "ricavi/ricavo del/di/ADP gruppo": form, lemma (else the form), part of speech (else NOUN)."""
    made, at = [], 0
    for part in phrase.split():
        form, lemma, pos = (*part.split("/"), "", "")[:3]
        made.append(Token(at, at + len(form), form, lemma or form.lower(), pos or "NOUN"))
        at += len(form) + (not form.endswith("'"))
    return made


@pytest.mark.parametrize(
    ("phrase", "english"),
    [
        ("rendimento lordo//ADJ", "gross yield"),
        ("rendimento lordo//ADJ annuo//ADJ", "annual gross yield"),
        ("utile netto//ADJ di//ADP Adriatica//PROPN Banca//PROPN", "net profit of Adriatica Banca"),
        ("domanda di//ADP mutui/mutuo", "demand for loans"),
        ("vendite/vendita del/di/ADP gruppo", "sales of the group"),
        ("tasso di//ADP disoccupazione giovanile//ADJ", "youth unemployment rate"),
        ("prezzi/prezzo al/a/ADP consumo", "consumer prices"),
        ("prezzo del/di/ADP petrolio", "price of oil"),
        ("prezzo al/a/ADP litro", "price per litre"),
        ("persone/persona sono/essere/AUX state/essere/AUX uccise/uccidere/VERB", "people killed"),
        (
            "studenti/studente delle/di/ADP scuole/scuola medie/medio/ADJ superiori/superiore/ADJ",
            "students of secondary schools",
        ),
        ("trattativa tra//ADP OpenAI//PROPN e//CCONJ Amazon//PROPN", "negotiation between OpenAI and Amazon"),
        ("popolazione degli/di/ADP Stati//PROPN Uniti//PROPN", "population of the United States"),
        ("merci/merce americane/americano/ADJ", "American goods"),
        ("bilancio della/di/ADP Commissione//PROPN europea//ADJ", "balance sheet of the European Commission"),
        ("varie/vario/ADJ società", "several companies"),
        ("prezzo delle/di/ADP varie/vario/ADJ società", "price of several companies"),
        ("grande//ADJ società", "big company"),
        ("gol alla/a/ADP Ternana//PROPN", None),
        ("sbalzelli/sbalzello", None),
        ("piedi/piede lo/il/DET scafo", None),
    ],
)
def test_italian_phrases(phrase: str, english: str | None) -> None:
    senses = senses_for(BUSINESS["it"], "it", None)
    assert translated_phrase(tokens(phrase), "it", senses) == english


@pytest.mark.parametrize(
    ("phrase", "italian_words"),
    [
        ("gross//ADJ yield", "rendimento lordo"),
        ("annual//ADJ gross//ADJ yield", "rendimento lordo annuo"),
        ("net//ADJ profit of//ADP Adriatica//PROPN Banca//PROPN", "utile netto di Adriatica Banca"),
        ("Harwick//PROPN Foods//PROPN profit", "utile di Harwick Foods"),
        ("group 's//PART net//ADJ debt", "indebitamento netto del gruppo"),
        ("shares/share in//ADP the//DET company", "azioni della società"),
        ("demand for//ADP loans/loan", "domanda di prestiti"),
        ("exports/export to//ADP Germany//PROPN and//CCONJ the//DET Netherlands//PROPN",
         "esportazioni alla Germania e ai Paesi Bassi"),
        ("jobs/job in//ADP Scotland//PROPN", "posti di lavoro in Scozia"),
        ("new//ADJ tariffs/tariff", "nuovi dazi"),
        ("ticket price", "prezzo del biglietto"),
        ("car sales/sale", "vendite di auto"),
        ("American//ADJ goods", "merci americane"),
        ("people/people were/be/AUX killed/kill/VERB", "persone uccise"),
        ("stage of//ADP the//DET Vuelta//PROPN", None),
        ("wugs/wug", None),
    ],
)  # fmt: skip
def test_english_phrases(phrase: str, italian_words: str | None) -> None:
    senses = senses_for(BUSINESS["en"], "en", None)
    assert translated_phrase(tokens(phrase), "en", senses) == italian_words


def test_a_word_of_two_registers_has_its_sense_in_a_text_of_one_of_them_only() -> None:
    plain, business = senses_for("Il sindaco parla.", "it", None), senses_for(BUSINESS["it"], "it", None)
    assert registers_of(BUSINESS["it"], "it")[0] == "business"
    assert business.noun("domanda") == "demand"
    assert plain.noun("domanda") != "demand" and plain.noun("titolo") is None


def test_what_is_counted_more_than_once_is_plural_without_a_sign_of_it() -> None:
    senses = senses_for("La squadra segna un gol nella partita di campionato.", "it", None)
    assert translated_phrase(tokens("gol"), "it", senses, several=True) == "goals"
    assert translated_phrase(tokens("gol"), "it", senses) == "goal"


def dates(text: str, language: str) -> Date:
    (mention,) = (m for m in find_mentions(split_words(text), language) if m.is_date)
    return Date(0, 0, 0, None, None, Span(0, 0), mention)


@pytest.mark.parametrize(
    ("italian_words", "english_words"),
    [
        ("Domani", "tomorrow"),
        ("giovedì", "Thursday"),
        ("scorso ottobre", "last October"),
        ("giovedì scorso", "last Thursday"),
        ("domenica sera", "Sunday evening"),
        ("tre giorni fa", "3 days ago"),
        ("20 anni fa", "20 years ago"),
        ("un mese fa", "a month ago"),
        ("terzo trimestre del 2019", "third quarter of 2019"),
        ("anni Novanta", "the 1990s"),
        ("Lunedì, 22 gennaio 2018", "Monday 22 January 2018"),
        ("giugno dell'anno scorso", "June last year"),
        ("3-7 maggio 2012", "3 to 7 May 2012"),
        ("lunedì della prossima settimana", "Monday next week"),
        ("390 a.C.", "390 BC"),
    ],
)
def test_italian_dates(italian_words: str, english_words: str) -> None:
    assert written_date(dates(italian_words, "it"), italian_words, "it", "en") == english_words


@pytest.mark.parametrize(
    ("english_words", "italian_words"),
    [
        ("tomorrow", "domani"),
        ("last Friday", "venerdì scorso"),
        ("this summer", "quest'estate"),
        ("May 3rd, 2012", "3 maggio 2012"),
        ("Q3 2018", "terzo trimestre del 2018"),
        ("three days ago", "3 giorni fa"),
        ("1990s", "anni Novanta"),
        ("October last year", "ottobre dell'anno scorso"),
        ("44 BC", "44 a.C."),
        ("5/7/2024", None),  # the fifth of July, or the seventh of May
    ],
)
def test_english_dates(english_words: str, italian_words: str | None) -> None:
    assert written_date(dates(english_words, "en"), english_words, "en", "it") == italian_words


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=60)
def test_any_words_get_an_answer(words: str) -> None:
    for source, target in (("it", "en"), ("en", "it")):
        translated_name(words, source, target)
        written_date(Date(0, 0, 0, None, None, Span(0, 0)), words, source, target)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("banca", "banche"), ("sindaco", "sindaci"), ("collega", "colleghi"), ("città", "città"),
        ("uomo", "uomini"), ("posto di lavoro", "posti di lavoro"), ("titolo di Stato", "titoli di Stato"),
        ("ricavi", "ricavi"), ("vigile del fuoco", "vigili del fuoco"), ("luogo", "luoghi"),
    ],
)  # fmt: skip
def test_italian_plurals(one: str, many: str) -> None:
    assert italian.plural(one) == many


def test_prepositions_take_the_article_of_their_noun() -> None:
    assert italian.joined("di", "società", "f", "s") == "della società"
    assert italian.joined("in", "stabilimento", "m", "s") == "nello stabilimento"
    assert italian.joined("a", "Stati Uniti", "m", "p") == "agli Stati Uniti"
    assert italian.joined("di", "Economia", "f", "s") == "dell'Economia"
    assert with_article("European Commission", body=True) == "the European Commission"
    assert with_article("NATO", body=True) == "NATO" and with_article("EU", body=True) == "the EU"
    assert with_article("Germany", body=False) == "Germany"


def test_counts_have_their_noun_in_italian_too() -> None:
    senses = senses_for(BUSINESS["en"], "en", None)
    assert count_noun("person", "it", senses, many=True) == "persone"
    assert count_noun("plant", "it", senses, many=True) == "stabilimenti"
    assert count_noun("plant", "it", senses_for("A mayor spoke.", "en", None), many=True) == "«plants»"
    assert count_noun("tractor", "it", senses, many=True) == "trattori"
    assert count_noun("death", "en", None, many=True) == "deaths"
    assert plural("member of parliament") == "members of parliament"


@pytest.mark.parametrize(
    ("noun", "many"),
    [("offspring", "offspring"), ("premises", "premises"), ("species", "species"), ("barn", "barns")],
)
def test_nouns_without_a_plural_of_their_own_have_none(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_a_source_without_a_name_is_told_by_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    text = document("Secondo fonti del ministero Fiat ha perso 3 milioni.")
    labels = Labeller(text, "en", None)
    monkeypatch.setattr(labels, "phrase", lambda span: f"<{text.slice(span)}>")
    assert labels.speaker("fonti") == "<fonti>"
    assert labels.speaker("Fiat") is None
    assert labels.speaker("nessuno che vi sia") is None
