"""The command line: parse arguments, read, call, print, exit.

Results go to standard output; errors and progress to standard error. Exit status: 0 all
well, 1 some articles failed, 2 called wrongly or nothing could be done, 130 interrupted.
Heavy modules are imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.errors import OptionError, SchedaError
from pipeline.version import VERSION

if TYPE_CHECKING:
    from rich.progress import TaskID

    from pipeline import Article, FactSheet, Options

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
# Seconds between two lines of progress where there is no terminal.
LINE_EVERY = 20.0


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
OfflineOption = Annotated[bool, typer.Option("--offline", help="Open no network connection.")]


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        print(VERSION)
        raise typer.Exit


@app.command()
def summarise(
    file: Annotated[
        str, typer.Argument(help="A .txt, .md, .html, .pdf or .docx file; nothing or - for standard input.")
    ] = "-",
    to: ToOption = To.en,
    language: LanguageOption = Language.auto,
    published: DateOption = None,
    format: Annotated[Format, typer.Option(help="What to print.")] = Format.markdown,
    sections: SectionsOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead.")] = None,
) -> None:
    """Make the fact sheet of one article: from a file, from standard input, or pasted."""
    _check_output(output, format, to)
    options = _options(to, language, sections, published)
    article = _read(file)
    sheets = _make_sheets(article, options, profile, offline, device)
    _write(_rendered(sheets, format), output)


@app.command()
def batch(
    folder: Annotated[Path, typer.Argument(help="The folder of articles, at any depth.")],
    out: Annotated[Path, typer.Option("--out", help="The folder for the sheets, tables and report.")],
    to: ToOption = To.en,
    language: LanguageOption = Language.auto,
    published: DateOption = None,
    sections: SectionsOption = None,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    format: Annotated[Format, typer.Option(help="What the index links to; all are written.")] = Format.html,
    workers: Annotated[int | None, typer.Option(help="Processes. Default: as many as help.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Do again what is done and unchanged.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of what failed.")] = False,
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
    )  # fmt: skip
    try:
        with closing(outcomes), _bar() as advance:
            for outcome in outcomes:
                counts[outcome.status] += 1
                if outcome.reason and counts["refused"] + counts["failed"] <= LISTED:
                    _say(f"{outcome.status}: {outcome.article}: {outcome.reason}")
                if debug and outcome.trace:
                    _say(outcome.trace)
                advance(outcome.total)
    except KeyboardInterrupt:
        _say("interrupted; run the same command again to go on")
        status = 130
    except OutputError as error:
        _say(f"error: {error}")
        status = 1 if counts["done"] + counts["unchanged"] else 2
    listed = ", ".join(f"{count} {name}" for name, count in counts.items())
    written = [str(out / name) for name in ("index.html", "report.json") if (out / name).exists()]
    _say(f"{listed or 'nothing done'}" + (f"; see {' and '.join(written)}" if written else ""))
    if not status and counts["refused"] + counts["failed"]:
        status = 1 if counts["done"] + counts["unchanged"] else 2
    raise typer.Exit(status)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a fact sheet."""
    import json

    from pipeline import FactSheet

    print(json.dumps(FactSheet.model_json_schema(), indent=2, ensure_ascii=False))


@weights_app.command("list")
def list_weights() -> None:
    """List every weight: role, profile, size, licence, and whether it is here."""
    from models.store import Store

    for row in Store().status():
        size = f"{row.size / 1e6:,.0f} MB" if row.size else "?"
        state = f"{row.profile:6} {row.role:14} {row.state:8} {size:>9}"
        print(f"{row.name:24} {state}  {row.licence:12} {row.about}")


@weights_app.command()
def pull(
    name: Annotated[str, typer.Argument(help="A name of `models list`, or a profile.")] = "local",
    file: Annotated[
        Path | None, typer.Option("--from", help="Take in this file, brought by hand, by its hash.")
    ] = None,
) -> None:
    """Fetch weights into the cache, or take in a file that was brought by hand."""
    from models.store import Store

    with _display() as display:
        store = Store(notify=_say, progress=display.fetched)
        if file is not None:
            name = store.adopt(file)
            _say(f"{file} is {name}; it is in {store.folder_of(name)} now")
            return
        folders = store.pull(name)
    for folder in folders:
        _say(f"ready: {folder}")


@weights_app.command()
def verify(
    name: Annotated[str | None, typer.Argument(help="A name of `models list`, or a profile.")] = None,
) -> None:
    """Hash the weights that are here and compare them with the catalogue; exit status 1 if any is wrong."""
    from models.store import Store

    with _display() as display:
        checks = Store(progress=display.fetched).verify(name)
    for check in checks:
        print(f"{check.weights}/{check.file}: {check.problem or 'ok'}")
    if not checks:
        _say("no weights are here yet; fetch them with: python cli.py models pull")
    if any(check.problem for check in checks):
        sys.exit(1)


