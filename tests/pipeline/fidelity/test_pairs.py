"""The checks against right translations and damaged ones, as `benchmarks.checks` prints them.

Pinned on every fourth pair of tests/pairs: refusing what is right costs the reader a translation, letting
through what is wrong costs them more. The limits are what was reached, with a small margin.
"""

from __future__ import annotations

import pytest

from benchmarks.checks import DAMAGES, DIRECTIONS, caught_shares, damaged, read_pairs, refused_share

pytestmark = pytest.mark.slow  # 1,440 pairs through all checks

PAIRS = read_pairs()[::4]
MOST_REFUSED = {"en": 0.1, "it": 0.1}
LEAST_CAUGHT = {"digit": 0.97, "scale": 0.97, "currency": 0.97, "negation": 0.6, "name": 0.97}


def test_there_are_pairs_of_eight_fields() -> None:
    assert len(read_pairs()) == 8 * 180
    assert all(english and italian and english != italian for english, italian in read_pairs())


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_right_translations_are_seldom_refused(source: str, target: str) -> None:
    share, faults = refused_share(PAIRS, source, target)
    assert share <= MOST_REFUSED[source], faults


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_damaged_translations_are_caught(source: str, target: str) -> None:
    for name, (caught, count) in caught_shares(PAIRS, source, target).items():
        assert count >= 15 and caught >= LEAST_CAUGHT[name] * count, name


def test_damages() -> None:
    made = dict(
        damaged("He paid 2 million euros to Rossini here.", "Ha dato 2 milioni di euro a Rossini qui.", "it")
    )
    assert made["digit"].startswith("Ha dato 3 milioni") and made["scale"].startswith("Ha dato 2 miliardi")
    assert "di dollari a" in made["currency"] and "Rossini" not in made["name"]
    assert set(made) == set(DAMAGES) - {"negation"}
    assert dict(damaged("It did not pay.", "Non ha pagato.", "it")) == {}
    assert dict(damaged("It did not pay.", "La ditta non ha pagato.", "it")) == {
        "negation": "La ditta ha pagato."
    }
