"""Where the weights are: found, fetched, verified, taken in from a file."""

from __future__ import annotations

from models.store.environment import cache_folder, is_offline
from models.store.records import Check, Progress, Status
from models.store.store import Store

__all__ = ["Check", "Progress", "Status", "Store", "cache_folder", "is_offline"]
