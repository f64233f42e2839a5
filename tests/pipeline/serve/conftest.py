"""A server over engines without weights, asked in this process; its sheets are made in another."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.serve.app import make_app
from pipeline.serve.guard import Rules
from pipeline.serve.shelf import Shelf

ITALIAN = (
    "Il governo stanzia fondi per le scuole\n\n"
    "Il governo di Roma ha stanziato 138 milioni di euro per le scuole il 3 maggio 2024. "
    "Secondo Mario Rossi i lavori potrebbero costare 250 milioni di euro. "
    "La società Alfa Beta ha assunto 300 persone e ne assumerà altre 40 nel 2025.\n"
)
ENGLISH = (
    "Council approves new bridge\n\n"
    "The City Council approved 12 million dollars for a new bridge on 3 May 2024. "
    "Mary Jones said the works could cost 20 million dollars. About 300 people came to the meeting.\n"
)


def serving(shelf: Path | None, loader: str = "tests.fakes:engines", rules: Rules = Rules()) -> TestClient:  # noqa: B008
    app = make_app(loader, {}, Shelf(shelf) if shelf else None, rules)
    return TestClient(app, base_url="http://127.0.0.1:8765", raise_server_exceptions=False)


@pytest.fixture(scope="session")
def shelf_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shelf") / "shelf.sqlite3"


@pytest.fixture(scope="session")
def client(shelf_path: Path) -> Iterator[TestClient]:
    """One server for all tests that leave it as it was."""
    with serving(shelf_path) as client:
        yield client


@pytest.fixture(scope="session")
def make(client: TestClient) -> Callable[..., dict[str, Any]]:
    """Makes a sheet and gives the answer."""

    def made(text: str = ITALIAN, **options: Any) -> dict[str, Any]:
        answer = client.post("/api/sheets", json={"text": text, "wait": True, **options})
        assert answer.status_code == 200, answer.text
        entry: dict[str, Any] = answer.json()
        return entry

    return made


def until(condition: Callable[[], Any], seconds: float = 180.0) -> Any:
    """What the condition gives, once that is true; the machine may be slow."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come true in time")
