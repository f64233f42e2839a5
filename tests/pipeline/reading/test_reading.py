"""The plain form of a text: what the stages read, and the way back to the file's own characters."""

from __future__ import annotations

import textwrap
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.article import article_from_text
from pipeline.data import Options, Span
from pipeline.factsheet import FactSheet
from pipeline.reading import plain_article
from pipeline.run import make_sheets
from pipeline.text.view import View
from tests.fakes import FakeEngines

KNOWN = frozenset(("perché", "città", "più", "sarà", "costerà", "lunedì", "così", "importante", "mondo"))

ITALIAN = (
    "Il porto cresce, dice il sindaco",
    "L'Autorità portuale ha presentato il piano dello scalo, che prevede investimenti per 120 milioni di "
    "euro in cinque anni e la creazione di 1.450 posti. Lo ha annunciato il presidente davanti a un "
    "centinaio di imprenditori riuniti nella sala convegni del terminal crociere.",
    "Il nuovo molo sarà lungo 640 metri e potrà ospitare navi da 18 mila container. Secondo gli "
    "ambientalisti il dragaggio costerà il 12 per cento in più del previsto, e la decisione spetta al "
    "ministero.",
)
ENGLISH = (
    "Harbour to grow, mayor says",
    "The port authority has presented its plan for the docks, with $120 million to be spent over five years "
    "and 1,450 jobs created. It was announced by the chairman before a hundred or so business leaders in the "
    "convention hall of the cruise terminal.",
    "The new pier will be 640 metres long and take ships of 18,000 containers. Environmental groups say that "
    "the dredging will cost 12 percent more than planned, and the decision is up to the ministry.",
)
LIST = """Gli acquisti del Comune:
- dieci autobus elettrici per le linee del centro
- una nave
- tre scuole"""
RECIPE = """Ingredienti per quattro persone
farina, 300 grammi
uova, tre
zucchero a velo, un cucchiaio colmo"""
VERSE = """Nel mezzo del cammin di nostra vita
mi ritrovai per una selva oscura,
ché la diritta via era smarrita.
Ahi quanto a dir qual era è cosa dura
esta selva selvaggia e aspra e forte
che nel pensier rinova la paura!"""
ADDRESS = "Redazione di Valmarina\nvia Roma 12\n00100 Roma\ntelefono 06 1234567"
TABLE = "Squadra\tPunti\nValmarina\t12\nPortofermo\t9"
HEADINGS = """I risultati

Serie A

La giornata si è chiusa ieri.
Ha vinto la capolista.

Serie B

Tutto rinviato."""
BYLINE = "Il titolo dell'articolo sul porto\nDi Mario Rossi\nIl porto cresce ancora. Lo dice il sindaco."


def plain(text: str, language: str = "it") -> str:
    article, _ = plain_article(article_from_text(text), "it" if language == "it" else "en", lambda: KNOWN)
    return article.text


def sheet(text: str) -> FactSheet:
    return make_sheets(article_from_text(text), Options(to="source", language="it"), FakeEngines())[0]


# --- hard-wrapped text ---


