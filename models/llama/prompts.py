"""The few-shot prompts: example pairs, then the sentence, then the model completes the line.

Between a sentence and its translation may stand a line with hints from the glossary.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Changing a prompt changes translations: the number is part of the cache's key.
PROMPT_VERSION = 6
LANGUAGES = ("it", "en")
# What stands before the examples and before each line: in the language that is to be written.
# Written in English throughout, English to Italian lost 2 BLEU points (see the model card).
_HEADS = {
    "en": "Italian news and its English translation.",
    "it": "Notizie in inglese e la loro traduzione in italiano.",
}
_LABELS = {"en": {"it": "Italian", "en": "English"}, "it": {"it": "Italiano", "en": "Inglese"}}
_HINT_LABELS = {"en": "Dictionary", "it": "Dizionario"}


@dataclass(frozen=True, slots=True)
class Prompt:
    """`prefix` is the same for all sentences; `end(sentence)` follows it.

    `hint_label` is "" in a prompt without hints.
    """

    prefix: str
    answer_label: str
    hint_label: str = ""

    def end(self, sentence: str, hints: str = "") -> str:
        told = f"{self.hint_label}: {hints}\n" if self.hint_label else ""
        return f" {sentence}\n{told}{self.answer_label}:"


EXAMPLES = ("en", "it", "second")


@cache
def examples(name: str) -> tuple[dict[str, str], ...]:
    """Pairs by language code; `name` is one of EXAMPLES."""
    with Path(__file__).with_name("examples.toml").open("rb") as file:
        return tuple(tomllib.load(file)[name])


def prompt(
    source: str, target: str, name: str = "first", *, hints: Callable[[str], str] | None = None
) -> Prompt:
    """The prompt from one language into another: with the "first" examples, or the "second".

    `hints` gives the hint line of a sentence; with it, the examples have such lines too.
    """
    ours, theirs = _LABELS[target][source], _LABELS[target][target]
    shown = Prompt("", theirs, _HINT_LABELS[target] if hints else "")
    pairs = examples(target if name == "first" else "second")
    lines = [
        f"{ours}:{shown.end(pair[source], hints(pair[source]) if hints else '')} {pair[target]}\n\n"
        for pair in pairs
    ]
    return Prompt(f"{_HEADS[target]}\n\n{''.join(lines)}{ours}:", theirs, shown.hint_label)
