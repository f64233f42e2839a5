"""Whether any article makes the program fall over: every text of some corpora, without translation.

    python -m benchmarks.robust FOLDER ... [--every N] [--traces]

FOLDER is searched for articles (`.jsonl` of judged articles, `.json` of gold, `.txt`) and for tagged
sentences (`.tsv`, `.conll`), which are put together to texts of 6 to 30 sentences. Prints texts, sheets,
refusals (an error that names what to do), failures (any other exception, with its place) and seconds.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import traceback
from collections import Counter
from collections.abc import Iterator
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


def outcome(text: str, engines: Engines) -> str:
    """ "sheet", "refused", or the exception that fell out, with its place."""
    try:
        summarise(text, to="source", engines=engines)
    except SchedaError:
        return "refused"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"
    return "sheet"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="one text in N")
    parser.add_argument("--traces", action="store_true", help="name the text of each failure")
    options = parser.parse_args()
    engines = load_engines("local", offline=True)
    counts: Counter[str] = Counter()
    begin = time.perf_counter()
    files = sorted(path for folder in options.folders for path in _files(folder))
    for number, (name, text) in enumerate(pair for path in files for pair in texts(path)):
        if number % options.every:
            continue
        made = outcome(text, engines)
        counts[made] += 1
        if options.traces and made not in ("sheet", "refused"):
            print(f"{name}: {made}", flush=True)
    failures = {made: count for made, count in counts.items() if made not in ("sheet", "refused")}
    print(f"texts     {counts.total()}")
    print(f"sheets    {counts['sheet']}")
    print(f"refused   {counts['refused']}")
    print(f"failures  {sum(failures.values())}")
    for made, count in sorted(failures.items()):
        print(f"          {count} {made}")
    print(f"seconds   {time.perf_counter() - begin:.0f}")


def _files(folder: Path) -> list[Path]:
    return [folder] if folder.is_file() else [path for path in folder.rglob("*") if path.is_file()]


if __name__ == "__main__":
    main()
