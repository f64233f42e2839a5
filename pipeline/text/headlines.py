"""The headline of a text, by the form of its first line.

A module of the bottom layer.
"""

from __future__ import annotations

import re

from pipeline.data import Span

# Longest headline, in words, taken for one: those of the news sites that were read end at 25.
MAX_HEADLINE_WORDS = 30

_SENTENCE_END = re.compile(r"[.!?…][\"'”»’)]*(?=\s+[\"'“«‘(]*[A-ZÀ-Þ])")


def find_headline(text: str) -> Span | None:
    """The first line, where it reads like a headline: one sentence, short, with more text below it."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    if end < 0 or not text[end:].strip():
        return None
    line = text[start:end].rstrip()
    if len(line.split()) > MAX_HEADLINE_WORDS or (line.endswith(".") and not line.endswith("...")):
        return None
    if _SENTENCE_END.search(line) and len(line.split()) > 20:
        return None
    return Span(start, start + len(line))
