"""Markdown: struck text, footnotes and comments are not read as said; every input in linear time."""

from datetime import date
from functools import partial

import pytest

from pipeline.article import article_from_bytes
from pipeline.readers import extract
from tests.growth import in_proportion


def read(text: str) -> str:
    return extract(text.encode(), ".md").text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Ha ucciso ~~12~~ 9 persone.", "Ha ucciso  9 persone."),
        ("It cost <del>$400,000</del> <ins>$350,000</ins>.", "It cost  $350,000."),
        ("<s>12</s><strike class='x'>13</strike>9 persone", "9 persone"),
        ("Carries 25,000[^1] cars and 300[^long-note] buses.", "Carries 25,000 cars and 300 buses."),
        ("Carries 25,000<sup>1</sup> cars on 30 km<sup>2</sup>.", "Carries 25,000 cars on 30 km²."),
        ("Carries 25,000^1^ cars, 3 × 10^6^ in all.", "Carries 25,000 cars, 3 × 10⁶ in all."),
        ("Costa ~~9\nmilioni~~ 8 milioni.", "Costa  8 milioni."),
        ("Costa ~~9\n\nmilioni~~ 8.", "Costa ~~9\n\nmilioni~~ 8."),
        ('Costa <span style="display: none">9\no</span> <b hidden>7</b>8.', "Costa  8."),
        (
            "Dice **Anna\nNeri** alla [Corte dei\nconti](http://x.it/3).",
            "Dice Anna\nNeri alla Corte dei\nconti.",
        ),
        ("* una nota*\n* un'altra", "* una nota*\n* un'altra"),
        (r"Domani\, 1\.200 e 3\%, ma C:\dati", r"Domani, 1.200 e 3%, ma C:\dati"),
        ("Costa 3 <!-- o 4 --> milioni.", "Costa 3  milioni."),
        ("Un <!-- non chiuso", "Un <!-- non chiuso"),
        ("Circa ~300 e ~400 persone.", "Circa ~300 e ~400 persone."),
        ("Testo.\n\n[^1]: Fonte: 1999, p. 33.\n    E altro 44.\n\nFine.", "Testo.\n\nFine."),
        ("a | b\n--|--:\n1 | 2", "a | b\n1 | 2"),
    ],
)
def test_what_is_said(written: str, said: str) -> None:
    assert read(written) == said


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("date: 2024-05-03", date(2024, 5, 3)),
        ("published: '2024-05-03T10:00:00+02:00'", date(2024, 5, 3)),
        ("pubDate: 20240503", date(2024, 5, 3)),
        ("date: 0001-01-01", None),
        ("date: 9999-12-31", None),
        ("date: ieri", None),
    ],
)
def test_front_matter_gives_the_day(front: str, day: date | None) -> None:
    text = f"---\n{front}\n---\nIl titolo\n\nIl testo costa 3 euro.\n"
    assert article_from_bytes(text.encode(), suffix=".md").published == day


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "|--",
        "|:-",
        "- ",
        "* ",
        "[",
        "![",
        "](",
        "**a",
        "_a ",
        "~~a",
        "`a",
        "<s>",
        "<sup>",
        "^a",
        "\\",
        "> ",
        "[^a",
        "<a",
    ],
)
@pytest.mark.parametrize("end", ["", "x", "\nx"])
def test_no_piece_repeated_takes_more_than_linear_work(piece: str, end: str) -> None:
    """Eight times the size takes nowhere near the 64 times that the square of it would (by CPU time)."""
    assert in_proportion(lambda n: partial(extract, (piece * n + end).encode(), ".md"), 2_000, 16_000)
