"""Hard terms put into the other language before a model sees the sentence, for a further attempt."""

from __future__ import annotations

import re

from pipeline.lexicon.terms import TERMS

_WORD = re.compile(r"[^\W\d_]+")


def with_glossary(source: str, language: str) -> str | None:
    """The source with its hard terms already in the other language, or None where it has none."""
    glossary = TERMS[language].renderings
    text = _WORD.sub(lambda match: glossary.get(match[0].lower(), match[0]), source)
    return text if text != source else None
