import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from models.cache import CachedTranslator, TranslationCache, cache_wanted
from models.contracts import WeightsInfo


class Counting:
    """Answers with the sentence reversed, and remembers what it was asked."""

    weights = (WeightsInfo("translation", "counting", "2" * 64, "none"),)
    examples = ("an example",)
    fingerprint = "first"
    faithful = True

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        self.asked.append(list(sentences))
        return [f"{sentence[::-1]} {target} {attempt}" for sentence in sentences]


@pytest.fixture
def inner() -> Counting:
    return Counting()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite3"


def test_a_second_run_asks_nothing(inner: Counting, path: Path) -> None:
    first = CachedTranslator(inner, TranslationCache(path)).translate(
        ["uno", "due"], source="it", target="en"
    )
    again = CachedTranslator(inner, TranslationCache(path)).translate(
        ["due", "uno"], source="it", target="en"
    )
    assert inner.asked == [["uno", "due"]]
    assert again == first[::-1]


def test_only_what_is_new_is_asked_and_each_once(inner: Counting, path: Path) -> None:
    cached = CachedTranslator(inner, TranslationCache(path))
    cached.translate(["uno"], source="it", target="en")
    answers = cached.translate(["due", "uno", "due"], source="it", target="en")
    assert inner.asked == [["uno"], ["due"]]
    assert answers == ["eud en 0", "onu en 0", "eud en 0"]
    assert cached.translate([], source="it", target="en") == []


def test_direction_attempt_and_weights_are_kept_apart(inner: Counting, path: Path) -> None:
    cached = CachedTranslator(inner, TranslationCache(path))
    cached.translate(["uno"], source="it", target="en")
    assert cached.translate(["uno"], source="en", target="it") == ["onu it 0"]
    assert cached.translate(["uno"], source="it", target="en", attempt=1) == ["onu en 1"]
    inner.fingerprint = "second"
    cached.translate(["uno"], source="it", target="en")
    assert len(inner.asked) == 4


def test_an_empty_answer_is_kept_as_well(inner: Counting, path: Path) -> None:
    cache = TranslationCache(path)
    cache.put({b"k": ""})
    assert cache.get([b"k", b"other"]) == {b"k": ""}


def test_the_least_recently_used_go_first(path: Path) -> None:
    cache = TranslationCache(path, max_entries=10)
    for number in range(10):
        cache.put({bytes([number]): str(number)})
    cache.get([bytes([0])])
    cache.put({b"new": "new"})
    assert len(cache) <= 10
    assert set(cache.get([bytes([0]), bytes([1]), b"new"])) == {bytes([0]), b"new"}


def test_clear(path: Path) -> None:
    cache = TranslationCache(path)
    cache.put({b"k": "v"})
    cache.clear()
    assert len(cache) == 0


def test_a_broken_file_costs_no_more_than_the_cache(inner: Counting, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    cached = CachedTranslator(inner, TranslationCache(path))
    assert cached.translate(["uno"], source="it", target="en") == ["onu en 0"]


def broken(path: Path, how: str) -> None:
    """A database of a hundred entries, damaged in one of several ways."""
    cache = TranslationCache(path)
    cache.put({f"key {number}".encode(): "text " * 50 for number in range(100)})
    data = bytearray(path.read_bytes())
    if how == "no database":
        data[:] = b"this is no database" * 100
    elif how == "cut":
        del data[len(data) // 2 :]
    elif how == "noise":
        data[100 : len(data) : 7] = b"\xff" * len(range(100, len(data), 7))
    path.write_bytes(data)
    if how == "another layout":
        path.unlink()
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE translations (other)")
    elif how == "another's journal":
        path.with_name(path.name + "-wal").write_bytes(b"noise" * 1000)
        path.write_bytes(b"noise" * 1000)


@pytest.mark.parametrize("how", ["no database", "cut", "noise", "another layout", "another's journal"])
def test_a_damaged_cache_is_replaced_and_said_so(inner: Counting, path: Path, how: str) -> None:
    broken(path, how)
    lines: list[str] = []
    cache = TranslationCache(path, notify=lines.append)
    cached = CachedTranslator(inner, cache)
    for _ in range(2):
        assert cached.translate(["uno"], source="it", target="en") == ["onu en 0"]
    assert inner.asked == [["uno"]] and len(cache) >= 1
    assert len(lines) == 1 and "was damaged" in lines[0] and str(path) in lines[0]


def test_one_that_is_locked_or_empty_is_not_damaged(
    inner: Counting, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.cache._WAIT_SECONDS", 0.01)
    lines: list[str] = []
    cache = TranslationCache(path, notify=lines.append)
    path.parent.mkdir()
    path.write_bytes(b"")
    cache.put({b"k": "v"})
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert cache.get([b"k"]) == {}
    assert cache.get([b"k"]) == {b"k": "v"} and lines == []


def test_a_damaged_cache_that_cannot_be_replaced_is_left(
    inner: Counting, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(path, "no database")

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    lines: list[str] = []
    cached = CachedTranslator(inner, TranslationCache(path, notify=lines.append))
    assert cached.translate(["uno"], source="it", target="en") == ["onu en 0"]
    assert "cannot be replaced: Permission denied" in lines[0]


def test_a_folder_that_cannot_be_made_neither(inner: Counting, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cached = CachedTranslator(inner, TranslationCache(tmp_path / "file" / "cache.sqlite3"))
    assert cached.translate(["uno"], source="it", target="en") == ["onu en 0"]


def test_several_writers_at_once(path: Path) -> None:
    def write(worker: int) -> None:
        cache = TranslationCache(path)
        for number in range(10):
            cache.put({f"{worker}/{number}".encode(): "x"})

    threads = [threading.Thread(target=write, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(TranslationCache(path)) == 40


def test_lone_surrogates_are_cached_too(inner: Counting, path: Path) -> None:
    cached = CachedTranslator(inner, TranslationCache(path))
    assert cached.translate(["a\udc80"], source="it", target="en")


def test_the_environment_switches_it_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_wanted()
    monkeypatch.setenv("SCHEDA_NO_CACHE", "1")
    assert not cache_wanted()
