"""The encoder that ships, back in floats: where the judging heads' training begins without the corpora.

Reads ctranslate2's model file (format 6: a header, then name, shape, type and bytes of each variable, all
little-endian; `ctranslate2.specs.model_spec.ModelSpec._serialize` writes it). A row of int8 weights times
1 / its scale is what the engine computes with, up to half a step of the quantisation.
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

_TYPES = {0: np.dtype("<f4"), 1: np.dtype("i1"), 2: np.dtype("<i2"), 3: np.dtype("<i4"), 4: np.dtype("<f2")}
_PARTS = {
    "self_attention/linear_0": "qkv", "self_attention/linear_1": "ao",
    "ffn/linear_0": "fi", "ffn/linear_1": "fo",
    "self_attention/layer_norm": "aln", "ffn/layer_norm": "oln",
}  # fmt: skip


def read_variables(path: Path) -> dict[str, np.ndarray]:
    """Every variable of a ctranslate2 model file, as it is stored."""
    data, at = path.read_bytes(), 0

    def take(form: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + form, data, at)
        at += struct.calcsize("<" + form)
        return int(value)

    def name() -> str:
        nonlocal at
        length = take("H")
        text = data[at : at + length - 1].decode()
        at += length
        return text

    if take("I") != 6:
        raise ValueError(f"{path} is not of ctranslate2's format 6")
    name()
    take("I")
    found = {}
    for _ in range(take("I")):
        key = name()
        shape = [take("I") for _ in range(take("B"))]
        kind = _TYPES[take("B")]
        size = take("I")
        found[key] = np.frombuffer(data, kind, size // kind.itemsize, at).reshape(shape)
        at += size
    aliases = {name(): name() for _ in range(take("I"))}  # of variables that are equal one is stored
    return found | {alias: found[key] for alias, key in aliases.items()}


def shipped_state(folder: Path) -> dict[str, Tensor]:
    """Names as in `training.model.TaggerModel`, with `enc.word`, the table of word pieces."""
    stored = read_variables(folder / "model.bin")

    def floats(key: str) -> Tensor:
        value = stored[key].astype(np.float32)
        scale = stored.get(f"{key}_scale")
        if scale is not None and stored[key].dtype == np.int8:
            value = value / scale[:, None]
        return torch.from_numpy(value.copy())

    state = {
        "enc.word": floats("encoder/embeddings_0/weight"),
        "enc.pos": floats("encoder/position_encodings/encodings"),
        "enc.eln.weight": floats("encoder/layernorm_embedding/gamma"),
        "enc.eln.bias": floats("encoder/layernorm_embedding/beta"),
    }
    layers = {key.split("/")[1] for key in stored if key.startswith("encoder/layer_")}
    for layer in layers:
        for part, ours in _PARTS.items():
            norm = part.endswith("norm")
            base, to = f"encoder/{layer}/{part}", f"enc.layers.{layer.removeprefix('layer_')}.{ours}"
            state[f"{to}.weight"] = floats(f"{base}/gamma" if norm else f"{base}/weight")
            state[f"{to}.bias"] = floats(f"{base}/beta" if norm else f"{base}/bias")
    with np.load(folder / "heads.npz", allow_pickle=False) as heads:
        tagging = [name for name in heads.files if name.split(".")[0] in ("kind", "wikineural", "pos")]
        state |= {f"heads.{name}": torch.from_numpy(heads[name].astype(np.float32)) for name in tagging}
    return state
