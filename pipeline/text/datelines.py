"""What an agency puts before a story's own words: the place and day of a dateline, its mark, a slug.

A module of the bottom layer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lexicon.calendar import CALENDAR, calendar_names

_AGENCY = r"\([\w&.,/' -]{2,30}\)"
_MONTHS = {m for names in map(calendar_names, CALENDAR) for m in (*names.months, *names.short_months)}
_MONTH = rf"(?i:{'|'.join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))})\.?"
_DAY = rf",?\s(?:\d{{1,2}}°?\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?"
_REGION = r"(?:,\s[A-ZÀ-Þ][\w.’' -]{1,20}?)?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'./ -]{2,40}?"
_PLACE = r"[A-ZÀ-Þ][\w’'./ -]{2,40}?"
_DASH = r"\s?[-–—]{1,2}\s+"
_STORY = r"(?=[\"'“‘«(]?[A-ZÀ-Þ0-9])"
# "ROMA, 3 MAR (ANSA) - ", "LJUBLJANA, Slovenia (AP) — ", "(ANSA) - MILANO, 12 MAR - ", "Londra, 3 mag.
# (askanews) - ", "Padova, 27 agosto - ". A place in small letters needs its day or its agency.
_DATELINE = re.compile(
    rf"(?:(?:{_AGENCY}{_DASH})?(?:"
    rf"(?P<capitals>{_CAPITALS}){_REGION}(?:{_DAY})?(?:\s{_AGENCY})?{_DASH}"
    rf"|(?P<dated>{_PLACE}){_REGION}{_DAY}(?:\s{_AGENCY})?{_DASH}"
    rf"|(?P<signed>{_PLACE}){_REGION}\s{_AGENCY}{_DASH})"
    rf"|{_AGENCY}{_DASH}){_STORY}"
)
_LONGEST = 90
# The marks that agencies put before headlines ("UPDATE 1-", "EXCLUSIVE-").
_SLUG = re.compile(
    r"(?:(?i:UPDATE|WRAPUP|WRAP|RPT|REPEAT|CORRECTED|CORRECTION|REFILE|FACTBOX|EXPLAINER|ANALYSIS|INSIGHT"
    r"|EXCLUSIVE|BREAKINGVIEWS|TIMELINE|INTERVIEW|POLL|PREVIEW|URGENT)(?:\s?\d{1,2})?\s?[-–—]\s?)+" + _STORY
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the story's own words, which begin at `end`. `place`: where its place stands, if it
    has one. `bare`: it is capitals and a dash alone, which may as well be the subject ("ENEL - ...")."""

    end: int
    place: tuple[int, int] | None
    bare: bool


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline of text[start:end], the beginning of a paragraph; None where it has none."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if found is None or found.end() >= end:
        return None
    part = next((name for name, words in found.groupdict().items() if words), None)
    place = found.span(part) if part else None
    bare = (
        part == "capitals"
        and not text[found.end(part) : found.end()].strip(" -–—")
        and found.start(part) == start
    )
    return Dateline(found.end(), place, bare)


def past_slug(text: str, start: int, end: int) -> int:
    """The same of a headline."""
    found = _SLUG.match(text, start, end)
    return found.end() if found and found.end() < end else start
