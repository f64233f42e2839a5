"""Which way a change goes, by its two ends: "from 68% to 74%" cannot be told as a fall."""

from __future__ import annotations

import re

_FROM = r"(?:from|da|dal|dall['’]|dalla|dalle|dai)"
_TO = r"(?:to|a|al|all['’]|alla|alle|ai)"
_AMOUNT = r"\D{0,4}(\d[\d.,]*)\s*(%|[^\W\d_]*)"
_CHANGE = re.compile(rf"\b{_FROM}\s?{_AMOUNT}[^.;:]{{0,40}}?\b{_TO}\s?{_AMOUNT}", re.IGNORECASE)


def direction(text: str, language: str) -> int:
    """1 where the one change of a sentence goes up, -1 where it goes down, 0 where that is not plain."""
    found = _CHANGE.findall(text)
    if len(found) != 1:
        return 0
    low, unit, high, other = found[0]
    if unit and unit.lower() != other.lower():
        return 0
    before, after = _value(low, language), _value(high, language)
    if before is None or after is None:
        return 0
    return (after > before) - (after < before)


def _value(digits: str, language: str) -> float | None:
    digits = digits.rstrip(".,")
    plain = digits.replace(",", "") if language == "en" else digits.replace(".", "").replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
