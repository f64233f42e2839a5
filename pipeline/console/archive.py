"""The commands `archive` and `ask`. Their modules are imported when one runs: `--help` answers at once."""

from __future__ import annotations

from enum import StrEnum
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.console.choices import (
    BudgetOption,
    DebugOption,
    Device,
    DeviceOption,
    Extent,
    FolderDateOption,
    LanguageOption,
    OfflineOption,
    Profile,
    ProfileOption,
    SectionsOption,
    To,
    ToOption,
    TranslateOption,
    folder_keywords,
)
from pipeline.console.progress import bar
from pipeline.console.settings import variable
from pipeline.console.streams import put, say
from pipeline.errors import OptionError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.archive.archive import Done
    from pipeline.archive.records import Names

# Refusals and failures that are listed on standard error; the table has them all.
LISTED = 20
_DEFAULTS = {"id": "id", "text": "text", "title": "title", "date": "date", "language": "language"}


class Shape(StrEnum):
    table = "table"
    csv = "csv"
    json = "json"
    chart = "chart"


def _column(what: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        f"--{what}-column", help=f"The column of the {what}. Default: {_DEFAULTS[what]}."
    )
    return option


def archive(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT",
            help="A folder, a file, or an address (s3://, gs://): articles, Parquet, JSON lines, CSV, WARC.",
        ),
    ],
    out: Annotated[str, typer.Option("--out", help="The folder or address for the tables.")],
    to: ToOption = To.en,
    language: LanguageOption = "auto",
    published: FolderDateOption = None,
    sections: SectionsOption = None,
    translate: TranslateOption = Extent.auto,
    budget: BudgetOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    id_column: Annotated[str | None, _column("id")] = None,
    text_column: Annotated[str | None, _column("text")] = None,
    title_column: Annotated[str | None, _column("title")] = None,
    date_column: Annotated[str | None, _column("date")] = None,
    language_column: Annotated[str | None, _column("language")] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            envvar=variable("workers"),
            help="Actors; 0: no cluster. Default: one a core, or as memory allows.",
        ),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(envvar=variable("address"), help="Of a running Ray cluster. Default: a local one."),
    ] = None,
    rows: Annotated[
        int | None, typer.Option(help="Articles of one file. Default: by how many there are.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Do again what failed.")] = False,
    debug: DebugOption = False,
) -> None:
    """Make the fact sheets of a great many articles, as tables of Parquet, on a cluster.

    Run it again to do what is new, changed or missing.
    """
    _installed()
    from pipeline.archive.archive import make_archive

    columns = {
        "id": id_column,
        "text": text_column,
        "title": title_column,
        "date": date_column,
        "language": language_column,
    }
    done = make_archive(
        source, out, names=_names(columns), workers=workers, address=address, rows=rows, again=again,
        **folder_keywords(to, language, published, sections, translate, budget, profile, offline, device),
    )  # fmt: skip
    raise typer.Exit(_follow(done, out))


def _installed() -> None:
    """Raises OptionError with what to do where the extra is missing."""
    if missing := [name for name in ("pyarrow", "fsspec", "duckdb") if find_spec(name) is None]:
        raise OptionError(
            f"archives need {', '.join(missing)}; install what they need with: pip install -e '.[archive]'"
        )


def _names(columns: dict[str, str | None]) -> Names:
    from pipeline.archive.records import Names

    named = {what: name for what, name in columns.items() if name is not None}
    return Names(**{**_DEFAULTS, **named}, strict=tuple(what for what in named if what != "text"))


def _follow(done: Iterable[Done], out: str) -> int:
    """Say what comes of it, and give the exit status."""
    from collections import Counter

    counts: Counter[str] = Counter()
    kept = listed = status = 0
    try:
        with bar() as advance:
            for part in done:
                counts.update(part.counts)
                kept = part.kept
                for identity, what, reason in part.undone[: LISTED - listed]:
                    listed += 1
                    say(f"{what}: {identity}: {reason}", article=identity, status=what, reason=reason)
                for _ in range(sum(part.counts.values())):
                    advance(part.total)
    except KeyboardInterrupt as stopped:
        say(f"{str(stopped) or 'interrupted'}; run the same command again to go on")
        status = getattr(stopped, "status", 130)
    except OutputError as error:
        say(f"error: {error}")
        status = 1 if counts["done"] + kept else 2
    if counts or not status:
        say(f"{_told(counts, kept)}; see {out}/report.json, and `ask {out} --list`")
    if not status and counts["refused"] + counts["failed"]:
        status = 1 if counts["done"] + kept else 2
    return status


def _told(counts: Mapping[str, int], kept: int) -> str:
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return (told or "nothing to do") + (f", {kept} of earlier runs kept" if kept else "")


def ask(
    archive: Annotated[str, typer.Argument(metavar="OUTPUT", help="What the command archive made.")],
    question: Annotated[
        str | None, typer.Argument(help="SQL, or the name of a ready question (--list).")
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A setting of the question: --set party=Amazon."),
    ] = None,
    format: Annotated[Shape, typer.Option(help="How to show the answer.")] = Shape.table,
    output: Annotated[str | None, typer.Option("--output", "-o", help="Write to this file instead.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the ready questions.")] = False,
    debug: DebugOption = False,
) -> None:
    """Ask a question across an archive: in SQL, or one of the ready ones."""
    _installed()
    from pipeline.archive.ask import ask as answer
    from pipeline.archive.ask import ready_questions
    from pipeline.archive.show import FORMATS
    from pipeline.files import output_at

    if listed or question is None:
        for ready in ready_questions().values():
            takes = f" [--set {' '.join(f'{n}=' for n in ready.settings)}]" if ready.settings else ""
            put(f"{ready.name:16} {ready.about}{takes}\n")
        return
    place = output_at(output) if output and output != "-" else None
    text = FORMATS[format.value](answer(archive, question, _settings(settings or [])))
    if place is None:
        put(text)
        return
    place.write(text)
    say(f"wrote {output}")


def _settings(given: list[str]) -> dict[str, str]:
    """Raises OptionError."""
    pairs = [one.partition("=") for one in given]
    for name, equals, _ in pairs:
        if not name.isidentifier() or not equals:
            raise OptionError(
                f"a setting cannot be {name + equals!r}; it takes NAME=VALUE, as in --set party=Amazon"
            )
    return {name: value for name, _, value in pairs}
