"""Headlines in which capitals tell nothing: "Police Arrest Two Men", "ARRESTATI DUE UOMINI"."""

from __future__ import annotations

from pipeline.data import Document, Sentence

# A word of four letters or fewer may be a function word, left in lower case in a title.
_LONG = 5
_SHARE = 0.8
_LEAST = 4


def shouted_sentences(document: Document) -> frozenset[int]:
    """The indices of titles and headings that are in title case or all in capitals."""
    return frozenset(s.index for s in document.sentences if s.role in ("title", "heading") and _shouted(s))


def _shouted(sentence: Sentence) -> bool:
    forms = [t.text for t in sentence.tokens if t.text.isalpha() and len(t.text) >= _LONG]
    capital = sum(form[0].isupper() for form in forms)
    lower = sum(t.text.isalpha() and t.text[0].islower() and len(t.text) >= _LONG for t in sentence.tokens)
    return len(forms) >= _LEAST and capital >= _SHARE * (capital + lower) and lower <= 1
