"""Who signs an article is told from who acts in it."""

from functools import partial

import pytest

from pipeline.text.bylines import find_bylines
from tests.growth import in_proportion

HEAD = "A headline of the day\n"


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("By Jane Doe", ["By Jane Doe"]),
        ("By Jane Doe and Bob Lee, Associated Press", ["By Jane Doe and Bob Lee, Associated Press"]),
        ("di Mario Rossi", ["di Mario Rossi"]),
        ("Redazione ANSA", ["Redazione ANSA"]),
        ("Foto: Mario Rossi/LaPresse", ["Foto: Mario Rossi/LaPresse"]),
        ("© 2021 The Associated Press", ["© 2021 The Associated Press"]),
        ("ROME, March 3 (Reuters) - Two men were arrested.", ["(Reuters)"]),
        ("(ANSA) - ROMA, 3 MAR - Due uomini sono stati arrestati.", ["(ANSA)"]),
        ("No. (Reporting by Jane Doe; Editing by Bob)", ["(Reporting by Jane Doe; Editing by Bob)"]),
        ("Il bando scade oggi. (ANSA)", ["(ANSA)"]),
        ("Di Maio incontra i sindacati", []),
        ("By Friday the court had ruled", []),
        ("Il senatore Rossi (Pd) ha votato contro.", []),
        ("Lo ha detto Rossi (Pd) - e non è il solo.", []),
        ("Byron Smith", []),
    ],
)  # fmt: skip
def test_signatures(line: str, signed: list[str]) -> None:
    text = HEAD + line
    assert [text[s.start : s.end] for s in find_bylines(text)] == signed


def test_a_headline_is_no_byline() -> None:
    assert find_bylines("Di Mario Rossi\nIl libro esce oggi.") == ()


@pytest.mark.parametrize("piece", ["By A-", "(by ", "di A, ", "\nby A", "A.(", "© A "])
def test_time_is_linear(piece: str) -> None:
    assert in_proportion(lambda times: partial(find_bylines, HEAD + piece * times), 2_500, 20_000)
