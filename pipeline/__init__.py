"""Fact sheets from Italian and English news articles.

    from pipeline import load_engines, summarise

    sheet = summarise(text, to="en")
    print(sheet.to_markdown())

    engines = load_engines("local")            # once
    for text in articles:
        sheet = summarise(text, to="it", engines=engines)

    for outcome in summarise_folder("articles", "sheets", to="en"):
        print(outcome.article, outcome.status)

Heavy imports happen on first use, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import InputError, LanguageError, OptionError, OutputError, SchedaError
from pipeline.version import VERSION as __version__

if TYPE_CHECKING:
    from pipeline.api import load_engines, summarise, summarise_file
    from pipeline.batch import Outcome, summarise_folder
    from pipeline.factsheet import FactSheet

__all__ = [
    "FactSheet",
    "InputError",
    "LanguageError",
    "OptionError",
    "Outcome",
    "OutputError",
    "SchedaError",
    "__version__",
    "load_engines",
    "summarise",
    "summarise_file",
    "summarise_folder",
]

_HOMES = {
    "FactSheet": "pipeline.factsheet",
    "Outcome": "pipeline.batch",
    "load_engines": "pipeline.api",
    "summarise": "pipeline.api",
    "summarise_file": "pipeline.api",
    "summarise_folder": "pipeline.batch",
}


def __getattr__(name: str) -> object:
    """PEP 562: the public names are imported when they are first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