@pytest.mark.parametrize("width", [40, 48, 60, 72, 80, 100])
@pytest.mark.parametrize("paragraphs", [ITALIAN, ENGLISH], ids=["it", "en"])
def test_a_wrapped_text_is_read_as_if_it_were_not(paragraphs: tuple[str, ...], width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert plain(wrapped) == "\n\n".join(paragraphs)


def test_paragraphs_may_be_indented_and_stand_without_a_blank_line() -> None:
    wrapped = "\n".join(textwrap.fill(p, 66, initial_indent="   ") for p in ITALIAN[1:])
    assert plain(wrapped) == "   " + "\n   ".join(ITALIAN[1:])


def test_the_marks_of_quoted_mail_are_left_out() -> None:
    wrapped = "\n".join(textwrap.wrap(ENGLISH[1], 70, initial_indent="> ", subsequent_indent="> "))
    assert plain(wrapped, "en") == ENGLISH[1]


def test_a_margin_that_was_kept_by_hand() -> None:
    text = (
        "Secondo i tecnici il dragaggio costerà alla collettività il 12 per\n"
        "cento in più del previsto. La decisione finale spetta al ministero\n"
        "dell'Ambiente, che si pronuncerà entro il 30 giugno\n"
        "2024. Il progetto esecutivo vale altri 3\n"
        "milioni di euro."
    )
    assert plain(text) == text.replace("\n", " ")


CUT_ANYWHERE = (
    (
        "The depot will have 8.5\nkilometres of track and is to cost 75\nmillion pounds. Work begins "
        "in March\n2025, said its head, Margaret\nEllis.\n\nFares would rise by two\npence.",
        (" 8.5 kilometres", " 75 million pounds", "March 2025", "Margaret Ellis", "by two pence"),
    ),
    (
        "Resta chiuso per 40\ngiorni il ponte. Costa 1,1\nmilioni, ha detto il sindaco Luca\nMoretti.",
        ("per 40 giorni", "1,1 milioni", "Luca Moretti"),
    ),
    (
        "It was passed by 54\nvotes and was drawn up in eleven\nweeks by the minister, Leo\nAbbott.",
        ("54 votes", "eleven weeks", "Leo Abbott"),
    ),
)
HEADED = "Ieri\n\nI prezzi\nUn chilo costa 140\neuro. Erano 110\neuro, dice Neri.\n- 8 milioni\n- 3 navi"


@pytest.mark.parametrize(("text", "whole"), CUT_ANYWHERE)
def test_prose_that_was_cut_anywhere_goes_on(text: str, whole: tuple[str, ...]) -> None:
    read = plain(text, "en")
    assert all(phrase in read for phrase in whole)


def test_headings_and_items_in_prose_that_was_cut_anywhere_stay_apart() -> None:
    assert plain(HEADED) == HEADED.replace("\neuro", " euro")


@pytest.mark.parametrize(
    ("wrapped", "whole"),
    [
        (
            "Una decisione molto impor-\ntante per la regione e\nper chi ci vive da anni.",
            "molto importante per",
        ),
        ("La regione che ha nome Emilia-\nRomagna ha deciso di\nspendere altri 3 milioni.", "Emilia-Romagna"),
        ("Le elezioni del biennio 2022-\n2023 sono state vinte da\nuna lista civica nuova.", "2022-2023"),
        ("La Emilia-\nRomagna ha deciso di spendere\naltri 3 milioni per i porti.", "La Emilia-Romagna ha"),
        ("Il presidente Bonac-\ncini ha parlato ieri a tutti\nquelli che c'erano.", "Bonaccini ha parlato"),
        ("Una parola molto impor\u00ad\ntante per la regione.", "molto importante per"),
        ("The town is to get two-\nthirds of it, and the\nrest goes to the county.", "two-thirds of"),
    ],
)
def test_a_word_that_a_line_end_parts(wrapped: str, whole: str) -> None:
    assert whole in plain(wrapped)


@pytest.mark.parametrize(
    "text",
    [" ".join(ITALIAN).replace(". ", ".\n"), LIST, RECIPE, VERSE, ADDRESS, TABLE, HEADINGS, BYLINE],
    ids=["sentences", "bullets", "list", "verse", "address", "table", "headings", "byline"],
)
def test_other_line_breaks_stay(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "L'utile è stato di\n210\nmilioni.\nIl resto è\nnoto.",
            "L'utile è stato di 210 milioni.\nIl resto è\nnoto.",
        ),
        ("A plan of the\nUnited Nations.\nWhere they come from\nA list", None),
        (
            "The rise of AI\nAnother title\nIt is what it is\nThe end",
            "The rise of AI\nAnother title\nIt is what it is\nThe end",
        ),
    ],
)
def test_a_phrase_that_no_line_can_end_goes_on(text: str, read: str | None) -> None:
    assert plain(text) == (read or text.replace("the\n", "the "))


def test_what_the_sheet_quotes_keeps_the_line_break_and_what_it_says_does_not() -> None:
    text = "Il sindaco dice che il porto costerà in tutto altri 120\nmilioni di euro, e sarà finito presto."
    made = sheet(text)
    (money,) = [f for f in made.figures if f.kind == "money"]
    assert (money.value, money.text) == (120_000_000, "120\nmilioni di euro")
    assert text[money.evidence.start : money.evidence.end] == money.text
    assert "\n" not in money.sentence_text and "\n" not in money.display


@pytest.mark.parametrize("width", range(36, 100, 4))
@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_dash_at_the_head_of_a_wrapped_line_is_no_bullet(dash: str, width: int) -> None:
    told = (
        f"The union said 4,200 drivers had walked out {dash} a record for the line {dash} while the company "
        f"{dash} which runs 310 trains a day {dash} put it at 3,900 in a note. Talks resume on Monday with a "
        f"mediator who was named {dash} and paid {dash} by the ministry. The line {dash} the oldest in the "
        f"country {dash} loses 12 million euros a week."
    )
    filled = textwrap.fill(told, width, break_on_hyphens=False)
    assert plain(f"Rail strike\n\n{filled}", "en") == f"Rail strike\n\n{told}"


