"""Which figures a sheet begins with, and which it folds, on short articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.data import Change, Document, Figure, Level, Party, Span
from pipeline.figures import order
from tests.builders import GivenJudge, document, sentence_judgement

LINES = (
    "Velden Rail to cut 300 jobs",
    "It was founded in 1900 with 12 men.",
    "Profit fell to 20 million euros from 30 million euros.",
    "Velden Rail said that 300 jobs will go and 40 stations.",
    "The town has 9 schools.",
)


def judged(central: Sequence[float]) -> Document:
    made = document("\n".join(LINES), "en")
    read = [sentence_judgement(central=value) for value in central]
    return replace(made, judge=GivenJudge(made.text, read=read))


def figure(made: Document, words: str, line: int, of: str | None = None, kind: str = "count") -> Figure:
    start = made.text.index(words, made.sentences[line].start)
    value = float(words.split()[0])
    found = Figure(start, start + len(words), line, value, None, "", kind)  # type: ignore[arg-type]
    if of is None:
        return found
    at = made.text.index(of, made.sentences[line].start)
    return replace(found, of=Span(at, at + len(of)))


def texts(made: Document, figures: Sequence[Figure]) -> list[str]:
    return [made.slice(f.span) for f in figures]


def test_central_sentences_come_first_and_the_headline_before_them() -> None:
    made = judged([0.2, 0.1, 0.5, 0.9, 0.3])
    found = [figure(made, "300", 0), figure(made, "12", 1), figure(made, "40", 3), figure(made, "9", 4)]
    assert texts(made, order(made, found, [])) == ["300", "40", "9", "12"]


def test_those_of_one_sentence_stay_together_in_text_order() -> None:
    made = judged([0.2, 0.1, 0.5, 0.9, 0.3])
    found = [figure(made, "40", 3), figure(made, "12", 1), figure(made, "300", 3)]
    assert texts(made, order(made, found, [])) == ["300", "40", "12"]


def test_the_first_party_and_a_change_add_weight() -> None:
    made = judged([0.2, 0.5, 0.45, 0.45, 0.45])
    first, after = figure(made, "20", 2, kind="money"), figure(made, "30", 2, kind="money")
    change = Change(Level(after.span, 30), Level(first.span, 20))
    found = [figure(made, "12", 1), replace(first, change=change), figure(made, "9", 4)]
    assert texts(made, order(made, found, [])) == ["20", "12", "9"]
    at = made.text.index("town")
    party = Party("town", "ORG", (), (Span(at, at + 4),), 0.9)
    assert texts(made, order(made, [figure(made, "12", 1), figure(made, "9", 4)], [party])) == ["9", "12"]


def test_the_same_of_the_same_thing_is_said_once() -> None:
    made = judged([0.9, 0.1, 0.5, 0.9, 0.3])
    title, body = figure(made, "300 jobs", 0, "jobs"), figure(made, "300 jobs", 3, "jobs will go")
    other = figure(made, "300 jobs", 3, "40 stations")
    one, two = order(made, [title, body], [])
    assert one.repeats is None and two.repeats == title.span
    assert [f.repeats for f in order(made, [title, other], [])] == [None, None]
    assert [f.repeats for f in order(made, [title, replace(body, modality="denied")], [])] == [None, None]


def test_a_small_number_of_unknown_things_repeats_nothing() -> None:
    made = judged([0.9, 0.1, 0.5, 0.9, 0.3])
    title, body = figure(made, "300", 0), figure(made, "300", 3)
    assert [f.repeats for f in order(made, [title, body], [])] == [None, None]
    large = [replace(f, value=3000.0) for f in (title, body)]
    assert [f.repeats for f in order(made, large, [])] == [None, title.span]
