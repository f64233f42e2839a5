"""How much the facts cost beside the tagging: seconds on one core, and their ratio.

    python -m benchmarks.extract_speed [GOLD_DIR] [--rounds N]

Runs the bare spaCy pipelines and the path without translation (language, sentences, tagger,
figures, parties, questions) over the same texts in the same process, in turn, after one
warm-up of each, and prints the best round of either.
"""

from __future__ import annotations

import argparse
import json
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as cli.py has it

import platform
import time
from collections.abc import Callable
from pathlib import Path

import spacy

import models.tagging.components
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import Options
from pipeline.run import make_sheets

DEFAULT = Path(__file__).parent.parent / "tests" / "gold"
FACTS = Options(to="source", sections=("figures", "parties", "open_questions"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    gold = [json.loads(path.read_text("utf-8")) for path in sorted(options.gold.glob("*.json"))]
    texts = [(entry["text"], entry["lang"]) for entry in gold]
    bare, whole = _bare(texts), _whole(texts)
    bare(), whole()  # warm-up
    times = [(_seconds(bare), _seconds(whole)) for _ in range(options.rounds)]
    best_bare, best_whole = min(t[0] for t in times), min(t[1] for t in times)
    words = sum(len(text.split()) for text, _ in texts)
    print(
        f"machine            {platform.processor() or platform.machine()}, one core, "
        f"Python {platform.python_version()}"
    )
    print(f"articles, words    {len(texts)}, {words}")
    print(f"spaCy pipelines    {best_bare:.2f} s  ({words / best_bare:.0f} words a second)")
    print(f"facts, all stages  {best_whole:.2f} s  ({words / best_whole:.0f} words a second)")
    print(f"ratio              {best_whole / best_bare:.2f}")


def _bare(texts: list[tuple[str, str]]) -> Callable[[], None]:
    folder = Path(models.tagging.components.__file__).parent.parent / "weights"
    languages = {language for _, language in texts}
    pipelines = {language: spacy.load(folder / f"{language}_scheda_news") for language in languages}

    def run() -> None:
        for text, language in texts:
            pipelines[language](text)

    return run


def _whole(texts: list[tuple[str, str]]) -> Callable[[], None]:
    engines = load_engines("local", offline=True)

    def run() -> None:
        for text, _ in texts:
            make_sheets(article_from_text(text), FACTS, engines)

    return run


def _seconds(work: Callable[[], None]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
