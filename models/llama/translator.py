"""Translation by a small language model that is shown a few examples, and what the glossary says."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.contracts import Tagger, WeightsInfo
from models.forking import forgets_after_fork
from models.llama.hints import glossary_digest, hint_line, load_glossary
from models.llama.prompts import EXAMPLES, LANGUAGES, PROMPT_VERSION, examples, prompt
from models.llama.server import GREEDY, SLOTS, Completion, LlamaServer, Sampling

# Longer sentences do not fit a slot together with their translation.
MAX_CHARACTERS = 1500
# The mean logarithm of its tokens' probabilities below which a translation is a guess. Of 48 stretches whose
# translations were read, the 4 below were all wrong or clumsy ("La carriera in breve": "A short career").
LEAST_CERTAINTY = -0.5
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Attempt:
    """How a hypothesis is made: which examples and whether hints are shown, and how tokens are chosen."""

    examples: str
    hinted: bool = True
    sampling: Sampling = GREEDY


# How the hypotheses of one sentence differ.
_ATTEMPTS = (
    _Attempt("first"),
    _Attempt("second"),
    _Attempt("first", hinted=False),
    _Attempt("second", sampling=Sampling(temperature=0.5, seed=30)),
)


class LlamaTranslator:
    """Behind the contract `models.contracts.Translator`. Loads the model at the first sentence.

    `examples` are the sentences of the prompts, which must not appear in a translation.
    """

    # Of 39 sentences that passed all checks a bilingual editor called 15 misleading.
    faithful = False

    def __init__(
        self,
        model: Callable[[], Path],
        states: Path,
        weights: WeightsInfo,
        *,
        tagger: Callable[[str], Tagger],
        threads: int | None = None,
    ) -> None:
        """`model` gives the file when it is needed; `states` is where evaluated prefixes are kept.

        `tagger` gives the tagger of a language: the glossary goes by lemma and part of speech.
        """
        self.weights = (weights,)
        self.examples = tuple(text for name in EXAMPLES for pair in examples(name) for text in pair.values())
        self._model = model
        self._states = states / weights.sha256[:16]
        self._tagger = tagger
        self._threads = threads
        self._server: LlamaServer | None = None
        self._lock = threading.Lock()
        forgets_after_fork(self)
        # Tokens that the model has written so far, for benchmarks.
        self.generated_tokens = 0

    @property
    def fingerprint(self) -> str:
        """What a translation depends on beside its text: weights, prompts, glossary, choice of tokens."""
        prompts = "".join(
            f"{way}{prompt(a, b, way.examples).prefix}"
            for way in _ATTEMPTS
            for a in LANGUAGES
            for b in LANGUAGES
            if a != b
        )
        digest = hashlib.sha256(f"{prompts}{glossary_digest()}{LEAST_CERTAINTY}".encode()).hexdigest()[:16]
        return f"{self.weights[0].sha256}:{PROMPT_VERSION}:{digest}"

    def prompts(
        self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0
    ) -> tuple[str, list[str]]:
        """The prefix of an attempt's prompts, and what follows it for each sentence."""
        way = _ATTEMPTS[attempt]
        if not way.hinted:
            plain = prompt(source, target, way.examples)
            return plain.prefix, [plain.end(sentence) for sentence in sentences]
        glossary, tagger = load_glossary(source, target), self._tagger(source)

        def hints(sentence: str) -> str:
            return hint_line(glossary.hints(tagger.tag(sentence)))

        shown = prompt(source, target, way.examples, hints=hints)
        return shown.prefix, [shown.end(sentence, hints(sentence)) for sentence in sentences]

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract. Sentences of like length are decoded together, four at a time."""
        if not 0 <= attempt < len(_ATTEMPTS):
            return [""] * len(sentences)
        lines = [_SPACE.sub(" ", sentence).strip() for sentence in sentences]
        order = sorted(
            (i for i, line in enumerate(lines) if line and len(line) <= MAX_CHARACTERS),
            key=lambda i: (-len(lines[i]), lines[i]),
        )
        answers = [""] * len(sentences)
        prefix, ends = self.prompts([lines[i] for i in order], source=source, target=target, attempt=attempt)
        with self._lock:
            for start in range(0, len(order), SLOTS):
                group = order[start : start + SLOTS]
                texts = self._group(
                    prefix, ends[start : start + SLOTS], len(lines[group[0]]), _ATTEMPTS[attempt].sampling
                )
                for i, text in zip(group, texts, strict=True):
                    answers[i] = text
        return answers

    def close(self) -> None:
        """Free the model; a later sentence loads it again."""
        with self._lock:
            if self._server is not None:
                self._server.close()
                self._server = None

    def forget(self) -> None:
        """See models.forking."""
        if self._server is not None:
            self._server.leave()
        self._server, self._lock = None, threading.Lock()

    def server(self) -> LlamaServer:
        """The loaded model; loads it where it is not."""
        if self._server is None:
            self._server = LlamaServer(self._model(), self._states, threads=self._threads)
        return self._server

    def _group(self, prefix: str, ends: list[str], longest: int, sampling: Sampling) -> list[str]:
        """`longest`: characters of the longest sentence of the group."""
        completions = self.server().complete(prefix, ends, max_tokens=most_tokens(longest), sampling=sampling)
        self.generated_tokens += sum(completion.tokens for completion in completions)
        return [completion.text.strip() if _is_answer(completion) else "" for completion in completions]


def _is_answer(completion: Completion) -> bool:
    """What the limit cut off is a loop or a ramble, no translation; nor is what the model itself doubts."""
    return completion.finished and completion.certainty >= LEAST_CERTAINTY


def most_tokens(characters: int) -> int:
    """A translation has about a token for every three characters of its source; twice that is too long."""
    return 24 + characters * 2 // 3
