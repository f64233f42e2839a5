"""Figures in plain sentences: what is written, and the value, range, kind and unit that it stands for."""

from __future__ import annotations

import pytest

from pipeline.figures import find_figures
from pipeline.numbers import find_quantities
from tests.builders import document

# (language, sentence with the figure in [brackets], value, high, kind, unit)
FOUND = [
    ("it", "Vale [1 miliardo e 200 milioni di euro].", 1.2e9, None, "money", "EUR"),
    ("it", "Costa [tre milioni e mezzo di euro].", 3.5e6, None, "money", "EUR"),
    ("it", "Il piano vale [2.2 miliardi di euro].", 2.2e9, None, "money", "EUR"),
    ("it", "Una multa di [10.500,75 euro].", 10500.75, None, "money", "EUR"),
    ("it", "La cauzione è di [$350,000].", 350_000, None, "money", "USD"),
    ("it", "La benzina costa [1,859 euro] al litro.", 1.859, None, "money", "EUR"),
    ("it", "Investimenti per [500 mln di euro].", 5e8, None, "money", "EUR"),
    ("it", "Una banconota da [10 miliardi di dollari zimbabweani].", 1e10, None, "money", "ZWD"),
    ("it", "Una sanzione [da 100 a 500 €].", 100, 500, "money", "EUR"),
    ("it", "Costerà [tra i 5 e i 7 milioni di euro].", 5e6, 7e6, "money", "EUR"),
    ("it", "Il prezzo è di [50 centesimi di euro].", 0.5, None, "money", "EUR"),
    ("it", "Il prezzo era di [2,15 miliardi delle allora vecchie lire].", 2.15e9, None, "money", "ITL"),
    ("it", "Il costo è di [11 mila e 500 euro].", 11_500, None, "money", "EUR"),
    ("it", "Erano in piazza [una decina di migliaia di persone].", 10_000, None, "count", "person"),
    ("en", "The fee is [a quarter of a million dollars].", 250_000, None, "money", "USD"),
    ("en", "The winner was awarded [74,000 pounds] in compensation.", 74_000, None, "money", "GBP"),
    ("en", "The sculpture weighs [74,000 pounds], and nobody paid for it.", 74_000, None, "quantity", "lb"),
    ("en", "They paid for [400 pounds] of flour.", 400, None, "quantity", "lb"),
    ("en", "There over [half a million people] have fled.", 500_000, None, "count", "person"),
    ("en", "The ride takes about [half an hour].", 0.5, None, "duration", "hour"),
    ("it", "Ha vinto per [un decimo di secondo].", 0.1, None, "duration", "second"),
    ("it", "L'azienda pagherà [45 centesimi] per ogni litro.", 0.45, None, "money", "?"),
    ("it", "Era meno di [una su trenta] un decennio fa.", 3.33, None, "percent", "%"),
    ("it", "Lo teme [un'adolescente su tre].", 33.33, None, "percent", "%"),
    ("it", "Costa [tre quarti di milione di euro].", 750_000, None, "money", "EUR"),
    ("it", "Costava [300 milioni di vecchie lire].", 3e8, None, "money", "ITL"),
    ("it", "Dopo [un'ora e tre quarti] di gara.", 1.75, None, "duration", "hour"),
    ("en", "It took [an hour and a quarter].", 1.25, None, "duration", "hour"),
    ("en", "The park has [12 km2] of land.", 12, None, "quantity", "km²"),
    ("it", "Il ragazzo ha intorno ai [20 anni].", 20, None, "age", "year"),
    ("en", "He moved to France when he was [fourteen].", 14, None, "age", "year"),
    ("en", "A deal worth [£11million] was signed.", 11e6, None, "money", "GBP"),
    ("en", "It raised [US$1.5bn] in a day.", 1.5e9, None, "money", "USD"),
    ("en", "It will cost [$5-10 million].", 5e6, 1e7, "money", "USD"),
    ("en", "It cost [2.3 million Australian dollars].", 2.3e6, None, "money", "AUD"),
    ("en", "She won [half a million dollars].", 5e5, None, "money", "USD"),
    ("it", "Dazi [dal cinque al dieci percento] sulle merci.", 5, 10, "percent", "%"),
    ("it", "[Un bambino su cinque] ha un profilo.", 20, None, "percent", "%"),
    ("it", "Vota il [40%] degli elettori.", 40, None, "percent", "%"),
    ("it", "[Due terzi] dei voti.", 66.67, None, "percent", "%"),
    ("it", "Riguarda [metà] delle merci.", 50, None, "percent", "%"),
    ("it", "Un calo di [0,5 punti percentuali] in un mese.", 0.5, None, "percent", "%"),
    ("en", "Rates rose by [25 basis points].", 0.25, None, "percent", "%"),
    ("en", "[One in five] children agree.", 20, None, "percent", "%"),
    ("en", "Nearly [two-thirds] of voters agree.", 66.67, None, "percent", "%"),
    ("en", "It is [half] of all goods.", 50, None, "percent", "%"),
    ("en", "Growth of [10-15%] is expected.", 10, 15, "percent", "%"),
    ("it", "Sono stati evacuati [duecentocinquanta alunni].", 250, None, "count", "pupil"),
    ("it", "[21 mila contagiati] di colera.", 21_000, None, "count", "infected person"),
    ("it", "Vivono qui [2,4 milioni di persone].", 2.4e6, None, "count", "person"),
    ("it", "I [due maggiori partiti] trattano.", 2, None, "count", "party"),
    ("it", "Il cedimento di [uno/due stralli] del ponte.", 1, 2, "count", "stay"),
    ("it", "Erano [una ventina di persone].", 20, None, "count", "person"),
    ("en", "[Four attempted murder arrests] were made.", 4, None, "count", "arrest"),
    ("en", "There were [two or three people] inside.", 2, 3, "count", "person"),
    ("en", "The [five-time] winner is back.", 5, None, "count", "time"),
    ("en", "Mother-of-[three] Willoughby left.", 3, None, "count", "child"),
    ("en", "The death toll has climbed to [832].", 832, None, "count", "death"),
    ("en", "[A dozen] were arrested.", 12, None, "count", "person"),
    ("it", "A [80 km all'ora] di media.", 80, None, "quantity", "km/h"),
    ("it", "Viaggiava a [180-190 km orari].", 180, 190, "quantity", "km/h"),
    ("it", "Piogge [tra i 7,5 cm e i 15 cm].", 7.5, 15, "quantity", "cm"),
    ("it", "Fino a [110 miliardi di metri cubi].", 1.1e11, None, "quantity", "m³"),
    ("it", "Un terremoto di [magnitudo 7.5] in Asia.", 7.5, None, "quantity", "magnitude"),
    ("it", "La minima è di [-5°C].", -5, None, "quantity", "°C"),
    ("en", "The [6-foot-6] forward.", 6.5, None, "quantity", "ft"),
    ("en", "Winds of [85 miles per hour] blew.", 85, None, "quantity", "mph"),
    ("en", "A [7.5 magnitude] earthquake.", 7.5, None, "quantity", "magnitude"),
    ("en", "Rain of [2 to 4 inches] is likely.", 2, 4, "quantity", "in"),
    ("en", "Temperatures could reach [40C] soon.", 40, None, "quantity", "°C"),
    ("en", "The [5ft 10in] man left.", 5 + 10 / 12, None, "quantity", "ft"),
    ("it", "Attese di [quattro ore e trenta minuti].", 4.5, None, "duration", "hour"),
    ("it", "È successo [due anni] fa.", 2, None, "duration", "year"),
    ("it", "Per i prossimi [vent’anni] resta qui.", 20, None, "duration", "year"),
    ("it", "Inaugurato [un anno e mezzo] fa.", 1.5, None, "duration", "year"),
    ("it", "Una pena di [12 anni] di carcere.", 12, None, "duration", "year"),
    ("it", "Gol a [un quarto d'ora] dalla fine.", 0.25, None, "duration", "hour"),
    ("it", "Taglio di [due decimi di punto].", 0.2, None, "percent", "%"),
    ("it", "Il tasso cala di [mezzo punto].", 0.5, None, "percent", "%"),
    ("en", "[A quarter of a percentage point] more.", 0.25, None, "percent", "%"),
    ("it", "Chiude in [89h59'6\"] di gara.", 89.985, None, "duration", "hour"),
    ("it", "Precede il secondo di [7'37\"].", 7.617, None, "duration", "minute"),
    ("en", "He stands [5'11\"] tall.", 5.917, None, "quantity", "ft"),
    ("en", "The odds are [one in 250,000].", 0.0004, None, "percent", "%"),
    ("en", "Debt is [1.1 times] annual core earnings.", 1.1, None, "ratio", ""),
    ("en", "Exports of [2.8 million barrels] a day.", 2.8e6, None, "quantity", "barrel"),
    ("it", "Sono poco meno di [un milione] gli imprenditori.", 1e6, None, "count", ""),
    ("it", "Per tutte e [tre le settimane].", 3, None, "duration", "week"),
    ("it", "Ha vinto tutti e [cinquanta] i suoi delegati.", 50, None, "count", ""),
    ("it", "Le opere costano [35 milioni].", 35e6, None, "money", "?"),
    ("it", "Arriva [un paio d'ore] dopo.", 2, None, "duration", "hour"),
    ("it", "Condannato Bossi ([2 anni e sei mesi]).", 2.5, None, "duration", "year"),
    ("it", "Scossa di [4.2 gradi Richter] al largo.", 4.2, None, "quantity", "magnitude"),
    ("en", "It may swing [from -80°C to 110°C].", -80, 110, "quantity", "°C"),
    ("en", "It took [two and a half years].", 2.5, None, "duration", "year"),
    ("it", "Un uomo di [20 anni] è morto.", 20, None, "age", "year"),
    ("it", "Mario Rossi, [72 anni], è morto.", 72, None, "age", "year"),
    ("it", "Il [42enne] è in carcere.", 42, None, "age", "year"),
    ("it", "Un [sedicenne] è stato ferito.", 16, None, "age", "year"),
    ("it", "Sims aveva [20 anni].", 20, None, "age", "year"),
    ("it", "È morto all'età di [84 anni].", 84, None, "age", "year"),
    ("it", "I bambini [tra 0 e 6 anni] devono farlo.", 0, 6, "age", "year"),
    ("en", "A [32-year-old] man was held.", 32, None, "age", "year"),
    ("en", "Michael Vann, [72], said so.", 72, None, "age", "year"),
    ("en", "Some as young as [11] have one.", 11, None, "age", "year"),
    ("en", "Children [11 to 18-year-olds] say so.", 11, 18, "age", "year"),
    ("en", "A girl aged [11] was found.", 11, None, "age", "year"),
    ("en", "They won [5-3] in the final.", 5, 3, "score", ""),
    ("it", "La partita è finita [3 a 1].", 3, 1, "score", ""),
    ("en", "It was around [200 times] the power of the bomb.", 200, None, "ratio", ""),
    ("en", "It is [twice] the size.", 2, None, "ratio", ""),
    ("it", "Serve a [raddoppiare] la capacità.", 2, None, "ratio", ""),
    ("it", "Costa il [doppio] di prima.", 2, None, "ratio", ""),
]  # fmt: skip

