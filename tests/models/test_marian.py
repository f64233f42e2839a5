"""The hub profile on small checkpoints of the real classes: fetching, conversion, engines."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import models
from models import conversion, profiles
from models.catalogue import Catalogue, HubSource, WeightFile, Weights
from models.conversion import converted, is_converted
from models.errors import EngineError, MissingWeightsError
from models.marian import MAX_TOKENS, MarianTranslator
from models.marian import _Model as MarianModel
from models.seq2seq import Seq2SeqSummariser
from models.store import Store
from tests.models import checkpoints
from tests.models.catalogues import weights
from tests.models.stub_hub import StubHub, serve

pytestmark = pytest.mark.torch

MARIAN_FILES = (
    "config.json",
    "generation_config.json",
    "model.safetensors",
    "source.spm",
    "target.spm",
    "vocab.json",
)
BART_FILES = (
    "config.json",
    "generation_config.json",
    "model.safetensors",
    "tokenizer.json",
    "vocab.json",
    "merges.txt",
)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StubHub]:
    folder = tmp_path_factory.mktemp("checkpoints")
    files = {}
    for made in (checkpoints.marian(folder / "marian"), checkpoints.bart(folder / "bart")):
        files |= {f"{made.name}/{path.name}": path.read_bytes() for path in made.iterdir()}
    with serve(StubHub(files)) as stub:
        yield stub


def entry(
    name: str, checkpoint: str, files: tuple[str, ...], role: str, *languages: tuple[str, ...]
) -> Weights:
    found = tuple(
        WeightFile(file, 0, "", (HubSource(f"tests/{checkpoint}", "abc1234", file),)) for file in files
    )
    engine = "marian" if checkpoint == "marian" else "seq2seq"
    return weights(
        *found, name=name, engine=engine, profile="hub", role=role, languages=languages, max_input_tokens=250
    )


# Measured .06 to .09 with AVX2; log-probabilities of other tokens differ by 1 on average.
INT8_NOISE = 0.25
MARIAN = entry("mt-it-en", "marian", MARIAN_FILES, "translation", ("it", "en"))
BACK = entry("mt-en-it", "marian", MARIAN_FILES, "translation", ("en", "it"))
BART = entry("bart", "bart", BART_FILES, "summarisation", ("en",))
CATALOGUE = Catalogue((MARIAN, BACK, BART))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory, hub: StubHub) -> Path:
    """A cache that holds everything, fetched from the stub hub and converted."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_ENDPOINT", hub.url)
        store = Store(folder, catalogue=CATALOGUE)
        for one in CATALOGUE.weights:
            converted(store, one)
    return folder


@pytest.fixture
def offline(cache: Path) -> Store:
    return Store(cache, catalogue=CATALOGUE, offline=True)


def test_tokens_are_as_likely_as_in_transformers(offline: Store) -> None:
    """Given the tokens before, each token's log-probability, which no near tie can turn as it can a beam."""
    import torch
    import transformers

    folder = offline.folder_of("mt-it-en")
    tokenizer = transformers.MarianTokenizer.from_pretrained(folder)
    model = transformers.MarianMTModel.from_pretrained(folder).eval()
    engine = MarianModel(converted(offline, MARIAN), "cpu")
    for line, target in zip(checkpoints.LINES[:3], checkpoints.LINES[3:], strict=True):
        batch = tokenizer([line], text_target=[target], return_tensors="pt")
        with torch.inference_mode():
            scores = model(**batch).logits.log_softmax(-1)[0]
        expected = scores.gather(1, batch["labels"][0][:, None])[:, 0]
        source = [*engine._source.encode(line, out_type=str), "</s>"]
        pieces = tokenizer.convert_ids_to_tokens(batch["labels"][0][:-1].tolist())
        (found,) = engine._translator.score_batch([source], [pieces])
        difference = (torch.tensor(found.log_probs) - expected).abs()
        assert difference.mean() < INT8_NOISE, (line, difference)


def test_one_answer_a_sentence_in_order_and_reproducible(offline: Store) -> None:
    translator = MarianTranslator(offline, MARIAN)
    sentences = ["", *checkpoints.LINES, "parola " * (2 * MAX_TOKENS)]
    first = translator.translate(sentences, source="it", target="en")
    assert len(first) == len(sentences) and first[0] == first[-1] == ""
    assert translator.translate(sentences, source="it", target="en") == first
    assert len(translator.translate(sentences, source="it", target="en", attempt=1)) == len(sentences)
    assert translator.translate(["x"], source="it", target="en", attempt=99) == [""]


