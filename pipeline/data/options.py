"""What a caller may ask for."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from pipeline.data.document import DEFAULT_THRESHOLDS, LanguageCode, Thresholds
from pipeline.errors import OptionError
from pipeline.lexicon.traits import READ, TRAITS

Section = Literal["headline", "summary", "figures", "parties", "open_questions", "dates"]
SECTIONS: tuple[Section, ...] = get_args(Section)
OutputLanguage = Literal["en", "it", "source", "both"]
Extent = Literal["auto", "all", "brief"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may ask for. Raises OptionError for a value that is not offered.

    `to`: the language of the sheet, "source" for the article's own, "both" for a sheet in each.
    `language`: what the article is in, "auto" to detect it. `published`: its date, for "yesterday";
    of a moment the day is taken, and of text what it says in ISO 8601. `thresholds`: how sure the reader
    must be. `translate`: "all" that the sheet shows, "brief" only what introduces it and short phrases, the
    sentences beside facts staying in the article's words; "auto" all where the translator is good enough
    for it (`Translator.faithful`). `budget`: seconds of a sheet's translation, None for as long as it takes.
    """

    to: OutputLanguage = "en"
    language: str = "auto"
    sections: tuple[Section, ...] = SECTIONS
    published: date | None = None
    thresholds: Thresholds = DEFAULT_THRESHOLDS
    translate: Extent = "auto"
    budget: float | None = None

    def __post_init__(self) -> None:
        _one_of("to", self.to, get_args(OutputLanguage))
        _one_of("language", self.language, ("auto", *TRAITS))
        if self.to != "source" and self.language in TRAITS and TRAITS[self.language].experimental:
            name = TRAITS[self.language].name
            raise OptionError(
                f"to cannot be {self.to!r} for an article in {name}: it is read experimentally, and not "
                "translated; it takes source"
            )
        object.__setattr__(self, "published", _day(self.published))
        for section in self.sections:
            _one_of("sections", section, SECTIONS)
        _one_of("translate", self.translate, get_args(Extent))
        if self.budget is not None and not 0 < self.budget < math.inf:
            raise OptionError(f"budget cannot be {self.budget}; it takes a number of seconds above 0")

    def may_load_models(self, summarises: Callable[[], bool]) -> bool:
        """Whether models may be loaded that take gigabytes and minutes: to translate or, where the engines
        have any (`summarises`, asked when it matters), to write summaries. The taggers are none of them."""
        return bool(self.directions()) or ("summary" in self.sections and summarises())

    def directions(self) -> tuple[tuple[LanguageCode, LanguageCode], ...]:
        """From which languages into which something may be translated."""
        spoken = READ if self.language == "auto" else (self.language,)
        pairs = [(one, other) for one in spoken for other in self.outputs(one) if one != other]
        return tuple(pairs) if self.sections else ()

    def outputs(self, spoken: LanguageCode) -> tuple[LanguageCode, ...]:
        """The languages of the sheets of an article in `spoken`."""
        if self.to == "both":
            return ("en", "it")
        return (spoken if self.to == "source" else self.to,)


def _day(published: object) -> date | None:
    try:
        if isinstance(published, str):
            published = datetime.fromisoformat(published.strip())
    except ValueError:
        raise OptionError(f"published cannot be {published!r}; it takes a day such as 2026-11-29") from None
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    raise OptionError(f"published cannot be {published!r}; it takes a date, or text such as 2026-11-29")


def _one_of(option: str, value: str, offered: tuple[str, ...]) -> None:
    if value not in offered:
        raise OptionError(f"{option} cannot be {value!r}; it takes {', '.join(offered)}")
