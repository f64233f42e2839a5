"""A Marian checkpoint of transformers (OPUS-MT) as a model of ctranslate2, by numpy alone.

The layout is that of ctranslate2.specs.TransformerSpec, and what goes where is what ctranslate2's own
converter does with the same model in torch (`MarianMTLoader`): the outputs are the same, to the byte for
weights of 32 bits.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from models.errors import EngineError

WEIGHTS = "model.safetensors"
_EOS, _UNKNOWN, _PAD = "</s>", "<unk>", "<pad>"

_Array = np.ndarray[Any, Any]


def convert_marian(source: Path, output: Path, quantization: str) -> None:
    """Write the model of the checkpoint in `source` to the new folder `output`. Raises EngineError."""
    try:
        config = json.loads((source / "config.json").read_text("utf-8"))
        spec = _spec(config, _Weights(source / WEIGHTS), _tokens(source, config))
        spec.validate()
        spec.optimize(quantization=quantization)
        output.mkdir(parents=True)
        spec.save(str(output))
    except EngineError:
        raise
    except Exception as error:  # whatever a malformed checkpoint makes the libraries raise
        raise EngineError(f"{source.name} cannot be converted: {type(error).__name__}: {error}") from error


class _Weights:
    """The tensors of a checkpoint by their names, in 32 bits. Raises EngineError for one that is missing."""

    def __init__(self, path: Path) -> None:
        from safetensors.numpy import load_file

        self._tensors: Mapping[str, _Array] = load_file(path)

    def __getitem__(self, name: str) -> _Array:
        found = self.get(name)
        if found is None:
            raise EngineError(f"the checkpoint has no {name}")
        return found

    def get(self, *names: str) -> _Array | None:
        """The first of these that there is."""
        for name in names:
            if name in self._tensors:
                return self._tensors[name].astype(np.float32)
        return None


def _spec(config: Mapping[str, Any], weights: _Weights, tokens: list[str]) -> Any:
    from ctranslate2.specs import TransformerSpec
    from ctranslate2.specs.common_spec import Activation

    activations = {"relu": Activation.RELU, "swish": Activation.SWISH, "silu": Activation.SWISH}
    activation = activations[config["activation_function"]]
    layers = (config["encoder_layers"], config["decoder_layers"])
    spec = TransformerSpec.from_config(
        layers, config["encoder_attention_heads"], pre_norm=False, activation=activation
    )
    spec.config.eos_token, spec.config.unk_token = _EOS, _UNKNOWN
    # Any would do: the decoder begins with a vector of zeros.
    spec.config.decoder_start_token = _EOS
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    size = len(tokens)
    scale = float(config["d_model"]) ** 0.5 if config.get("scale_embedding") else 1.0
    positions = _positions(config["max_position_embeddings"], config["d_model"])
    for side, name in ((spec.encoder, "encoder"), (spec.decoder, "decoder")):
        side.scale_embeddings = scale
        side.position_encodings.encodings = positions
        for number, layer in enumerate(side.layer):
            _layer(layer, weights, f"model.{name}.layers.{number}")
    spec.encoder.embeddings[0].weight = _embeddings(weights, "encoder")[:size]
    spec.decoder.embeddings.weight = target = _embeddings(weights, "decoder")[:size]
    spec.decoder.start_from_zero_embedding = True
    output = weights.get("lm_head.weight")
    spec.decoder.projection.weight = target if output is None else output[:size]
    bias = weights.get("final_logits_bias")
    if bias is not None and bias.any():
        spec.decoder.projection.bias = bias.reshape(-1)[:size]
    return spec


def _embeddings(weights: _Weights, side: str) -> _Array:
    found = weights.get(f"model.{side}.embed_tokens.weight", "model.shared.weight")
    return found if found is not None else weights["model.shared.weight"]


def _layer(layer: Any, weights: _Weights, name: str) -> None:
    """One layer of either side. Queries, keys and values are one matrix; across the sides the queries stand
    apart."""
    attention, own = layer.self_attention, f"{name}.self_attn"
    _linear(attention.linear[0], weights, *(f"{own}.{part}_proj" for part in "qkv"))
    _linear(attention.linear[1], weights, f"{own}.out_proj")
    _norm(attention.layer_norm, weights, f"{name}.self_attn_layer_norm")
    if hasattr(layer, "attention"):
        across, other = layer.attention, f"{name}.encoder_attn"
        _linear(across.linear[0], weights, f"{other}.q_proj")
        _linear(across.linear[1], weights, f"{other}.k_proj", f"{other}.v_proj")
        _linear(across.linear[2], weights, f"{other}.out_proj")
        _norm(across.layer_norm, weights, f"{name}.encoder_attn_layer_norm")
    _linear(layer.ffn.linear_0, weights, f"{name}.fc1")
    _linear(layer.ffn.linear_1, weights, f"{name}.fc2")
    _norm(layer.ffn.layer_norm, weights, f"{name}.final_layer_norm")


def _linear(spec: Any, weights: _Weights, *names: str) -> None:
    spec.weight = np.concatenate([weights[f"{name}.weight"] for name in names])
    spec.bias = np.concatenate([weights[f"{name}.bias"] for name in names])


def _norm(spec: Any, weights: _Weights, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _positions(count: int, width: int) -> _Array:
    """Sines in the first half and cosines in the second, as MarianSinusoidalPositionalEmbedding has them."""
    column = np.arange(width)
    angles = np.arange(count)[:, None] / np.power(10_000, 2 * (column // 2) / width)
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)


def _tokens(source: Path, config: Mapping[str, Any]) -> list[str]:
    """The vocabulary without the padding, which transformers added to begin the decoder with."""
    vocabulary = json.loads((source / "vocab.json").read_text("utf-8"))
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)[: config["vocab_size"]]
    if [vocabulary[token] for token in tokens] != list(range(len(tokens))):
        raise EngineError(f"the vocabulary of {source.name} has gaps")
    return tokens[:-1] if tokens[-1] == _PAD else tokens
