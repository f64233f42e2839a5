"""The command line: parse arguments, read, call, print, exit.

Results go to standard output; errors and progress to standard error. Exit status: 0 all
well, 1 some articles failed, 2 called wrongly or nothing could be done, 130 interrupted.
Heavy modules are imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

if __name__ == "__main__":  # before typer is imported, which takes a moment in which Ctrl-C may come
    from pipeline.console.signals import guard

    guard()

import typer

from pipeline.console.faults import bug_line, met_in
from pipeline.console.paste import read_paste, reads_keys
from pipeline.console.progress import bar, display
from pipeline.console.signals import interruptible
from pipeline.console.streams import discard_output, mend_streams, put, say, say_lines
from pipeline.errors import InputError, OptionError, OutputError, SchedaError
from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline import Article, FactSheet, Options, Output

app = typer.Typer(
    name="scheda",
    help="Fact sheets from Italian and English news articles: figures, parties and open questions, "
    "each tied to the words it came from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
weights_app = typer.Typer(help="The model weights: list, fetch, check, locate.", no_args_is_help=True)
app.add_typer(weights_app, name="models")


# Refusals and failures of a batch that are listed on standard error; the report has them all.
LISTED = 100


class To(StrEnum):
    en = "en"
    it = "it"
    source = "source"
    both = "both"


class Language(StrEnum):
    auto = "auto"
    en = "en"
    it = "it"


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
    local = "local"
    hub = "hub"


class Device(StrEnum):
    cpu = "cpu"
    cuda = "cuda"
    auto = "auto"


ToOption = Annotated[To, typer.Option("--to", help="Language of the sheet; source: the article's own.")]
LanguageOption = Annotated[Language, typer.Option(help="What the article is in; auto detects it.")]
SectionsOption = Annotated[
    str | None,
    typer.Option(
        help="Comma-separated, of headline,summary,figures,parties,open_questions,dates. Default: all."
    ),
]
DateOption = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="Publication date, for words like 'yesterday'."),
]
ProfileOption = Annotated[Profile, typer.Option(help="Where the weights come from.")]
DeviceOption = Annotated[Device, typer.Option(help="Where the hub profile's models run.")]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show the traceback of what failed.")]
OfflineOption = Annotated[bool, typer.Option("--offline", help="Open no network connection.")]


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        put(f"{VERSION}\n")
        raise typer.Exit


@app.command()
def summarise(
    file: Annotated[
        str, typer.Argument(help="A .txt, .md, .html, .pdf or .docx file; nothing or - for standard input.")
    ] = "-",
    to: ToOption = To.en,
    language: LanguageOption = Language.auto,
    published: DateOption = None,
    format: Annotated[
        Format | None, typer.Option(help="What to write. Default: as the name after -o says, else markdown.")
    ] = None,
    sections: SectionsOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            help="Write to this file instead. One that is there is replaced and keeps its mode; a link is "
            "followed; the article itself and read-only files are refused.",
        ),
    ] = None,
    debug: DebugOption = False,
) -> None:
    """Make the fact sheet of one article: from a file, from standard input, or pasted."""
    place = _place(output, file)
    written = _format(format, place)
    if written is Format.html and to is To.both:
        raise OptionError("one HTML page holds one sheet; run once with --to en and once with --to it")
    options = _options(to, language, sections, published)
    with met_in("standard input" if file == "-" else file):
        article = _read(file)
        sheets = _make_sheets(article, options, profile, offline, device)
        text = _rendered(sheets, written)
    if place is None:
        put(text)
        return
    place.write(text)
    say(f"wrote {output}")


@app.command()
def batch(
    folder: Annotated[str, typer.Argument(help="The folder of articles, at any depth.")],
    out: Annotated[str, typer.Option("--out", help="The folder for the sheets, tables and report.")],
    to: ToOption = To.en,
    language: LanguageOption = Language.auto,
    published: Annotated[
        datetime | None,
        typer.Option(
            "--date", formats=["%Y-%m-%d"], help="Publication date of articles that do not say theirs."
        ),
    ] = None,
    sections: SectionsOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    format: Annotated[Format, typer.Option(help="What the index links to; all are written.")] = Format.html,
    separator: Annotated[
        str,
        typer.Option("--csv-separator", help="Of the tables: , or ; (then with decimal commas) or tab."),
    ] = ",",
    workers: Annotated[int | None, typer.Option(help="Processes. Default: as many as help.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Do again what is done and unchanged.")] = False,
    debug: DebugOption = False,
) -> None:
    """Make the fact sheets of every article in a folder, and tables over all of them.

    Run it again to do what is new, changed or failed.
    """
    from collections import Counter
    from contextlib import closing

    import models
    from pipeline import OutputError, summarise_folder

    counts: Counter[str] = Counter()
    status = 0
    models.log_to_stderr()
    outcomes = summarise_folder(
        folder, out, to=to.value, language=language.value, sections=_section_names(sections),
        published=published.date() if published else None, profile=profile.value, offline=offline,
        device=device.value, workers=workers, force=force, link=format.value,
        csv_separator=separator,
    )  # fmt: skip
    try:
        with closing(outcomes), bar() as advance:
            for outcome in outcomes:
                counts[outcome.status] += 1
                if outcome.reason and counts["refused"] + counts["failed"] <= LISTED:
                    say(f"{outcome.status}: {outcome.article}: {outcome.reason}")
                if debug and outcome.trace:
                    say_lines(outcome.trace)
                advance(outcome.total)
    except KeyboardInterrupt as stopped:
        say(f"{str(stopped) or 'interrupted'}; run the same command again to go on")
        status = getattr(stopped, "status", 130)
    except OutputError as error:
        say(f"error: {error}")
        if not Path(out).is_dir():  # what was done went with it
            counts.clear()
        status = 1 if counts["done"] + counts["unchanged"] else 2
    listed = ", ".join(f"{count} {name}" for name, count in counts.items())
    written = [str(path) for name in ("index.html", "report.json") if (path := Path(out, name)).exists()]
    say(f"{listed or 'nothing done'}" + (f"; see {' and '.join(written)}" if written else ""))
    if not status and counts["refused"] + counts["failed"]:
        status = 1 if counts["done"] + counts["unchanged"] else 2
    raise typer.Exit(status)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a fact sheet."""
    import json

    from pipeline import FactSheet

    put(json.dumps(FactSheet.model_json_schema(), indent=2, ensure_ascii=False) + "\n")


