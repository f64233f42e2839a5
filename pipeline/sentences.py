"""Tagged text → sentences with offsets, roles and the heading that each stands under."""

from __future__ import annotations

import re
from bisect import bisect_left

from models.contracts import TaggedText, Token
from pipeline.data import Article, Sentence, SentenceRole
from pipeline.text.datelines import past_slug, read_dateline
from pipeline.text.places import place

# A heading is a short line of its own that does not end like a sentence.
MAX_HEADING_WORDS = 14

_BULLET = re.compile(r"[ \t]*(?:[-–—•*·▪◦‣●]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
_ENDS_LIKE_SENTENCE = re.compile(r"[.!?…;,][\"'”»’)\]]*$")


def split_sentences(article: Article, tagged: TaggedText) -> tuple[Sentence, ...]:
    """Every sentence of the article in order; a list item's bullet is left out of its span."""
    starts = [token.start for token in tagged.tokens]
    sentences: list[Sentence] = []
    heading: int | None = None
    for start, end in tagged.sentences:
        role = _role(article, start, end)
        if role == "item":
            bullet = _BULLET.match(article.text, start, end)
            start = bullet.end() if bullet else start
        if role == "heading":
            heading = None
        index = len(sentences)
        tokens = _between(tagged.tokens, starts, start, end)
        opening = _opening(article, tagged, start, end, role)
        sentences.append(Sentence(index, start, end, role, heading, tokens, opening))
        if role == "heading":
            heading = index
    return tuple(sentences)


def _opening(article: Article, tagged: TaggedText, start: int, end: int, role: SentenceRole) -> int:
    text = article.text
    if role == "title":
        start = past_slug(text, start, end)
    elif role != "body" or text[text.rfind("\n", 0, start) + 1 : start].strip():
        return start
    found = read_dateline(text, start, end)
    if found is None or (found.bare and found.place and not _is_place(text, tagged, *found.place)):
        return start
    return found.end


def _is_place(text: str, tagged: TaggedText, start: int, end: int) -> bool:
    """Whether words in capitals are a place: by the table of countries and capitals, or by the tagger."""
    first = bisect_left(tagged.entities, start, key=lambda entity: entity.end)
    covering = [e for e in tagged.entities[first : first + 1] if e.start < end and start < e.end]
    known = place(text[start:end], "it") or place(text[start:end], "en")
    return bool(known) or any(entity.label == "LOC" for entity in covering)


def _role(article: Article, start: int, end: int) -> SentenceRole:
    text = article.text
    if article.title and article.title.start <= start < article.title.end:
        return "title"
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if _BULLET.match(text, line_start, end) and not text[line_start:start].strip(
        " \t-–—•*·▪◦‣●().0123456789"
    ):
        return "item"
    alone = not text[line_start:start].strip() and not text[end:line_end].strip()
    line = text[start:end]
    short = len(line.split()) <= MAX_HEADING_WORDS
    if alone and short and text[line_end:].strip() and not _ENDS_LIKE_SENTENCE.search(line):
        return "heading"
    return "body"


def _between(tokens: tuple[Token, ...], starts: list[int], start: int, end: int) -> tuple[Token, ...]:
    return tokens[bisect_left(starts, start) : bisect_left(starts, end)]
