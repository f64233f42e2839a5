"""Raised characters (superscripts): a footnote's mark goes, an exponent or an ordinal stays."""

from __future__ import annotations

import re

_DIGITS = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_EXPONENT = re.compile(r"[+\-−]?\d{1,2}|n")
# What a number is raised on where it is an exponent: units of length, time and energy, and ten.
_BASE = re.compile(r"(?:^|[\s\d\u00a0\u202f/·(])(?:[kcdmµ]?m|ft|in|yd|mi|s|h|sec|bit|(?<![\d.,])10)$")
# A mark of reference: a number of one to three digits, a letter or a sign, alone or in brackets.
_MARK = re.compile(
    r"[\[(]?\s*(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|[a-z](?:, ?[a-z])*|[*†‡§¶#]+|[ivx]{1,4}|"
    r"n(?:ot[ae]|\.)? ?\d+|citation needed|clarification needed|(?:by )?whom?\?|when\?"
    r"|senza fonte|non chiaro)\s*[\])]?",
    re.IGNORECASE,
)
_ORDINALS = {"o": "º", "a": "ª", "°": "°", "º": "º", "ª": "ª"}
_ORDINAL_BASE = re.compile(r"(?:(?<![\d.,])\d{1,3}|\b[Nn]\.?|\b[Nn]r\.?|\bart\.?)$")


def superscript(before: str, raised: str) -> str:
    """What a reader should be given for `raised`, which stands above the line right after `before`.

    "m", "2" → "²"; "5", "o" → "º"; "25,000", "1" → ""; "20", "th" → "th".
    """
    text = raised.strip()
    if text.lower() in _ORDINALS and _ORDINAL_BASE.search(before):
        return _ORDINALS[text.lower()]
    if _EXPONENT.fullmatch(text) and _BASE.search(before):
        return text.translate(_DIGITS)
    return "" if _MARK.fullmatch(text) else raised
