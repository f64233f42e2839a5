"""Kinds of figures that real text brings: all figures of a sentence, by value, range, unit and kind."""

from __future__ import annotations

import pytest

from pipeline.figures import explain_numbers, find_figures
from pipeline.numbers.quantities import find_quantities
from tests.builders import document

Row = tuple[float, float | None, str, str]


def money(value: float, unit: str, high: float | None = None) -> Row:
    return value, high, unit, "money"


def percent(value: float, high: float | None = None) -> Row:
    return value, high, "%", "percent"


def count(value: float, unit: str = "", high: float | None = None) -> Row:
    return value, high, unit, "count"


def years(value: float) -> Row:
    return value, None, "year", "duration"


def score(value: float, high: float) -> Row:
    return value, high, "", "score"


def age(value: float, high: float | None = None) -> Row:
    return value, high, "year", "age"


SENTENCES: dict[str, list[tuple[str, str, list[Row]]]] = {
    "signs": [
        ("it", "Chiude con una perdita di -4,5 milioni di euro.", [money(-4.5e6, "EUR")]),
        ("it", "Il saldo è di meno 12 milioni di euro.", [money(-12e6, "EUR")]),
        ("it", "Costa più o meno 12 milioni di euro.", [money(12e6, "EUR")]),
        ("it", "Il risultato è di € -3 milioni.", [money(-3e6, "EUR")]),
        ("en", "It posted a loss of -$50.8bn.", [money(-50.8e9, "USD")]),
        ("en", "The balance fell by minus ten million dollars.", [money(-10e6, "USD")]),
        ("en", "It has a margin of +/-3 percentage points.", [percent(3)]),
        ("it", "Il Pil segna -0,4% e poi +1,2%.", [percent(-0.4), percent(1.2)]),
    ],
    "decimals": [
        ("en", "Prices rose .5 percent, or $.75 a share.", [percent(0.5), money(0.75, "USD")]),
        ("it", "Il tasso è salito dello ,89 per cento.", [percent(0.89)]),
        ("en", "The gap is one point two million dollars.", [money(1.2e6, "USD")]),
        ("it", "La crescita è di due virgola venticinque per cento.", [percent(2.25)]),
        ("en", "It cost a hundred and twenty dollars.", [money(120, "USD")]),
        ("it", "Costa 23 000 euro, o 10 000,50 euro.", [money(23e3, "EUR"), money(10_000.5, "EUR")]),
        ("en", "The dollar bought 131.575 yen.", [money(131.575, "JPY")]),
        ("it", "L'euro vale 1,1529 dollari e 131,575 yen.", [money(1.1529, "USD"), money(131.575, "JPY")]),
    ],
    "currencies": [
        ("it", "La fattura è di dollari 998, più euro 350 di spese.", [money(998, "USD"), money(350, "EUR")]),
        ("en", "It sold for RM79 in the shops.", [money(79, "MYR")]),
        (
            "en",
            "India approved Rs1,18,020 crore for 1,63,800 people.",
            [money(1.1802e12, "INR"), count(163_800, "person")],
        ),
        ("en", "It made Australian dollars 648m last year.", [money(648e6, "AUD")]),
        ("it", "Pagò un riscatto di 600 milioni di lire.", [money(6e8, "ITL")]),
        ("en", "The dividend is 12.5 pence a share.", [money(0.125, "GBP")]),
    ],
    "ranges": [
        ("en", "It gave $3 million to two charities.", [money(3e6, "USD"), count(2, "charity")]),
        ("en", "Penalties of between $50-100,000 were paid.", [money(5e4, "USD", 1e5)]),
        ("en", "It expects £415m to £425m.", [money(415e6, "GBP", 425e6)]),
        ("en", "The lead is 39% to 34%.", [percent(39), percent(34)]),
    ],
    "marks": [
        ("it", "La ginnasta vince il volteggio con 15.466 punti.", [count(15.466, "point")]),
        ("en", "The gymnast scored 15.466 points.", [count(15.466, "point")]),
    ],
    "quotations": [
        ("en", 'Two "experts" were fined.', [count(2, "expert")]),
        ("it", "Fermati due «esperti».", [count(2, "expert")]),
    ],
    "lists": [
        (
            "it",
            "Investirà 100, 200 e 300 milioni di euro.",
            [money(1e8, "EUR"), money(2e8, "EUR"), money(3e8, "EUR")],
        ),
        ("en", "They asked for $35 million and were offered 28.", [money(35e6, "USD"), money(28e6, "USD")]),
        (
            "it",
            "Passò diciotto dei suoi ventisette anni in cella.",
            [years(18), years(27)],
        ),
    ],
    "scales": [
        ("en", "It has 5.2M users and 150k followers.", [count(5.2e6, "user"), count(150e3, "follower")]),
        ("en", "Imports will be 110m tons.", [(110e6, None, "t", "quantity")]),
        ("en", "Rates rose by 75bp.", [percent(0.75)]),
        ("en", "The market cap is $2.4T.", [money(2.4e12, "USD")]),
        ("it", "Pesa 5t di troppo.", [(5, None, "t", "quantity")]),
    ],
    "ages": [
        ("en", "Voters aged 18 to 34 agree.", [age(18, 34)]),
        ("en", "The pension age rises from 60 to 65.", [age(60), age(65)]),
        ("en", "A girl, seven, was hurt.", [age(7)]),
        ("en", "They have sons aged 2, 5 and 7.", [age(2), age(5), age(7)]),
        ("it", "L'età media dei sindaci è di 51 anni.", [age(51)]),
        ("it", "Più giovane di quattro anni.", [years(4)]),
        ("it", "Un ragazzo di 24 anni e una ragazza di 25.", [age(24), age(25)]),
    ],
    "scores and times": [
        ("en", "He won 6-4 3-6 7-6 (7/5).", [score(6, 4), score(3, 6), score(7, 6), score(7, 5)]),
        ("en", "The House passed the bill 218-210.", [score(218, 210)]),
        ("it", "La mozione passa con 52 voti a 48.", [score(52, 48)]),
        ("en", "She ran it in 2:01.52.", [(2.0253, None, "minute", "duration")]),
        ("it", 'Ha chiuso in 58"93.', [(58.93, None, "second", "duration")]),
    ],
    "no figures": [
        ("en", "Investors saw 2018 sales and 2003 reports.", []),
        ("it", "Il numero verde 800 123 456 è al civico 12.", []),
        ("it", "Solo le auto Euro 6, e gli europei Euro 2020.", []),
        ("it", "Le missioni Sentinel-3, 4, 5 e 6.", []),
        ("it", "Sono partiti alle undici, poi due chiacchiere con i cinque.", [count(2)]),
        ("en", "Its tweet id is 728651792918155268.", []),
        ("it", "Un'altezza di 9.00 metri.", []),
    ],
}
CASES = [(kind, *case) for kind, cases in SENTENCES.items() for case in cases]


