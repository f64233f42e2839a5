"""Summarisation models of transformers (BART, T5) through ctranslate2."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

from models.catalogue import Weights
from models.contracts import WeightsInfo
from models.conversion import converted, original_sha256
from models.devices import resolve_device
from models.errors import EngineError
from models.forking import forgets_after_fork, leave, threads_after_fork
from models.guards import repeats
from models.store import Store
from models.threads import default_threads

# The settings that BART's authors chose for CNN/Daily Mail.
BEAM = 4
LENGTH_PENALTY = 2.0
NO_REPEAT = 3
# A sentence of a news summary has 20 to 40 tokens.
_LEAST_TOKENS, _MOST_TOKENS = 14, 48
_SENTENCE_END = re.compile(r"(?<=[.!?»”\"])\s+(?=[^\sa-z])")


class Seq2SeqSummariser:
    """Behind the contract `models.contracts.Summariser`. `prepare` fetches and converts; loads when used."""

    def __init__(self, store: Store, weights: Weights, *, device: str = "cpu") -> None:
        self._store = store
        self._entry = weights
        self._device = device
        self._lock = threading.Lock()
        self._model: _Model | None = None
        forgets_after_fork(self)

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        digest = original_sha256(self._store, self._entry)
        return (WeightsInfo(self._entry.role, self._entry.name, digest, self._entry.licence),)

    def prepare(self) -> Path:
        """The converted model's folder. Raises a ModelError where the weights cannot be had."""
        return converted(self._store, self._entry)

    def summarise(self, text: str, *, language: str, sentences: int) -> list[str]:
        """See the contract. Reads the start of the text only, as far as the model's positions go."""
        with self._lock:
            if self._model is None:
                most = int(self._entry.options.get("max_input_tokens", 512))
                self._model = _Model(self.prepare(), resolve_device(self._device), most)
            summary = self._model.summarise(" ".join(text.split()), sentences)
        found = [part.strip() for part in _SENTENCE_END.split(summary) if part.strip()]
        return [part for part in found if not repeats(part.split())][:sentences]

    def close(self) -> None:
        with self._lock:
            self._model = None

    def forget(self) -> None:
        """See models.forking."""
        leave(self._model)
        self._model, self._lock = None, threading.Lock()


class _Model:
    def __init__(self, folder: Path, device: str, max_input_tokens: int) -> None:
        import ctranslate2

        self._pieces: Any = _Pieces(folder) if (folder / "spiece.model").is_file() else _Tokens(folder)
        self._most = max_input_tokens
        self._translator = ctranslate2.Translator(
            str(folder), device=device, compute_type="int8" if device == "cpu" else "default",
            intra_threads=threads_after_fork(default_threads()), inter_threads=1,
        )  # fmt: skip

    def summarise(self, text: str, sentences: int) -> str:
        tokens = self._pieces.encode(text)
        if len(tokens) > self._most:
            tokens = [*tokens[: self._most - 1], tokens[-1]]
        if not text or sentences < 1:
            return ""
        try:
            result = self._translator.translate_batch(
                [tokens],
                beam_size=BEAM,
                length_penalty=LENGTH_PENALTY,
                no_repeat_ngram_size=NO_REPEAT,
                min_decoding_length=min(_LEAST_TOKENS * sentences, len(tokens) // 2),
                max_decoding_length=_MOST_TOKENS * sentences,
            )[0]
        except RuntimeError as error:
            raise EngineError(f"ctranslate2: {error}") from None
        return str(self._pieces.decode(result.hypotheses[0])).strip()


class _Pieces:
    """T5: a sentencepiece model, and an end mark."""

    def __init__(self, folder: Path) -> None:
        import sentencepiece

        self._model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "spiece.model"))

    def encode(self, text: str) -> list[str]:
        return [*self._model.encode(text, out_type=str), "</s>"]

    def decode(self, tokens: list[str]) -> str:
        return str(self._model.decode(tokens))


class _Tokens:
    """BART: a tokenizer.json, which adds the marks itself."""

    def __init__(self, folder: Path) -> None:
        import tokenizers

        self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))

    def encode(self, text: str) -> list[str]:
        return list(self._tokenizer.encode(text).tokens)

    def decode(self, tokens: list[str]) -> str:
        ids = [i for token in tokens if (i := self._tokenizer.token_to_id(token)) is not None]
        return str(self._tokenizer.decode(ids, skip_special_tokens=True))
