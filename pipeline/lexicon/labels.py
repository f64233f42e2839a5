"""The words that a rendered sheet itself is written with, by output language."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class Labels:
    locale: str  # of dates in pictures
    summary: str
    figures: str
    parties: str
    open_questions: str
    dates: str
    figure: str
    measures: str
    status: str
    sentence: str
    date: str
    event: str
    modality: dict[str, str]
    party_type: dict[str, str]
    also: str
    question_kind: dict[str, str]
    original: str
    in_article: str
    made: str
    words: str
    article_language: dict[str, str]
    no_currency: str
    units: dict[str, tuple[str, str]]
    measures_named: dict[str, tuple[str, str]]
    years_old: str
    range: str
    changed: str
    magnitude: str
    times: str
    bounds: dict[str, str]
    scales: tuple[tuple[int, str, str], ...]  # value, singular, plural; largest first
    warnings: str
    currency_missing: str
    left_in_original: str
    doubtful_words: str
    kept: str
    late: str
    experimental: str = ""  # what the sheet of an experimental language says of itself


LABELS = read_tables("labels", Labels)
