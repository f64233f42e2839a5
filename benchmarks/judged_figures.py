"""How right the figures are, against those that careful readers judged.

    python -m benchmarks.judged_figures FOLDER [--part open|aside|all] [--language en|it] [--rules]
        [--verbose]

FOLDER holds en.jsonl and it.jsonl. Each judged figure was once read by this program, and then found
right, misread, or no figure at all; others had been missed. A figure of today is

    same     a right one again: same place, value, high, unit and kind
    moved    the same but for its span, which overlaps
    mended   a misread one that now reads differently (whether rightly, its article's note says)
    found    one that had been missed, with the value that the reader gave it
    changed  at the place of a right one, with another value, unit or kind
    misread  a misread one, unchanged
    none     at the place of what is no figure
    new      at a place where nothing was judged

Precision is the share of the first four in all, recall that of figures in the articles that are among them;
`found` counts those too that are read wrongly.
What the reader takes for no figure is left out unless `--rules` is given: it has learned most of the open
part, so its share in that part's totals flatters. The aside part prints its totals only. Taggings are kept
(`--cache`), so that a second run takes seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import pickle
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple, cast

from benchmarks.stories import read_judgements
from models.contracts import Engines, TaggedText, Tagger
from models.store.environment import cache_folder
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.attribution import attribute
from pipeline.data import DEFAULT_THRESHOLDS, Figure, Language, LanguageCode
from pipeline.figures import find_figures
from pipeline.run import analyse

Verdict = Literal["same", "moved", "mended", "found", "changed", "misread", "none", "new"]
RIGHT: tuple[Verdict, ...] = ("same", "moved", "mended", "found")
WRONG: tuple[Verdict, ...] = ("changed", "misread", "none", "new")


class Reading(NamedTuple):
    """A figure as far as it is compared."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    kind: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged figure; `verdict` is what becomes of it if it is read again as it was."""

    reading: Reading
    verdict: Verdict


class Tally:
    """What became of the figures of many articles; `lines` tells each case that is not `same`."""

    def __init__(self) -> None:
        self.read: Counter[Verdict] = Counter()
        self.lost: Counter[str] = Counter()
        self.lines: list[str] = []

    def add(self, article: dict[str, Any], figures: Sequence[Reading]) -> None:
        judged = _judged(article)
        taken: set[int] = set()
        for figure in figures:
            verdict, against = _verdict(figure, judged)
            if verdict in RIGHT:  # a range takes in both of its ends
                taken |= {k for k, j in enumerate(judged) if _overlap(figure, j.reading)}
            self.read[verdict] += 1
            if against is not None:
                taken.add(against)
            if verdict != "same":
                self._tell(article, verdict, figure, judged[against].reading if against is not None else None)
        for k, one in enumerate(judged):
            if k not in taken and one.verdict != "none":
                name = {"same": "gone", "misread": "gone (was misread)"}.get(one.verdict, "missed")
                self.lost[name] += 1
                self._tell(article, name, one.reading, None)

    def _tell(self, article: dict[str, Any], what: str, figure: Reading, other: Reading | None) -> None:
        text = article["text"]
        left, right = text[max(0, figure.start - 70) : figure.start], text[figure.end : figure.end + 50]
        told = f"{left}[{text[figure.start : figure.end]}]{right}".replace("\n", " | ")
        was = f"  (judged {_short(other)} «{text[other.start : other.end]}»)" if other else ""
        self.lines.append(f"{what:8} {article['id']:6} {_short(figure)}{was}  …{told}…")

    def totals(self) -> str:
        right, read = sum(self.read[v] for v in RIGHT), sum(self.read.values())
        found = right + self.read["changed"] + self.read["misread"]
        there = found + sum(self.lost.values())
        counts = ", ".join(f"{v} {self.read[v]}" for v in RIGHT + WRONG)
        lost = ", ".join(f"{name} {n}" for name, n in sorted(self.lost.items()))
        shares = {"precision": (right, read), "recall": (right, there), "found": (found, there)}
        told = " ".join(f"{name} {_share(*share)}" for name, share in shares.items())
        return f"{told} | {counts} | {lost}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.1f} % ({part}/{whole})"


def _short(figure: Reading) -> str:
    high = "" if figure.high is None else f"..{figure.high:g}"
    return f"{figure.value:.12g}{high} {figure.unit} {figure.kind}"


