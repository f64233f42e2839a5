"""The interface for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline import FactSheet, Options, summarise
from pipeline.serve import problems
from pipeline.serve.words import words
from tests.fakes import DIES, HANGS, RAISES, FakeEngines
from tests.pipeline.serve.conftest import ENGLISH, ITALIAN, serving, until

Make = Callable[..., dict[str, Any]]


def problem_of(answer: Any) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert set(problem) == {"type", "title", "status", "detail"} and problem["status"] == answer.status_code
    return problem


def test_a_text_becomes_the_sheet_that_python_makes(make: Make) -> None:
    entry = make(ITALIAN, to="it")
    assert entry["status"] == "done" and len(entry["sheets"]) == 1
    sheet = FactSheet.model_validate(entry["sheets"][0])
    same = summarise(ITALIAN, to="it", engines=FakeEngines())
    assert sheet.model_copy(update={"provenance": same.provenance}) == same


def test_both_languages_and_the_options_of_python(make: Make) -> None:
    entry = make(ITALIAN, to="both", sections=["figures"], published="2024-05-04", thresholds={"party": 0.9})
    assert [sheet["output_language"] for sheet in entry["sheets"]] == ["en", "it"]
    assert entry["sheets"][0]["parties"] == [] and entry["sheets"][0]["figures"]
    assert entry["sheets"][0]["article"]["published"] == "2024-05-04"


def test_a_file_keeps_its_name_and_its_day_and_no_path(client: TestClient) -> None:
    answer = client.post(
        "/api/sheets",
        files={"file": ("../../etc/2024-05-04-news.md", f"# {ITALIAN}")},
        data={"to": "source", "sections": "figures,parties", "wait": "true"},
    )
    article = answer.json()["sheets"][0]["article"]
    assert article["source"] == "2024-05-04-news.md" and article["published"] == "2024-05-04"


def test_a_job_is_answered_at_once_and_tells_what_happens(client: TestClient) -> None:
    answer = client.post("/api/sheets", json={"text": ITALIAN, "to": "en"})
    assert answer.status_code == 202
    job = answer.json()
    assert answer.headers["location"] == f"/api/sheets/{job['id']}"
    with client.stream("GET", job["events"]) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        told = [json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: ")]
    kinds = [event["event"] for event in told]
    assert kinds[-1] == "done" and "progress" in kinds
    assert kinds.index("language") < kinds.index("draft")
    assert [event["part"] for event in told if event["event"] == "draft"] == ["facts", "introduction"]
    assert next(event for event in told if event["event"] == "language")["code"] == "it"
    assert client.get(answer.headers["location"]).json()["status"] == "done"


def test_events_go_on_where_a_reader_left_off(client: TestClient, make: Make) -> None:
    id = make(ENGLISH, to="source")["id"]
    with client.stream("GET", f"/api/sheets/{id}/events", headers={"Last-Event-ID": "2"}) as stream:
        numbers = [int(line[4:]) for line in stream.iter_lines() if line.startswith("id: ")]
    assert numbers[0] == 3


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ({"text": ITALIAN, "to": "fr"}, "option", "to cannot be 'fr'; it takes en, it, source, both"),
        ({"text": ITALIAN, "sections": ["numbers"]}, "option", "sections cannot be 'numbers'"),
        ({"text": ITALIAN, "sections": []}, "option", "sections cannot be empty"),
        ({"text": ITALIAN, "published": "yesterday"}, "option", "published cannot be 'yesterday'"),
        ({"text": ITALIAN, "thresholds": {"party": 7}}, "option", "thresholds.party cannot be 7"),
        ({"text": ITALIAN, "wait": "perhaps"}, "option", "wait cannot be 'perhaps'"),
        ({"text": ITALIAN, "url": "x"}, "option", "there is no option 'url'"),
        ({"text": 5}, "request", "send an object with the article's text"),
        ({"text": " \n", "wait": True}, "article", "the input has no text"),
        ({"text": "a\ud800b " * 20, "wait": True}, "article", "broken characters"),
        ({"text": "word " * 50_001, "wait": True}, "article", "has 50,001 words"),
        (
            {"text": "Ein Mann geht durch die Straße nach Hause zu seiner Frau.", "wait": True},
            "language",
            "German",
        ),
    ],
)
def test_what_is_wrong_is_said_as_the_command_line_says_it(
    client: TestClient, body: dict[str, Any], kind: str, words: str
) -> None:
    answer = client.post(
        "/api/sheets", content=json.dumps(body), headers={"content-type": "application/json"}
    )
    problem = problem_of(answer)
    assert answer.status_code == 422 and problem["type"] == f"/problems#{kind}"
    if kind != "language":
        assert words in problem["detail"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.pdf", b"%PDF-1.4 broken", "x.pdf is not read"),
        ("x.docx", b"PK\x03\x04 word/ broken", "x.docx is not read"),
        ("x.xlsx", b"PK\x03\x04", "x.xlsx is not read"),
        ("x.txt", b"", "x.txt has no text"),
        ("x.txt", bytes(range(32)) * 50, "x.txt"),
    ],
)
def test_files_that_are_no_articles_are_refused(
    client: TestClient, name: str, data: bytes, words: str
) -> None:
    problem = problem_of(client.post("/api/sheets", files={"file": (name, data)}, data={"wait": "true"}))
    assert problem["status"] == 422 and words in problem["detail"]


def test_requests_of_other_kinds(client: TestClient) -> None:
    as_form = client.post("/api/sheets", content="text=x", headers={"content-type": "text/plain"})
    assert problem_of(as_form)["status"] == 415
    broken = client.post("/api/sheets", content="{", headers={"content-type": "application/json"})
    assert problem_of(broken)["status"] == 400
    for address in ("/api/sheets/none", "/api/sheets/none/events", "/api/nothing"):
        assert problem_of(client.get(address))["status"] == 404
    assert problem_of(client.put("/api/sheets"))["status"] == 405
    assert problem_of(client.delete("/api/sheets/none"))["status"] == 404


def test_a_crash_costs_the_article_in_hand(client: TestClient, make: Make) -> None:
    raised = client.post("/api/sheets", json={"text": f"{ITALIAN} {RAISES}", "wait": True})
    assert problem_of(raised)["type"] == "/problems#bug" and "this is a bug" in raised.json()["detail"]
    died = client.post("/api/sheets", json={"text": f"{ITALIAN} {DIES}", "wait": True})
    assert problem_of(died)["type"] == "/problems#lost" and "exit status 66" in died.json()["detail"]
    assert make()["status"] == "done"


def test_work_is_stopped_and_what_waits_goes_on(client: TestClient) -> None:
    slow = client.post("/api/sheets", json={"text": f"{ITALIAN} {HANGS}", "to": "it"}).json()
    waiting = client.post("/api/sheets", json={"text": ITALIAN, "to": "it"}).json()
    assert waiting["status"] == "queued" and waiting["ahead"] == 1
    dropped = client.post("/api/sheets", json={"text": ITALIAN, "to": "it"}).json()
    assert client.post(f"/api/sheets/{dropped['id']}/stop").json()["status"] == "stopped"
    until(lambda: client.get(f"/api/sheets/{slow['id']}").json()["stage"] == "Tagging")
    assert [job["id"] for job in client.get("/api/queue").json()] == [slow["id"], waiting["id"]]
    stopped = client.post(f"/api/sheets/{slow['id']}/stop").json()
    assert stopped["status"] == "stopped" and stopped["problem"]["type"] == "/problems#stopped"
    until(lambda: client.get(f"/api/sheets/{waiting['id']}").json()["status"] == "done")


def test_work_that_nobody_watches_ends(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.serve.desk.GRACE_SECONDS", 0.2)
    job = client.post("/api/sheets", json={"text": f"{ITALIAN} {HANGS}", "attended": True}).json()
    until(lambda: client.get(f"/api/sheets/{job['id']}").json()["status"] == "stopped")


def test_a_full_queue_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.serve.desk.MAX_WAITING", 0)
    answer = client.post("/api/sheets", json={"text": ITALIAN})
    assert problem_of(answer)["status"] == 503 and answer.headers["retry-after"]


def test_openapi_names_every_option_and_answer(client: TestClient) -> None:
    api = client.get("/api/openapi.json").json()
    post = api["paths"]["/api/sheets"]["post"]
    for media in ("application/json", "multipart/form-data"):
        properties = post["requestBody"]["content"][media]["schema"]["properties"]
        assert set(Options.__dataclass_fields__) | {"text", "keep", "wait", "attended"} <= set(properties)
        assert properties["to"]["enum"] == ["en", "it", "source", "both"]
    assert "application/problem+json" in post["responses"]["default"]["content"]
    assert {"FactSheet", "JobEntry", "ProblemEntry"} <= set(api["components"]["schemas"])
    assert not [path for path in api["paths"] if not path.startswith(("/api/", "/healthz"))]


def test_schema_and_health(client: TestClient) -> None:
    assert client.get("/api/schema").json() == FactSheet.model_json_schema()
    health = client.get("/healthz").json()
    assert health["status"] in ("ok", "starting") and health["shelf"] is True


def test_engines_that_cannot_be_loaded_are_a_problem_without_a_path(tmp_path: Path) -> None:
    with serving(None, loader="tests.fakes:none_such") as client:
        answer = client.post("/api/sheets", json={"text": ITALIAN, "wait": True})
        assert answer.status_code == 500 and str(tmp_path.parent) not in answer.text


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/api/none", 404, "nothing answers GET at this address"),
        ("PUT", "/api/sheets", 405, "nothing answers PUT at this address"),
        ("GET", "/api/shelf?order=z", 422, "order cannot be 'z': input should be 'made'"),
        ("GET", "/api/shelf?n=-1", 422, "n cannot be '-1': input should be greater"),
        ("GET", "/compare?a=x", 422, "b is missing"),
    ],
)
def test_an_address_that_is_none_is_a_problem_with_what_to_do(
    client: TestClient, method: str, path: str, status: int, said: str
) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status and said in problem_of(answer)["detail"]


def test_every_kind_of_problem_has_its_title_in_both_languages() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(problems.__file__).parent.glob("*.py"))
    kinds = set(re.findall(r'Problem\(\s*"(\w+)"', code))
    assert len(kinds) > 10
    for text in words().values():
        assert {name.removeprefix("problem_") for name in text if name.startswith("problem_")} == kinds
