"""Checkpoints of transformers turned into int8 folders for ctranslate2, once, in the cache."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import shutil
import warnings
from pathlib import Path

import filelock

from models.catalogue import HubSource, Weights
from models.errors import EngineError
from models.marian_checkpoint import WEIGHTS, convert_marian
from models.store import Store
from models.store.hashing import sha256_of, stamped_sha256, write_stamp

QUANTIZATION = "int8"
# Part of the mark in a converted folder: another number means converting again.
_FORMAT = 1
_MARK = "scheda.json"
_MODEL = "model.bin"
# What the engines read beside the model itself.
_TOKENIZER_FILES = ("source.spm", "target.spm", "spiece.model", "tokenizer.json", "generation_config.json")


def converted_folder(store: Store, weights: Weights) -> Path:
    """Where the converted model stands, or will stand."""
    return store.where() / "converted" / weights.name


def is_converted(store: Store, weights: Weights) -> bool:
    """Whether a whole folder of these weights stands there."""
    folder = converted_folder(store, weights)
    mark = _read_mark(folder)
    if mark is None or mark.get("made_from") != _made_from(weights):
        return False
    model = folder / _MODEL
    stamped = stamped_sha256(model)
    if stamped is None and model.is_file() and sha256_of(model) == mark["model_sha256"]:
        write_stamp(model, str(mark["model_sha256"]))
        return True
    return stamped == mark["model_sha256"]


def converted(store: Store, weights: Weights) -> Path:
    """The folder of the converted model; fetches and converts where that was not done yet.

    Raises what the store raises, and EngineError where conversion needs the `hub` extra: for anything but
    Marian checkpoints in safetensors.
    """
    if is_converted(store, weights):
        return converted_folder(store, weights)
    source = store.ensure(weights.name)
    folder = converted_folder(store, weights)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with filelock.FileLock(folder.with_name(f"{folder.name}.lock")):
        if not is_converted(store, weights):
            _convert(source, folder, weights, store.sha256(weights.name))
    return folder


def original_sha256(store: Store, weights: Weights) -> str:
    """The digest of the checkpoint that the converted model was made from, "" before it is known."""
    mark = _read_mark(converted_folder(store, weights)) or {}
    return str(mark.get("source_sha256", "")) or store.sha256(weights.name)


def _convert(source: Path, folder: Path, weights: Weights, source_sha256: str) -> None:
    partial = folder.with_name(f"{folder.name}.{os.getpid()}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        if weights.engine == "marian" and (source / WEIGHTS).is_file():
            convert_marian(source, partial, QUANTIZATION)
        else:
            _run_converter(source, partial)
        for name in _TOKENIZER_FILES:
            if (source / name).is_file():
                shutil.copyfile(source / name, partial / name)
        digest = sha256_of(partial / _MODEL)
        mark = {"made_from": _made_from(weights), "source_sha256": source_sha256, "model_sha256": digest}
        (partial / _MARK).write_text(json.dumps(mark), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(partial, folder)
        write_stamp(folder / _MODEL, digest)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _run_converter(source: Path, output: Path) -> None:
    try:
        import ctranslate2
        import safetensors  # noqa: F401
        import torch  # noqa: F401
        import transformers
    except ImportError as error:
        raise EngineError(
            f"converting {source.name} takes the `hub` extra, and {error.name} is missing; "
            "install it with: pip install 'scheda[hub]', or use --profile firefox or local"
        ) from None
    transformers.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    logging.getLogger("transformers").setLevel(logging.ERROR)
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            ctranslate2.converters.TransformersConverter(str(source)).convert(
                str(output), quantization=QUANTIZATION
            )
        except Exception as error:  # whatever a malformed checkpoint makes the libraries raise
            raise EngineError(f"{source.name} cannot be converted: {error}") from error


def _made_from(weights: Weights) -> str:
    sources = [f"{s.repo}@{s.revision}" for f in weights.files for s in f.sources if isinstance(s, HubSource)]
    return f"{_FORMAT} {QUANTIZATION} {' '.join(dict.fromkeys(sources))}"


def _read_mark(folder: Path) -> dict[str, object] | None:
    try:
        mark = json.loads((folder / _MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return mark if isinstance(mark, dict) and "model_sha256" in mark else None
