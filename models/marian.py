"""OPUS-MT models: sentencepiece, and Marian through ctranslate2."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.catalogue import Weights
from models.contracts import WeightsInfo
from models.conversion import converted, original_sha256
from models.devices import resolve_device
from models.errors import EngineError
from models.forking import forgets_after_fork, leave, threads_after_fork
from models.guards import is_degenerate
from models.store import Store
from models.threads import default_threads

BEAM = 4
# Tokens in one batch: more gained nothing on 2 cores and takes memory.
BATCH_TOKENS = 512
# Marian's positions end there; longer sentences are not translated.
MAX_TOKENS = 500
_LAST_ATTEMPT = 5
_END = "</s>"


class MarianTranslator:
    """One direction. Behind the contract `models.contracts.Translator`. Loads at the first sentence."""

    faithful = True

    def __init__(self, store: Store, weights: Weights, *, device: str = "cpu") -> None:
        self._store = store
        self._entry = weights
        self._device = device
        self._lock = threading.Lock()
        self._model: _Model | None = None
        forgets_after_fork(self)
        self.examples: tuple[str, ...] = ()

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        digest = original_sha256(self._store, self._entry)
        return (WeightsInfo(self._entry.role, self._entry.name, digest, self._entry.licence),)

    @property
    def fingerprint(self) -> str:
        return f"{self.weights[0].sha256 or self._entry.files[0].sources}:int8:beam{BEAM}:1"

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract. Attempt n is the n-th best hypothesis of the beam."""
        if (source, target) not in self._entry.languages:
            raise EngineError(f"{self._entry.name} does not translate from {source} into {target}")
        if not 0 <= attempt <= _LAST_ATTEMPT:
            return [""] * len(sentences)
        lines = [" ".join(sentence.split()) for sentence in sentences]
        with self._lock:
            if self._model is None:
                self._model = _Model(converted(self._store, self._entry), resolve_device(self._device))
            return self._model.translate(lines, attempt)

    def close(self) -> None:
        with self._lock:
            self._model = None

    def forget(self) -> None:
        """See models.forking."""
        leave(self._model)
        self._model, self._lock = None, threading.Lock()


class _Model:
    def __init__(self, folder: Path, device: str) -> None:
        import ctranslate2
        import sentencepiece

        self._source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm"))
        self._translator = ctranslate2.Translator(
            str(folder), device=device, compute_type="int8" if device == "cpu" else "default",
            intra_threads=threads_after_fork(default_threads()), inter_threads=1,
        )  # fmt: skip

    def translate(self, lines: list[str], attempt: int) -> list[str]:
        tokens = [self._source.encode(line, out_type=str) for line in lines]
        usable = [i for i, line in enumerate(tokens) if 0 < len(line) <= MAX_TOKENS]
        answers = [""] * len(lines)
        for i, text in zip(usable, self._decode([tokens[i] for i in usable], attempt), strict=True):
            answers[i] = text
        looping = [i for i in usable if is_degenerate(lines[i], answers[i])]
        guarded = self._decode([tokens[i] for i in looping], attempt, no_repeat_ngram_size=3)
        for i, text in zip(looping, guarded, strict=True):
            answers[i] = "" if is_degenerate(lines[i], text) else text
        return answers

    def _decode(self, tokens: list[list[str]], attempt: int, **options: Any) -> list[str]:
        return [self._target.decode(line).strip() for line in self.decode_tokens(tokens, attempt, **options)]

    def decode_tokens(self, tokens: list[list[str]], attempt: int, **options: Any) -> list[list[str]]:
        """The tokens of the `attempt`-th hypothesis of each line, empty where there is none."""
        if not tokens:
            return []
        longest = max(len(line) for line in tokens)
        settings: dict[str, Any] = {
            "beam_size": max(BEAM, attempt + 1),
            "num_hypotheses": attempt + 1,
            "max_batch_size": BATCH_TOKENS,
            "batch_type": "tokens",
            "max_decoding_length": min(MAX_TOKENS, 2 * longest + 16),
        }
        try:
            results = self._translator.translate_batch(
                [[*line, _END] for line in tokens], **(settings | options)
            )
        except RuntimeError as error:
            raise EngineError(f"ctranslate2: {error}") from None
        return [
            list(result.hypotheses[attempt]) if attempt < len(result.hypotheses) else [] for result in results
        ]
