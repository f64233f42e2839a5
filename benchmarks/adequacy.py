"""How true translations on the sheet are, by readers who see each beside its source.

    python -m benchmarks.adequacy sample JUDGEMENTS OUT.tsv [--from it] [--stretches 40] [--profile local]
    python -m benchmarks.adequacy [FILE …]

`sample` takes articles of the open part of JUDGEMENTS in an order that a fixed seed gives, and of each one
stretch of what a sheet shows in the other language by default: headline, a sentence of the summary, a short
phrase beside a figure. OUT.tsv has a line a stretch, for the readers: article, offsets, sort, `shown` or what
it stays in the original for, source, translation. It is no file of the repository: the articles belong to
others. A reader puts `right`, `clumsy` or `misleading` behind each line that is shown; what is kept,
without the texts, is tests/adequacy/<direction>.tsv. Without `sample` these are counted.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import models
from benchmarks.stories import read_judgements
from pipeline.article import article_from_text
from pipeline.data import Options, Span
from pipeline.run import analyse, article_language, choose_shown, find_facts
from pipeline.translation import short_phrases, translate

FOLDER = Path(__file__).parent.parent / "tests" / "adequacy"
SEED = 16
VERDICTS = ("right", "clumsy", "misleading")
SHOWN = "shown"


def main(arguments: Sequence[str] | None = None) -> int:
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["sample"]:
        return sample(arguments[1:])
    for path in [Path(name) for name in arguments] or sorted(FOLDER.glob("*.tsv")):
        print(f"{path.stem}: {summary(read_verdicts(path))}")
    return 0


def read_verdicts(path: Path) -> list[tuple[str, str]]:
    """What became of each stretch (`shown` or a fault) and the verdict, "" where nothing is shown.

    Raises ValueError at a line that has not the form of the files in tests/adequacy.
    """
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 6 or not (cells[1] + cells[2]).isdecimal():
            raise ValueError(f"{path.name}, line {number}: no article, offsets, sort, outcome and verdict")
        if (cells[4] == SHOWN) != (cells[5] in VERDICTS):
            raise ValueError(f"{path.name}, line {number}: a verdict of what is shown, and of that alone")
        rows.append((cells[4], cells[5]))
    return rows


def summary(rows: Sequence[tuple[str, str]]) -> str:
    """ "40 tried, 30 shown: right 20, clumsy 7, misleading 3 (10 %); left in the original 10 (25 %)"."""
    told = Counter(verdict for outcome, verdict in rows if outcome == SHOWN)
    shown = told.total()
    verdicts = ", ".join(f"{verdict} {told[verdict]}" for verdict in VERDICTS)
    left = len(rows) - shown
    return (
        f"{len(rows)} tried, {shown} shown: {verdicts} ({told['misleading'] / max(shown, 1):.0%}); "
        f"left in the original {left} ({left / max(len(rows), 1):.0%})"
    )


def sample(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("judgements", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--from", dest="source", choices=("en", "it"), default="it")
    parser.add_argument("--stretches", type=int, default=40)
    parser.add_argument("--profile", default="local")
    options = parser.parse_args(arguments)
    engines = models.load(options.profile, cache=False)
    with options.out.open("w", encoding="utf-8") as out:
        for row in _stretches(options, engines):
            print(*row, sep="\t", file=out, flush=True)
    engines.close()
    return 0


def _stretches(options: argparse.Namespace, engines: Any) -> Iterator[tuple[object, ...]]:
    articles = [one for one in read_judgements(options.judgements, "open") if one["lang"] == options.source]
    chance = random.Random(SEED)
    chance.shuffle(articles)
    target = "en" if options.source == "it" else "it"
    for article in articles[: options.stretches]:
        document, sorts = _shown(article["text"], options.source, engines)
        if not sorts:
            continue
        span, sort = chance.choice(sorts)
        done = translate(
            document,
            [span],
            engines.translator(options.source, target),
            target=target,
            known=engines.dictionary(target),
        )
        told = done.by_span[span]
        outcome = SHOWN if told.translated else next(iter(done.faults), "left")
        words = " ".join(document.slice(span).split())
        yield article["id"], span.start, span.end, sort, outcome, words, told.text if told.translated else ""


def _shown(text: str, language: str, engines: Any) -> tuple[Any, list[tuple[Span, str]]]:
    """The article, read, and what its sheet shows translated by default, with its sort."""
    settings = Options(language=language)
    article = article_from_text(text)
    document = analyse(article, article_language(article, settings), engines)
    facts = find_facts(document, None)
    shown = choose_shown(document, facts, settings.sections)
    sorts = [(span, "headline" if span == shown.headline else "summary") for span in shown.leading]
    phrases = short_phrases(document, shown.beside(document))
    return document, [*sorts, *((span, "phrase") for span in phrases)]


if __name__ == "__main__":
    sys.exit(main())
