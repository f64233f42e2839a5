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
    """`nlp.make_doc(text)`, where a longer run is not looked into but cut every so many characters.

    It is an address, a rule of signs or data in letters (300 KB of base64 took 71 seconds), and no words.
    """
    if not _LONG_RUN.search(text):
        return nlp.make_doc(text)
    words: list[str] = []
    spaces: list[bool] = []
    for part, is_run in _parts(text):
        if is_run:
            words.extend(part[at : at + _LONGEST] for at in range(0, len(part), _LONGEST))
            spaces.extend([False] * (len(words) - len(spaces)))
        else:
            for token in nlp.make_doc(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
    return Doc(nlp.vocab, words, spaces)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order: (what stands between its long runs, False), (a long run, True)."""
    start = 0
    for run in _LONG_RUN.finditer(text):
        yield text[start : run.start()], False
        yield run.group(), True
        start = run.end()
    yield text[start:], False
