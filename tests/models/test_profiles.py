from pathlib import Path

import pytest

import models
from models import profiles
from models.cache import CachedTranslator
from models.errors import EngineError, UnknownWeightsError
from models.llama import LlamaTranslator
from models.profiles import ProfileEngines


@pytest.fixture
def lines() -> list[str]:
    return []


def auto(folder: Path, lines: list[str], *, offline: bool = False) -> ProfileEngines:
    return models.load("auto", folder=folder, notify=lines.append, offline=offline)


def test_unknown_names_list_the_known(tmp_path: Path) -> None:
    with pytest.raises(UnknownWeightsError, match="auto, local, hub"):
        models.load("fast", folder=tmp_path)
    with pytest.raises(EngineError, match="cpu, cuda, auto"):
        models.load("local", device="tpu", folder=tmp_path)
    with pytest.raises(UnknownWeightsError, match="it-en"):
        models.load("local", folder=tmp_path).translator("it", "fr")


def test_loading_touches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profiles, "hub_answers", lambda: pytest.fail("asked the hub"))
    engines = models.load("auto", folder=tmp_path / "cache")
    assert engines.profile == "auto"
    assert not (tmp_path / "cache").exists()


def test_local_has_both_directions_and_no_summariser(tmp_path: Path) -> None:
    engines = models.load("local", folder=tmp_path)
    assert engines.translator("it", "en") is engines.translator("en", "it")
    assert isinstance(engines.translator("it", "en"), CachedTranslator)
    assert engines.translator("it", "en").weights[0].licence == "Apache-2.0"
    assert engines.summariser("it") is None


def test_the_cache_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(
        models.load("local", folder=tmp_path, cache=False).translator("it", "en"), LlamaTranslator
    )
    monkeypatch.setenv("SCHEDA_NO_CACHE", "1")
    assert isinstance(models.load("local", folder=tmp_path).translator("it", "en"), LlamaTranslator)


@pytest.mark.parametrize(
    ("convertible", "answers", "chosen", "reason"),
    [
        (True, True, "hub", "the hub answers"),
        (True, False, "local", "does not answer"),
        (False, True, "local", "pip install"),
    ],
)
def test_auto_chooses_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lines: list[str],
    convertible: bool,
    answers: bool,
    chosen: str,
    reason: str,
) -> None:
    monkeypatch.setattr(profiles, "can_convert", lambda: convertible)
    monkeypatch.setattr(profiles, "hub_answers", lambda: answers)
    engines = auto(tmp_path, lines)
    engines.translator("it", "en")
    assert engines.profile == chosen
    assert len(lines) == 1 and chosen in lines[0] and reason in lines[0]


def test_auto_offline_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]) -> None:
    monkeypatch.setattr(profiles, "can_convert", lambda: True)
    monkeypatch.setattr(profiles, "hub_answers", lambda: pytest.fail("asked the hub"))
    engines = auto(tmp_path, lines, offline=True)
    engines.translator("it", "en")
    assert engines.profile == "local"


def test_auto_takes_the_hub_where_its_weights_are_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]
) -> None:
    monkeypatch.setattr(profiles, "is_converted", lambda store, weights: True)
    engines = auto(tmp_path, lines, offline=True)
    engines.translator("it", "en")
    assert engines.profile == "hub"


def test_a_summariser_that_cannot_be_had_is_none_and_said(tmp_path: Path, lines: list[str]) -> None:
    engines = models.load("hub", folder=tmp_path, offline=True, notify=lines.append)
    assert engines.summariser("it") is None
    assert "models pull it5-base-news" in lines[0]


def test_close_and_context(tmp_path: Path) -> None:
    with models.load("local", folder=tmp_path) as engines:
        engines.translator("it", "en")
    engines.close()
