"""Tokens in linear time: spaCy takes quadratic time over a long run without blanks ("((((…", emoji)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

# No word or address of a news text is longer; 15,000 brackets took 28 seconds in one run.
_LONGEST = 120
_LONG_RUN = re.compile(rf"\S{{{_LONGEST + 1},}}")


def bounded_doc(nlp: Language, text: str) -> Doc:
    """`nlp.make_doc(text)`, where a longer run is cut every so many characters, blindly."""
    if not _LONG_RUN.search(text):
        return nlp.make_doc(text)
    words: list[str] = []
    spaces: list[bool] = []
    for part in _parts(text):
        for token in nlp.make_doc(part):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    return Doc(nlp.vocab, words, spaces)


def _parts(text: str) -> Iterator[str]:
    """The text in order, cut inside its long runs only."""
    start = 0
    for run in _LONG_RUN.finditer(text):
        for end in range(run.start() + _LONGEST, run.end(), _LONGEST):
            yield text[start:end]
            start = end
    yield text[start:]
