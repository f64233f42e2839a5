"""The words of the page, by the language of whoever reads it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Words = Mapping[str, str]
DEFAULT = "en"


@cache
def words() -> Mapping[str, Words]:
    """By language."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def preferred(accepted: str) -> str:
    """The language of the page for an Accept-Language header (RFC 9110): the best that there is."""
    ranked = []
    for place, part in enumerate(accepted.split(",")):
        name, _, parameters = part.strip().partition(";")
        weight = parameters.strip().removeprefix("q=") or "1"
        try:
            ranked.append((-float(weight), place, name.strip().split("-")[0].lower()))
        except ValueError:
            continue
    return next((name for weight, _, name in sorted(ranked) if name in words() and weight < 0), DEFAULT)
