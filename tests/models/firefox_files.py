"""Files in the formats of Firefox's translation models, written here: model, shortlist, vocabulary.

Sources of the formats: the model is `saveItems` of src/common/binary.cpp in marian-nmt/marian-dev and
browsermt/marian-dev (blocks of parameters rounded up to 256 bytes; intgemm8 weights stored transposed,
followed by their multiplier as in src/tensors/cpu/integer_common.h); the shortlist is
`BinaryShortlistGenerator::load` of src/data/shortlist.cpp with `hashMem` of src/common/hash.h; the
vocabulary is SentencePiece's ModelProto (src/sentencepiece_model.proto in google/sentencepiece). Names,
shapes and configuration of the parameters are those of metadata.json of models/base-memory/iten in
mozilla/firefox-translations-models: written in that shape, a model has the 31,248,966 parameters and, to the
byte, the size that stand there.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
INT8, FLOAT32, INTGEMM8 = 0x101, 0x404, 0x4101
ALIGNMENT = 256
SHORTLIST_MAGIC = 0xF11A48D5013417F5
# Multipliers of activations: 127 over the largest absolute value that is expected there.
ALPHA = 127 / 2.5

# `modelConfig` of the metadata, as the trainer writes it into the model.
_CONFIG = """\
bert-train-type-embeddings: true
bert-type-vocab-size: 2
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: {decoder}
dim-emb: {width}
dim-rnn: 1024
dim-vocabs:
  - {vocabulary}
  - {vocabulary}
