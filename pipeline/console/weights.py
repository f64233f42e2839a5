"""The command `models`. The store is imported when a command runs, so that `--help` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.console.progress import display
from pipeline.console.streams import put, say

weights_app = typer.Typer(help="The model weights: list, fetch, check, locate.", no_args_is_help=True)


@weights_app.command("list")
def list_weights() -> None:
    """List every weight: role, profile, size, licence, and whether it is here."""
    from models.store import Store

    for row in Store().status():
        size = f"{row.size / 1e6:,.0f} MB" if row.size else "?"
        state = f"{row.profile:7} {row.role:14} {row.state:8} {size:>9}"
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
