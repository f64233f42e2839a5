"""Packed files from a plain server, with everything that can go wrong with it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.catalogue import Catalogue, UrlSource, WeightFile, load_catalogue
from models.errors import CorruptWeightsError, FetchError, MissingWeightsError
from models.store import Store
from models.store import urls as urls_module
from tests.models.catalogues import digest, pack, packed_file, unpacked_file, weights
from tests.models.stub_hub import StubHub, serve

# Bytes that gzip cannot shorten much, so that a transfer can be cut.
MODEL = b"".join(digest(bytes([i % 256, i // 256])).encode() for i in range(3000))
LEX, VOCAB = b"lex" * 1000, b"vocab" * 50
POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest(pack(MODEL))}\nsize 99\n".encode()
PACKED = {"model.bin.gz": pack(MODEL), "lex.bin.gz": pack(LEX), "vocab.spm.gz": pack(VOCAB)}
SMALL = b"an older model"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[StubHub]:
    monkeypatch.setattr(urls_module, "REQUEST_SECONDS", 0.5)
    with serve(StubHub(dict(PACKED))) as stub:
        yield stub


@pytest.fixture
def lines() -> list[str]:
    return []


def catalogue(url: str, *, said: str = "") -> Catalogue:
    files = [packed_file(url, "model.bin", MODEL, said=said)]
    files += [packed_file(url, "lex.bin", LEX), packed_file(url, "vocab.spm", VOCAB)]
    best = weights(*files, name="best", profile="firefox", engine="bergamot")
    old = weights(
        unpacked_file(url, "old.bin", SMALL),
        name="old",
        profile="firefox",
        engine="bergamot",
        instead_of="best",
    )
    return Catalogue((best, old))


@pytest.fixture
def store(tmp_path: Path, server: StubHub, lines: list[str]) -> Store:
    return Store(tmp_path, catalogue=catalogue(server.url), notify=lines.append)


def test_files_arrive_unpacked_and_are_verified(store: Store, server: StubHub, lines: list[str]) -> None:
    folder = store.ensure("best")
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".bin", ".spm")}
    assert found == {"model.bin": MODEL, "lex.bin": LEX, "vocab.spm": VOCAB}
    assert len(lines) == 1 and lines[0].startswith("Fetching best (") and "127.0.0.1" in lines[0]
    assert store.is_ready("best") and store.sha256("best") == digest(MODEL)
    assert not list(folder.glob("*.partial"))
    assert [check.problem for check in store.verify()] == [""] * 3
    server.requests.clear()
    store.ensure("best")
    assert not server.requests


def test_the_real_models_are_as_large_as_the_line_says() -> None:
    real = load_catalogue()
    sizes = [f"{round(real.get(f'firefox-{pair}').size / 1e6)} MB" for pair in ("it-en", "en-it")]
    assert sizes == ["26 MB", "27 MB"]


def test_another_version_than_the_note_names_is_said_and_trusted(
    tmp_path: Path, server: StubHub, lines: list[str]
) -> None:
    kept = Store(tmp_path, catalogue=catalogue(server.url, said="0" * 64), notify=lines.append)
    kept.ensure("best")
    assert sum("another version" in line for line in lines) == 1 and kept.is_ready("best")


def test_a_cut_answer_is_taken_up_where_it_broke_off(store: Store, server: StubHub) -> None:
    server.cut, server.cuts = 20_000, 2
    store.ensure("best")
    assert server.ranges == ["bytes=20000-", "bytes=40000-"]


def test_one_that_is_cut_again_and_again_is_given_up_and_kept(store: Store, server: StubHub) -> None:
    server.cut, server.cuts = 5_000, 99
    with pytest.raises(FetchError, match=r"model\.bin\.gz: 127\.0\.0\.1 broke off.*models pull best"):
        store.ensure("best")
    assert (store.folder_of("best") / "model.bin.gz.partial").stat().st_size == 20_000
    server.cut = 0
    store.ensure("best")
    assert server.ranges[-1] == "bytes=20000-"


@pytest.mark.parametrize("whole", [False, True])
def test_what_was_left_of_another_file_is_thrown_away(store: Store, server: StubHub, whole: bool) -> None:
    server.whole = whole
    partial = store.folder_of("best") / "model.bin.gz.partial"
    partial.parent.mkdir(parents=True)
    for left in (b"x" * 100, b"x" * 10_000_000, b""):
        partial.write_bytes(left)
        store.ensure("best")
        (store.folder_of("best") / "model.bin").unlink()


def test_a_whole_partial_is_not_fetched_again(store: Store, server: StubHub) -> None:
    store.folder_of("best").mkdir(parents=True)
    for name, data in PACKED.items():
        (store.folder_of("best") / f"{name}.partial").write_bytes(data)
    store.ensure("best")
    assert not server.requests


def fault_wrong(server: StubHub) -> None:
    server.tampered = True


def fault_pointer(server: StubHub) -> None:
    server.files["model.bin.gz"] = POINTER


def fault_missing(server: StubHub) -> None:
    del server.files["model.bin.gz"]


def fault_busy(server: StubHub) -> None:
    server.status, server.retry_after = 429, "3600"


def fault_broken(server: StubHub) -> None:
    server.status = 500


def fault_silent(server: StubHub) -> None:
    server.delay = 1.0


def fault_long(server: StubHub) -> None:
    server.files["model.bin.gz"] += b"x" * 100


FAULTS = {
    fault_wrong: "other bytes than the catalogue names",
    fault_pointer: "a Git LFS pointer instead of the file",
    fault_missing: r"does not have it \(404\)",
    fault_busy: r"refuses more requests for now \(429\); try again in 3600 seconds",
    fault_broken: "answered with status 500",
    fault_silent: "timed out",
    fault_long: "sends more than the file has",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_one_line_and_the_second_best_is_tried(
    store: Store, server: StubHub, lines: list[str], fault: object
) -> None:
    with serve(StubHub({"old.bin.gz": pack(SMALL)})) as other:
        best, _ = store.catalogue.weights
        old = weights(
            unpacked_file(other.url, "old.bin", SMALL),
            name="old", profile="firefox", engine="bergamot", instead_of="best",
        )  # fmt: skip
        store.catalogue = Catalogue((best, old))
        fault(server)  # type: ignore[operator]
        with pytest.raises((FetchError, CorruptWeightsError), match=FAULTS[fault]) as raised:  # type: ignore[index]
            store.ensure("best")
        assert "\n" not in str(raised.value) and "models pull best" in str(raised.value)
        assert not (store.folder_of("best") / "model.bin").exists()
        lines.clear()
        assert store.pull("firefox") == [store.folder_of("old")]
    failed = [line for line in lines if "trying the second best" in line]
    assert len(failed) == 1 and len(lines) == 3
    assert (store.folder_of("old") / "old.bin").read_bytes() == SMALL


def test_where_both_fail_the_last_reason_is_raised(store: Store, server: StubHub) -> None:
    server.files.clear()
    with pytest.raises(FetchError, match="old could not be fetched"):
        store.pull("firefox")


def test_a_short_wait_that_is_asked_for_is_kept(
    store: Store, server: StubHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(urls_module.time, "sleep", waits.append)
    server.status, server.errors, server.retry_after = 429, 1, "2"
    store.ensure("best")
    assert waits == [2.0]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("7", 7.0), ("soon", None), (None, None), ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0)],
)
def test_how_long_to_wait_may_be_said_in_two_ways(value: str | None, seconds: float | None) -> None:
    assert urls_module._retry_after(value) == seconds


def single(url: str, file: WeightFile) -> Catalogue:
    return Catalogue((weights(file, name="one", profile="firefox", engine="bergamot"),))


@pytest.mark.parametrize("pinned", [True, False])
def test_a_broken_gzip_file_is_refused(tmp_path: Path, server: StubHub, pinned: bool) -> None:
    broken = PACKED["model.bin.gz"][:-9]
    server.files["model.bin.gz"] = broken
    source = UrlSource(
        f"{server.url}/model.bin.gz", len(broken) if pinned else 0, digest(broken) if pinned else ""
    )
    file = WeightFile("model.bin", len(MODEL), "" if pinned else digest(MODEL), (source,))
    kept = Store(tmp_path, catalogue=single(server.url, file))
    with pytest.raises(CorruptWeightsError, match="broken gzip"):
        kept.ensure("one")
    assert not list(kept.folder_of("one").glob("*.partial")) and not kept.is_ready("one")


def test_what_unpacks_to_too_much_is_refused(
    tmp_path: Path, server: StubHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(urls_module, "_MOST_BYTES", 1_000_000)
    server.files["model.bin.gz"] = pack(bytes(50_000_000))
    kept = Store(tmp_path, catalogue=single(server.url, unpacked_file(server.url, "model.bin", MODEL)))
    with pytest.raises(CorruptWeightsError, match="too large"):
        kept.ensure("one")


def test_a_server_that_unpacks_on_the_way_serves_where_the_unpacked_file_is_pinned(
    tmp_path: Path, server: StubHub
) -> None:
    server.files["model.bin.gz"] = MODEL
    kept = Store(tmp_path, catalogue=single(server.url, unpacked_file(server.url, "model.bin", MODEL)))
    assert (kept.ensure("one") / "model.bin").read_bytes() == MODEL


def test_another_unpacked_file_than_is_pinned_is_refused(tmp_path: Path, server: StubHub) -> None:
    server.files["model.bin.gz"] = pack(LEX)
    kept = Store(tmp_path, catalogue=single(server.url, unpacked_file(server.url, "model.bin", MODEL)))
    with pytest.raises(CorruptWeightsError, match="other bytes"):
        kept.ensure("one")


def test_a_catalogue_that_pins_another_file_fetches_it(store: Store, server: StubHub) -> None:
    store.ensure("best")
    server.files["model.bin.gz"] = pack(MODEL + b"!")
    best, old = store.catalogue.weights
    newer = weights(
        packed_file(server.url, "model.bin", MODEL + b"!"), *best.files[1:], name="best", profile="firefox"
    )
    store.catalogue = Catalogue((newer, old))
    assert not store.is_ready("best")
    assert (store.ensure("best") / "model.bin").read_bytes() == MODEL + b"!"


def test_changed_bytes_are_never_used(store: Store, lines: list[str]) -> None:
    path = store.ensure("best") / "lex.bin"
    path.write_bytes(LEX[::-1])
    assert [check.file for check in store.verify() if check.problem] == ["lex.bin"]
    store.ensure("best")
    assert path.read_bytes() == LEX and any("damaged" in line for line in lines)


def test_offline_opens_no_socket(tmp_path: Path, server: StubHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("opened a socket"))
    kept = Store(tmp_path, catalogue=catalogue(server.url), offline=True)
    with pytest.raises(MissingWeightsError, match="models pull best"):
        kept.ensure("best")


def test_a_packed_file_can_be_brought_by_hand(store: Store, server: StubHub, tmp_path: Path) -> None:
    for name, data in PACKED.items():
        brought = tmp_path / f"brought-{name}"
        brought.write_bytes(data)
        assert store.adopt(brought) == "best"
    assert store.is_ready("best") and not server.requests


def test_of_a_profile_what_is_here_is_verified(store: Store, server: StubHub) -> None:
    server.files["old.bin.gz"] = pack(SMALL)
    assert {check.weights for check in store.verify("firefox")} == {"best"}
    store.ensure("old")
    assert {check.weights for check in store.verify("firefox")} == {"old"}
