"""What an archive's cluster adds: the same articles by bare processes and by as many actors, in one run.

    python benchmarks/archive_speed.py CORPUS --articles 200 --workers 1 2

CORPUS is text with a sentence a line, or a token a line in CoNLL columns (see batch_speed.py). Only the
extraction path runs (`--to source`). Wall times mean something on a quiet machine only; the script prints
the load it found, and the processor time that an article took, which a busy machine changes less. Time counts
from the end of the first part (of ten articles for bare processes), when engines are loaded, to the last.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.batch_speed import SENTENCES, read_corpus, write_articles

ROOT = Path(__file__).parent.parent
PART = 10
_ARCHIVE = """
import sys, time
from pipeline.archive.archive import make_archive
source, out, workers, rows = sys.argv[1:]
for done in make_archive(source, out, to="source", workers=int(workers), rows=int(rows)):
    print(time.time(), sum(done.counts.values()), flush=True)
"""
_BARE = """
import json, sys, time
from pathlib import Path
from pipeline.batch.crew import each
from pipeline.data import Options
from pipeline.work.hands import ProcessHand
from pipeline.work.job import Job
from pipeline.work.staffing import AskedEngines
options = Options(to="source")
recipe, _ = AskedEngines(None, "local", True, "cpu").recipe(options)
hands = [ProcessHand(recipe) for _ in range(int(sys.argv[2]))]
records = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
jobs = [Job(r["id"], text=r["text"], kinds=(".jsonl",)) for r in records]
for result in each(hands, jobs, lambda hand, job: hand.do(job, options)):
    assert result.status == "done", result
    print(time.time(), 1, flush=True)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="of an article")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sentences = read_corpus(arguments.corpus)
        folder = write_articles(Path(scratch, "texts"), sentences, arguments.articles, arguments.sentences)
        source = Path(scratch, "in", "a.jsonl")
        source.parent.mkdir()
        texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
        records = ({"id": f"a{n}", "text": text} for n, text in enumerate(texts))
        source.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        for workers in arguments.workers:
            bare = measure([_BARE, str(source), str(workers)])
            out = str(Path(scratch, f"out{workers}"))
            cluster = measure([_ARCHIVE, str(source.parent), out, str(workers), str(PART)])
            for name, (rate, start, processor) in (("bare", bare), ("cluster", cluster)):
                print(
                    f"{workers} {name:8} {rate:6.2f} articles/s after {start:5.1f} s of start; "
                    f"{processor / arguments.articles:.3f} s of processor an article, start included; "
                    f"load {os.getloadavg()[0]:.1f}",
                    flush=True,
                )
            print(f"{workers} cluster reaches {cluster[0] / bare[0]:.2f} of bare", flush=True)


def measure(arguments: Sequence[str]) -> tuple[float, float, float]:
    """Articles a second after the first part, seconds until then, seconds of processor of all processes."""
    begin = time.time()
    used: dict[int, float] = {}
    process = subprocess.Popen([sys.executable, "-c", *arguments], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout
    os.set_blocking(process.stdout.fileno(), False)
    told = b""
    while process.poll() is None:
        used |= processor_of(process.pid)
        told += process.stdout.read() or b""
        time.sleep(0.5)
    told += process.stdout.read() or b""
    if process.returncode:
        raise SystemExit(f"it ended with {process.returncode}")
    steps = [(float(at), int(count)) for at, count in (line.split() for line in told.decode().splitlines())]
    done, first = 0, begin
    for at, count in steps:
        done += count
        if done >= PART:
            first = at
            break
    rest = sum(count for _, count in steps) - done
    return rest / max(steps[-1][0] - first, 1e-9), first - begin, sum(used.values())


def processor_of(root: int) -> dict[int, float]:
    """Seconds of processor of a process and all below it, by process."""
    parents, seconds = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        number = int(path.parent.name)
        parents[number] = int(fields[1])
        seconds[number] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    below = {root}
    while more := {pid for pid, parent in parents.items() if parent in below} - below:
        below |= more
    return {pid: seconds[pid] for pid in below if pid in seconds}


if __name__ == "__main__":
    main()
