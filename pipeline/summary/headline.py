"""The article's own headline; where it has none, its leading claim, shortened."""

from __future__ import annotations

import re

from pipeline.data import Document, Sentence, Span
from pipeline.lexicon.summary import SUMMARY
from pipeline.text.captions import LEAST_WORDS, after_caption, has_verb

# A sentence of so many words is a headline as it stands.
MOST_WORDS = 20

_CUT = re.compile(r"[;:]\s|\s[–—-]\s|,\s+(?=([^\W\d_]+))|\s\(")


def headline(document: Document) -> Span | None:
    """The title; else the first body sentence, cut after its main clause; None for an empty article."""
    if document.article.title:
        title = next((s for s in document.sentences if s.role == "title"), None)
        start = title.told.start if title else document.article.title.start
        return Span(start, document.article.title.end)
    body = [sentence for sentence in document.sentences if sentence.role == "body"]
    for sentence in body or document.sentences:
        return _claim(document, sentence)
    return None


def _claim(document: Document, sentence: Sentence) -> Span:
    """Without its dateline and its full stop, and without what follows the main clause of a long one."""
    start, end = sentence.told.start, sentence.told.end
    if len(document.text[start:end].split()) > MOST_WORDS:
        start = after_caption(document, sentence, start, end)
        end = _main_clause_end(document, sentence, start, end)
    if document.text[start:end].endswith(".") and not document.text[start:end].endswith(".."):
        end -= 1
    return Span(start, end)


def _main_clause_end(document: Document, sentence: Sentence, start: int, end: int) -> int:
    """Where the first clause ends that can stand alone; a plain comma may only part an enumeration."""
    words = SUMMARY[document.language.code]
    for cut in _CUT.finditer(document.text, start, end):
        before = document.text[start : cut.start()]
        if (
            len(before.split()) < LEAST_WORDS
            or _open_quotation(before)
            or before.split()[-1] in words.function
        ):
            continue
        if not has_verb(sentence, start, cut.start()):
            continue
        if cut[1] is None or cut[1].lower() in words.subordinators:
            return cut.start()
    return end


def _open_quotation(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count("«") > text.count("»") or text.count('"') % 2 == 1