@weights_app.command()
def where() -> None:
    """Print the folder that holds the weights."""
    from models.store import Store

    print(Store().where())


def _read(file: str) -> Article:
    from pipeline import article_from_bytes, read_article

    if file != "-":
        return read_article(Path(file))
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
        _say(f"Paste the article, then press {end} on a line of its own.")
    return article_from_bytes(sys.stdin.buffer.read())


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


def _check_output(output: Path | None, format: Format, to: To) -> None:
    """Find out before the work what would only fail after it."""
    if format is Format.html and to is To.both:
        raise OptionError("one HTML page holds one sheet; run once with --to en and once with --to it")
    if output is not None and (output.is_dir() or not output.parent.is_dir()):
        raise OptionError(f"{output} cannot be written: give a file in a folder that exists")


def _make_sheets(
    article: Article, options: Options, profile: Profile, offline: bool, device: Device
) -> list[FactSheet]:
    with _display() as display:
        display.stage("Loading the pipeline")
        import models
        from pipeline import make_sheets

        for warning in article.warnings:
            _say(f"note: {warning}")
        engines = models.load(
            profile.value,
            offline=offline,
            device=device.value,
            notify=_say,
            progress=display.fetched,
        )
        return make_sheets(article, options, engines, on_stage=display.stage)


def _rendered(sheets: list[FactSheet], format: Format) -> str:
    if format is Format.markdown:
        return "\n".join(sheet.to_markdown() for sheet in sheets)
    if format is Format.html:
        return sheets[0].to_html()
    texts = [sheet.model_dump_json(indent=2) for sheet in sheets]
    return (texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]") + "\n"


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    from pipeline import write_whole

    try:
        write_whole(output, text)
    except OSError as error:
        raise SchedaError(f"{output} cannot be written: {error.strerror or error}") from None
    _say(f"wrote {output}")


class Display:
    """What is being done, on a terminal: a spinner with the stage, a bar per file that is fetched."""

    def stage(self, text: str) -> None:
        """Name the stage at work."""

    def fetched(self, name: str, done: int, total: int) -> None:
        """Show that `done` of `total` bytes of a file are here."""


@contextmanager
def _display() -> Iterator[Display]:
    """Drawn on standard error where that is a terminal; silent elsewhere."""
    if not sys.stderr.isatty():
        yield Display()
        return
    from rich.console import Console, Group
    from rich.live import Live
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    stages = Progress(SpinnerColumn(), TextColumn("{task.description}"))
    files = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )

    class Drawn(Display):
        def __init__(self) -> None:
            self.at_work: TaskID | None = None
            self.bars: dict[str, TaskID] = {}

        def stage(self, text: str) -> None:
            if self.at_work is None:
                self.at_work = stages.add_task(text)
            stages.update(self.at_work, description=text)

        def fetched(self, name: str, done: int, total: int) -> None:
            if name not in self.bars:
                self.bars[name] = files.add_task(name, total=total or None)
            files.update(self.bars[name], completed=done)

    with Live(Group(stages, files), console=Console(stderr=True), transient=True):
        yield Drawn()


@contextmanager
def _bar() -> Iterator[Callable[[int], None]]:
    """Called with the total after each article: a bar on a terminal, elsewhere a line now and then."""
    if sys.stderr.isatty():
        from rich import progress
        from rich.console import Console

        class Rate(progress.ProgressColumn):
            def render(self, task: progress.Task) -> str:
                return f"{task.speed:.1f}/s" if task.speed else ""

        columns = (
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            Rate(),
            progress.TimeRemainingColumn(),
        )
        with progress.Progress(*columns, console=Console(stderr=True)) as bar:
            task = bar.add_task("articles", total=None)
            yield lambda total: bar.update(task, advance=1, total=total)
        return
    done, begin, said = 0, 0.0, 0.0

    def advance(total: int) -> None:
        nonlocal done, begin, said
        done, now = done + 1, time.monotonic()
        begin, said = begin or now, said or now  # loading the engines is no part of the rate
        if now - said >= LINE_EVERY:
            said = now
            _say(f"{done} of {total} articles, {(done - 1) / (now - begin):.1f}/s")

    yield advance


def _say(line: str) -> None:
    """A line on standard error; what a file's name could do to a terminal is taken out."""
    safe = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in line)
    print(safe, file=sys.stderr, flush=True)


def _fail(message: str, status: int = 2) -> NoReturn:
    _say(f"error: {message}")
    sys.exit(status)


def main() -> None:
    """Run the command line; a mistake of the user's ends in one line, not in a traceback."""
    from models.errors import ModelError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows consoles default to a legacy code page
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except (SchedaError, ModelError) as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail("interrupted", 130)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): no message, and none at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
