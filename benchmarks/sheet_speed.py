"""How long a sheet in the other language takes, by the length of its article.

    python -m benchmarks.sheet_speed FILE … [--words 260 500] [--profile local] [--translate auto]

Each file is cut at the end of the line in which it reaches so many words; a shorter one is left as it is.
Printed a row: words of the article, seconds until all facts are there, until headline and summary are (both
are shown while the rest comes), and until the whole sheet is; words and pieces that the model was given, its
tries beyond the first, and sentences beside figures that stand in the article's words. The model is loaded
before the clock starts; nothing is taken from the user's cache of translations.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import models
from models.contracts import Translator
from pipeline.article import article_from_text, read_article
from pipeline.data import Options
from pipeline.factsheet import FactSheet
from pipeline.run import make_sheets


class Counted:
    """A translator that remembers what it was asked, as the cache does, and counts the rest."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._answers: dict[tuple[str, int], str] = {}
        self.asked: Counter[int] = Counter()
        self.words = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._translator, name)

    def translate(self, texts: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        new = [text for text in dict.fromkeys(texts) if (text, attempt) not in self._answers]
        answers = (
            self._translator.translate(new, source=source, target=target, attempt=attempt) if new else []
        )
        self._answers |= {(text, attempt): answer for text, answer in zip(new, answers, strict=True)}
        self.asked[attempt] += len(new)
        self.words += sum(len(text.split()) for text in new)
        return [self._answers[text, attempt] for text in texts]


class CountedEngines:
    """Engines whose translators count; one set an article."""

    def __init__(self, engines: Any) -> None:
        self._engines = engines
        self.translators: dict[tuple[str, str], Counted] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engines, name)

    def translator(self, source: str, target: str) -> Counted:
        if (source, target) not in self.translators:
            self.translators[source, target] = Counted(self._engines.translator(source, target))
        return self.translators[source, target]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--words", nargs="+", type=int, default=[260, 500])
    parser.add_argument("--profile", default="local")
    parser.add_argument("--translate", choices=("auto", "brief", "all"), default="auto")
    options = parser.parse_args(arguments)
    engines = models.load(options.profile, cache=False)
    print("article\twords\tfacts s\tsummary s\tsheet s\tmodel words\tpieces\tfurther tries\tleft")
    for path in options.files:
        for words in options.words:
            text = cut(read_article(path).text, words)
            print(path.name, *measured(text, engines, options.translate), sep="\t", flush=True)
    engines.close()
    return 0


def cut(text: str, words: int) -> str:
    """The first lines that hold `words` words together."""
    kept: list[str] = []
    for line in text.splitlines():
        if sum(len(one.split()) for one in kept) >= words:
            break
        kept.append(line)
    return "\n".join(kept)


def measured(text: str, engines: Any, translate: str) -> tuple[object, ...]:
    """One row of the table, behind the article's name."""
    counted = CountedEngines(engines)
    article = article_from_text(text)
    output = "en" if _spoken(article, counted) == "it" else "it"
    source = "it" if output == "en" else "en"
    engines.translator(source, output).translate(["Roma."], source=source, target=output, attempt=0)
    drafts: list[float] = []
    start = time.perf_counter()
    options = Options(to=output, translate=translate)  # type: ignore[arg-type]
    sheets = make_sheets(
        article, options, counted, on_draft=lambda sheet: drafts.append(time.perf_counter() - start)
    )
    whole = time.perf_counter() - start
    counts = list(counted.translators.values())
    asked = sum((one.asked for one in counts), Counter())
    return (
        len(text.split()),
        *(f"{seconds:.1f}" for seconds in (*drafts[:2], whole)),
        sum(one.words for one in counts),
        asked.total(),
        asked.total() - asked[0],
        left(sheets[0]),
    )


def _spoken(article: Any, engines: Any) -> str:
    return make_sheets(article, Options(to="source", sections=()), engines)[0].article.language


def left(sheet: FactSheet) -> int:
    """Sentences beside figures that stand in the article's words."""
    return sum(not figure.translated for figure in sheet.figures)


if __name__ == "__main__":
    sys.exit(main())