def test_the_other_direction_is_refused(offline: Store) -> None:
    with pytest.raises(EngineError, match="mt-it-en"):
        MarianTranslator(offline, MARIAN).translate(["x"], source="en", target="it")


def test_provenance_names_the_checkpoint(offline: Store) -> None:
    (info,) = MarianTranslator(offline, MARIAN).weights
    assert info.name == "mt-it-en" and len(info.sha256) == 64
    assert info.sha256 in MarianTranslator(offline, MARIAN).fingerprint


def test_a_summariser_writes_no_more_sentences_than_asked(offline: Store) -> None:
    summariser = Seq2SeqSummariser(offline, BART)
    text = " ".join(checkpoints.LINES * 30)
    assert len(summariser.summarise(text, language="en", sentences=2)) <= 2
    assert summariser.summarise("", language="en", sentences=2) == []


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork on this system")
def test_a_forked_process_translates_and_summarises_as_its_parent_does(offline: Store) -> None:
    translator, summariser = MarianTranslator(offline, MARIAN), Seq2SeqSummariser(offline, BART)

    def work() -> tuple[list[str], list[str]]:
        told = translator.translate(["il sindaco parla"], source="it", target="en")
        return told, list(summariser.summarise(" ".join(checkpoints.LINES * 30), language="en", sentences=2))

    def answer(answers: Any) -> None:
        answers.put(work())

    before = work()
    fork = multiprocessing.get_context("fork")
    answers = fork.Queue()
    child = fork.Process(target=answer, args=(answers,))
    child.start()
    try:
        assert answers.get(timeout=240) == before
        child.join(30)
        assert child.exitcode == 0
    finally:
        child.kill()
    assert work() == before


def test_conversion_happens_once(offline: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "_run_converter", lambda *args: pytest.fail("converted again"))
    assert converted(offline, MARIAN).is_dir()


def test_changed_bytes_are_converted_anew(offline: Store, cache: Path) -> None:
    model = cache / "converted" / "mt-en-it" / "model.bin"
    model.write_bytes(model.read_bytes()[:-1])
    assert not is_converted(offline, BACK)
    converted(offline, BACK)
    assert is_converted(offline, BACK)


def test_a_conversion_that_fails_leaves_nothing(
    offline: Store, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, output: Path) -> None:
        output.mkdir()
        raise EngineError("broken off")

    monkeypatch.setattr(conversion, "_FORMAT", 99)
    monkeypatch.setattr(conversion, "_run_converter", fail)
    with pytest.raises(EngineError, match="broken off"):
        converted(offline, MARIAN)
    assert not list((cache / "converted").glob("*.partial"))


def test_offline_with_an_empty_cache_names_the_command(tmp_path: Path) -> None:
    store = Store(tmp_path, catalogue=CATALOGUE, offline=True)
    with pytest.raises(MissingWeightsError, match="models pull mt-it-en"):
        MarianTranslator(store, MARIAN).translate(["x"], source="it", target="en")


def test_without_torch_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "torch", None)
    with pytest.raises(EngineError, match=r"hub.*extra.*torch"):
        conversion._run_converter(tmp_path, tmp_path / "out")


def test_cuda_without_a_gpu_is_one_line(offline: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 0)
    with pytest.raises(EngineError, match="CUDA"):
        MarianTranslator(offline, MARIAN, device="cuda").translate(["x"], source="it", target="en")
    MarianTranslator(offline, MARIAN, device="auto").translate(["x"], source="it", target="en")


def test_auto_is_hub_with_a_filled_cache_and_local_without(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.store.store.load_catalogue", lambda: CATALOGUE)
    monkeypatch.setattr(profiles, "hub_answers", lambda: pytest.fail("asked the hub"))
    filled = models.load("auto", folder=cache, offline=True)
    assert len(filled.translator("it", "en").translate(["Il governo."], source="it", target="en")) == 1
    assert filled.profile == "hub"
    assert filled.summariser("en") is not None
    filled.close()


def test_through_the_whole_spine(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Random weights write nonsense: the checks refuse it, and the sheet shows the article's own words."""
    from pipeline import summarise

    monkeypatch.setattr("models.store.store.load_catalogue", lambda: CATALOGUE)
    with models.load("hub", folder=cache, offline=True) as engines:
        text = "Il gruppo Fiat ha chiuso l'anno con ricavi per 2,5 miliardi di euro, ha detto il presidente."
        sheet = summarise(text, to="en", language="it", engines=engines)
    assert sheet.provenance.profile == "hub"
    assert "mt-it-en" in [weights.name for weights in sheet.provenance.weights]
    assert 2_500_000_000 in [figure.value for figure in sheet.figures]
