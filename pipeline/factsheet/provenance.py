"""How a sheet was made."""

from __future__ import annotations

from pydantic import Field

from pipeline.factsheet.model import Model


class WeightsEntry(Model):
    """A model that took part."""

    role: str
    """What it did: tagger, translation, summary."""
    name: str
    """Its name in the catalogue."""
    sha256: str
    """SHA-256 of its weights."""
    licence: str
    """The licence of its weights."""
    why: str = ""
    """Why no better model did it; empty where this is the best that the profile has."""


class TranslationCounts(Model):
    """What the checks of translation did."""

    checked: int = 0
    """Stretches that were to be translated."""
    retried: int = 0
    """Of these, tried more than once."""
    refused: int = 0
    """Of these, left in the original since no try passed."""
    late: int = 0
    """Of these, left in the original since the time was over."""
    kept: bool = False
    """Whether sentences beside facts were left in the article's words without a try."""
    doubtful: int = 0
    """Of these, shown with a word that no dictionary has."""
    faults: dict[str, int] = Field({})
    """What was wrong with first tries, by name."""


class SummaryCounts(Model):
    """What became of the sentences that a summarisation model offered."""

    offered: int = 0
    """Sentences that it wrote."""
    refused: int = 0
    """Of these, not shown."""
    faults: dict[str, int] = Field({})
    """Why, by name."""


class Provenance(Model):
    """How the sheet was made."""

    profile: str
    """The profile whose weights were used."""
    pipeline_version: str
    """The version of this program."""
    weights: list[WeightsEntry]
    """The models that took part."""
    seconds: dict[str, float]
    """Wall time of each stage."""
    translation: TranslationCounts = TranslationCounts()
    """Counts of the checks of translation."""
    summary: SummaryCounts = SummaryCounts()
    """Counts of generated sentences."""
    warnings: list[str]
    """What a reader of the sheet should know, each a sentence."""