NONE = [
    ("en", "He won on 29 September 1918 in France."),
    ("en", "Katrina (1967) was a hurricane, and the 1990s were wet."),
    ("en", "It happened at about 04:00 BST, or 7.55am."),
    ("en", "Pennsylvania's 17th district is No. 3 on the list."),
    ("en", "The Airbus A320 of the G7 flew over the Nord Stream 2 pipeline."),
    ("en", "One mother told one man that no one came in World War Two."),
    ("en", "Call 101 or 0800 555 111 quoting log 247."),
    ("en", "He lives at 10 Downing Street."),
    ("en", "Hundreds came, then several thousand."),
    ("en", "The two have met a decade later in a double room."),
    ("it", "Il 1º ottobre, alle ore 9:30, verso le 13."),
    ("it", "Uno dei suoi nipoti è nel 17° distretto."),
    ("it", "Il decreto legge 133/2013 e la legge 0/2014, art. 5."),
    ("it", "Centinaia di persone e migliaia di case in decine di anni."),
    ("it", "Il Movimento 5 Stelle e il terminal 1 dell'A10."),
    ("it", "Abita in via Roma 12 e chiama il 118."),
    ("it", "I due partono con venti forti; tu sei qui da un mese."),
    ("it", "Negli anni '90 e negli anni Ottanta, nel 2006."),
    ("it", "Fino a metà mandato, la seconda metà di marzo."),
    ("it", "Dura un minuto."),
    ("it", "Si riunisce l'Europa a 27."),
    ("it", "Poi la Fase 2 parte."),
    ("it", "Lo scrive oggi in prima pagina il Sole 24 Ore."),
    ("en", "It takes one minute."),
    ("it", "Il matrimonio è alle ore 10 e 30 in chiesa, non alle dieci e mezza."),
    ("it", "Scatterà dalle 20.30 ora locale (19.30 UTC + 2)."),
    ("it", "L'esplosione è avvenuta prima delle 23 ora locale (le 17 in Italia)."),
    ("it", "Un revolver calibro 38 è stato trovato."),
    ("en", "He was a 1998 second-round pick and arrived at half past ten."),
]


