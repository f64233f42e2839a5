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
    from pipeline.article import MAX_BYTES, article_from_bytes, read_article
    from pipeline.batch import Outcome, summarise_folder
    from pipeline.data import SECTIONS, Article, Extent, Options, OutputLanguage, Section, Thresholds
    from pipeline.factsheet import FactSheet
    from pipeline.files import Output, output_at, write_whole
    from pipeline.run import explain, make_sheets

__all__ = [
    "MAX_BYTES",
    "SECTIONS",
    "Article",
    "Extent",
    "FactSheet",
    "InputError",
    "LanguageError",
    "OptionError",
    "Options",
    "Outcome",
    "Output",
    "OutputError",
    "OutputLanguage",
    "SchedaError",
    "Section",
    "Thresholds",
    "__version__",
    "article_from_bytes",
    "explain",
    "load_engines",
    "make_sheets",
    "output_at",
    "read_article",
    "summarise",
    "summarise_file",
    "summarise_folder",
    "write_whole",
]

_HOMES = {
    "Article": ".data",
    "Extent": ".data",
    "FactSheet": ".factsheet",
    "MAX_BYTES": ".article",
    "Options": ".data",
    "Outcome": ".batch",
    "Output": ".files",
    "OutputLanguage": ".data",
    "SECTIONS": ".data",
    "Section": ".data",
    "Thresholds": ".data",
    "article_from_bytes": ".article",
    "explain": ".run",
    "load_engines": ".api",
    "make_sheets": ".run",
    "output_at": ".files",
    "read_article": ".article",
    "summarise": ".api",
    "summarise_file": ".api",
    "summarise_folder": ".batch",
    "write_whole": ".files",
}


def __getattr__(name: str) -> object:
    """PEP 562: the public names are imported when they are first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name], __name__), name)
