"""The command line: parse arguments, read, call, print, exit.

Results go to standard output; errors and progress to standard error. Exit status: 0 all
well, 1 some articles failed, 2 called wrongly or nothing could be done, 130 interrupted.
Heavy modules are imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import signal
import sys

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Until the handlers of `console.signals` stand: a Ctrl-C during the imports is no traceback either.
    signal.signal(signal.SIGINT, lambda *_: (os.write(2, b"error: interrupted\n"), os._exit(130)))

# numpy's threads wait by spinning: on products as small as the reader's they cost more than they give.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

if __name__ == "__main__":  # before typer is imported, which takes a moment
    from pipeline.console.signals import guard

    guard()

import typer

from pipeline.console.archive import archive, ask
from pipeline.console.choices import (
    BudgetOption,
    DateOption,
    DebugOption,
    Device,
    DeviceOption,
    Extent,
    FolderDateOption,
    Format,
    LanguageOption,
    Listing,
    LogFormat,
    LogFormatOption,
    OfflineOption,
    OutputOption,
    Profile,
    ProfileOption,
    SectionsOption,
    To,
    ToOption,
    TranslateOption,
    WorkersOption,
    folder_keywords,
)
from pipeline.console.faults import met_in, verdict
from pipeline.console.serving import serve
from pipeline.console.settings import from_files, in_environment, list_settings, variable
from pipeline.console.sheets import format_of, options_of, place_of, read, rendered, sheets_of
from pipeline.console.signals import asked_to_end, interruptible
from pipeline.console.streams import discard_output, mend_streams, put, say, say_lines
from pipeline.console.weights import weights_app
from pipeline.errors import OptionError
from pipeline.version import code_version

app = typer.Typer(
    name="scheda",
    help="Fact sheets from Italian and English news articles: figures, parties and open questions, "
    "each tied to the words it came from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(weights_app, name="models")
app.command()(serve)
app.command()(archive)
app.command()(ask)
app.command("settings")(list_settings)


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
    log_format: LogFormatOption = LogFormat.text,
) -> None:
    if version:
        put(f"{code_version()}\n")
        raise typer.Exit


@app.command()
def summarise(
    file: Annotated[
        str, typer.Argument(help="A .txt, .md, .html, .pdf or .docx file; nothing or - for standard input.")
    ] = "-",
    to: ToOption = To.en,
    language: LanguageOption = "auto",
    published: DateOption = None,
    format: Annotated[
        Format | None, typer.Option(help="What to write. Default: as the name after -o says, else markdown.")
    ] = None,
    sections: SectionsOption = None,
    translate: TranslateOption = Extent.auto,
    budget: BudgetOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    output: OutputOption = None,
    debug: DebugOption = False,
) -> None:
    """Make the fact sheet of one article: from a file, from standard input, or pasted."""
    place = place_of(output, file)
    written = format_of(format, place)
    if written is Format.html and to is To.both:
        raise OptionError("one HTML page holds one sheet; run once with --to en and once with --to it")
    options = options_of(to, language, sections, published, translate, budget)
    with met_in("standard input" if file == "-" else file):
        article = read(file)
        sheets = sheets_of(article, options, profile, offline, device)
        text = rendered(sheets, written)
    if place is None:
        put(text)
        return
    place.write(text)
    say(f"wrote {output}")


@app.command()
def explain(
    file: Annotated[
        str, typer.Argument(help="A file as for summarise; nothing or - for standard input.")
    ] = "-",
    language: LanguageOption = "auto",
    format: Annotated[Listing, typer.Option(help="A table to read, or JSON.")] = Listing.table,
    debug: DebugOption = False,
) -> None:
    """List every number of an article: what was made of it, and by which rule."""
    import json

    import models
    from pipeline import explain as explain_numbers

    with met_in("standard input" if file == "-" else file):
        article = read(file)
        engines = models.load("local", offline=True, notify=say)
        rows = explain_numbers(article, options_of(To.source, language, None, None), engines)
    if format is Listing.json:
        put(json.dumps([row.record() for row in rows], ensure_ascii=False, indent=1) + "\n")
        return
    put(f"{'line':>4}  {'number':<32}  {'value':<22}  {'kind and unit':<18}  rule\n")
    for row in rows:
        amount = "" if row.value is None else f"{row.value:.12g}"
        high = "" if row.high is None else f" to {row.high:.12g}"
        what = f"{row.kind} {row.unit}".strip() if row.figure else "no figure"
        text = " ".join(row.text.split())
        put(f"{row.line:>4}  {text:<32}  {amount + high:<22}  {what:<18}  {row.rule}\n")


@app.command()
def batch(
    folder: Annotated[str, typer.Argument(help="The folder of articles, at any depth.")],
    out: Annotated[str, typer.Option("--out", help="The folder for the sheets, tables and report.")],
    to: ToOption = To.en,
    language: LanguageOption = "auto",
    published: FolderDateOption = None,
    sections: SectionsOption = None,
    translate: TranslateOption = Extent.auto,
    budget: BudgetOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    format: Annotated[Format, typer.Option(help="What the index links to; all are written.")] = Format.html,
    separator: Annotated[
        str,
        typer.Option(
            "--csv-separator",
            envvar=variable("csv_separator"),
            help="Of the tables: , or ; (then with decimal commas) or tab.",
        ),
    ] = ",",
    workers: WorkersOption = None,
    force: Annotated[bool, typer.Option("--force", help="Do again what is done and unchanged.")] = False,
    debug: DebugOption = False,
) -> None:
    """Make the fact sheets of every article in a folder, and tables over all of them.

    Run it again to do what is new, changed or failed.
    """
    import models
    from pipeline import summarise_folder
    from pipeline.console.outcomes import tell_outcomes

    models.log_to_stderr()
    outcomes = summarise_folder(
        folder, out, workers=workers, force=force,
        **folder_keywords(to, language, published, sections, translate, budget, profile, offline, device),
        link=format.value, csv_separator=separator,
    )  # fmt: skip
    raise typer.Exit(tell_outcomes(outcomes, Path(out), debug=debug))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a fact sheet."""
    import json

    from pipeline import FactSheet

    put(json.dumps(FactSheet.model_json_schema(), indent=2, ensure_ascii=False) + "\n")


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit status; whatever goes wrong is said in one line."""
    asked, arguments = _log_format(arguments)
    with in_environment({}, log_format=asked[-1] if asked else None), ExitStack() as held:
        return _run([*(f"--log-format={one}" for one in asked), *arguments], held)


def _log_format(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What is asked for, before or after the command, and the other arguments: what is wrong with those is
    said in that form as well."""
    asked, others, left = [], [], iter(arguments)
    for argument in left:
        name, equals, value = argument.partition("=")
        if name == "--log-format":
            asked.append(value if equals else next(left, ""))
        else:
            others.append(argument)
    return asked, others


def _run(arguments: list[str], held: ExitStack) -> int:
    """`held`: keeps what the files say, until all is said."""
    try:
        if "--help" not in arguments:  # how to call the program is told whatever is wrong with them
            held.enter_context(in_environment(from_files()))
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
        error = asked_to_end() or error
        if "--debug" in arguments:
            say_lines(traceback.format_exc())
        status, line = verdict(error)
        say_lines(line) if line.startswith("Usage: ") else say(f"error: {line}")
        return status


def main() -> None:
    """The process: its signals and streams, and its exit status."""
    mend_streams()
    with interruptible():
        status = run(sys.argv[1:])
    sys.exit(status)


if __name__ == "__main__":
    main()
