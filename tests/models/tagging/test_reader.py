"""The reader with random heads: shapes, places, and nothing that grows faster than the text."""

from __future__ import annotations

import re
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import FigureMention, Stretch
from models.tagging import heads
from models.tagging.reader import Heads
from tests.models.random_heads import arrays, lines_of, reader

TEXT = (
    "A  headline of the day\n\n Rossi said 12 people came .\n\tIt rained on 3 March .\nWill 40 come ?\n"
    "Bianchi left .\n\n\nNobody knows .\nRossi has 7 .\nThe end .\nLater , Verdi came .\n"
)


def figures(text: str = TEXT) -> list[FigureMention]:
    return [FigureMention(*m.span(), "count") for m in re.finditer(r"\d+", text)]


def mentions(name: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(name, TEXT)]


def test_a_judgement_for_each_figure_group_and_sentence() -> None:
    judge = reader(TEXT)
    told = judge.figures(figures())
    assert len(told) == 4
    for figure in told:
        assert tuple(figure.modality) == heads.MODALITIES
        assert sum(figure.modality.values()) == pytest.approx(1, abs=1e-5)
    groups = judge.groups(
        [("PER", mentions("Rossi")), ("PER", mentions("Bianchi")), ("ORG", mentions("Verdi"))]
    )
    assert len(groups) == 3
    for group in groups:
        assert 0 < group.party < 1 and tuple(group.types) == heads.TYPES
        assert sum(group.types.values()) == pytest.approx(1, abs=1e-5)
    sentences = judge.sentences()
    assert len(sentences) == len(lines_of(TEXT)) == 9
    for sentence in sentences:
        assert 0 < sentence.central < 1 and tuple(sentence.question) == heads.QUESTIONS
        assert sum(sentence.question.values()) == pytest.approx(1, abs=1e-5)


def test_one_by_one_as_together() -> None:
    judge = reader(TEXT)
    together = judge.figures(figures())
    for figure, told in zip(figures(), together, strict=True):
        (alone,) = judge.figures([figure])
        assert alone.modality == pytest.approx(told.modality, abs=1e-5)
        assert alone.nobody == pytest.approx(told.nobody, abs=1e-5)


def test_a_speakers_words_are_tokens_near_the_figure_the_likeliest_first() -> None:
    words = {m.span() for m in re.finditer(r"\S+", TEXT)}
    lines = lines_of(TEXT)
    for figure, told in zip(figures(), reader(TEXT).figures(figures()), strict=True):
        own = max(i for i, (begin, _) in enumerate(lines) if begin <= figure.start)
        first = lines[max(0, own - heads.BEFORE)][0]
        last = lines[min(len(lines) - 1, own + heads.AFTER)][1]
        assert 0 < len(told.speaker) <= heads.SPEAKER_WORDS
        for begin, end, _ in told.speaker:
            assert (begin, end) in words and first <= begin < end <= last
        likely = [p for _, _, p in told.speaker]
        assert likely == sorted(likely, reverse=True)
        assert sum(likely) + told.nobody <= 1 + 1e-5


def test_whoever_is_found_is_told_by_place() -> None:
    """Heads by hand: a word is whoever said it by the first number of its vector."""
    trained = {name: np.zeros_like(array) for name, array in arrays().items()}
    trained["seek.outer.bias"][0] = 10 * np.sqrt(heads.POINTER)
    trained["found.weight"][0, 0] = 1
    words = [m.span() for m in re.finditer(r"\S+", TEXT)]
    vectors = np.zeros((len(words), heads.WIDTH), np.float32)
    for i, (start, end) in enumerate(words):
        vectors[i, 0] = TEXT[start:end] in ("Rossi", "Verdi")
    judge = reader(TEXT, vectors=vectors, trained=Heads(trained))
    # Each sees whom the sentences before and after show: the last one sees the second Rossi and Verdi.
    seen = [
        {TEXT[start:end] for start, end, p in told.speaker if p > 0.1} for told in judge.figures(figures())
    ]
    assert seen == [{"Rossi"}, {"Rossi"}, {"Rossi"}, {"Rossi", "Verdi"}]
    assert [told.speaker[0][2] > 0.9 for told in judge.figures(figures())] == [True, True, True, False]


def test_white_space_between_words_changes_nothing() -> None:
    words = TEXT.split()
    even = re.sub(r"[ \t]+", " ", TEXT).replace("\n ", "\n")
    assert even != TEXT and even.split() == words
    ours, theirs = reader(TEXT).sentences(), reader(even).sentences()
    assert [s.central for s in ours] == pytest.approx([s.central for s in theirs], abs=1e-6)


def test_a_text_of_nothing() -> None:
    judge = reader("")
    assert judge.sentences() == [] and judge.figures([]) == [] and judge.groups([]) == []
    empty = reader("\n \n", sentences=[(0, 1)])
    (told,) = empty.sentences()
    assert np.isfinite(told.central) and np.isfinite(list(told.question.values())).all()


def test_a_text_without_figures_or_names() -> None:
    judge = reader("It rained .")
    assert judge.figures([]) == [] and judge.groups([]) == []
    assert len(judge.sentences()) == 1


