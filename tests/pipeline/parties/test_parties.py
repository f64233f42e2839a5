"""Entities → parties: who is joined, who is a party, under which name and type."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import GroupJudgement, Stretch
from pipeline.data import DEFAULT_THRESHOLDS, Document, LanguageCode, Party, Thresholds
from pipeline.parties import find_parties, mention_groups
from pipeline.parties.grouping import group
from pipeline.parties.mentions import find_mentions
from pipeline.text.tokens import TokenRow
from tests.builders import GivenJudge, document
from tests.growth import lines
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
    return find_parties(cleaned(text, language, entities, SAID | words), DEFAULT_THRESHOLDS)


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
        # a short form leaves out what stands between its words, or the noun for a body
        ("it", "L'Autorità di sistema portuale del Golfo ha detto no. L'Autorità portuale ha deciso.",
         {"Autorità di sistema portuale del Golfo": "ORG", "Autorità portuale": "ORG"},
         {("Autorità di sistema portuale del Golfo", "Autorità portuale")}),
        ("it", "La Banca Agricola di Vettica ha detto no. La Agricola di Vettica ha deciso.",
         {"Banca Agricola di Vettica": "ORG", "Agricola di Vettica": "ORG"},
         {("Banca Agricola di Vettica", "Agricola di Vettica")}),
        ("it", "La Regione Umbria ha detto no. Poi la Regione ha deciso.",
         {"Regione Umbria": "LOC", "Regione": "ORG"}, {("Regione Umbria", "Regione")}),
        # the beginnings of its words, and the initials with the elided one
        ("it", "L'Università della Lucania ha detto no. Poi Unilu ha deciso.",
         {"Università della Lucania": "ORG", "Unilu": "ORG"}, {("Università della Lucania", "Unilu")}),
        ("it", "Cantieri d'Istria ha detto no. Poi CdI ha deciso.",
         {"Cantieri d'Istria": "ORG", "CdI": "ORG"}, {("Cantieri d'Istria", "CdI")}),
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
        ("en", "John Smith won.\nThen Smith said no.\nMary Smith won.", "John Smith"),
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

NAMES = {"Ann Reed": "PER", "Velden Rail": "ORG", "Peru": "LOC"}
NEWS = "A headline of the day\nAnn Reed said no.\nVelden Rail agreed.\nPeru won."


def told(judgements: dict[str, GroupJudgement], thresholds: Thresholds) -> tuple[Party, ...]:
    made = cleaned(NEWS, "en", NAMES, SAID)
    return find_parties(replace(made, judge=GivenJudge(made.text, named=judgements)), thresholds)


def judgement(party: float, type_: str = "PER", sure: float = 1.0) -> GroupJudgement:
    rest = (1 - sure) / 2
    return GroupJudgement(party, {t: sure if t == type_ else rest for t in ("PER", "ORG", "GPE")})


def test_who_is_likely_enough_is_a_party_with_that_confidence() -> None:
    judgements = {
        "Ann Reed": judgement(0.5),
        "Velden Rail": judgement(0.49, "ORG"),
        "Peru": judgement(0.8, "GPE"),
    }
    found = told(judgements, Thresholds(party=0.5, few_parties=0.5))
    assert [(p.name, p.confidence) for p in found] == [("Ann Reed", 0.5), ("Peru", 0.8)]
    assert [p.name for p in told(judgements, Thresholds(party=0.6, few_parties=0.6))] == ["Peru"]
    assert len(told(judgements, Thresholds(party=0.0, few_parties=0.0))) == 3
    assert told(judgements, Thresholds(party=0.9, few_parties=0.9)) == ()


def test_the_likeliest_few_need_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.parties.USUAL", 2)
    judgements = {
        "Ann Reed": judgement(0.3),
        "Velden Rail": judgement(0.4, "ORG"),
        "Peru": judgement(0.35, "GPE"),
    }
    found = told(judgements, Thresholds(party=0.5, few_parties=0.32))
    assert [p.name for p in found] == ["Velden Rail", "Peru"]
    assert [p.name for p in told(judgements, Thresholds(party=0.5, few_parties=0.38))] == ["Velden Rail"]
    assert len(told(judgements, Thresholds(party=0.3, few_parties=0.1))) == 3


def test_the_type_is_the_judged_one_and_in_doubt_the_found_one() -> None:
    judgements = {
        "Ann Reed": judgement(0.9, "ORG", 0.6),
        "Velden Rail": GroupJudgement(0.9, {"PER": 0.4, "ORG": 0.4, "GPE": 0.2}),
        "Peru": judgement(0.9, "GPE", 0.4),
    }
    found = {p.name: p.type for p in told(judgements, DEFAULT_THRESHOLDS)}
    assert found == {"Ann Reed": "ORG", "Velden Rail": "ORG", "Peru": "GPE"}


def test_mention_groups_are_there_whether_they_count_or_not() -> None:
    made = cleaned(NEWS, "en", NAMES, SAID)
    made = replace(made, judge=GivenJudge(made.text, named={"Peru": judgement(0.0)}))
    groups = [[made.slice(span) for span in group] for group in mention_groups(made)]
    assert sorted(groups) == [["Ann Reed"], ["Peru"], ["Velden Rail"]]


# --- order, spans, robustness ---


def test_the_headline_weighs_most() -> None:
    text = "Smith won\n\nIt was late. Then Jones said no. Later Jones said yes. And Smith said so."
    found = parties(text, "en", {"Smith": "PER", "Jones": "PER"})
    assert [p.name for p in found] == ["Smith", "Jones"]


def test_mentions_are_in_order_and_slice_to_a_name() -> None:
    doc: Document = cleaned(
        "The US said no.\nWashington denies it.", "en", {"US": "LOC", "Washington": "LOC"}, SAID
    )
    (party,) = find_parties(doc, DEFAULT_THRESHOLDS)
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
    for party in find_parties(doc, DEFAULT_THRESHOLDS):
        forms = {doc.slice(m) for m in party.mentions}
        assert party.name in forms
        assert set(party.aliases) <= forms - {party.name}
        assert list(party.mentions) == sorted(party.mentions, key=lambda m: m.start)


@pytest.mark.parametrize("unit", ["Rossi ", "polizia di ", "( ", "Mario Rossi, ", "WHO ", "Roma e "])
def test_work_is_linear_in_the_text(unit: str) -> None:
    def work(times: int) -> int:
        doc = cleaned(unit * times + "ieri", "it", {"Rossi": "PER", "Roma": "LOC", "WHO": "ORG"})
        return lines(lambda: find_parties(doc, DEFAULT_THRESHOLDS))

    work(5)
    assert work(240) < 5.5 * work(60)


def test_who_signs_the_article_is_no_party() -> None:
    text = "Fire in Leeds\nBy Jane Doe\nTom Hart said no.\n(Reporting by Bob Lee)"
    found = parties(text, "en", {"Jane Doe": "PER", "Tom Hart": "PER", "Bob Lee": "PER"})
    assert set(summary(found)) == {"Tom Hart"}


def test_a_family_or_a_firm_is_not_the_person_of_its_name() -> None:
    text = "La famiglia Suardi ha detto no. Pietro Suardi ha deciso."
    assert summary(parties(text, "it", {"Pietro Suardi": "PER", "Suardi": "PER"})) == {
        "Pietro Suardi": ("PER", set())
    }
    text = "Il gruppo Brembati ha detto no. Brembati ha deciso. Ugo Brembati ha respinto tutto."
    found = summary(parties(text, "it", {"Ugo Brembati": "PER", "Brembati": "PER"}))
    assert found["Ugo Brembati"] == ("PER", set())


def test_police_are_a_body_of_their_own_where_no_force_is_named() -> None:
    bare = "Police arrested two men. There the police urged them on."
    assert [p.name for p in parties(bare, "en", {})] == ["Police"]


def test_speakers_that_the_tagger_left_out_are_found() -> None:
    text = "He is free, the Advocate says. It rains, weather.com says."
    assert {p.name for p in parties(text, "en", {})} == {"Advocate", "weather.com"}


def test_political_groups_may_be_parties() -> None:
    assert [p.name for p in parties("Now Democrats agreed.", "en", {})] == ["Democrats"]


def test_a_public_prosecutor_is_no_ministry() -> None:
    text = "Il pubblico ministero di Casale Monferrato, Antonio Bianco, ha presentato la richiesta."
    names = {"Antonio Bianco": "PER", "Casale Monferrato": "LOC"}
    assert {party.name for party in parties(text, "it", names)} == set(names)


def test_two_names_joined_by_and_have_one_part() -> None:
    made = document(
        "A headline\nFirms such as Velden and Portsea rose.", "en", {"Velden": "ORG", "Portsea": "ORG"}
    )
    for velden, portsea, wanted in ((0.3, 0.5, {"Velden", "Portsea"}), (0.3, 0.3, set())):
        named = {"Velden": judgement(velden, "ORG"), "Portsea": judgement(portsea, "ORG")}
        judged = replace(made, judge=GivenJudge(made.text, named=named))
        assert {p.name for p in find_parties(judged, Thresholds(party=0.4, few_parties=0.4))} == wanted


def test_what_the_tagger_took_for_a_name_may_be_none() -> None:
    letters = groups("Ann Hart KC told the court.", "en", {"Ann Hart": "PER", "KC": "ORG"})
    assert ("KC",) not in letters and ("Ann Hart",) in letters
    tax = groups("Con l'Irpef comunale sale la Lega.", "it", {"Irpef comunale": "ORG", "Lega": "ORG"})
    assert tax == {("Lega",)}
    colour = groups(
        "Rossoblù avanti. I rossoblù e Orsi hanno vinto.", "it", {"Rossoblù": "PER", "Orsi": "PER"}
    )
    assert colour == {("Orsi",)}


def test_a_short_form_in_brackets_joins_the_name_that_it_stands_for() -> None:
    name = "Institute for Care Excellence"
    assert groups(f"The {name} (Ice) said no.", "en", {name: "ORG", "Ice": "ORG"}) == {("Ice", name)}
    assert groups(f"The {name} (Ibsen) said no.", "en", {name: "ORG", "Ibsen": "ORG"}) != {("Ibsen", name)}
    cassa = groups(
        "Cassa depositi e prestiti tratta. Cdp non ha detto nulla.", "it", {"Cassa": "ORG", "Cdp": "ORG"}
    )
    assert cassa == {("Cassa depositi e prestiti", "Cdp")}


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("mayor", "mayor"),
        ("Bristol", None),
        ("French", None),
        ("mayor of Bristol", "mayor of Bristol"),
        ("who founded it", None),
    ],
)
def test_where_somebody_is_from_and_a_clause_are_no_role(role: str, told: str | None) -> None:
    text = f"Ann Hart, {role}, said no."
    made = cleaned(
        text,
        "en",
        {"Ann Hart": "PER", "Bristol": "LOC"},
        SAID | {"mayor": "NOUN", "French": "ADJ", "who": "PRON"},
    )
    at = text.index(role)
    judge = GivenJudge(
        made.text, named={"Ann Hart": GroupJudgement(0.9, {"PER": 1.0}, Stretch(at, at + len(role), 0.9))}
    )
    (party,) = [
        p for p in find_parties(replace(made, judge=judge), DEFAULT_THRESHOLDS) if p.name == "Ann Hart"
    ]
    assert (made.slice(party.role) if party.role else None) == told


def test_a_role_is_theirs_whose_name_follows_it() -> None:
    text = "Rob Day and his wife Ann Hart said no."
    made = cleaned(text, "en", {"Rob Day": "PER", "Ann Hart": "PER"}, SAID | {"wife": "NOUN"})
    at = text.index("wife")
    told = GroupJudgement(0.9, {"PER": 1.0}, Stretch(at, at + 4, 0.9))
    judge = GivenJudge(made.text, named={"Rob Day": told, "Ann Hart": told})
    found = find_parties(replace(made, judge=judge), DEFAULT_THRESHOLDS)
    assert {p.name: p.role and made.slice(p.role) for p in found} == {"Rob Day": None, "Ann Hart": "wife"}


def test_a_role_before_a_list_of_names_is_everybodys() -> None:
    text = "He spoke for the unions Unite, Usdaw and Unison."
    names = ("Unite", "Usdaw", "Unison")
    made = cleaned(text, "en", dict.fromkeys(names, "ORG"), SAID | {"unions": "NOUN"})
    at = text.index("unions")
    told = GroupJudgement(0.9, {"ORG": 1.0}, Stretch(at, at + 6, 0.9))
    judge = GivenJudge(made.text, named=dict.fromkeys(names, told))
    found = find_parties(replace(made, judge=judge), DEFAULT_THRESHOLDS)
    assert {p.name: p.role and made.slice(p.role) for p in found} == dict.fromkeys(names, "unions")


@pytest.mark.parametrize(("mark", "role"), [(":", None), (",", "unions at odds")])
def test_what_a_colon_sets_before_a_list_is_no_role(mark: str, role: str | None) -> None:
    text = f"The unions at odds{mark} Unite and Usdaw."
    names = ("Unite", "Usdaw")
    made = cleaned(text, "en", dict.fromkeys(names, "ORG"), SAID | {"unions": "NOUN"})
    at = text.index("unions")
    told = GroupJudgement(0.9, {"ORG": 1.0}, Stretch(at, at + len("unions at odds"), 0.9))
    judge = GivenJudge(made.text, named=dict.fromkeys(names, told))
    found = find_parties(replace(made, judge=judge), DEFAULT_THRESHOLDS)
    assert {p.name: p.role and made.slice(p.role) for p in found} == dict.fromkeys(names, role)
