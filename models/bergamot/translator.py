"""One direction of Firefox's models, run by fxtranslate.

The engine gives one hypothesis, greedily, and cuts without a word what is longer than its context; so longer
sentences come in pieces. The second hypothesis is that of the sentence's clauses one by one.
"""

from __future__ import annotations

import importlib.util
import re
import threading
from collections.abc import Sequence
from typing import Any

from models.bergamot.splitting import split_sentence
from models.bergamot.workers import ModelFiles, Workers
from models.catalogue import Weights
from models.contracts import WeightsInfo
from models.errors import EngineError
from models.forking import forgets_after_fork, leave
from models.guards import is_degenerate
from models.store import Store
from models.threads import default_threads

PACKAGE = "fxtranslate"
# Marian's `max-length-break` is 128 with the end mark, and the models were trained with it.
MAX_TOKENS = 120
# A clause has so many tokens at most; shorter sentences have no second hypothesis.
CLAUSE_TOKENS = 30
# More processes than this gained nothing for the thirty sentences of a sheet.
MOST_WORKERS = 4
# The engine writes bytes that are no piece of the vocabulary as their names.
_BYTES = re.compile(r"(?:<0x[0-9A-F]{2}>)+")


def can_run() -> bool:
    """Whether the engine is installed; there are wheels for the common platforms only."""
    return importlib.util.find_spec(PACKAGE) is not None


class BergamotTranslator:
    """Behind the contract `models.contracts.Translator`. Fetches and loads at the first sentence."""

    faithful = True

    def __init__(self, store: Store, weights: Weights) -> None:
        self._store = store
        self._entry = weights
        self._lock = threading.Lock()
        self._model: _Model | None = None
        forgets_after_fork(self)
        self.examples: tuple[str, ...] = ()

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        digest = self._store.sha256(self._entry.name)
        return (WeightsInfo(self._entry.role, self._entry.name, digest, self._entry.licence),)

    @property
    def fingerprint(self) -> str:
        """Of the files as the catalogue pins them, known before they are here."""
        return f"{self._entry.digest}:{PACKAGE}:{MAX_TOKENS}:{CLAUSE_TOKENS}:1"

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract. Attempt 1 translates clause by clause; there are no more."""
        if (source, target) not in self._entry.languages:
            raise EngineError(f"{self._entry.name} does not translate from {source} into {target}")
        if attempt not in (0, 1):
            return [""] * len(sentences)
        lines = [" ".join(sentence.split()) for sentence in sentences]
        with self._lock:
            if self._model is None:
                self._model = _Model(self._files())
            return self._model.translate(lines, clauses=attempt == 1)

    def close(self) -> None:
        """End the processes; a later sentence starts them again."""
        with self._lock:
            if self._model is not None:
                self._model.workers.close()
            self._model = None

    def forget(self) -> None:
        """See models.forking."""
        if self._model is not None:
            self._model.workers.leave()
            leave(self._model)
        self._model, self._lock = None, threading.Lock()

    def _files(self) -> ModelFiles:
        if not can_run():
            raise EngineError(
                f"{PACKAGE}, which runs Firefox's models, is not installed; its wheels are for Linux "
                f"(x86-64, arm64), macOS (arm64) and Windows (x86-64): pip install {PACKAGE}, or use "
                "--profile local"
            )
        folder = self._store.ensure(self._entry.name)
        found = {file.name.partition(".")[0]: folder / file.name for file in self._entry.files}
        return ModelFiles(found["model"], found["lex"], found["vocab"])


class _Model:
    """The vocabulary, to count tokens with, and the processes."""

    def __init__(self, files: ModelFiles) -> None:
        import sentencepiece

        try:
            self._pieces: Any = sentencepiece.SentencePieceProcessor(model_file=str(files.vocabulary))
        except (RuntimeError, OSError) as error:
            raise EngineError(f"{files.vocabulary} is no vocabulary: {error}") from None
        self.workers = Workers(files, min(default_threads(), MOST_WORKERS))

    def translate(self, lines: Sequence[str], *, clauses: bool) -> list[str]:
        most = CLAUSE_TOKENS if clauses else MAX_TOKENS
        split = [split_sentence(line, self._size, most) if line else [] for line in lines]
        if clauses:  # what is one clause was translated as the first hypothesis already
            split = [pieces if len(pieces) > 1 else [] for pieces in split]
        flat = [piece for pieces in split for piece in pieces]
        answers = iter(zip(flat, self.workers.translate(flat), strict=True))
        return [_joined([next(answers) for _ in pieces]) for pieces in split]

    def _size(self, text: str) -> int:
        return len(self._pieces.encode(text))


def _joined(pieces: Sequence[tuple[str, str]]) -> str:
    """The sentence's translation out of those of its pieces, (source, answer) each; "" where one has none."""
    done = []
    for number, (source, raw) in enumerate(pieces):
        answer = _with_bytes(raw).strip()
        if is_degenerate(source, answer) or "\ufffd" in answer:
            return ""
        if number + 1 < len(pieces) and answer.endswith(".") and not source.endswith("."):
            answer = answer[:-1]  # the engine takes each piece for a whole sentence
        done.append(answer)
    return " ".join(done)


def _with_bytes(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        return bytes.fromhex(match[0].replace("<0x", "").replace(">", "")).decode("utf-8", "replace")

    return _BYTES.sub(character, text)
