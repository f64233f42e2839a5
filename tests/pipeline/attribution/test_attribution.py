"""The reader's judgements of figures, made into one modality and one speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.contracts import FigureJudgement, Stretch
from pipeline.attribution import attribute
from pipeline.data import DEFAULT_THRESHOLDS, Document, Figure, Party, Span, Thresholds
from tests.builders import GivenJudge, document, figure_judgement
from tests.pipeline.analysed import analysed

TEXT = "A headline of the day\nAnna Rossi met Bob White as 12 of 40 people came, and Rossi saw them."
THRESHOLDS = Thresholds(firm=0.4, speaker=0.5, no_figure=0.7, no_count=0.4)


def judged(told: Mapping[str, FigureJudgement]) -> Document:
    made = document(TEXT, "en")
    return replace(made, judge=GivenJudge(made.text, told))


def figures_of(made: Document) -> list[Figure]:
    found = []
    for match in re.finditer(r"\d+", made.text):
        line = next(s.index for s in made.sentences if s.start <= match.start() < s.end)
        found.append(Figure(*match.span(), line, float(match[0]), None, "person", "count"))
    return found


def party(made: Document, *names: str) -> Party:
    places = [Span(*m.span()) for name in names for m in re.finditer(name, made.text)]
    return Party(names[0], "PER", names[1:], tuple(sorted(places, key=lambda s: s.start)), 0.9)


def words(made: Document, **likely: float) -> list[tuple[int, int, float]]:
    """The first places of these words, with how likely each is the speaker's."""
    starts = {word: made.text.index(word) for word in likely}
    return [(starts[word], starts[word] + len(word), p) for word, p in likely.items()]


def one(judgement: FigureJudgement, thresholds: Thresholds = THRESHOLDS) -> Figure:
    """What becomes of the first figure."""
    made = judged({"12": judgement})
    parties = [party(made, "Anna Rossi", "Rossi"), party(made, "Bob White")]
    return attribute(made, figures_of(made)[:1], parties, thresholds)[0]


@pytest.mark.parametrize("modality", ["stated", "reported", "projected", "denied"])
def test_the_likeliest_modality_is_the_figures(modality: str) -> None:
    assert one(figure_judgement(**{modality: 1.0})).modality == modality


def test_the_reader_where_it_is_sure_else_the_rules() -> None:
    """The rules take the figure for stated: nothing in its sentence says otherwise."""
    sure = one(figure_judgement(stated=0.01, projected=0.99))
    assert sure.modality == "projected" and 0.5 < sure.confidence < 0.99
    unsure = one(figure_judgement(stated=0.3, projected=0.7))
    assert unsure.modality == "stated" and 0.5 < unsure.confidence < sure.confidence + 0.3
    agreed = one(figure_judgement(stated=0.99, projected=0.01))
    assert agreed.confidence > max(sure.confidence, unsure.confidence)


def test_what_is_not_firm_is_reported_with_its_own_confidence() -> None:
    figure = one(figure_judgement(stated=0.1, projected=0.9), Thresholds(firm=0.99))
    assert figure.modality == "reported" and figure.confidence < 0.1


def test_the_rules_speaker_goes_before_the_readers() -> None:
    made = document("A headline\nAnna Rossi said 12 people came with Bob White.", "en")
    judge = GivenJudge(made.text, {"12": figure_judgement(reported=1.0, speaker=words(made, White=0.9))})
    parties = [party(made, "Anna Rossi"), party(made, "Bob White")]
    (told,) = attribute(replace(made, judge=judge), figures_of(made), parties, THRESHOLDS)
    assert told.said_by == "Anna Rossi"


def test_where_a_clause_reports_a_figure_its_speaker_stands_in_its_subject() -> None:
    """The rules name nobody: whose wife it is does not say who spoke."""
    made = analysed(
        "A headline\nAnna Rossi's wife said 12 came with Bob White.", "en", words={"said": "VERB:say"}
    )
    parties = [party(made, "Anna Rossi"), party(made, "Bob White")]
    for speaker, told_by in ({"White": 0.9}, None), ({"wife": 0.9}, "wife"):
        judgement = figure_judgement(reported=1.0, nobody=0.1, speaker=words(made, **speaker))
        judge = GivenJudge(made.text, {"12": judgement})
        (told,) = attribute(replace(made, judge=judge), figures_of(made), parties, THRESHOLDS)
        assert told.said_by == told_by


