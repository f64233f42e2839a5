"""Whether any article makes the program fall over: every text of some corpora, without translation.

    python -m benchmarks.robust FOLDER ... [--every N] [--traces] [--workers N] [--done FILE]

FOLDER is searched for articles (`.jsonl` of judged articles, `.json` of gold, `.txt`) and for tagged
sentences (`.tsv`, `.conll`), which are put together to texts of 6 to 30 sentences. Prints texts, sheets,
refusals (an error that names what to do), failures (any other exception, with its place) and seconds.

All of KIND, WikiNEuRal and the judged articles take an hour on one core: with --done each outcome is
written down as it comes, and a run that was ended goes on where it was. What is printed counts all in FILE.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from models.contracts import Engines
from pipeline.api import load_engines, summarise
from pipeline.errors import SchedaError
from training.corpora import entity_sentences

SEED = 11


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """(name, text) of each article in a file; none in a file of another kind."""
    if path.suffix == ".jsonl":
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            row = json.loads(line)
            if isinstance(row, dict) and isinstance(row.get("text"), str):
                yield f"{path.name}:{row.get('id', number)}", row["text"]
    elif path.suffix == ".json":
        entry = json.loads(path.read_text("utf-8"))
        if isinstance(entry, dict) and isinstance(entry.get("text"), str):
            yield path.name, entry["text"]
    elif path.suffix == ".txt":
        yield path.name, path.read_text("utf-8")
    elif path.suffix in (".tsv", ".conll"):
        yield from _runs(path)


def _runs(path: Path) -> Iterator[tuple[str, str]]:
    """All sentences of a column file in runs of 6 to 30, one a line."""
    draw = random.Random(SEED)
    sentences = [sentence.text for sentence in entity_sentences(path)]
    at = 0
    while at < len(sentences):
        count = draw.randint(6, 30)
        yield f"{path.name}:{at}", "\n".join(sentences[at : at + count])
        at += count


@cache
def _engines() -> Engines:
    return load_engines("local", offline=True)


def outcome(pair: tuple[str, str]) -> tuple[str, str]:
    """The name of a (name, text), and "sheet", "refused", or the exception that fell out, with its place."""
    name, text = pair
    try:
        summarise(text, to="source", engines=_engines())
    except SchedaError:
        return name, "refused"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return name, f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"
    return name, "sheet"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="one text in N")
    parser.add_argument("--traces", action="store_true", help="name the text of each failure")
    parser.add_argument("--workers", type=int, default=1, help="processes")
    parser.add_argument("--done", type=Path, help="where outcomes are kept, one a line")
    options = parser.parse_args()
    begin = time.perf_counter()
    made = _kept(options.done) if options.done else {}
    files = sorted(path for folder in options.folders for path in _files(folder))
    named = (pair for path in files for pair in texts(path))
    wanted = [pair for number, pair in enumerate(named) if number % options.every == 0]
    todo = [pair for pair in wanted if pair[0] not in made]
    for name, what in _outcomes(todo, options.workers):
        made[name] = what
        if options.done:
            with options.done.open("a", encoding="utf-8") as kept:
                kept.write(f"{name}\t{what}\n")
        if options.traces and what not in ("sheet", "refused"):
            print(f"{name}: {what}", flush=True)
    _print(Counter(made[name] for name, _ in wanted), time.perf_counter() - begin)


def _kept(done: Path) -> dict[str, str]:
    """What an earlier run wrote down, by the text's name; its last line may be cut."""
    lines = done.read_text("utf-8").split("\n")[:-1] if done.exists() else []
    return {name: what for name, _, what in (line.partition("\t") for line in lines)}


def _outcomes(todo: list[tuple[str, str]], workers: int) -> Iterator[tuple[str, str]]:
    if workers <= 1:
        yield from map(outcome, todo)
        return
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        yield from pool.imap_unordered(outcome, todo, chunksize=8)


def _print(counts: Counter[str], seconds: float) -> None:
    failures = {what: count for what, count in counts.items() if what not in ("sheet", "refused")}
    print(f"texts     {counts.total()}")
    print(f"sheets    {counts['sheet']}")
    print(f"refused   {counts['refused']}")
    print(f"failures  {sum(failures.values())}")
    for what, count in sorted(failures.items()):
        print(f"          {count} {what}")
    print(f"seconds   {seconds:.0f}")


def _files(folder: Path) -> list[Path]:
    return [folder] if folder.is_file() else [path for path in folder.rglob("*") if path.is_file()]


if __name__ == "__main__":
    main()
