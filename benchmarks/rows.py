"""What stands beside a sheet's figures, parties and questions, against what careful readers chose.

    python -m benchmarks.rows FOLDER

FOLDER holds en.jsonl and it.jsonl of judgements. On the articles that the reader was calibrated on and
did not learn from (`training.sources.DEV`), where somebody chose the words of the article that say what a
figure measures, who a party is, what a question is about (training/stretches.jsonl.gz), it prints for each
language

    shown   share of those for which the sheet has words where the readers chose some
    F1      of the words of the two stretches, 0 where one is missing (SQuAD's measure; Rajpurkar et al. 2016)
    same    share that is the same but for articles and prepositions at its ends
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.contracts import Engines
from pipeline import attribution, parties
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import DEFAULT_THRESHOLDS, Document, Figure, Language, Party, Span, Thresholds
from pipeline.lexicon.little import LITTLE
from pipeline.run import analyse
from training.sources import add_stretches, calibrating

Row = dict[str, Any]
_WORD = re.compile(r"\w+")


def chosen(row: Row, engines: Engines, thresholds: Thresholds) -> Iterator[tuple[str, str | None, str]]:
    """(section, the sheet's words, the readers' words), where they chose some."""
    text = row["text"]
    document = analyse(article_from_text(text), Language(row["lang"], 1.0), engines)
    found = parties.find_parties(document, thresholds)
    for figure, span in _figures(row, document):
        told = attribution.attribute(document, [figure], found, thresholds)
        yield "of", _slice(text, told[0].of if told else None), text[slice(*span)]
    yield from (("role", _slice(text, ours), text[slice(*span)]) for ours, span in _roles(row, found))
    topics = _topics(row, document, thresholds)
    yield from (("topic", _slice(text, ours), text[slice(*span)]) for ours, span in topics)


def _roles(row: Row, found: Sequence[Party]) -> Iterator[tuple[Span | None, tuple[int, int]]]:
    """Of the names that the sheet has, too: the role there, and the readers'."""
    for name in row["names"]:
        ours = next((p for p in found if any((m.start, m.end) in _spans(name) for m in p.mentions)), None)
        if name.get("role") and ours is not None:
            yield ours.role, name["role"]


def _topics(
    row: Row, document: Document, thresholds: Thresholds
) -> Iterator[tuple[Span | None, tuple[int, int]]]:
    for start, end in (q["topic"] for q in row["open_questions"] if q.get("topic")):
        line = next(s.index for s in reversed(document.sentences) if s.start <= start)
        (topic,) = document.judge.matters([line])
        sure = topic is not None and topic.likely >= thresholds.topic
        yield Span(topic.start, topic.end) if topic is not None and sure else None, (start, end)


def _figures(row: Row, document: Document) -> Iterator[tuple[Figure, tuple[int, int]]]:
    starts = [sentence.start for sentence in document.sentences]
    for f in row["figures"]:
        if f.get("of"):
            line = max(0, sum(s <= f["start"] for s in starts) - 1)
            yield Figure(f["start"], f["end"], line, f["value"], f["high"], f["unit"], f["kind"]), f["of"]


def _spans(name: Row) -> set[tuple[int, int]]:
    return {(start, end) for start, end in name["spans"]}


def _slice(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def words_f1(ours: str, theirs: str) -> float:
    """F1 of two bags of words, in lower case; 1 for two empty ones."""
    a, b = (Counter(_WORD.findall(words.lower())) for words in (ours, theirs))
    common = (a & b).total()
    return 2 * common / (a.total() + b.total()) if a or b else 1.0


def content(words: str) -> list[str]:
    """The words in lower case without the little ones at the ends."""
    found = _WORD.findall(words.lower())
    while found and found[0] in LITTLE:
        found.pop(0)
    while found and found[-1] in LITTLE:
        found.pop()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    rows = calibrating(parser.parse_args().folder)
    add_stretches(rows)
    engines = load_engines()
    found: dict[tuple[str, str], list[tuple[str | None, str]]] = defaultdict(list)
    for row in rows:
        for section, ours, theirs in chosen(row, engines, DEFAULT_THRESHOLDS):
            found[section, row["lang"]].append((ours, theirs))
    print("| section | language | chosen | shown | F1 | same |\n|---|---|---|---|---|---|")
    for (section, language), pairs in sorted(found.items()):
        shown = sum(ours is not None for ours, _ in pairs)
        f1 = sum(words_f1(ours, theirs) for ours, theirs in pairs if ours is not None)
        same = sum(ours is not None and content(ours) == content(theirs) for ours, theirs in pairs)
        cells = [f"{100 * value / len(pairs):.1f}" for value in (shown, f1, same)]
        print(f"| {section} | {language} | {len(pairs)} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
