"""The values that options take, and the options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from pipeline.console.settings import LANGUAGE_CHOICES, variable
from pipeline.errors import OptionError


class To(StrEnum):
    en = "en"
    it = "it"
    source = "source"
    both = "both"


class Listing(StrEnum):
    table = "table"
    json = "json"


class Format(StrEnum):
    markdown = "markdown"
    json = "json"
    html = "html"


# What the name of an output says that it holds.
FORMAT_OF = {
    ".md": Format.markdown,
    ".markdown": Format.markdown,
    ".json": Format.json,
    ".html": Format.html,
    ".htm": Format.html,
}


class Profile(StrEnum):
    auto = "auto"
    firefox = "firefox"
    hub = "hub"
    local = "local"


class Extent(StrEnum):
    auto = "auto"
    all = "all"
    brief = "brief"


class LogFormat(StrEnum):
    text = "text"
    json = "json"


class Device(StrEnum):
    cpu = "cpu"
    cuda = "cuda"
    auto = "auto"


ToOption = Annotated[
    To, typer.Option("--to", envvar=variable("to"), help="Language of the sheet; source: the article's own.")
]


def _language(code: str) -> str:
    if code not in LANGUAGE_CHOICES:
        raise typer.BadParameter(f"{code!r} is not one of {', '.join(map(repr, LANGUAGE_CHOICES))}")
    return code


LanguageOption = Annotated[
    str,
    typer.Option(
        envvar=variable("language"),
        parser=_language,
        metavar=f"[{'|'.join(LANGUAGE_CHOICES)}]",
        help="What the article is in; auto detects it, but for what is experimental (fr).",
    ),
]
SectionsOption = Annotated[
    str | None,
    typer.Option(
        envvar=variable("sections"),
        help="Comma-separated, of headline,summary,figures,parties,open_questions,dates. Default: all.",
    ),
]
TranslateOption = Annotated[
    Extent,
    typer.Option(
        "--translate",
        envvar=variable("translate"),
        help="all: every sentence that is shown. brief: headline, summary and short phrases; sentences "
        "beside facts stay as in the article. auto: all where the translator is good enough.",
    ),
]
BudgetOption = Annotated[
    float | None,
    typer.Option(
        "--budget",
        envvar=variable("budget"),
        metavar="SECONDS",
        help="Of a sheet's translation, headline and summary first; the rest then stays in the original.",
    ),
]


def _day(text: str) -> date:
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").date()
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2026-11-29") from None


DateOption = Annotated[
    date | None,
    typer.Option(
        "--date",
        parser=_day,
        metavar="YYYY-MM-DD",
        help="Publication date, for words like 'yesterday'.",
    ),
]
FolderDateOption = Annotated[
    date | None,
    typer.Option(
        "--date",
        parser=_day,
        metavar="YYYY-MM-DD",
        help="Publication date of articles that do not say theirs.",
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to this file instead. One that is there is replaced and keeps its mode; a link is "
        "followed; the article itself and read-only files are refused.",
    ),
]
ProfileOption = Annotated[
    Profile,
    typer.Option(
        envvar=variable("profile"),
        help="Where the weights come from; auto: role by role the best that can be had.",
    ),
]
DeviceOption = Annotated[
    Device, typer.Option(envvar=variable("device"), help="Where the hub profile's models run.")
]
WorkersOption = Annotated[
    int | None,
    typer.Option(envvar=variable("workers"), help="Processes. Default: as many as help."),
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show the traceback of what failed.")]
LogFormatOption = Annotated[
    LogFormat,
    typer.Option(
        "--log-format",
        envvar=variable("log_format"),
        help="Lines on standard error: for people, or JSON. May stand after the command too.",
    ),
]
OfflineOption = Annotated[
    bool, typer.Option("--offline", envvar=variable("offline"), help="Open no network connection.")
]


def section_names(sections: str | None) -> tuple[str, ...]:
    """Raises OptionError where none is named."""
    from pipeline import SECTIONS

    if sections is None:
        return SECTIONS
    names = tuple(part.strip() for part in sections.split(",") if part.strip())
    if not names:
        raise OptionError(f"sections cannot be empty; it takes {', '.join(SECTIONS)}")
    return names


def folder_keywords(
    to: To,
    language: str,
    published: date | None,
    sections: str | None,
    translate: Extent,
    budget: float | None,
    profile: Profile,
    offline: bool,
    device: Device,
) -> dict[str, Any]:
    """What `batch` and `archive` ask for alike, as the functions behind them take it."""
    return {
        "to": to.value, "language": language, "sections": section_names(sections),
        "published": published, "translate": translate.value, "budget": budget,
        "profile": profile.value, "offline": offline, "device": device.value,
    }  # fmt: skip
