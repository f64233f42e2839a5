"""Markdown: the words without the marks, so that an address or a list of stars is no figure."""

from __future__ import annotations

import re

from pipeline.readers.decoding import decode
from pipeline.readers.extracted import Extracted, iso_date, with_title
from pipeline.text.raised import superscript

# The keys of a front matter that give the day of publication.
_DATES = ("date", "published", "pubdate", "publishdate", "data")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*$")
_RULE = re.compile(r"\s{0,3}([-*_])(\s*\1){2,}\s*$")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]\n]{1,200}\]:\s*\S")
_TABLE_RULE = frozenset("|:- \t")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\]\s]{1,60}\]:")
_RAISED = re.compile(
    r"<sup\b[^<>\n]{0,200}>([^<\n]{0,40})</sup\s*>|(?<=[\w.,)])\^([^\^\s]{1,8})\^", re.IGNORECASE
)
# What opens or closes a struck out or hidden stretch, and what ends every stretch: the end of its paragraph.
_EDGE = re.compile(
    r"(?<!~)~~(?!~)|<(?P<ends>/?)(?P<tag>[a-z]{1,10})(?P<rest>(?:\s[^<>\n]{0,200})?)>|(?P<blank>\n[ \t]*\n)",
    re.IGNORECASE,
)
_STRUCK_TAGS = frozenset(("del", "s", "strike"))
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|line-through|\bhidden\b", re.IGNORECASE)
# Inside a line. Each stops at the first character that cannot belong to it: linear time.
_INLINE = (
    (re.compile(r"\[\^[^\[\]\s]{1,60}\]"), ""),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)"), ""),
    (re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"<(?:https?|mailto):[^<>\s]*>"), ""),
    (re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"), ""),
    (re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<!\w)__(?=\S)([^_\n]+?)(?<=\S)__(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


# The same over a line's end, but not over a paragraph's.
_ACROSS = (
    (re.compile(r"\[((?:[^\[\]\n]|\n(?![ \t]*\n))+)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"\*\*(?=[^\s*])((?:[^*\n]|\n(?![ \t]*\n))+?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])((?:[^*\n]|\n(?![ \t]*\n))+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])((?:[^_\n]|\n(?![ \t]*\n))+?)(?<=\S)_(?![\w_])"), r"\1"),
)


def read_markdown(data: bytes) -> Extracted:
    """The text without marks, code, pictures and addresses; title and date from the front matter."""
    text, warnings = decode(data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front, text = _front_matter(text)
    body = "\n".join(_plain_lines(_without_struck(_without_comments(text))))
    for pattern, plain in _ACROSS:
        body = pattern.sub(plain, body)
    whole, title = with_title(front.get("title"), re.sub(r"\n{3,}", "\n\n", body))
    published = next((day for key in _DATES if (day := iso_date(front.get(key)))), None)
    return Extracted(whole, title, published, warnings)


def _without_comments(text: str) -> str:
    """Without `<!-- … -->`; one that is not closed stays."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    return "".join(pieces) + text[at:]


def _without_struck(text: str) -> str:
    """Without what is struck out or hidden, over line ends too; what its paragraph does not close stays."""
    pieces, done = [], 0
    opened, closes = -1, ""
    for edge in _EDGE.finditer(text):
        tag = (edge["tag"] or "~~").lower()
        if edge["blank"]:
            opened = -1
        elif opened < 0:
            if _opens(text, edge):
                opened, closes = edge.start(), tag
        elif tag == closes and (edge["ends"] or (tag == "~~" and not text[edge.start() - 1].isspace())):
            pieces.append(text[done:opened])
            opened, done = -1, edge.end()
    return "".join(pieces) + text[done:]


def _opens(text: str, edge: re.Match[str]) -> bool:
    if edge["tag"] is None:
        return not text[edge.end() : edge.end() + 1].isspace()
    return not edge["ends"] and (
        edge["tag"].lower() in _STRUCK_TAGS or _UNSEEN.search(edge["rest"]) is not None
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """`key: value` lines between two lines of `---` at the very top."""
    if not text.startswith("---\n"):
        return {}, text
    end = text.find("\n---\n", 3)
    if end < 0:
        return {}, text
    pairs = (line.partition(":") for line in text[4:end].split("\n"))
    fields = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs if value.strip()}
    return fields, text[end + 5 :]


def _plain_lines(text: str) -> list[str]:
    lines: list[str] = []
    fenced = note = False
    for line in text.split("\n"):
        # A footnote goes on in lines that are set in.
        note = _FOOTNOTE.match(line) is not None or (note and line.startswith(("    ", "\t")))
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and not note and not _is_mark_only(line, lines):
            lines.append(_inline(line))
    return lines


def _is_mark_only(line: str, before: list[str]) -> bool:
    """A rule, the line under a heading or a table's head, a link's definition."""
    if _REFERENCE.match(line):
        return True
    if not line.strip() or line.strip().isalnum():
        return False
    underlines = bool(before and before[-1].strip()) and _UNDERLINE.match(line) is not None
    table_rule = "--" in line and _TABLE_RULE.issuperset(line)
    return underlines or table_rule or _RULE.match(line) is not None


def _inline(line: str) -> str:
    quote = _QUOTE.match(line)
    line = line[quote.end() :] if quote else line
    heading = _HEADING.match(line)
    if heading:
        line = line[heading.end() :].rstrip("# ")
    if line.count("|") >= 2 and line.strip().startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    line = _RAISED.sub(
        lambda match: superscript(line[: match.start()][-12:], match[1] or match[2] or ""), line
    )
    for pattern, plain in _INLINE:
        line = pattern.sub(plain, line)
    return line.rstrip()
