"""The few-shot prompts: example pairs, then the sentence, then the model completes the line."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Changing a prompt changes translations: the number is part of the cache's key.
PROMPT_VERSION = 5
LANGUAGES = ("it", "en")
# What stands before the examples and before each line: in the language that is to be written.
# Written in English throughout, English to Italian lost 2 BLEU points (see the model card).
_HEADS = {
    "en": "Italian news and its English translation.",
    "it": "Notizie in inglese e la loro traduzione in italiano.",
}
_LABELS = {"en": {"it": "Italian", "en": "English"}, "it": {"it": "Italiano", "en": "Inglese"}}


@dataclass(frozen=True, slots=True)
class Prompt:
    """`prefix` is the same for all sentences; `end(sentence)` follows it."""

    prefix: str
    answer_label: str

    def end(self, sentence: str) -> str:
        return f" {sentence}\n{self.answer_label}:"


EXAMPLES = ("en", "it", "second")


@cache
def examples(name: str) -> tuple[dict[str, str], ...]:
    """Pairs by language code; `name` is one of EXAMPLES."""
    with Path(__file__).with_name("examples.toml").open("rb") as file:
        return tuple(tomllib.load(file)[name])


def prompt(source: str, target: str, name: str = "first") -> Prompt:
    """The prompt from one language into another: the "first" to try, or the "second"."""
    ours, theirs = _LABELS[target][source], _LABELS[target][target]
    pairs = examples(target if name == "first" else "second")
    shown = "".join(f"{ours}: {pair[source]}\n{theirs}: {pair[target]}\n\n" for pair in pairs)
    return Prompt(f"{_HEADS[target]}\n\n{shown}{ours}:", theirs)
