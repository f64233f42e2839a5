"""The hub profile on small checkpoints of the real layouts: fetching, conversion, engines.

What needs no torch is translation; the summariser, and the comparison with torch's own path, are marked.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import models
from models import conversion
from models.catalogue import Catalogue, HubSource, WeightFile, Weights
from models.conversion import converted, is_converted
from models.errors import EngineError, MissingWeightsError
from models.marian import MAX_TOKENS, MarianTranslator
from models.marian import _Model as MarianModel
from models.marian_checkpoint import convert_marian
from models.seq2seq import Seq2SeqSummariser
from models.store import Store
from models.store.reach import Reach
from tests.models import checkpoints
from tests.models.catalogues import weights
from tests.models.stub_hub import StubHub, serve

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
    made = checkpoints.marian(folder / "marian")
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
    """A cache that holds the translators, fetched from the stub hub and converted, as where torch is not
    installed."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_ENDPOINT", hub.url)
        patch.setattr(conversion, "_run_converter", lambda *args: pytest.fail("torch was asked for"))
        store = Store(folder, catalogue=CATALOGUE)
        for one in (MARIAN, BACK):
            converted(store, one)
    return folder


@pytest.fixture(scope="module")
def with_summariser(cache: Path, hub: StubHub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the summariser, which torch converts."""
    made = checkpoints.bart(tmp_path_factory.mktemp("checkpoints") / "bart")
    hub.files |= {f"{made.name}/{path.name}": path.read_bytes() for path in made.iterdir()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_ENDPOINT", hub.url)
        converted(Store(cache, catalogue=CATALOGUE), BART)
    return cache


@pytest.fixture
def offline(cache: Path) -> Store:
    return Store(cache, catalogue=CATALOGUE, offline=True)


@pytest.mark.torch
@pytest.mark.parametrize("kind", ["float32", "float16"])
def test_the_model_is_the_one_that_torch_makes(tmp_path: Path, kind: str) -> None:
    """To the byte for weights of 32 bits; of 16 torch keeps biases as they are, and the outputs are
    compared."""
    from safetensors.numpy import load_file, save_file

    source = checkpoints.marian(tmp_path / "marian", seed=3)
    tensors = {name: values.astype(kind) for name, values in load_file(source / "model.safetensors").items()}
    save_file(tensors, source / "model.safetensors", metadata={"format": "pt"})
    config = json.loads((source / "config.json").read_text("utf-8"))
    (source / "config.json").write_text(json.dumps(config | {"dtype": kind}), "utf-8")
    convert_marian(source, tmp_path / "ours", "int8")
    conversion._run_converter(source, tmp_path / "theirs")
    made = [{p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("ours", "theirs")]
    assert made[0].keys() == made[1].keys()
    if kind == "float32":
        assert made[0] == made[1]
    for folder in (tmp_path / "ours", tmp_path / "theirs"):
        for side in ("source.spm", "target.spm"):
            (folder / side).write_bytes((source / side).read_bytes())
    ours, theirs = (MarianModel(tmp_path / name, "cpu") for name in ("ours", "theirs"))
    assert ours.translate(checkpoints.LINES, 0) == theirs.translate(checkpoints.LINES, 0)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda folder: (folder / "model.safetensors").write_bytes(b"torn"), "cannot be converted"),
        (lambda folder: (folder / "config.json").write_text("{}"), "cannot be converted: KeyError"),
        (lambda folder: (folder / "vocab.json").write_text('{"</s>": 0, "x": 7}'), "has gaps"),
        (
            lambda folder: _without(folder, "model.decoder.layers.1.fc2.bias"),
            r"no model\.decoder\.layers\.1\.fc2\.bias",
        ),
    ],
)
def test_a_malformed_checkpoint_is_one_line(
    tmp_path: Path, change: Callable[[Path], object], words: str
) -> None:
    source = checkpoints.marian(tmp_path / "marian")
    change(source)
    with pytest.raises(EngineError, match=words):
        convert_marian(source, tmp_path / "out", "int8")


def _without(folder: Path, name: str) -> None:
    from safetensors.numpy import load_file, save_file

    tensors = load_file(folder / "model.safetensors")
    del tensors[name]
    save_file(tensors, folder / "model.safetensors")


@pytest.mark.torch
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


@pytest.mark.torch
def test_a_summariser_writes_no_more_sentences_than_asked(with_summariser: Path, offline: Store) -> None:
    summariser = Seq2SeqSummariser(offline, BART)
    text = " ".join(checkpoints.LINES * 30)
    assert len(summariser.summarise(text, language="en", sentences=2)) <= 2
    assert summariser.summarise("", language="en", sentences=2) == []


def test_conversion_happens_once(offline: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "convert_marian", lambda *args: pytest.fail("converted again"))
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
    def fail(source: Path, output: Path, quantization: str) -> None:
        output.mkdir()
        raise EngineError("broken off")

    monkeypatch.setattr(conversion, "_FORMAT", 99)
    monkeypatch.setattr(conversion, "convert_marian", fail)
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


@pytest.mark.torch
def test_auto_is_hub_with_a_filled_cache(with_summariser: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.store.store.load_catalogue", lambda: CATALOGUE)
    monkeypatch.setattr(Reach, "answers", lambda self, address: pytest.fail("asked the hub"))
    filled = models.load("auto", folder=with_summariser, offline=True)
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


_FORKS = """
import os, signal, sys
from pathlib import Path
from models import marian
from models.marian import MarianTranslator
from models.store import Store
from tests.models.checkpoints import LINES
from tests.models.test_marian import CATALOGUE, MARIAN

marian.default_threads = lambda: 2
translator = MarianTranslator(Store(Path(sys.argv[1]), catalogue=CATALOGUE, offline=True), MARIAN)

def answers():
    return translator.translate(LINES, source="it", target="en")

before = answers()
child = os.fork()
if not child:
    signal.alarm(240)
    os._exit(0 if answers() == before else 7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), answers() == before)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_child_forked_after_first_use_translates_as_its_parent_does(cache: Path) -> None:
    """In a process of its own: a child that hangs is ended by its own alarm."""
    command = [sys.executable, "-c", _FORKS, str(cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "0 True\n", done.stderr