@pytest.mark.parametrize(("kind", "language", "text", "wanted"), CASES)
def test_figures_of_a_kind(kind: str, language: str, text: str, wanted: list[Row]) -> None:
    found = [
        (pytest.approx(f.value, abs=1e-4), f.high, f.unit, f.kind) for f in find_quantities(text, language)
    ]
    assert found == wanted


def test_a_change_has_both_ends() -> None:
    article = document("Il partito è sceso dal 35 al 33 per cento.", "it")
    before, after = find_figures(article)
    assert before.change == after.change and after.change is not None
    assert [article.slice(level.span) for level in (after.change.before, after.change.after)] == [
        "35",
        "33 per cento",
    ]
    assert (after.change.before.value, after.change.after.value) == (35, 33)


def test_a_change_may_name_its_end_first() -> None:
    [after, before] = find_figures(document("Inflation fell to 2.1% from 2.4%.", "en"))
    assert before.change is not None and before.change.before.value == 2.4 and after.change == before.change


def test_a_number_is_cut_off_from_its_unit_by_a_line_break() -> None:
    text = "Il giro dura 90 minuti, la partita 45\ndi giorno."
    assert [row.rule for row in explain_numbers(document(text, "it")) if not row.figure] == ["cut off"]


REASONS = [
    ("en", "The A320 left.", "part of a word"),
    ("en", "He lives at 10 Downing Street.", "address"),
    ("it", "Vive al civico 12 di via Roma.", "reference"),
    ("it", "Il bambino numero 6 miliardi è nato.", "rank"),
    ("it", "Il 1 ° Rossi ha vinto.", "ordinal"),
    ("it", "Sono arrivati alle undici.", "clock"),
    ("it", "Fanno quattro chiacchiere.", "idiom"),
    ("it", "Sparano a zero.", "zero"),
    ("it", "Vietate le auto euro 0.", "name"),
    ("en", "The captain scored on 52 minutes.", "clock of a game"),
    ("en", "They met in the round of 16.", "pronoun"),
    ("it", "Si riunì il 12 scorso.", "date"),
    ("it", "Un'altezza di 9.00 metri.", "unclear"),
    ("en", "Call 0800 555 111.", "label"),
    ("en", "He left on 12 March 2024.", "date"),
    ("en", "Its id is 728651792918155268.", "identifier"),
]


@pytest.mark.parametrize(("language", "text", "reason"), REASONS)
def test_a_refusal_has_a_name(language: str, text: str, reason: str) -> None:
    rows = explain_numbers(document(text, "it" if language == "it" else "en"))
    assert [(row.figure, row.rule) for row in rows] == [(False, reason)]


def test_every_number_is_explained() -> None:
    article = document("I due hanno 40 operai al gate 12 alle 15.30.", "it")
    assert [(row.text, row.figure, row.rule) for row in explain_numbers(article)] == [
        ("due", False, "pronoun"),
        ("40 operai", True, "count of a noun"),
        ("12", False, "reference"),
        ("15.30", False, "clock"),
    ]