@pytest.mark.parametrize(("language", "sentence", "value", "high", "kind", "unit"), FOUND)
def test_found(language: str, sentence: str, value: float, high: float | None, kind: str, unit: str) -> None:
    written = sentence[sentence.index("[") + 1 : sentence.index("]")]
    text = sentence.replace("[", "").replace("]", "")
    [found] = find_quantities(text, language)
    assert text[found.start : found.end] == written
    assert found.value == pytest.approx(value, abs=0.005) and found.high == high
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_no_figure(language: str, sentence: str) -> None:
    assert find_quantities(sentence, language) == []


def test_an_amount_without_a_currency_is_marked_and_warned_of() -> None:
    article = document("Trattativa del valore di circa 138 miliardi.", "it")
    [figure] = find_figures(article)
    assert (figure.kind, figure.unit, figure.value) == ("money", "?", 138e9)
    assert figure.warning == "currency of 138 miliardi is not given in the article"


def test_an_amount_borrows_the_only_currency_of_the_article() -> None:
    article = document("Vale 600 milioni di euro. La multa era di 2.5 miliardi.", "it")
    assert [(f.value, f.unit, f.warning) for f in find_figures(article)] == [
        (6e8, "EUR", None),
        (2.5e9, "EUR", None),
    ]


def test_a_title_takes_the_currency_of_the_same_amount_in_the_text() -> None:
    article = document("Confermato il sequestro di 49 milioni alla Lega.\nSono 49 milioni di euro.", "it")
    assert [(f.kind, f.unit) for f in find_figures(article)] == [("money", "EUR")] * 2


