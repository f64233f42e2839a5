"""Language detection: by the running prose; sure, or refused."""

import subprocess
import sys

import pytest

from pipeline.errors import LanguageError
from pipeline.language import contradiction, detect_language

ITALIAN = "Il governo ha approvato ieri la nuova legge di bilancio, ha detto il ministro dell'Economia."
QUOTING = (
    "Il comunicato della banca arriva a mercati chiusi e vale 2,1 miliardi di sterline.\n"
    "“We have taken the difficult decision to write down the value of the business in the light of the "
    "changed outlook, and we are grateful to our colleagues for their patience during what has been a "
    "demanding period for all of us,” si legge nella nota firmata dall'amministratore delegato.\n"
    "Gli analisti parlano di un passo inevitabile. Il titolo ha perso terreno."
)
ENGLISH = "The government approved the new budget law yesterday, the finance minister said on Friday."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ITALIAN, "it"),
        (ENGLISH, "en"),
        (ITALIAN.upper(), "it"),
        (QUOTING, "it"),  # most of whose words are quoted
        (f"“{ENGLISH * 3}” “{ENGLISH * 3}”", "en"),
        (ENGLISH.upper(), "en"),
        (ENGLISH * 400, "en"),
        ("Terremoto, sette morti e cento feriti a Catania", "it"),
        ("Seven dead and hundred injured in Catania earthquake", "en"),
    ],
)
def test_both_languages(text: str, code: str) -> None:
    found = detect_language(text)
    assert found.code == code and found.confidence > 0.8


@pytest.mark.parametrize(
    "text",
    [
        'In sala da giovedì "The House at the End of the Street": dopo The Shape of Water e '
        "Nightmare Alley, il "
        "regista guarda a Gone with the Wind e a The Night of the Hunter.",
        'Al primo posto resta "Shape of You" di Ed Sheeran, seguita da "Someone Like You" di '
        'Adele, "Born in the '
        'U.S.A." di Bruce Springsteen e "I Want to Hold Your Hand" dei Beatles.',
        "In scaletta: The Sound of Silence, Bridge over Troubled Water, Mrs. Robinson, The "
        "Boxer. Biglietti da "
        "40 euro.",
        "Smart working, delivery e food: il founder della startup ha lanciato un crowdfunding "
        "e punta su machine "
        "learning, big data e customer experience per il go to market.",
        "«It is a great honour to be here and we will do all that we can», ha detto il premier a Roma. Poi "
        "l'incontro con il presidente del Consiglio.",
        "Nel 1973 i Pink Floyd pubblicano The Dark Side of the Moon, nel 1975 Wish You Were "
        "Here, nel 1979 The "
        "Wall.",
    ],
)
def test_italian_prose_full_of_english_titles_is_italian(text: str) -> None:
    assert detect_language(text).code == "it"


@pytest.mark.parametrize(
    "text",
    [
        "The Chamber passed the decreto legge on Tuesday. The Presidente del Consiglio, who leads Fratelli "
        "d'Italia, said the Legge di Bilancio would fund the Cassa Depositi e Prestiti.",
        "Order the cacio e pepe, the saltimbocca alla romana, the spaghetti alle vongole and "
        "the tiramisù della "
        "nonna. It is worth the wait, and the wine list is long.",
        'At the Teatro alla Scala the season opens with "La forza del destino", then "Il '
        'barbiere di Siviglia", '
        '"Le nozze di Figaro" and "Così fan tutte".',
        "“Non abbiamo mai detto che la fabbrica sarebbe stata chiusa”, the company said in a "
        "statement that was "
        "sent to reporters in Turin.",
    ],
)
def test_english_prose_full_of_italian_terms_is_english(text: str) -> None:
    assert detect_language(text).code == "en"


def test_the_same_text_always_gives_the_same_answer() -> None:
    assert len({detect_language(ITALIAN) for _ in range(10)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "El gobierno aprobó ayer la nueva ley de presupuestos, dijo el ministro de Economía el viernes.",
        "La empresa anunció que despedirá a 300 trabajadores en su planta de Zaragoza antes de fin de año.",
        "O governo aprovou ontem a nova lei do orçamento, disse o ministro da Economia em Lisboa.",
        "Guvernul a aprobat ieri noua lege a bugetului, a declarat ministrul de finanțe la București.",
        "El govern va aprovar ahir la nova llei de pressupostos, segons va dir el conseller a Barcelona.",
        "Le gouvernement a approuvé hier la nouvelle loi de finances, a déclaré le ministre vendredi.",
        "La chanson «The Sound of Silence» de Simon and Garfunkel est arrivée en tête des ventes à Paris.",
        "De regering heeft gisteren de nieuwe begroting goedgekeurd, zei de minister in Den Haag.",
        "Правительство вчера одобрило новый закон о бюджете, сообщил министр финансов в пятницу.",
        "政府は昨日、新しい予算法を承認したと財務大臣が金曜日に発表した。東京で 決まった と 述べた 。",
        "Parola",
        "Amazon e OpenAI",
        "12 34 56 78 90 12 34 56 78",
    ],
)
def test_other_languages_and_short_texts_are_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(LanguageError, match="--language"):
        detect_language(text)


def test_a_language_that_was_named_wrongly_is_warned_of() -> None:
    assert "looks like Italian" in (contradiction(ITALIAN, "en") or "")
    assert "looks like English" in (contradiction(ENGLISH, "it") or "")
    assert "another language" in (
        contradiction("La empresa anunció que despedirá a 300 trabajadores", "it") or ""
    )
    assert contradiction(ITALIAN, "it") is None and contradiction("Parola", "en") is None


_EIGHT = """
import threading
from pipeline.errors import LanguageError
from pipeline.language import detect_language
texts = ["Bergamo Palace Hotel, Piazza Vecchia Bergamo Alta"]
texts += ["Governo aprova orçamento, ministro promete cortes"]
texts += ["Sun Interbrew breweries Klin Ivanovo Saransk", "Vertice Ucraina, accordo vicino: missili, droni"]
gate, answers = threading.Barrier(8), [[] for _ in range(8)]
def work(found):
    gate.wait()
    for text in texts:
        try:
            found.append(str(detect_language(text)))
        except LanguageError as error:
            found.append(str(error))
threads = [threading.Thread(target=work, args=(found,)) for found in answers]
[t.start() for t in threads], [t.join() for t in threads]
alone = []
gate = threading.Barrier(1)
work(alone)
print(len(alone), all(found == alone for found in answers))
"""


def test_eight_first_uses_at_once_answer_as_one_alone() -> None:
    done = subprocess.run([sys.executable, "-c", _EIGHT], capture_output=True, text=True, check=False)
    assert done.stdout == "4 True\n", done.stderr
