"""Dates of an article, resolved by the text or by the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.data import LanguageCode
from pipeline.dates import find_dates
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
        ("en", "The council meets on Monday in Rome.", "Monday", None, None),
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
        ("en", "On March 12, 2024, the court met. It rejected the appeal yesterday.", None),
    ],
)
def test_a_dateline_is_the_day_of_publication(language: LanguageCode, text: str, iso: str | None) -> None:
    assert find_dates(document(text, language))[-1].iso == iso
