"""The reader on examples that rules were once made by: the share that it judges as they say.

Each line of tests/examples is an article; one without a line break (`\\n`) stands below a neutral headline.
`python -m tests.real.test_reader_examples` prints the shares; with `--wrong`, what is not as it says.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from models.contracts import Engines
from pipeline import load_engines
from pipeline.article import article_from_text
from pipeline.data import Document, Facts, Figure, Language, LanguageCode, Span
from pipeline.run import analyse, find_facts
from tests import TESTS

pytestmark = pytest.mark.real

# Percent of what the examples of a file say that came out so, when it was pinned, less a small margin.
FLOORS: dict[tuple[str, LanguageCode], float] = {
    ("modality", "en"): 90,
    ("modality", "it"): 87,
    ("said_by", "en"): 85,
    ("said_by", "it"): 90,
    ("parties", "en"): 75,
    ("parties", "it"): 55,
    ("questions", "en"): 54,
    ("questions", "it"): 58,
    ("of", "en"): 81,
    ("of", "it"): 80,
    ("role", "en"): 90,
    ("role", "it"): 90,
}
HEADLINE: dict[LanguageCode, str] = {"en": "A headline of the day", "it": "Il titolo del giorno"}

_EXAMPLES = TESTS / "examples"
# {words}, {words|label}
_MARK = re.compile(r"\{([^|{}]+)(?:\|(\w+))?\}")

Row = dict[str, str]
Outcomes = Iterator[tuple[str, bool]]
"""What was asked of an example, and whether it came out."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an example with what is to be said of it."""

    span: Span
    label: str


def read(name: str, language: LanguageCode) -> list[Row]:
    with (_EXAMPLES / f"{name}.{language}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def unmarked(line: str, language: LanguageCode) -> tuple[str, list[Mark]]:
    """The article of an example, and its marks."""
    line = line.replace("\\n", "\n")
    text, marks, at = "" if "\n" in line else f"{HEADLINE[language]}\n", [], 0
    for found in _MARK.finditer(line):
        text += line[at : found.start()]
        marks.append(Mark(Span(len(text), len(text) + len(found[1])), found[2] or ""))
        text += found[1]
        at = found.end()
    return text + line[at:], marks


def _figure(facts: Facts, mark: Mark) -> Figure | None:
    """The one that stands where the mark does."""
    return next((f for f in facts.figures if _overlap(f.span, mark.span)), None)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _modality(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    for mark in marks:
        figure = _figure(facts, mark)
        yield mark.label, figure is not None and figure.modality == mark.label


def _said_by(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    figures = [_figure(facts, mark) for mark in marks]
    yield (
        row["said_by"] or "nobody",
        all(f is not None and (f.said_by or "") == row["said_by"] for f in figures),
    )


def _parties(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    types = {name.casefold(): p.type for p in facts.parties for name in (p.name, *p.aliases)}
    for wanted in filter(None, row["parties"].split("; ")):
        name, type_ = wanted.split("=")
        yield wanted, types.get(name.casefold()) == type_
    for name in filter(None, row["others"].split("; ")):
        yield f"not {name}", name.casefold() not in types


def _questions(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    for mark in marks:
        kinds = {q.kind for q in facts.questions if _overlap(q.evidence, mark.span)}
        yield mark.label, mark.label in kinds
    if not marks:
        yield "nothing open", not facts.questions


def _of(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    for mark in marks:
        figure = _figure(facts, mark)
        told = document.slice(figure.of) if figure and figure.of else ""
        yield row["of"], row["of"].casefold() in told.casefold() and len(told) < 60


def _role(row: Row, marks: list[Mark], document: Document, facts: Facts) -> Outcomes:
    roles = {name: p.role for p in facts.parties for name in (p.name, *p.aliases)}
    span = roles.get(row["name"])
    right = row["name"] in roles and (document.slice(span) if span else "") == row["role"]
    yield row["role"] or "none", right


CHECKS: dict[str, Callable[[Row, list[Mark], Document, Facts], Outcomes]] = {
    "modality": _modality,
    "said_by": _said_by,
    "parties": _parties,
    "questions": _questions,
    "of": _of,
    "role": _role,
}


def outcomes(name: str, language: LanguageCode, engines: Engines) -> Iterator[tuple[str, str, bool]]:
    """Of each example: its text, what was asked, and whether it came out."""
    for row in read(name, language):
        text, marks = unmarked(row["text"], language)
        document = analyse(article_from_text(text), Language(language, 1.0), engines)
        for asked, right in CHECKS[name](row, marks, document, find_facts(document)):
            yield row["text"], asked, right


@cache
def found(name: str, language: LanguageCode) -> list[tuple[str, str, bool]]:
    return list(outcomes(name, language, load_engines("local", offline=True)))


def share(name: str, language: LanguageCode) -> float:
    told = found(name, language)
    return 100 * sum(right for _, _, right in told) / len(told)


@pytest.mark.parametrize(("name", "language"), list(FLOORS))
def test_floor(name: str, language: LanguageCode) -> None:
    reached = share(name, language)
    print(f"{name}.{language} {reached:.1f} of {len(found(name, language))}")
    assert reached >= FLOORS[name, language]


if __name__ == "__main__":
    for key in FLOORS:
        print(f"{key[0]}.{key[1]} {share(*key):.1f} of {len(found(*key))}")
        if "--wrong" in sys.argv:
            for text, asked, right in found(*key):
                if not right:
                    print(f"    {asked}: {text}")
