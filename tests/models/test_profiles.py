import socket
import threading
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

import models
from models import choosing
from models.bergamot import BergamotTranslator
from models.cache import CachedTranslator
from models.contracts import Engines
from models.errors import EngineError, FetchError, MissingWeightsError, UnknownWeightsError
from models.llama import LlamaTranslator
from models.marian import MarianTranslator
from models.profiles import ProfileEngines, SecondBest
from models.store import Store
from models.store import reach as reach_module
from models.store.reach import Reach
from pipeline import summarise

GITHUB, BUCKET, HUB = "media.githubusercontent.com", "storage.googleapis.com", "huggingface.co"


@pytest.fixture
def lines() -> list[str]:
    return []


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks a real host; those that say who answers replace this."""
    monkeypatch.setattr(Reach, "ask", lambda self, addresses: list(addresses))
    monkeypatch.setattr(Reach, "answers", lambda self, address: pytest.fail(f"asked {address}"))
    monkeypatch.delenv("HF_ENDPOINT", raising=False)


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def set_hosts(*hosts: str) -> None:
        monkeypatch.setattr(Reach, "answers", lambda self, address: any(host in address for host in hosts))

    return set_hosts


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of weights that were fetched; none is: those in `broken` fail."""
    names: list[str] = []

    def fetch(self: ProfileEngines, weights: object) -> None:
        names.append(weights.name)  # type: ignore[attr-defined]
        if f"broken {names[-1]}" in names:
            raise FetchError(f"{names[-1]} could not be fetched: it is broken")

    monkeypatch.setattr(ProfileEngines, "_fetch", fetch)
    return names


def load(profile: str, folder: Path, lines: list[str], *, offline: bool = False) -> ProfileEngines:
    return models.load(profile, folder=folder, notify=lines.append, offline=offline, cache=False)


