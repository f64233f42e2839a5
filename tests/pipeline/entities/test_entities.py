"""Tagged spans → cleaned entities."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import TaggedSpan
from pipeline.data import Document, LanguageCode
from tests.pipeline.analysed import cleaned


def names(doc: Document) -> list[tuple[str, str]]:
    return [(entity.label, doc.slice(entity)) for entity in doc.entities]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("Yesterday President Donald Trump left.", "President Donald Trump", "Donald Trump"),
        ("He praised Lt Col Bernard Vann again.", "Lt Col Bernard Vann", "Bernard Vann"),
        ("He praised Gwyneth Paltrow's brand.", "Gwyneth Paltrow's", "Gwyneth Paltrow"),
        ("He met Luigi di Maio there.", "Luigi di Maio", "Luigi di Maio"),
        ("He met King Charles there.", "King Charles", "King Charles"),
    ],
)
def test_a_person_is_freed_of_titles_and_possessives(text: str, tagged: str, name: str) -> None:
    assert names(cleaned(text, "en", {tagged: "PER"})) == [("PER", name)]


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Orde's will close 12 shops.", ["Orde"], ["Orde's"]),
        ("Orde's sold 12 shops.", ["Orde's"], ["Orde's"]),
        ("Orde's sold 12 shops.", ["Orde"], ["Orde"]),
        ("Orde's profit fell.", ["Orde's"], ["Orde"]),
        ("Orde's profit fell. Orde's will close.", ["Orde"], ["Orde's", "Orde's"]),
        ("Orde's will close. Orde said so.", ["Orde"], ["Orde", "Orde"]),
        ("They asked Orde's of Portsea again.", ["Orde's"], ["Orde's of Portsea"]),
    ],
)
def test_an_s_that_owns_nothing_belongs_to_a_bodys_name(
    text: str, tagged: list[str], expected: list[str]
) -> None:
    found = cleaned(text, "en", dict.fromkeys(tagged, "ORG"), {"sold": "VERB:sell", "said": "VERB:say"})
    assert [name for _, name in names(found)] == expected


def test_nobodys_s_leads_to_a_place() -> None:
    assert names(cleaned("Orde's of Portsea paid.", "en", {"Orde's": "PER", "Portsea": "LOC"})) == [
        ("ORG", "Orde's of Portsea")
    ]


@pytest.mark.parametrize(
    ("language", "text", "tagged", "expected"),
    [
        ("en", "They asked Lee Su-jin again.", {"Lee Su-jin": "PER"}, [("PER", "Lee Su-jin")]),
        ("en", "They asked Hill Street Group plc again.", {"Hill Street Group": "ORG"},
         [("ORG", "Hill Street Group plc")]),
        ("en", "The Hill NHS Trust won. Later the Trust said no.", {"Hill NHS Trust": "ORG"},
         [("ORG", "Hill NHS Trust"), ("ORG", "Trust")]),
        ("en", "The Hill Trust won. The Vale Trust won. Later the Trust said no.",
         {"Hill Trust": "ORG", "Vale Trust": "ORG"}, [("ORG", "Hill Trust"), ("ORG", "Vale Trust")]),
        ("it", "Ne parla la cooperativa La Lanterna oggi.", {"La Lanterna": "ORG"}, [("ORG", "La Lanterna")]),
        ("it", "È guidata da Carla Di Foggia oggi.", {"Foggia": "LOC"}, [("PER", "Carla Di Foggia")]),
        ("it", "Ne parla Ugo Dell'Arno oggi. Poi Dell'Arno tace.",
         {"Ugo Dell'Arno": "PER", "Dell'Arno": "ORG"}, [("PER", "Ugo Dell'Arno"), ("PER", "Dell'Arno")]),
        # a firm that carries its owner's surname
        ("it", "Ne parla Ugo Nardi. Il gruppo Nardi assume. La Nardi Group tace.",
         {"Ugo Nardi": "PER", "Nardi": "ORG", "Nardi Group": "ORG"},
         [("PER", "Ugo Nardi"), ("ORG", "Nardi"), ("ORG", "Nardi Group")]),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_of_its_kind(
    language: LanguageCode, text: str, tagged: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert names(cleaned(text, language, tagged)) == expected


def test_a_single_name_takes_its_rank_back() -> None:
    doc = cleaned("Le parole di Papa Francesco sono chiare.", "it", {"Francesco": "PER"})
    assert names(doc) == [("PER", "Papa Francesco")]


def test_two_people_under_one_span_are_two() -> None:
    doc = cleaned("They saw Mark Smith and Ann Jones there.", "en", {"Mark Smith and Ann Jones": "PER"})
    assert names(doc) == [("PER", "Mark Smith"), ("PER", "Ann Jones")]


def test_two_capitals_under_one_span_are_two() -> None:
    doc = cleaned("It made Berlin Moscow's captive.", "en", {"Berlin Moscow": "LOC"})
    assert names(doc) == [("LOC", "Berlin"), ("LOC", "Moscow")]


@pytest.mark.parametrize(
    ("language", "text", "tagged", "body"),
    [
        ("en", "He was held, Avon and Somerset Police said.", {"Avon": "PER"}, "Avon and Somerset Police"),
        ("en", "They thanked Southern University police for it.", {}, "Southern University police"),
        ("en", "It went to the Parish Coroner's Office today.", {}, "Parish Coroner's Office"),
        (
            "en",
            "He joined the Agency for the Assessment and Application of Technology today.",
            {"Agency": "ORG"},
            "Agency for the Assessment and Application of Technology",
        ),
        (
            "it",
            "Sono in cella, ha detto la polizia di Avon e Somerset.",
            {"Avon": "LOC", "Somerset": "LOC"},
            "polizia di Avon e Somerset",
        ),
        ("it", "Lo ha deciso la Corte Suprema della Pennsylvania.", {}, "Corte Suprema della Pennsylvania"),
        ("it", "Ieri il governo della Galizia ha deciso.", {"Galizia": "LOC"}, "governo della Galizia"),
        (
            "it",
            "Lo dice il ministero delle Infrastrutture e dei Trasporti.",
            {},
            "ministero delle Infrastrutture e dei Trasporti",
        ),
    ],
)
def test_a_body_is_whole(language: LanguageCode, text: str, tagged: dict[str, str], body: str) -> None:
    words = {"Suprema": "ADJ", "Lo": "PRON", "thanked": "VERB", "joined": "VERB"}
    assert ("ORG", body) in names(cleaned(text, language, tagged, words))


def test_a_body_of_no_particular_kind_is_none() -> None:
    doc = cleaned("Indaga una commissione del MIT.", "it", {"MIT": "ORG"})
    assert names(doc) == [("ORG", "MIT")]


def test_an_article_alone_is_no_name() -> None:
    text = "La Manifattura Colli ha chiuso. LA ha votato."
    doc = cleaned(text, "it", {"La": "ORG", "Manifattura Colli": "ORG", "LA": "LOC"})
    assert names(doc) == [("ORG", "Manifattura Colli"), ("LOC", "LA")]


def test_a_body_does_not_run_into_a_person() -> None:
    doc = cleaned("Parla il presidente del Consiglio Giuseppe Conte.", "it", {"Giuseppe Conte": "PER"})
    assert ("PER", "Giuseppe Conte") in names(doc)


def test_a_bracketed_acronym_spells_out_its_name() -> None:
    text = 'The survey of the Headmasters" and Headmistresses" Conference (HMC) is out.'
    assert ("ORG", 'Headmasters" and Headmistresses" Conference') in names(cleaned(text, "en"))


def test_one_name_has_one_label_and_every_place() -> None:
    text = "Wayde Sims died.\nThey knew Sims well.\nAnd Sims won."
    doc = cleaned(text, "en", {"Wayde Sims": "PER", "Sims": "ORG"}, {"knew": "VERB"})
    assert names(doc) == [("PER", "Wayde Sims"), ("PER", "Sims"), ("PER", "Sims")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("He was found in Midsomer Norton today.", "Midsomer Norton", "LOC"),
        ("They own the lifestyle brand Truly now.", "Truly", "ORG"),
        ("It was Tesla chief executive Elon Musk.", "Tesla", "ORG"),
        ("They sold Marks & Spencer shares.", "Marks & Spencer", "ORG"),
        ("The Washington Examiner knew.", "Washington Examiner", "ORG"),
    ],
)
def test_the_words_beside_a_name_correct_its_label(text: str, name: str, label: str) -> None:
    assert (label, name) in names(cleaned(text, "en", {name: "PER"}))


def test_an_age_or_kin_behind_a_name_makes_it_a_person() -> None:
    assert ("PER", "Lang") in names(cleaned("The judge ordered Lang, 51, to pay.", "en", {"Lang": "ORG"}))
    assert ("PER", "Lang") in names(cleaned("Then Lang's wife left.", "en", {"Lang": "LOC"}))
    assert ("PER", "Amadei") in names(cleaned("Poi Amadei, 19 anni, segna.", "it", {"Amadei": "ORG"}))
    quay = cleaned("Sul Ponte Nuovo, 48 anni, era chiuso.", "it", {"Ponte Nuovo": "LOC"})
    assert ("LOC", "Ponte Nuovo") in names(quay)


def test_the_place_in_a_bodys_name_is_a_place() -> None:
    text = "Il Partito Repubblicano della Florida vota. La Florida decide."
    entities = {"Partito Repubblicano della Florida": "ORG", "Florida": "ORG"}
    doc = cleaned(text, "it", entities, {"vota": "VERB"})
    assert names(doc)[-1] == ("LOC", "Florida")


def test_a_town_with_an_article_is_a_club_in_a_report_of_sport() -> None:
    sport = "Due reti nella partita di campionato. Era il miglior gol della giornata. Sabato il Prato riposa."
    assert ("ORG", "Prato") in names(cleaned(sport, "it", {"Prato": "LOC"}))
    assert ("LOC", "Prato") in names(cleaned("Sabato il Prato riposa.", "it", {"Prato": "LOC"}))


@pytest.mark.parametrize(
    ("text", "tagged", "found"),
    [
        ("Era chiuso il conservatorio Cherubini.", {"Cherubini": "LOC"}, ("ORG", "conservatorio Cherubini")),
        ("Ha vinto la formazione AG2R La Mondiale.", {"AG2R": "ORG"}, ("ORG", "AG2R La Mondiale")),
        ("Lo dice il giudice Anna Zorn oggi.", {}, ("PER", "Anna Zorn")),
        ("Su Saadi non si sa nulla.", {"Su Saadi": "PER"}, ("PER", "Saadi")),
    ],
)
def test_names_that_the_tagger_cut_or_left_out(
    text: str, tagged: dict[str, str], found: tuple[str, str]
) -> None:
    assert found in names(cleaned(text, "it", tagged, {"La": "PROPN"}))


def test_a_headline_in_title_case_is_read_by_the_names_of_the_body() -> None:
    text = "Police Arrest Rosa Threatening Phoenix Residents\n\nThe storm reached Phoenix on Monday."
    doc = cleaned(text, "en", {"Rosa Threatening": "PER", "Phoenix": "LOC"})
    assert names(doc) == [("LOC", "Phoenix"), ("LOC", "Phoenix")]


def test_nationalities_and_bare_titles_are_no_entities() -> None:
    words = {"Chilean": "ADJ"}
    text = "A Chilean met US Energy Secretary Rick Perry."
    doc = cleaned(text, "en", {"Chilean": "LOC", "US Energy": "ORG"}, words)
    assert ("ORG", "US Energy") not in names(doc)
    assert ("LOC", "Chilean") not in names(doc)


_WORDS = st.sampled_from(
    [
        "Rossi",
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
        "the",
        "la",
        ",",
        "“",
        "-",
        "\n",
    ]
)


@given(
    words=st.lists(_WORDS, min_size=1, max_size=30),
    language=st.sampled_from(["en", "it"]),
    label=st.sampled_from(["PER", "LOC", "ORG"]),
)
@settings(deadline=None, max_examples=60)
def test_any_text_gives_spans_that_slice(words: list[str], language: LanguageCode, label: str) -> None:
    doc = cleaned("Rossi " + " ".join(words), language, {"Rossi": label, "WHO": "ORG"})
    ends = 0
    for entity in doc.entities:
        assert ends <= entity.start < entity.end <= len(doc.text)
        assert doc.slice(entity) == doc.slice(entity).strip() != ""
        ends = entity.end
    assert all(isinstance(entity, TaggedSpan) for entity in doc.entities)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("OpenAI tratta con i sindacati", "it", ["OpenAI"]),
        ("Il Tar della Toscana ha deciso.", "it", ["Tar della Toscana"]),
        ("Velton buys a rival\nThe deal makes Velton the largest.", "en", ["Velton", "Velton"]),
        ("Paura tratta con tutti\nPoi basta.", "it", []),
        ("Davvero McCain tratta con tutti", "it", []),
    ],
)
def test_subjects_at_the_head_that_a_tagger_left_out(
    text: str, language: LanguageCode, names: list[str]
) -> None:
    made = cleaned(text, language, {}, {"tratta": "VERB:trattare", "buys": "VERB:buy"})
    assert [made.slice(e) for e in made.entities] == names


def test_a_firm_called_by_its_first_word_is_no_person() -> None:
    text = "Arden Motors is suing Korea. Arden claims it lost."
    made = cleaned(text, "en", {"Arden Motors": "ORG", "Arden": "PER"})
    assert names(made) == [("ORG", "Arden Motors"), ("ORG", "Arden")]


def test_a_city_council_is_a_body_and_no_place() -> None:
    made = cleaned(
        "The city council of Portsea won.", "en", {"city council of Portsea": "LOC"}, {"won": "VERB:win"}
    )
    assert names(made) == [("ORG", "city council of Portsea")]


@pytest.mark.parametrize(
    ("language", "text", "tagged", "expected"),
    [
        ("it", "La Cassa depositi e prestiti ha detto no.", {"Cassa depositi e": "ORG"},
         {"Cassa depositi e prestiti"}),
        ("it", "La Cassa depositi e prestiti ha detto no.", {"Cassa depositi": "ORG"},
         {"Cassa depositi e prestiti"}),
        ("it", "Banca Merli e prestiti tace.", {"Banca Merli": "ORG"}, {"Banca Merli"}),
        ("it", "Lega consumatori e prestiti restano.", {"Lega consumatori": "ORG"}, {"Lega consumatori"}),
        ("it", "Il Faro della concorrenza e del merito tace.", {"Faro della concorrenza": "ORG"},
         {"Faro della concorrenza e del merito"}),
        ("it", "Il capo del Faro della cura e del merito tace.", {"Faro della cura": "ORG"},
         {"Faro della cura"}),
        ("it", "Alleanza Verdi e Sinistra si è divisa.", {"Alleanza Verdi": "ORG", "Sinistra": "ORG"},
         {"Alleanza Verdi e Sinistra"}),
        ("it", "Alleanza Verdi e Sinistra si sono divise.", {"Alleanza Verdi": "ORG", "Sinistra": "ORG"},
         {"Alleanza Verdi", "Sinistra"}),
        ("it", "Il ministero dell'Istruzione e del merito tace.", {"ministero dell'Istruzione": "ORG"},
         {"ministero dell'Istruzione e del merito"}),
        ("it", "Il premio della Università di Berkeley e l'Università di Bari è oggi.", {},
         {"Università di Berkeley", "Università di Bari"}),
        ("en", "It went to UPS and Deutsche Post today.", {"UPS": "ORG", "Deutsche Post": "ORG"},
         {"UPS", "Deutsche Post"}),
        ("it", 'Ha scritto la Associazione "Due Ali" di Bra.', {'Associazione "Due Ali': "ORG"},
         {'Associazione "Due Ali"'}),
    ],
)  # fmt: skip
def test_a_name_goes_over_a_conjunction_only_where_it_is_one(
    language: LanguageCode, text: str, tagged: dict[str, str], expected: set[str]
) -> None:
    pos = {
        "depositi": "NOUN:deposito", "prestiti": "NOUN:prestito", "consumatori": "NOUN:consumatore",
        "merito": "NOUN", "tace": "ADJ", "restano": "VERB",
    }  # fmt: skip
    assert {name for _, name in names(cleaned(text, language, tagged, pos))} == expected


@pytest.mark.parametrize(
    ("language", "text", "tagged", "label"),
    [
        ("en", "The firm, Paion, said no.", {"Paion": "PER"}, "ORG"),
        ("en", "They asked Varig, the biggest airline, again.", {"Varig": "LOC"}, "ORG"),
        ("en", "They asked Doug Smith, a broker, again.", {"Doug Smith": "PER"}, "PER"),
        ("it", "Ieri Barilla assume cento persone.", {"Barilla": "PER"}, "ORG"),
        ("en", "They want to buy Ibix today.", {}, "ORG"),
        ("en", "They met Lord Dubs there.", {"Dubs": "PER"}, "PER"),
    ],
)
def test_a_firm_is_no_person(language: LanguageCode, text: str, tagged: dict[str, str], label: str) -> None:
    pos = {"firm": "NOUN", "biggest": "ADJ", "airline": "NOUN", "broker": "NOUN", "buy": "VERB:buy"}
    assert [found for found, _ in names(cleaned(text, language, tagged, pos))] == [label]
