"""The article's own headline; where it has none, its leading claim, shortened."""

from __future__ import annotations

import re

from pipeline.data import Document, Sentence, Span
from pipeline.lexicon.summary import SUMMARY

# A sentence of so many words is a headline as it stands; a shortened one keeps at least the fewer.
MOST_WORDS, LEAST_WORDS = 20, 7

# "ROMA, 3 MAR (ANSA) - ", "LONDON (Reuters) – "
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9 ,./]{2,40}(?:\([^()\n]{1,30}\) ?)?[-–—] ")
_CUT = re.compile(r"[;:]\s|\s[–—-]\s|,\s+(?=([^\W\d_]+))|\s\(")


def headline(document: Document) -> Span | None:
    """The title; else the first body sentence, cut after its main clause; None for an empty article."""
    if document.article.title:
        return document.article.title
    body = [sentence for sentence in document.sentences if sentence.role == "body"]
    for sentence in body or document.sentences:
        return _claim(document, sentence)
    return None


def _claim(document: Document, sentence: Sentence) -> Span:
    """Without its dateline and its full stop, and without what follows the main clause of a long one."""
    start, end = sentence.start, sentence.end
    dateline = _DATELINE.match(document.text, start, end)
    if dateline and dateline.end() < end:
        start = dateline.end()
    if len(document.text[start:end].split()) > MOST_WORDS:
        start = _after_caption(document, sentence, start, end)
        end = _main_clause_end(document, sentence, start, end)
    if document.text[start:end].endswith(".") and not document.text[start:end].endswith(".."):
        end -= 1
    return Span(start, end)


def _after_caption(document: Document, sentence: Sentence, start: int, end: int) -> int:
    """Where the claim begins behind "An agreement that shook the markets: sources report …".

    A caption before a colon is a phrase whose only verb stands in a relative clause, or that has
    none; it names a subject without saying what is known of it.
    """
    colon = document.text.find(": ", start, end)
    if colon < 0 or len(document.text[colon + 2 : end].split()) < LEAST_WORDS:
        return start
    relatives = SUMMARY[document.language.code].relatives
    for token in sentence.tokens:
        if not start <= token.start < colon:
            continue
        if token.pos in ("VERB", "AUX") or not token.pos:
            return start
        if token.text.lower() in relatives:
            break
    return colon + 2 if _has_verb(sentence, colon, end) else start


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
        if not _has_verb(sentence, start, cut.start()):
            continue
        if cut[1] is None or cut[1].lower() in words.subordinators:
            return cut.start()
    return end


def _has_verb(sentence: Sentence, start: int, end: int) -> bool:
    """True too where nothing in the sentence has a part of speech."""
    tagged = any(token.pos for token in sentence.tokens)
    return not tagged or any(t.pos in ("VERB", "AUX") for t in sentence.tokens if start <= t.start < end)


def _open_quotation(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count("«") > text.count("»") or text.count('"') % 2 == 1
