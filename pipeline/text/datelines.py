"""What an agency puts before a story's own words: the place and day of a dateline, its mark, a slug.

A module of the bottom layer.
"""

from __future__ import annotations

import re

_AGENCY = r"\([\w&.,/' -]{2,30}\)"
_DAY = r",?\s(?:\d{1,2}°?\s[^\W\d_]{3,9}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2}|[A-Z]{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?"
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


def past_dateline(text: str, start: int, end: int) -> int:
    """Where the story's own words begin in text[start:end], the beginning of a paragraph; `start` where
    nothing stands before them."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return found.end() if found and found.end() < end else start


def dateline_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the place of a dateline at the beginning of text[start:end] stands; None without one."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    part = next((name for name, words in found.groupdict().items() if words), None) if found else None
    return found.span(part) if found and part and found.end() < end else None


def past_slug(text: str, start: int, end: int) -> int:
    """The same of a headline."""
    found = _SLUG.match(text, start, end)
    return found.end() if found and found.end() < end else start
