"""Modality and attribution of figures, on sentences written for the tests."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import Document, Figure, Kind, LanguageCode, Party, Span
from tests.builders import document
from tests.growth import lines
from tests.pipeline.attribution.ruled import attribute

# {figure|kind|modality}
_MARK = re.compile(r"\{([^|{}]+)\|(\w+)\|(\w+)\}")

ENGLISH = """
Revenue rose {5 percent|percent|stated} to {$62.9 billion|money|stated}.
Apple said on Thursday it sold {46 million|count|reported} phones in the quarter.
The company expects revenue of {$89 billion|money|projected} in the next quarter.
The bank will pay a fine of {$1.3 billion|money|projected}, the regulator said.
Unemployment fell to {3.9%|percent|stated} in August, the Office for National Statistics said.
Inflation could hit {18%|percent|projected} next year, according to economists at Citi.
The minister, {54|age|stated}, said the plan would cost {£2 billion|money|projected}.
Police said {12 people|count|stated} were injured in the crash.
Witnesses told the BBC that {five men|count|reported} fled the scene.
He faces up to {10 years|duration|projected} in prison if convicted.
She was jailed for {10 years|duration|stated} in 2016.
A study of {5,000 adults|count|stated} found that {one in three|percent|reported} slept badly.
"We lost {300 houses|count|reported}," said the mayor. "About {40 people|count|reported} are missing."
The government denied that {5,000 civilians|count|denied} had been killed.
Rebels said they hit {three planes|count|reported}, but the army said that {two planes|count|stated} fell.
She denied that it had cost {£90 million|money|denied}, saying that it was {£70 million|money|reported}.
He rejected a report that {40 barns|count|denied} had burned.
It was "simply untrue" that {40 barns|count|denied} had burned.
There is no evidence for the claim that {three million people|count|denied} voted illegally.
The storm, which killed {17 people|count|stated}, is forecast to drop {20 inches|quantity|projected} of rain.
The suspect allegedly stole {$40,000|money|reported} from his employer.
He joined the club for a reported fee of {£27 million|money|reported}.
The tank can hold {55,000 barrels|count|stated} of oil.
"I was {15|age|reported} at the time," she said.
The firm guided to a profit of {$30m|money|projected} for the current year.
Profit missed the {£334m|money|projected} average forecast of {11 analysts|count|stated}.
The bank cut its growth forecast by {0.2 points|percent|stated} to {1.1%|percent|projected}.
Campaigners estimate that {9,000 trees|count|projected} would be felled.
The bridge, built in 1964 for {$20 million|money|stated}, is safe, the mayor said.
The ferry carries {300 cars|count|stated} a day.
The judge ordered Brown to repay {£5,000|money|projected} to the club.
Prosecutors had asked for {14 years|duration|projected}.
He spent it on a {$3 million|money|reported} flat, the court heard.
The boss said the firm would shut {30|count|projected} of its {214 stores|count|stated}.
A comet discovered {nine days|duration|stated} ago will pass on Friday, astronomers said.
The surface may reach {110°C|quantity|reported}, according to a model of the university.
The {100-metre|quantity|stated} ship was sailing north and at first officials feared a leak.
The {$2 billion|money|stated} factory will employ {1,500 people|count|projected}.
Some {200 flights|count|projected} will be cancelled on Friday.
The price will rise from {$10|money|stated} to {$12|money|projected}.
The wave travelled at {800 kph|quantity|reported} ({497 mph|quantity|reported}), Smith said.
The company did not pay {$5 million|money|denied}.
The factory didn't lose {300 jobs|count|denied}, the union said.
The dead were not {300|count|denied} but {200|count|stated}.
It never employed {300 people|count|denied}.
Claims that {40 barns|count|denied} had burned proved wrong.
The firm did not deny that {40 barns|count|stated} had burned.
Farmers put the cost at {$4 million|money|reported}.
The captain put {12 guards|count|stated} at the gate.
The captain told {30 sailors|count|stated} to leave.
It is a myth that {80 percent|percent|denied} of fires start at night.
The firm did not only pay {$5 million|money|stated}.
The court did not free the {300 prisoners|count|stated}.
The figure does not include {300 workers|count|stated} on leave.
The team has not won in {12 years|duration|stated}.
Those who did not strike received {$500|money|stated}.
"""

ITALIAN = """
Secondo l'Istat, la disoccupazione è scesa al {9,7%|percent|stated}.
Secondo la Cgil, in piazza erano {50.000 persone|count|reported}.
È arrivato secondo con {tre secondi|duration|stated} di ritardo.
Il manager, {54 anni|age|stated}, ha detto che il piano costerà {2 miliardi|money|projected}.
I feriti sarebbero {12|count|reported}, di cui {tre|count|reported} gravi.
Il Consiglio dei ministri ha stanziato {300 milioni|money|stated} per le scuole.
Il governo punta a un deficit del {2,4%|percent|projected} del Pil.
Rischia fino a {10 anni|duration|projected} di carcere.
È stato condannato a {10 anni|duration|stated} di carcere.
Lo studio, condotto su {5.000 adulti|count|stated}, mostra che {uno su tre|percent|reported} dorme male.
Secondo l'Istat cala il Pil. Le famiglie povere, avverte l'istituto, sono {due milioni|count|stated}.
Ne servono {276|count|projected} per la maggioranza.
Le prime notizie asseriscono che la scossa è di {4,2 gradi|quantity|reported}.
Secondo il Fisco i contribuenti sono {41 milioni|count|stated}.
Il {6%|percent|stated} degli italiani, inoltre, denuncia un reddito basso.
Per un mutuo da {150.000 euro|money|reported} la rata è stabile, secondo i calcoli del Codacons.
Il giudice ha condannato la ditta al pagamento di {8.000 euro|money|projected}.
La Banca ha limato la stima di crescita di {0,2 punti|percent|stated}, all'{1,1%|percent|projected}.
«Abbiamo perso {300 case|count|reported}», ha detto il sindaco. «In {40|count|reported} sono dispersi».
Il ministero ha smentito che i morti siano {5.000|count|denied}.
Il club respinge l'accusa di aver pagato {500 euro|money|denied}.
Il limite di velocità è di {50 km/h|quantity|projected}.
Fonti investigative riferiscono che i fermati sono {sette|count|reported}.
Se la legge passasse, i parlamentari scenderebbero a {600|count|projected}.
Il terremoto è avvenuto a {10 km|quantity|stated} di profondità, ha comunicato l'Ingv.
L'uomo avrebbe sottratto {40.000 euro|money|reported} al datore di lavoro.
Pare che i ladri abbiano portato via {50.000 euro|money|reported}.
Hanno partecipato {10.000 persone|count|reported}, secondo gli organizzatori.
Il prezzo del biglietto passerà da {10|money|stated} a {12 euro|money|projected}.
Il satellite, lanciato {tre anni|duration|stated} fa, pesa {700 kg|quantity|stated}.
La nave, che porta {222 persone|count|stated}, arriverà tra {due giorni|duration|projected}.
L'ex premier ha negato di aver ricevuto {un milione di euro|money|denied}.
Amazon non ha pagato {40 milioni|money|denied}.
Gli utili non hanno superato i {3 milioni|money|denied}.
La notizia che i morti erano {40|count|denied} si è rivelata falsa.
La ditta non ha smentito che {40 capannoni|count|stated} sono bruciati.
Il capitano ha chiesto a {30 marinai|count|stated} di scendere.
La ditta non ha mai avuto {300 operai|count|denied}.
La ditta non solo ha pagato {40 milioni|money|stated}.
Hanno votato non meno di {300 soci|count|stated}.
L'azienda non ha liquidato i {300 soci|count|stated}.
Chi non vota paga {50 euro|money|stated}.
L'operazione varrebbe {12 miliardi|money|reported}, secondo fonti.
"""


def marked(line: str, language: LanguageCode) -> tuple[Document, list[Figure], list[str]]:
    """A line with {figure|kind|modality} marks as a document below a headline, with its figures."""
    title = "A headline of the day" if language == "en" else "Il titolo del giorno"
    text, figures, wanted = f"{title}\n", [], []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        figures.append((len(text), len(text) + len(mark[1]), mark[2]))
        wanted.append(mark[3])
        text += mark[1]
        at = mark.end()
    made = document(text + line[at:], language)
    return made, [_figure(made, start, end, kind) for start, end, kind in figures], wanted


def _figure(made: Document, start: int, end: int, kind: str) -> Figure:
    sentence = next(s.index for s in made.sentences if s.start <= start < s.end)
    kinds: dict[str, Kind] = {k: k for k in ("money", "percent", "count", "quantity", "duration", "age")}
    return Figure(start, end, sentence, 1.0, None, "", kinds[kind])


@pytest.mark.parametrize("line", ENGLISH.strip().splitlines())
def test_english(line: str) -> None:
    made, figures, wanted = marked(line, "en")
    assert [f.modality for f in attribute(made, figures, ())] == wanted


@pytest.mark.parametrize("line", ITALIAN.strip().splitlines())
def test_italian(line: str) -> None:
    made, figures, wanted = marked(line, "it")
    assert [f.modality for f in attribute(made, figures, ())] == wanted


def party(made: Document, name: str) -> Party:
    places = tuple(Span(m.start(), m.end()) for m in re.finditer(re.escape(name), made.text))
    return Party(name, "PER", (), places, 1.0)


ANNA, BOTH = ("Anna Rossi",), ("Anna Rossi", "Bob White")


@pytest.mark.parametrize(
    ("line", "language", "names", "said_by"),
    [
        ("Anna Rossi said {12 people|count|x} came to see Bob White.", "en", BOTH, "Anna Rossi"),
        ("{12 people|count|x} came to see Bob White, Anna Rossi said.", "en", BOTH, "Anna Rossi"),
        ("{12 people|count|x} came, said Anna Rossi, a friend of Bob White.", "en", BOTH, "Anna Rossi"),
        ('"They are {12|count|x}," said Anna Rossi. "Bob White has {30|count|x}."', "en", BOTH, "Anna Rossi"),
        ("Anna Rossi spoke first. Later she said {12 people|count|x} came.", "en", ANNA, "Anna Rossi"),
        ("Anna Rossi ha detto che {12 persone|count|x} sono venute.", "it", ANNA, "Anna Rossi"),
        ("Sono venute {12 persone|count|x}, ha spiegato Anna Rossi.", "it", ANNA, "Anna Rossi"),
        ("Secondo Anna Rossi, amica di Bob White, erano {12|count|x}.", "it", BOTH, "Anna Rossi"),
        ("Anna Rossi ha detto che è felice. Ha aggiunto che erano {12|count|x}.", "it", ANNA, "Anna Rossi"),
        ("Erano {12 persone|count|x} e Anna Rossi.", "it", ANNA, None),
    ],
)
def test_said_by(line: str, language: LanguageCode, names: tuple[str, ...], said_by: str | None) -> None:
    made, figures, _ = marked(line, language)
    found = attribute(made, figures, [party(made, name) for name in names])
    assert {f.said_by for f in found} == {said_by}


def test_a_headline_takes_the_outlook_of_the_body() -> None:
    made = document("Sul tavolo 50 miliardi\nL'operazione potrebbe costare 50 miliardi.", "it")
    places = [m.span() for m in re.finditer("50 miliardi", made.text)]
    figures = [_figure(made, start, end, "money") for start, end in places]
    assert [f.modality for f in attribute(made, figures, ())] == ["projected", "projected"]


def test_headline_infinitive_is_a_plan() -> None:
    made = document("Ford to cut 3,000 jobs in Europe\nThe firm met its unions on Monday.", "en")
    assert attribute(made, [_figure(made, 12, 22, "count")], ())[0].modality == "projected"


PIECES = ["said", "5", "che", "ha detto", "potrebbe", '"', "«", "»", ",", ".", "(", "will", "İ", "secondo"]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(["en", "it"]))
def test_any_text_keeps_its_figures(words: list[str], language: LanguageCode) -> None:
    made = document("A title here\n" + " ".join([*words, "end."]), language)
    places = [m.span() for m in re.finditer(r"\b5\b", made.text)]
    figures = [_figure(made, start, end, "count") for start, end in places]
    found = attribute(made, figures, ())
    assert [(f.start, f.end, f.value) for f in found] == [(f.start, f.end, f.value) for f in figures]


@pytest.mark.parametrize(
    "piece",
    [
        "said 5 ",
        ", and 5 ",
        "“5” ",
        "(5, ",
        "secondo 5 che ",
        "but 5 will ",
        "sarebbe 5 se ",
        "did not 5 ",
        "non 5 se ",
    ],
)
def test_work_is_linear(piece: str) -> None:
    """Four times the text takes about four times the work; by its square it would be sixteen."""

    def work(times: int) -> int:
        made = document("A title here\n" + piece * times, "it" if "se" in piece else "en")
        figures = [_figure(made, *place.span(), "count") for place in re.finditer("5", made.text)]
        return lines(lambda: attribute(made, figures, ()))

    work(5)
    assert work(240) < 5.5 * work(60)