@weights_app.command("list")
def list_weights() -> None:
    """List every weight: role, profile, size, licence, and whether it is here."""
    from models.store import Store

    for row in Store().status():
        size = f"{row.size / 1e6:,.0f} MB" if row.size else "?"
        state = f"{row.profile:6} {row.role:14} {row.state:8} {size:>9}"
        put(f"{row.name:24} {state}  {row.licence:12} {row.about}\n")


@weights_app.command()
def pull(
    name: Annotated[str, typer.Argument(help="A name of `models list`, or a profile.")] = "local",
    file: Annotated[
        Path | None, typer.Option("--from", help="Take in this file, brought by hand, by its hash.")
    ] = None,
) -> None:
    """Fetch weights into the cache, or take in a file that was brought by hand."""
    from models.store import Store

    with display() as shown:
        store = Store(notify=say, progress=shown.fetched)
        if file is not None:
            name = store.adopt(file)
            say(f"{file} is {name}; it is in {store.folder_of(name)} now")
            return
        folders = store.pull(name)
    for folder in folders:
        say(f"ready: {folder}")


@weights_app.command()
def verify(
    name: Annotated[str | None, typer.Argument(help="A name of `models list`, or a profile.")] = None,
) -> None:
    """Hash the weights that are here and compare them with the catalogue; exit status 1 if any is wrong."""
    from models.store import Store

    with display() as shown:
        checks = Store(progress=shown.fetched).verify(name)
    for check in checks:
        put(f"{check.weights}/{check.file}: {check.problem or 'ok'}\n")
    if not checks:
        say("no weights are here yet; fetch them with: python cli.py models pull")
    if any(check.problem for check in checks):
        raise typer.Exit(1)


@weights_app.command()
def where() -> None:
    """Print the folder that holds the weights."""
    from models.store import Store

    put(f"{Store().where()}\n")


def _read(file: str) -> Article:
    if not file.strip():
        raise InputError("the article has no name; give the path of a file, or - for standard input")
    pasted = _pasted() if file == "-" else None  # asked for before the heavy imports
    from pipeline import article_from_bytes, limits, read_article

    with limits.bounded(limits.READING):
        return read_article(Path(file)) if pasted is None else article_from_bytes(pasted)


