"""Where the weights are: found, fetched, verified, taken in from a file."""

from __future__ import annotations

from models.store.environment import cache_folder, is_offline
from models.store.store import Check, Status, Store

__all__ = ["Check", "Status", "Store", "cache_folder", "is_offline"]