def test_a_wrapped_headline_is_one() -> None:
    headline = "Il porto di Valmarina cresce ancora, il sindaco promette altri cento posti"
    wrapped = textwrap.fill(headline, 42) + "\n\n" + textwrap.fill(ITALIAN[1], 42)
    assert sheet(wrapped).article.title == headline


@pytest.mark.parametrize("day", ["sabato 14 agosto 2004", "giovedì 1º aprile 2010", "domenica 12 marzo"])
def test_a_day_under_the_headline_is_no_part_of_it(day: str) -> None:
    text = "\n".join(("Valmarina, il porto torna in Serie A", day, *ITALIAN[1:]))
    assert plain(text).startswith(f"Valmarina, il porto torna in Serie A\n{day}\n")


# --- characters ---


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (unicodedata.normalize("NFD", "Niccolò è più caro lunedì"), "Niccolò è più caro lunedì"),
        ("costa 1,50\u200b € al chi\u200dlo", "costa 1,50 € al chilo"),
        ("\ufeffIl \u200e40\u200b.\u2060000 euro\u00ad", "Il 40.000 euro"),
        ("È finita.\u200bIl sindaco parla", "È finita. Il sindaco parla"),
        ("l`Italia e l´Europa, l\u02bcanno", "l'Italia e l'Europa, l'anno"),
        ("un''impresa'' da record di 5''", "un\"impresa\" da record di 5''"),
        ("la \ufb01ne e l'e\ufb03cienza", "la fine e l'efficienza"),
        ("costa 3 milioni³, ne ha 12⁴ per cento su 5 km²", "costa 3 milioni, ne ha 12 per cento su 5 km²"),
        ("la CO² e 10⁶ volte", "la CO² e 10⁶ volte"),
        ("18[3] mesi.[4][5] Poi [6] disse [sic]", "18 mesi. Poi [6] disse [sic]"),
        ("3 milioni(1) per 5(2) e la B(3)", "3 milioni per 5(2) e la B(3)"),
        (
            "costa &pound;3 &amp; l&amp;#8217;altro &euro;5, AT&T; e R&D;",
            "costa £3 & l’altro €5, AT&T; e R&D;",
        ),
        (
            "４５０ navi, １２％ in più, it hasn\u2018t, \u2018no\u2019",
            "450 navi, 12% in più, it hasn't, \u2018no\u2019",
        ),
        ("circa ~300 e ~€5, file~2", "circa ~ 300 e ~ €5, file~2"),
        ("una famiglia 👨\u200d👩\u200d👧 felice", "una famiglia 👨\u200d👩\u200d👧 felice"),
        ("1'200'000 franchi, 5’300 euro", "1 200 000 franchi, 5 300 euro"),
        ("anni '900, 5'10 e 5'1000", "anni '900, 5'10 e 5'1000"),
    ],
)
def test_characters_are_made_plain(text: str, read: str) -> None:
    assert plain(text, "en") == read


# --- what a page says of itself ---


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to make the site better. By going on you accept our 214 partners.",
        "Noi e i nostri 640 partner utilizziamo i cookie.",
        "You are receiving this e-mail as one of our 90,000 subscribers. Glide News, 12 High Street.",
        "Hai ricevuto questa mail perché sei fra i nostri 3.000 iscritti.",
        "Unsubscribe",
        "Sign up for our newsletter and join 80,000 readers",
        "Iscriviti alla nostra newsletter: oltre 15.000 lettori la ricevono già",
        "Subscribe for just $6 a month.",
        "Abbonati a soli 29 euro: 12 mesi di abbonamento.",
        "Already a subscriber? Log in. 12 weeks for $6.",
        "© 2024 Valmarina Oggi srl - P. IVA 01234567890",
        "Copyright 2024 The Marlow Star, 12 Quay Road. All rights reserved.",
    ],
)
def test_what_a_page_says_of_itself_is_left_out(line: str) -> None:
    news = "Il porto cresce\n\nIl porto avrà 300 posti, dice il sindaco. Il resto arriverà.\n\nAltri 40."
    assert plain(f"{news}\n{line}\nFine della storia.") == f"{news}\n\nFine della storia."
    assert plain(f"{line}\n\n{news}") == f"{line}\n\n{news}"  # a headline


@pytest.mark.parametrize(
    "line",
    [
        "The firm will stop using cookies in its browser from June, it said.",
        "«Utilizziamo i cookie da anni», ha detto il garante.",
        "Newsletters have 4 million subscribers in Italy.",
        "He told readers to subscribe to the paper's newsletter for $6.",
        "We follow the case from Rome, where 300 people protested.",
        "Join the army and see the world: 400 did last year.",
        "Gli abbonati della rivista sono 12.000, i lettori 40.000.",
        "Registered unemployment rose by 3 percent.",
        "All rights were reserved to the 12 heirs.",
    ],
)
def test_news_of_such_things_stays(line: str) -> None:
    text = f"Il porto cresce\n\n{line}\nIl porto avrà 300 posti, dice il sindaco. Il resto arriverà presto."
    assert plain(text) == text


