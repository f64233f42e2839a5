"""The shared encoder at run time: int8, through ctranslate2, with one linear head for each convention."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt

from models.forking import forgets_after_fork, leave
from models.tagging.layers import Heads
from models.tagging.pieces import Pieces
from models.tagging.windows import Window
from models.threads import encoder_threads

Floats = npt.NDArray[np.float32]
# Two windows at a time: beyond that the activations leave the core's cache, and ten windows took
# 1.5 times as long as ten single ones. Short texts still go together.
_BATCH_PIECES = 384
_JUDGING = "judge."


def _prefer_avx512() -> None:
    """Let ctranslate2 use AVX-512 where the processor has it: on Intel's it takes AVX2 unless told,
    and is slower by an eighth. Nothing changes where the user has chosen, or outside Linux."""
    try:
        flags = set(Path("/proc/cpuinfo").read_text(encoding="utf-8").split())
    except OSError:
        return
    if {"avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512cd"} <= flags:
        os.environ.setdefault("CT2_FORCE_CPU_ISA", "AVX512")


class Encoder:
    """Word pieces, encoder and heads of one folder: tokenizer.json, model.bin, heads.npz, orders.npz."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        """`threads`: how many batches at once, each on one thread; by default as many as cores are free."""
        self.pieces = Pieces(folder / "tokenizer.json")
        _prefer_avx512()
        threads = threads or encoder_threads()
        self._encoder = ctranslate2.Encoder(
            str(folder), compute_type="default", inter_threads=threads, intra_threads=1
        )
        self._pool = ThreadPoolExecutor(threads, "encoder") if threads > 1 else None
        with np.load(folder / "heads.npz", allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        judging = {name for name in arrays if name.startswith(_JUDGING)}
        own = {name.removeprefix(_JUDGING): arrays[name] for name in judging}
        self.judging = Heads(own | _orders_head(folder))
        self._heads = {
            name.removesuffix(".weight"): (array, arrays[name.replace(".weight", ".bias")])
            for name, array in arrays.items()
            if name not in judging and name.endswith(".weight")
        }

    def read(
        self, windows: Sequence[Window], heads: Iterable[str]
    ) -> tuple[list[Floats], list[dict[str, Floats]]]:
        """For each window the (tokens, width) vectors of its tokens; and for each head named,
        (tokens, labels) log-probabilities."""
        if not windows:
            return [], []
        first = self._first_vectors(windows)
        # One product for all windows: numpy's threads cost more than many small ones take.
        ends = np.cumsum([len(window.first) for window in windows])[:-1]
        together = np.concatenate(first)
        found = {name: np.split(self._score(together, name), ends) for name in heads}
        return first, [{name: scores[i] for name, scores in found.items()} for i in range(len(windows))]

    def _first_vectors(self, windows: Sequence[Window]) -> list[Floats]:
        """For each window the (tokens, width) vectors of its tokens' first pieces."""
        first: list[Floats] = [np.zeros((0, 0), np.float32)] * len(windows)
        same = _same(windows)  # a window that comes again, as in a long row of signs, is read once
        batches = [[same[i] for i in batch] for batch in _batches([windows[group[0]] for group in same])]
        rows = [[windows[group[0]].ids for group in batch] for batch in batches]
        run = map if self._pool is None or len(rows) == 1 else self._pool.map
        for batch, hidden in zip(batches, run(self.hidden, rows), strict=True):
            for row, group in enumerate(batch):
                for i in group:
                    first[i] = hidden[row, windows[i].first]
        return first

    def _score(self, vectors: Floats, head: str) -> Floats:
        weight, bias = self._heads[head]
        return _log_softmax(vectors @ weight.T + bias)

    def hidden(self, ids: Sequence[Sequence[int]]) -> Floats:
        """(batch, longest, width) vectors of the last layer; rows beyond a sequence's end mean nothing."""
        output = self._encoder.forward_batch([list(sequence) for sequence in ids])
        return np.asarray(output.last_hidden_state, dtype=np.float32)


def _orders_head(folder: Path) -> dict[str, Floats]:
    """The head for words to a program, which `training.orders` makes once the encoder is there."""
    path = folder / "orders.npz"
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as stored:
        return {name: stored[name] for name in ("order.weight", "order.bias")}


class _Loaded:
    """The encoders of this process, by folder."""

    def __init__(self) -> None:
        self._encoders: dict[Path, Encoder] = {}
        self._lock = threading.Lock()
        forgets_after_fork(self)

    def load(self, folder: Path) -> Encoder:
        with self._lock:
            if folder not in self._encoders:
                self._encoders[folder] = Encoder(folder)
            return self._encoders[folder]

    def forget(self) -> None:
        """See models.forking."""
        leave(self._encoders)
        self._encoders, self._lock = {}, threading.Lock()


_loaded = _Loaded()


def load_encoder(folder: Path) -> Encoder:
    """One encoder for all pipelines and threads of a process that name the same folder (resolved)."""
    return _loaded.load(folder)


def _same(windows: Sequence[Window]) -> list[list[int]]:
    """Numbers of the windows, those of the same pieces together."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for i, window in enumerate(windows):
        groups.setdefault(tuple(window.ids), []).append(i)
    return list(groups.values())


def _batches(windows: Sequence[Window]) -> Iterable[list[int]]:
    """Numbers of windows of like length, at most `_BATCH_PIECES` together with their padding."""
    batch: list[int] = []
    for i in sorted(range(len(windows)), key=lambda i: len(windows[i].ids)):
        if batch and (len(batch) + 1) * len(windows[i].ids) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), np.float32)
