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
from statistics import median

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
    parser.add_argument("--turns", type=int, default=1, help="each kind after the other, so often")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sentences = read_corpus(arguments.corpus)
        folder = write_articles(Path(scratch, "texts"), sentences, arguments.articles, arguments.sentences)
        source = Path(scratch, "in", "a.jsonl")
        source.parent.mkdir()
        texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
        records = ({"id": f"a{n}", "text": text} for n, text in enumerate(texts))
        source.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        rates: dict[tuple[str, int], list[float]] = {}
        for turn in range(arguments.turns):
            for workers in arguments.workers:
                out = str(Path(scratch, f"out{workers}-{turn}"))
                for name, command in (
                    ("bare", [_BARE, str(source), str(workers)]),
                    ("cluster", [_ARCHIVE, str(source.parent), out, str(workers), str(PART)]),
                ):
                    rate, start, processor, most = measure(command)
                    rates.setdefault((name, workers), []).append(rate)
                    print(
                        f"{workers} {name:8} {rate:6.2f} articles/s after {start:5.1f} s of start; "
                        f"{processor / arguments.articles:.3f} s of processor an article, start included; "
                        f"{most / 1e6:.0f} MB; load {os.getloadavg()[0]:.1f}",
                        flush=True,
                    )
        for (name, workers), several in rates.items():
            print(f"{workers} {name:8} {median(several):6.2f} articles/s, the median of {len(several)}")


def measure(arguments: Sequence[str]) -> tuple[float, float, float, float]:
    """Articles a second after the first part, seconds until then, seconds of processor of all processes, and
    the most bytes that these held at once (shared pages by share)."""
    begin = time.time()
    used: dict[int, float] = {}
    process = subprocess.Popen([sys.executable, "-c", *arguments], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout
    os.set_blocking(process.stdout.fileno(), False)
    told, most = b"", 0
    while process.poll() is None:
        used |= (now := processor_of(process.pid))
        most = max(most, sum(map(bytes_of, now)))
        told += process.stdout.read() or b""
        time.sleep(1)
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
    return rest / max(steps[-1][0] - first, 1e-9), first - begin, sum(used.values()), most


def bytes_of(process: int) -> int:
    """0 where it has ended."""
    try:
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return 1024 * int(rolled.partition("Pss:")[2].split()[0]) if "Pss:" in rolled else 0


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