@pytest.mark.parametrize(
    ("typed", "accented"),
    [
        ("E' piu' caro, perche' la citta' cresce", "È più caro, perché la città cresce"),
        ("LA CITTA' DI FORLI' E' IN FESTA", "LA CITTÀ DI FORLÌ È IN FESTA"),
        ("Da lunedi' sara' cosi', dice Nicolo' Rossi", "Da lunedì sarà così, dice Nicolò Rossi"),
        ("un po' di Ca' Foscari, de' Medici, va' via", "un po' di Ca' Foscari, de' Medici, va' via"),
        ("'Il sindaco e' contrario' titola il giornale", "'Il sindaco è contrario' titola il giornale"),
        ("il progetto 'Una casa' costera' tanto", "il progetto 'Una casa' costerà tanto"),
    ],
)
def test_typed_accents(typed: str, accented: str) -> None:
    assert plain(typed) == accented
    assert plain(typed.replace("E'", "The'"), "en") == typed.replace("E'", "The'")


def test_names_and_figures_are_read_through_what_is_not_seen() -> None:
    name = "Nicolo\u0300 Dalo\u0300"
    text = f"La giunta di {name} ha stan\u200bziato 40\u200b.000\u200b euro, spiega Ni\u00ad{name[2:]}."
    made = sheet(text)
    assert [f.value for f in made.figures] == [40_000]
    assert made.figures[0].text == "40\u200b.000\u200b euro"
    assert all(unicodedata.is_normalized("NFC", s.text) and "\u200b" not in s.text for s in made.summary)


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("IL SINDACO ROSSI: L'UE DICE SÌ AL PORTO", "Il sindaco Rossi: l'UE dice sì al porto"),
        ("VALMARINA, IL PORTO DI D.C. E TFR", "Valmarina, il porto di D.C. e TFR"),
        ("UE ROSSI", "UE ROSSI"),
    ],
)
def test_a_headline_in_capitals_is_read_as_the_article_writes_its_words(headline: str, read: str) -> None:
    words = frozenset({"il", "sindaco", "l", "dice", "sì", "al", "porto", "di", "e"})
    body = "Il porto cresce ancora. Lo dice il sindaco Rossi, e anche la UE ha detto di volere il porto."
    article, _ = plain_article(article_from_text(f"{headline}\n{body}"), "it", lambda: words)
    assert article.text == f"{read}\n{body}"
    loud = body.upper()
    assert (
        plain_article(article_from_text(f"{headline}\n{loud}"), "it", lambda: words)[0].text
        == f"{headline}\n{loud}"
    )


def test_the_sheet_gives_a_headline_in_the_capitals_that_it_is_printed_in() -> None:
    made = sheet("IL PORTO DI MARIO ROSSI CRESCE\nIl porto di Mario Rossi cresce, dice Mario Rossi.")
    assert made.headline == made.article.title == "IL PORTO DI MARIO ROSSI CRESCE"
    assert [(p.name, len(p.mentions)) for p in made.parties] == [("Mario Rossi", 3)]


# --- the map ---

TEXTS = st.text(alphabet="ab e\u0301\u200b\n.-'\u00ad>1«»", min_size=1, max_size=200)


@given(TEXTS)
def test_every_stretch_of_the_plain_text_has_its_place_in_order(text: str) -> None:
    article, original = plain_article(article_from_text("a " + text), "it", lambda: KNOWN)
    if original is None:
        return
    places = [original.view.original(i, i + 1) for i in range(len(article.text))]
    whole = original.article.text
    assert all(0 <= start <= end <= len(whole) for start, end in places)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(places))
    for (start, end), read in zip(places, article.text, strict=True):
        assert read in ' "\n' or read == "è" or read in unicodedata.normalize("NFC", whole[start:end])


def test_edits_of_edits() -> None:
    view = View("abcdef").edited([(1, 2, ""), (3, 5, "XY")]).edited([(0, 2, "_")])
    assert view.text == "_XYf"
    assert [view.original(i, i + 1) for i in range(4)] == [(0, 3), (3, 5), (3, 5), (5, 6)]
    assert view.original(1, 4) == (3, 6) and view.original(4, 4) == (6, 6)
    assert [view.place(at) for at in range(7)] == [0, 0, 0, 1, 1, 3, 4]
    assert Span(*View("abc").original(1, 2)) == Span(1, 2)
