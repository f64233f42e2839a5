"""The command `serve`. The server is imported when the command runs, so that `--help` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.console.choices import (
    DebugOption,
    Device,
    DeviceOption,
    OfflineOption,
    Profile,
    ProfileOption,
)
from pipeline.console.settings import variable
from pipeline.console.streams import say


def serve(
    host: Annotated[
        str,
        typer.Option(
            envvar=variable("host"),
            help="The address to answer at. One beyond this machine asks for a token.",
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(envvar=variable("port"), min=0, max=65535, help="The port; 0 for any that is free."),
    ] = 8765,
    name: Annotated[
        list[str] | None,
        typer.Option(
            envvar=variable("names"), help="A host name under which the server may be asked as well."
        ),
    ] = None,
    open: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    folder: Annotated[
        Path | None,
        typer.Option(help="What a batch or archive made: its sheets are put on the shelf and seen together."),
    ] = None,
    no_shelf: Annotated[
        bool,
        typer.Option("--no-shelf", envvar=variable("no_shelf"), help="Keep no sheet once the server ends."),
    ] = False,
    empty_shelf: Annotated[
        bool, typer.Option("--empty-shelf", help="Delete all sheets from the shelf, and end.")
    ] = False,
    profile: ProfileOption = Profile.auto,
    offline: OfflineOption = False,
    device: DeviceOption = Device.cpu,
    debug: DebugOption = False,
) -> None:
    """Open a page on this machine: paste an article, see its sheet grow; and an interface for programs."""
    from pipeline.serve.shelf import Shelf, shelf_path
    from pipeline.serve.start import Served, serve

    if empty_shelf:
        say(f"{Shelf(shelf_path(), say).empty()} articles were deleted from {shelf_path()}")
        return
    served = Served(
        host=host,
        port=port,
        names=tuple(name or ()),
        open=open,
        keywords={"profile": profile.value, "offline": offline, "device": device.value},
        shelf=None if no_shelf else shelf_path(),
        folder=folder,
    )
    try:
        serve(served, say)
    except KeyboardInterrupt:  # the way to end it
        say("ended")
