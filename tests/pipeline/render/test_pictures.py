"""Pictures: scales that say what they are, nothing drawn that is not on the sheet, none of too few points."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from pipeline import FactSheet, summarise
from pipeline.render.drawing import Mark, Picture, around, fitted
from pipeline.render.html import template
from pipeline.render.pictures import figure_pictures, timeline
from pipeline.render.scale import days_of, scale_of
from tests.fakes import FakeEngines

ARTICLE = (
    "Il porto si allarga\n\n"
    "Il 3 maggio 2021 il comune ha comprato il molo per 4 milioni di euro. "
    "Il 10 giugno 2023 la regione ha pagato 12 milioni di euro per le gru. "
    "Secondo Mario Rossi la diga costerebbe 900 milioni di euro. "
    "Nel 2025 arrivano le navi. Al porto lavorano 300 persone & <altre>.\n"
)


def sheet(text: str = ARTICLE, to: str = "source") -> FactSheet:
    return summarise(text, to=to, language="it", engines=FakeEngines())


@pytest.mark.parametrize(
    ("values", "ticks", "is_log"),
    [
        ([4, 12], (0, 4, 8, 12), False),
        ([3, 97], (0, 25, 50, 75, 100), False),
        ([-3, 5], (-4, -2, 0, 2, 4, 6), False),
        ([0.1, 0.3], (0, 0.1, 0.2, 0.3), False),
        ([0, 5e6], (0, 1.25e6, 2.5e6, 3.75e6, 5e6), False),
        ([2, 500], (1, 10, 100, 1000), True),
        ([4e6, 138e9], (1e6, 1e8, 1e10, 1e12), True),
        ([0, 1e6], None, False),
    ],
)
def test_a_scale_begins_at_zero_or_counts_in_powers(
    values: list[float], ticks: tuple[float, ...] | None, is_log: bool
) -> None:
    scale = scale_of(values)
    assert scale and scale.is_log == is_log
    if ticks and not (values[0] == 0 or values == [4, 12]):
        assert scale.ticks == pytest.approx(ticks)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places) and 0 <= places[0] < places[-1] <= 1 and len(scale.ticks) <= 6


@pytest.mark.parametrize("values", [[5, 5, 5], [1, 1e300]])
def test_what_cannot_be_told_apart_or_drawn_has_no_scale(values: list[float]) -> None:
    assert scale_of(values) is None


@pytest.mark.parametrize(
    ("iso", "days"),
    [("2024-02", ("2024-02-01", "2024-02-29")), ("2023-12", ("2023-12-01", "2023-12-31")),
     ("2021", ("2021-01-01", "2021-12-31")), ("2021-05-03", ("2021-05-03", "2021-05-03")),
     ("-0044", None), ("2021-13", None), ("", None)],
)  # fmt: skip
def test_a_period_has_its_first_and_last_day(iso: str, days: tuple[str, str] | None) -> None:
    found = days_of(iso)
    assert (found and tuple(day.isoformat() for day in found)) == days


def test_a_timeline_has_the_dates_in_order_with_what_happened() -> None:
    picture = timeline(sheet())
    assert picture and [mark.fact for mark in picture.marks] == ["d1", "d2", "d3"]
    assert picture.texts[0].strong == "3 mag 2021" and "molo" in picture.about
    ys = [mark.y for mark in picture.marks]
    first, second = ys[1] - ys[0], ys[2] - ys[1]
    assert first / second == pytest.approx(768 / 570, rel=0.02)  # days from each date to the next
    assert timeline(sheet("Il 3 maggio 2021 piove. Il 4 maggio 2021 nevica.")) is None


def test_figures_of_one_unit_stand_on_one_scale_that_says_what_it_is() -> None:
    (picture,) = figure_pictures(sheet())
    assert picture.title == "Denaro, EUR" and picture.note == "scala logaritmica"
    drawn = [mark for mark in picture.marks if mark.fact]
    assert [mark.says.split(" (")[0][:12] for mark in drawn] == [
        "900 milioni ",
        "12 milioni d",
        "4 milioni di",
    ]
    assert {mark.kind for mark in drawn} == {
        figure.modality for figure in sheet().figures if figure.unit == "EUR"
    }
    assert [mark.x for mark in drawn] == sorted((mark.x for mark in drawn), reverse=True)


def test_money_without_a_currency_stands_apart() -> None:
    made = sheet(
        ARTICLE + "\n".join(f"Il gruppo ha speso {n} milioni di euro per una nave." for n in (20, 30, 40))
    )
    figures = [f.model_copy(update={"unit": "?"} if "nave" in f.sentence_text else {}) for f in made.figures]
    titles = {picture.title for picture in figure_pictures(made.model_copy(update={"figures": figures}))}
    assert titles == {"Denaro, EUR", "Denaro, valuta non indicata"}


@pytest.mark.parametrize("to", ["it", "en"])
def test_every_picture_is_well_formed_and_says_in_words_what_it_shows(to: str) -> None:
    for picture in [timeline(made := sheet(to=to)), *figure_pictures(made)]:
        assert picture
        svg = svg_of(picture, to)
        assert svg.get("role") == "img" and len(picture.about.split("; ")) >= 3
        for mark in picture.marks:
            assert -1 <= mark.x <= 361 and 0 <= mark.y <= picture.height
        assert all(
            0 <= text.y <= picture.height and len(text.strong + text.words) <= 52 for text in picture.texts
        )


def test_words_of_the_article_are_text_in_a_picture() -> None:
    picture = Picture("x", "<b>", "", "<script>", 10, marks=[Mark(1, 1, "stated", '"><script>')])
    svg = svg_of(picture, "it")
    assert not [one for one in svg.iter() if one.tag.endswith("script")]


def test_a_sheet_of_many_figures_draws_the_largest_and_says_so() -> None:
    many = "\n".join(f"Il gruppo ha pagato {n} milioni di euro per la nave {n}." for n in range(2, 42))
    (picture,) = figure_pictures(sheet(many))
    assert len([mark for mark in picture.marks if mark.fact]) == 24 and "24 su 40" in picture.note


@pytest.mark.parametrize(
    ("text", "shown"), [("uno due", "uno due"), ("uno due tre", "uno …"), ("unoduetrequattro", " …")]
)
def test_words_are_cut_behind_a_word(text: str, shown: str) -> None:
    assert fitted(text, 8) == shown


def svg_of(picture: Picture, language: str) -> ET.Element:
    figure = ET.fromstring(str(template("pictures.html.jinja").module.draw(picture, language)))  # type: ignore[attr-defined]
    svg = figure.find("{http://www.w3.org/2000/svg}svg")
    assert svg is not None
    return svg


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("1998",), "… aperta nel 1962 e riparata nel 1998."),
        (("1962",), "La diga fu aperta nel 1962 e riparata …"),
        (("2001",), "La diga fu aperta nel 1962 e riparata …"),
        ((), "La diga fu aperta nel 1962 e riparata …"),
    ],
)
def test_what_happened_on_a_day_is_cut_around_the_day(names: tuple[str, ...], shown: str) -> None:
    cut = around("La diga fu aperta nel 1962 e riparata nel 1998.", names, 40)
    assert cut == shown and len(cut) <= 40