def ready(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(Store, "is_ready", lambda self, name: name in names)


def test_unknown_names_list_the_known(tmp_path: Path) -> None:
    with pytest.raises(UnknownWeightsError, match="auto, firefox, hub, local"):
        models.load("fast", folder=tmp_path)
    with pytest.raises(EngineError, match="cpu, cuda, auto"):
        models.load("local", device="tpu", folder=tmp_path)
    with pytest.raises(UnknownWeightsError, match="it-en"):
        models.load("local", folder=tmp_path).translator("it", "fr")


def test_loading_touches_nothing(tmp_path: Path) -> None:
    engines = models.load("auto", folder=tmp_path / "cache")
    assert engines.profile == "auto"
    assert not (tmp_path / "cache").exists()


def test_local_has_both_directions_and_no_summariser(tmp_path: Path, lines: list[str]) -> None:
    engines = models.load("local", folder=tmp_path, notify=lines.append)
    assert engines.translator("it", "en") is engines.translator("en", "it")
    assert isinstance(engines.translator("it", "en"), CachedTranslator)
    assert engines.translator("it", "en").weights[0].licence == "Apache-2.0"
    assert engines.summariser("it") is None and lines == []


def test_the_cache_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(
        models.load("local", folder=tmp_path, cache=False).translator("it", "en"), LlamaTranslator
    )
    monkeypatch.setenv("SCHEDA_NO_CACHE", "1")
    assert isinstance(models.load("local", folder=tmp_path).translator("it", "en"), LlamaTranslator)


@pytest.mark.parametrize(
    ("hosts", "chosen", "passed_over"),
    [
        ((GITHUB, BUCKET, HUB), "firefox-it-en", ()),
        ((BUCKET, HUB), "firefox-it-en-tiny", (GITHUB,)),
        ((HUB,), "opus-mt-it-en", (GITHUB, BUCKET)),
        ((), "qwen2_5-coder-1_5b", (GITHUB, BUCKET, HUB)),
    ],
)
def test_auto_takes_the_best_that_answers_and_says_why_no_better_one(
    tmp_path: Path,
    lines: list[str],
    answering: Callable[..., None],
    fetched: list[str],
    hosts: tuple[str, ...],
    chosen: str,
    passed_over: tuple[str, ...],
) -> None:
    answering(*hosts)
    engines = load("auto", tmp_path, lines)
    (info,) = engines.translator("it", "en").weights
    assert info.name == chosen and fetched == [chosen][: bool(hosts)]
    assert len(lines) == 1 and lines[0].startswith(f"Translating with {chosen} (profile {engines.profile})")
    for host in passed_over:
        assert f"{host} does not answer" in lines[0] and f"{host} does not answer" in info.why
    assert bool(info.why) == bool(passed_over)
    engines.translator("it", "en")
    assert len(lines) == 1


def test_what_cannot_be_fetched_after_all_is_followed_by_the_next(
    tmp_path: Path, lines: list[str], answering: Callable[..., None], fetched: list[str]
) -> None:
    answering(GITHUB, BUCKET, HUB)
    fetched += ["broken firefox-it-en", "broken firefox-it-en-tiny"]
    (info,) = load("auto", tmp_path, lines).translator("it", "en").weights
    assert info.name == "opus-mt-it-en" and info.why.count("could not be fetched") == 2
    assert [line.endswith("trying the next translator") for line in lines] == [True, True, False]


def test_auto_offline_asks_nobody(tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("opened a socket"))
    engines = load("auto", tmp_path, lines, offline=True)
    (info,) = engines.translator("it", "en").weights
    assert engines.profile == "local" and "the network is switched off" in info.why


@pytest.mark.parametrize(
    ("here", "chosen", "kind"),
    [
        (("firefox-it-en", "opus-mt-it-en"), "firefox-it-en", BergamotTranslator),
        (("firefox-it-en-tiny", "opus-mt-it-en"), "firefox-it-en-tiny", SecondBest),
        (("opus-mt-it-en",), "opus-mt-it-en", SecondBest),
    ],
)
def test_auto_offline_takes_the_best_that_is_here(
    tmp_path: Path,
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    fetched: list[str],
    here: tuple[str, ...],
    chosen: str,
    kind: type,
) -> None:
    ready(monkeypatch, *here)
    engines = load("auto", tmp_path, lines, offline=True)
    made = engines.translator("it", "en")
    assert made.weights[0].name == chosen and isinstance(made, kind)


def test_each_direction_is_chosen_for_itself(
    tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch, fetched: list[str]
) -> None:
    ready(monkeypatch, "firefox-it-en")
    engines = load("auto", tmp_path, lines, offline=True)
    assert engines.translator("it", "en").weights[0].name == "firefox-it-en"
    assert engines.profile == "firefox"
    assert engines.translator("en", "it").weights[0].name == "qwen2_5-coder-1_5b"
    assert engines.profile == "local"


def test_weights_that_are_here_are_used_without_asking_for_what_is_no_better(
    tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch, fetched: list[str]
) -> None:
    ready(monkeypatch, "firefox-it-en")
    assert load("auto", tmp_path, lines).translator("it", "en").weights[0].why == ""


def test_without_the_engine_auto_goes_on(
    tmp_path: Path,
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    answering: Callable[..., None],
    fetched: list[str],
) -> None:
    answering(GITHUB, BUCKET, HUB)
    monkeypatch.setattr(choosing.importlib.util, "find_spec", lambda name: None)
    (info,) = load("auto", tmp_path, lines).translator("it", "en").weights
    assert info.name == "opus-mt-it-en" and "pip install fxtranslate" in info.why


def test_a_named_profile_uses_its_second_best_and_says_so(
    tmp_path: Path, lines: list[str], answering: Callable[..., None], fetched: list[str]
) -> None:
    answering(BUCKET)
    engines = load("firefox", tmp_path, lines)
    assert engines.translator("en", "it").weights[0].name == "firefox-en-it-tiny"
    assert fetched == [] and len(lines) == 1 and GITHUB in lines[0]
    assert isinstance(load("hub", tmp_path, lines).translator("en", "it"), MarianTranslator)


def test_offline_a_named_profile_tells_of_its_best(tmp_path: Path, lines: list[str]) -> None:
    engines = load("firefox", tmp_path, lines, offline=True)
    with pytest.raises(MissingWeightsError, match=r"models pull firefox-it-en$"):
        engines.translator("it", "en").translate(["x"], source="it", target="en")
    assert lines == []


def test_where_nothing_answers_all_hosts_are_waited_for_at_once(
    tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the choice takes no longer than one host may; that of the last resort is among them."""
    monkeypatch.undo()
    together = threading.Barrier(3)
    asked: list[str] = []

    def urlopen(request: urllib.request.Request, timeout: float) -> None:
        asked.append(request.host)
        together.wait(20)
        raise OSError("no such host")

    monkeypatch.setattr(reach_module.urllib.request, "urlopen", urlopen)
    monkeypatch.setattr("models.store.store.Reach", lambda: Reach(seconds=30))
    engines = load("auto", tmp_path, lines)
    assert engines.translator("it", "en").weights[0].name == "qwen2_5-coder-1_5b"
    assert not engines.store.reach.answers(f"https://{HUB}")
    assert sorted(asked) == sorted([GITHUB, BUCKET, HUB]) and not together.broken


def test_planning_fetches_nothing(
    tmp_path: Path, lines: list[str], answering: Callable[..., None], fetched: list[str]
) -> None:
    answering(GITHUB)
    assert load("auto", tmp_path, lines).planned("it", "en") == "firefox-it-en"
    assert fetched == [] and "Translating it to en with firefox-it-en" in lines[0]


def test_a_summariser_that_cannot_be_had_is_none_and_said(tmp_path: Path, lines: list[str]) -> None:
    engines = load("hub", tmp_path, lines, offline=True)
    assert engines.summariser("it") is None
    assert "models pull it5-base-news" in lines[0]


@pytest.mark.parametrize(
    ("convertible", "hosts", "expected"), [(True, (HUB,), True), (True, (), False), (False, (HUB,), False)]
)
def test_auto_has_the_hubs_summariser_where_it_can_be_had(
    tmp_path: Path,
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    answering: Callable[..., None],
    convertible: bool,
    hosts: tuple[str, ...],
    expected: bool,
) -> None:
    answering(*hosts)
    monkeypatch.setattr(choosing, "can_convert", lambda: convertible)
    assert load("auto", tmp_path, lines).summarises("en", "it") is expected
    assert load("firefox", tmp_path, lines).summarises("en", "it") is False


def test_the_sheet_says_why_no_better_translator_did_it(
    tmp_path: Path, lines: list[str], answering: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    answering()
    monkeypatch.setattr(
        LlamaTranslator, "translate", lambda self, sentences, **options: [""] * len(sentences)
    )
    engines: Engines = load("auto", tmp_path, lines)
    sheet = summarise("Il governo paga 3 milioni di euro.", to="en", language="it", engines=engines)
    (used,) = [weights for weights in sheet.provenance.weights if weights.role == "translation"]
    assert used.name == "qwen2_5-coder-1_5b" and f"{GITHUB} does not answer" in used.why
    assert sheet.provenance.profile == "local"


def test_close_and_context(tmp_path: Path) -> None:
    with models.load("local", folder=tmp_path) as engines:
        engines.translator("it", "en")
    engines.close()
