"""The words of the HTML sheet and of a folder's index, by output language."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class PageWords:
    article: str
    sheet: str
    mentions: str
    to_article: str
    to_sheet: str
    of_language: dict[str, str]
    index: str
    articles: str
    search: str
    language: str
    published: str
    main_figure: str
    none: str
    counts: str
    more: str
    interrupted: str
    differ: str
    differ_none: str
    differ_explained: str
    not_done: str
    reason: str
    status: dict[str, str]
    tables: str
    kinds: dict[str, str]
    timeline: str
    time_to_scale: str
    linear_scale: str
    log_scale: str
    some_shown: str
    parties_by_article: str
    named_larger: str
    named_by_more: str
    over_time: str
    by_publication: str
    from_lowest: str


PAGE = read_tables("page", PageWords)
