"""The word forms of a language, for telling a word from what a model made up."""

from __future__ import annotations

import gzip
from collections.abc import Container
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "weights" / "words"


@cache
def load_dictionary(language: str) -> Container[str] | None:
    """The known forms, all lower case; None for a language without a list. See models/weights/README.md."""
    path = _WORDS / f"{language}.txt.gz"
    if not path.is_file():
        return None
    return frozenset(gzip.decompress(path.read_bytes()).decode().split("\n"))