enc-cell: gru
enc-cell-depth: 1
enc-depth: {encoder}
enc-type: bidirectional
factors-combine: sum
factors-dim-emb: 0
input-types: []
layer-normalization: false
lemma-dependency: ""
lemma-dim-emb: 0
output-omit-bias: false
right-left: false
skip: false
tied-embeddings: false
tied-embeddings-all: true
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-decoder-dim-ffn: 0
transformer-decoder-ffn-depth: 0
transformer-dim-aan: 2048
transformer-dim-ffn: {inner}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: {heads}
transformer-no-affine: false
transformer-no-bias: false
transformer-no-projection: false
transformer-pool: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-rnn-projection: false
transformer-tied-layers: []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
version: v1.12.14 2d067af 2024-02-16 11:44:13 -0500"""


@dataclass(frozen=True, slots=True)
class Shape:
    """Layers, widths and vocabulary of a transformer with an SSRU decoder and tied embeddings."""

    encoder: int
    decoder: int
    width: int
    inner: int
    heads: int
    vocabulary: int

    def config(self) -> str:
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return _CONFIG.format(**fields)

    def weights(self) -> dict[str, tuple[int, int]]:
        """The quantised matrices but the embeddings, [inputs, outputs] each."""
        square, up, down = (self.width, self.width), (self.width, self.inner), (self.inner, self.width)
        found: dict[str, tuple[int, int]] = {}
        for layer in self.layers():
            mixed = "self" if layer.startswith("encoder") else "context"
            if mixed == "context":
                found |= {f"{layer}_rnn_W": square, f"{layer}_rnn_Wf": square}
            found |= {f"{layer}_{mixed}_W{letter}": square for letter in "qkvo"}
            found |= {f"{layer}_ffn_W1": up, f"{layer}_ffn_W2": down}
        return found

    def vectors(self) -> dict[str, int]:
        """The biases and the scales of layer normalisation, by their widths."""
        found = {"decoder_ff_logit_out_b": self.vocabulary}
        for layer in self.layers():
            mixed = "self" if layer.startswith("encoder") else "context"
            if mixed == "context":
                found[f"{layer}_rnn_bf"] = self.width
                found |= dict.fromkeys(_norm(f"{layer}_rnn_ffn"), self.width)
            found |= {f"{layer}_{mixed}_b{letter}": self.width for letter in "qkvo"}
            found |= dict.fromkeys(_norm(f"{layer}_{mixed}_Wo"), self.width)
            found |= {f"{layer}_ffn_b1": self.inner, f"{layer}_ffn_b2": self.width}
            found |= dict.fromkeys(_norm(f"{layer}_ffn_ffn"), self.width)
        return found

    def layers(self) -> list[str]:
        numbered = (("encoder", self.encoder), ("decoder", self.decoder))
        return [f"{side}_l{number + 1}" for side, count in numbered for number in range(count)]


BASE_MEMORY = Shape(encoder=6, decoder=4, width=384, inner=1536, heads=8, vocabulary=32_000)


def _norm(layer: str) -> tuple[str, str]:
    return f"{layer}_ln_scale", f"{layer}_ln_bias"


def write_model(
    shape: Shape, weight: Callable[[str, int, int], Array], vectors: Mapping[str, Array]
) -> bytes:
    """A model whose matrices `weight(name, rows, columns)` gives; a vector that is not named is a scale of
    ones or a bias of zeros."""
    items = [_intgemm("Wemb", weight("Wemb", shape.vocabulary, shape.width), transposed=True)]
    items.append(_intgemm("Wemb_QuantMultA", np.array([[ALPHA]]), transposed=True))
    items.append(_float("none_QuantMultA", np.array([ALPHA])))
    for name, (rows, columns) in shape.weights().items():
        items.append(_intgemm(name, weight(name, rows, columns)))
        items.append(_float(f"{name}_QuantMultA", np.array([ALPHA])))
    for name, size in shape.vectors().items():
        default = np.ones(size) if name.endswith("_scale") else np.zeros(size)
        items.append(_float(name, vectors.get(name, default)))
    config = shape.config().encode() + b"\0"
    items.append(("special:model.yml", INT8, (len(config),), config))
    return _binary(items)


_Item = tuple[str, int, tuple[int, ...], bytes]


def _binary(items: Sequence[_Item]) -> bytes:
    """Version and count, headers, names, shapes, a gap up to a multiple of 256 bytes, data."""
    out = bytearray(struct.pack("<QQ", 1, len(items)))
    for name, kind, shape, data in items:
        out += struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data))
    for name, *_ in items:
        out += name.encode() + b"\0"
    for _, _, shape, _ in items:
        out += struct.pack(f"<{len(shape)}i", *shape)
    gap = (len(out) + 8) // ALIGNMENT * ALIGNMENT + ALIGNMENT - len(out) - 8
    out += struct.pack("<Q", gap) + bytes(gap)
    return bytes(out) + b"".join(data for *_, data in items)


def _intgemm(name: str, matrix: Array, *, transposed: bool = False) -> _Item:
    """Eight bits a weight, its columns one after the other (embeddings are so already), then the
    multiplier."""
    multiplier = 127 / max(float(np.abs(matrix).max()), 1e-6)
    quantised = np.clip(np.rint(matrix * multiplier), -127, 127).astype(np.int8)
    data = (quantised if transposed else quantised.T).tobytes() + struct.pack("<f", multiplier)
    return name, INTGEMM8, matrix.shape, _padded(data)


def _float(name: str, vector: Array) -> _Item:
    return name, FLOAT32, (1, vector.size), _padded(vector.astype("<f4").tobytes())


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % ALIGNMENT)


def random_model(shape: Shape, *, seed: int = 0) -> bytes:
    """Weights drawn so that activations keep their size; what it writes is nonsense, at the speed of
    sense."""
    draw = np.random.default_rng(seed)
    return write_model(shape, lambda name, rows, columns: draw.normal(0, rows**-0.5, (rows, columns)), {})


def write_shortlist(lists: Sequence[Sequence[int]], *, first: int = 50, best: int = 50) -> bytes:
    """For each piece of the source the pieces that may translate it; the `first` pieces are always
    allowed."""
    offsets = np.concatenate([[0], np.cumsum([len(one) for one in lists])]).astype("<u8")
    flat = np.array([number for one in lists for number in one], "<u4")
    if flat.size % 2:  # so that the checksum covers whole words of eight bytes
        flat, offsets[-1] = np.append(flat, flat[-1:]), offsets[-1] + 1
    body = struct.pack("<QQQQ", first, best, offsets.size, flat.size) + offsets.tobytes() + flat.tobytes()
    checksum = 0
    for (word,) in struct.iter_unpack("<Q", body):
        mixed = word + 0x9E3779B9 + (checksum << 6) + (checksum >> 2)
        checksum = (checksum ^ mixed) & 0xFFFF_FFFF_FFFF_FFFF
    return struct.pack("<QQ", SHORTLIST_MAGIC, checksum) + body


# Kinds of pieces in the ModelProto.
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6


def write_vocabulary(pieces: Sequence[tuple[str, float, int]]) -> bytes:
    """A unigram model of (piece, score, kind), with the default treatment of white space."""
    out = bytearray()
    for text, score, kind in pieces:
        name = text.encode()
        out += _message(1, _message(1, name) + b"\x15" + struct.pack("<f", score) + b"\x18" + bytes([kind]))
    byte_fallback = b"\x98\x02\x01"  # field 35 of the trainer's part
    return bytes(out + _message(2, byte_fallback) + _message(3, _message(1, b"identity")))


def _message(number: int, data: bytes) -> bytes:
    length, size = bytearray(), len(data)
    while size > 127:
        length.append(size & 127 | 128)
        size >>= 7
    return bytes([number << 3 | 2]) + bytes([*length, size]) + data
