import threading
from collections.abc import Iterator

import pytest

from models.store import reach as reach_module
from models.store.reach import ANSWER_SECONDS, Reach
from tests.models.stub_hub import StubHub, serve

HOSTS = ("https://one.invalid/a", "https://two.invalid/b", "https://three.invalid/c")


@pytest.fixture
def server() -> Iterator[StubHub]:
    with serve(StubHub({})) as stub:
        yield stub


def test_several_are_asked_at_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(len(HOSTS))

    def urlopen(*arguments: object, **options: object) -> None:
        together.wait(20)  # as long as not all have been asked
        raise OSError("no such host")

    monkeypatch.setattr(reach_module.urllib.request, "urlopen", urlopen)
    reach = Reach(seconds=30)
    reach.ask(HOSTS)
    assert not any(reach.answers(host) for host in HOSTS) and not together.broken


def test_one_that_is_silent_is_out_of_reach_and_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    over = threading.Event()

    def urlopen(*arguments: object, **options: object) -> None:
        asked.append(arguments)
        over.wait(20)
        raise OSError("too late")

    monkeypatch.setattr(reach_module.urllib.request, "urlopen", urlopen)
    reach = Reach(seconds=0.05)
    assert not any(reach.answers(f"{HOSTS[0]}{number}") for number in range(50))
    over.set()
    assert len(asked) == 1 and ANSWER_SECONDS == 2.0


@pytest.mark.parametrize(
    ("status", "answers"), [(0, True), (404, True), (429, True), (503, False), (407, False)]
)
def test_a_gateways_answer_is_not_the_hosts(server: StubHub, status: int, answers: bool) -> None:
    server.status = status
    assert Reach(seconds=20).answers(server.url) is answers


def test_what_is_no_address_does_not_answer() -> None:
    assert not Reach(seconds=20).answers("nowhere")
