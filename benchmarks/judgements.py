"""What the reader judges, against careful readers of the same articles.

    python -m benchmarks.judgements FOLDER [--part open|aside|all] [--answers FILE] [--keep FILE]

FOLDER holds en.jsonl and it.jsonl of judgements. Printed for each language:

    modality    share of the judged figures, at their places, that get the judged one
    parties     F1 by names, as score.py counts them
    questions   F1 by matter, as score.py counts them
    joined      F1 of pairs of mentions that stand in one group
    summary     share of the judges' lines among the (at most three) sentences chosen
    said by     right, and wrong (another's name), of the figures whose speaker the judges name

`--keep` writes what the program answered; `--answers` scores such a file instead, of an earlier version
say. The part set aside (benchmarks.stories) is for the end: nothing is tuned on it but thresholds.
"""

from __future__ import annotations

import argparse
import json
import runpy
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.stories import read_judgements
from models.contracts import Engines
from pipeline import attribution, parties, questions, summary
from pipeline.api import load_engines
from pipeline.article import article_from_text
from pipeline.data import Figure, Language, Thresholds
from pipeline.parties import mention_groups
from pipeline.run import SUMMARY_SENTENCES, analyse

_SCORER = runpy.run_path(str(Path(__file__).parent.parent / "tests" / "gold" / "score.py"))
matched_matters, names_of = _SCORER["matched_matters"], _SCORER["names_of"]

Row = dict[str, Any]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the program says of one article. `modality`, `said_by`: of each judged figure; None for the
    modality of what the reader takes for no figure. Lines count from 0; `groups` are spans of mentions."""

    modality: list[str | None]
    said_by: list[str | None]
    parties: list[list[str]]
    questions: list[int]
    summary: list[int]
    groups: list[list[Span]]


def answer(row: Row, engines: Engines, thresholds: Thresholds) -> Answers:
    """The program's judgements, its figures taken from the row so that places agree."""
    document = analyse(article_from_text(row["text"]), Language(row["lang"], 1.0), engines)
    starts = [sentence.start for sentence in document.sentences]
    bare = [
        Figure(f["start"], f["end"], max(0, sum(s <= f["start"] for s in starts) - 1),
               f["value"], f["high"], f["unit"], f["kind"])
        for f in row["figures"]
    ]  # fmt: skip
    found = parties.find_parties(document, thresholds)
    told = {f.span: f for f in attribution.attribute(document, bare, found, thresholds)}
    asked = questions.find_questions(document, thresholds)
    chosen = summary.choose(document, SUMMARY_SENTENCES)
    return Answers(
        [told[f.span].modality if f.span in told else None for f in bare],
        [told[f.span].said_by if f.span in told else None for f in bare],
        [[p.name, *p.aliases] for p in found],
        [_line(row, q.evidence.start) for q in asked],
        [_line(row, s.start) for s in chosen],
        [[(m.start, m.end) for m in group] for group in mention_groups(document)],
    )


def _line(row: Row, offset: int) -> int:
    return int(row["text"].count("\n", 0, offset))


def tally(row: Row, said: Answers) -> Counter[str]:
    """Counts of one article; `scores` makes measures of their sum."""
    found: Counter[str] = Counter()
    for figure, modality in zip(row["figures"], said.modality, strict=True):
        if figure["modality"] and not figure["none"]:
            found["figures"] += 1
            found["firm"] += modality == figure["modality"]
    _speakers(row, said, found)
    judged = _parties(row)
    ours = [names_of({"name": names[0], "aliases": names[1:]}) for names in said.parties]
    found["parties judged"], found["parties found"] = len(judged), len(ours)
    taken: set[int] = set()
    for names in judged:
        match = next((i for i, other in enumerate(ours) if i not in taken and names & other), None)
        if match is not None:
            taken.add(match)
    found["parties right"] = len(taken)
    matters = [{q["line"], *q.get("also", ())} for q in row["open_questions"]]
    lines = set(said.questions)
    found["matters judged"], found["matters found"] = len(matters), len(lines)
    found["matters right"] = matched_matters(matters, lines)
    found["lines judged"] = len(row["summary_lines"])
    found["lines chosen"] = len(set(row["summary_lines"]) & set(said.summary))
    found.update(_joined(row, said))
    return found


