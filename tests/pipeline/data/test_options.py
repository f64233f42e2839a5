"""What may be asked for, and what is refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pipeline.data import Options
from pipeline.errors import OptionError


@pytest.mark.parametrize(
    "given",
    [
        date(2026, 11, 29), datetime(2026, 11, 29, 23, 59), "2026-11-29", " 2026-11-29 ", "20261129",
        "2026-11-29T23:59:00+01:00",
    ],
)  # fmt: skip
def test_the_day_of_publication_may_be_a_date_a_moment_or_text(given: object) -> None:
    assert Options(published=given).published == date(2026, 11, 29)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["29/11/2026", "yesterday", "", "2026-02-30", 20261129, 0, b"2026-11-29"])
def test_any_other_day_of_publication_is_refused(given: object) -> None:
    with pytest.raises(OptionError, match="published cannot be"):
        Options(published=given)  # type: ignore[arg-type]


@pytest.mark.parametrize("budget", [0, -1.0, float("nan"), float("inf")])
def test_a_budget_is_a_number_of_seconds(budget: float) -> None:
    with pytest.raises(OptionError, match="budget"):
        Options(budget=budget)


def test_an_extent_is_one_that_is_offered() -> None:
    with pytest.raises(OptionError, match="auto, all, brief"):
        Options(translate="some")  # type: ignore[arg-type]