def test_a_change_and_the_level_it_leads_to_are_two_figures() -> None:
    found = find_quantities("The margin widened by 60 basis points to 8.2%.", "en")
    assert [(f.value, f.high) for f in found] == [(pytest.approx(0.6), None), (8.2, None)]


def test_a_limit_borrows_the_unit_of_the_limit_before() -> None:
    text = "They asked for at least 14 years, while lawyers argued for no more than five."
    assert [(f.value, f.unit) for f in find_quantities(text, "en")] == [(14, "year"), (5, "year")]


def test_one_of_a_unit_of_time_is_a_figure_of_the_article() -> None:
    [figure] = find_figures(document("A one-week break.", "en"))
    assert (figure.value, figure.unit) == (1, "week")


def test_a_bare_number_borrows_scale_and_currency_from_the_amount_before() -> None:
    text = "Google ha ricavato 7,3 miliardi di dollari, contro i 4,56 di Yahoo! e i 2,29 di Microsoft."
    assert [f.value for f in find_figures(document(text, "it"))] == [7.3e9, 4.56e9, 2.29e9]


def test_a_bare_decimal_set_against_a_per_cent_is_one_too() -> None:
    found = find_quantities("GDP grew 2.4 per cent, up from 1.9 in the first quarter.", "en")
    assert [(f.value, f.kind) for f in found] == [(2.4, "percent"), (1.9, "percent")]
    found = find_quantities("Il Pil cresce dello 0,3%, contro lo 0,1 del secondo trimestre.", "it")
    assert [(f.value, f.kind) for f in found] == [(0.3, "percent"), (0.1, "percent")]


def test_a_coordinated_age_borrows_its_unit() -> None:
    found = find_quantities("Due bambini di 6 e 7 anni.", "it")
    assert [(f.value, f.kind) for f in found] == [(2, "count"), (6, "age"), (7, "age")]


def test_dollars_are_those_of_the_place_where_the_article_is_set() -> None:
    text = "SYDNEY - Australia's government said on Monday that Australians will pay $5 million."
    [figure] = find_figures(document(text, "en"))
    assert figure.unit == "AUD"


def test_points_are_per_cent_in_an_election_and_things_in_a_match() -> None:
    [margin] = find_quantities("Republicans say that Trump won the district election by 20 points.", "en")
    [points] = find_quantities("He averaged 5.6 points a game.", "en")
    assert (margin.kind, points.kind) == ("percent", "count")


def test_numbers_in_names_are_left_out_by_their_entity() -> None:
    article = document(
        "The Airbus Beluga XL 3 landed with 40 passengers.", "en", {"Airbus Beluga XL 3": "ORG"}
    )
    assert [f.value for f in find_figures(article)] == [40]


