"""Firefox's profile on models in its own format: writing them, the engine, what goes wrong, the whole
spine."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sentencepiece

import models
from models.bergamot import BergamotTranslator
from models.bergamot import translator as translator_module
from models.bergamot import workers as workers_module
from models.bergamot.workers import ModelFiles, Workers
from models.catalogue import Catalogue, Weights
from models.errors import EngineError, MissingWeightsError
from models.store import Store
from tests.models.catalogues import pack, packed_file, weights
from tests.models.firefox_files import BASE_MEMORY, random_model, write_model, write_shortlist
from tests.models.stub_hub import StubHub, serve
from tests.models.word_model import SMALL, Files, word_files

TITLE = "Approvata la legge per gli ospedali"
ARTICLE = (
    f"{TITLE}\n\nIl governo ha approvato una legge da 2,5 miliardi di euro per gli ospedali, ha detto il "
    "ministro Mario Rossi a Roma.\nLa polizia ha arrestato 12 persone a Milano."
)
_PAIRS = """
    Approvata:Approved la:the legge:law per:for gli:the ospedali:hospitals Il:The governo:government ha:has
    approvato:approved una:a da:of 2,5:2.5 miliardi:billion di:of euro:euros detto:said il:the
    ministro:minister a:in Roma:Rome La:The polizia:police arrestato:arrested persone:people Milano:Milan
"""
WORDS = dict(pair.split(":") for pair in _PAIRS.split())
FILES = word_files(WORDS)
NAMES = {"model.bin": FILES.model, "lex.bin": FILES.lex, "vocab.spm": FILES.vocab}
IT_EN = {"source": "it", "target": "en"}


def entry(url: str) -> Weights:
    files = [packed_file(url, name, data) for name, data in NAMES.items()]
    return weights(*files, name="words", profile="firefox", engine="bergamot", languages=(("it", "en"),))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the files, fetched from a stub server and unpacked."""
    folder = tmp_path_factory.mktemp("cache")
    with serve(StubHub({f"{name}.gz": pack(data) for name, data in NAMES.items()})) as server:
        Store(folder, catalogue=Catalogue((entry(server.url),))).ensure("words")
    return folder


@pytest.fixture
def store(cache: Path) -> Store:
    return Store(cache, catalogue=Catalogue((entry("http://nowhere.invalid"),)), offline=True)


@pytest.fixture
def engine(store: Store) -> Iterator[BergamotTranslator]:
    made = BergamotTranslator(store, store.catalogue.get("words"))
    yield made
    made.close()


def laid_out(folder: Path, files: Files) -> ModelFiles:
    for name, data in (("model", files.model), ("lex", files.lex), ("vocab", files.vocab)):
        (folder / name).write_bytes(data)
    return ModelFiles(folder / "model", folder / "lex", folder / "vocab")


def test_a_model_of_the_real_shape_has_the_published_size() -> None:
    """31,561,787 bytes and 31,248,966 parameters, by metadata.json of base-memory/iten and /enit."""
    made = write_model(BASE_MEMORY, lambda name, rows, columns: np.zeros((rows, columns)), {})
    assert len(made) == 31_561_787
    matrices = sum(rows * columns for rows, columns in BASE_MEMORY.weights().values())
    multipliers = len(BASE_MEMORY.weights()) + 2
    embeddings = BASE_MEMORY.vocabulary * BASE_MEMORY.width
    assert matrices + embeddings + multipliers + sum(BASE_MEMORY.vectors().values()) == 31_248_966


def test_it_translates_in_order_and_reproducibly(engine: BergamotTranslator) -> None:
    sentences = [
        "La polizia ha arrestato 12 persone.",
        "",
        "Il governo a Roma",
        "La polizia ha arrestato 12 persone.",
    ]
    first = engine.translate(sentences, **IT_EN)
    assert first == ["The police has arrested 12 people.", "", "The government in Rome", first[0]]
    assert engine.translate(sentences, **IT_EN) == first


