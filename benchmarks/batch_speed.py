"""How fast a folder is done, with one worker and with more, and how much memory it takes.

    python benchmarks/batch_speed.py CORPUS                        # 400 articles, 1 and 2 workers
    python benchmarks/batch_speed.py CORPUS --memory 500 5000      # peak memory at both sizes

CORPUS is text with a sentence a line, or a token a line in CoNLL columns. Articles of fifteen
sentences are drawn from it, always the same for the same corpus. Only the extraction path runs
(`--to source`): no weights but the taggers. Times mean something on a quiet machine only; the
script prints the load it found. Memory is that of the batch and all its workers, from /proc.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
SENTENCES = 15


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--memory", type=int, nargs="+", default=[], help="folder sizes to compare peaks of")
    arguments = parser.parse_args()
    sentences = read_corpus(arguments.corpus)
    print(f"{len(sentences)} sentences; {os.cpu_count()} cores; load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as scratch:
        if arguments.memory:
            compare_memory(Path(scratch), sentences, arguments.memory, max(arguments.workers))
        else:
            compare_speed(Path(scratch), sentences, arguments.articles, arguments.workers)


def compare_speed(scratch: Path, sentences: Sequence[str], count: int, workers: Sequence[int]) -> None:
    folder = write_articles(scratch / "in", sentences, count)
    words = sum(len(path.read_text("utf-8").split()) for path in folder.iterdir())
    first = 0.0
    for number in workers:
        seconds, peak = run_batch(folder, scratch / "out", number)
        first = first or seconds
        print(
            f"{number} workers: {seconds:6.1f} s, {count / seconds:5.1f} articles/s, "
            f"{words / seconds:,.0f} words/s, peak {peak / 1e6:.0f} MB, {first / seconds:.2f} times the first"
        )


def compare_memory(scratch: Path, sentences: Sequence[str], sizes: Sequence[int], workers: int) -> None:
    first = 0.0
    for count in sizes:
        seconds, peak = run_batch(write_articles(scratch / "in", sentences, count), scratch / "out", workers)
        first = first or peak
        print(
            f"{count} articles: {seconds:.1f} s, peak {peak / 1e6:.0f} MB, {peak / first:.2f} times the first"
        )


def read_corpus(path: Path) -> list[str]:
    """Sentences of a file with one a line, or with a token a line and a blank line between sentences."""
    lines = path.read_text("utf-8").split("\n")
    if not any(path.name.endswith(ending) for ending in (".tsv", ".conll", ".conllu")):
        return [line.strip() for line in lines if len(line.split()) >= 5]
    sentences, tokens = [], []
    for line in [*lines, ""]:
        columns = line.split("\t") if "\t" in line else line.split()
        if columns and not line.startswith("#"):
            tokens.append(columns[1] if columns[0].isdigit() and len(columns) > 2 else columns[0])
        elif not columns and tokens:
            sentences.append(" ".join(tokens))
            tokens = []
    return [sentence for sentence in sentences if len(sentence.split()) >= 5]


def write_articles(folder: Path, sentences: Sequence[str], count: int, each: int = SENTENCES) -> Path:
    """`each`: sentences of an article."""
    chance = random.Random(2018)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number in range(count):
        lines = chance.sample(sentences, min(each, len(sentences)))
        (folder / f"{number:05}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def run_batch(folder: Path, out: Path, workers: int) -> tuple[float, int]:
    """Wall time in seconds and peak memory in bytes."""
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "cli.py", "batch", str(folder), "--out", str(out), "--workers", str(workers)]
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--to", "source", "--offline"], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    watch = Watch(process.pid)
    said = process.communicate()[1]
    watch.stop()
    if process.returncode:
        sys.exit(f"the batch ended with {process.returncode}: {said[-2000:]}")
    return time.perf_counter() - begin, watch.peak


class Watch(threading.Thread):
    """The highest sum of resident memory of a process and its children, seen every 0.2 s."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._stopped = threading.Event()
        self.start()

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def run(self) -> None:
        while not self._stopped.wait(0.2):
            self.peak = max(self.peak, sum(map(_resident, [self._pid, *_children(self._pid)])))


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, task.read_text().split())
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


if __name__ == "__main__":
    main()
