"""Would the local model's own summaries be better than the article's sentences? ROUGE-L and refusals.

    python -m benchmarks.generated_summary GOLD_DIR [--articles 38] [--threads 2]

The model of the `local` profile is asked for three sentences in the article's language, its output
constrained to a JSON array of at most three strings. Each goes through the checks of
`pipeline.fidelity`. Three rows:
the chosen sentences as a sheet has them now; what the model wrote, unchecked; and what a sheet would
show, accepted sentences first and chosen ones for those refused. Needs the `dev` extra and the weights.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import models
import models.contracts
from benchmarks.summary import rouge_l
from models.llama.server import SLOT_TOKENS, LlamaServer
from models.store import Store
from pipeline.article import article_from_text
from pipeline.data import Options
from pipeline.run import SUMMARY_SENTENCES, add_generated, analyse, article_language, choose_shown
from pipeline.run import find_facts as facts_of

WEIGHTS = "qwen2_5-coder-1_5b"
# Of the article, from its beginning: what a slot holds beside the prompt and the answer.
MOST_CHARACTERS = 3000
ASKED = {
    "en": "Summarise the news article in exactly {n} sentences, using only facts and figures that it states. "
    "Keep what is unconfirmed unconfirmed.",
    "it": "Riassumi l'articolo in esattamente {n} frasi, in italiano, usando solo i fatti e le cifre che "
    "riporta. Ciò che non è confermato resti non confermato.",
}
# The JSON schema {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3} as a grammar
# without white space between the signs: llama.cpp's own conversion allows it, and the
# model wrote little else.
JSON_ARRAY = r"""
root ::= "[" item ("," item ("," item)?)? "]"
item ::= "\"" [^"\\\n]+ "\""
"""
ROWS = ("chosen", "generated, unchecked", "accepted, else chosen")


@dataclass
class Generator:
    """Behind the contract `models.contracts.Summariser`, for this measurement only."""

    server: LlamaServer
    weights: tuple[models.contracts.WeightsInfo, ...] = ()
    said: tuple[str, ...] = ()

    def summarise(self, text: str, *, language: str, sentences: int) -> list[str]:
        asked = ASKED[language].format(n=sentences)
        answer = self.server.library_server.handle_completions(
            {
                "prompt": f"<|im_start|>system\n{asked}<|im_end|>\n<|im_start|>user\n{text[:MOST_CHARACTERS]}"
                "<|im_end|>\n<|im_start|>assistant\n",
                "max_tokens": SLOT_TOKENS // 4,
                "temperature": 0,
                "grammar": JSON_ARRAY,
            }
        )
        try:
            offered = json.loads(answer["choices"][0]["text"])
        except (KeyError, ValueError):
            offered = []
        self.said = tuple(str(sentence) for sentence in offered)
        return list(self.said)


class WithGenerator:
    """The engines of a profile, with a summariser of our own."""

    def __init__(self, engines: models.contracts.Engines, generator: Generator) -> None:
        self._engines, self._generator = engines, generator

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engines, name)

    def summariser(self, language: str) -> Generator:
        return self._generator


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args(arguments)
    store = Store(notify=lambda line: print(line, file=sys.stderr))
    model = next(iter(store.ensure(WEIGHTS).glob("*.gguf")))
    server = LlamaServer(model, store.where() / "prompts", threads=options.threads)
    generator = Generator(server)
    engines: Any = WithGenerator(models.load("local"), generator)
    scores: dict[str, dict[str, list[float]]] = {row: defaultdict(list) for row in ROWS}
    faults: Counter[str] = Counter()
    seconds = 0.0
    for path in sorted(options.gold.glob("*.json"))[: options.articles]:
        gold = json.loads(path.read_text("utf-8"))
        article = article_from_text(gold["text"])
        document = analyse(article, article_language(article, Options(language=gold["lang"])), engines)
        facts = facts_of(document)
        shown = choose_shown(document, facts, ("summary",))
        start = time.perf_counter()
        both, _ = add_generated(document, facts, shown, engines)
        seconds += time.perf_counter() - start
        faults.update(sentence.fault or "accepted" for sentence in both.generated)
        chosen = [document.slice(sentence) for sentence in shown.summary]
        mixed = [s.text for s in both.accepted] + [document.slice(s) for s in both.summary]
        for row, lines in zip(ROWS, (chosen, generator.said, mixed), strict=True):
            text = " ".join(" ".join(lines).split())
            scores[row][gold["lang"]].append(rouge_l(text, gold[f"summary_{gold['lang']}"]))
    server.close()
    print(f"| {SUMMARY_SENTENCES} sentences at most | ROUGE-L en | ROUGE-L it |\n|---|---|---|")
    for row in ROWS:
        cells = [f"{100 * mean(scores[row][code]):.1f}" if scores[row][code] else "" for code in ("en", "it")]
        print(f"| {row} | {' | '.join(cells)} |")
    total = faults.total()
    print(f"{total} sentences: " + ", ".join(f"{name} {count}" for name, count in faults.most_common()))
    print(f"{seconds / max(1, sum(map(len, scores[ROWS[0]].values()))):.0f} s an article")
    return 0


if __name__ == "__main__":
    sys.exit(main())
