"""Trained weights → models/weights: the int8 encoder, its heads, and the two spaCy pipelines."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import spacy
from ctranslate2.specs import common_spec, transformer_spec
from torch import Tensor

import models.tagging.components  # noqa: F401  (registers the components)
from training.e5_file import Floats
from training.model import Shape

ENCODER = "news_encoder"
PIPELINES = {"it": ("it_scheda_news", "kind"), "en": ("en_scheda_news", "wikineural")}


def export_encoder(
    state: Mapping[str, Tensor], tokenizer: Path, folder: Path, *, quantization: str | None = "int8"
) -> None:
    """Write the ctranslate2 model, tokenizer.json and heads.npz into `folder`.

    `state`: names as in `training.judging.ReaderModel`, and `enc.word`, the table of word pieces.
    `quantization` None keeps 32-bit floats, for measuring what int8 costs.
    """
    shape = Shape()
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("enc.layers."))
    encoder = transformer_spec.TransformerEncoderSpec(
        layers,
        shape.heads,
        pre_norm=False,
        activation=common_spec.Activation.GELUTanh,
        layernorm_embedding=True,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = _floats(state["enc.word"])
    encoder.position_encodings.encodings = _floats(state["enc.pos"])
    _fill_norm(encoder.layernorm_embedding, state, "enc.eln")
    for i, layer in enumerate(encoder.layer):
        name = f"enc.layers.{i}"
        _fill_linear(layer.self_attention.linear[0], state, f"{name}.qkv")
        _fill_linear(layer.self_attention.linear[1], state, f"{name}.ao")
        _fill_linear(layer.ffn.linear_0, state, f"{name}.fi")
        _fill_linear(layer.ffn.linear_1, state, f"{name}.fo")
        _fill_norm(layer.self_attention.layer_norm, state, f"{name}.aln")
        _fill_norm(layer.ffn.layer_norm, state, f"{name}.oln")
    spec = transformer_spec.TransformerEncoderModelSpec(encoder)
    # Input is ids; ctranslate2 wants names all the same, and short ones keep the file small.
    spec.register_vocabulary([str(i) for i in range(len(state["enc.word"]))])
    spec.config.unk_token = "3"
    spec.config.layer_norm_epsilon = shape.epsilon
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    if tokenizer != folder / "tokenizer.json":
        shutil.copy(tokenizer, folder / "tokenizer.json")
    heads = {
        name.removeprefix("heads."): _floats(value)
        for name, value in state.items()
        if name.startswith(("heads.", "judge."))
    }
    np.savez_compressed(folder / "heads.npz", **heads)  # type: ignore[arg-type]


def export_pipelines(weights: Path, lemmas: Mapping[str, Path]) -> None:
    """Write both pipelines beside the encoder; `lemmas`: the table of each language that has one."""
    for language, (name, head) in PIPELINES.items():
        nlp = spacy.blank(language)
        nlp.meta["name"] = "scheda_news"
        nlp.meta["version"] = "1.0.0"
        nlp.meta["description"] = "Entities, parts of speech and lemmas of news; see ../README.md"
        nlp.meta["license"] = "non-commercial: see ../README.md"
        nlp.add_pipe("scheda_sentences")
        nlp.add_pipe("scheda_news", config={"encoder": ENCODER, "head": head})
        if language in lemmas:
            nlp.add_pipe("scheda_lemmas")
        shutil.rmtree(weights / name, ignore_errors=True)
        nlp.to_disk(weights / name)
        if language in lemmas:
            (weights / name / "scheda_lemmas").mkdir(exist_ok=True)
            shutil.copy(lemmas[language], weights / name / "scheda_lemmas" / "lemmas.json.gz")


def _floats(value: Tensor) -> Floats:
    """A copy: ctranslate2 quantises in place, and the state is exported twice."""
    return value.detach().float().numpy().copy()


def _fill_linear(spec: common_spec.LinearSpec, state: Mapping[str, Tensor], name: str) -> None:
    spec.weight = _floats(state[f"{name}.weight"])
    spec.bias = _floats(state[f"{name}.bias"])


def _fill_norm(spec: common_spec.LayerNormSpec, state: Mapping[str, Tensor], name: str) -> None:
    spec.gamma = _floats(state[f"{name}.weight"])
    spec.beta = _floats(state[f"{name}.bias"])