def _same(row: Row) -> dict[str, str]:
    """The group that each group is the same party as, by id."""
    known = {name["id"] for name in row["names"]}
    return {n["id"]: n["same_as"] if n.get("same_as") in known else n["id"] for n in row["names"]}


def _parties(row: Row) -> list[set[str]]:
    same = _same(row)
    names: dict[str, set[str]] = {}
    wanted = {same[n["id"]] for n in row["names"] if n["party"]}
    for name in row["names"]:
        forms = [*name["forms"], *([name["name"]] if name.get("name") else [])]
        names.setdefault(same[name["id"]], set()).update(names_of({"name": forms[0], "aliases": forms}))
    missed = [names_of({"name": p["name"]}) for p in row["parties_missed"]]
    return [found for key, found in names.items() if key in wanted] + missed


def _speakers(row: Row, said: Answers, found: Counter[str]) -> None:
    same = _same(row)
    forms: dict[str, set[str]] = {}
    for name in row["names"]:
        told = [*name["forms"], *([name["name"]] if name.get("name") else [])]
        forms.setdefault(same[name["id"]], set()).update(names_of({"name": told[0], "aliases": told}))
    for figure, by in zip(row["figures"], said.said_by, strict=True):
        if figure["modality"] is None or figure["none"]:
            continue
        wanted = figure.get("said_by")
        ours = names_of({"name": by}) if by else set()
        if wanted is None:
            found["speakers invented"] += bool(ours)
            continue
        right = forms.get(same.get(wanted, ""), names_of({"name": wanted}))
        found["speakers"] += 1
        found["speakers right"] += bool(ours & right)
        found["speakers wrong"] += bool(ours) and not ours & right


def _joined(row: Row, said: Answers) -> Counter[str]:
    """Pairs of mentions in one group, among the mentions that both have."""
    same = _same(row)
    judged = {tuple(span): same[n["id"]] for n in row["names"] for span in n["spans"]}
    by_start = {span[0]: key for span, key in judged.items()}
    ours = {span[0]: i for i, group in enumerate(said.groups) for span in group if span[0] in by_start}
    pairs = Counter[str]()
    for a, b in combinations(sorted(ours), 2):
        together, wanted = ours[a] == ours[b], by_start[a] == by_start[b]
        pairs["pairs found"] += together
        pairs["pairs judged"] += wanted
        pairs["pairs right"] += together and wanted
    return pairs


def scores(found: Counter[str]) -> dict[str, float]:
    """The measures, as percentages."""

    def share(part: str, whole: str) -> float:
        return 100 * found[part] / max(1, found[whole])

    def f1(name: str) -> float:
        return 200 * found[f"{name} right"] / max(1, found[f"{name} judged"] + found[f"{name} found"])

    return {
        "modality": share("firm", "figures"),
        "parties": f1("parties"),
        "questions": f1("matters"),
        "joined": f1("pairs"),
        "summary": share("lines chosen", "lines judged"),
        "said by, right": share("speakers right", "speakers"),
        "said by, wrong": share("speakers wrong", "speakers"),
    }


def table(rows: Iterable[Row], answers: dict[str, Answers]) -> list[str]:
    """Lines of a Markdown table, a row a language."""
    sums: dict[str, Counter[str]] = {}
    counts: Counter[str] = Counter()
    for row in rows:
        if row["id"] in answers:
            sums.setdefault(row["lang"], Counter()).update(tally(row, answers[row["id"]]))
            counts[row["lang"]] += 1
    lines: list[str] = []
    for language, found in sorted(sums.items()):
        measured = scores(found)
        if not lines:
            lines = [
                "| language | articles | " + " | ".join(measured) + " |",
                "|---" * (len(measured) + 2) + "|",
            ]
        cells = " | ".join(f"{value:.1f}" for value in measured.values())
        lines.append(f"| {language} | {counts[language]} | {cells} |")
    return lines


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("open", "aside", "all"), default="open")
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(argv)
    rows = read_judgements(options.folder, None if options.part == "all" else options.part)
    if options.answers:
        kept = json.loads(options.answers.read_text("utf-8"))
        answers = {name: Answers(**said) for name, said in kept.items()}
    else:
        engines = load_engines("local", offline=True)
        answers = {row["id"]: answer(row, engines, Thresholds()) for row in rows}
    if options.keep:
        options.keep.write_text(json.dumps({name: asdict(said) for name, said in answers.items()}), "utf-8")
    print("\n".join(table(rows, answers)))


if __name__ == "__main__":
    main()
