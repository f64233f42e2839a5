"""What a figure measures, made of the words that the reader chose, or of those that govern it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from models.contracts import Stretch, Token
from pipeline.attribution.measured import measured
from pipeline.data import Document, Figure
from pipeline.data.facts import Kind
from tests.builders import document

# Words with their tags, a blank between two.
SOLD = "Last/ADJ year/NOUN the/DET old/ADJ firm/NOUN had/AUX sold/VERB 30/NUM boats/NOUN ./PUNCT"
CROP = "Cocoa/NOUN ,/PUNCT 40%/NUM of/ADP the/DET crop/NOUN ,/PUNCT rose/VERB £13/NUM ./PUNCT"
HOMES = "Some/DET 400/NUM homes/NOUN in/ADP nine/NUM areas/NOUN will/AUX fall/VERB ./PUNCT"
ROSE = "The/DET price/NOUN of/ADP tea/NOUN has/AUX risen/VERB at/ADP 30/NUM pence/NOUN ./PUNCT"
HOLD = "They/PRON hold/VERB ,/PUNCT it/PRON says/VERB ,/PUNCT 700/NUM people/NOUN ./PUNCT"
SPLIT = "Some/PRON left/VERB ;/PUNCT the/DET group/NOUN counts/VERB 700/NUM ./PUNCT"
AGES = "Ann/PROPN Hart/PROPN ,/PUNCT 27/NUM ,/PUNCT and/CCONJ Rob/PROPN Day/PROPN ,/PUNCT 31/NUM ./PUNCT"
TOTAL = "It/PRON fined/VERB them/PRON a/DET total/NOUN of/ADP £9/NUM ./PUNCT"
REPAY = "He/PRON must/AUX repay/VERB £9/NUM ./PUNCT"
ROCK = (
    "They/PRON hold/VERB nine/NUM tons/NOUN of/ADP rock/NOUN ,/PUNCT but/CCONJ has/AUX made/VERB "
    "six/NUM drillings/NOUN"
)
LORRIES = "Cars/NOUN pay/VERB £2/NUM a/DET car/NOUN and/CCONJ lorries/NOUN £7/NUM ./PUNCT"
CLOSED = "The/DET share/NOUN closed/VERB at/ADP £46/NUM ,/PUNCT a/DET rise/NOUN of/ADP 2%/NUM ./PUNCT"
ERRORS = "He/PRON made/VERB 12/NUM errors/NOUN and/CCONJ hit/VERB 49/NUM aces/NOUN ./PUNCT"
SINCE = "For/ADP incomes/NOUN below/ADP £9/NUM is/AUX planned/VERB a/DET rebate/NOUN of/ADP 40%/NUM ./PUNCT"
NEONATI = "Quattro/NUM neonati/NOUN morti/VERB in/ADP ospedale/NOUN ./PUNCT"


def sentence_of(tagged: str) -> Document:
    pieces = [piece.rsplit("/", 1) for piece in tagged.split()]
    made = document("A headline\n" + " ".join(word for word, _ in pieces), "en")
    start, tokens = made.text.index("\n") + 1, []
    for word, pos in pieces:
        tokens.append(Token(start, start + len(word), word, word.lower(), pos))
        start += len(word) + 1
    title, first, *_ = made.sentences
    return replace(made, sentences=(title, replace(first, tokens=tuple(tokens))))


def found(made: Document, text: str, kind: str) -> Figure:
    at = made.text.index(text)
    return Figure(at, at + len(text), 1, 1.0, None, "", cast(Kind, kind))


@pytest.mark.parametrize(
    ("tagged", "figure", "others", "chosen", "told"),
    [
        (SOLD, "30 boats/count", "", "old firm", "the old firm"),
        (SOLD, "30 boats/count", "", "sold", "Last year the old firm had sold"),
        (CROP, "£13/money", "40%/percent", "of the crop", "rose"),
        (CROP, "40%/percent", "£13/money", "of the crop", "of the crop"),
        (HOMES, "400 homes/count", "nine areas/count", "will fall", "will fall"),
        (ROSE, "30 pence/money", "", "price of tea has risen", "The price of tea"),
        (HOLD, "700 people/count", "", "They hold, it says", "They hold"),
        (SPLIT, "700/count", "", "Some left", "the group counts"),
        (ROCK, "six drillings/count", "nine tons/quantity", "rock, but has made", "has made"),
        (LORRIES, "£2/money", "£7/money", "a car and lorries", "a car"),
        (LORRIES, "£7/money", "£2/money", "a car and lorries", "lorries"),
        (CLOSED, "£46/money", "2%/percent", "rise", "The share closed"),
        (CLOSED, "2%/percent", "£46/money", "rise", "a rise"),
        (ERRORS, "49 aces/count", "12 errors/count", "errors and hit", "hit"),
        (SINCE, "£9/money", "40%/percent", "is planned a rebate", "incomes"),
        (SPLIT, "700/count", "", "left ; the group counts", "the group counts"),
        (AGES, "31/age", "27/age", "Ann Hart", "Rob Day"),
        (AGES, "27/age", "31/age", "Ann Hart", "Ann Hart"),
        (TOTAL, "£9/money", "", "a total of", None),
        (REPAY, "£9/money", "", "He must repay", "He must repay"),
        (NEONATI, "Quattro neonati/count", "", "neonati morti in ospedale", "morti in ospedale"),
    ],
)
def test_what_a_figure_measures(tagged: str, figure: str, others: str, chosen: str, told: str | None) -> None:
    made = sentence_of(tagged)
    figures = [found(made, *one.split("/")) for one in [figure, *([others] if others else [])]]
    chosen = chosen.replace(",", " ,")
    at = made.text.index(chosen)
    span = measured(made, Stretch(at, at + len(chosen), 0.9), figures[0], figures, 0.2)
    assert (made.slice(span) if span else None) == told


@pytest.mark.parametrize(
    ("tagged", "figure", "others", "told"),
    [
        ("They/PRON made/VERB an/DET offer/NOUN of/ADP £3/NUM ./PUNCT", "£3/money", "", "an offer"),
        ("A/DET gang/NOUN staged/VERB 92/NUM crashes/NOUN ./PUNCT", "92 crashes/count", "", "A gang staged"),
        ("Today/ADV 46/NUM trains/NOUN were/AUX cut/VERB ./PUNCT", "46 trains/count", "", "were cut"),
        ("Some/DET 46/NUM trains/NOUN are/AUX due/VERB to/PART go/VERB", "46 trains/count", "", None),
        (
            "It/PRON lost/VERB ,/PUNCT sadly/ADV 3/NUM banks/NOUN in/ADP Fiji/PROPN",
            "3 banks/count",
            "",
            "in Fiji",
        ),
        (
            "It/PRON lost/VERB £2/NUM ,/PUNCT then/ADV 3/NUM banks/NOUN in/ADP 5/NUM",
            "3 banks/count",
            "5/count",
            None,
        ),
        ("Ann/PROPN led/VERB 31/NUM ./PUNCT", "31/age", "", None),
    ],
)
def test_without_the_readers_words_it_is_what_governs_it(
    tagged: str, figure: str, others: str, told: str | None
) -> None:
    made = sentence_of(tagged)
    figures = [found(made, *one.split("/")) for one in [figure, *([others] if others else [])]]
    span = measured(made, None, figures[0], figures, 0.2)
    assert (made.slice(span) if span else None) == told
