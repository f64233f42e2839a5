"""From what the command line was given to sheets, and to the text of them.

What is heavy is imported inside the functions, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.console.choices import FORMAT_OF, Device, Extent, Format, Profile, To, section_names
from pipeline.console.paste import read_input
from pipeline.console.progress import display
from pipeline.console.signals import asked_to_end
from pipeline.console.streams import say
from pipeline.errors import InputError, OutputError

if TYPE_CHECKING:
    from pipeline import Article, FactSheet, Options, Output


def read(file: str) -> Article:
    if not file.strip():
        raise InputError("the article has no name; give the path of a file, or - for standard input")
    from pipeline import MAX_BYTES, article_from_bytes, limits, read_article

    pasted = read_input(MAX_BYTES + 1) if file == "-" else None
    return limits.bounded(
        limits.READING, lambda: read_article(Path(file)) if pasted is None else article_from_bytes(pasted)
    )


def options_of(
    to: To,
    language: str,
    sections: str | None,
    published: date | None,
    translate: Extent = Extent.auto,
    budget: float | None = None,
) -> Options:
    from typing import cast

    from pipeline import Options, Section

    return Options(
        to=to.value,
        language=language,
        sections=cast("tuple[Section, ...]", section_names(sections)),
        published=published,
        translate=translate.value,
        budget=budget,
    )


def place_of(output: str | None, file: str) -> Output | None:
    """Where the sheet goes, None for standard output; found out before the work rather than after it."""
    from pipeline import output_at

    if output is None or output == "-":
        if sys.stdout is None:
            raise OutputError("standard output is closed; give a file with -o")
        return None
    source = None
    with suppress(OSError, ValueError):  # what is wrong with the input is said when it is read
        source = os.stat(0 if file == "-" else file)
    return output_at(output, source)


def format_of(asked: Format | None, place: Output | None) -> Format:
    """As asked, else as the name of the output says, else Markdown."""
    named = FORMAT_OF.get(place.path.suffix.lower()) if place else None
    if place and asked and named and asked is not named:
        say(f"note: {place.path} is written as {asked.value}, as --format says; its name says {named.value}")
    return asked or named or Format.markdown


def sheets_of(
    article: Article, options: Options, profile: Profile, offline: bool, device: Device
) -> list[FactSheet]:
    with display() as shown:

        def stage(text: str) -> None:
            if stopped := asked_to_end():
                raise stopped  # some library has swallowed it
            if text == TRANSLATING and not shown.draws:  # the one stage that takes long
                say("translating what the sheet shows: seconds, with the local translator minutes")
            shown.stage(text)

        shown.stage("Loading the pipeline")
        import models
        from pipeline import limits, make_sheets
        from pipeline.run import TRANSLATING

        for warning in article.warnings:
            _note(warning)
        engines = models.load(
            profile.value,
            offline=offline,
            device=device.value,
            notify=say,
            progress=shown.fetched,
        )
        heavy = options.may_load_models(lambda: engines.summarises("en", "it"))
        return limits.bounded(
            limits.TRANSLATION if heavy else limits.EXTRACTION,
            lambda: make_sheets(article, options, engines, on_stage=stage, on_warning=_note),
        )


def _note(warning: str) -> None:
    say(f"note: {warning}")


def rendered(sheets: list[FactSheet], format: Format) -> str:
    if format is Format.markdown:
        return "\n".join(sheet.to_markdown() for sheet in sheets)
    if format is Format.html:
        return sheets[0].to_html()
    texts = [sheet.to_json() for sheet in sheets]
    return (texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]") + "\n"
