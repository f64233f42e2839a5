"""Translation by a small language model that is shown a few examples."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from models.contracts import WeightsInfo
from models.llama.prompts import EXAMPLES, LANGUAGES, PROMPT_VERSION, Prompt, examples, prompt
from models.llama.server import GREEDY, SLOTS, LlamaServer, Sampling

# Longer sentences do not fit a slot together with their translation.
MAX_CHARACTERS = 1500
_SPACE = re.compile(r"\s+")
# How the hypotheses of one sentence differ: examples, and how tokens are chosen.
_ATTEMPTS = (
    ("first", GREEDY),
    ("second", GREEDY),
    ("first", Sampling(temperature=0.5, seed=20)),
    ("second", Sampling(temperature=0.5, seed=30)),
)


class LlamaTranslator:
    """Behind the contract `models.contracts.Translator`. Loads the model at the first sentence.

    `examples` are the sentences of the prompts, which must not appear in a translation.
    """

    def __init__(
        self, model: Callable[[], Path], states: Path, weights: WeightsInfo, *, threads: int | None = None
    ) -> None:
        """`model` gives the file when it is needed; `states` is where evaluated prefixes are kept."""
        self.weights = (weights,)
        self.examples = tuple(text for name in EXAMPLES for pair in examples(name) for text in pair.values())
        self._model = model
        self._states = states / weights.sha256[:16]
        self._threads = threads
        self._server: LlamaServer | None = None
        self._lock = threading.Lock()
        # Tokens that the model has written so far, for benchmarks.
        self.generated_tokens = 0

    @property
    def fingerprint(self) -> str:
        """What a translation depends on beside its text: weights and prompts."""
        prompts = "".join(
            prompt(a, b, name).prefix for name, _ in _ATTEMPTS for a in LANGUAGES for b in LANGUAGES if a != b
        )
        digest = hashlib.sha256(prompts.encode()).hexdigest()[:16]
        return f"{self.weights[0].sha256}:{PROMPT_VERSION}:{digest}"

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract. Sentences of like length are decoded together, four at a time."""
        if not 0 <= attempt < len(_ATTEMPTS):
            return [""] * len(sentences)
        name, sampling = _ATTEMPTS[attempt]
        shown = prompt(source, target, name)
        lines = [_SPACE.sub(" ", sentence).strip() for sentence in sentences]
        order = sorted(
            (i for i, line in enumerate(lines) if line and len(line) <= MAX_CHARACTERS),
            key=lambda i: (-len(lines[i]), lines[i]),
        )
        answers = [""] * len(sentences)
        with self._lock:
            for start in range(0, len(order), SLOTS):
                group = order[start : start + SLOTS]
                texts = self._group([lines[i] for i in group], shown, sampling)
                for i, text in zip(group, texts, strict=True):
                    answers[i] = text
        return answers

    def close(self) -> None:
        """Free the model; a later sentence loads it again."""
        with self._lock:
            if self._server is not None:
                self._server.close()
                self._server = None

    def server(self) -> LlamaServer:
        """The loaded model; loads it where it is not."""
        if self._server is None:
            self._server = LlamaServer(self._model(), self._states, threads=self._threads)
        return self._server

    def _group(self, lines: list[str], shown: Prompt, sampling: Sampling) -> list[str]:
        completions = self.server().complete(
            shown.prefix,
            [shown.end(line) for line in lines],
            max_tokens=most_tokens(lines[0]),
            sampling=sampling,
        )
        self.generated_tokens += sum(completion.tokens for completion in completions)
        # What the limit cut off is a loop or a ramble, never a translation.
        return [completion.text.strip() if completion.finished else "" for completion in completions]


def most_tokens(sentence: str) -> int:
    """A translation has about a token for every three characters of its source; twice that is too long."""
    return 24 + len(sentence) * 2 // 3
