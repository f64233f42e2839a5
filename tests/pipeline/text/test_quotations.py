"""Where an article quotes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "yes, we do" twice.', ["yes, we do"]),
        ("Ha detto: «Non svenderò nulla.\nÈ tutto mio».", ["Non svenderò nulla.\nÈ tutto mio"]),
        ('"Siamo vicini”, ha promesso. "Molto."', ["Siamo vicini", "Molto."]),
        ("“One paragraph.\n“And another,” he said.", ["One paragraph.\n“And another,"]),
        ("Nothing is quoted in Dragons' Den or in the 1990s.", []),
        ("She keeps repeating 'it's so awful'.", ["it's so awful"]),
        ("There are many,” the Red Cross said.", ["There are many,"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="abc \"“”«»‘’'.,\n", max_size=200))
def test_quotations_are_ordered_and_apart(text: str) -> None:
    spans = find_quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
