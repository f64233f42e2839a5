"""Characters that a reader does not see or that are written in more than one way, made one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from pipeline.text.raised import superscript
from pipeline.text.view import Edit

# Zero-width spaces, joiners and marks of direction, soft hyphens, byte order marks, control characters.
_SILENT = (
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u2069\ufeff]|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)
_LETTER = r"[^\W\d_]"
_ODD = re.compile(
    # A soft hyphen at the end of a line: the word goes on in the next.
    rf"(?P<parted>\u00ad[ \t]*\n[ \t]*(?={_LETTER}))"
    rf"|(?P<silent>(?:{_SILENT})+)"
    rf"|(?P<accented>{_LETTER}[\u0300-\u036f]+)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<line>[\x0b\x0c\x85\u2028\u2029])"
    rf"|(?P<apostrophe>(?<={_LETTER})[`\u00b4\u02bc\u2018\u201b\u2032\uff07](?={_LETTER}))"
    # Swiss thousands, "1'200'000": a blank, as others write them.
    r"|(?P<grouped>(?:(?<=\b\d)|(?<=\b\d\d)|(?<=\b\d\d\d))['’](?=\d{3}(?!\d)))"
    # Wide ones, in rings, and bold or slanted ones of mathematics.
    r"|(?P<styled>[\uff01-\uff06\uff08-\uff5e\uffe0-\uffe6\u3000\u24b6-\u24e9\U0001d400-\U0001d7ff]+)"
    r"|(?P<hyphen>[\u2010\u2011])"
    # Typewriters and old wires: two single marks for a double one; behind a digit they are seconds or inches.
    r"|(?P<quotes>(?<!`)``(?!`)|(?<![\d'])''(?!'))"
    # "~300": the sign is a word of its own.
    r"|(?P<about>(?<![\w~∼≈])[~∼≈](?=[€$£]?\d))"
    # Behind a capital it is a name's or a formula's, "CO²".
    r"|(?P<raised>(?<=[\w.,;:)»”\"'’%€])(?<![A-Z⁰¹²³⁴-⁻])[⁰¹²³⁴-⁻]+)"
    r"|(?P<reference>(?<=[\w.,;:!?)»”\"'’%€\]])\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[a-z]"
    r"|[Nn](?:ot[ae]|\.)? ?\d{1,3}|citation needed|senza fonte)\]|(?<=[a-zà-ÿ%€])\(\d{1,2}\))"
)
# The characters that any of these begins or ends with: most texts have none.
_RARE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u00b4`\u02bc\u0300-\u036f\u061c\u180e\u200b-\u200f"
    r"\u2010\u2011\u201b\u2028-\u202e\u2032\u2060-\u2064\u2066-\u2069\ufb00-\ufb06\ufeff\uff01-\uff5e\uffe0-\uffe6\u3000\u24b6-\u24e9\U0001d400-\U0001d7ff⁰¹²³⁴-⁻~∼≈]|''|\w\u2018\w|\d['’]\d{3}|\S\[|[a-zà-ÿ%€]\(\d"
)
_PLAIN = {
    "line": "\n",
    "apostrophe": "'",
    "grouped": " ",
    "hyphen": "-",
    "quotes": '"',
    "parted": "",
    "reference": "",
}
# So much of what stands before a raised number is looked at.
_LOOK_BACK = 12
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,10}\d{0,2});")
_CLOSES = frozenset(".!?…:;,»”)")


def written_out(text: str) -> Iterator[Edit]:
    """Edits that put the character for what a page's source writes for it: "&pound;", "&amp;#8217;"."""
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        plain = unescape(unescape(match.group()))
        if plain != match.group():
            yield match.start(), match.end(), plain


def plain_characters(text: str) -> Iterator[Edit]:
    """Edits that leave composed letters, plain hyphens, apostrophes, line ends, and nothing unseen."""
    if not _RARE.search(text):
        return
    for match in _ODD.finditer(text):
        plain = _instead(text, match)
        if plain != match.group():
            yield match.start(), match.end(), plain


def _instead(text: str, match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    if kind == "silent":
        # Between two sentences it was all that parted them.
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return " " if before in _CLOSES and before and after.isalpha() and after.isupper() else ""
    if kind == "accented":
        return unicodedata.normalize("NFC", match.group())
    if kind in ("ligature", "styled"):
        return unicodedata.normalize("NFKC", match.group())
    if kind == "about":
        return f"{match.group()} "
    if kind == "raised":
        digits = unicodedata.normalize("NFKC", match.group())
        return superscript(text[max(0, match.start() - _LOOK_BACK) : match.start()], digits)
    return _PLAIN[kind]
