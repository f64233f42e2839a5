"""The encoder and its heads in torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.e5_file import E5File, Floats

# Of the twelve layers these ten stay: on Italian news, leaving out 9 and then 2 raised the loss of the
# two-epoch state least (.063, .072, .085) before any further training (0-based; out of all single ones).
LAYERS = (0, 1, 3, 4, 5, 6, 7, 8, 10, 11)
DROPOUT = 0.1
HEADS = {"kind": 7, "wikineural": 7, "pos": 17}
"""Name and labels of each head: one a convention of entities, and Universal POS."""


def dropout(x: Tensor, training: bool) -> Tensor:
    """Dropout with one mask for the whole batch: drawing one for each row took a third of the time."""
    if not training:
        return x
    keep = (torch.rand(x.shape[1:]) >= DROPOUT).to(x.dtype) / (1 - DROPOUT)
    return x * keep


class Linear16(nn.Linear):
    """A linear layer that multiplies in bfloat16; weights, gradients and what it gives stay in 32 bits.

    With AVX-512 BF16 it takes half the time; attention and norms take as long as in 32 bits, or longer.
    """

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return super().forward(x)
        assert self.bias is not None
        return F.linear(x.bfloat16(), self.weight.bfloat16(), self.bias.bfloat16()).float()


class Layer(nn.Module):
    """A BERT layer, named as ctranslate2 will want it: fused projections, then the two feed-forward ones."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = Linear16(width, 3 * width)
        self.ao = Linear16(width, width)
        self.fi = Linear16(width, inner)
        self.fo = Linear16(inner, width)
        self.aln = nn.LayerNorm(width, epsilon)
        self.oln = nn.LayerNorm(width, epsilon)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(x.shape)
        x = self.aln(x + dropout(self.ao(mixed), self.training))
        inner = F.gelu(self.fi(x), approximate="tanh")
        normed: Tensor = self.oln(x + dropout(self.fo(inner), self.training))
        return normed


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the encoder; those of multilingual-e5-small, ten of its layers, unless told."""

    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = len(LAYERS)
    epsilon: float = 1e-12


class Encoder(nn.Module):
    """multilingual-e5-small with its word pieces pruned to `rows` and frozen."""

    def __init__(self, word: Tensor, positions: Tensor, shape: Shape) -> None:
        """`word`: (pieces, width), never trained; `positions`: (longest, width)."""
        super().__init__()
        self.word: Tensor
        self.register_buffer("word", word, persistent=False)
        self.pos = nn.Parameter(positions, requires_grad=False)
        self.eln = nn.LayerNorm(shape.width, shape.epsilon)
        self.eln.requires_grad_(False)
        self.frozen = 0
        """How many layers at the bottom are not trained."""
        self.layers = nn.ModuleList(
            Layer(shape.width, shape.inner, shape.heads, shape.epsilon) for _ in range(shape.layers)
        )

    @classmethod
    def of_e5(cls, e5: E5File, rows: Sequence[int], layers: Sequence[int] = LAYERS) -> Encoder:
        """These layers of it, with these of its word pieces."""
        table = e5.blocks("emb.word", e5.rows, e5.width)[np.asarray(rows)]
        positions = e5.floats("emb.pos", e5.positions, e5.width)
        positions += e5.floats("emb.type", e5.types, e5.width)[0]
        shape = Shape(e5.width, e5.inner, e5.heads, len(layers), e5.epsilon)
        encoder = cls(torch.from_numpy(table), torch.from_numpy(positions), shape)
        _fill_norm(encoder.eln, e5.floats("emb.ln.w", e5.width), e5.floats("emb.ln.b", e5.width))
        for layer, i in zip(encoder.layers, layers, strict=True):
            assert isinstance(layer, Layer)
            _fill_layer(layer, e5, f"l{i}")
        return encoder

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """(batch, length) piece ids → (batch, length, width)."""
        mask = (torch.arange(ids.shape[1])[None] < lengths[:, None])[:, None, None]
        with torch.no_grad():  # never trained, so neither are dropped out nor remembered for gradients
            x = self.eln(F.embedding(ids, self.word) + self.pos[: ids.shape[1]])
            for layer in self.layers[: self.frozen]:
                x = layer.eval()(x, mask)
        if not self.frozen:
            x = dropout(x, self.training)
        for layer in self.layers[self.frozen :]:
            x = layer(x, mask)
        return x


def _fill_norm(norm: nn.LayerNorm, weight: Floats, bias: Floats) -> None:
    with torch.no_grad():
        norm.weight.copy_(torch.from_numpy(weight))
        norm.bias.copy_(torch.from_numpy(bias))


def _fill_layer(layer: Layer, e5: E5File, name: str) -> None:
    width, inner = e5.width, e5.inner
    shapes = {"q": (width, width), "k": (width, width), "v": (width, width)}
    shapes |= {"ao": (width, width), "fi": (inner, width), "fo": (width, inner)}
    weight = {key: e5.blocks(f"{name}.{key}.w", *shape) for key, shape in shapes.items()}
    bias = {key: e5.floats(f"{name}.{key}.b", shape[0]) for key, shape in shapes.items()}
    weight["qkv"] = np.concatenate([weight[key] for key in "qkv"])
    bias["qkv"] = np.concatenate([bias[key] for key in "qkv"])
    with torch.no_grad():
        for key in ("qkv", "ao", "fi", "fo"):
            linear = getattr(layer, key)
            linear.weight.copy_(torch.from_numpy(weight[key]))
            linear.bias.copy_(torch.from_numpy(bias[key]))
    for key in ("aln", "oln"):
        _fill_norm(
            getattr(layer, key), e5.floats(f"{name}.{key}.w", width), e5.floats(f"{name}.{key}.b", width)
        )


class TaggerModel(nn.Module):
    """One encoder, one linear head for each convention."""

    def __init__(self, encoder: Encoder, width: int) -> None:
        super().__init__()
        self.enc = encoder
        self.heads = nn.ModuleDict({name: nn.Linear(width, count) for name, count in HEADS.items()})