def test_a_sentence_without_a_word() -> None:
    text = "One 1 \n   \nTwo 2"
    judge = reader(text, sentences=[(0, 5), (6, 10), (11, 16)])
    assert len(judge.sentences()) == 3
    told = judge.figures([FigureMention(*span, "count") for span in ((4, 5), (15, 16), (7, 8))])
    assert all(np.isfinite(list(figure.modality.values())).all() for figure in told)


def test_a_kind_that_it_does_not_know_is_judged_all_the_same() -> None:
    (told,) = reader(TEXT).figures([FigureMention(*mentions("12")[0], "")])
    assert sum(told.modality.values()) == pytest.approx(1, abs=1e-5)


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="aé1 \t\n?.", max_size=80), st.data())
def test_any_text_gives_finite_judgements(text: str, data: st.DataObject) -> None:
    judge = reader(text)
    assert len(judge.sentences()) == len(lines_of(text))
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    (told,) = judge.figures([FigureMention(start, end, "money")])
    (group,) = judge.groups([("PER", [(start, end)])])
    assert np.isfinite([told.nobody, group.party, *told.modality.values()]).all()
    for begin, after, _ in told.speaker:
        assert text[begin:after].strip() == text[begin:after] != ""


def peak(lines: int) -> int:
    """Bytes that judging the figures of so many lines takes at most."""
    text = "12 13 14 15 .\n" * lines
    judge, told = reader(text), figures(text)
    tracemalloc.start()
    judge.figures(told)
    judge.groups([("ORG", [(f.start, f.end) for f in told])])
    judge.sentences()
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@pytest.mark.slow
def test_memory_grows_with_the_text_not_with_its_square() -> None:
    """An article may be 50,000 numbers: a table of all its figures by all its words has ten gigabytes."""
    assert peak(1200) < 6 * peak(300)


def test_stretches_stand_near_what_asks_and_are_short() -> None:
    judge, lines = reader(TEXT), lines_of(TEXT)
    words = {m.span() for m in re.finditer(r"\S+", TEXT)}
    starts, ends = {start for start, _ in words}, {end for _, end in words}

    def check(stretch: Stretch | None, at: int, around: int) -> None:
        assert stretch is not None and stretch.start in starts and stretch.end in ends
        own = max(i for i, (begin, _) in enumerate(lines) if begin <= at)
        first, last = max(0, own - around), min(len(lines) - 1, own + around)
        assert lines[first][0] <= stretch.start < stretch.end <= lines[last][1]
        assert len(TEXT[stretch.start : stretch.end].split()) <= heads.STRETCH
        assert 0 < stretch.likely <= 1

    for figure, told in zip(figures(), judge.figures(figures()), strict=True):
        check(told.of, figure.start, heads.AROUND)
    (group,) = judge.groups([("PER", mentions("Verdi"))])
    check(group.role, mentions("Verdi")[0][0], 0)
    for i, matter in enumerate(judge.matters(range(len(lines)))):
        check(matter, lines[i][0], 0)


def test_a_sentence_without_a_word_has_no_stretch() -> None:
    judge = reader("One 1 \n   \nTwo 2", sentences=[(0, 5), (6, 10), (11, 16)])
    assert [matter is None for matter in judge.matters([0, 1, 2])] == [False, True, False]


def test_how_far_a_word_is() -> None:
    rows = heads.distances(np.arange(200), 100, 102).tolist()
    assert rows[100] == rows[101] == heads.FAR
    assert rows[99] == heads.FAR - 1 and rows[102] == heads.FAR + 1
    assert rows[0] == 0 and rows[199] == 2 * heads.FAR
    assert rows == [*sorted(rows[:101]), *sorted(rows[101:])] == sorted(rows)


@pytest.mark.parametrize("told", ["ruled", "subject", "seek_quoted"])
def test_what_the_rules_tell_counts_for_more_the_more_it_is_trusted(told: str) -> None:
    trained = arrays()
    trained[f"{told}.weight"] = np.full(1, 50, np.float32)
    (start, end), *_ = mentions("Rossi")
    span = (start, end)
    parts: dict[str, dict[str, Any]] = {
        "ruled": {"speakers": (span,)}, "subject": {"subjects": (span,)}, "seek_quoted": {"quotation": span},
    }  # fmt: skip
    asked = FigureMention(*mentions("12")[0], "count", "reported", **parts[told])
    (judged,) = reader(TEXT, trained=Heads(trained)).figures([asked])
    assert judged.speaker[0][:2] == span and judged.speaker[0][2] > 0.9


def test_where_a_word_stands_tells_whose_word_a_figure_is() -> None:
    """A table that trusts the word right before the figure, one that trusts the sentence before."""
    (start, end), *_ = mentions("12")
    words = [m.span() for m in re.finditer(r"\S+", TEXT)]
    for name, row in (("seek_place", heads.FAR - 1), ("seek_line", heads.BEFORE - 1)):
        trained = arrays()
        trained[f"{name}.weight"][:, row] = 90
        (judged,) = reader(TEXT, trained=Heads(trained)).figures([FigureMention(start, end, "count")])
        own = TEXT.rfind("\n", 0, start) + 1
        last = words[words.index((start, end)) - 1]
        if name == "seek_place" and last[0] >= own:
            assert judged.speaker[0][:2] == last
        else:
            assert all(e <= own for _, e, likely in judged.speaker if likely > 0.01)
