"""Where a claim begins behind the caption that announces it.

The headline and the open questions both read it.
"""

from __future__ import annotations

from pipeline.data import Document, Sentence
from pipeline.lexicon.summary import SUMMARY

# A claim has at least so many words.
LEAST_WORDS = 7


def after_caption(document: Document, sentence: Sentence, start: int, end: int) -> int:
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
    return colon + 2 if has_verb(sentence, colon, end) else start


def has_verb(sentence: Sentence, start: int, end: int) -> bool:
    """True too where nothing in the sentence has a part of speech."""
    tagged = any(token.pos for token in sentence.tokens)
    return not tagged or any(t.pos in ("VERB", "AUX") for t in sentence.tokens if start <= t.start < end)
