"""What Python callers use: `summarise`, `summarise_file`, `load_engines`."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import models
from models.contracts import Engines
from pipeline.article import article_from_text, read_article
from pipeline.data import (
    DEFAULT_THRESHOLDS,
    SECTIONS,
    Article,
    Extent,
    Options,
    OutputLanguage,
    Section,
    Thresholds,
)
from pipeline.errors import InputError, OptionError
from pipeline.factsheet import FactSheet
from pipeline.run import make_sheets

Profile = Literal["auto", "firefox", "hub", "local"]


_lock = threading.Lock()


def load_engines(profile: Profile = "auto", *, offline: bool = False, device: str = "cpu") -> Engines:
    """The engines of a profile, to be handed to many calls; each is loaded when first needed.

    The same arguments give the same engines. Raises models.errors.ModelError where the
    profile does not exist; a missing weight raises when it is first needed, with the command that fetches it.
    """
    with _lock:  # two first uses at once share one set of engines
        return _engines(profile, offline, device)


@lru_cache(maxsize=4)
def _engines(profile: Profile, offline: bool, device: str) -> Engines:
    return models.load(profile, offline=offline, device=device)


def summarise(
    text: str,
    *,
    to: OutputLanguage = "en",
    language: str = "auto",
    sections: Sequence[str] = SECTIONS,
    published: date | str | None = None,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    translate: Extent = "auto",
    budget: float | None = None,
    profile: Profile = "auto",
    offline: bool = False,
    engines: Engines | None = None,
    source: str | None = None,
) -> FactSheet:
    """The fact sheet of one article given as text.

    `to`: language of the sheet ("source": the article's own). `language`: what the article
    is in; "auto" detects it. `published`: its date, to which "yesterday" refers, also as text
    (2026-11-29). `thresholds`: how sure the reader must be of what it judges. `translate`: "all" that
    the sheet shows, "brief" only headline, summary and short phrases; "auto" goes by how good the
    translator is. `budget`: seconds of the translation, after which sentences stay in the original.
    `engines`: as `load_engines` gives them; else those of `profile` are loaded and kept.
    Raises InputError, LanguageError, OptionError, and models.errors.ModelError where weights are missing:
    all are a SchedaError.
    """
    if not isinstance(text, str):
        raise InputError(f"the article is {type(text).__name__}, not text; decode it, or use summarise_file")
    article = article_from_text(text, source=source)
    engines = engines or load_engines(profile, offline=offline)
    return _sheet(article, to, language, sections, published, thresholds, translate, budget, engines)


def summarise_file(
    path: str | Path,
    *,
    to: OutputLanguage = "en",
    language: str = "auto",
    sections: Sequence[str] = SECTIONS,
    published: date | str | None = None,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    translate: Extent = "auto",
    budget: float | None = None,
    profile: Profile = "auto",
    offline: bool = False,
    engines: Engines | None = None,
) -> FactSheet:
    """The fact sheet of the article in a file; see `summarise`."""
    article = read_article(Path(path))
    engines = engines or load_engines(profile, offline=offline)
    return _sheet(article, to, language, sections, published, thresholds, translate, budget, engines)


def _sheet(
    article: Article,
    to: OutputLanguage,
    language: str,
    sections: Sequence[str],
    published: date | str | None,
    thresholds: Thresholds,
    translate: Extent,
    budget: float | None,
    engines: Engines,
) -> FactSheet:
    options = Options(
        to=to,
        language=language,
        sections=tuple(cast(Section, s) for s in sections),
        published=cast("date | None", published),
        thresholds=thresholds,
        translate=translate,
        budget=budget,
    )
    if options.to == "both":
        raise OptionError("one sheet is in one language: ask twice, or call make_sheets")
    return make_sheets(article, options, engines)[0]