def _judged(article: dict[str, Any]) -> list[Judged]:
    judged = []
    for f in article["figures"]:
        reading = Reading(f["start"], f["end"], f["value"], f["high"], f["unit"], f["kind"])
        judged.append(Judged(reading, "none" if f["none"] else "misread" if f["misread"] else "same"))
    for f in article["figures_missed"]:
        start, end = _place(article["text"], f["line"], f["text"])
        high = float(f["high"]) if f["high"] not in (None, "") else None
        judged.append(
            Judged(Reading(start, end, float(f["value"]), high, f["unit"] or "", f["kind"]), "found")
        )
    return judged


def _place(text: str, line: int, words: str) -> tuple[int, int]:
    """The offsets of `words` in a line of the text; those of the whole line where it is quoted freely."""
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[:line])
    at = lines[line].find(words)
    return (start, start + len(lines[line])) if at < 0 else (start + at, start + at + len(words))


def _verdict(figure: Reading, judged: Sequence[Judged]) -> tuple[Verdict, int | None]:
    """What the figure is, and the index of the judged one that it is compared with."""
    near = [k for k, j in enumerate(judged) if _overlap(figure, j.reading)]
    for k in near:
        if judged[k].verdict == "same" and _alike(figure, judged[k].reading):
            spans = figure[:2] == judged[k].reading[:2]
            return "same" if spans else "moved", k
    for k in near:
        now, then = _in_seconds(figure), _in_seconds(judged[k].reading)
        if judged[k].verdict == "found" and (now.value, now.high) == (then.value, then.high):
            return "found", k
    for wanted, verdict in (("same", "changed"), ("misread", "misread"), ("none", "none")):
        for k in near:
            if judged[k].verdict == wanted:
                mended = wanted == "misread" and figure != judged[k].reading
                return ("mended" if mended else verdict), k  # type: ignore[return-value]
    return "new", None


def _overlap(one: Reading, other: Reading) -> bool:
    return one.start < other.end and other.start < one.end


_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def _in_seconds(one: Reading) -> Reading:
    """A time on the clock of a race has one value in whatever unit it is given."""
    seconds = _SECONDS.get(one.unit, 0) if one.kind == "duration" else 0
    return one._replace(value=round(one.value * seconds, 2), unit="second") if seconds else one


def _alike(one: Reading, other: Reading) -> bool:
    same = abs(one.value - other.value) <= 1e-6 * max(1.0, abs(one.value))
    return same and one.high == other.high and one.unit == other.unit and one.kind == other.kind


class KeptTagger:
    """A tagger whose results are kept in a folder outside the repository, by text and weights."""

    def __init__(self, tagger: Tagger, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.tagger, self.folder = tagger, folder
        self.weights = "".join(w.sha256 for w in tagger.weights)

    def __call__(self, language: str) -> KeptTagger:
        return self

    def tag(self, text: str) -> TaggedText:
        path = self.folder / (hashlib.sha256((self.weights + text).encode()).hexdigest() + ".pickle")
        if path.exists():
            kept: TaggedText = pickle.loads(path.read_bytes())
            return kept
        tagged = self.tagger.tag(text)
        path.write_bytes(pickle.dumps(tagged))
        return tagged


def read_figures(text: str, language: LanguageCode, tagger: KeptTagger, judged: bool) -> list[Reading]:
    """The figures of an article as the rules find them; if `judged`, without those that the reader takes
    for none."""
    article = article_from_text(text)
    engines = cast(Engines, SimpleNamespace(tagger=tagger, dictionary=lambda language: frozenset()))
    document = analyse(article, Language(language, 1.0), engines)
    figures: Sequence[Figure] = find_figures(document)
    if judged:
        figures = attribute(document, figures, (), DEFAULT_THRESHOLDS)
    places = [document.in_print(f.span) for f in figures]
    return [
        Reading(place.start, place.end, f.value, f.high, f.unit, f.kind)
        for place, f in zip(places, figures, strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("open", "aside", "all"), default="open")
    parser.add_argument("--language", choices=("en", "it"))
    parser.add_argument("--rules", action="store_true", help="without the reader, which knows the open part")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--cache", type=Path, default=cache_folder() / "taggings")
    options = parser.parse_args()
    engines = load_engines("local", offline=True)
    articles = read_judgements(options.folder, None if options.part == "all" else options.part)
    languages: tuple[LanguageCode, ...] = ("en", "it")
    for language in (code for code in languages if options.language in (None, code)):
        tagger, tally = KeptTagger(engines.tagger(language), options.cache), Tally()
        for article in articles:
            if article["lang"] == language:
                read = read_figures(article["text"], language, tagger, not options.rules)
                tally.add(article, read)
        if options.verbose and options.part == "open":
            print("\n".join(sorted(tally.lines)))
        print(f"{language} {options.part}: {tally.totals()}")


if __name__ == "__main__":
    main()