def _pasted() -> bytes:
    """Standard input up to a little more than an article may have. Raises InputError."""
    from pipeline import MAX_BYTES

    if sys.stdin is None:
        raise InputError("standard input is closed; give the path of a file")
    by_key = reads_keys(sys.stdin)
    if sys.stdin.isatty():
        end = "Ctrl-D" if by_key else "Ctrl-Z and Enter"
        say(f"Paste the article, then press {end} on a line of its own.")
    try:
        return read_paste(sys.stdin.fileno()) if by_key else sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror or error}") from None


def _options(to: To, language: Language, sections: str | None, published: datetime | None) -> Options:
    from typing import cast

    from pipeline import Options, Section

    when: date | None = published.date() if published else None
    return Options(
        to=to.value,
        language=language.value,
        sections=cast("tuple[Section, ...]", _section_names(sections)),
        published=when,
    )


def _section_names(sections: str | None) -> tuple[str, ...]:
    from pipeline import SECTIONS

    if sections is None:
        return SECTIONS
    names = tuple(part.strip() for part in sections.split(",") if part.strip())
    if not names:
        raise OptionError(f"sections cannot be empty; it takes {', '.join(SECTIONS)}")
    return names


def _place(output: str | None, file: str) -> Output | None:
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


def _format(asked: Format | None, place: Output | None) -> Format:
    """As asked, else as the name of the output says, else Markdown."""
    named = FORMAT_OF.get(place.path.suffix.lower()) if place else None
    if place and asked and named and asked is not named:
        say(f"note: {place.path} is written as {asked.value}, as --format says; its name says {named.value}")
    return asked or named or Format.markdown


def _make_sheets(
    article: Article, options: Options, profile: Profile, offline: bool, device: Device
) -> list[FactSheet]:
    with display() as shown:
        shown.stage("Loading the pipeline")
        import models
        from pipeline import limits, make_sheets

        for warning in article.warnings:
            _note(warning)
        engines = models.load(
            profile.value,
            offline=offline,
            device=device.value,
            notify=say,
            progress=shown.fetched,
        )
        heavy = options.may_load_models("hub") and options.may_load_models(engines.choose())
        with limits.bounded(limits.TRANSLATION if heavy else limits.EXTRACTION):
            return make_sheets(article, options, engines, on_stage=shown.stage, on_warning=_note)


def _note(warning: str) -> None:
    say(f"note: {warning}")


def _rendered(sheets: list[FactSheet], format: Format) -> str:
    if format is Format.markdown:
        return "\n".join(sheet.to_markdown() for sheet in sheets)
    if format is Format.html:
        return sheets[0].to_html()
    texts = [sheet.to_json() for sheet in sheets]
    return (texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]") + "\n"


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit status; whatever goes wrong is said in one line."""
    try:
        command = typer.main.get_command(app)
        with command.make_context(Path(sys.argv[0]).name, list(arguments)) as context:
            command.invoke(context)
        put("")
        return 0
    except typer.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        discard_output()  # the reader of our output went away (`| head`)
        return 0
    except (Exception, KeyboardInterrupt) as error:
        if "--debug" in arguments:
            say_lines(traceback.format_exc())
        status, line = _verdict(error)
        say_lines(line) if line.startswith("Usage: ") else say(f"error: {line}")
        return status


def _verdict(error: BaseException) -> tuple[int, str]:
    """Exit status and one line for a person; the help where a command was given nothing at all."""
    if isinstance(error, KeyboardInterrupt):
        return getattr(error, "status", 130), str(error) or "interrupted"
    if isinstance(error, SchedaError):
        return 2, str(error)
    if isinstance(error, typer.TyperException):
        return 2, error.format_message().replace("Value error, ", "")
    if isinstance(error, OSError):
        discard_output()
        at = f"{error.filename}: " if error.filename else ""
        return 2, f"the system refused: {at}{error.strerror or error}"
    if isinstance(error, MemoryError):
        return 2, "there is not enough memory; close other programs, or give a shorter article"
    return 1, bug_line(error)


def main() -> None:
    """The process: its signals and streams, and its exit status."""
    mend_streams()
    with interruptible():
        status = run(sys.argv[1:])
    sys.exit(status)


if __name__ == "__main__":
    main()
