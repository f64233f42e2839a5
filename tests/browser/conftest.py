"""Debian's chromium, driven by playwright, at a server of its own. `make test-browser` installs both."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.server import ROOT, Server

SHOTS = os.environ.get("SCHEDA_SCREENSHOTS")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("shelf") / "shelf.sqlite3")
    yield server
    server.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "no chromium here; install it: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, server: Server) -> Iterator[Callable[..., Any]]:
    """A new page at an address of the server. A script's error, or a refused one, fails the test."""
    contexts: list[Any] = []
    faults: list[str] = []

    def opened(address: str = "/", locale: str = "en-GB", **options: Any) -> Any:
        context = chromium.new_context(locale=locale, accept_downloads=True, **options)
        contexts.append(context)
        context.set_default_timeout(180_000)  # the machine may be busy with other work
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None,
        )
        page.goto(server.address + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults, faults


@pytest.fixture
def shot() -> Callable[[Any, str], None]:
    """Keeps a screenshot where SCHEDA_SCREENSHOTS names a folder."""

    def taken(page: Any, name: str) -> None:
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)

    return taken


@pytest.fixture(scope="session")
def axe() -> str:
    path = ROOT / "build" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
    assert path.exists(), "no axe-core here; `make test-browser` installs it"
    return path.read_text("utf-8")
