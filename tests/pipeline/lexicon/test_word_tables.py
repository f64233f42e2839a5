"""Words as data: what a table of a language may hold, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.lexicon import tables


@dataclass(frozen=True, slots=True)
class _Words:
    some: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    values: Mapping[str, float]
    shown: Mapping[str, str]
    named: dict[str, tuple[str, ...]]


_TABLE = """
some = ["per cent", "percent"]
pairs = ["going to", "set to"]
values = "one 1 half 0.5"
[shown]
km = "kilometre, kilometres"
[named]
year = "year years"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    tables._tables.cache_clear()
    (tmp_path / "en").mkdir()
    yield tmp_path / "en"
    tables._tables.cache_clear()


def test_a_table_fills_its_record(folder: Path) -> None:
    (folder / "topic.toml").write_text(_TABLE, "utf-8")
    words = tables.read_table("en", "topic", _Words)
    assert words.some == {"per cent", "percent"}
    assert words.pairs == {("going", "to"), ("set", "to")}
    assert words.values == {"one": 1, "half": 0.5}
    assert words.shown == {"kilometre": "km", "kilometres": "km"}
    assert words.named == {"year": ("year", "years")}


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ('other = "a"\n' + _TABLE, "has no other"),
        (_TABLE.replace('some = ["per cent", "percent"]', ""), "some"),
        (_TABLE.replace("going to", "going"), "pairs"),
        (_TABLE.replace("half 0.5", "half"), "values"),
        (_TABLE.replace('["per cent", "percent"]', "3"), "some"),
    ],
)
def test_what_a_topic_has_not_is_refused(folder: Path, table: str, fault: str) -> None:
    (folder / "topic.toml").write_text(table, "utf-8")
    with pytest.raises(tables.TableError, match=fault):
        tables.read_table("en", "topic", _Words)


def test_an_experimental_language_leaves_out_what_it_has_not(folder: Path) -> None:
    (folder / "traits.toml").write_text("experimental = true", "utf-8")
    assert tables.read_table("en", "missing", _Words) == _Words(frozenset(), frozenset(), {}, {}, {})
    (folder / "topic.toml").write_text('some = "a b"', "utf-8")
    words = tables.read_table("en", "topic", _Words)
    assert (words.some, words.values) == ({"a", "b"}, {})
    (folder / "other.toml").write_text('sums = "a b"', "utf-8")
    with pytest.raises(tables.TableError, match="has no sums"):
        tables.read_table("en", "other", _Words)


def test_the_languages_are_the_folders_with_traits() -> None:
    folders = Path(tables.__file__ or "").parent.glob("*/traits.toml")
    assert set(tables.LANGUAGES) == {path.parent.name for path in folders} >= {"en", "it"}
