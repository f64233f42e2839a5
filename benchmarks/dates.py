"""How right the dates are: found, resolved, and how many are none, over sentences with their dates.

    python -m benchmarks.dates FILE ... [--verbose]

A `.tsv` file has a sentence a line, as tests/dates/en.tsv (its head tells the format); its language is
its name. A `.jsonl` file has an object a line: id, lang, text, published (ISO date or null), dates (start,
end, iso, iso_end, optional). A judged date is found if a date of the program overlaps it; it is right if
that one has the same `iso` and `iso_end`. An optional one counts only where it was given another date. What
overlaps no judged date is false.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.contracts import Engines
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import Date, Language, LanguageCode
from pipeline.dates import find_dates
from pipeline.lexicon.tables import LANGUAGES
from pipeline.run import analyse

_MARKED = re.compile(r"\[([^]]*)\]")


@dataclass(frozen=True, slots=True)
class Judged:
    """A date in a sentence; both `iso` are None where neither the text nor its day settles it."""

    start: int
    end: int
    iso: str | None
    iso_end: str | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the day on which it appeared, if that is told."""

    id: str
    language: LanguageCode
    text: str
    published: date | None
    dates: tuple[Judged, ...]


def read(path: Path) -> Iterator[Line]:
    """The lines of a file. Raises ValueError where dates and brackets of a .tsv line differ in number."""
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        if path.suffix == ".jsonl":
            entry = json.loads(row)
            dates = tuple(Judged(**{k: d[k] for k in Judged.__slots__}) for d in entry["dates"])
            yield Line(entry["id"], entry["lang"], entry["text"], _day(entry["published"] or "-"), dates)
        elif row.strip() and not row.startswith("#"):
            yield _from_row(row, f"{path.name}:{number}", path.stem if path.stem in LANGUAGES else "en")


def _day(written: str) -> date | None:
    return None if written == "-" else date.fromisoformat(written)


def _from_row(row: str, name: str, language: LanguageCode) -> Line:
    published, marked, *answers = row.split("\t")
    wanted = answers[0].split() if answers else []
    spans = [(m.start() - 2 * k, m.end() - 2 * k - 2) for k, m in enumerate(_MARKED.finditer(marked))]
    judged = []
    for (start, end), answer in zip(spans, wanted, strict=True):
        iso, _, iso_end = answer.removeprefix("?").partition("/")
        judged.append(
            Judged(start, end, None if iso == "-" else iso, iso_end or None, answer.startswith("?"))
        )
    return Line(name, language, _MARKED.sub(r"\1", marked), _day(published), tuple(judged))


def compare(line: Line, found: Sequence[Date]) -> Iterator[tuple[str, str]]:
    """What became of every judged and every found date: (a word for it, what was read and wanted)."""
    for judged in line.dates:
        read = [(d.iso, d.iso_end) for d in found if d.start < judged.end and judged.start < d.end]
        words = f"{line.text[judged.start : judged.end]!r} wanted {judged.iso}/{judged.iso_end} read {read}"
        yield from ((what, words) for what in _became(judged, read))
    for date_ in found:
        if not any(date_.start < j.end and j.start < date_.end for j in line.dates):
            yield "false", f"{line.text[date_.start : date_.end]!r} read {date_.iso}/{date_.iso_end}"


def _became(judged: Judged, read: Sequence[tuple[str | None, str | None]]) -> Iterator[str]:
    """What became of one judged date, of which `read` was made."""
    right = (judged.iso, judged.iso_end) in read
    if judged.optional:
        if read and not right and read != [(None, None)]:
            yield "wrong"
        return
    yield "found" if read else "missed"
    if judged.iso is None:
        yield "left open" if right or not read else "wrong"
    else:
        yield "right" if right else "not right"


def dates_of(line: Line, engines: Engines) -> Sequence[Date]:
    """The dates of a sentence, by the path of an article."""
    document = analyse(article_from_text(line.text), Language(line.language, 1.0), engines)
    return find_dates(document, line.published)


def summed(counts: Counter[str]) -> str:
    judged = counts["found"] + counts["missed"]
    settled = counts["right"] + counts["not right"]
    return (
        f"found {counts['found']}/{judged} = {100 * counts['found'] / max(1, judged):.1f} %, "
        f"right {counts['right']}/{settled} = {100 * counts['right'] / max(1, settled):.1f} %, "
        f"false {counts['false']}, settled though open {counts['wrong']}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--verbose", action="store_true", help="print what is not right")
    options = parser.parse_args()
    engines = load_engines("local", offline=True)
    for path in options.files:
        counts: Counter[str] = Counter()
        for line in read(path):
            for what, words in compare(line, dates_of(line, engines)):
                counts[what] += 1
                if options.verbose and what in ("missed", "not right", "false", "wrong"):
                    print(f"{what:9} {line.id} {line.published} {words}\n          {line.text}")
        print(f"{path.name}: {summed(counts)}")


if __name__ == "__main__":
    main()