def _amounts(text: str, language: str) -> list[tuple[float, str]]:
    made = document(text, "it" if language == "it" else "en")
    return [(f.value, f.unit) for f in find_figures(made) if f.kind == "money"]


def test_a_currency_is_not_lent_to_an_amount_that_names_another() -> None:
    made = document("Il governo offre 5 milioni di franchi. La ditta ne chiede 8 milioni di euro.", "it")
    assert [(f.value, f.unit) for f in find_figures(made)] == [(5e6, "?"), (8e6, "EUR")]


def test_a_currency_is_not_lent_to_an_amount_of_another_order() -> None:
    text = "L'accordo vale 12 miliardi di euro. Il biglietto costa 30."
    assert (12e9, "EUR") in _amounts(text, "it")
    cheap = "Trattativa del valore di circa 138 miliardi. Il biglietto costava 30 dollari."
    assert (138e9, "?") in _amounts(cheap, "it") and (30, "USD") in _amounts(cheap, "it")


def test_a_bare_dollar_with_both_countries_in_the_story_is_american() -> None:
    text = "US giant Acme opened in Sydney, Australia. Unions in Australia are happy. Acme pays $30 million."
    assert _amounts(text, "en") == [(30e6, "USD")]


def test_a_price_after_a_fall_in_per_cent_is_no_share() -> None:
    assert [(f.value, f.unit) for f in find_quantities("Shares fell 3% to 12.40 on Monday.", "en")] == [
        (3, "%"),
        (12.4, ""),
    ]


def test_from_to_shares_its_scale() -> None:
    assert _amounts("Il fatturato è salito da 5 a 7 miliardi.", "it") == [(5e9, "?"), (7e9, "?")]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("it", "I contagi sono saliti da 10 a 15 milioni.", [10e6, 15e6]),
        ("en", "Membership fell from 5 to 3.5 million.", [5e6, 3.5e6]),
        ("en", "The number grew from 800,000 to 1.2 million.", [800_000, 1.2e6]),
        ("it", "I casi sono scesi da 900 a 2 mila.", [2000]),
        ("en", "Membership went from 900 to 2 million.", [2e6]),
        ("it", "Erano 5 mila e 300 sono morti.", [5000, 300]),
        ("it", "I casi sono saliti da 10 a 15 mila.", [10_000, 15_000]),
    ],
)
def test_the_lower_end_of_a_change_has_the_scale_of_the_other(
    language: str, text: str, values: list[float]
) -> None:
    assert [f.value for f in find_quantities(text, language)] == values


def test_what_somebody_spends_is_money_though_no_currency_is_named() -> None:
    assert _amounts("La Regione stanzierà 5 milioni per le scuole.", "it") == [(5e6, "?")]
    assert _amounts("The state will set aside 5 million for schools.", "en") == [(5e6, "?")]


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("it", "Sono morte almeno 300 persone.", "at_least", "almeno"),
        ("it", "Costa non più di 3 milioni di euro.", "at_most", "non più di"),
        ("it", "Oltre i 300 dipendenti dello stabilimento.", "more_than", "Oltre i"),
        ("it", "Erano 300 circa in piazza.", "about", None),
        ("it", "Una ventina di persone è rimasta.", "about", None),
        ("it", "Sono arrivate 300 persone.", "", None),
        ("en", "No fewer than 300 people died.", "at_least", "No fewer than"),
        ("en", "It will cost up to $3 million.", "at_most", "up to"),
        ("en", "The queue was no longer than 20 metres.", "at_most", "no longer than"),
        ("en", "No fewer than 300 people came.", "at_least", "No fewer than"),
        ("it", "Gli iscritti superano quota 1.000.", "more_than", "superano quota"),
        ("en", "The talks lasted over two days.", "", None),
        ("en", "It took over 3 rivals.", "", None),
        ("en", "They talked about 300 people.", "", None),
        ("it", "Non oltre 300 persone possono entrare.", "at_most", "Non oltre"),
        ("it", "L'accordo sui 20 milioni di euro.", "", None),
        ("en", "They ate fewer than 30 apples.", "less_than", "fewer than"),
    ],
)
def test_bounds(language: str, text: str, kind: str, words: str | None) -> None:
    article = document(text, "it" if language == "it" else "en")
    figure = find_figures(article)[0]
    assert (figure.bound.kind if figure.bound else "") == kind
    if words is not None:
        assert figure.bound is not None and figure.bound.start is not None
        assert text[figure.bound.start : figure.start].startswith(words)
