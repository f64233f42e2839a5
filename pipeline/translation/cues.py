"""Negations and hedges: what a translation may neither lose nor, for negations, add."""

from __future__ import annotations

from pipeline.text.polarity import compare, read_polarity


def cue_fault(source: str, hypothesis: str, source_language: str, target: str) -> str | None:
    """Which of them the hypothesis lost or added, or None."""
    return compare(read_polarity(source, source_language), read_polarity(hypothesis, target))
