"""Characters that act instead of being read: taken out of what is shown, escaped in what is stored.

Controls steer terminals and break lines (C0, DEL, C1 with the one-character escape U+009B); bidirectional
embeddings, overrides and isolates show text in another order than it has ("Trojan Source", CVE-2021-42574);
tags and annotation marks are not shown at all. Joiners, soft hyphens and direction marks stay: real text has
them.
"""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x1f\x7f-\x9f"
_UNSEEN = "\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"

_TO_BLANK = re.compile(f"[{_CONTROLS}\u2028\u2029]+")
_TO_DROP = re.compile(f"[{_UNSEEN}]")
_BUT_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TO_ESCAPE = re.compile(f"[\x7f-\x9f\u2028\u2029\ufeff{_UNSEEN}]")


def on_one_line(text: str) -> str:
    """`text` as it may stand in a line: breaks and controls are blanks, what is unseen is left out."""
    return _TO_BLANK.sub(" ", _TO_DROP.sub("", text)).strip()


def on_lines(text: str) -> str:
    """`text` with its own lines: a control becomes a replacement character, what is unseen is left out."""
    return _BUT_LINES.sub("\ufffd", _TO_DROP.sub("", text))


def escaped(json: str) -> str:
    """JSON of the same value, in which all that acts stands as an escape, as JSON demands of C0 alone."""
    return _TO_ESCAPE.sub(_escape, json)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
