"""Which way a change goes, by its two ends: "from 68% to 74%" cannot be told as a fall."""

from __future__ import annotations

from pipeline.numbers.compared import read_amounts


def direction(text: str, language: str) -> int:
    """1 where the one change of a sentence goes up, -1 where it goes down, 0 where that is not plain."""
    amounts = [amount for amount in read_amounts(text, language) if amount.step and not amount.limit]
    before = [amount for amount in amounts if amount.step == "from"]
    after = [amount for amount in amounts if amount.step == "to" and before and amount.unit == before[0].unit]
    if len(before) != 1 or len(after) != 1:
        return 0
    low, high = (float(min(ends[0].keys)) * (-1 if ends[0].negative else 1) for ends in (before, after))
    return (high > low) - (high < low)
