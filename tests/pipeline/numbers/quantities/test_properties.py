"""Properties: what a formatter writes is read back; any text gives spans that slice; time is linear."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.dates import find_dates
from pipeline.figures import find_figures
from pipeline.numbers import find_quantities
from pipeline.numbers.quantities import scan
from tests import formatters
from tests.builders import document
from tests.formatters import Written

LANGUAGES = st.sampled_from(["en", "it"])
FRAMES = {
    "en": ("Officials say that it was {} at the time.", "{}"),
    "it": ("Si parla di {}, secondo i dati.", "{}"),
}
WHOLE = st.integers(2, 999_999)
PLAIN = st.integers(2, 999_999).map(float) | st.integers(11, 99_999).map(lambda n: n / 10)
CENTS = st.integers(101, 9_999_999).map(lambda n: n / 100)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Written]:
    language = draw(LANGUAGES)
    flag = draw(st.booleans())
    scale = draw(st.sampled_from(sorted(formatters.SCALES[language])))
    scale = scale if scale in formatters.ABBREVIATED[language] else 1e9
    currency = draw(st.sampled_from(sorted(formatters.CURRENCIES[language])))
    low = draw(st.integers(1, 60))
    whole = draw(WHOLE)
    choices = [
        formatters.with_unit(
            draw(PLAIN), language, draw(st.sampled_from(sorted(formatters.UNITS[language]))), short=flag
        ),
        formatters.money(draw(CENTS), language, currency, named=flag),
        formatters.scaled_money(draw(st.integers(11, 9999)) / 10, scale, language, currency, named=flag),
        formatters.percent(draw(st.integers(2, 999)) / 10, language, named=flag),
        formatters.duration(
            whole % 1000 + 2, language, draw(st.sampled_from(sorted(formatters.TIMES["en"]))), in_words=flag
        ),
        formatters.percent_range(low, low + draw(st.integers(1, 40)), language, hyphen=flag),
        formatters.people(whole, language, in_words=flag),
    ]
    return language, draw(st.sampled_from(choices))


@settings(deadline=None, max_examples=300)
@given(written(), st.integers(0, 1))
def test_what_a_formatter_writes_is_read_back(case: tuple[str, Written], frame: int) -> None:
    language, figure = case
    text = FRAMES[language][frame].format(figure.text)
    [found] = find_quantities(text, language)
    assert text[found.start : found.end] == figure.text
    assert found.value == pytest.approx(figure.value) and found.high == figure.high
    assert (found.kind, found.unit) == (figure.kind, figure.unit)


@settings(deadline=None, max_examples=150)
@given(st.integers(2, 999_999), LANGUAGES)
def test_any_number_in_words_is_read(number: int, language: str) -> None:
    words = formatters.spelled(number, language)
    [found] = find_quantities(f"{words} {'dollars' if language == 'en' else 'dollari'}", language)
    assert found.value == number


_PIECES = """
due tre mila milioni miliardi di euro % $ € 5 10 1.234 1,5 2006 '90 ( ) - – / : . , anni old
year-old mezzo e and half
a million tra between from da to per cento cent' Roma Name, 72 n. art. 11:36 ½ ² °C + − one in five su
"""
PIECES = st.sampled_from([*_PIECES.split(), "\n"])
TEXTS = (
    st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
    | st.text(max_size=99)
)


@settings(deadline=None, max_examples=200)
@given(TEXTS, LANGUAGES)
@example("5 and", "en")
def test_any_text_gives_spans_that_slice_in_order(text: str, language: str) -> None:
    last = 0
    for found in find_quantities(text, language):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        last = found.end


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, min_size=1, max_size=30).map(" ".join), LANGUAGES)
def test_figures_and_dates_of_a_document_slice(text: str, language: str) -> None:
    article = document(f"a {text}", "it" if language == "it" else "en")
    dates = find_dates(article)
    for figure in find_figures(article):
        sentence = article.sentences[figure.sentence]
        assert sentence.start <= figure.start < figure.end <= sentence.end
    for found in dates:
        assert article.text[found.start : found.end].strip()


def seconds(text: str, language: str) -> float:
    begin = time.process_time()
    find_quantities(text, language)
    return time.process_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize(
    "word", ["7 ", "1998 ", "miliardi ", "due ", "( ", "5-", "tra 5 e ", "$5 ", "9", "un milione e "]
)
@pytest.mark.parametrize("language", ["en", "it"])
def test_time_is_linear_in_the_length_of_the_text(word: str, language: str) -> None:
    """100,000 words take seconds: four times the words, about four times the time."""
    few, many = (min(seconds(word * times, language) for _ in range(3)) for times in (500, 2000))
    assert many < 10 * few + 0.2


def gold() -> Iterator[tuple[str, str]]:
    for path in sorted((Path(__file__).parent.parent / "gold").glob("*.json"))[::4]:
        entry = json.loads(path.read_text("utf-8"))
        yield entry["text"], entry["lang"]


def test_the_words_that_no_reader_is_asked_about_begin_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [find_quantities(*article) for article in gold()]
    monkeypatch.setattr(scan, "_tells", lambda *word: True)
    assert [find_quantities(*article) for article in gold()] == found
