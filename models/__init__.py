"""Engines: taggers, translators and summarisers, and the weights that they need.

`load(profile)` gives the engines of a profile; `models.store.Store` manages the weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from models.profiles import ProfileEngines
    from models.store.records import Progress

PROFILES = ("auto", "firefox", "hub", "local")


def log_to_stderr() -> None:
    """Show the engines' own lines, such as which profile was chosen and what is about to be fetched."""
    from models import logs

    logs.log_to_stderr()


def load(
    profile: str = "auto",
    *,
    offline: bool = False,
    device: str = "cpu",
    cache: bool = True,
    folder: Path | None = None,
    notify: Callable[[str], None] | None = None,
    progress: Progress | None = None,
) -> ProfileEngines:
    """The engines of "firefox", "hub", "local" or "auto". Nothing is loaded, fetched or asked before an
    engine is.

    `device` is "cpu", "cuda" or "auto" and matters for the hub's models. `cache` keeps finished
    translations on disk (SCHEDA_NO_CACHE=1 switches that off as well). `folder` replaces the
    user's cache folder. `notify` gets one line before something large is fetched and when
    a translator was chosen; `progress` gets a file's name, bytes done, and bytes in all. Raises
    models.errors.UnknownWeightsError for another profile, EngineError for another device.
    """
    from models.profiles import ProfileEngines

    return ProfileEngines(
        profile,
        offline=offline,
        device=device,
        cache=cache,
        folder=folder,
        notify=notify,
        progress=progress,
    )
