from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import CorruptWeightsError, FetchError, MissingWeightsError
from models.store import Store
from models.store import hub as hub_module
from tests.models.catalogues import hub_catalogue
from tests.models.stub_hub import StubHub, serve

FILES = {"config.json": b'{"a": 1}', "model.safetensors": bytes(range(256)) * 400}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[StubHub]:
    with serve(StubHub(dict(FILES))) as stub:
        monkeypatch.setenv("HF_ENDPOINT", stub.url)
        monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
        monkeypatch.setattr(hub_module, "REQUEST_SECONDS", 1.0)
        monkeypatch.setattr("huggingface_hub.constants.HF_HUB_DOWNLOAD_TIMEOUT", 1)
        monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 10_000)
        monkeypatch.setattr("huggingface_hub.utils._http.time.sleep", lambda seconds: None)
        yield stub


def store(folder: Path, **options: object) -> Store:
    return Store(folder, catalogue=hub_catalogue(*FILES, **options))  # type: ignore[arg-type]


def test_files_arrive_and_their_digests_are_written_down(hub: StubHub, tmp_path: Path) -> None:
    kept = store(tmp_path)
    folder = kept.ensure("demo")
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES
    assert [check.problem for check in kept.verify()] == ["", ""]
    paths = {path for _, path in hub.requests}
    assert {f"/someone/demo/resolve/abc1234/{name}" for name in FILES} <= paths, paths
    assert not (folder / "incoming").exists()


def test_what_was_first_fetched_is_required_from_then_on(hub: StubHub, tmp_path: Path) -> None:
    kept = store(tmp_path)
    path = kept.ensure("demo") / "model.safetensors"
    path.unlink()
    hub.files["model.safetensors"] = b"another model"
    with pytest.raises(CorruptWeightsError, match="other bytes"):
        kept.ensure("demo")
    assert not path.exists()


def test_a_cut_answer_is_resumed(hub: StubHub, tmp_path: Path) -> None:
    hub.cut = 50_000
    folder = store(tmp_path).ensure("demo")
    assert (folder / "model.safetensors").read_bytes() == FILES["model.safetensors"]
    assert hub.ranges and hub.ranges[0] != "bytes=0-"


def test_wrong_bytes_are_refused_and_not_kept(hub: StubHub, tmp_path: Path) -> None:
    hub.tampered = True
    with pytest.raises(CorruptWeightsError, match="other bytes"):
        store(tmp_path).ensure("demo")
    assert not list(tmp_path.rglob("model.safetensors"))


def test_a_digest_of_the_catalogue_goes_before_the_hubs(hub: StubHub, tmp_path: Path) -> None:
    with pytest.raises(CorruptWeightsError, match="catalogue"):
        store(tmp_path, sha256="0" * 64).ensure("demo")


def test_a_missing_file_is_named(hub: StubHub, tmp_path: Path) -> None:
    del hub.files["model.safetensors"]
    with pytest.raises(FetchError, match=r"no model\.safetensors at revision abc1234"):
        store(tmp_path).ensure("demo")


def test_an_optional_file_may_be_missing(hub: StubHub, tmp_path: Path) -> None:
    del hub.files["config.json"]
    kept = store(tmp_path, optional=("config.json",))
    kept.ensure("demo")
    assert kept.is_ready("demo")


@pytest.mark.parametrize(
    ("status", "words"), [(429, "refuses more requests"), (500, "500"), (403, "403|not open")]
)
def test_error_answers_are_said_plainly(hub: StubHub, tmp_path: Path, status: int, words: str) -> None:
    hub.status = status
    with pytest.raises(FetchError, match=words):
        store(tmp_path).ensure("demo")


def test_a_hub_that_hangs_is_given_up(hub: StubHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "REQUEST_SECONDS", 0.2)
    hub.delay = 0.5
    with pytest.raises(FetchError, match=r"timed out|did not deliver"):
        store(tmp_path).ensure("demo")


def test_offline_asks_nobody(hub: StubHub, tmp_path: Path) -> None:
    with pytest.raises(MissingWeightsError, match="models pull demo"):
        Store(tmp_path, catalogue=hub_catalogue(*FILES), offline=True).ensure("demo")
    assert hub.requests == []
