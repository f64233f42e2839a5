"""The sentences that a fact sheet is introduced by, and its headline."""

from pipeline.summary.choose import choose
from pipeline.summary.headline import headline

__all__ = ["choose", "headline"]
