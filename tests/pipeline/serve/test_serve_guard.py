"""Who may ask, and how much."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from pipeline.errors import OptionError
from pipeline.serve import guard
from pipeline.serve.guard import Rules
from pipeline.serve.problems import Problem, without_paths
from pipeline.serve.reading import file_name
from pipeline.serve.start import rules_for
from tests.pipeline.serve.conftest import ITALIAN, serving

TOKEN = "a-token-of-some-length"


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:1", "localhost", "[::1]:8765", "127.8.8.8"])
def test_loopback_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:8765",
        "192.168.1.2",
        "",
        "[::1",
        "2130706433",
    ],
)
def test_other_names_are_not(client: TestClient, host: str) -> None:
    answer = client.get("/healthz", headers={"Host": host})
    assert answer.status_code == 421 and answer.json()["type"] == "/problems#host"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
    ],
)
def test_other_pages_may_not_post(client: TestClient, headers: dict[str, str]) -> None:
    for method, address in (("POST", "/api/sheets"), ("DELETE", "/api/shelf")):
        answer = client.request(method, address, headers=headers)
        assert answer.status_code == 403 and answer.json()["type"] == "/problems#origin"


def test_its_own_page_may_and_a_link_may_lead_here(client: TestClient) -> None:
    own = {"Origin": "http://127.0.0.1:8765", "Sec-Fetch-Site": "same-origin"}
    answer = client.post("/api/sheets", json={"text": ITALIAN, "to": "it"}, headers=own)
    assert answer.status_code == 202
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/", headers=link).status_code == 200
    picture = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert client.get("/api/shelf", headers=picture).status_code == 403


@pytest.mark.parametrize("address", ["/", "/shelf", "/api/shelf", "/static/app.js", "/nothing", "/healthz"])
def test_every_answer_keeps_the_browser_from_running_and_framing(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert (
        "default-src 'none'" in policy
        and "script-src 'self';" in policy
        and "frame-ancestors 'none'" in policy
    )
    assert "unsafe" not in policy and headers["x-content-type-options"] == "nosniff"
    assert "server" not in headers and "access-control-allow-origin" not in headers


def test_a_body_is_bounded_whether_or_not_it_says_its_size(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MAX_BODY", 1000)
    large = b"x" * 2000
    for content in (large, iter([large[:900], large[900:]])):
        answer = client.post("/api/sheets", content=content, headers={"content-type": "application/json"})
        assert answer.status_code == 413 and "split the file" in answer.json()["detail"]


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        return {}

    monkeypatch.setattr(guard, "BODY_SECONDS", 0.01)
    with pytest.raises(Problem, match="did not come within") as refused:
        asyncio.run(guard._body(Headers({}), receive))
    assert refused.value.status == 408


def test_a_form_holds_one_file(client: TestClient) -> None:
    files = [("file", (f"{i}.txt", ITALIAN)) for i in range(3)]
    answer = client.post("/api/sheets", files=files)
    assert answer.status_code == 400 and answer.json()["type"] == "/problems#request"


def test_beyond_loopback_a_token_is_asked_for() -> None:
    rules = Rules(frozenset({"desk.example"}), token=TOKEN)
    with serving(None, rules=rules) as client:
        home = {"Host": "desk.example"}
        assert client.get("/healthz", headers=home).status_code == 200
        for address in ("/", "/api/shelf", "/static/app.js", "/api/openapi.json"):
            answer = client.get(address, headers=home)
            assert answer.status_code == 401 and TOKEN not in answer.text
        wrong = {**home, "Authorization": "Bearer wrong"}
        assert client.get("/api/shelf", headers=wrong).status_code == 401
        right = {**home, "Authorization": f"Bearer {TOKEN}"}
        assert client.get("/api/shelf", headers=right).status_code == 200
        moved = client.get(f"/shelf?q=x&token={TOKEN}", headers=home, follow_redirects=False)
        assert moved.status_code == 303 and moved.headers["location"] == "/shelf?q=x"
        cookie = moved.headers["set-cookie"]
        assert "HttpOnly" in cookie and "SameSite=lax" in cookie
        kept = {**home, "Cookie": cookie.split(";")[0]}
        assert client.get("/shelf", headers=kept).status_code == 200


def test_which_rules_an_address_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCHEDA_TOKEN", raising=False)
    assert rules_for("127.0.0.1", ("Desk.example",)) == Rules(frozenset({"desk.example"}))
    for host in ("0.0.0.0", "192.168.0.5", "::"):
        assert len(rules_for(host, ()).token or "") >= 16
    assert rules_for("0.0.0.0", ()).addresses and not rules_for("192.168.0.5", ()).addresses
    monkeypatch.setenv("SCHEDA_TOKEN", "short")
    with pytest.raises(OptionError, match="fewer than 16"):
        rules_for("0.0.0.0", ())


def test_no_answer_tells_a_path_of_this_machine() -> None:
    told = (
        "the weights are not in /home/anna/.cache/scheda/x.bin; see ~/.cache/scheda or C:\\Users\\anna\\x.txt"
    )
    assert without_paths(told) == "the weights are not in x.bin; see scheda or x.txt"
    for kept in ("100 km/h and/or 3/5/2024", "https://example.org/a/b", "see /problems", "a / b"):
        assert without_paths(kept) == kept


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a/b.txt", "b.txt"),
        ("C:\\x\\b.txt", "b.txt"),
        ("..", ".."),
        ("\x00\x1b[31m.txt", "[31m.txt"),
        ("", None),
        (None, None),
    ],
)
def test_the_name_of_a_file_is_its_last_part(given: str | None, name: str | None) -> None:
    assert file_name(given) == name


def test_words_of_an_article_are_never_markup(client: TestClient, make: Callable[..., Any]) -> None:
    text = ITALIAN.replace("Il governo", "<script>alert(1)</script><img src=x onerror=alert(2)> Il governo")
    id = make(text, to="source")["id"]
    for address in (f"/sheets/{id}", f"/sheets/{id}/part?show=0", "/shelf"):
        page = client.get(address).text
        assert "<script>alert" not in page and "<img src=x" not in page
    assert client.get(f"/sheets/{id}/file.html").headers["content-disposition"].startswith("attachment")
