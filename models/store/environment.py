"""What the environment says about folders and the network."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from models.errors import ModelError

# Variables that forbid the network: ours, and the one that users of the hub know.
OFFLINE_VARIABLES = ("SCHEDA_OFFLINE", "HF_HUB_OFFLINE")
DEFAULT_HUB = "https://huggingface.co"


def cache_folder() -> Path:
    """The platform's user cache folder for Scheda; SCHEDA_CACHE overrides it. Raises ModelError."""
    chosen = os.environ.get("SCHEDA_CACHE")
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError:
            raise ModelError(f"SCHEDA_CACHE is {chosen}, and there is no such user; give a folder") from None
    return Path(platformdirs.user_cache_dir("scheda", appauthor=False))


def is_offline() -> bool:
    return any(is_on(name) for name in OFFLINE_VARIABLES)


def hub_endpoint() -> str:
    """The hub's address; HF_ENDPOINT names a mirror."""
    return os.environ.get("HF_ENDPOINT", DEFAULT_HUB).rstrip("/")


def is_on(variable: str) -> bool:
    return os.environ.get(variable, "").strip().lower() in ("1", "true", "yes", "on")
