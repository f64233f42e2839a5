"""Entities → parties: who is joined, who is a party, under which name and type."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import Document, LanguageCode, Party
from pipeline.parties import find_parties
from pipeline.parties.grouping import group
from pipeline.parties.mentions import find_mentions
from pipeline.text.tokens import TokenRow
from tests.pipeline.analysed import cleaned

SAID = {
    "said": "VERB:say", "says": "VERB:say", "told": "VERB:tell", "agreed": "VERB:agree",
    "denies": "VERB:deny", "hit": "VERB:hit", "won": "VERB:win", "urged": "VERB:urge",
    "arrested": "VERB:arrest", "According": "VERB:accord", "Secondo": "ADP",
    "detto": "VERB:dire", "annunciato": "VERB:annunciare", "deciso": "VERB:decidere",
    "annunciando": "VERB:annunciare", "governments": "NOUN:government",
    "respinto": "VERB:respingere", "colpito": "VERB:colpire", "chiedono": "VERB:chiedere",
}  # fmt: skip


def parties(text: str, language: LanguageCode, entities: dict[str, str], **words: str) -> tuple[Party, ...]:
    return find_parties(cleaned(text, language, entities, SAID | words))


def summary(found: tuple[Party, ...]) -> dict[str, tuple[str, set[str]]]:
    return {party.name: (party.type, set(party.aliases)) for party in found}


# --- joining ---


def groups(text: str, language: LanguageCode, entities: dict[str, str], **words: str) -> set[tuple[str, ...]]:
    """The forms of each group of mentions, before any choice."""
    document = cleaned(text, language, entities, SAID | words)
    row = TokenRow(document)
    found = group(row, find_mentions(document, row), language)
    return {tuple(sorted({m.text for m in one.mentions})) for one in found}


@pytest.mark.parametrize(
    ("language", "text", "entities", "joined"),
    [
        # a government without a name is that of the one country of the article
        ("en", "Brazil won. Brazil agreed. The government said no.", {"Brazil": "LOC"},
         {("Brazil", "government")}),
        ("en", "Brazil won. Mali agreed. The government said no.", {"Brazil": "LOC", "Mali": "LOC"},
         {("Brazil",), ("Mali",), ("government",)}),
        ("it", "Il Mali ha detto no. Poi il governo ha deciso.", {"Mali": "LOC"}, {("Mali",), ("governo",)}),
        ("it", "La Libia ha detto no. Le autorità libiche hanno deciso.", {"Libia": "LOC"},
         {("Libia", "autorità libiche")}),
        ("it", "La Germania ha detto no. Il governo di Berlino ha deciso.",
         {"Germania": "LOC", "Berlino": "LOC"},
         {("Germania", "governo di Berlino")}),
        ("en", "The government won. The local government said no.", {},
         {("government",), ("local government",)}),
        # a short form may end a name
        ("en", "Aston Villa won. Villa said no.", {"Aston Villa": "ORG", "Villa": "ORG"},
         {("Aston Villa", "Villa")}),
        ("en", "They saw United there. Leeds United won. Luton United lost.",
         dict.fromkeys(("Leeds United", "Luton United", "United"), "ORG"),
         {("Leeds United",), ("Luton United",), ("United",)}),
        ("en", "GM won. Fiat-GM said no.", {"Fiat-GM": "ORG", "GM": "ORG"}, {("GM",), ("Fiat-GM",)}),
        # initials in lower case, and without the last word
        ("it", "La Casa delle Libertà ha detto no. Poi la Cdl ha deciso.",
         {"Casa delle Libertà": "ORG", "Cdl": "ORG"}, {("Casa delle Libertà", "Cdl")}),
        # the sign of a firm at an exchange is no name
        ("en", "Tesla (NASDAQ: TSLA) won. Apple (AAPL.O) said no.",
         dict.fromkeys(("Tesla", "TSLA", "Apple", "AAPL.O"), "ORG"), {("Tesla",), ("Apple",)}),
    ],
)  # fmt: skip
def test_mentions_are_joined_and_parted(
    language: LanguageCode, text: str, entities: dict[str, str], joined: set[tuple[str, ...]]
) -> None:
    assert groups(text, language, entities, libiche="ADJ") == {tuple(sorted(forms)) for forms in joined}


def test_surname_first_name_and_title_are_one_person() -> None:
    text = "Mr Wayde Sims said so.\nThen Sims won.\nWayde said no."
    found = parties(text, "en", {"Wayde Sims": "PER", "Sims": "PER", "Wayde": "PER"})
    assert summary(found) == {"Wayde Sims": ("PER", {"Sims", "Wayde"})}
    assert len(found[0].mentions) == 3


@pytest.mark.parametrize(
    ("language", "text", "joined"),
    [
        ("en", "John Smith won.\nMary Smith said no.\nLater Smith won.", None),
        ("en", "John Smith won.\nHis wife, Mary Smith, said no.\nMr Smith won.", "John Smith"),
        ("en", "John Smith won.\nHis wife, Mary Smith, said no.\nLater Smith won.", None),
        ("en", "John Smith won.\nMs Mary Smith said no.\nMs Smith won.", None),
        ("it", "Mario Rossi ha deciso. Anna Rossi ha detto no. Poi Rossi ha deciso.", None),
        ("it", "Mario Rossi ha deciso. Anna Rossi ha detto no. Poi la Rossi ha deciso.", "Anna Rossi"),
        ("it", "Mario Rossi ha deciso. Anna Rossi ha detto no. Poi Rossi è stato respinto.", "Mario Rossi"),
        ("it", "Andrea Rossi ha deciso. Anna Rossi ha detto no. Poi la Rossi ha deciso.", None),
        ("it", "Mario Rossi ha deciso. Mario Bianchi ha detto no. Poi Mario ha deciso.", None),
    ],
)
def test_a_shared_name_is_nobodys_unless_gender_tells(
    language: LanguageCode, text: str, joined: str | None
) -> None:
    names = ("John Smith", "Mary Smith", "Smith", "Mario Rossi", "Anna Rossi", "Andrea Rossi", "Rossi")
    entities = dict.fromkeys((*names, "Mario Bianchi", "Mario"), "PER")
    found = parties(text, language, entities, stato="AUX:essere")
    assert {party.name for party in found if party.aliases} == ({joined} if joined else set())
    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The World Food Union (WFU) said no. The WFU won.", {"World Food Union", "WFU"}),
        ("en", "The international court of justice won. The ICJ said no.",
         {"international court of justice", "ICJ"}),
        ("en", "The US Securities and Exchange Commission won. The SEC said no.",
         {"US Securities and Exchange Commission", "SEC"}),
        ("en", "Marks and Spencer said no. Later Marks & Spencer won. M&S said yes.",
         {"Marks & Spencer", "Marks and Spencer", "M&S"}),
        ("it", "Adobe Systems ha detto no. Poi Adobe ha deciso.", {"Adobe Systems", "Adobe"}),
        ("it", "Eni S.p.A. ha detto no. Poi Eni ha deciso.", {"Eni S.p.A", "Eni"}),
        ("it", "La Banca d'Italia ha detto no. Poi Bankitalia ha deciso. Via Nazionale ha respinto.",
         {"Banca d'Italia", "Bankitalia", "Via Nazionale"}),
        ("it", "La Camera dei deputati ha detto no. Poi la Camera ha deciso.",
         {"Camera dei deputati", "Camera"}),
    ],
)  # fmt: skip
def test_the_forms_of_a_body_are_one_party(language: LanguageCode, text: str, names: set[str]) -> None:
    found = parties(text, language, dict.fromkeys(names - {"Camera"}, "ORG"))
    assert len(found) == 1
    assert {found[0].name, *found[0].aliases} == names
    assert found[0].type == "ORG"


def test_the_fullest_form_is_the_name_and_no_metonym() -> None:
    text = "Yahoo ha detto no. Poi Sunnyvale ha respinto tutto."
    found = parties(text, "it", {"Yahoo": "ORG", "Sunnyvale": "LOC"})
    assert summary(found) == {"Yahoo": ("ORG", {"Sunnyvale"})}


def test_a_capital_and_an_administration_are_aliases_of_the_country() -> None:
    text = "The United States said no.\nThe US agreed.\nWashington denies it.\nThe Trump administration won."
    entities = {"United States": "LOC", "US": "LOC", "Washington": "LOC", "Trump": "PER"}
    found = summary(parties(text, "en", entities))
    assert found["United States"] == ("GPE", {"US", "Washington", "Trump administration"})


def test_a_government_named_for_its_country_is_that_country() -> None:
    text = "L'Iran ha detto no.\nIl governo iraniano ha deciso."
    found = parties(text, "it", {"Iran": "LOC"}, iraniano="ADJ")
    assert summary(found) == {"Iran": ("GPE", {"governo iraniano"})}


# --- who is a party ---


@pytest.mark.parametrize(
    ("language", "text", "places", "acting"),
    [
        ("en", "The quake hit Indonesia near Jakarta.", ("Indonesia", "Jakarta"), set()),
        ("en", "Bolivia and Chile agreed.", ("Bolivia", "Chile"), {"Bolivia", "Chile"}),
        ("en", "He won it in Texas, Greece said.", ("Texas", "Greece"), {"Greece"}),
        ("en", "The mayor of Paris said so.", ("Paris",), set()),
        ("en", "According to Germany it won.", ("Germany",), {"Germany"}),
        ("it", "La Russia ha respinto la proposta.", ("Russia",), {"Russia"}),
        ("it", "Francia e Germania chiedono tempo.", ("Francia", "Germania"), {"Francia", "Germania"}),
        ("it", "Il terremoto ha colpito la Grecia.", ("Grecia",), set()),
        ("it", "«No», ha detto Mosca.", ("Mosca",), {"Mosca"}),
        ("en", "Crew in Spain, Italy, and Belgium agreed.", ("Spain", "Italy", "Belgium"), set()),
        ("en", "It was hit by the US, Iran said.", ("US", "Iran"), {"US", "Iran"}),
        ("en", "The governments of Peru and Chile fell.", ("Peru", "Chile"), {"Peru", "Chile"}),
        ("en", "Iranian officials said so in Iran.", ("Iran",), {"Iran"}),
        ("it", "Il patto era respinto dalla Russia.", ("Russia",), {"Russia"}),
        ("it", "Turchia, Erdogan ha detto no.", ("Turchia",), set()),
        ("it", "Il vento ha colpito la Grecia, annunciando pioggia.", ("Grecia",), set()),
    ],
)
def test_places_are_parties_where_they_act(
    language: LanguageCode, text: str, places: tuple[str, ...], acting: set[str]
) -> None:
    found = parties(text, language, dict.fromkeys(places, "LOC"))
    assert {p.name for p in found} == acting
    assert all(p.type == "GPE" for p in found)


@pytest.mark.parametrize(
    ("language", "text", "body", "kept"),
    [
        ("en", "Emery told Sky Sports that Arsenal won.", "Sky Sports", False),
        ("en", "Sky Sports said that Arsenal won.", "Sky Sports", True),
        ("en", "It was Lee, an analyst at Nomura, who won.", "Nomura", False),
        ("en", "The Nomura analyst won it.", "Nomura", False),
        ("en", "Carolyn Wilson of the OHA won it.", "OHA", False),
        ("en", "They won the Ryder Cup again.", "Ryder Cup", False),
        ("en", "She wrote on Instagram about it.", "Instagram", False),
        ("en", "It liked the Goop brand best.", "Goop", False),
        ("en", "Lee was taken to Leeds Infirmary, again.", "Leeds Infirmary", False),
        ("it", "Secondo Rossi, analista di Nomura, va bene.", "Nomura", False),
        ("it", "Secondo la Nomura va bene.", "Nomura", True),
        ("it", "«Bene», ha detto Rossi a Sky Sport.", "Sky Sport", False),
        ("it", "Un professore dell'Università di Genova era incerto.", "Università di Genova", False),
        ("it", "Nuovi programmi (con Illustrator) per tutti.", "Illustrator", False),
        ("en", "There was a ban by the EU on oil.", "EU", True),
        ("en", "The country signed ACTA again.", "ACTA", False),
        ("en", "Two men left the ship Luno today.", "Luno", False),
        ("en", "It sold the chip Inferentia.", "Inferentia", False),
        ("en", "It was at 0930 GMT, again.", "GMT", False),
        ("it", "Lo spread tra Btp e Bund era alto.", "Bund", False),
        ("it", "Un chip, Trainium, progettato da Rossi.", "Trainium", False),
        ("it", "Era in forza al team Astana.", "Astana", False),
        ("it", "Rossi, già presidente della Sacbo, era incerto.", "Sacbo", False),
        ("en", "It was built like GPT-4, again.", "GPT-4", False),
        ("it", "Chiesero un Senato nuovo.", "Senato", False),
    ],
)
def test_passing_bodies_outlets_and_things_are_left_out(
    language: LanguageCode, text: str, body: str, kept: bool
) -> None:
    people = dict.fromkeys(("Emery", "Lee", "Carolyn Wilson", "Rossi"), "PER")
    found = parties(text, language, people | {body: "ORG"}, taken="VERB:take")
    assert (body in {p.name for p in found}) == kept


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Hurricane Rosa hit land. Then Rosa won.", "Rosa"),
        ("en", "He won a Victoria Cross there.", "Victoria Cross"),
        ("en", "He was found on John Street today.", "John Street"),
        ("it", "Il ponte Morandi era chiuso.", "Morandi"),
        ("it", "La legge ex Cirielli era sospesa.", "Cirielli"),
        ("it", "Era il soprannome «Squalo» per tutti.", "Squalo"),
        ("it", "La festa di San Giacomo era sospesa.", "San Giacomo"),
    ],
)
def test_what_only_bears_a_persons_name_is_no_party(language: LanguageCode, text: str, name: str) -> None:
    assert parties(text, language, {name: "PER"}) == ()


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "It was closed, the disaster agency said.", "disaster agency"),
        ("en", "A spokesman for the justice department won.", "justice department"),
        ("it", "Il ministero della salute ha annunciato nuove regole.", "ministero della salute"),
    ],
)
def test_a_public_body_without_a_name_is_a_party_where_it_speaks(
    language: LanguageCode, text: str, body: str
) -> None:
    assert [(p.name, p.type) for p in parties(text, language, {})] == [(body, "ORG")]
    silent = "The disaster agency was old." if language == "en" else "Il ministero della salute era chiuso."
    assert parties(silent, language, {}) == ()


def test_police_are_a_party_only_where_no_force_is_named() -> None:
    bare = "Police arrested two men. There the police urged them on."
    assert [p.name for p in parties(bare, "en", {})] == ["Police"]
    named = bare + " The Kent Police said no."
    assert [p.name for p in parties(named, "en", {"Kent Police": "ORG"})] == ["Kent Police"]


def test_speakers_that_the_tagger_left_out_are_found() -> None:
    text = "He is free, the Advocate says. It rains, weather.com says."
    assert {p.name for p in parties(text, "en", {})} == {"Advocate", "weather.com"}


def test_political_groups_are_parties() -> None:
    assert [p.name for p in parties("Now Democrats agreed.", "en", {})] == ["Democrats"]
    assert parties("She met two Democrats there.", "en", {}) == ()


# --- order, spans, robustness ---


def test_the_headline_weighs_most() -> None:
    text = "Smith won\n\nIt was late. Then Jones said no. Later Jones said yes. And Smith said so."
    found = parties(text, "en", {"Smith": "PER", "Jones": "PER"})
    assert [p.name for p in found] == ["Smith", "Jones"]


def test_mentions_are_in_order_and_slice_to_a_name() -> None:
    doc: Document = cleaned(
        "The US said no.\nWashington denies it.", "en", {"US": "LOC", "Washington": "LOC"}, SAID
    )
    (party,) = find_parties(doc)
    assert [doc.slice(m) for m in party.mentions] == ["US", "Washington"]


_WORDS = st.sampled_from(
    [
        "Rossi",
        "Roma",
        "polizia",
        "di",
        "Police",
        "of",
        "and",
        "e",
        "(",
        ")",
        "WHO",
        "'s",
        "la",
        ",",
        "said",
        "“",
    ]
)


@given(words=st.lists(_WORDS, min_size=1, max_size=30), language=st.sampled_from(["en", "it"]))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_parties_whose_mentions_slice(words: list[str], language: LanguageCode) -> None:
    doc = cleaned("Rossi " + " ".join(words), language, {"Rossi": "PER", "Roma": "LOC", "WHO": "ORG"}, SAID)
    for party in find_parties(doc):
        forms = {doc.slice(m) for m in party.mentions}
        assert party.name in forms
        assert set(party.aliases) <= forms - {party.name}
        assert list(party.mentions) == sorted(party.mentions, key=lambda m: m.start)


@pytest.mark.parametrize("unit", ["Rossi ", "polizia di ", "( ", "Mario Rossi, ", "WHO ", "Roma e "])
def test_time_is_linear_in_the_text(unit: str) -> None:
    def seconds(times: int) -> float:
        doc = cleaned(unit * times + "ieri", "it", {"Rossi": "PER", "Roma": "LOC", "WHO": "ORG"})
        begin = time.process_time()
        find_parties(doc)
        return time.process_time() - begin

    seconds(100)
    few, many = min(seconds(300) for _ in range(3)), min(seconds(2400) for _ in range(2))
    assert many < 24 * max(few, 0.01)


def test_who_signs_the_article_is_no_party() -> None:
    text = "Fire in Leeds\nBy Jane Doe\nTom Hart said no.\n(Reporting by Bob Lee)"
    found = parties(text, "en", {"Jane Doe": "PER", "Tom Hart": "PER", "Bob Lee": "PER"})
    assert set(summary(found)) == {"Tom Hart"}


def test_a_place_before_the_speaker_does_not_speak() -> None:
    text = "The storm hit Ohio, Governor Tom Hart said."
    assert set(summary(parties(text, "en", {"Ohio": "LOC", "Tom Hart": "PER"}))) == {"Tom Hart"}


def test_a_family_or_a_firm_is_not_the_person_of_its_name() -> None:
    text = "La famiglia Suardi ha detto no. Pietro Suardi ha deciso."
    assert summary(parties(text, "it", {"Pietro Suardi": "PER", "Suardi": "PER"})) == {
        "Pietro Suardi": ("PER", set())
    }
    text = "Il gruppo Brembati ha detto no. Brembati ha deciso. Ugo Brembati ha respinto tutto."
    found = summary(parties(text, "it", {"Ugo Brembati": "PER", "Brembati": "PER"}))
    assert found["Ugo Brembati"] == ("PER", set())


def test_surnames_in_a_line_up_do_not_act() -> None:
    text = "Il Bari vince.\nBari: Neri, Bianchi, Verdi, Gialli.\nNeri ha deciso."
    entities = {"Bari": "ORG", "Neri": "PER", "Bianchi": "PER", "Verdi": "PER", "Gialli": "PER"}
    found = parties(text, "it", entities, vince="VERB:vincere")
    assert {p.name for p in found if p.type == "PER"} == {"Neri"}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("it", "Il presidente del Senato, Ugo Neri, ha deciso.", {"Ugo Neri"}),
        ("it", "Ugo Neri, direttore generale di Banca Alfa, ha deciso.", {"Ugo Neri"}),
        ("it", "Un portavoce di Banca Alfa ha detto no.", {"Banca Alfa"}),
        ("it", "Ugo Neri si trova davanti a Banca Alfa.", {"Ugo Neri"}),
        ("it", "La Francia preme per una tregua.", {"Francia"}),
        ("it", "La Francia trema.", set()),
    ],
)
def test_offices_and_countries(language: LanguageCode, text: str, names: set[str]) -> None:
    entities = {"Senato": "ORG", "Ugo Neri": "PER", "Banca Alfa": "ORG", "Francia": "LOC"}
    words = {"preme": "VERB:premere", "trema": "VERB:tremare", "generale": "ADJ", "trova": "VERB:trovare"}
    assert set(summary(parties(f"Il titolo\n{text}", language, entities, **words))) == names


def test_a_ranking_lists_names_that_do_not_act() -> None:
    text = (
        "Il giro d'oro\nUgo Neri ha deciso la corsa.\n1° Ugo Neri 2° Leo Bianchi 3° Rino Verdi 4° Lino Gialli"
    )
    entities = dict.fromkeys(("Ugo Neri", "Leo Bianchi", "Rino Verdi", "Lino Gialli"), "PER")
    assert set(summary(parties(text, "it", entities))) == {"Ugo Neri"}


def test_what_somebody_made_is_no_party() -> None:
    text = "Inferentia e Trainium: progettati da Amazon per i modelli. Amazon tratta con OpenAI."
    names = {"Inferentia": "ORG", "Trainium": "ORG", "Amazon": "ORG", "OpenAI": "ORG"}
    assert {party.name for party in parties(text, "it", names)} == {"Amazon", "OpenAI"}


def test_a_public_prosecutor_is_no_ministry() -> None:
    text = "Il pubblico ministero di Casale Monferrato, Antonio Bianco, ha presentato la richiesta."
    names = {"Antonio Bianco": "PER", "Casale Monferrato": "LOC"}
    assert {party.name for party in parties(text, "it", names)} == {"Antonio Bianco"}
