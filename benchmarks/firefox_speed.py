"""How fast the profile `firefox` translates: a model of the real shape (base-memory), written here.

    python -m benchmarks.firefox_speed [--sentences 64] [--workers 2]

Two models of the same shape and size, run as the profile runs them: one that copies, whose output is as long
as its source, as a translation is; and one of random weights, whose output has the
length that chance gives it. The shortlist allows some forty pieces for each of the source, as the real one
does. Sentences have 8 to 54 pieces, which are 22 words on average, as in tests/gold (a word is 1.4 pieces).
Prints words of the source a second, by the clock and by the seconds of computing, which other work on the
machine disturbs less. Nothing is fetched.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from models.bergamot.workers import ModelFiles, Workers
from models.threads import default_threads
from tests.models.firefox_files import BASE_MEMORY, random_model, write_shortlist
from tests.models.word_model import CHARACTERS, word_files

TOKENS_A_WORD = 1.4
CANDIDATES = 40
# Pieces that are words: the others are marks, bytes and characters.
WORDS = BASE_MEMORY.vocabulary - 258 - len(CHARACTERS)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sentences", type=int, default=64)
    parser.add_argument("--workers", type=int, default=default_threads())
    options = parser.parse_args(arguments)
    lines = sources(options.sentences)
    words = sum(len(line.split()) for line in lines) / TOKENS_A_WORD
    print(f"{len(lines)} sentences, {words:.0f} words, {options.workers} processes")
    print(f"{'':10}{'words/s':>9}{'words/s of computing':>22}{'pieces out, of in':>19}")
    with tempfile.TemporaryDirectory() as name:
        copying = word_files({}, shape=BASE_MEMORY, filler=WORDS)
        shortlist = write_shortlist(candidates())
        for label, model in (("copying", copying.model), ("random", random_model(BASE_MEMORY))):
            files = laid_out(Path(name), model, shortlist, copying.vocab)
            seconds, computing, out = measure(Workers(files, options.workers), lines)
            share = out / sum(len(line.split()) for line in lines)
            print(f"{label:10}{words / seconds:9.0f}{words / computing:22.0f}{share:18.2f}")
    return 0


def measure(workers: Workers, lines: Sequence[str]) -> tuple[float, float, int]:
    """Seconds by the clock and of computing, loading left out, and words written."""
    workers.translate(["w1"] * 64)
    begin = time.perf_counter()
    answers = workers.translate(lines)
    seconds = time.perf_counter() - begin
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    computing = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, computing, sum(len(answer.split()) for answer in answers)


def sources(count: int) -> list[str]:
    draw = random.Random(7)
    frequent = [1 / rank for rank in range(1, WORDS + 1)]
    sizes = [draw.randint(8, 54) for _ in range(count)]
    return [" ".join(f"w{n}" for n in draw.choices(range(WORDS), frequent, k=size)) for size in sizes]


def candidates() -> list[list[int]]:
    """For each piece itself and some others, the frequent ones among them most often."""
    draw = np.random.default_rng(7)
    weights = 1 / np.arange(1, BASE_MEMORY.vocabulary + 1)
    drawn = draw.choice(
        BASE_MEMORY.vocabulary, (BASE_MEMORY.vocabulary, CANDIDATES), p=weights / weights.sum()
    )
    return [sorted({number, *map(int, row)}) for number, row in enumerate(drawn)]


def laid_out(folder: Path, model: bytes, shortlist: bytes, vocabulary: bytes) -> ModelFiles:
    files = ModelFiles(folder / "model", folder / "lex", folder / "vocab")
    for path, data in ((files.model, model), (files.shortlist, shortlist), (files.vocabulary, vocabulary)):
        path.write_bytes(data)
    return files


if __name__ == "__main__":
    sys.exit(main())
