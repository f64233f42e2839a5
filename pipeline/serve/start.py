"""The command `serve`: a socket on this machine, uvicorn on it, and what is said on standard error."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import models
from pipeline.errors import OptionError
from pipeline.serve.guard import Rules

TOKEN_VARIABLE = "SCHEDA_TOKEN"
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_ANY = ("0.0.0.0", "::", "")
# Connections at once: events of open pages, and requests.
_MOST_CONNECTIONS = 200
# Open pages are told nothing more once the server ends.
_GRACE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Served:
    """Where, and from what. `keywords` are those of `models.load`; `shelf` is None where no sheet is kept.

    `names`: host names, beside its own, under which the server may be asked. `folder`: a batch's output
    or an archive, whose sheets are put on the shelf first.
    """

    host: str
    port: int
    names: tuple[str, ...]
    open: bool
    keywords: Mapping[str, object]
    shelf: Path | None
    folder: Path | None = None
    loader: str = f"{models.__name__}:load"


def serve(served: Served, say: Callable[[str], None]) -> None:
    """Serve until a signal asks to end. Raises OptionError where the address cannot be had."""
    import uvicorn

    from models import logs
    from pipeline.serve.app import make_app
    from pipeline.serve.shelf import Shelf
    from pipeline.serve.taking import take_in

    listening = _listen(served.host, served.port)
    with contextlib.closing(listening):
        shelf = Shelf(served.shelf, say) if served.shelf else None
        path = ""
        if served.folder is not None:
            if shelf is None:
                raise OptionError("a folder's sheets go on the shelf: leave out --no-shelf")
            taken, unread = take_in(shelf, served.folder)
            others = f"; {unread} are no sheets of this version" if unread else ""
            if taken.beyond:
                others += f"; {taken.beyond} older ones are not: python cli.py ask {served.folder}"
            say(f"{taken.articles} articles of {served.folder} are on the shelf{others}")
            path = f"folders/{taken.id}"
        rules = rules_for(served.host, served.names)
        app = make_app(served.loader, dict(served.keywords), shelf, rules)
        address = _address(served.host, listening.getsockname()[1], path, rules.token)
        say(f"Scheda is at {address} (Ctrl-C ends it)")
        say(f"sheets are kept in {served.shelf}" if served.shelf else "no sheet is kept")
        logs.log_to_stderr("uvicorn", logging.WARNING)
        config = uvicorn.Config(
            app,
            log_config=None,  # its lines are like ours
            log_level="warning",
            access_log=False,
            server_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            ws="none",
        )
        if served.open:
            threading.Timer(1.0, webbrowser.open, (address,)).start()
        uvicorn.Server(config).run(sockets=[listening])


def rules_for(host: str, names: tuple[str, ...]) -> Rules:
    """On loopback no token; elsewhere that of SCHEDA_TOKEN, or a new one."""
    own = {name.lower() for name in names}
    if host in _LOOPBACK:
        return Rules(frozenset(own))
    token = os.environ.get(TOKEN_VARIABLE, "").strip() or secrets.token_urlsafe(24)
    if len(token) < 16:
        raise OptionError(f"{TOKEN_VARIABLE} has fewer than 16 characters; give a longer one, or none")
    if host not in _ANY:
        return Rules(frozenset(own | {host.lower()}), token=token)
    return Rules(frozenset(own | {socket.gethostname().lower()}), addresses=True, token=token)


def _listen(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise OptionError(
            f"host cannot be {host!r}: {error.strerror}; give an address of this machine"
        ) from None
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(256)
    except OSError as error:
        listening.close()
        line = f"port {port} of {host} cannot be had: {error.strerror}; give another with --port, 0 for any"
        raise OptionError(line) from None
    return listening


def _address(host: str, port: int, path: str, token: str | None) -> str:
    shown = "127.0.0.1" if host in _ANY else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/{path}" + (f"?token={token}" if token else "")
