"""Many articles: a folder of files in, one named outcome for each."""

from __future__ import annotations

from pipeline.batch.folder import summarise_folder
from pipeline.batch.outcome import Outcome, Status

__all__ = ["Outcome", "Status", "summarise_folder"]