def test_there_is_one_hypothesis_and_that_of_the_clauses(
    engine: BergamotTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = ["Il governo ha detto.", "Il governo ha approvato la legge, la polizia ha arrestato persone."]
    assert engine.translate(sentences, attempt=1, **IT_EN) == ["", ""]
    monkeypatch.setattr(translator_module, "CLAUSE_TOKENS", 8)
    second = engine.translate(sentences, attempt=1, **IT_EN)
    assert second == ["", "The government has approved the law, the police has arrested people."]
    assert engine.translate(sentences, attempt=2, **IT_EN) == ["", ""]


def test_no_word_of_a_long_sentence_is_lost(engine: BergamotTranslator) -> None:
    clauses = [f"la polizia ha arrestato {number} persone a Milano" for number in range(60)]
    (found,) = engine.translate([", ".join(clauses) + "."], **IT_EN)
    assert found == ", ".join(f"the police has arrested {n} people in Milan" for n in range(60)) + "."


def test_characters_without_a_piece_come_out_whole(engine: BergamotTranslator) -> None:
    assert engine.translate(["La polizia 😀 ☃ ha", "日本"], **IT_EN) == ["The police 😀 ☃ has", "日本"]


@pytest.mark.parametrize("seed", [0, 2])
def test_what_runs_wild_is_no_translation(
    engine: BergamotTranslator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Random weights repeat themselves."""
    count = sentencepiece.SentencePieceProcessor(model_proto=FILES.vocab).get_piece_size()
    shape = replace(SMALL, vocabulary=count)
    lists = [[number] for number in range(count)]
    files = laid_out(tmp_path, Files(random_model(shape, seed=seed), write_shortlist(lists), FILES.vocab))
    monkeypatch.setattr(engine, "_files", lambda: files)
    assert engine.translate(["La polizia ha arrestato persone"], **IT_EN) == [""]


def test_the_other_direction_is_refused(engine: BergamotTranslator) -> None:
    with pytest.raises(EngineError, match="words does not translate from en"):
        engine.translate(["x"], source="en", target="it")


def test_provenance_and_fingerprint(engine: BergamotTranslator, store: Store) -> None:
    (info,) = engine.weights
    assert info.name == "words" and len(info.sha256) == 64 and info.why == ""
    assert store.catalogue.get("words").digest in engine.fingerprint


def test_threads_share_the_engine(engine: BergamotTranslator) -> None:
    found: list[list[str]] = []
    sentences = [f"La polizia ha arrestato {number} persone." for number in range(6)]
    threads = [
        threading.Thread(target=lambda: found.append(engine.translate(sentences, **IT_EN))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[f"The police has arrested {number} people." for number in range(6)]] * 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_has_processes_of_its_own(engine: BergamotTranslator) -> None:
    expected = engine.translate(["La polizia a Roma"], **IT_EN)
    child = os.fork()
    if child == 0:
        os._exit(0 if engine.translate(["La polizia a Roma"], **IT_EN) == expected else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert engine.translate(["La polizia a Roma"], **IT_EN) == expected


def test_it_loads_again_after_it_was_closed(engine: BergamotTranslator) -> None:
    for _ in range(2):
        assert engine.translate(["La polizia"], **IT_EN) == ["The police"]
        assert engine._model is not None
        processes = [worker._process for worker in engine._model.workers._workers]
        engine.close()
        assert all(process.poll() is not None for process in processes)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (Files(FILES.model[:1000], FILES.lex, FILES.vocab), "cannot load the model"),
        (Files(b"", FILES.lex, FILES.vocab), "cannot load the model"),
        (Files(FILES.model, b"", FILES.vocab), "cannot load the model"),
        (Files(FILES.model, FILES.lex[:-8], FILES.vocab), "cannot load the model"),
        (
            Files(FILES.model.replace(b"decoder_l1_rnn_W\0", b"decoder_l1_rnn_X\0"), FILES.lex, FILES.vocab),
            "broke off",
        ),
    ],
)
def test_a_malformed_file_is_one_line(tmp_path: Path, broken: Files, words: str) -> None:
    workers = Workers(laid_out(tmp_path, broken), 1)
    with pytest.raises(EngineError, match=words) as raised:
        workers.translate(["La polizia"])
    assert "\n" not in str(raised.value)


def test_a_vocabulary_that_is_none_is_one_line(
    store: Store, engine: BergamotTranslator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = laid_out(tmp_path, Files(FILES.model, FILES.lex, b"no vocabulary"))
    monkeypatch.setattr(engine, "_files", lambda: files)
    with pytest.raises(EngineError, match="is no vocabulary"):
        engine.translate(["x"], **IT_EN)


def test_a_process_that_dies_is_one_line_and_replaced(engine: BergamotTranslator) -> None:
    engine.translate(["La polizia"], **IT_EN)
    assert engine._model is not None
    engine._model.workers._workers[0]._process.kill()
    with pytest.raises(EngineError, match="broke off"):
        engine.translate(["La polizia"], **IT_EN)
    assert engine.translate(["La polizia"], **IT_EN) == ["The police"]


def test_a_process_that_hangs_is_ended(
    engine: BergamotTranslator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "hangs.py"
    script.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(workers_module, "_SCRIPT", script)
    monkeypatch.setattr(workers_module, "ANSWER_SECONDS", 0.3)
    with pytest.raises(EngineError, match="broke off"):
        engine.translate(["La polizia"], **IT_EN)


def test_without_the_engine_the_way_out_is_named(
    engine: BergamotTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translator_module, "can_run", lambda: False)
    with pytest.raises(EngineError, match=r"pip install fxtranslate, or use --profile local"):
        engine.translate(["x"], **IT_EN)


def test_offline_with_an_empty_cache_names_the_command(store: Store, tmp_path: Path) -> None:
    empty = Store(tmp_path, catalogue=store.catalogue, offline=True)
    with pytest.raises(MissingWeightsError, match="models pull words"):
        BergamotTranslator(empty, store.catalogue.get("words")).translate(["x"], **IT_EN)


def test_through_the_whole_spine(store: Store, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words are right: the checks let them pass, and the sheet is in English. No socket is opened."""
    from pipeline import summarise

    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("opened a socket"))
    monkeypatch.setattr("models.store.store.load_catalogue", lambda: store.catalogue)
    with models.load("firefox", folder=cache, offline=True) as engines:
        sheet = summarise(ARTICLE, to="en", language="it", engines=engines)
    assert sheet.provenance.profile == "firefox"
    assert [w.name for w in sheet.provenance.weights if w.role == "translation"] == ["words"]
    assert sheet.headline == "Approved the law for the hospitals"
    texts = [figure.sentence_text for figure in sheet.figures]
    assert "The police has arrested 12 people in Milan." in texts, texts
    assert 2_500_000_000 in [figure.value for figure in sheet.figures]


def test_the_checks_refuse_what_this_engine_gets_wrong(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same model with another number: the sentence stays in the article's words."""
    from pipeline import summarise

    wrong = word_files(WORDS | {"12": "21"})
    named = {"model.bin": wrong.model, "lex.bin": wrong.lex, "vocab.spm": wrong.vocab}
    with serve(StubHub({f"{name}.gz": pack(data) for name, data in named.items()})) as server:
        files = [packed_file(server.url, name, data) for name, data in named.items()]
        bad = weights(*files, name="wrong", profile="firefox", engine="bergamot", languages=(("it", "en"),))
        monkeypatch.setattr("models.store.store.load_catalogue", lambda: Catalogue((bad,)))
        with models.load("firefox", folder=tmp_path) as engines:
            sheet = summarise(ARTICLE, to="en", language="it", engines=engines)
    assert "La polizia ha arrestato 12 persone a Milano." in [
        figure.sentence_text for figure in sheet.figures
    ]
    assert sheet.provenance.translation.refused