@pytest.mark.parametrize(("modality", "speaker"), [("reported", "Anna Rossi"), ("stated", None)])
def test_background_of_a_clause_is_its_speakers_where_the_reader_takes_it_for_no_fact(
    modality: str, speaker: str | None
) -> None:
    made = document("A headline\nAnna Rossi said the barn, which had 12 doors, burned.", "en")
    judge = GivenJudge(made.text, {"12": figure_judgement(**{modality: 1.0})})
    (told,) = attribute(replace(made, judge=judge), figures_of(made), [party(made, "Anna Rossi")], THRESHOLDS)
    assert (told.modality, told.said_by) == (modality, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Velden Rail plans to hire 12 drivers.", "Velden Rail"),
        ("Velden Rail, which runs trams, has pledged 12 buses.", "Velden Rail"),
        ("The rival of Velden Rail plans to hire 12 drivers.", "The rival of Velden Rail"),
        ("Velden Rail plans to grow while Portsea needs 12 drivers.", None),
        ("Velden Rail agreed to pay 12 dollars.", None),
    ],
)
def test_a_plan_is_the_word_of_who_plans(text: str, speaker: str | None) -> None:
    verbs = {"plans": "VERB:plan", "pledged": "VERB:pledge", "agreed": "VERB:agree", "runs": "VERB:run"}
    made = analysed(f"A headline\n{text}", "en", {}, verbs)
    judge = GivenJudge(made.text, {"12": figure_judgement(projected=1.0)})
    rail = replace(party(made, "Velden Rail"), type="ORG")
    (told,) = attribute(replace(made, judge=judge), figures_of(made), [rail], THRESHOLDS)
    assert told.said_by == speaker


@pytest.mark.parametrize(
    ("unit", "none", "left"),
    [
        ("", 0.39, ["12", "40"]),
        ("", 0.4, ["40"]),
        ("driver", 0.69, ["12", "40"]),
        ("driver", 0.7, ["40"]),
        ("driver", 1.0, ["40"]),
    ],
)
def test_what_is_no_figure_is_left_out(unit: str, none: float, left: list[str]) -> None:
    made = judged({"12": figure_judgement(stated=1 - none, none=none)})
    figures = [replace(f, unit=unit) for f in figures_of(made)]
    told = attribute(made, figures, (), THRESHOLDS)
    assert [made.text[f.start : f.end] for f in told] == left


def test_the_words_of_one_party_count_together() -> None:
    made = judged({})
    speaker = words(made, White=0.4, Anna=0.3, Rossi=0.3)
    assert one(figure_judgement(stated=1.0, speaker=speaker, nobody=0.0)).said_by == "Anna Rossi"


def test_every_mention_of_a_party_counts() -> None:
    at = TEXT.rindex("Rossi")
    speaker = [*words(judged({}), Rossi=0.3), (at, at + 5, 0.3)]
    assert one(figure_judgement(stated=1.0, speaker=speaker, nobody=0.4)).said_by == "Anna Rossi"


def test_below_the_threshold_it_is_nobodys_word() -> None:
    """White has seven in ten of what is somebody's word."""
    judgement = figure_judgement(stated=1.0, speaker=words(judged({}), White=0.49), nobody=0.3)
    assert one(judgement, replace(THRESHOLDS, speaker=0.71)).said_by is None
    assert one(judgement, replace(THRESHOLDS, speaker=0.69)).said_by == "Bob White"


def test_what_is_likelier_nobodys_word_has_no_speaker() -> None:
    speaker = words(judged({}), White=0.59)
    assert one(figure_judgement(stated=1.0, speaker=speaker, nobody=0.41)).said_by is None
    assert one(figure_judgement(stated=1.0, speaker=speaker, nobody=0.4)).said_by == "Bob White"


def test_a_speaker_that_is_no_party_is_named_by_the_articles_words() -> None:
    speaker = words(judged({}), people=0.9)
    assert one(figure_judgement(reported=1.0, speaker=speaker, nobody=0.1)).said_by == "people"
    assert one(figure_judgement(reported=1.0, nobody=1.0)).said_by is None


def test_words_that_stand_together_are_one_speaker() -> None:
    made = document("A headline\nThe health ministry said 12 people came.", "en")
    judgement = figure_judgement(
        stated=1.0, speaker=words(made, ministry=0.3, health=0.3, The=0.2), nobody=0.1
    )
    made = replace(made, judge=GivenJudge(made.text, {"12": judgement}))
    (told,) = attribute(made, figures_of(made), (), THRESHOLDS)
    assert told.said_by == "health ministry"


def test_what_a_figure_measures_where_the_reader_is_sure() -> None:
    at = TEXT.index("people")
    for likely, wanted in ((0.3, Span(at, at + 6)), (0.1, None)):
        told = replace(figure_judgement(stated=1.0), of=Stretch(at, at + 6, likely))
        assert one(told, replace(THRESHOLDS, of=0.2)).of == wanted


def test_only_what_is_judged_changes_and_the_order_stays() -> None:
    made = judged({"40": figure_judgement(projected=1.0)})
    bare = figures_of(made)
    told = attribute(made, bare, (), DEFAULT_THRESHOLDS)
    assert [f.modality for f in told] == ["stated", "projected"]
    assert [replace(f, modality="stated", confidence=1.0, said_by=None) for f in told] == bare


PIECES = ["said", "5", "che", "potrebbe", '"', "«", "»", ",", ".", "(", "will", "İ", "\n", "secondo"]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_text_keeps_its_figures(pieces: list[str]) -> None:
    made = document("A title here\n" + " ".join([*pieces, "end."]), "en")
    bare = figures_of(made)
    told = attribute(made, bare, (), DEFAULT_THRESHOLDS)
    assert [f.span for f in told] == [f.span for f in bare]
