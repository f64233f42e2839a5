"""Code asks for a trait of a language, never which language it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import models
import pipeline
from pipeline.lexicon.tables import LANGUAGES

_CODES = "|".join(LANGUAGES)
_COMPARES = re.compile(
    rf"""(?:[=!]=|\bis|\bis not)\s*["'](?:{_CODES})["']"""
    rf"""|["'](?:{_CODES})["']\s*[=!]=|\bin [(\[{{]["'](?:{_CODES})["']"""
)
# The lexicon holds the languages.
_APART = ("lexicon",)
_HOMES = [Path(package.__file__ or "").parent for package in (pipeline, models)]
_FILES = [(home, path) for home in _HOMES for path in sorted(home.rglob("*.py"))]


@pytest.mark.parametrize(
    "line",
    ['if language == "it":', "x = 'en' != code", 'if code in ("it", "en"):', 'y = a if b == "en" else c'],
)
def test_a_comparison_is_seen(line: str) -> None:
    assert _COMPARES.search(line)


def test_no_code_compares_with_a_language() -> None:
    files = [path for home, path in _FILES if path.relative_to(home).parts[0] not in _APART]
    assert len(files) > 200
    found = [
        f"{path}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if _COMPARES.search(line)
    ]
    assert not found
