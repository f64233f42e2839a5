"""Dates of an article, resolved by the text or by the day of publication."""

from __future__ import annotations

from datetime import date
from typing import SupportsIndex, overload

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import LanguageCode
from pipeline.dates import find_dates
from pipeline.numbers.daytime import find_mentions
from pipeline.numbers.direction import Directions
from pipeline.numbers.words import Word, split_words
from tests.builders import document

WEDNESDAY = date(2018, 10, 3)


@pytest.mark.parametrize(
    ("language", "text", "written", "iso", "iso_end"),
    [
        ("en", "He died on 4 October 1918 in France.", "4 October 1918", "1918-10-04", None),
        ("en", "It opened on October 4, 1918, they say.", "October 4, 1918", "1918-10-04", None),
        ("en", "It was July 20 then.", "July 20", "2018-07-20", None),
        ("en", "It ran in 2005-06 too.", "2005-06", "2005", "2006"),
        ("en", "That was in the 1990s here.", "1990s", "1990", "1999"),
        ("en", "They met yesterday in Rome.", "yesterday", "2018-10-02", None),
        ("en", "They met on Monday in Rome.", "Monday", "2018-10-01", None),
        ("en", "They will meet on Monday in Rome.", "Monday", "2018-10-08", None),
        ("en", "It will open soon, they said on Monday.", "Monday", "2018-10-01", None),
        ("en", "On Monday she said it will open.", "Monday", "2018-10-01", None),
        ("en", "It is expected to be signed on Monday.", "Monday", "2018-10-08", None),
        ("it", "Si aprirà presto, ha detto lunedì il sindaco.", "lunedì", "2018-10-01", None),
        ("it", "Il tribunale deciderà lunedì.", "lunedì", "2018-10-08", None),
        ("en", "The council may meet on Monday in Rome.", "Monday", None, None),
        ("en", "A hearing is set for Monday.", "Monday", "2018-10-08", None),
        ("en", "It will be tried and sentenced on Monday.", "Monday", "2018-10-08", None),
        ("it", "Il governo ha tempo fino a lunedì.", "lunedì", None, None),
        ("it", "Ha detto che lunedì partirà.", "lunedì", "2018-10-08", None),
        ("en", "They met last week in Rome.", "last week", "2018-09-24", "2018-09-30"),
        ("en", "They met two years ago in Rome.", "two years ago", "2016", None),
        ("it", "È morto il 29 settembre del 1918 in Francia.", "29 settembre del 1918", "1918-09-29", None),
        ("it", "Decide il 1º ottobre la corte.", "1º ottobre", "2018-10-01", None),
        ("it", "Dura dal 3 al 5 maggio 2006 a Roma.", "3 al 5 maggio 2006", "2006-05-03", "2006-05-05"),
        ("it", "Ha parlato giovedì scorso a Roma.", "giovedì scorso", "2018-09-27", None),
        ("it", "Ha parlato ieri a Roma.", "ieri", "2018-10-02", None),
        ("it", "Si vota il mese prossimo a Roma.", "mese prossimo", "2018-11", None),
        ("it", "Negli anni Novanta era così.", "anni Novanta", "1990", "1999"),
        ("it", "Nel dicembre 2017 era così.", "dicembre 2017", "2017-12", None),
    ],
)
def test_found(language: LanguageCode, text: str, written: str, iso: str | None, iso_end: str | None) -> None:
    article = document(text, language)
    [found] = find_dates(article, WEDNESDAY)
    assert article.text[found.start : found.end] == written
    assert (found.iso, found.iso_end) == (iso, iso_end)
    assert article.slice(found.event) == text


@pytest.mark.parametrize(
    "text", ["They met on Monday in Rome.", "They met yesterday.", "It was July 20 then."]
)
def test_without_a_day_of_publication_relative_dates_stay_open(text: str) -> None:
    [found] = find_dates(document(text, "en"))
    assert (found.iso, found.iso_end) == (None, None)


def test_an_impossible_day_is_not_resolved() -> None:
    [found] = find_dates(document("Il 31 febbraio 2018 non esiste.", "it"))
    assert found.iso is None


def test_a_clock_time_is_no_date() -> None:
    assert find_dates(document("Alle 11:36 è crollato il ponte.", "it")) == ()


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("it", "Il Tar decide\n\nROMA, 12 marzo 2024 – Ieri la corte ha respinto il ricorso.", "2024-03-11"),
        ("en", "Court decides\n\nMarch 12, 2024\n\nThe court rejected the appeal on Monday.", "2024-03-11"),
        ("en", "Published: 12 March 2024, 10:30\nThe court rejected the appeal yesterday.", "2024-03-11"),
        ("en", "Posted to Berlin on 3 May 1999, he learned German.\nHe died yesterday.", None),
        ("en", "Deal signed\n\nIt was signed on March 12, 2024 in Oslo. Talks went on yesterday.", None),
        ("en", "On March 12, 2024, the court met. It rejected the appeal yesterday.", None),
    ],
)
def test_a_dateline_is_the_day_of_publication(language: LanguageCode, text: str, iso: str | None) -> None:
    assert find_dates(document(text, language))[-1].iso == iso


class Counted(list[Word]):
    """Words that count how often one of them is looked at."""

    looks = 0

    @overload
    def __getitem__(self, at: SupportsIndex) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Word | list[Word]:
        self.looks += 1
        return super().__getitem__(at)


def looks(text: str, language: LanguageCode) -> int:
    words = Counted(split_words(text))
    mentions = find_mentions(words, language)
    directions = Directions(words, language)
    for mention in mentions:
        directions.of(mention.first, mention.end)
    return words.looks


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    "part",
    [
        *("12/", "12-", "12 e ", "3, ", "May ", "maggio e ", "lunedì ", "Monday, ", "tra il 3 e "),
        *("dal 3 al ", "1998-", "1998 to ", "'90 ", "Q3 ", "last ", "il prossimo ", "2 years ", "a. "),
    ],
)
def test_every_word_is_looked_at_a_bounded_number_of_times(language: LanguageCode, part: str) -> None:
    few, many = (looks(part * times, language) for times in (100, 400))
    assert many <= 4.3 * few + 100


_WORDS = """
yesterday on Friday last next week year month 31 December 3 May to and the following day two years ago in 1
9999/ 12/05/2018 5/7/24 summer Q4 2018 of ieri lunedì scorso prossimo il dicembre al maggio e anno fa anni
tra settimane ' 90
"""


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from(_WORDS.split()), max_size=12).map(" ".join),
    st.sampled_from(["en", "it"]),
    st.sampled_from([date.min, date.max, date(2024, 2, 29)]) | st.dates(),
)
def test_any_words_on_any_day_give_dates_or_none(text: str, language: LanguageCode, published: date) -> None:
    article = document(f"They met {text}.", language)
    for found in find_dates(article, published):
        assert 0 <= found.start < found.end <= len(article.text)
        assert found.iso is not None or found.iso_end is None
        if found.iso is not None and len(found.iso) == 10:
            assert date.fromisoformat(found.iso)
